"""Who is found in a column, the best first: put in order no further than anybody looks."""

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from itertools import islice
from typing import Final, overload


class Fit(IntEnum):
    """How well words fit somebody who is found by them, the best first."""

    NAME = 0
    """Each begins a word of the name, and of all that is looked in."""
    NAME_ALONE = 1
    """Each begins a word of the name; what is looked in has it otherwise (“jeanluc”)."""
    BEGINNING = 2
    """Each begins a word of what is looked in."""
    MIDDLE = 3
    """One is in the middle of a word."""


_LATER: Final = tuple(Fit)[1:]


class BestFirst(Sequence[int]):
    """The ids of people by how well they fit; of equals the order stays.

    There may be thousands of them, of whom a dozen are seen. Those who fit best are found from
    the top on, and of a common letter they are soon enough for a window.
    """

    def __init__(self, ids: tuple[int, ...], fit: Callable[[int], Fit]) -> None:
        """Put `ids` in order by how each of them fits."""
        self._ids = ids
        self._ordered: list[int] = []
        self._rest = self._in_order(fit)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ids)

    def __contains__(self, contact_id: object) -> bool:
        """Whether somebody is among them."""
        return contact_id in self._ids

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        """Return who stands at a place."""
        seen = len(self) if isinstance(at, slice) or at < 0 else at + 1
        self._ordered += islice(self._rest, max(0, seen - len(self._ordered)))
        return self._ordered[at]

    def __iter__(self) -> Iterator[int]:
        """Yield them, the best first."""
        return (self[at] for at in range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether the same people stand in the same order."""
        return isinstance(other, (BestFirst, tuple)) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _in_order(self, fit: Callable[[int], Fit]) -> Iterator[int]:
        later: dict[Fit, list[int]] = {one: [] for one in _LATER}
        for contact_id in self._ids:
            fits = fit(contact_id)
            if fits is Fit.NAME:
                yield contact_id
            else:
                later[fits].append(contact_id)
        for group in later.values():
            yield from group
