"""History: everything that was done, and anything in it can be taken back."""

from collections.abc import Iterable
from datetime import date, datetime

from rich.cells import cell_len
from textual import on
from textual.widget import Widget

from inroad.campaign.core.history import Event
from inroad.commands import command, needed
from inroad.domain.dates.formatting import say_day, say_short
from inroad.domain.errors import InroadError
from inroad.domain.text import plural
from inroad.screens.frame.main_screen import OpenedScreen
from inroad.widgets.bars import Divider, Lines
from inroad.widgets.line_list import LineList
from inroad.widgets.row_list import RowList, TableCell, in_lines
from inroad.widgets.style import Line, Span, Style, wrap

_DETAILS = 4
_WHEN = 18
"""Lines for what a change did, and columns for when it was made."""
_BACK = "taken back: "


def _said(at: datetime, today: date) -> str:
    """Return when a change was made, in one line of its column."""
    day = at.date()
    said = "today" if day == today else say_day(day, today)
    when = f"{said} {at:%H:%M}"
    return when if len(when) < _WHEN else f"{say_short(day)} {at:%Y %H:%M}"


def _is_short(event: Event, width: int) -> bool:
    return cell_len(event.label) <= width - _WHEN - len(_BACK) * event.is_undone


class HistoryScreen(OpenedScreen):
    """The changes of this campaign, the newest first."""

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list, and what the selected change did."""
        yield Lines(id="form-title")
        yield RowList[Event](self._lines, lambda event: event.n, "history", _is_short)
        yield Divider("what it did", id="history-rule")
        yield Lines(id="history-details")

    def refresh_view(self) -> None:
        """Show the history as it stands."""
        events = self.campaign.history.events()
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        counted = plural(len(events), "change") if events else "nothing was done yet"
        title.show(
            [(Span("  "), Span("History", Style.TEXT, True), Span(f"  {counted}", Style.FAINT))]
        )
        self.query_one("#history-details", Lines).styles.height = _DETAILS
        self._list.show_rows(events)
        self._show_details()

    def _event(self) -> Event:
        event = self._list.row if self.is_mounted else None
        return needed(event, "There is nothing in the history yet.")

    @command("space", "enter", label="take back", needs=_event, in_footer=True)
    def turn(self) -> None:
        """Take it back, or make it again."""
        event = self._event()
        self.attempt(lambda: self.campaign.history.turn(event.n), say=False)
        self._show_details()

    @command("B", label="copies", in_footer=True)
    def copies(self) -> None:
        """Go back to a copy of an earlier day."""
        from inroad.screens.copies import CopiesScreen

        self.app.push_screen(CopiesScreen(self.campaign))

    @on(LineList.Moved, "#history")
    def _on_moved(self) -> None:
        self._show_details()

    @property
    def _list(self) -> RowList[Event]:
        return self.query_one("#history", RowList)

    def _lines(self, event: Event, width: int) -> list[Line]:
        when = TableCell(_said(event.at, self.campaign.today), _WHEN, Style.FAINT)
        back = TableCell(_BACK if event.is_undone else "", len(_BACK) * event.is_undone, Style.DUE)
        style = Style.FAINT if event.is_undone else Style.TEXT
        return in_lines((when, back, TableCell(event.label, width - _WHEN - back.width, style)))

    def _show_details(self) -> None:
        event = self._list.row
        room = max(10, self.app.size.width - 4)
        lines: list[str] = []
        if event is not None:
            try:
                details = self.campaign.history.details(event.n)
            except InroadError as error:
                details = (str(error),)
            for detail in details[: _DETAILS + 1]:
                lines += wrap(detail, room)
            if len(lines) > _DETAILS or len(details) > _DETAILS:
                lines = [*lines[: _DETAILS - 1], f"… {plural(len(details), 'entry', 'entries')}"]
        shown: list[Line] = [(Span("  "), Span(line, Style.SOFT)) for line in lines[:_DETAILS]]
        self.query_one("#history-details", Lines).show(shown)
