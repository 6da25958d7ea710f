"""The options of `add` and `edit`: one for each field of a contact that a person types.

They are read where the fields are declared, so a new field has its option by itself.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from inroad.cli.arguments import OPTIONS
from inroad.cli.grammar import Call, Option
from inroad.cli.standard_input import IS_STANDARD_INPUT, text_of
from inroad.domain.documents.field_types import Text
from inroad.domain.documents.fields import StoredField
from inroad.domain.people.contact import TYPED

_BY_NAME = {option.name: option for option in OPTIONS}
_NAME = "name"


@cache
def field_options() -> tuple[Option, ...]:
    """Return an option for each field that is typed, in their order."""
    return tuple(map(_option, TYPED))


def options_of_edit() -> tuple[Option, ...]:
    """Return what `edit` takes."""
    return field_options()


def options_of_add() -> tuple[Option, ...]:
    """Return what `add` takes: the name stands there as a word."""
    return tuple(_option(field) for field in TYPED if field.name != _NAME)


def field_values(call: Call) -> dict[str, Any]:
    """Return the values that a call gives fields of a contact, by their names, not checked yet.

    Raises:
        InroadError: standard input cannot be read, or is too long.
    """
    return {
        field.name: field.value_of(_text(field, call.value(_option(field))))
        for field in TYPED
        if call.has(_option(field))
    }


@cache
def _option(field: StoredField) -> Option:
    written = f"--{field.name.replace('_', '-')}"
    # One name has one meaning, whichever command it belongs to.
    if written in _BY_NAME:
        return _BY_NAME[written]
    offers = field.label.offers
    return Option(
        written,
        _meaning(field),
        "TEXT",
        offers=offers if _has_any(offers()) else None,
        may_be_empty=True,
    )


def _meaning(field: StoredField) -> str:
    """Say what a field is: what the form calls it, and what stands in its empty line there."""
    hint = field.label.hint
    said = field.asked[:1].lower() + field.asked[1:] if field.label.asked == "" else field.asked
    return f"{said}: {hint}" if hint else said


def _text(field: StoredField, typed: str) -> str:
    """Return what was typed for a field; a long one may be on standard input."""
    kind = field.declared.says(Text)
    is_long = kind is not None and kind.lines
    return text_of(typed, field.label.word) if is_long and typed == IS_STANDARD_INPUT else typed


def _has_any(offers: Iterable[str]) -> bool:
    return any(True for _ in offers)
