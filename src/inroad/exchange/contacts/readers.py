"""Every format in which lists of people are read, and reading a file that is of one of them."""

import io
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.exchange.contacts.connections import Connections
from inroad.exchange.contacts.csv_rows import lines_of
from inroad.exchange.contacts.decoding import encoding_of
from inroad.exchange.contacts.linkedin import LINKEDIN
from inroad.exchange.contacts.list_reader import ListReader, TextFile, Watch
from inroad.exchange.contacts.source import source

READERS: tuple[ListReader, ...] = (LINKEDIN,)
"""The first that knows a file reads it; where none does, the first says what to pick."""

_HEAD = 60
"""Lines by which a file is known."""


def read(path: Path, watch: Callable[[int, int], None] = lambda done, total: None) -> Connections:
    """Read the list at `path`: the file itself, or an archive or a folder with it.

    Args:
        path: what was named.
        watch: called now and then with how many bytes are read and how many there are; may
            raise to stop.

    Raises:
        Unreadable: it is missing, empty, or something else; the message says what to pick.
    """
    with source(path) as found:
        encoding = encoding_of(found.pieces())
        with found.begin() as raw:
            stream = io.TextIOWrapper(raw, encoding, errors="replace", newline="")
            return _read(lines_of(stream), path.name, lambda: watch(raw.tell(), found.size))


def parse(text: str, name: str = "This file") -> Connections:
    """Read the list in `text`; `name` is what messages call it.

    Raises:
        Unreadable: it is empty, or no list that is known.
    """
    return _read(lines_of(io.StringIO(text, newline="")), name, lambda: None)


def _read(lines: Iterator[str], name: str, watch: Watch) -> Connections:
    file = TextFile(name, tuple(islice(lines, _HEAD)), lines)
    for reader in READERS:
        if reader.is_one(file):
            return reader.read(file, watch)._replace(origin=reader.origin)
    raise Unreadable(READERS[0].why_none(file))
