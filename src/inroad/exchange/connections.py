"""What a list of connections holds, as plain records: people, and what is to be said of rows."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote, urlsplit

HIDDEN = "hidden profile: LinkedIn gives no name"

_PROFILE = re.compile(r"/(?:in|pub)/([^/]+)")


@dataclass(frozen=True, slots=True)
class Connection:
    """One connection, cleaned. `url` is as given; `connected_on` is None where unreadable."""

    row: int
    name: str
    organisation: str
    role: str
    email: str
    url: str
    connected_on: date | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to say about one row; `is_skipped` where nobody could be read from it."""

    row: int
    message: str
    is_skipped: bool = True

    @property
    def is_hidden(self) -> bool:
        """Whether it is one of the many hidden profiles, which are counted in one line."""
        return self.message == HIDDEN


@dataclass(frozen=True, slots=True)
class Connections:
    """What a file holds: people, and what is to be said about rows, in their order."""

    people: tuple[Connection, ...]
    problems: tuple[Problem, ...]


def slug(url: str) -> str:
    """Return what names a profile in its address: percent-decoded, NFC, lower case; or ""."""
    try:
        path = urlsplit(url.strip()).path
    except ValueError:
        return ""
    match = _PROFILE.search(path)
    return unicodedata.normalize("NFC", unquote(match[1])).lower() if match else ""
