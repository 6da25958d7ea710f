"""How long a key has been waiting for its answer, as the thread that reads keys sees it.

Some things take seconds, where they are done with thousands of people. The program paints nothing
meanwhile: this says when to tell whoever waits that the key was taken.
"""

from collections.abc import Callable

from inroad.clock import awake

_LONG = 1.0
"""Seconds: so long one's thoughts stay with what one did (Nielsen, Usability Engineering, 1993)."""


class Delay:
    """Knows how much was given to the program, and since when nothing of it was dealt with."""

    def __init__(self, dealt_with: Callable[[], tuple[int, float]]) -> None:
        """Begin with nothing given.

        Args:
            dealt_with: returns, in any thread, how much is over and when the last of it was.
        """
        self._dealt_with = dealt_with
        self._given = 0
        self._began = 0.0
        self._said_after = -1
        """How much had been dealt with when it was last said that it takes long."""

    def give(self) -> None:
        """Take note that something more is waited for."""
        if self._dealt_with()[0] >= self._given:
            self._began = awake()
        self._given += 1

    def left(self) -> float | None:
        """Return after how many seconds to look again; None while nothing is waited for."""
        done, at = self._dealt_with()
        if done >= self._given:
            return None
        if done == self._said_after:
            return _LONG
        return max(0.0, max(self._began, at) + _LONG - awake())

    def is_long(self) -> bool:
        """Whether it is to be said now that it takes long; that is said once of each wait."""
        if self.left() != 0.0:
            return False
        self._said_after = self._dealt_with()[0]
        return True
