"""What may be typed to filter people: every term in a line, on one screen."""

from collections.abc import Iterable, Iterator

from textual import events
from textual.widget import Widget

from inroad.commands import command
from inroad.domain.filters.term_kinds import explained
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.page import Page, Piece, sentence
from inroad.widgets.style import Span, Style, fit, wrap

_KEY, _EXAMPLE = 9, 24
_MARGIN = 3
_LONGEST = 64
"""Cells of what a term means: farther off, the example is not seen to belong to it."""
_WORDS = (
    "Words find people by name, role, organisation, e-mail, phone and tag. Terms narrow it; all "
    "of them must hold. “-” before one is not, “,” in one is or, quotes keep spaces."
)


class FilterHelpScreen(CommandScreen[None]):
    """Explains the filter, while it is typed."""

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out one list."""
        yield Lines(id="form-title")
        yield Page("filter-help")
        yield KeyBar()

    def on_mount(self) -> None:
        """Explain."""
        self.query_one("#form-title", Lines).show(
            [(Span("  "), Span("Filtering people", Style.TEXT, True))]
        )
        self.query_one(Page).focus()
        self._show()
        self.tell_keys(self.commands)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the lines out for the new width (Textual calls the base's handler too)."""
        self._show()

    def _show(self) -> None:
        self.query_one(Page).show(list(self._pieces(max(20, self.app.size.width - _MARGIN))))

    def _pieces(self, room: int) -> Iterator[Piece]:
        yield from sentence(_WORDS, room, Style.SOFT)
        yield Piece(())
        example = _EXAMPLE if room >= 2 * _EXAMPLE + _KEY else 0
        for term in explained():
            means = min(room - _KEY - example, _LONGEST)
            first, *more = wrap(term.means, means - 1)
            spans = [Span(fit(term.key, _KEY), Style.ACCENT), Span(fit(first, means))]
            if example:
                spans.append(Span(fit(term.example, example), Style.SOFT))
            yield Piece(tuple(spans), term.key)
            yield from (Piece((Span(" " * _KEY), Span(line))) for line in more)

    @command("q", "escape", "question_mark", label="back", in_footer=True)
    def close_help(self) -> None:
        """Go back to what is being typed."""
        self.dismiss(None)
