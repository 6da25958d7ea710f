"""Work that may take long, done in steps on the event loop, with the keys in between.

What somebody waits for is not done in a thread: it reads what keys change. So it is a generator
that goes on a little at a time. A key that needs what comes of it waits until it is there (see
`input_queue`), and so does what was typed ahead; any other key is answered meanwhile.
"""

from collections.abc import Callable, Generator
from typing import Any, Generic, TypeVar

from textual.message_pump import MessagePump
from textual.timer import Timer

from inroad.clock import awake

S = TypeVar("S")
R = TypeVar("R")

_AT_FIRST, _AT_A_TIME = 0.03, 0.015
"""Seconds of steps that follow each other: at the beginning, and then between keys."""
_FEWEST = 4
"""Steps that are done at the beginning, however long they take: what is small is shown at once."""
_BETWEEN = 0.002
"""Seconds that the keys have for themselves."""


class InSteps(Generic[S, R]):
    """One work of a widget or screen; it ends where that is gone."""

    def __init__(
        self,
        owner: MessagePump,
        steps: Generator[S, None, R],
        done: Callable[[R], None],
        begun: Callable[[S], None] | None = None,
    ) -> None:
        """Begin.

        Args:
            owner: whose work it is.
            steps: yields after each step what there is so far, and returns what comes of it.
            done: called with what comes of it.
            begun: called with what there is so far, once, where it takes longer than a key may.
                Without it nobody waits for the work, and it begins when there is time.
        """
        self._steps = steps
        self._done = done
        self._timer: Timer | None = None
        self.is_at_work = True
        self._so_far: S
        if begun is not None:
            self._do(_AT_FIRST, _FEWEST)
        if self.is_at_work:
            # One that comes again and again: a single one is lost where it is late.
            self._timer = owner.set_interval(_BETWEEN, lambda: self._do(_AT_A_TIME, 1))
            if begun is not None:
                begun(self._so_far)

    def stop(self) -> None:
        """Do no more of it: nobody waits for it now."""
        self.is_at_work = False
        self._steps.close()
        if self._timer is not None:
            self._timer.stop()

    def _do(self, seconds: float, fewest: int) -> None:
        if not self.is_at_work:
            return
        end = awake() + seconds
        try:
            while fewest > 0 or awake() < end:
                self._so_far = next(self._steps)
                fewest -= 1
        except StopIteration as last:
            self.stop()
            self._done(last.value)


class WorksInSteps(MessagePump):
    """A screen that may be at such a work: at one at a time."""

    _in_steps: InSteps[Any, Any] | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether there is more to do."""
        return self._in_steps is not None and self._in_steps.is_at_work

    def do_in_steps(
        self, steps: Generator[S, None, R], done: Callable[[R], None], begun: Callable[[S], None]
    ) -> None:
        """Begin another work, and do no more of the one before; see `InSteps`."""
        if self._in_steps is not None:
            self._in_steps.stop()
        self._in_steps = InSteps(self, steps, done, begun)

    def needs_all(self, key: str | None) -> bool:
        """Whether a key ("" for a paste, None for a click) needs what comes of the work."""
        return True
