"""Chapters of the bank: questions for where I come from, or where I want to go.

They stand in the bank for everybody; those that are mine give a sheet one question as well.
"""

from typing import NamedTuple

from inroad.domain.errors import InroadError
from inroad.domain.text import folded


class Chapter(NamedTuple):
    """One chapter: the key of its shelf, its title in the bank, and what is typed for it."""

    key: str
    title: str
    typed: str


CHAPTERS = (
    Chapter("changing", "If you change careers", "changing careers"),
    Chapter("returning", "If you return after a break", "after a break"),
    Chapter("abroad", "If you come from abroad", "from abroad"),
    Chapter("university", "If you come from university", "from university"),
    Chapter("trades", "If you go into a trade", "into a trade"),
    Chapter("public", "If you go into the public or nonprofit sector", "public or nonprofit"),
    Chapter("boards", "If you want to join a board", "onto a board"),
)
_NONE = "none"


def read_chapters(typed: str) -> tuple[str, ...]:
    """Return the keys of the chapters that somebody typed, with commas between; "none" for none.

    Raises:
        InroadError: there is no such chapter.
    """
    said = [folded(part.strip()) for part in typed.split(",") if part.strip()]
    known = {chapter.typed: chapter.key for chapter in CHAPTERS} | {
        chapter.key: chapter.key for chapter in CHAPTERS
    }
    unknown = [part for part in said if part not in known and part != _NONE]
    if unknown or not said:
        names = ", ".join(chapter.typed for chapter in CHAPTERS)
        raise InroadError(f"Write some of these, or none: {names}.")
    return tuple(dict.fromkeys(known[part] for part in said if part != _NONE))


def say_chapters(keys: tuple[str, ...]) -> str:
    """Return chapters as they are typed."""
    return ", ".join(chapter.typed for chapter in CHAPTERS if chapter.key in keys) or _NONE


def chapter_names() -> tuple[str, ...]:
    """Return what completes a chapter as it is typed."""
    return (*(chapter.typed for chapter in CHAPTERS), _NONE)
