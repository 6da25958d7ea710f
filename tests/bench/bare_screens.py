"""The bare app with a second screen of the same kind: what a visit to one takes at the least."""

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import OptionList, Static

from tests.bench.bare_app import Bare

ROWS = 30


class List(Screen[None]):
    """A list, with a line above and one below."""

    def compose(self) -> ComposeResult:
        """Lay out the three."""
        yield Static("a list")
        yield OptionList(*(f"item {number}" for number in range(1, ROWS + 1)))
        yield Static("its end")


class BareScreens(Bare):
    """The bare app, in which a key opens a list, and another one leaves it."""

    BINDINGS: list[BindingType] = [
        ("n", "push_screen('list')", "list"),
        ("b", "pop_screen", "back"),
    ]
    SCREENS = {"list": List}


if __name__ == "__main__":
    BareScreens().run()
