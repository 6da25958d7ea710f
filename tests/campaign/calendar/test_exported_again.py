"""What was exported before: counted on, and taken back."""

import re
from datetime import datetime
from pathlib import Path

from tests.campaign.calendar.keeping import SAM, TALK, Kept


def test_a_sequence_never_goes_back_on_another_machine(kept: Kept, tmp_path: Path) -> None:
    def sequence(of: Kept) -> int:
        content = of.campaign.calendars.export().decode()
        event = next(one for one in content.split("BEGIN:VEVENT") if TALK in one)
        found = re.search(r"SEQUENCE:(\d+)", event)
        assert found is not None
        return int(found[1])

    assert sequence(kept) == 0
    for day in (26, 27):
        kept.agree(datetime(2026, 11, day, 10, 0))
        sequence(kept)
    assert sequence(kept) == 2
    kept.campaign.close()
    other = Kept(tmp_path, "there")
    assert sequence(other) == 2
    other.agree(datetime(2026, 11, 30, 10, 0))
    assert sequence(other) == 3


def test_what_went_out_and_is_of_no_use_any_more_is_taken_back(kept: Kept) -> None:
    assert SAM in kept.campaign.calendars.export().decode()
    kept.campaign.people.set_do_not_contact(kept.id_of("Sam Ortiz"), True)
    content = kept.campaign.calendars.export().decode()
    event = next(one for one in content.split("BEGIN:VEVENT") if SAM in one)
    assert "STATUS:CANCELLED" in event
    assert "SEQUENCE:1" in event


def test_a_conversation_that_went_out_is_taken_back_once_the_person_is_gone(kept: Kept) -> None:
    def event() -> str:
        content = kept.campaign.calendars.export().decode()
        return next(one for one in content.split("BEGIN:VEVENT") if TALK in one)

    assert "SEQUENCE:0" in event()
    kept.campaign.people.remove(kept.id_of("Maya Chen"))
    for _ in range(2):
        assert "STATUS:CANCELLED" in event()
        assert "SEQUENCE:1" in event()
        assert "DTSTART;TZID=Europe/Berlin:20261125T100000" in event()
    kept.campaign.history.undo()
    assert "STATUS:CONFIRMED" in event()
    assert "SEQUENCE:2" in event()
