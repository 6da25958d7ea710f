"""Every format that is read, and reading a file that is of one of them.

A file is known by what it holds, never by its name. To read one more format: its file in a room
beside this one, with a `Reader` in it; its line in `READERS` here; and samples of it in its tests.
"""

import io
from collections.abc import Callable
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.exchange.contacts.any_table import TABLE
from inroad.exchange.contacts.archive_places import the_file_in
from inroad.exchange.contacts.google import GOOGLE
from inroad.exchange.contacts.linkedin import LINKEDIN
from inroad.exchange.contacts.linkedin_archive import LINKEDIN_ARCHIVE
from inroad.exchange.contacts.linkedin_touches import INVITATIONS, MESSAGES, NOTES
from inroad.exchange.contacts.outlook import OUTLOOK
from inroad.exchange.reader import Input, Reader, Watch, Wishes
from inroad.exchange.records import Records
from inroad.exchange.refusals import what_it_is_instead
from inroad.exchange.source import source

READERS: tuple[Reader, ...] = (
    LINKEDIN_ARCHIVE,
    LINKEDIN,
    MESSAGES,
    INVITATIONS,
    NOTES,
    GOOGLE,
    OUTLOOK,
    # The last: it takes any table.
    TABLE,
)
"""The first that knows a file reads it."""

_NO_WISHES = Wishes()
_OF_TEXT = Wishes(encoding="utf-8")
_NOBODYS = (
    "holds nothing that can be read here; take LinkedIn's archive or its Connections.csv, a CSV of "
    "Google Contacts or Outlook, or a table with a line of headings."
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
        path = the_file_in(path)
    with source(path) as found:
        return _read(found, wishes, lambda done: watch(min(done, found.size), found.size))


def parse(text: str, name: str = "This file", wishes: Wishes = _OF_TEXT) -> Records:
    """Read what a text holds; `name` is what messages call it.

    Raises:
        Unreadable: it is empty, or nothing that is known.
    """
    data = text.encode("utf-8", "replace")
    return _read(Input(name, len(data), lambda: io.BytesIO(data)), wishes, lambda done: None)


def _read(found: Input, wishes: Wishes, watch: Watch) -> Records:
    instead = what_it_is_instead(found)
    if instead:
        raise Unreadable(f"{found.name} {instead}")
    for reader in READERS:
        if reader.is_one(found):
            records = reader.read(found, wishes, watch)
            return records._replace(origin=records.origin or reader.origin)
    raise Unreadable(f"{found.name} {_NOBODYS}")
