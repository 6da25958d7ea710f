"""How long a key has been waiting for its answer, as the thread that reads keys sees it.

Some things take seconds, where they are done with thousands of people. The program paints nothing
meanwhile: this says when to tell whoever waits that the key was taken.
"""

from collections.abc import Callable

from inroad.clock import awake

_LONG = 0.7
"""Seconds: who waits longer begins to wonder whether the key was taken."""


class Delay:
    """Knows what was `given` to the program, and since when nothing more of it was dealt with."""

    def __init__(self, dealt_with: Callable[[], int]) -> None:
        """Begin with nothing given; `dealt_with` returns how much is over, from any thread."""
        self.given = 0
        self._dealt_with = dealt_with
        self._seen = 0
        self._since: float | None = None
        self._is_said = False

    def left(self) -> float | None:
        """Return after how many seconds to look again; None while nothing is waited for."""
        done = self._dealt_with()
        if done >= self.given:
            self._since = None
            return None
        if self._since is None or done != self._seen:
            self._seen, self._since, self._is_said = done, awake(), False
        return _LONG if self._is_said else max(0.0, self._since + _LONG - awake())

    def is_long(self) -> bool:
        """Whether it is to be said now that it takes long; that is said once of each wait."""
        if self.left() != 0.0:
            return False
        self._is_said = True
        return True
