"""What the fields of documents say of themselves, read from where they are declared.

A field says with its type what it may be (see `field_types`), and with a `Label` what people call
it and how they type it:

    email: Annotated[Line, Label("e-mail", check=read_address)] = ""

Whoever has to do with every field of a document reads it here, and names none: what is read and
written, found by its words, shown, typed, exported, and said in the history.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Text

N = TypeVar("N")
T = TypeVar("T")


class Label(NamedTuple):
    """What people call a field, and how they type it.

    `word` is what it is called in a sentence ("time zone"), `asked` what a form calls it, where
    that is something else ("How I found them"); `hint` stands in the empty line of a form.
    `section` is the heading that a page has it under, `found` what it is called where something
    was found in it, where that is something else than the word.
    `lines` is how many lines the form has for it. `check` returns a value as it is kept, or
    raises an `InroadError` that says what is wrong; `is_echoed` says that the form shows at once
    what a text is taken for, and `offers` returns what completes it. `is_typed` says that a
    person types it in the form: what was typed once is never overwritten by an import.
    `is_listed` says that a page lists it with all that is known; else it has a place of its own.
    """

    word: str
    asked: str = ""
    hint: str = ""
    section: str = ""
    found: str = ""
    lines: int = 1
    check: Callable[[Any], Any] | None = None
    is_echoed: bool = False
    offers: Callable[[], tuple[str, ...]] = tuple
    is_typed: bool = True
    is_listed: bool = True


class Declared(NamedTuple):
    """What a field, or an item of a list, is declared to be.

    `bare` is its type in memory. `item` is what the items of a list are, and `inside` the fields
    of a record that stands in a document.
    """

    bare: type[Any]
    said: tuple[object, ...] = ()
    item: "Declared | None" = None
    inside: tuple["StoredField", ...] = ()
    may_be_none: bool = False

    def says(self, kind: type[N]) -> N | None:
        """Return what of this kind stands beside the type, or None."""
        return next((one for one in self.said if isinstance(one, kind)), None)


class StoredField(NamedTuple):
    """One field of a document: its name, what it is declared to be, and its default.

    `default` is `dataclasses.MISSING` where a document has to say it.
    """

    name: str
    declared: Declared
    default: object

    @property
    def is_labelled(self) -> bool:
        """Whether it says what people call it: those that do not are kept for Inroad alone."""
        return self.declared.says(Label) is not None

    @property
    def label(self) -> Label:
        """What people call it; without a label, its name."""
        return self.declared.says(Label) or Label(self.name.replace("_", " "), is_typed=False)

    @property
    def asked(self) -> str:
        """What a form calls it."""
        word = self.label.word
        return self.label.asked or word[:1].upper() + word[1:]

    def text(self, document: object) -> str:
        """Return what stands in the field of a document as a person types it; "" for nothing."""
        value = getattr(document, self.name)
        if isinstance(value, tuple):
            return ", ".join(map(str, value))
        return "" if value is None else str(value)

    def value_of(self, text: str) -> Any:
        """Return the value that a person types with a text, not checked yet."""
        return tuple(text.split(",")) if self.declared.item is not None else text

    def kept(self, value: object, known: object = None) -> Any:
        """Return a value as it is kept: without what could steer a terminal, and checked.

        Args:
            value: what was typed.
            known: what stood there before: that stays, whatever it is.

        Raises:
            InroadError: it is none for this field.
        """
        washed = _washed(self.declared, value)
        check = self.label.check
        return washed if check is None or washed == known else check(washed)


_KNOWN: dict[type[Any], tuple[StoredField, ...]] = {}
"""The fields of each kind that was asked for already."""


def declared_fields(kind: type[Any]) -> tuple[StoredField, ...]:
    """Return the fields of a kind of document, in their order, without its id."""
    found = _KNOWN.get(kind)
    if found is None:
        hints = typing.get_type_hints(kind, include_extras=True)
        found = _KNOWN[kind] = tuple(
            StoredField(name, _declared(hints[name]), default)
            for name, default in _defaults(kind)
            if name != "id"
        )
    return found


def _defaults(kind: type[Any]) -> Iterator[tuple[str, object]]:
    """Yield the fields of a document, or of a record inside of one, each with its default."""
    if _is_record(kind):
        yield from ((name, kind._field_defaults.get(name, MISSING)) for name in kind._fields)
    else:
        yield from ((field.name, field.default) for field in dataclasses.fields(kind))


def _is_record(kind: type[Any]) -> bool:
    """Whether a kind of value is a record that stands inside of documents, a named tuple."""
    return hasattr(kind, "_fields")


def typed_fields(kind: type[Any]) -> tuple[StoredField, ...]:
    """Return the fields that a person types in a form, in their order."""
    return tuple(field for field in declared_fields(kind) if field.label.is_typed)


def word_for(kind: type[Any] | None, name: str) -> str:
    """Return what a field is called in a sentence, of whichever kind of document it is."""
    fields = declared_fields(kind) if kind is not None else ()
    words = (field.label.word for field in fields if field.name == name)
    return next(words, name.replace("_", " "))


def found_in(kind: type[Any], name: str) -> str:
    """Return what a field is called where something was found in it."""
    found = (field.label.found for field in declared_fields(kind) if field.name == name)
    return next(found, "") or word_for(kind, name)


_AS_THEY_ARE = frozenset({str, int, bool, type(None)})
"""Types whose values JSON has itself."""


def json_names(kind: type[Any]) -> tuple[str, ...]:
    """Return the names of all that a kind of document holds, its id first."""
    return ("id", *(field.name for field in declared_fields(kind)))


def json_values(documents: Iterable[Document], names: tuple[str, ...]) -> Iterator[list[Any]]:
    """Yield what each document holds under these names, as the json module takes it."""
    values = attrgetter(*names)
    for document in documents:
        # Most are as JSON has them, and thousands are written at once.
        yield [
            value if type(value) in _AS_THEY_ARE else as_json(value) for value in values(document)
        ]


def as_json(value: object) -> Any:
    """Return a value of a field as the json module takes it."""
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def _declared(hint: Any) -> Declared:
    bare, *said = typing.get_args(hint) if typing.get_origin(hint) is typing.Annotated else (hint,)
    origin: object = typing.get_origin(bare)
    if origin in (types.UnionType, typing.Union):
        inner = next(part for part in typing.get_args(bare) if part is not type(None))
        found = _declared(inner)
        return found._replace(said=(*found.said, *said), may_be_none=True)
    if origin is tuple:
        return Declared(tuple, tuple(said), item=_declared(typing.get_args(bare)[0]))
    kind: type[Any] = bare
    inside = declared_fields(kind) if _is_record(kind) else ()
    return Declared(kind, tuple(said), inside=inside)


def _washed(declared: Declared, value: object) -> object:
    if declared.item is not None and isinstance(value, tuple):
        washed = (_washed(declared.item, one) for one in value)
        return tuple(one for one in washed if one != "")
    text = declared.says(Text)
    return text.washed(value) if text is not None and isinstance(value, str) else value
