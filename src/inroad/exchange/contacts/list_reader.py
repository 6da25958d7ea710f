"""What a reader of lists of people is: one format of one origin, known by what a file holds."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from inroad.exchange.contacts.connections import Connections

Watch = Callable[[], None]
"""Called now and then while rows are read; may raise to stop."""


class TextFile(NamedTuple):
    """A file as text: what messages call it, its first lines, and all that follow, once."""

    name: str
    head: Sequence[str]
    following: Iterator[str]

    @property
    def filled(self) -> list[str]:
        """The first lines, without the blank ones among them."""
        return [line for line in self.head if line.strip()]

    @property
    def lines(self) -> Iterator[str]:
        """Everything, to be read once."""
        return chain(self.head, self.following)


class ListReader(NamedTuple):
    """One format: where such lists come from, and the functions that know and read them.

    `downloads` are patterns of the names under which they are downloaded: one is offered where
    none was named. `is_one` says by its first lines whether a file is such a list. `read` makes
    plain records of it, of people and of what is to be said of rows, and raises Unreadable where
    it is none after all. `why_none` says in a sentence what a file is instead and what to pick.
    """

    origin: str
    downloads: tuple[str, ...]
    is_one: Callable[[TextFile], bool]
    read: Callable[[TextFile, Watch], Connections]
    why_none: Callable[[TextFile], str]
