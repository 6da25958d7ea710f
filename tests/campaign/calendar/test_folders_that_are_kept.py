"""A kept folder as a whole: gone, emptied, one of several, on two machines, of old versions."""

import re
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.calendar_answer import Answer
from tests.campaign.calendar.keeping import NOW, TALK, Kept
from tests.somebody import somebody


def test_a_folder_that_is_gone_is_said_and_not_made_again_unasked(
    kept: Kept, tmp_path: Path
) -> None:
    shutil.rmtree(kept.folder)
    with pytest.raises(InroadError, match=r"is gone.*inroad calendar --stop"):
        kept.follow()
    kept.campaign.people.add(somebody("Bo Li", "Acme"))
    assert kept.follow() == ()  # It was said.
    assert not kept.folder.exists()
    again = Kept(tmp_path)
    with pytest.raises(InroadError, match="is gone"):
        again.follow()
    again.folder.mkdir()
    assert again.follow() == ()
    assert again.campaign.calendars.questions() == ()
    assert again.file(TALK)


def test_what_was_deleted_while_the_folder_was_away_is_asked_once_it_is_back(
    kept: Kept, tmp_path: Path
) -> None:
    away = tmp_path / "away"
    kept.folder.rename(away)
    with pytest.raises(InroadError, match="is gone"):
        kept.follow()
    next(one for one in away.iterdir() if TALK in one.read_text("utf-8")).unlink()
    away.rename(kept.folder)
    for _ in range(2):
        assert kept.follow() == ()
        (question,) = kept.campaign.calendars.questions()
        assert question.sentence.startswith("Somebody deleted the conversation with Maya Chen")
        assert not [one for one in kept.folder.iterdir() if TALK in one.read_text("utf-8")]
    kept.campaign.calendars.answer(question, Answer.PUT_BACK)
    kept.follow()
    assert kept.file(TALK)


def test_a_folder_that_is_empty_at_once_is_said_and_nobody_has_deleted_all(kept: Kept) -> None:
    """What it lies on is not mounted: the folder below is there, and has nothing in it."""
    before = {one.name: one.read_bytes() for one in kept.folder.iterdir()}
    assert len(before) == 3
    for name in before:
        (kept.folder / name).unlink()
    with pytest.raises(InroadError, match="is empty, and was not"):
        kept.follow()
    kept.campaign.people.add(somebody("Bo Li", "Acme"))
    assert kept.follow() == ()  # It was said.
    assert list(kept.folder.iterdir()) == []
    for name, content in before.items():
        (kept.folder / name).write_bytes(content)
    assert kept.follow() == ()
    assert kept.campaign.calendars.questions() == ()
    assert {one.name: one.read_bytes() for one in kept.folder.iterdir()}.items() >= before.items()


def test_a_folder_that_was_emptied_is_written_anew_where_it_is_named(kept: Kept) -> None:
    for path in kept.folder.iterdir():
        path.unlink()
    kept.campaign.calendars.keep_in(kept.folder)
    assert len(list(kept.folder.iterdir())) == 3
    assert kept.follow() == ()
    assert kept.campaign.calendars.questions() == ()


def test_a_folder_that_is_named_again_is_begun_anew(kept: Kept) -> None:
    shutil.rmtree(kept.folder)
    kept.campaign.calendars.keep_in(kept.folder)
    assert kept.file(TALK)


def test_a_second_machine_writes_nothing_new(kept: Kept, tmp_path: Path) -> None:
    kept.edit(TALK, "SUMMARY", "X-A:1\r\nSUMMARY")
    kept.campaign.close()
    before = {one.name: one.read_bytes() for one in kept.folder.iterdir()}
    other = Kept(tmp_path, "there", NOW + timedelta(hours=3))
    assert other.campaign.calendars.keep_in(other.folder).written == 0
    assert {one.name: one.read_bytes() for one in kept.folder.iterdir()} == before


def test_several_folders_are_kept(kept: Kept, tmp_path: Path) -> None:
    second = tmp_path / "second"
    kept.campaign.calendars.keep_in(second)
    assert kept.campaign.calendars.folders == (kept.folder, second)
    kept.edit(TALK, r"DTSTART\S+", "DTSTART:20261126T140000Z")
    kept.follow()
    texts = [one.read_text("utf-8") for one in second.iterdir()]
    assert [one for one in texts if "DTSTART;TZID=Europe/Berlin:20261126T150000" in one]


def test_what_an_earlier_version_remembers_is_understood(kept: Kept, tmp_path: Path) -> None:
    """It knew one folder, and a digest of each entry; it wrote no marks."""
    from inroad.exchange.calendar.vdir import digest

    campaign = kept.campaign
    for path in kept.folder.iterdir():
        content = re.sub(rb"X-INROAD-WROTE[^\n]*\n( [^\n]*\n)*", b"", path.read_bytes())
        path.write_bytes(content.replace(b"DURATION:PT30M", b"DTEND:20261125T093000Z"))
    entries = campaign.calendars.entries()
    state = {"folder": str(kept.folder), "files": {one.uid: digest(one) for one in entries}}
    campaign.close()
    next((tmp_path / "here").rglob("*calendar*")).unlink()
    other = Kept(tmp_path)
    other.campaign.calendars._state.keep(state)
    assert other.campaign.calendars.folders == (kept.folder,)
    kept.edit(TALK, r"DTSTART\S+", "DTSTART:20261126T140000Z")
    kept.edit(TALK, r"DTEND\S+", "DTEND:20261126T143000Z")
    assert len(other.follow()) == 1
    assert other.talk_begins == datetime(2026, 11, 26, 15, 0)
