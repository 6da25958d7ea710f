"""Every format that is read, and reading a file that is of one of them.

A file is known by what it holds, never by its name. To read one more format: its file in a room
beside this one, with a `Reader` in it; its line in `READERS` here; and samples of it in its tests.
"""

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from inroad.domain.errors import Unreadable
from inroad.exchange.cards.card_folder import folder_input, is_card_folder
from inroad.exchange.cards.reading import VCARD
from inroad.exchange.cards.reading import read as read_cards
from inroad.exchange.contacts.any_table import TABLE
from inroad.exchange.contacts.archive_places import the_file_in
from inroad.exchange.contacts.google import GOOGLE
from inroad.exchange.contacts.linkedin import (
    LINKEDIN,
    LINKEDIN_INVITATIONS,
    LINKEDIN_MESSAGES,
    LINKEDIN_NOTES,
)
from inroad.exchange.contacts.linkedin_archive import LINKEDIN_ARCHIVE
from inroad.exchange.contacts.outlook import OUTLOOK
from inroad.exchange.encodings.judging import read_as
from inroad.exchange.mail.maildir import is_maildir, maildir_input
from inroad.exchange.reader import LARGEST, Input, Reader, Stream, Watch, Wishes
from inroad.exchange.received import MAIL, RECEIVED
from inroad.exchange.records import Records
from inroad.exchange.refusals import what_it_is_instead
from inroad.exchange.source import source
from inroad.exchange.unpacking import unpacked

CARDS = VCARD._replace(read=partial(read_cards, guess=lambda pieces: read_as(pieces).encoding))
"""Cards, whose letters are judged as those of tables are."""

READERS: tuple[Reader, ...] = (
    CARDS,
    *RECEIVED,
    LINKEDIN_ARCHIVE,
    LINKEDIN,
    LINKEDIN_MESSAGES,
    LINKEDIN_INVITATIONS,
    LINKEDIN_NOTES,
    GOOGLE,
    OUTLOOK,
    # The last: it takes any table.
    TABLE,
)
"""The first that knows a file reads it."""

_PIECE = 1 << 20
_DEEPEST = 2
"""Archives in one another are unpacked: one may hold itself."""
_NO_WISHES = Wishes()
_OF_TEXT = Wishes(encoding="utf-8")
_NOBODYS = (
    "holds nothing that can be read here; take LinkedIn's archive or its Connections.csv, a CSV of "
    "Google Contacts or Outlook, vCards, letters, invitations, or a table with a line of headings."
)


def read(
    path: Path,
    wishes: Wishes = _NO_WISHES,
    watch: Callable[[int, int], None] = lambda done, total: None,
) -> Records:
    """Read the file at `path`, or the one that is meant in a folder.

    Args:
        path: what was named.
        wishes: how it is to be read, where somebody said that.
        watch: called now and then with how many bytes are read and how many there are; may
            raise to stop.

    Raises:
        UnclearTable: it is a table, and somebody has to say what its columns hold.
        Unreadable: it is missing, empty, or something else; the message says what to pick.
    """
    if path.is_dir():
        if is_card_folder(path):
            return CARDS.read(folder_input(path), wishes, lambda done: None)
        if is_maildir(path):
            letters = MAIL.read(maildir_input(path), wishes, lambda done: None)
            return letters._replace(is_received=True)
        path = the_file_in(path)
    with source(path) as found:
        return _read(found, wishes, lambda done: watch(min(done, found.size), found.size))


def read_stream(
    stream: Stream,
    wishes: Wishes = _NO_WISHES,
    watch: Callable[[int, int], None] = lambda done, total: None,
) -> Records:
    """Read what comes from a stream that ends, as `read` does a file.

    Raises:
        Unreadable: it is nothing that is known, or too much.
    """
    with TemporaryDirectory(prefix="inroad-") as folder:
        # Its folder is private; an archive is gone about in, so it has to be a file.
        path = Path(folder) / "what came in"
        size = 0
        with path.open("wb") as kept:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > LARGEST:
                    raise Unreadable("What comes in is too large to be a list of people.")
                kept.write(piece)
        with source(path) as found:
            named = found._replace(name="What came in")
            return _read(named, wishes, lambda done: watch(min(done, size), size))


def parse(text: str, name: str = "This file", wishes: Wishes = _OF_TEXT) -> Records:
    """Read what a text holds; `name` is what messages call it.

    Raises:
        Unreadable: it is empty, or nothing that is known.
    """
    data = text.encode("utf-8", "replace")
    return _read(Input(name, len(data), lambda: io.BytesIO(data)), wishes, lambda done: None)


def _read(found: Input, wishes: Wishes, watch: Watch, depth: int = 0) -> Records:
    instead = what_it_is_instead(found)
    if instead:
        raise Unreadable(f"{found.name} {instead}")
    if depth < _DEEPEST:
        with unpacked(found) as inside:
            if inside is not None:
                return _read(inside, wishes, lambda done: watch(found.size), depth + 1)
    for reader in READERS:
        if reader.is_one(found):
            records = reader.read(found, wishes, watch)
            return records._replace(
                origin=records.origin or reader.origin, is_received=reader in RECEIVED
            )
    raise Unreadable(f"{found.name} {_NOBODYS}")
