"""What moves a cursor up and down, the same in every list and on the board."""

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

_UP_AND_DOWN = "Move the cursor down, or up"
_EDGES = "Go to the first, or the last"
_PAGES = "Go a screenful down, or up"

MOVING: list[BindingType] = [
    Binding("j,down", "cursor(1)", _UP_AND_DOWN, show=False),
    Binding("k,up", "cursor(-1)", _UP_AND_DOWN, show=False),
    Binding("g,home", "edge(-1)", _EDGES, show=False),
    Binding("G,end", "edge(1)", _EDGES, show=False),
    Binding("pagedown,ctrl+d", "page(1)", _PAGES, show=False),
    Binding("pageup,ctrl+u", "page(-1)", _PAGES, show=False),
    Binding("enter", "choose", show=False),
]
"""Bindings to what moves the cursor of the widget, and `choose`; `?` says what
their descriptions say."""


class Wheeled(Widget):
    """A widget whose cursor the mouse wheel moves."""

    def action_cursor(self, by: int) -> None:
        """Move the cursor; subclasses do."""

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move the cursor down."""
        event.stop()
        self.action_cursor(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move the cursor up."""
        event.stop()
        self.action_cursor(-1)
