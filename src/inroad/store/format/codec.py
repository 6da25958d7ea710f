"""Documents as JSON objects and back: the wall between what a file says and the program.

Every field says for itself what it may be (see `domain.documents.field_types`); a document with a
field that is something else is not read at all, and nothing is written that could not be read
again. Defaults are left out, so that files stay small. Fields that this version does not know are
kept by the store.
"""

import json
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING
from enum import StrEnum

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import (
    LAST_ID,
    MOST_ITEMS,
    Items,
    Kind,
    NotAllowed,
    Number,
    shown,
)
from inroad.domain.documents.fields import Declared, as_json, declared_fields
from inroad.domain.errors import InroadError, Unreadable
from inroad.domain.tables import DOCUMENTS, TABLES

Json = typing.Any
"""A value as the json module gives and takes it."""

D = typing.TypeVar("D", bound=Document)

_Reader = Callable[[Json], object]

_OWN_ID = Number(1, LAST_ID)


class DamagedEntry(Unreadable):
    """An entry of a data file that cannot be read; `entry` says which it is, and why."""

    def __init__(self, entry: str) -> None:
        super().__init__(
            f"The data file has a damaged entry, {entry}; it is left as it is, and Inroad goes on "
            "without it."
        )
        self.entry = entry


class _Odd(ValueError):
    """A field that is not what it may be; the message begins with its name."""


def encode(document: Document) -> dict[str, Json]:
    """Return `document` as a JSON object without its id and without defaults."""
    encoded: dict[str, Json] = {}
    for field in declared_fields(type(document)):
        value = getattr(document, field.name)
        if value != field.default:
            encoded[field.name] = as_json(value)
    return encoded


def decode(kind: type[D], doc_id: int, raw: Json) -> D:
    """Return the document of `kind` that `raw` holds.

    Raises:
        DamagedEntry: a field is missing, or not what it may be.
    """
    return decoder_of(kind)(doc_id, raw)


def decoder_of(kind: type[D]) -> Callable[[int, Json], D]:
    """Return what decodes documents of one kind, by their ids, as `decode` does."""
    found = _DECODERS.get(kind)
    if found is None:
        found = _DECODERS[kind] = _decoder_made(kind)
    return found


def _said(kind: type[D], doc_id: int, raw: Json) -> D:
    """Return the document that `raw` holds; if it holds none, say what in it comes first."""
    try:
        return _decoded(kind, doc_id, raw)
    except _Odd as odd:
        entry = f"{DOCUMENTS[kind].noun} {doc_id} in “{TABLES[kind]}” ({odd})"
        raise DamagedEntry(entry) from odd


def check(document: Document) -> None:
    """Make sure that `document` can be read again once it is written.

    Raises:
        InroadError: a field is not what it may be.
    """
    try:
        _OWN_ID.read(document.id)
        _decoded(type(document), document.id, encode(document))
    except (_Odd, NotAllowed) as odd:
        noun = DOCUMENTS[type(document)].noun
        raise InroadError(f"This {noun} cannot be kept: {odd}.") from odd


def with_field(document: D, name: str, text: str) -> D:
    """Return `document` with the field `name` as the JSON `text` has it; "" is its default.

    Raises:
        InroadError: the text is no value of that field.
    """
    fields = encode(document)
    fields.pop(name, None)
    if text:
        fields[name] = json.loads(text)
    try:
        return _decoded(type(document), document.id, fields)
    except _Odd as odd:
        raise InroadError(f"That value cannot be taken: {odd}.") from odd


def field_names(kind: type[Document]) -> frozenset[str]:
    """Return the names of the fields that this version knows for `kind`."""
    return frozenset(_format(kind).readers)


def _decoded(kind: type[D], doc_id: int, raw: Json) -> D:
    (readers, required), name = _format(kind), ""
    values: dict[str, object] = {}
    try:
        for name, value in raw.items():
            if name in readers:
                values[name] = readers[name](value)
    except NotAllowed as error:
        raise _Odd(f"{name.replace('_', ' ')} {error}") from error
    if not required <= values.keys():
        missing = min(required - values.keys())
        raise _Odd(f"{missing.replace('_', ' ')} is missing")
    construct: typing.Any = kind
    return typing.cast("D", construct(id=doc_id, **values))


def _decoder_made(kind: type[D]) -> Callable[[int, Json], D]:
    """Return what makes documents of this kind alone, quickly where all is right with one.

    A large campaign has them by the ten thousand, and their own way of being made takes as long
    as all that is read: a frozen dataclass puts each field in its slot by way of its name.
    """
    new, readers = object.__new__, _format(kind).readers
    put_id = _putting(kind, "id")
    fields = [
        (one.name, _putting(kind, one.name), readers[one.name], one.default)
        for one in declared_fields(kind)
    ]

    def decoded(doc_id: int, raw: Json) -> D:
        document = new(kind)
        put_id(document, doc_id)
        try:
            for name, put, read, default in fields:
                if name in raw:
                    put(document, read(raw[name]))
                elif default is not MISSING:
                    put(document, default)
                else:
                    return _said(kind, doc_id, raw)
        except NotAllowed:
            return _said(kind, doc_id, raw)
        return document

    return decoded


def _putting(kind: type[Document], name: str) -> Callable[[Document, object], None]:
    """Return what puts a value into the slot of a field."""
    slot: types.MemberDescriptorType = getattr(kind, name)
    return slot.__set__


def _reader(name: str, declared: Declared) -> _Reader:
    """Return what turns a JSON value into what is declared."""
    read = _reader_of_value(name, declared)
    return (lambda value: None if value is None else read(value)) if declared.may_be_none else read


def _reader_of_value(name: str, declared: Declared) -> _Reader:
    if declared.item is not None:
        items = declared.says(Items) or Items(MOST_ITEMS)
        item = _reader(name, declared.item)
        return lambda value: tuple(map(item, items.read(value)))
    if issubclass(declared.bare, StrEnum):
        return _reader_of_choice(declared.bare)
    if declared.inside:
        return _reader_of_record(name, declared)
    for said in declared.said:
        if isinstance(said, Kind):
            return said.read
    raise TypeError(f"{name} does not say what it may be; see inroad.domain.documents.field_types")


def _reader_of_choice(kind: type[StrEnum]) -> _Reader:
    values = {one.value: one for one in kind}

    def read(value: Json) -> object:
        found = values.get(value) if type(value) is str else None
        if found is None:
            raise NotAllowed(f"is {shown(value)}, which is none of its values")
        return found

    return read


def _reader_of_record(name: str, declared: Declared) -> _Reader:
    """Return what reads a record inside a document: a list of its fields."""
    readers = [_reader(f"{name}.{one.name}", one.declared) for one in declared.inside]
    length = Items(len(readers), least=len(readers))
    return lambda value: declared.bare(
        *(read(one) for read, one in zip(readers, length.read(value), strict=True))
    )


class _Format(typing.NamedTuple):
    """What reads the fields of a kind of document, and which of them each has to have."""

    readers: dict[str, _Reader]
    required: frozenset[str]


_KNOWN: dict[type[Document], _Format] = {}
_DECODERS: dict[type[Document], Callable[[int, Json], typing.Any]] = {}
"""Of those kinds that were asked for already: few starts need all."""


def _format(kind: type[Document]) -> _Format:
    found = _KNOWN.get(kind)
    if found is None:
        fields = declared_fields(kind)
        readers = {one.name: _reader(f"{kind.__name__}.{one.name}", one.declared) for one in fields}
        required = frozenset(one.name for one in fields if one.default is MISSING)
        found = _KNOWN[kind] = _Format(readers, required)
    return found
