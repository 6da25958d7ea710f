"""What the cells of one row say of a person, put in the places of a record."""

from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.domain.people.detail import ValueKind
from inroad.domain.people.email_address import NotAnAddress, read_address
from inroad.exchange import also_cells
from inroad.exchange.contacts.columns import Column
from inroad.exchange.contacts.dates import is_no_date
from inroad.exchange.contacts.profile_address import slug
from inroad.exchange.records import ColumnKind, FurtherValue

_EXCHANGE = late(r"/o=.*/cn=.*", 2)
_SEVERAL = late(r"[;,\s]+")
_NUMBERS = late(r"\s*[;,|\n]\s*|\s+/\s+")
_DIGITS = 6
"""Digits that a number by itself has at least."""
_TAGS = late(r"[;,|\n]")
_PRIMARY = "* "
_SYSTEM = frozenset({"mycontacts", "my contacts", "starred", "other contacts", "othercontacts"})
"""Groups that Google makes itself."""
_IN_EXCHANGE = "it is one of Exchange, which leads nowhere outside of its organisation"

_FURTHER = {
    ColumnKind.ORGANISATION: ValueKind.ORGANISATION,
    ColumnKind.ROLE: ValueKind.ROLE,
    ColumnKind.DEPARTMENT: ValueKind.DEPARTMENT,
    ColumnKind.NICKNAME: ValueKind.NICKNAME,
    ColumnKind.BIRTHDAY: ValueKind.BIRTHDAY,
}
_CALLED = {kind.label: kind for kind in (ValueKind.ORGANISATION, ValueKind.ROLE)}
"""What a field of somebody's own is called in which Google keeps a second one of these."""
_NAMED = {ColumnKind.TITLE: "Title", ColumnKind.SUFFIX: "Suffix", ColumnKind.MIDDLE: "Middle name"}


class _Ranked(NamedTuple):
    """A value of which somebody may have several, and how far from the first it is."""

    rank: int
    order: int
    text: str
    label: str


class PersonValues:
    """Takes the cells of one row, and gives what they say."""

    def __init__(self, between: str, is_ours: bool = False) -> None:
        """Begin with nothing.

        Args:
            between: what separates several values in one cell, where anything does.
            is_ours: whether Inroad wrote the table.
        """
        self._is_ours = is_ours
        self.said: dict[ColumnKind, str] = {}
        self.further: list[FurtherValue] = []
        self.tags: dict[str, None] = {}
        self.faults: list[str] = []
        """What is wrong with addresses."""
        self._between = between
        self._emails: list[_Ranked] = []
        self._phones: list[_Ranked] = []
        self._links: list[_Ranked] = []
        self._addresses: dict[str, list[str]] = {}

    def take(self, column: Column, text: str, label: str) -> None:
        """Take one cell that is not blank, with what the file calls it."""
        kind = column.kind
        if kind in _ONCE and kind not in self.said:
            self.said[kind] = text
        elif kind in _SEVERAL_IN_ONE:
            is_first = label == _PRIMARY.strip() or label.startswith(_PRIMARY)
            rank = -1 if is_first else column.rank
            labels = label.split(self._between) if self._between else [label]
            for at, part in enumerate(self._parts(text)):
                called = labels[at] if at < len(labels) else labels[-1]
                self._take_one(kind, part, called.removeprefix("*").strip(), rank)
        elif kind == ColumnKind.NOTE:
            before = self.said.get(kind)
            self.said[kind] = f"{before}\n{text}" if before else text
        elif kind == ColumnKind.TAGS:
            for part in self._tags_in(text):
                self._take_tag(part.strip())
        elif kind == ColumnKind.ADDRESS:
            line = ", ".join(one for one in text.split("\n") if one)
            self._addresses.setdefault(label, []).append(line)
        elif self._is_ours and kind in _FURTHER:
            label = _NAMED.get(kind, label)
            self.further += [FurtherValue(_FURTHER[kind], one, label) for one in text.split("\n")]
        elif self._is_ours and label == also_cells.HEADING:
            self.further += also_cells.values_in(text)
        elif not is_no_date(text):
            found = _FURTHER.get(kind) or _CALLED.get(label.lower(), ValueKind.OTHER)
            label = "" if label.lower() in _CALLED else label
            self.further.append(FurtherValue(found, text, _NAMED.get(kind, label)))

    def first_of(self, kind: ColumnKind) -> str:
        """Return the first address, number or link; the others are further values then."""
        found = self._emails if kind == ColumnKind.EMAIL else self._phones
        if kind == ColumnKind.LINK:
            found = self._links
        if not found:
            return ""
        first = min(found)
        value = _VALUES[kind]
        others = [one for one in found if one is not first and one.text != first.text]
        self.further += [FurtherValue(value, one.text, one.label) for one in others]
        return first.text

    def finish(self) -> None:
        """Put the parts of addresses together."""
        for label, parts in self._addresses.items():
            self.further.append(FurtherValue(ValueKind.ADDRESS, ", ".join(parts), label))

    def _parts(self, text: str) -> list[str]:
        if not self._between or self._between not in text:
            return [text]
        return [part.strip() for part in text.split(self._between) if part.strip()]

    def _tags_in(self, text: str) -> list[str]:
        if self._is_ours:
            return text.split(";")
        return self._parts(text) if self._between else _TAGS.split(text)

    def _take_one(self, kind: ColumnKind, text: str, label: str, rank: int) -> None:
        if kind == ColumnKind.EMAIL:
            self._take_email(text, label, rank)
        elif kind == ColumnKind.PHONE:
            if any(map(str.isdigit, text)):
                for one in _numbers_in(text):
                    self._phones.append(_Ranked(rank, len(self._phones), one, label))
            else:
                self.further.append(FurtherValue(ValueKind.OTHER, text, label))
        else:
            rank = rank if slug(text) else rank + 1
            self._links.append(_Ranked(rank, len(self._links), text, label))

    def _take_email(self, text: str, label: str, rank: int) -> None:
        if _EXCHANGE.fullmatch(text):
            self.faults.append(_IN_EXCHANGE)
            return
        try:
            found = [read_address(text)]
        except NotAnAddress as error:
            found = _addresses_in(text)
            if not found:
                self.faults.append(error.fault)
                self.further.append(FurtherValue(ValueKind.OTHER, text, label or "E-mail"))
        for one in found:
            self._emails.append(_Ranked(rank, len(self._emails), one, label))

    def _take_tag(self, text: str) -> None:
        name = text.removeprefix(_PRIMARY)
        if name and not (name != text and name.lower() in _SYSTEM):
            self.tags.setdefault(name)


_ONCE = frozenset(
    {
        ColumnKind.FIRST,
        ColumnKind.MIDDLE,
        ColumnKind.LAST,
        ColumnKind.NAME,
        ColumnKind.ORGANISATION,
        ColumnKind.ROLE,
        ColumnKind.CONNECTED,
    }
)
_SEVERAL_IN_ONE = frozenset({ColumnKind.EMAIL, ColumnKind.PHONE, ColumnKind.LINK})
_VALUES = {
    ColumnKind.EMAIL: ValueKind.EMAIL,
    ColumnKind.PHONE: ValueKind.PHONE,
    ColumnKind.LINK: ValueKind.LINK,
}


def _numbers_in(text: str) -> list[str]:
    """Return the numbers of a cell; one with an extension, or a short part, is one number."""
    parts = [part.strip() for part in _NUMBERS.split(text)]
    is_each = all(sum(map(str.isdigit, part)) >= _DIGITS for part in parts)
    return parts if is_each else [text]


def _addresses_in(text: str) -> list[str]:
    """Return the addresses of a cell that has several and nothing else; else none."""
    parts = [part for part in _SEVERAL.split(text) if part]
    try:
        return [read_address(part) for part in parts] if len(parts) > 1 else []
    except NotAnAddress:
        return []
