"""Queries that are done in steps: generators that yield after each, and return the answer.

Whoever shows it lets keys come in between (see `widgets.in_steps`); whoever only asks, does not.
"""

from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

R = TypeVar("R")
T = TypeVar("T")


def finished(steps: Generator[Any, None, R]) -> R:
    """Do all steps, and return the answer."""
    while True:
        try:
            next(steps)
        except StopIteration as last:
            answer: R = last.value
            return answer


def in_parts(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield things in lists of at most `size`: each is a step's worth."""
    every = iter(things)
    while part := list(islice(every, size)):
        yield part
