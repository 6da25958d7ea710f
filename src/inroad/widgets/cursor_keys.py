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


class Moving(Widget):
    """A widget with a cursor that keys and the mouse wheel move.

    It takes its keys itself, and at once. Textual would hand each to the screen and to the app
    first, and then look through the bindings of them all.
    """

    def takes(self, key: str) -> bool:
        """Whether a key is bound here."""
        return key in self._bindings.key_to_bindings

    def action_cursor(self, by: int) -> None:
        """Move the cursor; subclasses do."""

    async def on_key(self, event: events.Key) -> None:
        """Do what a key that is bound here is for."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.app.run_action(binding.action, self)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move the cursor down."""
        event.stop()
        self.action_cursor(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move the cursor up."""
        event.stop()
        self.action_cursor(-1)
