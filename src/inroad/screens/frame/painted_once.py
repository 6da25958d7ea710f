"""A screen that is painted once when it comes, as soon as nothing in it has anything left to do.

Textual paints at each step of its coming: laid out, of another size, its styles found anew, and
whole with the next frame. What a terminal shows of that is the last picture. The others are work
for nothing, as are the styles, which it finds up to three times: together half of what a screen
takes to come. And the last picture comes as soon as it can.
"""

from typing import TypeVar

from textual import events, on
from textual.screen import Screen

from inroad.widgets.at_rest import are_waiting_around

R = TypeVar("R")


class PaintedOnce(Screen[R]):
    """A screen that comes in one picture."""

    _styled_for: object = None
    """What the present styles were found for."""

    @on(events.Mount)
    def _on_styled(self) -> None:
        """Take note that the styles of all there is have just been found."""
        self._styled_for = self._stands_for

    @on(events.ScreenResume)
    def _on_coming(self, event: events.ScreenResume) -> None:
        """Be painted whole: Textual asks for that too, but after it has painted.

        And leave the styles as they are, where what they depend on is the same.
        """
        before, self._styled_for = self._styled_for, self._stands_for
        event.refresh_styles &= before != self._styled_for
        self.refresh()

    @property
    def _stands_for(self) -> object:
        """Return what styles depend on beside the screen itself, which knows when it changes."""
        app = self.app
        return app._css_update_count, frozenset(app.classes), frozenset(app.pseudo_classes)

    @on(events.Idle)
    def _on_come(self) -> None:
        """Paint at once what is to be painted whole; Textual does it with the next frame."""
        is_free_to_paint = self._is_to_be_whole and not self.app._batch_count
        if is_free_to_paint and are_waiting_around(self):
            self._on_timer_update()

    def _compositor_refresh(self) -> None:
        """Paint what changed, but for what is painted with all the rest soon."""
        if not self._is_to_be_whole:
            super()._compositor_refresh()

    @property
    def _is_to_be_whole(self) -> bool:
        """Whether all of the screen is to be painted, and it is the one that is seen."""
        return self._repaint_required and self.is_current
