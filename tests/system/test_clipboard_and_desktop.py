"""What is reached outside: the terminal's clipboard, and the desktop where there is one."""

import base64
import re

import pytest

from inroad.system import clipboard, desktop

TEXT = "Hi Ana,\n\nüber 20 minutes? " + "x" * 900


def decoded(sequence: str) -> str:
    """What a terminal that understands OSC 52 puts on its clipboard."""
    match = re.fullmatch("\x1b]52;c;([A-Za-z0-9+/=]*)\x07", sequence)
    assert match, sequence
    return base64.b64decode(match[1]).decode()


def out_of_tmux(sequence: str) -> str:
    """What tmux passes on to the terminal around it."""
    match = re.fullmatch("\x1bPtmux;(.*)\x1b\\\\", sequence, re.DOTALL)
    assert match, sequence
    inner = match[1]
    assert "\x1b" not in inner.replace("\x1b\x1b", "")
    return inner.replace("\x1b\x1b", "\x1b")


def out_of_screen(sequence: str) -> str:
    """What screen passes on; it takes no string longer than 256 bytes."""
    pieces = re.findall("\x1bP(.*?)\x1b\\\\", sequence, re.DOTALL)
    assert "".join(f"\x1bP{one}\x1b\\" for one in pieces) == sequence
    assert all(len(one) <= 256 for one in pieces)
    return "".join(pieces)


def test_a_plain_terminal_gets_the_plain_sequence() -> None:
    (sent,) = clipboard.sequences(TEXT, {"TERM": "xterm-256color"})
    assert decoded(sent) == TEXT


@pytest.mark.parametrize(
    "environment",
    [
        {"TMUX": "socket,1,0", "TERM": "screen"},
        {"TERM": "tmux-256color"},
        {"TERM": "screen-256color"},
    ],
)
def test_within_tmux_it_goes_to_tmux_and_through_it(environment: dict[str, str]) -> None:
    plain, wrapped = clipboard.sequences(TEXT, environment)
    assert decoded(plain) == decoded(out_of_tmux(wrapped)) == TEXT


def test_within_screen_it_goes_through_in_pieces() -> None:
    (sent,) = clipboard.sequences(TEXT, {"STY": "1.x", "TERM": "screen"})
    assert decoded(out_of_screen(sent)) == TEXT


def test_what_is_too_long_is_known_before() -> None:
    assert clipboard.fits("x" * 74_000)
    assert not clipboard.fits("ü" * 37_001)


def test_over_ssh_there_is_no_desktop() -> None:
    assert desktop.opener({"SSH_CONNECTION": "1", "DISPLAY": ":0"}) is None
    assert desktop.opener({}) is None


def test_a_program_that_is_not_there_is_no_error() -> None:
    assert not desktop.open_link("/nowhere/open", "mailto:ana@example.com")
