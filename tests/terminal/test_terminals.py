"""Each kind of terminal opens readable: in the colours it has, on a ground that is light or dark,
in letters that it can show, and without a sequence that it would show instead of reading it.
"""

import re
import sys
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.domain.people.contact import Contact
from inroad.terminal.characters import in_ascii
from tests.terminal.own_campaign import data_in, opened, welcomed
from tests.terminal.picture import svg
from tests.terminal.program import Program
from tests.terminal.test_colours import PICTURES

KINDS = {
    "xterm-256color": "256",
    "tmux-256color": "256",
    "screen": "16",
    "linux": "16",
    "xterm": "16",
    "ansi": "8",
    "vt100": "none",
}
"""How many colours there are, by TERM."""


def demo(**environment: str) -> Program:
    present = {"COLORTERM": "", "INROAD_NOW": "2026-11-23T08:30:00+00:00", **environment}
    return Program([sys.executable, "-m", "inroad", "--demo"], environment=present)


def picture(name: str) -> str:
    assert name in PICTURES
    return (Path(__file__).parent / "pictures" / f"{name}.svg").read_text("utf-8")


def is_whole(program: Program, has_colours: bool) -> bool:
    """Whether the terminal's own colours are seen nowhere, or nowhere any others."""
    rows = (program.screen.buffer[line] for line in range(program.lines))
    cells = [row[column] for row in rows for column in range(program.columns)]
    if not has_colours:
        return all(cell.fg == cell.bg == "default" for cell in cells)
    return all(
        cell.bg != "default" and (cell.fg != "default" or cell.data == " ") for cell in cells
    )


@pytest.mark.parametrize("term", KINDS)
def test_it_opens_in_the_colours_of_the_terminal(term: str) -> None:
    depth = KINDS[term]
    with demo(TERM=term) as program:
        program.wait_for("all keys")
        for keys, theme in (("", ""), ("T", "-light")):
            program.type(keys)
            if f"today-{depth}{theme}" in PICTURES:
                expected = picture(f"today-{depth}{theme}")
                program.wait_until(
                    lambda expected=expected: svg(program.screen) == expected, f"{depth}{theme}"
                )
            program.settle()
            assert is_whole(program, depth != "none")


LATER = re.compile(rb"\x1b(?!\[\??[\d;]*[A-Za-z])")
"""A sequence that is none of the simple ones, with numbers alone between its ends."""

_FEW = "0 1 2 3 4 5 7 9 30 31 32 33 34 35 36 37 40 41 42 43 44 45 46 47".split()
STYLES = {
    "vt100": {"0", "1", "2", "3", "4", "5", "7", "9"},
    "ansi": set(_FEW),
    "linux": {*_FEW, *(str(base + n) for base in (90, 100) for n in range(8))},
}
"""What each reads of a style; some of it is passed over."""


@pytest.mark.parametrize("term", STYLES)
def test_a_plain_terminal_is_told_what_it_can_read_and_nothing_else(term: str) -> None:
    with demo(TERM=term) as program:
        program.wait_for("all keys")
        for keys in (
            "3",
            ":",
            "\x1b",
            "N",
            "\x1b",
            "w",
            "y",
            "q",
            "?",
            "\x1b",
            "H",
            "q",
            "T",
            "jk",
        ):
            program.type(keys)
            program.settle()
        program.type("qq")
        assert program.wait_for_end() == 0
        program.settle()
        raw = bytes(program.raw)
    assert not LATER.findall(raw)
    found = re.findall(rb"\x1b\[([\d;]*)m", raw)
    assert found
    styles = {part for one in found for part in one.decode().split(";")}
    assert styles <= STYLES[term]


@pytest.mark.parametrize("term", ["xterm-256color", "xterm", "linux", "ansi"])
def test_without_colours_there_are_none(term: str) -> None:
    with demo(TERM=term, NO_COLOR="1") as program:
        program.wait_for("all keys")
        expected = picture("today-none")
        program.wait_until(lambda: svg(program.screen) == expected, "the picture without colours")
        program.press("3", "j", "T")
        assert is_whole(program, False)
        assert not re.search(rb"\x1b\[[\d;]*\b(?:[349]\d|10\d)\b[\d;]*m", program.raw)


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_can_show_no_screen_is_told_so(term: str) -> None:
    with demo(TERM=term) as program:
        assert program.wait_for_end() == 2
        program.settle()
        assert "cannot show a screen" in " ".join(program.text.split())
        assert b"\x1b" not in program.raw


def abroad(campaign: Campaign) -> None:
    """People whose names take all there is of letters."""
    welcomed(campaign)
    names = ("Zoë Müller", "Zoe\u0308 Mu\u0308ller", "山田 太郎", "שרה לוי", "Łukasz Øst", "👩 Ada")
    for name in names:
        campaign.people.add(Contact(id=0, name=name, organisation="Čapek & Söhne"), SOMEBODY_ELSE)


NO_LOCALE = {"LANG": "", "LC_ALL": "", "LC_CTYPE": ""}
C = ({"LANG": "C"}, {"LC_ALL": "C"}, {"LANG": "en_GB.ISO-8859-1"})


@pytest.mark.parametrize("locale", C, ids=str)
def test_where_the_locale_is_none_of_utf_8_all_is_ascii_and_stands_where_it_stood(
    tmp_path: Path, locale: dict[str, str]
) -> None:
    data = data_in(tmp_path, abroad)
    keys = ("3", "jj", "\r", "F", "zo", "\x1b", "2", "N", "\x1b", "H", "S")
    with (
        opened(data, **{**NO_LOCALE, "LANG": "C.UTF-8"}) as program,
        opened(data, **{**NO_LOCALE, **locale}) as plain,
    ):
        for key in ("", *keys):
            for one in (program, plain):
                one.type(key)
                one.settle()
            expected = "\n".join(map(in_ascii, program.text.split("\n")))
            assert plain.text == expected
            assert key != "3" or not program.text.isascii()
        assert plain.raw.isascii()


@pytest.mark.parametrize("locale", C, ids=str)
def test_on_the_command_line_too(tmp_path: Path, locale: dict[str, str]) -> None:
    environment = {**NO_LOCALE, **locale, "INROAD_DATA": str(data_in(tmp_path, abroad))}
    with Program([sys.executable, "-m", "inroad", "contacts"], environment=environment) as program:
        assert program.wait_for_end() == 0
        program.settle()
        program.wait_for("Zoe Muller", "Lukasz Ost", "Capek & Sohne")
        assert program.raw.isascii()


def test_what_is_shown_before_all_is_loaded_is_for_the_terminal_too(tmp_path: Path) -> None:
    """The second start begins with the picture that the first one left."""
    data = data_in(tmp_path)
    environment = {**NO_LOCALE, "LANG": "C", "TERM": "vt100", "COLORTERM": ""}
    shown = []
    for _ in range(2):
        with opened(data, **environment) as program:
            program.wait_for("Maya Chen", "all keys")
            program.type("jjk")
            program.settle()
            shown.append(program.text)
            program.type("q")
            assert program.wait_for_end() == 0
            program.settle()
            assert program.raw.isascii()
            assert not LATER.findall(program.raw)
    assert shown[0] == shown[1]
