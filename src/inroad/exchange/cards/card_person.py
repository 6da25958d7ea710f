"""One card made a person: what goes into which field, what is further said, what is kept."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from inroad.domain.dates.zones import is_zone
from inroad.domain.people.detail import ValueKind
from inroad.domain.people.email_address import NotAnAddress, read_address
from inroad.domain.people.names.whole_name import called_by
from inroad.domain.text import clean, clean_lines, first_few, plural
from inroad.exchange.cards.card_values import (
    NameParts,
    address_of,
    birthday_of,
    is_page,
    is_profile,
    is_simple_address,
    label_of,
    name_parts,
    own_label,
    phone_of,
    says_all_of,
    says_how,
    social_of,
)
from inroad.exchange.cards.content_lines import Line, parts_of, unescaped
from inroad.exchange.cards.decoding import UNREAD
from inroad.exchange.cards.kept_lines import MOST_KEPT, OWN, kept_line
from inroad.exchange.records import FurtherValue, PersonRecord

OWN_OTHER, OWN_CALLED, OWN_CONNECTED = "X-INROAD-OTHER", "X-INROAD-CALLED", "X-INROAD-CONNECTED"
"""What no card of other programs says: Inroad's own, written so that it is found again."""

LONGEST = 32_767
"""Letters of one value (as of a cell in a spreadsheet); more is cut."""
_MOST_VALUES = 500
"""Further values of one person, and tags."""
_MOST_FAULTS = 5
"""Addresses of one person that are said to be none one by one."""
_SHOWN = 60
_EVERYBODYS = frozenset({"mycontacts", "my contacts"})
"""What Google and Android put everybody into."""
_GROUP = "group"
_NO_PERSON = frozenset({_GROUP, "location", "device", "thing", "application"})
_COMPANY = frozenset({"org", "company"})
_KINDS = frozenset({"KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"})
_LABEL = "X-ABLABEL"
_NO_PHONE = frozenset({"fax", "pager", "modem"})
_FIRSTS = (ValueKind.EMAIL, ValueKind.PHONE, ValueKind.LINK)
"""Of these the one that one thinks of first has a field of its own."""
_NEVER_FIRST = (2, 0)


class NoPerson(Exception):
    """A card that nobody is made of; the message says why."""


_NAME = "FN"


class _Value(NamedTuple):
    """A further value, and when it is thought of: the least first, _NEVER_FIRST not at all."""

    value: FurtherValue
    order: tuple[int, int]
    line: Line


def person_of(place: int, lines: Iterable[Line]) -> tuple[PersonRecord, list[str]]:
    """Return who a card is about, and what is to be said of it.

    Args:
        place: the number of the card in its file, from 1.
        lines: what stands between its begin and its end.

    Raises:
        NoPerson: it is about none, or says nothing by which somebody could be called.
    """
    card = _Card(lines)
    return card.person(place), list(card.remarks())


def _preferred_first(lines: list[Line]) -> list[Line]:
    """Return lines with the name that is preferred where the first one stands."""
    names = sorted((line for line in lines if line.head.name == _NAME), key=_rank)
    following = iter(names)
    return [next(following) if line.head.name == _NAME else line for line in lines]


def _rank(line: Line) -> int:
    return line.head.rank


class _Card:
    """Takes the lines of a card one by one, and says at the end who it is about."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = _preferred_first([line for line in lines if line.head.name not in OWN])
        self._labels = {
            line.head.group: own_label(line.value)
            for line in self._lines
            if line.head.group and line.head.name == _LABEL
        }
        self._said: dict[str, str] = {}
        """What was said under a name that says it once."""
        self._names = NameParts()
        self._values: list[_Value] = []
        self._departments: list[FurtherValue] = []
        """Those of the organisation itself: a card says them with it, so they come first."""
        self._known: set[FurtherValue] = set()
        self._notes: dict[str, None] = {}
        self._tags: dict[str, None] = {}
        self._companions: list[str] = []
        """Lines that say more of what a field holds: all parts of a name, what a number is."""
        self._kept: list[str] = []
        self._room = {True: MOST_KEPT, False: MOST_KEPT}
        """Letters that may still be kept, of companions and of others: no picture takes theirs."""
        self._groups: set[str] = set()
        """Groups whose label a value says."""
        self._kept_groups: set[str] = set()
        """Groups of which a line was kept."""
        self._left_out: dict[str, None] = {}
        self._damaged: dict[str, None] = {}
        self._cut: dict[str, None] = {}
        self._faults: list[str] = []

    def person(self, place: int) -> PersonRecord:
        """Return who it is."""
        kinds = {clean(line.value).lower() for line in self._lines if line.head.name in _KINDS}
        stranger = next(iter(sorted(kinds & _NO_PERSON)), "")
        if stranger:
            what = "a group of people" if stranger == _GROUP else f"of kind “{stranger}”"
            raise NoPerson(f"it is {what}, and no person")
        labels = []
        for line in self._lines:
            if line.head.name == _LABEL and line.head.group:
                labels.append((len(self._kept), line))
            elif line.value and not line.value.isspace():
                _TAKEN.get(line.head.name, _Card._keep)(self, line)
        firsts = {kind: self._first_of(kind) for kind in _FIRSTS}
        for at, line in reversed(labels):
            group = line.head.group
            if group in self._kept_groups or group not in self._groups:
                self._keep_text(line, self._kept, at)
        is_company = bool(kinds & _COMPANY) and bool(self._said.get("ORG"))
        if is_company and self._said.get(_NAME, "") not in ("", self._said["ORG"]):
            self._keep(next(line for line in self._lines if line.head.name == _NAME))
        return self._record(place, firsts, is_company)

    def remarks(self) -> Iterable[str]:
        """Yield what is to be said of it."""
        yield from self._faults[:_MOST_FAULTS]
        if len(self._faults) > _MOST_FAULTS:
            more = len(self._faults) - _MOST_FAULTS
            yield f"kept without {plural(more, 'more address', 'more addresses')}"
        if self._left_out:
            yield f"kept without what is too large to keep: {first_few(list(self._left_out))}"
        if self._damaged:
            yield f"kept without what is damaged: {first_few(list(self._damaged))}"
        if self._cut:
            yield f"cut after {LONGEST:,} letters: {first_few(list(self._cut))}"
        count = len(self._departments) + len(self._values)
        if count > _MOST_VALUES:
            yield f"kept with {_MOST_VALUES} of {plural(count, 'further value')}"
        if len(self._tags) > _MOST_VALUES:
            yield f"kept with {_MOST_VALUES} of {plural(len(self._tags), 'tag')}"
        if any(UNREAD in line.value for line in self._lines):
            yield "a letter in it cannot be read"

    def _record(
        self, place: int, firsts: Mapping[ValueKind, str], is_company: bool
    ) -> PersonRecord:
        said = self._said
        email, phone, url = (firsts[kind] for kind in _FIRSTS)
        role = said.get("TITLE", "") or self._first_of(ValueKind.ROLE)
        names = self._names
        given, family = names.given, names.family
        organisation = said.get("ORG", "")
        name = (organisation if is_company else "") or said.get(_NAME, "") or names.whole
        name = name or organisation or email or phone or self._nickname()
        if not name:
            raise NoPerson("it has no name, no organisation, no address and no number")
        called = called_by(given, family) if given and not is_company else ""
        notes = "\n\n".join(self._notes)
        if len(notes) > LONGEST:
            self._cut["NOTE"] = None
        return PersonRecord(
            place,
            name,
            organisation,
            role,
            email,
            phone,
            url,
            connected_on=_day_of(said.get(OWN_CONNECTED, "")),
            called=said.get(OWN_CALLED, called),
            given=given,
            family=family,
            zone=said.get("TZ", ""),
            notes=notes[:LONGEST].strip(),
            tags=tuple(self._tags)[:_MOST_VALUES],
            uid=said.get("UID", ""),
            further=(*self._departments, *(one.value for one in self._values))[:_MOST_VALUES],
            properties=(*self._companions, *self._kept),
        )

    def _first_of(self, kind: ValueKind) -> str:
        """Take out the value of a kind that one thinks of first, and return it; or ""."""
        of_kind = [one for one in self._values if one.value.kind is kind]
        first = min(of_kind, key=lambda one: one.order, default=None)
        if first is None or first.order == _NEVER_FIRST:
            return ""
        self._values.remove(first)
        if kind is not ValueKind.ROLE and says_how(first.line, self._labels):
            self._keep_text(first.line, self._companions, len(self._companions))
        return first.value.text

    def _nickname(self) -> str:
        names = (one.value.text for one in self._values if one.value.kind is ValueKind.NICKNAME)
        return next(names, "")

    def _text(self, line: Line) -> str:
        return self._fitted(line, clean(unescaped(line.value)))

    def _fitted(self, line: Line, text: str) -> str:
        if len(text) <= LONGEST:
            return text
        self._cut[line.head.name[:_SHOWN]] = None
        return text[:LONGEST].strip()

    def _add(self, line: Line, kind: ValueKind, text: str, label: str = "", order: int = 0) -> None:
        """Take a further value, unless it is there already under whatever label."""
        parts_by_label = kind in (ValueKind.DEPARTMENT, ValueKind.OTHER)
        known = FurtherValue(kind, text, label if parts_by_label else "")
        if text and known not in self._known:
            self._known.add(known)
            place = _NEVER_FIRST if order == _NEVER_FIRST[0] else (order, line.head.rank)
            self._values.append(_Value(FurtherValue(kind, text, label), place, line))

    def _label(self, line: Line) -> str:
        self._groups.add(line.head.group)
        return label_of(line, self._labels)

    def _keep(self, line: Line) -> None:
        self._keep_text(line, self._kept, len(self._kept))

    def _keep_text(self, line: Line, lines: list[str], at: int) -> None:
        text = kept_line(line)
        is_companion = lines is self._companions
        if len(text) > self._room[is_companion]:
            self._left_out[line.head.name[:_SHOWN]] = None
        elif text:
            self._room[is_companion] -= len(text)
            self._kept_groups.add(line.head.group)
            lines.insert(at, text)
        elif line.head.is_binary:
            self._damaged[line.head.name[:_SHOWN]] = None

    def _take_once(self, line: Line) -> None:
        text = self._text(line)
        if line.head.name in self._said:
            self._keep(line)
        elif text:
            self._said[line.head.name] = text

    def _take_names(self, line: Line) -> None:
        if any(self._names):
            self._keep(line)
            return
        names = name_parts(line.value)
        given, family = self._fitted(line, names.given), self._fitted(line, names.family)
        self._names = NameParts(family, given, names.others)
        if any(names) and not says_all_of(names, line):
            self._keep_text(line, self._companions, 0)

    def _take_organisation(self, line: Line) -> None:
        levels = [self._fitted(line, clean(unescaped(one))) for one in parts_of(line.value)]
        first, departments = levels[0], levels[1:]
        if not any(levels):
            return
        if "ORG" not in self._said:
            self._said["ORG"] = first
            said = [FurtherValue(ValueKind.DEPARTMENT, one) for one in departments if one]
            self._departments = list(dict.fromkeys(said))
        elif _is_alternative(line):
            self._keep(line)
        elif first and first != self._said["ORG"]:
            self._add(line, ValueKind.ORGANISATION, first)
            for department in departments:
                self._add(line, ValueKind.DEPARTMENT, department, first)
        elif any(departments):
            self._keep(line)

    def _take_title(self, line: Line) -> None:
        if "TITLE" not in self._said:
            self._take_once(line)
        elif _is_alternative(line):
            self._keep(line)
        elif self._text(line) != self._said["TITLE"]:
            self._add(line, ValueKind.ROLE, self._text(line))

    def _take_role(self, line: Line) -> None:
        self._add(line, ValueKind.ROLE, self._text(line))

    def _take_email(self, line: Line) -> None:
        try:
            address = read_address(self._text(line))
        except NotAnAddress as error:
            self._faults.append(f"kept without an address: {error.fault}")
            self._keep(line)
            return
        self._add(line, ValueKind.EMAIL, address, self._label(line))

    def _take_phone(self, line: Line) -> None:
        number = self._fitted(line, phone_of(line))
        is_other = not _NO_PHONE.isdisjoint(line.head.types)
        self._add(line, ValueKind.PHONE, number, self._label(line), int(is_other))

    def _take_link(self, line: Line) -> None:
        link = self._text(line)
        if is_page(link):
            order = 0 if is_profile(link) else 1
            self._add(line, ValueKind.LINK, link, self._label(line), order)
        else:
            self._keep(line)

    def _take_social(self, line: Line) -> None:
        link, network = social_of(line)
        if link:
            order = 0 if is_profile(link) else _NEVER_FIRST[0]
            self._add(line, ValueKind.LINK, self._fitted(line, link), network, order)
        else:
            self._keep(line)

    def _take_address(self, line: Line) -> None:
        text = self._fitted(line, address_of(line))
        self._add(line, ValueKind.ADDRESS, text, self._label(line))
        if text and not is_simple_address(line):
            self._keep_text(line, self._companions, len(self._companions))

    def _take_birthday(self, line: Line) -> None:
        self._add(line, ValueKind.BIRTHDAY, self._fitted(line, birthday_of(line)))

    def _take_nickname(self, line: Line) -> None:
        for name in parts_of(line.value, ","):
            self._add(line, ValueKind.NICKNAME, self._fitted(line, clean(unescaped(name))))

    def _take_note(self, line: Line) -> None:
        text = self._fitted(line, clean_lines(unescaped(line.value)))
        if text:
            self._notes[text] = None

    def _take_zone(self, line: Line) -> None:
        name = self._text(line)
        is_named = ("/" in name or name == "UTC") and is_zone(name)
        if is_named and "TZ" not in self._said:
            self._said["TZ"] = name
        else:
            self._keep(line)

    def _take_tags(self, line: Line) -> None:
        for part in parts_of(line.value, ","):
            tag = self._fitted(line, clean(unescaped(part)))
            if tag.lower() in _EVERYBODYS:
                self._keep(Line(line.head, part))
            elif tag:
                self._tags[tag] = None

    def _take_other(self, line: Line) -> None:
        self._add(line, ValueKind.OTHER, self._text(line), self._label(line))


def _is_alternative(line: Line) -> bool:
    """Whether a line says in another language what another one says."""
    return bool(line.head.says("ALTID") or line.head.says("LANGUAGE"))


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_TAKEN: dict[str, Callable[[_Card, Line], None]] = {
    _NAME: _Card._take_once,
    "N": _Card._take_names,
    "ORG": _Card._take_organisation,
    "TITLE": _Card._take_title,
    "ROLE": _Card._take_role,
    "EMAIL": _Card._take_email,
    "TEL": _Card._take_phone,
    "URL": _Card._take_link,
    "X-SOCIALPROFILE": _Card._take_social,
    "SOCIALPROFILE": _Card._take_social,
    "ADR": _Card._take_address,
    "BDAY": _Card._take_birthday,
    "NICKNAME": _Card._take_nickname,
    "NOTE": _Card._take_note,
    "TZ": _Card._take_zone,
    "CATEGORIES": _Card._take_tags,
    "UID": _Card._take_once,
    OWN_OTHER: _Card._take_other,
    OWN_CALLED: _Card._take_once,
    OWN_CONNECTED: _Card._take_once,
}
"""What is done with a line, by its name; every other line is kept."""
