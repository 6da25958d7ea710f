"""What a heading says that its column holds, whatever its language."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.domain.text import clean, folded
from inroad.exchange.contacts import heading_words as words
from inroad.exchange.records import ColumnKind

_LONGEST_HEADING = 80
_PLAIN = late(r"[\W_]+")
_NUMBER = late(r" \d+(?= |$)|(?<=[^\W\d_]{2})\d+$")
_WHOSE = "contact "
"""“Contact Title”: whose it is, where a list is one of firms."""
_E_MAIL = late(r"\be mail")
_LATER = 9
"""The rank of what is another's, or a machine's: it is nobody's own number."""


class Column(NamedTuple):
    """One column of a table: what it holds, where it stands, what the file calls that.

    `label_at` is the column that has the label of each value, -1 where there is none. Of several
    values the first is that of the lowest `rank`. Parts of an address with one label are one
    address.
    """

    kind: ColumnKind
    at: int
    label: str = ""
    label_at: int = -1
    rank: int = 0


@lru_cache(maxsize=4096)
def _key(heading: str) -> str:
    plain = _PLAIN.sub(" ", folded(clean(heading))).strip()
    return _NUMBER.sub("", _E_MAIL.sub("email", plain)).removeprefix(_WHOSE)


def heading_key(heading: str) -> str:
    """Return a heading as it is looked up: plain letters, lower case, single spaces, no numbers."""
    return _key(heading[:_LONGEST_HEADING])


@lru_cache(maxsize=4096)
def concepts_of(key: str) -> frozenset[str]:
    """Return which of the concepts that headings are made of are in one."""
    return frozenset(_found_in(key, words.CONCEPTS))


def place_of(key: str) -> str:
    """Return whether a heading is of "work", "home" or "other"; "" where it does not say."""
    return next(iter(_found_in(key, words.PLACES)), "")


def meaning_of(heading: str) -> ColumnKind | None:
    """Return what a heading says that its column holds, or None where it says nothing known."""
    key = heading_key(heading)
    if not key:
        return None
    found = concepts_of(key)
    named = _named(key)
    if named is not None:
        return named
    if "email" in found:
        return ColumnKind.IGNORE if "kind" in found else ColumnKind.EMAIL
    if "phone" in found or "fax" in found:
        return ColumnKind.IGNORE if found & {"kind"} else ColumnKind.PHONE
    if "anniversary" in found or "kin" in found:
        return ColumnKind.FURTHER
    return next((kind for concept, kind in _KINDS if concept in found), None)


def is_known_heading(text: str) -> bool:
    """Whether a text is a heading that says what a column holds."""
    return len(text) <= _LONGEST_HEADING and meaning_of(text) is not None


def column_of(heading: str, at: int) -> Column:
    """Return what a column holds by its heading; what nobody knows is kept as it is."""
    kind = meaning_of(heading) or ColumnKind.FURTHER
    return labelled(kind, heading, at)


def labelled(kind: ColumnKind, heading: str, at: int) -> Column:
    """Return a column of a kind, with what its heading says beside that."""
    label = clean(heading[:_LONGEST_HEADING])
    key = heading_key(heading)
    if kind == ColumnKind.ADDRESS:
        return Column(kind, at, place_of(key))
    if kind == ColumnKind.PHONE:
        return Column(kind, at, label, rank=_rank(key))
    is_said = kind in (ColumnKind.EMAIL, ColumnKind.LINK, ColumnKind.FURTHER)
    return Column(kind, at, label if is_said else "")


def settled(
    columns: Iterable[Column], headings: Sequence[str], has_titles: bool = False
) -> tuple[Column, ...]:
    """Return columns where it is clear what those are whose headings depend on the others.

    “Nom” is the last or the whole name, “Title” what somebody is called or is at work.

    Args:
        columns: those of a table, each by its heading alone.
        headings: all of them.
        has_titles: whether “Title” is what somebody is called, whatever stands beside it.
    """
    columns = tuple(columns)
    keys = {one.at: heading_key(headings[one.at]) for one in columns}
    has_first = any(
        one.kind == ColumnKind.FIRST and keys[one.at] not in words.GIVEN_OR_WHOLE for one in columns
    )
    has_last = any(one.kind == ColumnKind.LAST for one in columns)
    found: list[Column] = []
    titles = set[str]()
    for one in columns:
        kind = one.kind
        if kind == ColumnKind.TITLE and keys[one.at] in titles & words.AT_WORK_TOO:
            # Outlook has both, and numbers the second: “Titre”, “Titre1”.
            kind = ColumnKind.ROLE
        elif kind == ColumnKind.TITLE:
            titles.add(keys[one.at])
        if keys[one.at] in words.FAMILY_OR_WHOLE and kind == ColumnKind.NAME and has_first:
            kind = ColumnKind.NAME if has_last else ColumnKind.LAST
        elif keys[one.at] in words.GIVEN_OR_WHOLE and kind in (ColumnKind.FIRST, ColumnKind.NAME):
            kind = ColumnKind.FIRST if has_last else ColumnKind.NAME
        elif keys[one.at] == "aniversario" and _has_another(columns, one):
            kind = ColumnKind.FURTHER
        found.append(one._replace(kind=kind))
    if not has_titles and not any(one.kind == ColumnKind.ROLE for one in found):
        # “Title” by itself is what somebody is at work, where nothing else says that.
        found = [_at_work(one, keys[one.at]) for one in found]
    return tuple(found)


def _has_another(columns: Iterable[Column], column: Column) -> bool:
    return any(one.kind == column.kind and one.at != column.at for one in columns)


def _at_work(column: Column, key: str) -> Column:
    is_meant = column.kind == ColumnKind.TITLE and key in words.AT_WORK_TOO
    return column._replace(kind=ColumnKind.ROLE) if is_meant else column


_KINDS = (
    ("birthday", ColumnKind.BIRTHDAY),
    ("connected", ColumnKind.CONNECTED),
    ("role", ColumnKind.ROLE),
    ("link", ColumnKind.LINK),
    ("note", ColumnKind.NOTE),
    ("department", ColumnKind.DEPARTMENT),
    ("address", ColumnKind.ADDRESS),
    ("organisation", ColumnKind.ORGANISATION),
    ("tags", ColumnKind.TAGS),
)


def _named(key: str) -> ColumnKind | None:
    """Return what a heading is that is one by itself, whole."""
    if key in words.IGNORED:
        return ColumnKind.IGNORE
    for names, kind in (
        (words.FAMILY_OR_WHOLE, ColumnKind.NAME),
        (words.FIRST, ColumnKind.FIRST),
        (words.GIVEN_OR_WHOLE, ColumnKind.FIRST),
        (words.LAST, ColumnKind.LAST),
        (words.WHOLE, ColumnKind.NAME),
        (words.MIDDLE, ColumnKind.MIDDLE),
        (words.SUFFIX, ColumnKind.SUFFIX),
        (words.NICKNAME, ColumnKind.NICKNAME),
        (words.TITLE, ColumnKind.TITLE),
    ):
        if key in names:
            return kind
    return None


def _rank(key: str) -> int:
    """Return how likely a number is the one to call: no fax, and nobody else's."""
    found = concepts_of(key)
    if found & {"fax", "kin", "organisation"} and place_of(key) != "work":
        return _LATER
    if "fax" in found or any(f" {word} " in f" {key} " for word in _MACHINES):
        return _LATER
    return 1 if place_of(key) == "other" else 0


_MACHINES = (
    "pager",
    "telex",
    "isdn",
    "tty tdd",
    "callback",
    "car phone",
    "radio phone",
    "autotelefon",
)


def _found_in(key: str, concepts: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [concept for concept in concepts if _pattern(concepts[concept]).search(key)]


@lru_cache(maxsize=64)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of some phrases; those in scripts without spaces anywhere."""
    parts = []
    for phrase in phrases:
        stem = re.escape(folded(phrase.removesuffix("*")))
        if phrase[0] >= "\u3000":
            parts.append(stem)
        else:
            parts.append(rf"(?<!\w){stem}" + ("" if phrase.endswith("*") else r"(?!\w)"))
    return re.compile("|".join(parts))
