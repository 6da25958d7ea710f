"""What moves a cursor up and down, the same in every list and on the board."""

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

MOVING: list[BindingType] = [
    Binding("j,down", "cursor(1)", show=False),
    Binding("k,up", "cursor(-1)", show=False),
    Binding("g,home", "edge(-1)", show=False),
    Binding("G,end", "edge(1)", show=False),
    Binding("pagedown,ctrl+d", "page(1)", show=False),
    Binding("pageup,ctrl+u", "page(-1)", show=False),
    Binding("enter", "choose", show=False),
]
"""Bindings to the actions `cursor`, `edge`, `page` and `choose` of the widget."""


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
