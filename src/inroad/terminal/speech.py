"""How one terminal is spoken to: what is new to it, in its colours, letters and sequences."""

from collections.abc import Mapping

from inroad.terminal.characters import shown_in
from inroad.terminal.colours import Colours, depth_of, erases_in_colour
from inroad.terminal.plain_terminals import told_to
from inroad.terminal.screen_diff import ScreenDiff


class Speech:
    """Turns what Textual writes into what is sent."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Speak to the terminal of which the environment says what it can show and read."""
        self._environment = environment
        self._diff = ScreenDiff(
            Colours(depth_of(environment)), shown_in(environment), erases_in_colour(environment)
        )
        self._told = told_to(environment)

    def anew(self) -> "Speech":
        """Return one for the same terminal, of which nothing is known."""
        return Speech(self._environment)

    def painting(self, data: str) -> str:
        """Return what to send so that the terminal shows what `data` would have it show."""
        return self._told(self._diff.filter(data))

    def take(self, data: str) -> None:
        """Take what Textual paints, in whatever pieces; `sent` says what comes of it."""
        self._diff.take(data)

    def sent(self) -> str:
        """Return, once, what to send so that the terminal shows what was painted."""
        return self._told(self._diff.sent())

    def through(self, data: str) -> str:
        """Return what to send of a sequence that paints nothing, as far as it can be read."""
        return self._told(data)

    def forget(self) -> None:
        """Know nothing any more of what the terminal shows."""
        self._diff.forget()
