"""Documents as JSON objects and back.

Defaults are left out, so that files stay small. Strings are cleaned on their way in: a file
may come from anywhere. Fields that this version does not know are kept by the store.
"""

import json
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date, datetime
from enum import StrEnum

from inroad.domain.document import Document
from inroad.domain.documents import PROSE, TABLES
from inroad.domain.errors import Unreadable
from inroad.domain.text import clean, clean_lines
from inroad.domain.workdays import DayOff

Json = typing.Any
"""A value as the json module gives and takes it."""

D = typing.TypeVar("D", bound=Document)
T = typing.TypeVar("T")

_Reader = Callable[[Json], object]


def encode(document: Document) -> dict[str, Json]:
    """Return `document` as a JSON object without its id and without defaults."""
    encoded: dict[str, Json] = {}
    for name, default in _DEFAULTS[type(document)]:
        value = getattr(document, name)
        if value != default:
            encoded[name] = _to_json(value)
    return encoded


def decode(kind: type[D], doc_id: int, raw: Json) -> D:
    """Return the document of `kind` that `raw` holds.

    Raises:
        Unreadable: a field is missing or of the wrong sort.
    """
    readers = _READERS[kind]
    construct: typing.Any = kind
    try:
        values = {name: readers[name](value) for name, value in raw.items() if name in readers}
        return typing.cast("D", construct(id=doc_id, **values))
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise Unreadable(
            f"The data file has a damaged entry ({kind.__name__.lower()} {doc_id}: {error})."
        ) from error


def with_field(document: D, name: str, text: str) -> D:
    """Return `document` with the field `name` as the JSON `text` has it; "" is its default.

    Raises:
        Unreadable: the text is no value of that field.
    """
    fields = encode(document)
    fields.pop(name, None)
    if text:
        fields[name] = json.loads(text)
    return decode(type(document), document.id, fields)


def field_names(kind: type[Document]) -> frozenset[str]:
    """Return the names of the fields that this version knows for `kind`."""
    return frozenset(_READERS[kind])


def _defaults(kind: type[Document]) -> tuple[tuple[str, object], ...]:
    """Return each field's name with its default (a unique object where there is none)."""
    found = []
    for field in fields(kind):
        default = field.default if field.default is not MISSING else object()
        found.append((field.name, default))
    return tuple((name, default) for name, default in found if name != "id")


def _readers(kind: type[Document]) -> dict[str, _Reader]:
    hints = typing.get_type_hints(kind)
    return {
        field.name: _reader(field.name, hints[field.name])
        for field in fields(kind)
        if field.name != "id"
    }


def _reader(name: str, hint: typing.Any) -> _Reader:
    """Return what turns a JSON value into a field of type `hint`."""
    origin: object = typing.get_origin(hint)
    if origin is types.UnionType:
        inner = next(part for part in typing.get_args(hint) if part is not type(None))
        read = _reader(name, inner)
        return lambda value: None if value is None else read(value)
    if origin is tuple:
        item = _reader(name, typing.get_args(hint)[0])
        return lambda value: tuple(item(one) for one in _checked(value, list))
    if hint is str:
        wash = clean_lines if name in PROSE else clean
        return lambda value: wash(_checked(value, str))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if hint is DayOff:
        return lambda value: DayOff(date.fromisoformat(value[0]), clean(value[1]))
    if hint in (date, datetime):
        return lambda value: hint.fromisoformat(_checked(value, str))
    return lambda value: _checked(value, hint)


def _checked(value: object, kind: type[T]) -> T:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(f"{value!r:.40} where {kind.__name__} was expected")
    return value


def _to_json(value: object) -> Json:
    if isinstance(value, tuple):
        return [_to_json(item) for item in value]
    if isinstance(value, DayOff):
        return [value.day.isoformat(), value.name]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


_DEFAULTS = {kind: _defaults(kind) for kind in TABLES}
_READERS = {kind: _readers(kind) for kind in TABLES}
