"""What takes long is said to take a moment, and the picture is whole again after it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual import events

from inroad.terminal.input_queue import is_answered
from tests.terminal.own_campaign import data_in, kept_in, opened

A_MOMENT = "one moment"
_ABOVE_TOASTS = 9


@contextmanager
def held_by_another(data: Path) -> Iterator[None]:
    """Hold a campaign as another program does that writes to it."""
    handle = os.open(data.parent / f".{data.name}.lock", os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def test_a_mouse_that_moves_on_is_not_waited_for() -> None:
    """Nothing is painted when it has moved: what stood in the corner would stay there."""
    place = dict.fromkeys(("x", "y", "delta_x", "delta_y", "button"), 0)
    modifiers = dict.fromkeys(("shift", "meta", "ctrl"), False)
    assert not is_answered(events.MouseMove(None, **place, **modifiers))
    assert is_answered(events.MouseDown(None, **place, **modifiers))
    assert is_answered(events.Key("x", "x"))
    assert is_answered(events.Paste("words"))


@pytest.mark.parametrize("sizes", [[(60, 20)], [(60, 20), (80, 24)], [(80, 12), (80, 24)]])
def test_a_window_that_changes_while_a_key_waits_is_painted_whole(
    tmp_path: Path, sizes: list[tuple[int, int]]
) -> None:
    data = data_in(tmp_path)
    with opened(data) as program:
        program.wait_for("Maya Chen")
        program.settle()
        with held_by_another(data):
            program.strike("x")
            program.wait_for(A_MOMENT)
            for size in sizes:
                program.resize(*size)
        program.wait_until(lambda: A_MOMENT not in program.text, "the end of the moment")
        program.settle()
        shown = program.text.splitlines()[:_ABOVE_TOASTS]
        columns, lines = sizes[-1]
        program.resize(columns + 1, lines)
        program.settle()
        program.resize(columns, lines)
        program.settle()
        assert program.text.splitlines()[:_ABOVE_TOASTS] == shown


@pytest.mark.parametrize("term", ["xterm-256color", "vt100"])
def test_a_key_that_has_to_wait_is_said_to_have_been_taken(tmp_path: Path, term: str) -> None:
    data = data_in(tmp_path)
    with opened(data, TERM=term) as program:
        program.wait_for("Maya Chen")
        program.settle()
        before = program.text.splitlines()[0]
        with held_by_another(data):
            program.strike("x")
            program.wait_for(A_MOMENT)
        program.wait_until(lambda: A_MOMENT not in program.text, "the end of the moment")
        program.settle()
        after = program.text.splitlines()[0]
        assert after[-12:] == before[-12:], "what stood there stands there again"
        program.press("q", "q")
        program.wait_for_end()
    assert "Skipped" in kept_in(data).history.events()[0].label


def test_a_key_that_is_dealt_with_at_once_says_nothing(tmp_path: Path) -> None:
    with opened(data_in(tmp_path)) as program:
        program.wait_for("Maya Chen")
        program.settle()
        sent = len(program.raw)
        program.press("j", "k")
        program.let_pass(2)
        assert A_MOMENT.encode() not in program.raw[sent:]
