"""Cards for tests: written here, true to what phones and address books write."""

import io
from collections.abc import Callable

from inroad.domain.people.detail import ValueKind
from inroad.exchange.cards.reading import VCARD
from inroad.exchange.reader import Input, Wishes
from inroad.exchange.records import PersonRecord, Records


def an_input(data: bytes, name: str = "people.vcf") -> Input:
    return Input(name, len(data), lambda: io.BytesIO(data))


def read(
    data: bytes | str, encoding: str = "", watch: Callable[[int], None] = lambda done: None
) -> Records:
    """Read a file of cards."""
    data = data.encode() if isinstance(data, str) else data
    return VCARD.read(an_input(data), Wishes(encoding), watch)


def one(*lines: str, version: str = "3.0") -> PersonRecord:
    """Read one card that has these lines, and of which nothing is to be said."""
    found = read("\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]))
    assert not found.problems
    (person,) = found.people
    return person


def texts(person: PersonRecord, kind: ValueKind) -> list[str]:
    """Return what is further said of a kind."""
    return [value.text for value in person.further if value.kind is kind]
