"""Long lists of which only what is seen is ever made."""

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from typing import TypeVar

T = TypeVar("T", covariant=True)


class Indexed(Sequence[T]):
    """A sequence that makes its items when they are asked for, and knows where each stands."""

    @abstractmethod
    def index_of(self, key: Hashable) -> int | None:
        """Return where the item stands that is known by `key`, or None where there is none."""
