"""What a reader is: one format of one origin, known by what a file holds, never by its name."""

from collections.abc import Callable, Iterator
from typing import IO, NamedTuple, Protocol

from inroad.domain.errors import Unreadable
from inroad.exchange.records import Reading, Records, TableMapping

HEAD = 1 << 16
"""Bytes by which a file is known."""

_PIECE = 1 << 20
LARGEST = 400 * 1024 * 1024
"""Bytes of the largest file that is read."""

Watch = Callable[[int], None]
"""Called now and then with how many bytes are read; may raise to stop."""


class Stream(Protocol):
    """What gives bytes, and ends."""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes, no more than `size`; none at the end."""


class Input(NamedTuple):
    """The bytes of a file: what messages call it, how many there are, what begins to read them."""

    name: str
    size: int
    begin: Callable[[], IO[bytes]]

    @property
    def head(self) -> bytes:
        """The first bytes, by which it is known what it is."""
        with self.begin() as file:
            return file.read(HEAD)

    def pieces(self) -> Iterator[bytes]:
        """Yield all bytes, a piece at a time; raises OSError where they do not end."""
        left = LARGEST
        with self.begin() as file:
            while piece := file.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise OSError("it does not end")
                yield piece


class Wishes(NamedTuple):
    """What somebody said about how a file is to be read; "" and () where they said nothing.

    `encoding` is what an encoding is called. `columns` says for each column of a table what it
    holds: values of `ColumnKind`. `is_headed` says that the first row of a table has headings, and
    nobody.
    """

    encoding: str = ""
    columns: tuple[str, ...] = ()
    is_headed: bool = False


class UnclearTable(Unreadable):
    """A table whose headings do not say what its columns hold; `mapping` is a guess."""

    def __init__(self, message: str, mapping: TableMapping, reading: Reading) -> None:
        super().__init__(message)
        self.mapping = mapping
        self.reading = reading


class Reader(NamedTuple):
    """One format: where such files come from, and the functions that know and read them.

    `downloads` are patterns of the names under which they are downloaded: one is offered where
    none was named. `is_one` looks at the first bytes alone. `read` makes records of all of it, and
    raises Unreadable where it is none after all; it is told what somebody wished.
    """

    origin: str
    downloads: tuple[str, ...]
    is_one: Callable[[Input], bool]
    read: Callable[[Input, Wishes, Watch], Records]
