"""A console and a VT100 are told nothing that they would show instead of reading it."""

import re
from collections.abc import Mapping

import pytest

from inroad.terminal.plain_terminals import PlainSpeech, is_plain


@pytest.mark.parametrize(
    ("term", "is_so"),
    [
        *((name, True) for name in ("linux", "vt100", "vt220", "ansi", "cons25", "xyz", "")),
        *((name, True) for name in ("linux-16color", "vt100-w", "pcansi-m", "wy60", "sun")),
        *((name, False) for name in ("xterm", "xterm-256color", "xterm-kitty", "foot", "st")),
        *((name, False) for name in ("screen", "screen.linux", "tmux-256color", "alacritty")),
        *((name, False) for name in ("rxvt-unicode", "st-256color", "contour", "own-256color")),
    ],
)
def test_which_terminals_are_plain(term: str, is_so: bool) -> None:
    assert is_plain({"TERM": term}) is is_so


def test_who_says_nothing_is_plain() -> None:
    nothing: Mapping[str, str] = {}
    assert is_plain(nothing)


@pytest.mark.parametrize(
    "later",
    [
        "\x1b[>25u",
        "\x1b[<u",
        "\x1b[=1;1u",
        "\x1b[?2026$p",
        "\x1b[2 q",
        "\x1b]52;c;QQ==\x07",
        "\x1b]0;title\x1b\\",
        "\x1bPtmux;\x1b\x1b]52;c;QQ==\x07\x1b\\",
    ],
)
def test_what_came_later_is_left_out(later: str) -> None:
    assert PlainSpeech().said(f"a{later}b") == "ab"


@pytest.mark.parametrize("old", ["\x1b[12;3H", "\x1b[4C", "\x1b[K", "\x1b[?7l", "\x1b[?1049h", "ü"])
def test_what_is_of_old_stays(old: str) -> None:
    assert PlainSpeech().said(old) == old


def test_no_attribute_is_taken_away_by_itself() -> None:
    speech = PlainSpeech()
    assert speech.said("\x1b[0;1;7;97;40mA") == "\x1b[0;1;7;97;40mA"
    assert speech.said("\x1b[27mB") == "\x1b[0;1;97;40mB"
    assert speech.said("\x1b[22;30;47mC\x1b[39mD") == "\x1b[0;30;47mC\x1b[0;47mD"
    assert speech.said("\x1b[4;49mE\x1b[mF") == "\x1b[0;4mE\x1b[0mF"
    # A console may have all colours, and say so.
    assert speech.said("\x1b[1;38;2;1;22;4;48;5;27mG\x1b[22mH") == (
        "\x1b[0;1;38;2;1;22;4;48;5;27mG\x1b[0;38;2;1;22;4;48;5;27mH"
    )
    assert not re.search(r"[;\[]2[2-9]", PlainSpeech().said("\x1b[1;3;4;7;9m\x1b[22;23;24;27;29m"))
