"""What a list of connections holds, as plain records: people, and what is to be said of rows."""

import re
import unicodedata
from datetime import date
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_PROFILE = re.compile(r"/(?:in|pub)/([^/]+)")


class Connection(NamedTuple):
    """One connection, cleaned. `url` is as given; `connected_on` is None where unreadable.

    `called` is what the file calls them by the first name, where that is not what their whole
    name says.
    """

    row: int
    name: str
    organisation: str
    role: str
    email: str
    url: str
    connected_on: date | None
    called: str = ""


class Problem(NamedTuple):
    """Something to say about one row; `is_skipped` where nobody could be read from it.

    `is_hidden` says that it is one of many without a name, which are counted in one line.
    """

    row: int
    message: str
    is_skipped: bool = True
    is_hidden: bool = False


class Connections(NamedTuple):
    """What a file holds: people, and what is to be said about rows, in their order.

    `origin` is where such files come from: "LinkedIn".
    """

    people: tuple[Connection, ...]
    problems: tuple[Problem, ...]
    origin: str = ""


def slug(url: str) -> str:
    """Return what names a profile in its address: percent-decoded, NFC, lower case; or ""."""
    try:
        path = urlsplit(url.strip()).path
    except ValueError:
        return ""
    match = _PROFILE.search(path)
    return unicodedata.normalize("NFC", unquote(match[1])).lower() if match else ""
