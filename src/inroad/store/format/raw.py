"""Documents as the store keeps them: JSON objects in tables, and edits to them.

Names of fields that begin with `_` are the store's own.
"""

import copy
import json
import math
from collections.abc import MutableMapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from inroad.domain.documents.field_types import DEEPEST, is_deeper
from inroad.domain.errors import InroadError
from inroad.domain.patterns import late
from inroad.store.format.clock_corrections import NONE, Corrections

Raw = dict[str, Any]
"""One document as a JSON object. It is never changed in place: a change is a new object."""

Table = MutableMapping[str, Raw]
"""Documents by id (as text, as TinyDB has it): a dictionary, or the `lines` of a snapshot."""

Tables = dict[str, Table]
"""Documents by table and by id."""

HEADER = "header"
HEADER_ID = "4503599627370494"
CONFLICTS = "_conflicts"

_LONE = late("[\ud800-\udfff]")
_PLAIN = frozenset({bool, int, type(None)})

# A table that is no dictionary is written as the one that it means.
_encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"), default=dict
).encode


class RawEdit(NamedTuple):
    """One document before and after; None where it does not exist."""

    table: str
    doc_id: str
    before: Raw | None
    after: Raw | None

    @property
    def inverse(self) -> "RawEdit":
        """The edit that takes this one back."""
        return self._replace(before=self.after, after=self.before)


class Head(NamedTuple):
    """The last line of a journal: whose it is, its number, and its hash."""

    device: str = ""
    n: int = 0
    hash: str = ""


@dataclass(slots=True)
class State:
    """All that a campaign is: documents, the last stamp of each device, and the journal's head.

    `corrections` say of which stamps it is known that their clocks were ahead.
    """

    tables: Tables
    seen: dict[str, str]
    head: Head
    corrections: Corrections = NONE

    @property
    def header(self) -> Raw:
        """The campaign's id, key, schema and epoch; empty for a new one."""
        return self.tables.get(HEADER, {}).get(HEADER_ID, {})

    @property
    def campaign(self) -> str:
        """The campaign's id, or "" for a new one."""
        return str(self.header.get("campaign", ""))

    @property
    def count(self) -> int:
        """How many entries there are, the header among them."""
        return sum(len(table) for table in self.tables.values())

    def copy(self) -> "State":
        """Return a state that later edits to this one do not reach."""
        tables = {name: copy.copy(table) for name, table in self.tables.items()}
        return replace(self, tables=tables, seen=dict(self.seen))

    def read(self) -> "State":
        """Return the same with all documents in memory: each is asked for more than once."""
        return self.having({name: dict(table.items()) for name, table in self.tables.items()})

    def having(self, tables: Tables) -> "State":
        """Return a state that differs in its tables only."""
        return replace(self, tables=tables)


def empty_state() -> State:
    """Return the state of a campaign that nobody has begun."""
    return State({}, {}, Head())


def apply(tables: Tables, edits: list[RawEdit] | tuple[RawEdit, ...]) -> None:
    """Put what `edits` set into `tables`, and take out what they delete."""
    for edit in edits:
        table = tables.setdefault(edit.table, {})
        if edit.after is None:
            table.pop(edit.doc_id, None)
            if not table:
                del tables[edit.table]
        else:
            table[edit.doc_id] = edit.after


def difference(before: Tables, after: Tables) -> list[RawEdit]:
    """Return the edits that make `after` of `before`."""
    edits: list[RawEdit] = []
    for name in sorted({*before, *after}):
        old, new = before.get(name, {}), after.get(name, {})
        edits += [
            RawEdit(name, doc_id, old.get(doc_id), new.get(doc_id))
            for doc_id in sorted({*old, *new})
            if old.get(doc_id) != new.get(doc_id)
        ]
    return edits


def canonical(value: Any) -> str:
    """Return `value` as JSON in the one form in which the same content is the same text."""
    return _encode(value)


def check_faithful(value: Any) -> None:
    """Make sure that JSON carries `value` so that the same comes back.

    Raises:
        InroadError: it holds NaN or an infinity, a lone surrogate, or a key that is no string,
            or is nested so deeply that not everybody could read it.
    """
    if _is_flat(value):
        return  # Most documents are, and thousands come at once.
    if is_deeper(value, DEEPEST):
        raise InroadError("What is nested so deeply is nothing that a file can keep.")
    _check_faithful(value)


def _is_flat(value: Any) -> bool:
    """Whether all of a document is plain: texts of ASCII, whole numbers and truths, by name."""
    if type(value) is not dict:
        return False
    for name, item in value.items():
        if not (type(name) is str and name.isascii()):
            return False
        if type(item) is str:
            if not item.isascii():
                return False
        elif type(item) not in _PLAIN:
            return False
    return True


def _check_faithful(value: Any) -> None:
    match value:
        case str():
            if not value.isascii() and _LONE.search(value):
                raise InroadError("A text with half a character (a lone surrogate) is not kept.")
        case bool() | int() | None:
            return
        case float():
            if not math.isfinite(value):
                raise InroadError(f"{value} is no number that a file can keep.")
        case list():
            for item in value:
                _check_faithful(item)
        case dict():
            for key, item in value.items():
                if not isinstance(key, str):
                    raise InroadError(f"{key!r} is no name of a field; only text is.")
                _check_faithful(key)
                _check_faithful(item)
        case _:
            raise InroadError(f"{type(value).__name__} is nothing that a file can keep.")
