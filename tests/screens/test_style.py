"""The second wall: whatever a widget is told to draw, it draws harmless text in its cells."""

from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.strip import Strip

from inroad.widgets.bars import divider
from inroad.widgets.style import Span, Style, Styled, between, fit, fit_line, width_of, wrap

EVIL = "\x1b]0;pwned\x07[@click=app.quit]x[/]\n\u202eb"


class Canvas(Styled):
    """A widget with one line of an attacker."""

    def render_line(self, y: int) -> Strip:
        return self.strip((Span(EVIL, Style.LATE),), self.size.width)


async def test_what_could_steer_a_terminal_is_taken_out_where_it_is_drawn() -> None:
    class Page(App[None]):
        CSS = ".style--late { color: red; }"

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
