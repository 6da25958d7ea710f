"""What was worked out of follow-ups is had again at the next start, and only where it holds."""

import json
import os
import pickle
import random
import re
from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.follow_ups import calculator, ordered_dues
from inroad.campaign.follow_ups.agenda import Heading, Order
from inroad.campaign.follow_ups.kept_follow_ups import KIND
from inroad.campaign.follow_ups.means import Means
from inroad.demo import fill
from inroad.derived_cache import this_version
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.rules import rule_named
from inroad.domain.follow_ups.worked_out import WorkedOut
from inroad.domain.people.contact import Contact, SortName
from inroad.paths import state_file, state_folder
from tests.campaign.test_list_follows_changes import change_something
from tests.conftest import MONDAY, MovableClock
from tests.extent import tries
from tests.somebody import somebody
from tests.store.by_hand import Hand


@pytest.fixture
def time() -> MovableClock:
    return MovableClock(MONDAY)


@pytest.fixture
def data(tmp_path: Path, time: MovableClock) -> Path:
    """The demo, with a talk at noon, whose follow-ups were asked for, and which was closed."""
    campaign = Campaign(tmp_path / "inroad.json", time)
    fill(campaign)
    someone = campaign.people.all()[0]
    noon = MONDAY.replace(hour=12, tzinfo=None)
    campaign.conversations.schedule(someone.id, Arrangement(noon, "Europe/London"))
    campaign.follow_ups.today()
    campaign.close()
    return campaign.path


def kept(data: Path) -> Path:
    return state_file(state_folder(), data.resolve(), KIND)


def listed(campaign: Campaign) -> list[object]:
    """Return all that lists say of what is due, and the order of the board."""
    dues = campaign.follow_ups.today()
    everything = [(due.follow_up, due.contact, due.group, due.heading) for due in dues]
    rests = campaign.follow_ups.to_rest()
    return [everything, campaign.follow_ups.strip(), campaign.board.columns(), rests]


def anew(data: Path, time: MovableClock) -> list[object]:
    """Return what is listed where nothing is kept."""
    there = kept(data)
    aside = there.with_suffix(".aside")
    if there.exists():
        there.rename(aside)
    found = listed(Campaign(data, time))
    if aside.exists():
        aside.rename(there)
    return found


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The contacts whose follow-ups are worked out."""
    found: list[int] = []
    compute = calculator.Calculator.of

    def counting(self: calculator.Calculator, contact: Contact, means: Means) -> WorkedOut:
        found.append(contact.id)
        return compute(self, contact, means)

    monkeypatch.setattr(calculator.Calculator, "of", counting)
    return found


@pytest.fixture
def ordered(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The contacts of whom something was put in the order of what is due."""
    found: list[int] = []
    order_of = ordered_dues.order_of

    def noting(one: FollowUp, heading: Heading, today: date, name: SortName) -> Order:
        found.append(one.contact_id)
        return order_of(one, heading, today, name)

    monkeypatch.setattr(ordered_dues, "order_of", noting)
    return found


def test_nothing_is_worked_out_again(
    data: Path, time: MovableClock, counted: list[int], ordered: list[int]
) -> None:
    expected = anew(data, time)
    assert counted
    assert ordered
    counted.clear()
    ordered.clear()
    assert listed(Campaign(data, time)) == expected
    assert not counted
    assert not ordered


def test_what_was_worked_out_for_the_sake_of_one_person_is_kept(
    data: Path, time: MovableClock, counted: list[int]
) -> None:
    kept(data).unlink()
    command = Campaign(data, time)
    command.follow_ups.of(command.people.all()[0].id)
    command.hurry()
    command.close()
    assert counted
    counted.clear()
    found = listed(Campaign(data, time))
    assert not counted
    assert found == anew(data, time)


class _MidnightSoon(MovableClock):
    """A clock that is looked at so many `times` before midnight, once that is set."""

    times: int | None = None

    def __call__(self) -> datetime:
        if self.times is not None:
            self.at = MONDAY.replace(hour=0, minute=0) + timedelta(days=1, seconds=-self.times)
            self.times -= 1
        return self.at


@pytest.mark.parametrize("times", range(1, 13))
def test_a_day_that_ends_while_it_is_kept_is_not_taken_for_the_next(
    data: Path, time: MovableClock, times: int
) -> None:
    clock = _MidnightSoon(MONDAY)
    campaign = Campaign(data, clock)
    listed(campaign)
    campaign.people.add(somebody("Dara Ko"))
    campaign.hurry()
    clock.times = times
    campaign.close()
    time.at += timedelta(days=1)
    assert listed(Campaign(data, time)) == anew(data, time)


def test_only_who_changed_is_put_in_order_again(
    data: Path, time: MovableClock, ordered: list[int]
) -> None:
    someone = Campaign(data, time).follow_ups.today()[-1].contact
    command = Campaign(data, time)
    command.people.edit(someone.id, replace(someone, name="Aaron Aaronson"))
    command.hurry()
    ordered.clear()
    found = listed(Campaign(data, time))
    assert set(ordered) == {someone.id}
    assert found == anew(data, time)


def test_once_a_moment_passed_the_new_order_is_kept(
    data: Path, time: MovableClock, ordered: list[int]
) -> None:
    time.at += timedelta(hours=6)  # The talk at noon is over.
    expected = anew(data, time)
    ordered.clear()
    campaign = Campaign(data, time)
    assert listed(campaign) == expected
    assert ordered
    campaign.close()
    ordered.clear()
    assert listed(Campaign(data, time)) == expected
    assert not ordered


@pytest.mark.parametrize("how", ["touched", "copied"])
def test_nothing_is_worked_out_again_where_the_file_only_looks_other(
    data: Path, time: MovableClock, counted: list[int], how: str
) -> None:
    expected = listed(Campaign(data, time))
    if how == "touched":
        os.utime(data, (0, 0))
    else:
        same = data.read_bytes()
        data.unlink()
        data.write_bytes(same)
    counted.clear()
    assert listed(Campaign(data, time)) == expected
    assert not counted


_DAY = 24 * 60


@pytest.mark.parametrize(
    "minutes",
    [
        1,
        90,
        215,
        300,
        700,
        1000,
        -30,
        *[_DAY * days for days in (1, 2, 5, 14, 45, 130, 700)],
        -_DAY,
    ],
)
def test_at_another_time_it_is_what_it_would_be_anew(
    data: Path, time: MovableClock, minutes: int
) -> None:
    time.at += timedelta(minutes=minutes)
    assert listed(Campaign(data, time)) == anew(data, time)


def test_on_a_new_day_only_those_are_worked_out_who_waited_for_it(
    data: Path, time: MovableClock, counted: list[int]
) -> None:
    time.at += timedelta(days=1)
    expected = anew(data, time)
    everybody = set(counted)
    counted.clear()
    campaign = Campaign(data, time)
    assert listed(campaign) == expected
    first = campaign.people.all()[0]
    assert first.id in counted, "the talk with them is over"
    assert len(set(counted)) < len(everybody) / 4
    campaign.close()
    counted.clear()
    assert listed(Campaign(data, time)) == expected
    assert not counted


def test_day_after_day_it_is_carried_over(data: Path, time: MovableClock) -> None:
    for hours in (24, 24, 3 * 24, 1, 24, 40, 24):
        time.at += timedelta(hours=hours)
        campaign = Campaign(data, time)
        assert listed(campaign) == anew(data, time)
        campaign.close()


def test_a_session_that_stays_open_carries_over(data: Path, time: MovableClock) -> None:
    campaign = Campaign(data, time)
    listed(campaign)
    for hours in (3, 24, 3 * 24, 40, 20 * 24):
        time.at += timedelta(hours=hours)
        assert listed(campaign) == anew(data, time)


SETTINGS = (
    *(("preset", "3B7"), ("preset", "gentle"), ("preset", "steady")),
    *(("zone", "America/New_York"), ("zone", "Asia/Kolkata"), ("zone", "Europe/Berlin")),
    *(("week", "sun-thu"), ("week", "tue"), ("days_off", "26 nov - 2 dec"), ("holidays", "US")),
    *(
        ("rule.let_rest", "1"),
        ("rule.prepare", "3"),
        ("rule.debrief", "2"),
        ("rule.thank_you", "off"),
    ),
    *(("rule.check_in", "weekly"), ("rule.requests_a_day", "1"), ("rule.ask_elsewhere", "2")),
)


@pytest.mark.more
@pytest.mark.parametrize("seed", range(tries(6, 60, 600)))
def test_whatever_is_done_and_set_is_carried_over_as_it_is_anew(
    data: Path, time: MovableClock, seed: int
) -> None:
    chance = random.Random(seed)
    for _ in range(6):
        campaign = Campaign(data, time)
        listed(campaign)
        for _ in range(8):
            with suppress(InroadError):
                change_something(chance, campaign, time)
        key, typed = chance.choice(SETTINGS)
        campaign.settings.set(key, typed)
        with suppress(InroadError):
            campaign.settings.set(*chance.choice(SETTINGS), chance.choice(campaign.people.all()).id)
        listed(campaign)
        campaign.close()
        time.at += timedelta(hours=chance.choice([1, 13, 24, 24, 72, 24 * 20]))
        assert listed(Campaign(data, time)) == anew(data, time)


def test_what_was_sent_ahead_of_a_day_is_counted_on_it(data: Path, time: MovableClock) -> None:
    campaign = Campaign(data, time)
    campaign.settings.rules.set(rule_named("requests_a_day"), "1")
    found = [due.follow_up for due in campaign.follow_ups.today()]
    time.at += timedelta(days=2)
    campaign.handling.done(next(one for one in found if one.action.is_request))
    listed(campaign)
    campaign.close()
    time.at += timedelta(hours=1)
    assert listed(Campaign(data, time)) == anew(data, time)
    time.at += timedelta(days=1)
    assert listed(Campaign(data, time)) == anew(data, time)


def test_nothing_is_carried_over_to_other_tables_of_days(
    data: Path, time: MovableClock, counted: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = data.parent / "site-packages"
    tables.mkdir()
    monkeypatch.syspath_prepend(tables)
    this_version.cache_clear()
    time.at += timedelta(days=1)
    listed(Campaign(data, time))
    assert len(set(counted)) == Campaign(data, time).people.count()
    this_version.cache_clear()


def test_a_change_after_that_is_followed(data: Path, time: MovableClock) -> None:
    campaign = Campaign(data, time)
    listed(campaign)
    dues = (due.follow_up for due in campaign.follow_ups.today())
    campaign.handling.skip(next(one for one in dues if one.action is Action.SECOND_REQUEST))
    campaign.people.add(somebody("Dara Ko"))
    campaign.pipeline.choose_goals(campaign.people.all()[-1].id, ["insight"])
    assert listed(campaign) == anew(data, time)
    campaign.close()
    assert listed(Campaign(data, time)) == anew(data, time)


def _one_more(data: Path) -> None:
    Campaign(data, MovableClock(MONDAY)).people.add(somebody("Dara Ko"))


def _one_edited_by_hand(data: Path) -> None:
    text = data.read_text("utf-8")
    before, field, after = text.rpartition('"organisation":"')
    data.write_text(f"{before}{field}New {after}", "utf-8")


def _cut_off(data: Path) -> None:
    kept(data).write_bytes(kept(data).read_bytes()[:-50])


def _text_cut_off(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "known": known["known"][:-40]}))


def _half_of_who_stands_where(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    text = known["standings"]
    kept(data).write_text(json.dumps({**known, "standings": text[: len(text) // 8 * 4]}))


def _no_text(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "known": 7}))


def _something_else(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    text = b64encode(pickle.dumps((1, 2))).decode()
    kept(data).write_text(json.dumps({**known, "known": text}))


def _another_zone(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "zone": "Asia/Tokyo"}))


@pytest.mark.parametrize("change", [_one_more, _one_edited_by_hand])
def test_only_for_whom_something_changed_it_is_worked_out_again(
    data: Path, time: MovableClock, change: Callable[[Path], None], counted: list[int]
) -> None:
    listed(Campaign(data, time))
    change(data)
    counted.clear()
    found = listed(Campaign(data, time))
    assert 0 < len(set(counted)) < 5
    assert found == anew(data, time)


@pytest.mark.parametrize("is_by_hand", [True, False])
def test_what_others_do_as_a_session_ends_is_in_what_it_keeps(
    data: Path, time: MovableClock, is_by_hand: bool
) -> None:
    campaign = Campaign(data, time)
    listed(campaign)
    first = campaign.follow_ups.today()[0].contact
    if is_by_hand:
        of_them = re.compile(rf'\n"{first.id}":.*|\n"\d+":\{{.*"contact_id":{first.id}\b.*')
        left = of_them.sub("", data.read_text("utf-8"))
        data.write_text(re.sub(r",\n\}", "\n}", left), "utf-8")
    else:
        other = Campaign(data, time)
        other.people.remove(first.id)
        other.hurry()
    campaign.close()
    assert listed(Campaign(data, time)) == anew(data, time)


@pytest.mark.parametrize("is_open", [True, False])
def test_a_touch_that_an_editor_gave_to_somebody_else_counts_for_neither_as_before(
    data: Path, time: MovableClock, is_open: bool
) -> None:
    campaign = Campaign(data, time)
    before = listed(campaign)
    text = data.read_text("utf-8")
    people = {one.name: one.id for one in campaign.people.all()}
    thanked, other = people["Tom Okoro"], people["Priya Nair"]
    touch = re.compile(rf'"contact_id":{thanked}(?=,[^\n]*"kind":"thank-you")')
    data.write_text(touch.sub(f'"contact_id":{other}', text), "utf-8")
    campaign.look()
    found = listed(campaign if is_open else Campaign(data, time))
    assert found != before
    assert found == anew(data, time)


@pytest.mark.parametrize("seed", range(tries(30, 300, 2000)))
def test_what_somebody_made_of_the_file_at_an_editor_is_followed(
    data: Path, time: MovableClock, seed: int
) -> None:
    is_open = seed % 2
    campaign = Campaign(data, time)
    if is_open:
        listed(campaign)
    data.write_bytes(next(Hand(data.read_bytes(), random.Random(seed)).files()))
    if is_open:
        for _ in range(5):  # What may be half written is looked at again.
            campaign.look()
    found = campaign if is_open else Campaign(data, time)
    assert listed(found) == anew(data, time)


@pytest.mark.parametrize(
    "spoil",
    [
        *(_cut_off, _text_cut_off, _half_of_who_stands_where, _no_text, _something_else),
        _another_zone,
    ],
)
def test_what_does_not_hold_is_worked_out_again(
    data: Path, time: MovableClock, spoil: Callable[[Path], None], counted: list[int]
) -> None:
    spoil(data)
    found = listed(Campaign(data, time))
    assert len(set(counted)) == Campaign(data, time).people.count()
    assert found == anew(data, time)


class _Evil:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[Path]]:
        return Path.touch, (Path("evil"),)


def test_nothing_but_follow_ups_is_made_of_what_is_read(
    data: Path, time: MovableClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    known = json.loads(kept(data).read_text())
    text = b64encode(pickle.dumps(_Evil())).decode()
    kept(data).write_text(json.dumps({**known, "known": text}))
    assert listed(Campaign(data, time)) == anew(data, time)
    assert not (tmp_path / "evil").exists()
