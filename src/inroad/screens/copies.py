"""The dated copies of the campaign: what going back to one would change, and going back."""

from collections.abc import Iterable
from pathlib import Path

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.core.safekeeping import Restoring
from inroad.commands import command, needed
from inroad.domain.errors import InroadError
from inroad.domain.text import plural
from inroad.screens.frame.main_screen import OpenedScreen
from inroad.widgets.bars import Divider, Lines
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, fit, wrap

_DETAILS = 8
"""Lines for what going back would change."""


class CopiesScreen(OpenedScreen):
    """The copies, the newest first. One that is looked at can be gone back to."""

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._found: Restoring | None = None
        self._found_in: int | None = None
        """The revision of the campaign that this was found in."""

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list, and what the copy that is looked at would change."""
        yield Lines(id="form-title")
        yield LineList[Path](self._draw, lambda path: path.name, id="copies")
        yield Divider("what going back would change", id="copies-rule")
        yield Lines(id="copies-details")

    def refresh_view(self) -> None:
        """Show the copies that there are; of a campaign that changed, what was found is no more."""
        if self.campaign.revision != self._found_in:
            self._found = None
        copies = self.campaign.safekeeping.copies()
        counted = plural(len(copies), "copy", "copies") if copies else "there is none yet"
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        title.show(
            [(Span("  "), Span("Copies", Style.TEXT, True), Span(f"  {counted}", Style.FAINT))]
        )
        self.query_one("#copies-details", Lines).styles.height = _DETAILS
        self._list.show(copies)
        self._show_details()

    def _copy(self) -> Path:
        return needed(
            self._list.selected if self.is_mounted else None, self.campaign.safekeeping.no_copy
        )

    def _looked_at(self) -> Restoring:
        self._copy()
        found = needed(self._found, "Look first at what going back changes, with enter.")
        if not found.lines:
            raise InroadError("This copy is as the campaign is now.")
        return found

    @command("enter", "space", label="what differs", needs=_copy, in_footer=True)
    def look(self) -> None:
        """Show what going back changes."""
        try:
            self._found = self.campaign.safekeeping.preview(self._copy())
            self._found_in = self.campaign.revision
        except InroadError as error:
            self.refuse(str(error))
        self._show_details()
        self.refresh_keys()

    @command("R", label="go back to it", needs=_looked_at, in_footer=True)
    def restore(self) -> None:
        """Go back to this copy (undo takes it back)."""
        path = self._looked_at().path
        self.attempt(lambda: self.campaign.safekeeping.restore(path))

    @on(LineList.Moved, "#copies")
    def _on_moved(self) -> None:
        if self._found is not None and self._found.path != self._list.selected:
            self._found = None
            self._show_details()
        self.refresh_keys()

    @property
    def _list(self) -> LineList[Path]:
        return self.query_one("#copies", LineList)

    def _draw(self, path: Path, width: int) -> Line:
        return (Span(fit(self.campaign.safekeeping.called(path), width)),)

    def _show_details(self) -> None:
        room = max(10, self.app.size.width - 4)
        found = self._found
        said = [] if self._list.selected is not None else [self.campaign.safekeeping.no_copy]
        if found is not None:
            said = [plural(len(found.lines), "entry differs", "entries differ")]
            said += [part for line in found.lines[:_DETAILS] for part in wrap(line, room)]
            if len(said) > _DETAILS or len(found.lines) > _DETAILS:
                said = [*said[: _DETAILS - 1], "…"]
        shown: list[Line] = [(Span("  "), Span(line, Style.SOFT)) for line in said]
        self.query_one("#copies-details", Lines).show(shown)
