"""Values that no field may have, and the extremes of those that it may: made from the records.

What a field takes is declared at the field (see `inroad.domain.documents.field_types`), so a field
that is new is in every test that uses this.
"""

import dataclasses
import types
import typing
from collections.abc import Iterator
from dataclasses import MISSING, dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from inroad.domain.changes import Change, Edit
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import (
    LONGEST_LINE,
    Items,
    JsonText,
    Number,
    OneDay,
    Text,
    Time,
    Truth,
)
from inroad.domain.documents.fields import Label
from inroad.domain.people.contact import Contact
from inroad.domain.tables import TABLES
from inroad.domain.years import FIRST_YEAR, LAST_YEAR
from inroad.store import Store
from inroad.store.format.codec import decode, encode

KINDS = tuple(TABLES)

NOTHING_AT_ALL: tuple[Any, ...] = ({"a": 1}, [[1]], 1e400, 1.5)
"""JSON values that no field of any sort takes."""

FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


@dataclass(frozen=True)
class FieldOf:
    """A field of a record: its name, and what it is declared as."""

    kind: type[Document]
    name: str
    sort: Any
    """One of the declarations, a choice of words, or a record in the document."""
    is_optional: bool
    items: Items | None
    """How many it may have, where it is a list."""

    def __str__(self) -> str:
        return f"{self.kind.__name__}.{self.name}"


def fields_of(kind: type[Document]) -> Iterator[FieldOf]:
    """Yield the fields of a record, all but its id."""
    hints = typing.get_type_hints(kind, include_extras=True)
    for field in dataclasses.fields(kind):
        if field.name != "id":
            yield _field(kind, field.name, hints[field.name])


def sample(kind: type[Document], doc_id: int) -> dict[str, Any]:
    """Return the JSON of a document that has what it must have, and nothing else."""
    names = {field.name for field in dataclasses.fields(kind) if field.default is MISSING}
    wanted = [field for field in fields_of(kind) if field.name in names]
    construct: Any = kind
    return encode(construct(doc_id, **{field.name: _usual(field.sort) for field in wanted}))


def odd_values(field: FieldOf) -> Iterator[Any]:
    """Yield JSON values that the field does not take."""
    yield from NOTHING_AT_ALL
    if not field.is_optional:
        yield None
    if field.items is None:
        yield from _odd(field.sort)
        yield ["x"]
    else:
        yield from ("x", 7, True)
        yield from ([value] for value in _odd(field.sort))
        yield [_as_json(_usual(field.sort))] * (field.items.most + 1)


def odd_documents(first_id: int) -> dict[str, dict[str, dict[str, Any]]]:
    """Return a document for each field and value that it does not take, by table and id.

    The very long values are left out, so that a file with all of them is quickly read.
    """
    found: dict[str, dict[str, dict[str, Any]]] = {}
    number = first_id
    for kind in KINDS:
        for field in fields_of(kind):
            for value in odd_values(field):
                if len(str(value)) <= LONGEST_LINE + 1:
                    number += 1
                    document = {**sample(kind, number), field.name: value}
                    found.setdefault(TABLES[kind], {})[str(number)] = document
    return found


def extremes(field: FieldOf) -> Iterator[Any]:
    """Yield values that the field takes, and that no form would give."""
    if field.is_optional:
        yield None
    found = tuple(_extreme(field.sort))
    if field.items is None:
        yield from found
        return
    yield from ((one,) for one in found)
    if not field.items.least:
        yield ()
    yield tuple(found[0] for _ in range(field.items.most))


def stretched(store: Store, turn: int) -> Change:
    """Return the change that gives every document of a campaign one of its extremes.

    Each has another one, and other turns have others again. Of a kind without a document one
    is made.
    """
    edits = []
    for kind in KINDS:
        fields = list(fields_of(kind))
        present: list[Document] = list(store.all(kind).values())
        made = [] if present else [decode(kind, 3_000_000_000, sample(kind, 3_000_000_000))]
        for number, document in enumerate([*present, *made]):
            field = fields[(number + turn) % len(fields)]
            values = list(extremes(field))
            value = values[(number // len(fields) + turn) % len(values)]
            before = document if present else None
            edits.append(Edit(before, dataclasses.replace(document, **{field.name: value})))
    return Change("Stretched", tuple(edits))


def _field(kind: type[Document], name: str, hint: Any) -> FieldOf:
    bare, *said = typing.get_args(hint) if _is_annotated(hint) else (hint,)
    declared = [one for one in said if not isinstance(one, Label)]
    if typing.get_origin(bare) in (types.UnionType, typing.Union):
        inner = next(part for part in typing.get_args(bare) if part is not type(None))
        return dataclasses.replace(_field(kind, name, inner), is_optional=True)
    if typing.get_origin(bare) is tuple:
        items = next((one for one in declared if isinstance(one, Items)), Items(1_000))
        inner = _field(kind, name, typing.get_args(bare)[0])
        return dataclasses.replace(inner, items=items)
    return FieldOf(kind, name, declared[0] if declared else bare, False, None)


def _is_annotated(hint: Any) -> bool:
    return typing.get_origin(hint) is typing.Annotated


def _usual(sort: Any) -> Any:
    match sort:
        case Text():
            return "x"
        case JsonText():
            return '"x"'
        case Number(least, most):
            return min(max(4_000_000_000, least), most)
        case Truth():
            return True
        case OneDay():
            return date(2026, 11, 24)
        case Time(is_moment):
            return datetime(2026, 11, 24, 9, tzinfo=UTC if is_moment else None)
    if issubclass(sort, StrEnum):
        return next(iter(sort))
    return sort(*(_usual(field.sort) for field in _parts(sort)))


def _odd(sort: Any) -> Iterator[Any]:
    match sort:
        case Text(most) | JsonText(most):
            yield from (7, True, "x" * (most + 1))
            if isinstance(sort, JsonText):
                yield from ("{", "[" * 30 + "]" * 30, "[" * 100_000, "9" * 5_000)
        case Number(least, most):
            yield from (least - 1, most + 1, 10**30, True, "7")
        case Truth():
            yield from (0, 1, "true")
        case OneDay():
            yield from ("", "soon", "0001-01-01", "9999-12-31", "2026-02-30", 20261102)
            yield from ("1899-12-31", "2201-01-01", "2026-11-02T09:00:00", True)
        case Time(is_moment):
            offset, other = ("+00:00", "") if is_moment else ("", "+00:00")
            years = ("0001-01-01", "9999-12-31", "1899-12-31", "2201-01-01")
            yield from (f"{day}T10:00:00{offset}" for day in years)
            yield from (f"2026-11-02T09:00:00{other}", "", "soon", 1_793_000_000, True)
        case _ if issubclass(sort, StrEnum):
            yield from ("Nowhere", "", 7, True)
        case _:
            usual = _as_json(_usual(sort))
            yield from ("x", 7, usual[:-1], [*usual, "x"])
            for at, field in enumerate(_parts(sort)):
                yield from ([*usual[:at], one, *usual[at + 1 :]] for one in _odd(field.sort))


def _extreme(sort: Any) -> Iterator[Any]:
    match sort:
        case Text(most):
            yield from ("x" * most, "", "{{ unclosed", "99:99", "nowhere/at all", "[@click=x]")
        case JsonText():
            yield from ("", "null", "[]", '{"a": 1}', "NaN", '"x"')
        case Number(least, most):
            yield from (least, most)
        case Truth():
            yield from (True, False)
        case OneDay():
            yield from (FIRST_DAY, LAST_DAY)
        case Time(is_moment):
            zone = UTC if is_moment else None
            yield datetime(FIRST_YEAR, 1, 1, tzinfo=zone)
            yield datetime(LAST_YEAR, 12, 31, 23, 59, 59, 999_999, tzinfo=zone)
        case _ if issubclass(sort, StrEnum):
            yield from sort
        case _:
            usual = [_usual(field.sort) for field in _parts(sort)]
            for at, field in enumerate(_parts(sort)):
                for one in _extreme(field.sort):
                    yield sort(*usual[:at], one, *usual[at + 1 :])


def _parts(record: type[Any]) -> list[FieldOf]:
    hints = typing.get_type_hints(record, include_extras=True)
    return [_field(Contact, name, hints[name]) for name in record._fields]


def _as_json(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_as_json(one) for one in value]
    return str(value) if isinstance(value, StrEnum) else value
