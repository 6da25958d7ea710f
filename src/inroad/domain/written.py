"""What a person wrote in a document: its texts, found by how its fields are declared.

A field says with its type whether it holds words of a person (see `stored`), and so a field that
is new can be found by its words without being named in another place.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inroad.domain.document import Document
from inroad.domain.stored import JsonText, Text

_Reader = Callable[[typing.Any], str]
"""Returns the words in a value of a field, "" where there are none."""

_KNOWN: dict[type[Document], tuple[tuple[str, _Reader], ...]] = {}
"""What was read of the declarations already."""


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in one field of a document, with the field's name."""

    field: str
    text: str


def written(document: Document) -> Iterator[Written]:
    """Yield what a person wrote in a document, field by field, in the order of the fields."""
    for name, read in fields_written(type(document)):
        text = read(getattr(document, name))
        if text:
            yield Written(name, text)


def fields_written(kind: type[Document]) -> tuple[tuple[str, _Reader], ...]:
    """Return the fields of a kind of document that hold words, each with what reads them."""
    found = _KNOWN.get(kind)
    if found is None:
        found = _KNOWN[kind] = tuple(_readers(kind))
    return found


def _readers(kind: type[object]) -> Iterator[tuple[str, _Reader]]:
    hints = typing.get_type_hints(kind, include_extras=True)
    for field in dataclasses.fields(typing.cast("typing.Any", kind)):
        read = _reader(hints[field.name])
        if read is not None:
            yield field.name, read


def _reader(hint: typing.Any) -> _Reader | None:
    """Return what reads the words in a field that is declared as `hint`; None where none are."""
    bare, *declared = (
        typing.get_args(hint) if typing.get_origin(hint) is typing.Annotated else (hint,)
    )
    origin: object = typing.get_origin(bare)
    if origin in (types.UnionType, typing.Union):
        inner = next(part for part in typing.get_args(bare) if part is not type(None))
        read = _reader(inner)
        return None if read is None else lambda value: "" if value is None else read(value)
    if origin is tuple:
        item = _reader(typing.get_args(bare)[0])
        if item is None:
            return None
        # What several of them say is said once: nine days off of one name are one name.
        return lambda value: ", ".join(dict.fromkeys(filter(None, map(item, value))))
    if isinstance(bare, type) and dataclasses.is_dataclass(bare):
        return _reader_of_record(bare)
    for one in declared:
        if isinstance(one, Text) and one.is_written:
            return str
        if isinstance(one, JsonText):
            return _words_in_json
    return None


def _reader_of_record(kind: type[object]) -> _Reader | None:
    """Return what reads the words in a record inside a document."""
    readers = tuple(_readers(kind))
    if not readers:
        return None
    return lambda value: " ".join(
        filter(None, (read(getattr(value, name)) for name, read in readers))
    )


def _words_in_json(text: str) -> str:
    """Return every text that stands in a JSON value."""
    try:
        return " ".join(_texts(json.loads(text))) if text else ""
    except (ValueError, RecursionError):
        return text


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for one in value:
                yield from _texts(one)
        case dict():
            for one in value.values():
                yield from _texts(one)
