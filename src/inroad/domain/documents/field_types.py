"""What a stored field may be, declared where the field is declared.

A data file can be edited, synced, or written by another program, and then say anything. Every
field of a document says with one of these what it takes (`name: Line`, `at: Moment`); the
store reads that, and lets nothing past that is something else. So the rest of the program need
not ask again whether a day can be counted from, or a number is one.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Annotated, NamedTuple, Protocol, runtime_checkable

from inroad.domain.text import clean, clean_lines, is_clean
from inroad.domain.years import FIRST_YEAR, LAST_YEAR

LONGEST_LINE = 32_767
"""Characters: as much as a cell of a spreadsheet takes, so that whatever is imported fits. No name,
address or link comes near, and a line of this length is still drawn and compared at once."""

LONGEST_PROSE = 1_000_000
"""Characters: as much as two long novels. More in one field was not typed, and makes every
screen that shows it slow."""

MOST_ITEMS = 1_000
"""Items in a list, like tags: more could not be looked through."""

LAST_ID = (1 << 53) - 1
"""The largest whole number that every JSON reader carries exactly."""

DEEPEST = 20
"""How deeply lists and objects may stand in each other: what is deeper cannot be written by
every program that reads it."""

_TIMES = ("2026-11-23T09:00:00", "2026-11-23T09:00:00+00:00")
_FARTHEST = 1_000_000_000


class NotAllowed(ValueError):
    """A value that a field does not take; the message completes "the field …"."""


@runtime_checkable
class Kind(Protocol):
    """What a field may be."""

    def read(self, value: object) -> object:
        """Return the value that a field has in memory, of one that stands in a file.

        Raises:
            NotAllowed: the field does not take it.
        """


class Text(NamedTuple):
    """A text of at most so many characters: one line, or with `lines` several.

    `is_written` says that a person wrote it, so that it can be found again by its words; a key
    that only the program reads is none.
    """

    most: int
    lines: bool = False
    is_written: bool = True

    def read(self, value: object) -> str:
        """Return the text without what could steer a terminal."""
        if type(value) is str and len(value) <= self.most and is_clean(value):
            return value  # Most texts are: nothing is copied, and nothing looked for.
        return self.washed(_checked_text(value, self.most))

    def washed(self, text: str) -> str:
        """Return a text of any length without what could steer a terminal."""
        # What is printable has no line breaks, and most of it is: that takes a third of the time.
        return clean_lines(text) if self.lines and not text.isprintable() else clean(text)


class JsonText(NamedTuple):
    """A JSON value, written as text; "" for none."""

    most: int

    def read(self, value: object) -> str:
        """Return the text as it is; what it says is read by the field that it is for."""
        text = _checked_text(value, self.most)
        try:
            value = json.loads(text) if text else None
        except (ValueError, RecursionError):
            raise NotAllowed("is no JSON") from None
        if is_deeper(value, DEEPEST):
            raise NotAllowed("is nested too deeply")
        return text


class Number(NamedTuple):
    """A whole number within these bounds, both included."""

    least: int
    most: int

    def read(self, value: object) -> int:
        """Return the number."""
        if type(value) is not int:
            raise NotAllowed(f"is {shown(value)}, and no whole number")
        if not self.least <= value <= self.most:
            raise NotAllowed(f"is no number from {self.least:,} to {self.most:,}")
        return value


class Truth:
    """True or false."""

    def read(self, value: object) -> bool:
        """Return the value."""
        if type(value) is not bool:
            raise NotAllowed(f"is {shown(value)}, and neither true nor false")
        return value


class OneDay:
    """A day."""

    def read(self, value: object) -> date:
        """Return the day of its ISO 8601 form."""
        try:
            found = date.fromisoformat(value) if type(value) is str else None
        except ValueError:
            found = None
        if found is None:
            raise NotAllowed(f"is {shown(value)}, and no day like 2026-11-23")
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise _far_off(found)
        return found


class Time(NamedTuple):
    """A time: a moment, with its offset from UTC, or a wall time without one."""

    is_moment: bool

    def read(self, value: object) -> datetime:
        """Return the wall time, or the moment in UTC, of its ISO 8601 form."""
        try:
            found = datetime.fromisoformat(value) if type(value) is str else None
        except ValueError:
            found = None
        if found is None or (found.tzinfo is not None) is not self.is_moment:
            raise NotAllowed(f"is {shown(value)}, and no time like {_TIMES[self.is_moment]}")
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise _far_off(found)
        is_as_kept = found.tzinfo is UTC or found.tzinfo is None
        return found if is_as_kept else found.astimezone(UTC)


class Items(NamedTuple):
    """How many items a list has; what each may be is declared by its own type."""

    most: int
    least: int = 0

    def read(self, value: object) -> list[object]:
        """Return the list, with its items as they are."""
        if type(value) is not list:
            raise NotAllowed(f"is {shown(value)}, and no list")
        if not self.least <= len(value) <= self.most:
            raise NotAllowed(f"has {len(value):,} items, not {self.least} to {self.most:,}")
        return value


Line = Annotated[str, Text(LONGEST_LINE)]
"""One line of text that somebody wrote: a name, an address."""

Word = Annotated[str, Text(1_000)]
"""One of many short texts that somebody wrote: a tag, an hour."""

Key = Annotated[str, Text(LONGEST_LINE, is_written=False)]
"""A key of something else (a goal, a rule, a theme): nobody wrote it, and nobody looks for it."""

ShortKey = Annotated[str, Text(1_000, is_written=False)]
"""One of many keys."""

Prose = Annotated[str, Text(LONGEST_PROSE, lines=True)]
"""Text that may run over several lines."""

Id = Annotated[int, Number(1, LAST_ID)]
"""The id of another document."""

IdOrNone = Annotated[int, Number(0, LAST_ID)]
"""The id of another document, or 0 where there is none."""

Rank = Annotated[int, Number(-_FARTHEST, _FARTHEST)]
"""A place in an order; gaps mean nothing."""

Flag = Annotated[bool, Truth()]
"""True or false."""

Day = Annotated[date, OneDay()]
"""A day, wherever it is."""

Moment = Annotated[datetime, Time(is_moment=True)]
"""An aware moment in UTC."""

WallTime = Annotated[datetime, Time(is_moment=False)]
"""A naive time, as the clocks of some zone show it."""


def _checked_text(value: object, most: int) -> str:
    if type(value) is not str:
        raise NotAllowed(f"is {shown(value)}, and no text")
    if len(value) > most:
        raise NotAllowed(f"has {len(value):,} characters, more than {most:,}")
    return value


def _far_off(value: date) -> NotAllowed:
    """Return what is wrong with a day that is too long ago, or too far ahead."""
    return NotAllowed(f"is in the year {value.year}, not in {FIRST_YEAR} to {LAST_YEAR}")


def shown(value: object) -> str:
    """Return a value as it stands in a file, short enough for a sentence."""
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return clean(text if len(text) <= 40 else text[:39] + "…")


def is_deeper(value: object, levels: int) -> bool:
    """Whether lists and objects stand in each other in more than so many levels."""
    match value:
        case list():
            inside: Iterable[object] = value
        case dict():
            inside = value.values()
        case _:
            return False
    return not levels or any(is_deeper(one, levels - 1) for one in inside)
