"""What a login prints: at most five lines, known without opening the campaign."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.demo import fill
from inroad.domain.people.stages import Stage
from inroad.login_summary import recall
from tests.conftest import MONDAY, MovableClock
from tests.somebody import somebody


@pytest.fixture
def kept(tmp_path: Path, clock: MovableClock) -> Campaign:
    """The demo, closed as a session leaves it; the state is in a folder of its own."""
    campaign = Campaign(tmp_path / "data" / "inroad.json", clock, tmp_path / "own")
    fill(campaign)
    campaign.close()
    return campaign


def opened(campaign: Campaign, clock: MovableClock, tmp_path: Path) -> Campaign:
    """Open the campaign as a session does that begins now."""
    return Campaign(campaign.path, clock, tmp_path / "own")


def known(campaign: Campaign, now: datetime, tmp_path: Path) -> tuple[str, ...] | None:
    return recall(campaign.path, now, tmp_path / "own")


def test_at_most_five_lines_what_has_a_time_first(kept: Campaign) -> None:
    assert kept.login_summary.lines() == (
        "Inroad: 1 overdue, 4 today",
        "  Wim de Boer: conversation, 16:30",
        "  ! Maya Chen: thank-you, since Fri 20 Nov",
        "  Sam Ortiz: second request",
        "  and 2 more: inroad",
    )


def test_nothing_at_all_where_nothing_is_due(tmp_path: Path, clock: MovableClock) -> None:
    campaign = Campaign(tmp_path / "inroad.json", clock, tmp_path / "own")
    campaign.people.add(somebody("Ana Kovac"))
    campaign.close()
    assert campaign.login_summary.lines() == ()
    assert known(campaign, MONDAY, tmp_path) == ()


def test_the_days_to_come_are_known_as_they_will_be(
    kept: Campaign, clock: MovableClock, tmp_path: Path
) -> None:
    """Every half hour of the next nine days: as kept on Monday, and as worked out then."""
    moment = MONDAY
    seen = set()
    while moment < MONDAY + timedelta(days=9):
        foreseen = known(kept, moment, tmp_path)
        clock.at = moment
        assert foreseen == kept.login_summary.lines(), moment
        assert foreseen == opened(kept, clock, tmp_path).login_summary.lines(), moment
        seen.add(foreseen)
        moment += timedelta(minutes=30)
    assert len(seen) > 9


def test_after_ten_days_it_is_worked_out_anew(kept: Campaign, tmp_path: Path) -> None:
    assert known(kept, MONDAY + timedelta(days=12), tmp_path) is None
    assert known(kept, MONDAY - timedelta(minutes=1), tmp_path) is None


def test_any_change_of_the_files_makes_it_doubtful(kept: Campaign, tmp_path: Path) -> None:
    assert known(kept, MONDAY, tmp_path)
    one = kept.follow_ups.today()[0].follow_up
    kept.people.note(one.contact_id, "Asked about the train.")
    assert known(kept, MONDAY, tmp_path) is None
    kept.close()
    found = known(kept, MONDAY, tmp_path)
    assert found is not None
    assert found[0] == "Inroad: 1 overdue, 4 today"
    kept.path.with_name("inroad (conflicted copy).json").write_text("{}")
    assert known(kept, MONDAY, tmp_path) is None


def test_what_is_kept_is_no_one_else_s(kept: Campaign, tmp_path: Path) -> None:
    other = tmp_path / "other" / "inroad.json"
    other.parent.mkdir()
    other.write_bytes(kept.path.read_bytes())
    assert recall(other, MONDAY, tmp_path / "own") is None
    assert recall(tmp_path / "nowhere" / "inroad.json", MONDAY, tmp_path / "own") is None


def test_damage_is_no_answer(kept: Campaign, tmp_path: Path) -> None:
    for path in (tmp_path / "own").glob("*.brief.json"):
        path.write_bytes(path.read_bytes()[:-40])
    assert known(kept, MONDAY, tmp_path) is None


def test_names_are_harmless(tmp_path: Path, clock: MovableClock) -> None:
    campaign = Campaign(tmp_path / "inroad.json", clock, tmp_path / "own")
    campaign.people.add(somebody("Eve \x1b]0;boo\x07 [red]Li"))
    eve = campaign.people.all()[0]
    campaign.pipeline.choose_goals(eve.id, ["entry"])
    campaign.pipeline.move(eve.id, Stage.REQUESTED)
    campaign.pipeline.replied(eve.id)
    clock.at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    lines = campaign.login_summary.lines()
    assert lines[1] == "  Eve [red]Li: agree a time"
    assert date(2026, 11, 24) == campaign.today


def test_whether_all_that_happens_by_itself_on_a_day_has_happened(
    kept: Campaign, clock: MovableClock, tmp_path: Path
) -> None:
    assert opened(kept, clock, tmp_path).login_summary.is_of_today
    clock.at = MONDAY + timedelta(days=1)
    assert not opened(kept, clock, tmp_path).login_summary.is_of_today
    clock.at = MONDAY
    opened(kept, clock, tmp_path).people.add(somebody("Ana Kovac"))
    assert not opened(kept, clock, tmp_path).login_summary.is_of_today


def test_lines_that_hold_for_long_are_not_worked_out_again(
    kept: Campaign, clock: MovableClock, tmp_path: Path
) -> None:
    clock.at = MONDAY + timedelta(days=6)
    campaign = opened(kept, clock, tmp_path)
    for one in campaign.follow_ups.to_rest():
        campaign.pipeline.move(one.contact_id, Stage.CLOSED)
    clock.at = MONDAY
    opened(kept, clock, tmp_path).close()
    (file,) = (tmp_path / "own").rglob("*.brief.json")
    file.write_text(file.read_text("utf-8").replace("Maya Chen", "M. Chen"), "utf-8")
    for days, name in ((1, "M. Chen"), (4, "M. Chen"), (6, "Maya Chen")):
        clock.at = MONDAY + timedelta(days=days)
        opened(kept, clock, tmp_path).close()
        assert f"  ! {name}: thank-you" in str(known(kept, clock.at, tmp_path)).replace(
            "', '", "\n"
        )


def test_no_lines_are_kept_while_it_is_to_be_settled_who_rests(
    kept: Campaign, clock: MovableClock, tmp_path: Path
) -> None:
    clock.at = MONDAY + timedelta(days=10)
    opened(kept, clock, tmp_path).close()
    assert not opened(kept, clock, tmp_path).login_summary.is_of_today
    campaign = opened(kept, clock, tmp_path)
    assert campaign.resting.settle()
    campaign.close()
    assert opened(kept, clock, tmp_path).login_summary.is_of_today


def test_of_very_many_only_the_lines_of_the_present_are_kept_on_leaving(
    kept: Campaign, clock: MovableClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are those that would be worked out, and are not told when they may be others."""
    monkeypatch.setattr("inroad.campaign.follow_ups.login_summary._MOST_WAITED_FOR", 1)
    campaign = opened(kept, clock, tmp_path)
    campaign.people.add(somebody("Ana Kovac"))
    campaign.close()
    said = campaign.login_summary.lines()
    until = campaign.follow_ups.stands_until()
    assert until > MONDAY
    assert known(campaign, MONDAY, tmp_path) == said
    assert known(campaign, until - timedelta(minutes=1), tmp_path) == said
    assert known(campaign, until + timedelta(minutes=1), tmp_path) is None
