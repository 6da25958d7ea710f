"""What somebody changes in a kept folder: taken in, asked, and never undone."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.follow_ups.calendar_answer import Answer
from inroad.domain.people.stages import Stage
from tests.campaign.calendar.keeping import AGREED, NOW, SAM, TALK, Kept
from tests.debriefed import debrief
from tests.somebody import somebody


def test_a_moved_conversation_moves_and_can_be_taken_back(kept: Kept) -> None:
    kept.edit(TALK, r"DTSTART\S+", "DTSTART:20261126T140000Z")
    assert kept.follow() == (
        "Maya Chen: the conversation is moved to Thu 26 Nov 15:00, as in your calendar.",
    )
    assert kept.talk_begins == datetime(2026, 11, 26, 15, 0)
    assert kept.kinds[0] is TouchKind.SCHEDULED
    assert kept.follow() == ()
    change = kept.campaign.history.undo()
    assert change is not None
    assert change.label == "Moved the conversation with Maya Chen, as in my calendar"
    assert kept.follow() == ()
    assert kept.talk_begins == AGREED
    content = kept.file(TALK).read_text("utf-8")
    assert "DTSTART;TZID=Europe/Berlin:20261125T100000" in content


@pytest.mark.parametrize(
    ("times", "starts", "zone"),
    [
        ("DTSTART:20261126T090000Z", datetime(2026, 11, 26, 10, 0), "Europe/Berlin"),
        ("DTSTART:20261126T080000", datetime(2026, 11, 26, 8, 0), "Europe/Berlin"),
        ("DTSTART;VALUE=DATE:20261127", datetime(2026, 11, 27, 10, 0), "Europe/Berlin"),
        (
            "DTSTART;TZID=America/New_York:20261126T080000",
            datetime(2026, 11, 26, 14, 0),
            "Europe/Berlin",
        ),
        # The second time that the clocks in Berlin show half past two on that night.
        ("DTSTART:20271031T013000Z", datetime(2027, 10, 31, 1, 30), "UTC"),
    ],
)
def test_it_is_moved_to_what_is_meant(kept: Kept, times: str, starts: datetime, zone: str) -> None:
    kept.edit(TALK, r"DTSTART\S+", times)
    assert len(kept.follow()) == 1
    assert kept.talk_begins == starts
    talk = kept.campaign.conversations.planned(kept.id_of("Maya Chen"))
    assert talk is not None
    assert talk.zone == zone
    for _ in range(2):
        assert kept.follow() == ()


def test_how_long_it_takes_and_where_are_taken_in_too(kept: Kept) -> None:
    kept.edit(TALK, "DURATION:PT30M", "DTEND:20261125T094500Z")
    kept.edit(TALK, "LOCATION:room 5", "LOCATION:Café Nord\\\\, 2nd floor")
    assert len(kept.follow()) == 2
    talk = kept.campaign.conversations.planned(kept.id_of("Maya Chen"))
    assert talk is not None
    assert (talk.minutes, talk.where) == (45, "Café Nord, 2nd floor")
    assert kept.follow() == ()


def test_a_moved_follow_up_is_put_off(kept: Kept) -> None:
    kept.edit(SAM, r"DTSTART;VALUE=DATE:\d+", "DTSTART;VALUE=DATE:20261201")
    assert kept.follow() == (f"{SAM} · Northwind: moved to Tue 1 Dec, as in your calendar.",)
    (due,) = kept.campaign.follow_ups.of(kept.id_of("Sam Ortiz"))
    assert due.due == date(2026, 12, 1)
    kept.campaign.history.undo()
    kept.follow()
    assert "20261124" in kept.file(SAM).read_text("utf-8")


def test_a_ticked_to_do_is_done(kept: Kept) -> None:
    kept.campaign.settings.set("calendar", "todos")
    kept.follow()
    kept.edit(SAM, "STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nPERCENT-COMPLETE:100")
    assert kept.follow() == (f"{SAM} · Northwind: done, as you ticked it in your calendar.",)
    sam = kept.campaign.people.get(kept.id_of("Sam Ortiz"))
    assert sam.stage is Stage.REQUESTED
    kept.campaign.history.undo()
    kept.follow()
    assert "STATUS:NEEDS-ACTION" in kept.file(SAM).read_text("utf-8")


def test_a_deleted_follow_up_stays_away_on_every_machine(kept: Kept, tmp_path: Path) -> None:
    kept.file(SAM).unlink()
    assert kept.follow() == (f"{SAM} · Northwind: off the calendar, as you deleted it there.",)
    kept.agree(datetime(2026, 11, 26, 10, 0))
    assert kept.follow() == ()
    kept.campaign.close()
    other = Kept(tmp_path, "there")
    other.campaign.calendars.keep_in(other.folder)
    assert not [one for one in kept.folder.iterdir() if SAM in one.read_text("utf-8")]
    other.campaign.history.undo()
    assert len(other.campaign.follow_ups.of(other.id_of("Sam Ortiz"))) == 1


def test_a_cancelled_follow_up_is_said_as_what_it_is(kept: Kept) -> None:
    kept.edit(SAM, "SUMMARY", "STATUS:CANCELLED\r\nSUMMARY")
    assert kept.follow() == (f"{SAM} · Northwind: off the calendar, as you cancelled it there.",)


def test_a_deletion_that_is_undone_is_put_back(kept: Kept) -> None:
    kept.file(SAM).unlink()
    kept.follow()
    kept.campaign.history.undo()
    assert kept.follow() == ()
    assert kept.file(SAM)


def called_off(kept: Kept) -> None:
    assert TouchKind.CALLED_OFF in kept.kinds
    assert kept.talk_begins is None
    kept.campaign.history.undo()
    kept.follow()
    assert kept.file(TALK)


def only_off(kept: Kept) -> None:
    assert kept.talk_begins == AGREED
    assert set(kept.kinds) == {TouchKind.SCHEDULED}
    kept.agree(datetime(2026, 11, 26, 10, 0))
    kept.follow()
    assert not [one for one in kept.folder.iterdir() if TALK in one.read_text("utf-8")]


def put_back(kept: Kept) -> None:
    assert kept.talk_begins == AGREED
    assert "STATUS:CONFIRMED" in kept.file(TALK).read_text("utf-8")
    assert kept.follow() == ()


@pytest.mark.parametrize(
    ("answer", "holds"),
    [
        (Answer.CALLED_OFF, called_off),
        (Answer.OFF_CALENDAR, only_off),
        (Answer.PUT_BACK, put_back),
    ],
)
@pytest.mark.parametrize("is_deleted", [True, False])
def test_a_conversation_that_is_off_there_is_asked(
    kept: Kept, answer: Answer, holds: Callable[[Kept], None], is_deleted: bool
) -> None:
    if is_deleted:
        kept.file(TALK).unlink()
    else:
        kept.edit(TALK, "STATUS:CONFIRMED", "STATUS:CANCELLED")
    for _ in range(2):
        assert kept.follow() == ()
    assert kept.talk_begins == AGREED
    (question,) = kept.campaign.calendars.questions()
    assert "Maya Chen, Wed 25 Nov 10:00" in question.sentence
    assert question.sentence.startswith("Somebody deleted" if is_deleted else "Somebody marked")
    assert answer in question.answers
    kept.campaign.calendars.answer(question, answer)
    kept.follow()
    assert kept.campaign.calendars.questions() == ()
    holds(kept)


@pytest.fixture
def with_two(kept: Kept) -> Kept:
    """Maya was known twice, with a time each: both are agreed now."""
    campaign = kept.campaign
    campaign.people.add(somebody("M. Chen", "Northwind"))
    other = kept.id_of("M. Chen")
    campaign.pipeline.choose_goals(other, ["entry"])
    agreed = Arrangement(AGREED, "Europe/Berlin", 45, "phone", "the lab")
    campaign.conversations.schedule(other, agreed)
    campaign.people.duplicates.merge(kept.id_of("Maya Chen"), other)
    kept.follow()
    return kept


def agreed_with_maya(kept: Kept) -> dict[str, datetime]:
    """Return where I meet her, and when, as the calendar has it."""
    entries = kept.campaign.calendars.entries()
    return {one.location: one.starts for one in entries if one.starts is not None}


@pytest.mark.parametrize(("moved", "stays"), [("room 5", "the lab"), ("the lab", "room 5")])
def test_of_two_conversations_the_one_that_was_moved_moves(
    with_two: Kept, moved: str, stays: str
) -> None:
    with_two.edit(f"LOCATION:{moved}", r"DTSTART\S+", "DTSTART:20261126T130000Z")
    said = "Maya Chen: the conversation is moved to Thu 26 Nov 14:00, as in your calendar."
    assert with_two.follow() == (said,)
    assert agreed_with_maya(with_two) == {moved: datetime(2026, 11, 26, 14, 0), stays: AGREED}
    assert with_two.follow() == ()
    assert "DTSTART:20261126T130000Z" in with_two.file(f"LOCATION:{moved}").read_text("utf-8")


@pytest.mark.parametrize(("deleted", "stays"), [("room 5", "the lab"), ("the lab", "room 5")])
def test_of_two_conversations_the_one_that_is_meant_is_called_off(
    with_two: Kept, deleted: str, stays: str
) -> None:
    with_two.file(f"LOCATION:{deleted}").unlink()
    with_two.follow()
    (question,) = with_two.campaign.calendars.questions()
    with_two.campaign.calendars.answer(question, Answer.CALLED_OFF)
    with_two.follow()
    assert agreed_with_maya(with_two) == {stays: AGREED}
    maya = with_two.campaign.people.get(with_two.id_of("Maya Chen"))
    assert maya.stage is Stage.SCHEDULED
    assert TouchKind.CALLED_OFF in with_two.kinds
    assert with_two.campaign.calendars.questions() == ()


@pytest.mark.parametrize(
    ("answer", "starts"),
    [
        (Answer.CALENDAR, datetime(2026, 11, 27, 15, 0)),
        (Answer.INROAD, datetime(2026, 11, 26, 10, 0)),
    ],
)
def test_a_conversation_moved_in_both_places_is_asked_with_both_times(
    kept: Kept, answer: Answer, starts: datetime
) -> None:
    kept.edit(TALK, r"DTSTART\S+", "DTSTART:20261127T140000Z")
    kept.agree(datetime(2026, 11, 26, 10, 0))
    assert kept.follow() == ()
    (question,) = kept.campaign.calendars.questions()
    assert "here it is Thu 26 Nov 10:00, in your calendar Fri 27 Nov 15:00." in question.sentence
    kept.campaign.calendars.answer(question, answer)
    kept.follow()
    assert kept.talk_begins == starts
    assert kept.campaign.calendars.questions() == ()
    assert kept.follow() == ()


def test_what_has_been_is_asked_about_no_more(kept: Kept, tmp_path: Path) -> None:
    maya = kept.id_of("Maya Chen")
    kept.campaign.close()
    later = Kept(tmp_path, now=NOW + timedelta(days=4))
    debrief(later.campaign, maya)
    later.follow()
    later.file(TALK).unlink()
    assert len(later.follow()) == 1
    assert later.campaign.calendars.questions() == ()


def test_who_is_not_to_be_contacted_leaves_the_calendar_whatever_the_files_are_called(
    kept: Kept,
) -> None:
    kept.edit(TALK, "SUMMARY", "X-A:1\r\nSUMMARY")
    for contact in kept.campaign.people.all():
        kept.campaign.people.set_do_not_contact(contact.id, True)
    kept.follow()
    assert not list(kept.folder.iterdir())


def test_follow_ups_that_wait_stand_on_today(kept: Kept, tmp_path: Path) -> None:
    kept.campaign.close()
    later = Kept(tmp_path, now=NOW + timedelta(days=7))
    later.follow()
    assert "DTSTART;VALUE=DATE:20261130" in later.file(SAM).read_text("utf-8")
