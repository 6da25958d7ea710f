"""Long lists of which only what is seen is ever made."""

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from typing import TypeVar, overload

T = TypeVar("T", covariant=True)


class Indexed(Sequence[T]):
    """A sequence that makes its items when they are asked for, and knows where each stands."""

    @abstractmethod
    def index_of(self, key: Hashable) -> int | None:
        """Return where the item stands that is known by `key`, or None where there is none."""


class Ids(Indexed[int]):
    """Ids, each known by itself."""

    def __init__(self, ids: Sequence[int]) -> None:
        self._ids = ids

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ids)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        """Return the id at a place."""
        return self._ids[at]

    def index_of(self, key: Hashable) -> int | None:
        """Return where an id stands, or None where it is not among them."""
        return self._ids.index(key) if isinstance(key, int) and key in self._ids else None
