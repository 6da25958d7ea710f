"""A disk that is full: every screen says so in one sentence, and goes on."""

import errno
import os
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import Clock
from tests.screens.driver import open_app


@pytest.fixture
def full_disk(demo: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    demo.close()

    def refuse(handle: int, data: bytes, offset: int) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "pwrite", refuse)


@pytest.mark.usefixtures("full_disk")
@pytest.mark.parametrize(
    "keys",
    [
        ("d",),
        ("x",),
        ("T",),
        ("2", "space"),
        ("3", "l", "l", "l", "greater_than_sign"),
        ("4", "space"),
    ],
    ids=["done", "skip", "theme", "goal", "move", "tick"],
)
async def test_a_change_that_cannot_be_saved_is_said_and_not_shown(
    demo: Campaign, keys: tuple[str, ...]
) -> None:
    before = demo.path.read_bytes()
    dues = demo.follow_ups.today()
    async with open_app(demo) as hands:
        await hands.press(*keys)
        assert hands.toast.startswith("Not saved (No space left on device)")
        assert hands.toast.count(". ") == 0
    assert demo.path.read_bytes() == before
    assert demo.follow_ups.today() == dues


@pytest.mark.usefixtures("full_disk")
async def test_a_form_that_cannot_be_saved_stays_with_what_was_typed(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "n")
        await hands.type("Somebody New")
        await hands.press("ctrl+s")
        assert "Not saved (No space left on device)" in hands.text
        assert "Somebody New" in hands.line_with("Name")


@pytest.mark.usefixtures("full_disk")
async def test_a_message_that_cannot_be_kept_is_not_left(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("w", "e")
        await hands.type("half typed")
        await hands.press("escape", "h")
        assert hands.toast.startswith("Not saved (No space left on device)")
        await hands.press("h")
        assert "half typed" in hands.text


@pytest.mark.usefixtures("full_disk")
async def test_an_answer_that_cannot_be_kept_stays_where_it_is_typed(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("4", "i", "enter")
        await hands.type("half typed")
        await hands.press("escape")
        assert hands.toast.startswith("Not saved (No space left on device)")
        await hands.type(" and more")
        assert "half typed and more" in hands.text


@pytest.mark.usefixtures("full_disk")
async def test_the_first_questions_can_be_left_all_the_same(data_file: Path, clock: Clock) -> None:
    async with open_app(Campaign(data_file, clock)) as hands:
        await hands.press("escape")
        assert "A good start" in hands.text
        assert hands.toast.startswith("Not saved")


async def test_what_nobody_can_know_is_never_said_to_be_not_saved(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    async with open_app(demo) as hands:
        monkeypatch.setattr(os, "fsync", refuse)
        await hands.press("x")
        assert hands.toast.startswith("It is not certain that this was saved (Input/output error)")
        assert "read again from disk" in hands.toast
        assert "ot saved" not in hands.toast
        shown = [due.follow_up for due in demo.follow_ups.today()]
        monkeypatch.undo()
        monkeypatch.setenv("XDG_STATE_HOME", str(demo.path.parent.parent / "state"))
        read_again = Campaign(demo.path, lambda: demo.now).follow_ups.today()
        assert [due.follow_up for due in read_again] == shown
