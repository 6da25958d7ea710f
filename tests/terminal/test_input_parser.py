"""What a terminal sends, and which keys that is."""

import time

import pytest
from textual import constants, events
from textual.message import Message

from inroad.terminal.input_parser import InputParser

KEYS: dict[str, list[str]] = {
    "abc": ["a", "b", "c"],
    "\x1b": ["escape"],
    "\x1b\x1b": ["escape", "escape"],
    # escape and a letter are two keys, whatever alt and that letter would be
    "\x1bd": ["escape", "d"],
    "\x1b3": ["escape", "3"],
    "\x1bf": ["escape", "f"],
    "\x1b ": ["escape", "space"],
    "\x1b\r": ["escape", "enter"],
    "\x1bé": ["escape", "é"],
    # an enter that was typed before the terminal was in raw mode
    "a\nb\r": ["a", "enter", "b", "enter"],
    "\x1bhello": ["escape", "h", "e", "l", "l", "o"],
    "\x1b\x1b[Aj": ["escape", "up", "j"],
    # what begins a control sequence is read by its grammar
    "\x1b[A": ["up"],
    "\x1bOA": ["up"],
    "\x1b[1;5C": ["ctrl+right"],
    "\x1b[[A": ["f1"],
    "\x1b[A\x1bj": ["up", "escape", "j"],
    "\x1b[": ["escape", "left_square_bracket"],
    "\x1bO": ["escape", "O"],
    "\x1b[12 é": ["escape", "left_square_bracket", "1", "2", "space", "é"],
    # one that nobody knows swallows no key after it
    "\x1b[99;1zq": ["q"],
    "\x1b[>0;276;0cq": ["q"],
    "\x1b[M !!q": ["q"],
    # nor does what the terminal says to a program that was here before
    "\x1b]11;rgb:1c1c/1c1c/1c1c\x07q": ["q"],
    "\x1bP1+r536d\x1b\\q": ["q"],
    "\x1bPq": ["escape", "P", "q"],
    # the keyboard protocol of kitty tells alt apart: that is no escape
    "\x1b[27u": ["escape"],
    "\x1b[97;3u": ["alt+a"],
}


def read(*parts: str) -> list[Message]:
    """Return what the parser makes of `parts`, each from one read, and of silence after them."""
    parser = InputParser()
    found = [message for part in parts for message in parser.feed(part)]
    end = time.monotonic() + 60
    while parser._timeout_time is not None and time.monotonic() < end:
        time.sleep(constants.ESCAPE_DELAY / 10)
        found += parser.tick()
    return found


def keys(*parts: str) -> list[str]:
    return [message.key for message in read(*parts) if isinstance(message, events.Key)]


@pytest.mark.parametrize("sent", KEYS, ids=repr)
def test_keys(sent: str) -> None:
    assert keys(sent) == KEYS[sent]


@pytest.mark.parametrize("sent", [one for one in KEYS if "\x1b[" in one], ids=repr)
def test_a_sequence_may_come_in_pieces(sent: str) -> None:
    assert keys(*sent) == KEYS[sent]


def test_a_letter_typed_after_an_escape_is_that_letter() -> None:
    typed = [message for message in read("\x1b3") if isinstance(message, events.Key)]
    assert [one.character for one in typed] == ["\x1b", "3"]


def test_a_paste_is_one_whatever_is_in_it() -> None:
    (paste, key) = read("\x1b[200~one\r\x1b[31mtwo\x00\x1b", "[201~q")
    assert isinstance(paste, events.Paste)
    assert paste.text == "one\r\x1b[31mtwo"
    assert isinstance(key, events.Key)


def test_a_large_paste_is_read_as_fast_as_it_comes() -> None:
    (paste,) = read("\x1b[200~" + "a line of text\r" * 100_000 + "\x1b[201~")
    assert isinstance(paste, events.Paste)
    assert len(paste.text) == 1_500_000


@pytest.mark.parametrize(("setting", "is_known"), [(0, False), (1, True), (2, True)])
def test_a_terminal_that_does_not_know_a_mode_is_not_asked_for_it(
    setting: int, is_known: bool
) -> None:
    # DECRPM: 0 says that the terminal knows nothing of the mode (here: pictures drawn at once).
    found = [type(one).__name__ for one in read(f"\x1b[?2026;{setting}$y")]
    assert found == ["TerminalSupportsSynchronizedOutput"] * is_known


def test_the_mouse_and_reports_are_read_too() -> None:
    found = read("\x1b[<0;5;6M\x1b[<0;5;6m\x1b[I\x1b[O\x1b[3;7R")
    assert [type(one) for one in found] == [
        events.MouseDown,
        events.MouseUp,
        events.AppFocus,
        events.AppBlur,
        events.CursorPosition,
    ]
