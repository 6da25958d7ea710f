"""A screen with nothing on it, for trying one widget alone: it has the tokens that spans need."""

from textual.screen import Screen

from inroad.widgets.style import TOKENS


class TinyScreen(Screen[None]):
    """A screen on which spans can be drawn."""

    COMPONENT_CLASSES = set(TOKENS)
