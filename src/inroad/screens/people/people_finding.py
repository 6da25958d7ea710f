"""What the screens with many people have in common: filters, views, and a pane beside them."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events
from textual.containers import Horizontal
from textual.geometry import Size
from textual.widget import Widget

from inroad.commands import command
from inroad.domain.errors import InroadError
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.people.contact import Contact
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.filter_line import FindingScreen, FindLine
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.screens.people.person_pane import about, about_in_columns, person_of
from inroad.widgets.bars import Divider, Lines
from inroad.widgets.line_list import GUTTER, WIDEST
from inroad.widgets.style import Line

PANE_FROM = 110
"""Columns of a window from which on there is a pane."""
LEAST_HEIGHT = 32
"""Lines of a window from which on there is a pane below."""
LINES_BELOW = 9
"""Lines of a pane below, the rule above it included; the styles have it so."""
WIDEST_LIST = WIDEST + GUTTER
"""Cells of a list beside a pane, as the styles have it."""
_NOTHING_BELOW = "-nothing-below"
"""The class of a screen that has nothing to say below: no thin line stands there then."""
PANED = "-paned"
"""The class of a screen that has a pane beside it."""


class PeopleFindingScreen(PeopleScreen, FindingScreen):
    """A screen of people that a filter narrows, and a view that was kept.

    Where the window is wide, the person under the cursor stands in a pane beside it; else two
    lines below say what there is to know just now.
    """

    pane_is_below: ClassVar[bool] = False
    """Whether the pane is below, where the people need the whole width."""
    heading: ClassVar[str] = "next"
    """What the pane says above what is next, and why."""

    def anybody(self) -> int:
        """Return how many people there are; raises an InroadError where there is nobody."""
        count = self.campaign.people.count()
        if not count:
            raise InroadError(
                naming_keys(
                    "Nobody is here yet. {import_file:I} imports people, {new_contact:N} adds one."
                )
            )
        return count

    @FindingScreen.find.over(needs=anybody)
    def find(self) -> None:
        """Find a person as you type."""
        super().find()

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
        if self.pane_is_below:
            yield shown
        else:
            with Horizontal(classes="beside"):
                yield shown
                yield Lines(id="pane")
        yield Divider("", id="why-rule")
        yield Lines(id="why")
        if self.pane_is_below:
            yield Lines(id="pane")
        yield FindLine(self.campaign.choosing.completed)

    def on_resize(self, event: events.Resize) -> None:
        """Have a pane where there is room for one (Textual calls the base's handler too)."""
        self.set_class(self._has_pane(event.size), PANED)

    def tell_of(self, title: str, contact: Contact | None, lines: Sequence[Line]) -> None:
        """Show the person under the cursor in the pane, or where there is none, lines below.

        Args:
            title: what stands in the rule above the lines.
            contact: the person, or None where there is none.
            lines: what the lines below say.
        """
        if self.is_paned:
            shown = lines if contact is None else self._in_the_pane(contact)
            self.query_one("#pane", Lines).show(shown)
        if not self.is_paned or self.pane_is_below:
            self.set_class(not lines and contact is None, _NOTHING_BELOW)
            self.query_one("#why-rule", Divider).tell(title)
            self.query_one("#why", Lines).show(lines)

    @property
    def is_paned(self) -> bool:
        """Whether there is a pane."""
        return self._has_pane(self.app.size)

    @property
    def pane_width(self) -> int:
        """Cells of the pane, as the styles will have it."""
        width = self.app.size.width
        return width if self.pane_is_below else min(94, max(width // 3, width - WIDEST_LIST))

    @property
    def list_width(self) -> int:
        """Cells of what shows the people."""
        is_beside = self.is_paned and not self.pane_is_below
        return self.app.size.width - (self.pane_width if is_beside else 0)

    def _in_the_pane(self, contact: Contact) -> list[Line]:
        reasons = self.campaign.choosing.reasons(contact.id)
        person = person_of(self.campaign, contact, reasons, self.heading)
        if self.pane_is_below:
            return about_in_columns(person, self.pane_width, LINES_BELOW - 1)
        return about(person, self.pane_width)

    def _has_pane(self, size: Size) -> bool:
        is_high = size.height >= LEAST_HEIGHT or not self.pane_is_below
        return is_high and size.width >= PANE_FROM

    def _chosen_view(self, view: SavedView | None) -> None:
        if view is not None:
            self.look_at(view)
