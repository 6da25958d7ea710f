"""Fitting sections of text onto one page: the longest is cut first, and says that it was."""

import math
from collections.abc import Sequence
from typing import NamedTuple

_HEADING = 2
"""Lines that a heading takes with the room above it."""


class Section(NamedTuple):
    """A titled run of lines."""

    title: str
    lines: tuple[str, ...]


def sections_of(texts: Sequence[tuple[str, Sequence[str]]]) -> list[Section]:
    """Return the sections that have anything in them, each text broken into its lines."""
    found = [
        Section(title, tuple(line for text in said for line in text.splitlines() if line.strip()))
        for title, said in texts
    ]
    return [one for one in found if one.lines]


def height(sections: Sequence[Section], width: int) -> int:
    """Return how many lines sections take where a line has `width` characters."""
    return sum(
        _HEADING + sum(lines_of(line, width) for line in section.lines) for section in sections
    )


def lines_of(text: str, width: int) -> int:
    """Return how many lines a text takes where a line has `width` characters."""
    return max(1, math.ceil(len(text) / max(1, width)))


def fitted(sections: Sequence[Section], room: int, width: int) -> list[Section]:
    """Return the sections cut to `room` lines of `width` characters.

    A section that was cut ends in "… and 3 more"; each keeps at least its first line.
    """
    kept = [len(section.lines) for section in sections]
    while height(_cut(sections, kept), width) > room and max(kept, default=0) > 1:
        longest = max(range(len(kept)), key=lambda at: (kept[at], at))
        kept[longest] -= 1
    return _cut(sections, kept)


def _cut(sections: Sequence[Section], kept: Sequence[int]) -> list[Section]:
    return [
        one
        if count == len(one.lines)
        else Section(one.title, (*one.lines[:count], f"… and {len(one.lines) - count} more"))
        for one, count in zip(sections, kept, strict=True)
    ]
