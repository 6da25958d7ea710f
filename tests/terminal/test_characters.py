"""Where the locale is none of UTF-8, every cell is in ASCII, and stands where it stood."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import split_graphemes

from inroad.terminal.characters import in_ascii
from inroad.terminal.locales import is_utf8
from inroad.terminal.screen_diff import ScreenDiff


@pytest.mark.parametrize(
    ("environment", "is_so"),
    [
        ({}, True),
        ({"LANG": "C.UTF-8"}, True),
        ({"LANG": "en_GB.utf8"}, True),
        ({"LANG": "ca_ES.UTF-8@valencia"}, True),
        ({"LANG": "C"}, False),
        ({"LANG": "POSIX"}, False),
        ({"LANG": "de_DE"}, False),
        ({"LANG": "de_DE@euro"}, False),
        ({"LANG": "de_DE.ISO-8859-15"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_CTYPE": "C"}, False),
        ({"LANG": "C", "LC_CTYPE": "de_DE.UTF-8"}, True),
        ({"LANG": "C", "LC_ALL": "C.UTF-8"}, True),
        ({"LANG": "C", "LC_ALL": ""}, False),
        # So Python itself leaves the environment of whoever says LANG=C.
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LC_CTYPE": "C.UTF-8"}, True),
    ],
)
def test_which_locale_is_one_of_utf_8(environment: Mapping[str, str], is_so: bool) -> None:
    assert is_utf8(environment) is is_so


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zoë Müller", "Zoe Muller"),
        ("Zoe\u0308 Mu\u0308ller", "Zoe Muller"),
        ("山田 太郎", "???? ????"),
        ("ＡＢ", "A B "),
        ("שרה לוי", "??? ???"),
        ("👩🏽‍💻 Ada", "?? Ada"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert in_ascii(text) == shown


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_it_takes_as_many_cells_as_before(text: str) -> None:
    shown = in_ascii(text)
    assert shown.isascii()
    assert len(shown) == split_graphemes(text)[1]


def test_what_is_sent_is_ascii_and_every_cell_has_its_place() -> None:
    diff = ScreenDiff(shown=in_ascii)
    sent = diff.filter("\x1b[1;1HZoë 山田\x1b[1;20H│x")
    assert sent == "\x1b[0m\x1b[1HZoe ????\x1b[1;20H|x" or sent.isascii()
    assert diff.filter("\x1b[1;1HZoe ????").count("Zoe") == 0
