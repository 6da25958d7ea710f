"""The fields of a form: each reads what is typed once, says it in words, and gives its value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from inroad.domain.errors import InroadError
from inroad.domain.text import folded

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Field(Generic[T]):
    """One thing to type.

    `name` is what it is kept by while unsaved. `read` returns what is typed as the form wants it,
    or raises an `InroadError` whose message is shown. `echo` says the value in words (a date in
    full) as one types; a field without it is read only when the form is saved. `value` stands in
    it at first, `hint` shows while it is empty, and `offers` are completed as one types. `lines`
    is how high a field of several lines is; 0 is a field of one. `fills` says, of the value so
    far, what it says of other fields; those are filled in, where nobody typed anything else there.
    """

    name: str
    label: str
    read: Callable[[str], T]
    value: str = ""
    hint: str = ""
    echo: Callable[[T], str] | None = None
    offers: tuple[str, ...] = ()
    lines: int = 0
    fills: "Callable[[T], Mapping[Field[Any], str]] | None" = None


class Answers:
    """What the fields of a form have read."""

    def __init__(self, values: Mapping[Field[Any], Any]) -> None:
        self._values = values

    def __getitem__(self, field: Field[T]) -> T:
        """Return the value of a field of the form."""
        value: T = self._values[field]
        return value


def line(
    name: str, label: str, value: str = "", hint: str = "", offers: tuple[str, ...] = ()
) -> Field[str]:
    """Return a field for a line of text."""
    return Field(name, label, str, value, hint, offers=offers)


def prose(name: str, label: str, value: str = "", hint: str = "", lines: int = 3) -> Field[str]:
    """Return a field for a text of several lines."""
    return Field(name, label, str, value, hint, lines=lines)


def choice(name: str, label: str, options: tuple[str, ...]) -> Field[str]:
    """Return a field for one of a few; its first letters are enough."""
    either = " or ".join(options)

    def read(typed: str) -> str:
        word = folded(typed.strip())
        found = [option for option in options if word and folded(option).startswith(word)]
        if not found:
            raise InroadError(f"Write {either}.")
        return found[0]

    return Field(name, label, read, options[0], either, echo=str, offers=options)
