"""A screen that is painted once when it comes, as soon as nothing in it has anything left to do.

Textual paints at each step of its coming: laid out, of another size, its styles found, and whole
with the next frame. What a terminal shows of that is the last picture. The others are work for
nothing (a fifth of what a screen takes to come), and the last one comes as soon as it can.
"""

from typing import TypeVar

from textual.screen import Screen
from textual.widget import Widget

from inroad.widgets.at_rest import is_waiting

R = TypeVar("R")


class PaintedOnce(Screen[R]):
    """A screen that comes in one picture."""

    def on_screen_resume(self) -> None:
        """Be painted whole: Textual asks for that too, but after it has painted."""
        self.refresh()

    def on_idle(self) -> None:
        """Paint at once what is to be painted whole; Textual does it with the next frame."""
        if self._is_to_be_whole and not self.app._batch_count and self._is_at_rest:
            self._on_timer_update()

    def _compositor_refresh(self) -> None:
        """Paint what changed, but for what is painted with all the rest soon."""
        if not self._is_to_be_whole:
            super()._compositor_refresh()

    @property
    def _is_to_be_whole(self) -> bool:
        """Whether all of the screen is to be painted, and it is the one that is seen."""
        return self._repaint_required and self.is_current

    @property
    def _is_at_rest(self) -> bool:
        """Whether neither the app nor a widget has anything left to do."""
        return all(map(is_waiting, (self.app, *self.walk_children(Widget))))
