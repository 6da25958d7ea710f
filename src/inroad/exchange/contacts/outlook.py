"""Contacts as Outlook writes them: the classic one in the language of its user, and outlook.com.

“Title” is what somebody is called, “Job Title” what they are. A date that is none is `0/0/00`.
Whoever is in the same organisation has an address of Exchange, which is no e-mail address.
"""

from collections.abc import Sequence

from inroad.exchange.contacts import heading_words as words
from inroad.exchange.contacts.columns import (
    Column,
    column_of,
    concepts_of,
    heading_key,
    place_of,
    settled,
)
from inroad.exchange.contacts.table import is_table_of, read_table
from inroad.exchange.contacts.table_format import TableFormat
from inroad.exchange.reader import Input, Reader, Watch, Wishes
from inroad.exchange.records import ColumnKind, Records

_FEWEST = 9
"""Columns of the shortest list of Outlook: people write shorter ones themselves."""
_FEWEST_PLACES = 3
_ONLY_HERE = frozenset({"given yomi", "imaddress", "internet free busy"})

_ELSEWHERE = frozenset({"screen name", "birth year", "primary email"})
"""What Thunderbird writes, beside much that is called as in Outlook."""


def _columns_of(cells: Sequence[str]) -> tuple[Column, ...]:
    """Return what columns hold, or nothing where these are no headings of Outlook."""
    if len(cells) < _FEWEST:
        return ()
    keys = [heading_key(cell) for cell in cells]
    columns = [column_of(cell, at) for at, cell in enumerate(cells)]
    kinds = {one.kind for one in columns}
    if not {ColumnKind.EMAIL, ColumnKind.FIRST} <= kinds or not _is_outlooks(keys, columns):
        return ()
    return settled(columns, cells, has_titles=True)


def _is_outlooks(keys: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether headings are those of Outlook: kinds of e-mail, places at work and at home."""
    if _ELSEWHERE.intersection(keys):
        return False
    if _ONLY_HERE.intersection(keys) or any({"email", "kind"} <= concepts_of(key) for key in keys):
        return True
    kept = (ColumnKind.ADDRESS, ColumnKind.PHONE)
    places = [key for key, one in zip(keys, columns, strict=True) if one.kind in kept]
    return sum(bool(place_of(key)) for key in places) >= _FEWEST_PLACES


def _is_day_first(headings: Sequence[str]) -> bool:
    """Whether a list is in another language than English, where dates begin with the month."""
    return not {"first name", "last name"}.intersection(map(heading_key, headings))


OUTLOOK_CONTACTS = TableFormat(
    "Outlook",
    _columns_of,
    words.FIRST | words.TITLE | words.LAST,
    is_day_first=_is_day_first,
)


def _is_one(found: Input) -> bool:
    return is_table_of(found, OUTLOOK_CONTACTS)


def _read(found: Input, wishes: Wishes, watch: Watch) -> Records:
    return read_table(found, wishes, watch, OUTLOOK_CONTACTS)


OUTLOOK = Reader("Outlook", ("contacts*.csv", "Outlook*.csv"), _is_one, _read)
