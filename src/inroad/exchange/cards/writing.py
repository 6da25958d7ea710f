"""Writes people as cards, of 4.0 and of 3.0, so that reading them gives the same people again.

What was kept of the card that somebody came in with comes out with them, in its order. Nothing
that stands in a value can begin a line of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum

from inroad.domain.patterns import late
from inroad.domain.people.detail import ValueKind
from inroad.domain.people.email_address import NotAnAddress, read_address
from inroad.domain.people.names.whole_name import called_by, read_name
from inroad.domain.text import clean, clean_lines
from inroad.exchange.cards.card_person import OWN_CALLED, OWN_CONNECTED, OWN_OTHER
from inroad.exchange.cards.card_values import (
    NETWORKS,
    SAID,
    address_of,
    is_page,
    label_of,
    name_parts,
    own_label,
    phone_of,
    social_of,
)
from inroad.exchange.cards.content_lines import Line, escaped, line_of, one_line, unescaped
from inroad.exchange.cards.kept_lines import written_line
from inroad.exchange.records import FurtherValue, PersonRecord

_WIDTH = 75
"""Bytes of a line without its end; what is longer is folded."""
_NAMES = {
    ValueKind.EMAIL: "EMAIL",
    ValueKind.PHONE: "TEL",
    ValueKind.LINK: "URL",
    ValueKind.ORGANISATION: "ORG",
    ValueKind.ROLE: "ROLE",
    ValueKind.NICKNAME: "NICKNAME",
    ValueKind.NOTE: "NOTE",
    ValueKind.OTHER: OWN_OTHER,
}
_LABELLED = frozenset({ValueKind.EMAIL, ValueKind.PHONE, ValueKind.LINK, ValueKind.OTHER})
_LABEL = "X-ABLabel"
_NUMBERED = late(r"item(\d{1,6})")
_DAY = late(r"(\d{4})-(\d\d)-(\d\d)")
_NO_YEAR = late(r"--(\d\d)-(\d\d)")


class Version(StrEnum):
    """The versions that are written; the value is what a card says."""

    FOUR = "4.0"
    THREE = "3.0"


def cards(
    people: Iterable[PersonRecord],
    version: Version = Version.FOUR,
    product: str = "",
    revised: datetime | None = None,
) -> Iterator[bytes]:
    """Yield a card for each person, with given and family name: phones show and sort by these.

    Args:
        people: who is written.
        version: how.
        product: what PRODID says writes them, "" for nothing.
        revised: when that is (aware), None for nothing.
    """
    for person in people:
        yield card(with_parts(person), version, product, revised)


def with_parts(person: PersonRecord) -> PersonRecord:
    """Return a person whose name is parted, where it says how and nobody else does."""
    is_no_name = "@" in person.name or person.name in (person.organisation, person.phone)
    if person.given or person.family or is_no_name:
        return person
    read = read_name(person.name)
    return person._replace(given=read.first, family=read.last)


def card(
    person: PersonRecord,
    version: Version = Version.FOUR,
    product: str = "",
    revised: datetime | None = None,
) -> bytes:
    """Return one person as a card, in lines that end with CR LF.

    Read again, it gives the same person, where what is further said is in the order in which a
    card says it: departments of the organisation first.

    Args:
        person: who it is.
        version: how it is written.
        product: what PRODID says writes it, "" for nothing.
        revised: when that is (aware), None for nothing.
    """
    writer = _Writer(person, version)
    writer.add("PRODID", _value(product))
    writer.write()
    if revised is not None:
        writer.add("REV", f"{revised.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    lines = ["BEGIN:VCARD", f"VERSION:{version}", *writer.lines, "END:VCARD"]
    return b"".join(map(_folded, lines))


class _Writer:
    """Collects the lines of one card."""

    def __init__(self, person: PersonRecord, version: Version) -> None:
        self.lines: list[str] = []
        self._person = person
        self._is_new = version is Version.FOUR
        written = (written_line(one, self._is_new) for one in person.properties)
        self._kept = [line for line in map(line_of, written) if line]
        numbers = (_NUMBERED.fullmatch(line.head.group) for line in self._kept)
        self._number = max((int(found[1]) for found in numbers if found), default=0)
        """Of the last group: every label that somebody made has one."""

    def add(self, name: str, value: str) -> None:
        """Add a line, where there is something to say."""
        if value:
            self.lines.append(f"{name}:{value}")

    def write(self) -> None:
        """Add all that is said of the person."""
        person = self._person
        self.add("UID", _value(person.uid))
        self.lines.append(f"FN:{_value(person.name)}")
        self._write_names()
        self._write_organisation()
        self.add("TITLE", _value(person.role))
        self._write_first(ValueKind.EMAIL, person.email)
        self._write_first(ValueKind.PHONE, person.phone)
        self._write_first(ValueKind.LINK, person.url)
        self.add("NOTE", escaped(clean_lines(person.notes)))
        self.add("CATEGORIES", ",".join(filter(None, map(_value, person.tags))))
        self.add("TZ" if self._is_new else "TZ;VALUE=text", _value(person.zone))
        if person.called != called_by(person.given, person.family):
            self.add(OWN_CALLED, _value(person.called))
        if person.connected_on is not None:
            self.add(OWN_CONNECTED, person.connected_on.isoformat())
        self._write_further()
        self.lines += [line.kept for line in self._kept]

    def _write_names(self) -> None:
        """Write the parts of the name, with those that were kept, where it is still that name."""
        person = self._person
        known = {clean(person.given), clean(person.family)} - {""}
        whole = set(person.name.split())
        for line in self._kept:
            if line.head.name != "N":
                continue
            self._kept.remove(line)
            parts = name_parts(line.value)
            said = {parts.given, parts.family} - {""}
            if said == known or (not known and set(" ".join(said).split()) <= whole):
                self.lines.append(line.kept)
                return
            break
        if known or not self._is_new:
            self.lines.append(f"N:{_value(person.family)};{_value(person.given)};;;")

    def _write_first(self, kind: ValueKind, text: str) -> None:
        """Write what one thinks of first, as it was kept, where it is still the same."""
        kept = [(line, said) for line in self._kept if (said := _said_by(line, kind))]
        for line, _ in kept:
            self._kept.remove(line)
        same = next((line for line, said in kept if said == clean(text)), None)
        if same is not None:
            self.lines.append(same.kept)
            return
        preferred = ";PREF=1" if self._is_new else ";TYPE=PREF"
        is_one_of_several = any(one.kind is kind for one in self._person.further)
        name = f"{_NAMES[kind]}{preferred if is_one_of_several else ''}"
        self.add(name, _link(text) if kind is ValueKind.LINK else _value(text))

    def _write_organisation(self) -> None:
        departments = self._departments("")
        if self._person.organisation or departments:
            self.add("ORG", ";".join(map(_value, (self._person.organisation, *departments))))

    def _departments(self, organisation: str) -> list[str]:
        """Return the departments of another organisation; of their own, by no name."""
        others = {one.text for one in self._person.further if one.kind is ValueKind.ORGANISATION}
        return [
            one.text
            for one in self._person.further
            if one.kind is ValueKind.DEPARTMENT
            and (one.label if one.label in others else "") == organisation
        ]

    def _write_further(self) -> None:
        addresses = self._kept_addresses()
        for one in self._person.further:
            if one.kind is ValueKind.ADDRESS:
                same = addresses[one.text, one.label]
                if same:
                    kept = same.pop(0)
                    self._kept.remove(kept)
                    self.lines.append(kept.kept)
                else:
                    self._write_labelled("ADR", f";;{_value(one.text)};;;;", one.label)
            elif one.kind is ValueKind.BIRTHDAY:
                self._write_birthday(clean(one.text))
            elif one.kind is ValueKind.ORGANISATION:
                self.add("ORG", ";".join(map(_value, (one.text, *self._departments(one.text)))))
            elif one.kind is not ValueKind.DEPARTMENT:
                self._write_value(one)

    def _write_value(self, one: FurtherValue) -> None:
        is_link = one.kind is ValueKind.LINK
        value = _link(one.text) if is_link else _value(one.text)
        if one.kind is ValueKind.NOTE:
            value = escaped(clean_lines(one.text))
        if is_link and one.label in NETWORKS and is_page(one.text):
            self.add(f"X-SOCIALPROFILE;TYPE={one.label}", value)
        else:
            label = one.label if one.kind in _LABELLED else ""
            self._write_labelled(_NAMES[one.kind], value, label)

    def _write_birthday(self, text: str) -> None:
        whole, part = _DAY.fullmatch(text), _NO_YEAR.fullmatch(text)
        if whole:
            self.add("BDAY", "".join(whole.groups()) if self._is_new else text)
        elif part and self._is_new:
            self.add("BDAY", f"--{part[1]}{part[2]}")
        elif part:
            self.add("BDAY;X-APPLE-OMIT-YEAR=1604", f"1604-{part[1]}-{part[2]}")
        else:
            self.add("BDAY;VALUE=text", escaped(text))

    def _write_labelled(self, name: str, value: str, label: str) -> None:
        """Write a value with what it is called: a type that all know, or a label of its own."""
        words = label.split(" ")
        if not value or not label:
            self.add(name, value)
        elif SAID.issuperset(words) and len(set(words)) == len(words):
            self.add("".join([name, *(f";TYPE={word}" for word in words)]), value)
        else:
            self._number += 1
            group = f"item{self._number}"
            self.add(f"{group}.{name}", value)
            self.add(f"{group}.{_LABEL}", _value(label))

    def _kept_addresses(self) -> defaultdict[tuple[str, str], list[Line]]:
        """Return the addresses that were kept with all their parts, by what they say."""
        labels = {
            line.head.group: own_label(line.value)
            for line in self._kept
            if line.head.group and line.head.name == _LABEL.upper()
        }
        found = defaultdict(list)
        for line in self._kept:
            if line.head.name == "ADR":
                found[address_of(line), label_of(line, labels)].append(line)
        return found


def _said_by(line: Line, kind: ValueKind) -> str:
    """Return the address, number or page that a kept line says, "" where it says none."""
    name = line.head.name
    if name == "EMAIL" and kind is ValueKind.EMAIL:
        try:
            return read_address(clean(unescaped(line.value)))
        except NotAnAddress:
            return ""
    if name == "TEL" and kind is ValueKind.PHONE:
        return phone_of(line)
    if kind is ValueKind.LINK and name in ("X-SOCIALPROFILE", "SOCIALPROFILE"):
        return social_of(line)[0]
    link = clean(unescaped(line.value)) if name == "URL" and kind is ValueKind.LINK else ""
    return link if is_page(link) else ""


def _value(text: str) -> str:
    return escaped(clean(text))


def _link(text: str) -> str:
    return one_line(clean(text).replace("\\", "\\\\"))


def _folded(line: str) -> bytes:
    """Return a line with its end, folded where no letter is cut in two."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _WIDTH:
        return data + b"\r\n"
    parts, begin, room = [], 0, _WIDTH
    while len(data) - begin > room:
        end = begin + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(data[begin:end])
        begin, room = end, _WIDTH - 1
    return b"\r\n ".join([*parts, data[begin:]]) + b"\r\n"
