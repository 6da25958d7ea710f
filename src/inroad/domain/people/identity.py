"""Whether two records are one person: the one rule for whatever comes in from elsewhere.

Sure is only what names somebody by itself: what their source knows them by, the address of their
profile, or an e-mail together with the same name. A phone, a name with an organisation, or the
same name with another profile is asked about; whoever answers is remembered (`TwoPeople`). All
else are two people. What is typed by hand is asked about by `same_person`.

An address of an office (info@) is nobody's own. Two who share an e-mail and a last name may be a
couple: where their first names differ, it is asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Annotated, NamedTuple

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Id
from inroad.domain.documents.fields import Label
from inroad.domain.patterns import late
from inroad.domain.people.name_readings import Readings, is_of_the_east, readings_of
from inroad.domain.people.names.nicknames import is_one_of
from inroad.domain.search import name_key

_MOST = 1 << 16
_FEWEST_DIGITS, _DIGITS = 7, 9
"""Digits that a phone number has at least, and by which it is compared: how it begins (+49, 0) is
written in many ways."""
_LEAST_OF_UID = 6
"""Letters of what a source knows somebody by; a shorter one may be a number in any list."""
_SIGNS = 2
"""Signs of the East that may be half a name: of three or more it is a whole one."""
_BEGINNING = 3
"""Letters of a first name that may stand for it: Alex, Ben."""
_OFFICES = frozenset(
    "admin administration bewerbung buero careers contact contacto contact-us customerservice "
    "enquiries hello help helpdesk hi hr info information inquiries jobs kontakt mail marketing "
    "no-reply noreply office people post postmaster presse press reception recruiting recruitment "
    "sales secretary sekretariat service support talent team webmaster welcome".split()
)
_GENERATIONS = late(r"\b(jr|jnr|junior|sr|snr|senior|ii|iii|iv)\b\.?\s*$")
_PLAIN_ADDRESSES = frozenset({"gmail.com", "googlemail.com"})


class Identity(NamedTuple):
    """What says who somebody is.

    `place` is what the names of their organisation have in common, "" where it is not known.
    `emails` are keys (`email_key`), `phones` too (`phone_key`); `profiles` name a profile in its
    address, and `uids` are what sources know them by.
    """

    name: str
    place: str = ""
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    profiles: frozenset[str] = frozenset()
    uids: frozenset[str] = frozenset()


class Sameness(IntEnum):
    """How sure it is that two records are one person."""

    TWO = 0
    ASK = 1
    SURE = 2


class Verdict(NamedTuple):
    """What two records are, and by what: "the same e-mail"; "" where they are two people."""

    sameness: Sameness
    why: str = ""


@dataclass(frozen=True, slots=True)
class TwoPeople(Document):
    """What I said of two contacts who look like one, as stored: they are two people."""

    one_id: Annotated[Id, Label("one person", is_typed=False)]
    other_id: Annotated[Id, Label("other person", is_typed=False)]


class _Names(IntEnum):
    """How much two names have in common."""

    NOTHING = 0
    A_WORD = 1
    LIKELY = 2
    """The last name, and a first name that may stand for the other: J. Smith, Bob for Robert."""
    SAME = 3


_TWO = Verdict(Sameness.TWO)


def judge(one: Identity, other: Identity) -> Verdict:
    """Return whether two records are one person, as far as they say."""
    known_alike = one.uids & other.uids
    if any(len(uid) >= _LEAST_OF_UID for uid in known_alike):
        return Verdict(Sameness.SURE, "the same in its source")
    if one.profiles & other.profiles:
        return Verdict(Sameness.SURE, "the same profile")
    names = _compared(one.name, other.name)
    if known_alike and names:
        return Verdict(Sameness.ASK, "the same number in its source")
    if one.emails & other.emails:
        return _by_email(one, other, names)
    if one.phones & other.phones and (names or _is_nameless(one) or _is_nameless(other)):
        return Verdict(Sameness.ASK, "the same phone number")
    return _by_name(one, other, names)


def _by_email(one: Identity, other: Identity, names: _Names) -> Verdict:
    nameless = _is_nameless(one) or _is_nameless(other)
    if all(map(_is_of_office, one.emails & other.emails)):
        found = _by_name(one, other, names)
        return Verdict(Sameness.ASK, "the same name and e-mail") if names and found[0] else found
    has_two_profiles = bool(one.profiles and other.profiles)
    is_one_generation = _generation(one.name) == _generation(other.name)
    is_same = names is _Names.SAME or name_key(one.name) == name_key(other.name)
    if (is_same or nameless) and is_one_generation and not has_two_profiles:
        return Verdict(Sameness.SURE, "the same e-mail")
    return Verdict(Sameness.ASK, "the same e-mail")


def _by_name(one: Identity, other: Identity, names: _Names) -> Verdict:
    is_one_place = bool(one.place) and one.place == other.place
    has_two_profiles = bool(one.profiles and other.profiles)
    if has_two_profiles and one.emails and other.emails:
        return _TWO
    if names is _Names.SAME and is_one_place:
        why = "the same name, with another profile" if has_two_profiles else "the same name there"
        return Verdict(Sameness.ASK, why)
    if names is _Names.SAME and not has_two_profiles:
        return Verdict(Sameness.ASK, "the same name")
    if names is _Names.LIKELY and is_one_place:
        return Verdict(Sameness.ASK, "nearly the same name there")
    if names is _Names.A_WORD and is_one_place and _has_one_word(one, other):
        return Verdict(Sameness.ASK, "a name in common there")
    if names is _Names.A_WORD and _is_all_alike(one, other):
        return Verdict(Sameness.ASK, "the same name")
    return _TWO


def keys_of(one: Identity) -> Iterator[tuple[str, str]]:
    """Yield what a record is found by: two that `judge` does not part have one in common."""
    yield from strong_keys(one)
    yield from (("phone", phone) for phone in one.phones)
    readings = readings_of(one.name)
    yield from (("run", run) for run in readings.runs)
    for way in readings.ways:
        yield from (("pair", " ".join(pair)) for pair in _pairs(sorted(way)))
        if one.place:
            yield from (("there", f"{word} {one.place}") for word in way if len(word) > 1)


def strong_keys(one: Identity) -> Iterator[tuple[str, str]]:
    """Yield what names somebody by itself, or with their name."""
    yield from (("uid", uid) for uid in one.uids)
    yield from (("profile", profile) for profile in one.profiles)
    yield from (("email", email) for email in one.emails)


def _pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for at, one in enumerate(words) for other in words[at + 1 :])


def email_key(address: str) -> str:
    """Return what the ways of writing one address have in common.

    What stands behind a + is for sorting; and one provider takes dots for nothing.
    """
    local, _, host = address.strip().lower().rpartition("@")
    local = local.partition("+")[0] or local
    if host in _PLAIN_ADDRESSES:
        local, host = local.replace(".", ""), "gmail.com"
    return f"{local}@{host}" if host else ""


def phone_key(number: str) -> str:
    """Return what the ways of writing one phone number have in common; "" for none."""
    digits = "".join(filter(str.isdecimal, number.partition("x")[0]))
    return digits[-_DIGITS:] if len(digits) >= _FEWEST_DIGITS else ""


def uid_key(uid: str) -> str:
    """Return what a source knows somebody by, for comparing."""
    return uid.strip().lower().removeprefix("urn:uuid:")


def _is_of_office(email: str) -> bool:
    return email.partition("@")[0] in _OFFICES


def _is_nameless(one: Identity) -> bool:
    """Whether a record has no name but its address or its number."""
    return "@" in one.name or not any(map(str.isalpha, one.name))


def _generation(name: str) -> str:
    found = _GENERATIONS.search(name.lower())
    return found[1][:2] if found else ""


def _is_all_alike(one: Identity, other: Identity) -> bool:
    """Whether two have one name, be it of one word, and nothing that is known of them differs."""
    pairs = ((one.emails, other.emails), (one.phones, other.phones), (one.profiles, other.profiles))
    is_parted = any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in pairs)
    is_elsewhere = bool(one.place and other.place) and one.place != other.place
    is_one_name = name_key(one.name) == name_key(other.name)
    return is_one_name and not is_parted and not is_elsewhere


def _has_one_word(one: Identity, other: Identity) -> bool:
    return any(len(way) == 1 for name in (one.name, other.name) for way in readings_of(name).ways)


@lru_cache(maxsize=_MOST)
def _compared(one: str, other: str) -> _Names:
    known, said = readings_of(one), readings_of(other)
    if not known.runs.isdisjoint(said.runs):
        is_whole = _is_whole(one, known) or _is_whole(other, said)
        return _Names.SAME if is_whole else _Names.A_WORD
    return max(
        (_of_ways(way, way_too) for way in known.ways for way_too in said.ways),
        default=_Names.NOTHING,
    )


def _is_whole(name: str, readings: Readings) -> bool:
    """Whether a name is more than a first or a last one."""
    words = max(map(len, readings.ways), default=0)
    return words > 1 or (len(name) > _SIGNS and is_of_the_east(name))


def _of_ways(one: frozenset[str], other: frozenset[str]) -> _Names:
    """Compare two names by the words that each is written with."""
    common = one & other
    if not common:
        return _Names.NOTHING
    fewer, more = sorted((one - common, other - common), key=len)
    if not fewer and len(common) > 1:
        return _Names.SAME
    if fewer and _stand_for(fewer, more) and any(len(word) > 1 for word in common):
        return _Names.LIKELY
    return _Names.A_WORD if any(len(word) > 1 for word in common) else _Names.NOTHING


def _stand_for(fewer: frozenset[str], more: frozenset[str]) -> bool:
    """Whether words of a name may be those of another, each for one.

    Initials may be more, and one other name: many leave out their second last name.
    """
    left = set(more)
    # The longest first: an initial may stand for many.
    for word in sorted(fewer, key=_by_length, reverse=True):
        found = max((one for one in left if _may_stand_for(word, one)), key=_by_length, default="")
        if not found:
            return False
        left.remove(found)
    return sum(len(word) > 1 for word in left) <= 1


def _by_length(word: str) -> tuple[int, str]:
    return len(word), word


def _may_stand_for(one: str, other: str) -> bool:
    """Whether a word of a name may be another one: its initial, its beginning, or said for it."""
    short, long = sorted((one, other), key=len)
    is_beginning = long.startswith(short) and (len(short) == 1 or len(short) >= _BEGINNING)
    return is_beginning or is_one_of(one, frozenset({other})) or _differs_by_a_letter(short, long)


def _differs_by_a_letter(short: str, long: str) -> bool:
    """Whether two words are one but for a letter that is another, more, or changed places."""
    if len(short) < 4 or len(long) - len(short) > 1:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    if len(short) != len(long):
        return short[at:] == long[at + 1 :]
    is_swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return is_swapped or short[at + 1 :] == long[at + 1 :]
