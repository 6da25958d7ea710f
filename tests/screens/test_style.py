"""The second wall: whatever a widget is told to draw, it draws harmless text in its cells."""

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.strip import Strip

from inroad.widgets.bars import divider
from inroad.widgets.style import Span, Style, Styled, between, fit, fit_line, width_of, wrap
from tests.screens.tiny import TinyScreen

EVIL = "\x1b]0;pwned\x07[@click=app.quit]x[/]\n\u202eb"


class Canvas(Styled):
    """A widget with one line of an attacker."""

    def render_line(self, y: int) -> Strip:
        return self.strip((Span(EVIL, Style.LATE),), self.size.width)


async def test_what_could_steer_a_terminal_is_taken_out_where_it_is_drawn() -> None:
    class Page(App[None]):
        CSS = ".style--late { color: red; }"

        def get_default_screen(self) -> TinyScreen:
            return TinyScreen(id="_default")

        def compose(self) -> ComposeResult:
            yield Canvas()

    async with Page().run_test(size=(40, 3)) as pilot:
        text = pilot.app.query_one(Canvas).render_line(0).text
        assert text.rstrip() == "[@click=app.quit]x[/] b"
        assert cell_len(text) == 40


def test_fitting_counts_cells_not_characters() -> None:
    assert fit("Maya Chen", 12) == "Maya Chen   "
    assert fit("Maya Chen", 6) == "Maya…" + " "[:1]
    assert fit("漢字かな", 5) == "漢字…"
    assert fit("漢字かな", 4) == "漢… "
    assert fit("x", 0) == ""
    assert all(cell_len(fit("漢字 Ana 🚀 x", width)) == width for width in range(1, 20))


def test_a_line_is_cut_in_the_run_that_does_not_fit() -> None:
    line = fit_line((Span("Maya "), Span("Northwind", Style.SOFT)), 9)
    assert [span.text for span in line] == ["Maya ", "Nor…"]
    assert width_of(fit_line((Span("a"),), 5)) == 5


def test_left_and_right_share_a_line() -> None:
    line = between((Span("a very long name"),), (Span("today"),), 16)
    assert "".join(span.text for span in line) == "a very lo… today"


def test_wrapping_breaks_at_spaces_and_long_words_anywhere() -> None:
    assert wrap("one two three", 8) == ["one two", "three"]
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert wrap("one\n\ntwo", 10) == ["one", "", "two"]
    assert wrap("", 10) == [""]
    assert wrap("漢字かな", 5) == ["漢字", "かな"]


def test_a_rule_is_as_long_as_it_should_be() -> None:
    assert width_of(divider("why", 30)) == 30
    assert width_of(divider("", 30)) == 30
    assert width_of(divider("x" * 50, 30)) == 30


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Choose it for someone on the board with f.", "with f."),
        ("Nothing. f chooses what it is for; w then writes the request.", "f chooses"),
        ("Nothing. f chooses what it is for; w then writes the request.", "w then"),
        ("or press p on a person to begin their sheet", "press p on"),
        ("3, pick someone, choose what for (f), then write to them (w).", "for (f),"),
        ("3, pick someone, choose what for (f), then write to them (w).", "them (w)."),
        ("The board is empty. I imports your connections, n adds one.", "I imports"),
        ("The board is empty. I imports your connections, n adds one.", "n adds"),
        ("Not kept yet: enter keeps these goals. Press it again.", "enter keeps"),
        ("Nobody matches “x y”. Esc shows everyone.", "Esc shows"),
        ("Move someone to Scheduled with >, or press it", "with >,"),
        ("3 and / looks among everybody, F in all that you wrote.", "and / looks"),
    ],
)
def test_a_key_is_never_parted_from_what_it_does(text: str, whole: str) -> None:
    for width in range(len(whole) + 8, 80):
        assert any(whole in line for line in wrap(text, width)), width
        assert " ".join(wrap(text, width)) == text


def test_what_looks_like_keys_throughout_is_broken_all_the_same() -> None:
    text = "1 2 3 4 5 6 7 8 9 b c d"
    lines = wrap(text, 8)
    assert " ".join(lines) == text
    assert max(map(len, lines)) <= 8
    # A new sentence is not tied to the one before.
    assert wrap("That is that. f", 14) == ["That is that.", "f"]
