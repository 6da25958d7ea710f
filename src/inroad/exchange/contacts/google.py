"""Google Contacts as CSV, with its old headings and those since 2024.

Several values stand in one cell, ` ::: ` between them, or in numbered columns with their labels
beside them; the label of the first of them begins with `* `, and so do the groups that Google
makes itself.
"""

from collections.abc import Sequence

from inroad.domain.patterns import late
from inroad.domain.text import clean
from inroad.exchange.contacts.columns import Column
from inroad.exchange.contacts.table import is_table_of, read_table
from inroad.exchange.contacts.table_format import TableFormat
from inroad.exchange.reader import Input, Reader, Watch, Wishes
from inroad.exchange.records import ColumnKind, Records

_BETWEEN = " ::: "
_NUMBERED = late(r"([a-z-]+(?: [a-z]+)?) (\d+) - ([a-z .]+)")
_LONGEST_HEADING = 60
_NAMES = {
    "name": ColumnKind.NAME,
    "first name": ColumnKind.FIRST,
    "given name": ColumnKind.FIRST,
    "middle name": ColumnKind.MIDDLE,
    "additional name": ColumnKind.MIDDLE,
    "last name": ColumnKind.LAST,
    "family name": ColumnKind.LAST,
    "name prefix": ColumnKind.TITLE,
    "name suffix": ColumnKind.SUFFIX,
    "nickname": ColumnKind.NICKNAME,
    "organization name": ColumnKind.ORGANISATION,
    "organization title": ColumnKind.ROLE,
    "organization department": ColumnKind.DEPARTMENT,
    "birthday": ColumnKind.BIRTHDAY,
    "notes": ColumnKind.NOTE,
    "labels": ColumnKind.TAGS,
    "group membership": ColumnKind.TAGS,
}
_ORGANISATION = {
    "name": ColumnKind.ORGANISATION,
    "title": ColumnKind.ROLE,
    "department": ColumnKind.DEPARTMENT,
}
_VALUES = {"e-mail": ColumnKind.EMAIL, "phone": ColumnKind.PHONE, "website": ColumnKind.LINK}
_IGNORED = frozenset(
    "photo|file as|phonetic first name|phonetic middle name|phonetic last name|yomi name|"
    "given name yomi|additional name yomi|family name yomi|initials|gender|sensitivity|priority|"
    "directory server|billing information|mileage".split("|")
)
_ONLY_HERE = frozenset({"group membership", "phonetic first name", "organization name"})


def _columns_of(cells: Sequence[str]) -> tuple[Column, ...]:
    """Return what columns hold, or nothing where these are no headings of Google."""
    keys = [clean(cell[:_LONGEST_HEADING]).lower() for cell in cells]
    numbered = [_NUMBERED.fullmatch(key) for key in keys]
    is_googles = any(numbered) or (_ONLY_HERE.intersection(keys) and "labels" in keys)
    if not is_googles or not any(key in _NAMES for key in keys):
        return ()
    places = {key: at for at, key in reversed(list(enumerate(keys)))}
    found = []
    for at, key in enumerate(keys):
        match = numbered[at]
        label = clean(cells[at][:_LONGEST_HEADING])
        if match is not None:
            column = _numbered(at, match[1], match[2], match[3], places)
        elif not key or key in _IGNORED:
            column = Column(ColumnKind.IGNORE, at)
        else:
            kind = _NAMES.get(key, ColumnKind.FURTHER)
            column = Column(kind, at, label if kind == ColumnKind.FURTHER else "")
        found.append(column)
    return tuple(found)


def _numbered(at: int, what: str, number: str, part: str, places: dict[str, int]) -> Column:
    """Return what a column like “E-mail 1 - Value” holds."""
    beside = (places.get(f"{what} {number} - {name}", -1) for name in ("label", "type", "service"))
    label_at = max(beside)
    if what == "organization":
        return Column(_ORGANISATION.get(part, ColumnKind.IGNORE), at)
    if what == "address":
        is_whole = f"address {number} - formatted" in places
        is_taken = part == "formatted" or (not is_whole and part not in ("label", "type"))
        kind = ColumnKind.ADDRESS if is_taken else ColumnKind.IGNORE
        return Column(kind, at, f"{what} {number}", label_at)
    if part != "value":
        return Column(ColumnKind.IGNORE, at)
    kind = _VALUES.get(what, ColumnKind.FURTHER)
    return Column(kind, at, "" if kind in _VALUES.values() else what, label_at)


GOOGLE_CONTACTS = TableFormat(
    "Google Contacts",
    _columns_of,
    frozenset({"name", "first name", "given name"}),
    between=_BETWEEN,
)


def _is_one(found: Input) -> bool:
    return is_table_of(found, GOOGLE_CONTACTS)


def _read(found: Input, wishes: Wishes, watch: Watch) -> Records:
    return read_table(found, wishes, watch, GOOGLE_CONTACTS)


GOOGLE = Reader("Google Contacts", ("contacts*.csv", "google*.csv"), _is_one, _read)
