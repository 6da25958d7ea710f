"""Asks what the columns of a table hold, with some of its rows to see it by."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.people.imports import UnclearColumns
from inroad.commands import command, needed
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.columns import fit_words
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, fit, room_for_prose, wrap

_KIND = 16
_WHY = (
    "Nothing is read before you say so. Inroad remembers it for the next file with the same "
    "headings."
)


class Columns(NamedTuple):
    """What each column holds, and whether the first row has headings."""

    kinds: tuple[str, ...]
    is_headed: bool


class TableColumnsScreen(CommandScreen[Columns | None]):
    """Dismissed with what was said, or with None."""

    def __init__(self, campaign: Campaign, unclear: UnclearColumns) -> None:
        super().__init__(campaign)
        self._unclear = unclear
        self._kinds = list(unclear.columns)
        self._is_headed = unclear.is_headed

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the question, the columns and the keys."""
        yield Lines(id="form-title")
        yield LineList[int](self._draw, lambda column: column, id="choices")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the columns."""
        room = room_for_prose(self.app.size.width)
        intro = wrap(_WHY, room)
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2 + len(intro)
        title.show(
            [
                (Span("  "), Span("What do the columns hold?", Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in intro),
            ]
        )
        self._list.show(range(len(self._kinds)))
        self._list.focus()
        self._tell()

    def _column(self) -> int:
        return needed(self._list.selected if self.is_mounted else None, "There is no column.")

    @command("enter", label="change", needs=_column, in_footer=True, asks=False)
    def change(self) -> None:
        """Say what this column holds."""
        at = self._column()
        options = [Option(kind, kind) for kind in self._unclear.kinds]

        def chosen(kind: str | None) -> None:
            if kind is not None:
                self._kinds[at] = kind
                self._list.refresh()

        self.app.push_screen(ChoiceScreen(self.campaign, "What does it hold?", options), chosen)

    @command("ctrl+s", "i", label="read it so", shown="i", in_footer=True)
    def go_on(self) -> None:
        """Read the file so."""
        self.dismiss(Columns(tuple(self._kinds), self._is_headed))

    @command("h", label="headings or a person", in_footer=True)
    def headings(self) -> None:
        """Say whether the first row has headings, or is somebody."""
        if self._unclear.is_headed:
            self.refuse("Its first row has headings: they are known from what stands below.")
            return
        self._is_headed = not self._is_headed
        self._list.refresh()
        self._tell()

    @command("escape", "q", label="leave it", shown="esc", in_footer=True)
    def cancel(self) -> None:
        """Go back; nothing is read."""
        self.dismiss(None)

    def _tell(self) -> None:
        said = "The first row has headings." if self._is_headed else "The first row is a person."
        echo = self.query_one("#form-echo", Lines)
        echo.show([(Span("  "), Span(said, Style.SOFT))])
        self.tell_keys(self.commands)

    @property
    def _list(self) -> LineList[int]:
        return self.query_one("#choices", LineList)

    def _draw(self, column: int, width: int) -> Line:
        headings, rows = self._unclear.headings, self._unclear.samples
        cells = [row[column] for row in rows if column < len(row)]
        if self._is_headed and self._unclear.is_headed:
            cells = [headings[column], *cells]
        shown = " | ".join(filter(None, cells))
        kind = self._kinds[column]
        return (
            Span(fit(kind, _KIND), Style.FAINT if kind == "ignore" else Style.TEXT),
            Span("  ", Style.SOFT),
            Span(fit_words(shown, max(0, width - _KIND - 2)), Style.SOFT),
        )
