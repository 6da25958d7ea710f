"""How one terminal is spoken to: what is new to it, in its colours, letters and sequences."""

from collections.abc import Mapping

from inroad.terminal.characters import shown_in
from inroad.terminal.colours import Colours, depth_of, erases_in_colour
from inroad.terminal.plain_terminals import told_to
from inroad.terminal.screen_diff import ScreenDiff
from inroad.themes.theme import Theme


class Speech:
    """Turns what Textual writes into what is sent."""

    def __init__(
        self, environment: Mapping[str, str], colours: str = "", theme: Theme | None = None
    ) -> None:
        """Speak to a terminal.

        Args:
            environment: says what it can show and read.
            colours: how many it has, where a person says so.
            theme: what is painted in, where that is known yet.
        """
        self._environment = environment
        self.colours = colours
        """How many colours the terminal has, where a person says so."""
        self._theme = theme
        self._diff = ScreenDiff(
            Colours(depth_of(environment, colours), theme),
            shown_in(environment),
            erases_in_colour(environment),
        )
        self._told = told_to(environment)

    def use(self, colours: str, theme: Theme) -> None:
        """Speak of what is painted from now on in another theme, or in so many colours."""
        if (colours, theme) != (self.colours, self._theme):
            self.colours, self._theme = colours, theme
            self._diff.use(Colours(depth_of(self._environment, colours), theme))

    def anew(self) -> "Speech":
        """Return one for the same terminal, of which nothing is known."""
        return Speech(self._environment, self.colours, self._theme)

    def painting(self, data: str) -> str:
        """Return what to send so that the terminal shows what `data` would have it show."""
        return self._told(self._diff.filter(data))

    def take(self, data: str) -> None:
        """Take what Textual paints, in whatever pieces; `sent` says what comes of it."""
        self._diff.take(data)

    def sent(self) -> str:
        """Return, once, what to send so that the terminal shows what was painted."""
        return self._told(self._diff.sent())

    def fit_into(self, columns: int, lines: int) -> None:
        """Paint nothing beyond a window of this size."""
        self._diff.fit_into(columns, lines)

    def over(self, text: str) -> str:
        """Return what shows a few letters over the first line, until something is sent."""
        return self._told(self._diff.over(text))

    def through(self, data: str) -> str:
        """Return what to send of a sequence that paints nothing, as far as it can be read."""
        return self._told(data)

    def forget(self) -> None:
        """Know nothing any more of what the terminal shows."""
        self._diff.forget()
