"""What the screens with many people have in common: filters, views, and a pane beside them."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events
from textual.containers import Horizontal
from textual.widget import Widget

from inroad.commands import command
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.people.contact import Contact
from inroad.screens.frame.filter_line import FindingScreen, FindLine
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.screens.people.person_pane import about
from inroad.widgets.bars import Divider, Lines
from inroad.widgets.style import Line

PANED = "-paned"
"""The class of a screen that has a pane beside it."""


class PeopleFindingScreen(PeopleScreen, FindingScreen):
    """A screen of people that a filter narrows, and a view that was kept.

    Where the window is wide, the person under the cursor stands in a pane beside it; else two
    lines below say what there is to know just now.
    """

    pane_from: ClassVar[int | None] = None
    """Columns of a window from which on there is a pane; None where there never is one."""

    @command("V", label="views", also="filter saved")
    def views(self) -> None:
        """Show whom a view finds that I kept, or keep the filter that is on."""
        from inroad.screens.people.views import ViewsScreen

        order = self.campaign.me.profile.people_order
        self.app.push_screen(ViewsScreen(self.campaign, self.wanted, order), self._chosen_view)

    def look_at(self, view: SavedView) -> None:
        """Show whom a view finds."""
        self.query_one(FindLine).put(view.filter)

    def laid_out(self, shown: Widget) -> Iterable[Widget]:
        """Yield what shows the people, the pane where there may be one, and the lines below."""
        if self.pane_from is None:
            yield shown
        else:
            with Horizontal(classes="beside"):
                yield shown
                yield Lines(id="pane")
        yield Divider("", id="why-rule")
        yield Lines(id="why")
        yield FindLine(self.campaign.choosing.completed)

    def on_resize(self, event: events.Resize) -> None:
        """Have a pane where there is room for one (Textual calls the base's handler too)."""
        self.set_class(self._has_pane(event.size.width), PANED)

    def tell_of(self, title: str, contact: Contact | None, lines: Sequence[Line]) -> None:
        """Show the person under the cursor in the pane, or where there is none, lines below.

        Args:
            title: what stands in the rule above the lines.
            contact: the person, or None where there is none.
            lines: what the lines below say.
        """
        if self.is_paned:
            reasons = self.campaign.choosing.reasons(contact.id) if contact is not None else ()
            shown = about(self.campaign, contact, reasons, self.pane_width) if contact else lines
            self.query_one("#pane", Lines).show(shown)
            return
        self.query_one("#why-rule", Divider).tell(title)
        self.query_one("#why", Lines).show(lines)

    @property
    def is_paned(self) -> bool:
        """Whether there is a pane."""
        return self._has_pane(self.app.size.width)

    @property
    def pane_width(self) -> int:
        """Cells of the pane, as the styles will have it."""
        return min(94, self.app.size.width // 3)

    def _has_pane(self, width: int) -> bool:
        return self.pane_from is not None and width >= self.pane_from

    def _chosen_view(self, view: SavedView | None) -> None:
        if view is not None:
            self.look_at(view)
