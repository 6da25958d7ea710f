"""What a person wrote in a document: its texts, found by how its fields are declared.

A field says with its type whether it holds words of a person (see `field_types`), and so a new
field can be found by its words without being named in another place.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import JsonText, Text
from inroad.domain.documents.fields import Declared, StoredField, declared_fields

_Reader = Callable[[Any], str]
"""Returns the words in a value of a field, "" where there are none."""


class Written(NamedTuple):
    """What stands in one field of a document, with the field's name."""

    field: str
    text: str


def written(document: Document) -> Iterator[Written]:
    """Yield what a person wrote in a document, field by field, in the order of the fields."""
    for name, read in fields_written(type(document)):
        text = read(getattr(document, name))
        if text:
            yield Written(name, text)


_KNOWN: dict[type[Document], tuple[tuple[str, _Reader], ...]] = {}
"""What was read of the declarations already."""


def fields_written(kind: type[Document]) -> tuple[tuple[str, _Reader], ...]:
    """Return the fields of a kind of document that hold words, each with what reads them."""
    found = _KNOWN.get(kind)
    if found is None:
        found = _KNOWN[kind] = tuple(_readers(declared_fields(kind)))
    return found


def _readers(fields: Iterable[StoredField]) -> Iterator[tuple[str, _Reader]]:
    for field in fields:
        read = _reader(field.declared)
        if read is not None:
            yield field.name, read


def _reader(declared: Declared) -> _Reader | None:
    """Return what reads the words in what is declared so; None where there are none."""
    if declared.item is not None:
        item = _reader(declared.item)
        if item is None:
            return None
        # What several of them say is said once: nine days off of one name are one name.
        return lambda value: ", ".join(dict.fromkeys(filter(None, map(item, value))))
    if declared.inside:
        return _reader_of_record(declared)
    if declared.says(JsonText) is not None:
        return _words_in_json
    text = declared.says(Text)
    return (lambda value: value or "") if text is not None and text.is_written else None


def _reader_of_record(declared: Declared) -> _Reader | None:
    """Return what reads the words in a record inside a document."""
    readers = tuple(_readers(declared.inside))
    if not readers:
        return None
    return lambda value: " ".join(
        filter(None, (read(getattr(value, name)) for name, read in readers))
    )


def _words_in_json(text: str) -> str:
    """Return every text that stands in a JSON value."""
    try:
        return " ".join(texts_in(json.loads(text))) if text else ""
    except (ValueError, RecursionError):
        return text


def texts_in(value: object) -> Iterator[str]:
    """Yield every text that stands in what the json module takes."""
    match value:
        case str():
            yield value
        case list():
            for one in value:
                yield from texts_in(one)
        case dict():
            for one in value.values():
                yield from texts_in(one)
