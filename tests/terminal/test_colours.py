"""What a terminal with few colours is told: the themes as chosen by hand, and pictures of them.

After a change that is meant to be seen: `make pictures`, and look at the difference.
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from inroad.terminal.colours import Colours, Depth, Look, depth_of, erases_in_colour
from inroad.themes.built_in import BUILT_IN
from inroad.themes.own import own_theme
from tests.terminal.picture import svg
from tests.terminal.program import Program

PLAIN_SSH = {"TERM": "xterm-256color", "COLORTERM": ""}
CONSOLE = {"TERM": "linux", "COLORTERM": ""}
EIGHT = {"TERM": "ansi", "COLORTERM": ""}


def code_of(number: str, base: int) -> str:
    at = int(number)
    if at < 8:
        return str(base + at)
    return str(base + 52 + at) if at < 16 else f"{base + 8};5;{at}"


@pytest.mark.parametrize(
    ("environment", "depth"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Depth.TRUE),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit"}, Depth.TRUE),
        ({"TERM": "xterm-direct"}, Depth.TRUE),
        ({"TERM": "xterm-256color"}, Depth.SOME),
        ({"TERM": "tmux-256color", "COLORTERM": ""}, Depth.SOME),
        ({"TERM": "xterm-kitty"}, Depth.SOME),
        ({"TERM": "xterm"}, Depth.FEW),
        ({"TERM": "linux"}, Depth.FEW),
        ({"TERM": "screen"}, Depth.FEW),
        ({"TERM": "ansi"}, Depth.EIGHT),
        ({"TERM": "xterm-color"}, Depth.EIGHT),
        ({"TERM": "vt100-color"}, Depth.EIGHT),
        ({"TERM": "xterm-16color"}, Depth.FEW),
        ({"TERM": "vt100"}, Depth.NONE),
        ({"TERM": "vt220"}, Depth.NONE),
        ({"TERM": "ansi-m"}, Depth.NONE),
        ({"TERM": "xterm-mono"}, Depth.NONE),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, Depth.NONE),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, Depth.SOME),
        ({}, Depth.FEW),
    ],
)
def test_how_many_colours_a_terminal_has(environment: Mapping[str, str], depth: Depth) -> None:
    assert depth_of(environment) is depth


@pytest.mark.parametrize(
    ("term", "erases"),
    [
        ("xterm-256color", True),
        ("xterm-kitty", True),
        ("linux", True),
        ("alacritty", True),
        ("tmux-256color", False),
        ("screen", False),
        ("screen.xterm-256color", False),
        ("vt100", False),
        ("", False),
    ],
)
def test_whether_a_terminal_erases_in_colour(term: str, erases: bool) -> None:
    assert erases_in_colour({"TERM": term}) is erases


@pytest.mark.parametrize(
    ("said", "depth"),
    [
        ("", Depth.SOME),
        ("auto", Depth.SOME),
        ("true", Depth.TRUE),
        ("256", Depth.SOME),
        ("16", Depth.FEW),
        ("8", Depth.EIGHT),
        ("none", Depth.NONE),
    ],
)
def test_a_person_knows_better_than_the_environment(said: str, depth: Depth) -> None:
    assert depth_of(PLAIN_SSH, said) is depth
    assert depth_of({**PLAIN_SSH, "NO_COLOR": "1"}, "16") is Depth.FEW


DEPTHS = {"in_256": 256, "in_16": 16, "in_8": 8}


@pytest.mark.parametrize("name", BUILT_IN)
@pytest.mark.parametrize("depth", DEPTHS)
def test_what_a_theme_falls_back_on_is_a_colour_that_there_is(depth: str, name: str) -> None:
    fallback = getattr(BUILT_IN[name], depth)
    numbers = (*fallback.palette, *fallback.on_row.values())
    assert all(int(number) in range(DEPTHS[depth]) for number in numbers)


def meant(theme: str, ink: str, ground: str) -> Look:
    def said(token: str, base: int) -> str:
        red, green, blue = bytes.fromhex(getattr(BUILT_IN[theme].palette, token)[1:])
        return f"{base};2;{red};{green};{blue}"

    return Look(frozenset({"1"}), said(ink, 38), said(ground, 48))


PALE = ("7", "15")


@pytest.mark.parametrize("depth", [Depth.SOME, Depth.FEW, Depth.EIGHT])
@pytest.mark.parametrize("theme", BUILT_IN)
@pytest.mark.parametrize("ground", ["ground", "panel", "row"])
@pytest.mark.parametrize("ink", ["text", "soft", "accent", "late", "due", "good", "line"])
def test_each_token_is_shown_as_it_was_chosen(
    depth: Depth, theme: str, ground: str, ink: str
) -> None:
    fallback = getattr(BUILT_IN[theme], f"in_{depth.value}")
    below = getattr(fallback.palette, ground)
    shown = Colours(depth, BUILT_IN[theme]).shown(meant(theme, ink, ground))
    # Many a terminal shows bold in one of the first eight colours as one of the second eight.
    is_bold = depth is Depth.SOME or below not in PALE
    attributes = frozenset({"1"} if is_bold else {})
    expected = Look(attributes, code_of(fallback.ink(ink, ground), 30), code_of(below, 40))
    assert shown == expected


def test_what_is_no_token_is_matched_and_never_with_the_sixteen_of_the_terminal() -> None:
    colours = Colours(Depth.SOME, BUILT_IN["dark"])
    shown = colours.shown(Look(foreground="38;2;255;0;0", background="48;2;3;3;3"))
    assert shown == Look(foreground="38;5;196", background="48;5;16")


def test_a_persons_own_theme_is_told_as_it_was_worked_out() -> None:
    own = own_theme("mine", {"accent": "#ffcc00"})
    for depth in (Depth.SOME, Depth.FEW, Depth.EIGHT):
        fallback = getattr(own, f"in_{depth.value}")
        shown = Colours(depth, own).shown(Look(foreground="38;2;255;204;0"))
        assert shown == Look(foreground=code_of(fallback.palette.accent, 30))


def test_without_colours_the_selected_row_is_reversed_and_what_is_late_bold() -> None:
    colours = Colours(Depth.NONE, BUILT_IN["dark"])
    assert colours.shown(meant("dark", "text", "row")) == Look(frozenset({"1", "7"}))
    assert colours.shown(Look(foreground="38;2;234;143;114")) == Look(frozenset({"1"}))
    assert colours.shown(Look(foreground="38;2;163;172;185")) == Look()


def test_without_colours_nothing_is_dim() -> None:
    colours = Colours(Depth.NONE, BUILT_IN["dark"])
    assert colours.shown(Look(frozenset({"2", "4", "5"}))) == Look(frozenset({"4"}))


PICTURES = {
    "today-256": (PLAIN_SSH, ""),
    "board-256": (PLAIN_SSH, "3"),
    "form-256": (PLAIN_SSH, "3e"),
    "today-256-light": (PLAIN_SSH, "T"),
    "board-256-light": (PLAIN_SSH, "T3"),
    "today-16": (CONSOLE, ""),
    "board-16-light": (CONSOLE, "T3"),
    "today-16-light": (CONSOLE, "T"),
    "today-8": (EIGHT, ""),
    "today-8-light": (EIGHT, "T"),
    "today-256-high-contrast": (PLAIN_SSH, ":theme high contrast\r"),
    "today-16-high-contrast": (CONSOLE, ":theme high contrast\r"),
    "today-none": ({"NO_COLOR": "1"}, ""),
    "board-ascii": ({**PLAIN_SSH, "LANG": "C", "LC_ALL": "C"}, "3"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str) -> None:
    environment, keys = PICTURES[name]
    path = Path(__file__).parent / "pictures" / f"{name}.svg"
    present = {"INROAD_NOW": "2026-11-23T08:30:00+00:00", **environment}
    with Program([sys.executable, "-m", "inroad", "--demo"], environment=present) as program:
        program.wait_for("all keys")
        program.press(*keys)
        if os.environ.get("INROAD_PICTURES") == "accept":
            program.settle()
            path.write_text(svg(program.screen), "utf-8")
        expected = path.read_text("utf-8")
        program.wait_until(lambda: svg(program.screen) == expected, f"the picture {path.name}")


SGR = re.compile(rb"\x1b\[([\d;]*)m")
BOLD_OR_REVERSE = {b"", b"0", b"1", b"7", b"22", b"27", b"4", b"24"}

NO_COLOURS = BOLD_OR_REVERSE | {b"39", b"49"}
"""Those, and the terminal's own ink and ground."""


def test_without_colours_all_is_said_by_bold_reverse_and_words(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('theme = "high-contrast"\n')
    for environment in ({"NO_COLOR": "1"}, {"INROAD_CONFIG": str(config), "NO_COLOR": "yes"}):
        present = {"INROAD_NOW": "2026-11-23T08:30:00+00:00", **environment}
        with Program([sys.executable, "-m", "inroad", "--demo"], environment=present) as program:
            program.wait_for("all keys")
            program.press(*"2345", "/", *"met", "escape", "1", "enter", "q", "M", "q", "S", "q")
            program.press("Q", "q", "N", "escape", "3", ":", "escape", "?", "escape", "u")
            program.type("U")
            program.wait_for("nothing to make again")
            sent = {one for found in SGR.findall(bytes(program.raw)) for one in found.split(b";")}
            assert sent <= BOLD_OR_REVERSE
            assert {b"1", b"7"} <= sent


def test_how_many_colours_there_are_can_be_said_while_it_runs(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    present = {"INROAD_NOW": "2026-11-23T08:30:00+00:00", "INROAD_CONFIG": str(config)}
    with Program([sys.executable, "-m", "inroad", "--demo"], environment=present) as program:
        program.wait_for("all keys")
        program.settle()
        before = len(program.raw)
        config.write_text('colours = "none"\n')
        program.wait_until(lambda: b"all keys" in program.raw[before:], "all of it, once more")
        painted = bytes(program.raw)[before:]
        assert b"Maya Chen" in painted
        assert {one for found in SGR.findall(painted) for one in found.split(b";")} <= NO_COLOURS


@pytest.mark.parametrize("environment", [PLAIN_SSH, CONSOLE], ids=["256", "16"])
def test_no_colour_is_sent_that_the_terminal_does_not_have(environment: Mapping[str, str]) -> None:
    present = {"INROAD_NOW": "2026-11-23T08:30:00+00:00", **environment}
    with Program([sys.executable, "-m", "inroad", "--demo"], environment=present) as program:
        program.wait_for("all keys")
        program.press("3", ":", "escape", "N", "escape", "I")
        assert b"8;2;" not in program.raw
        assert (b"8;5;" in program.raw) == (environment is PLAIN_SSH)
