"""Which pages there are, in the order in which they are read."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from inroad.domain.errors import NotFound
from inroad.domain.text import folded

_FOLDER = Path(__file__).parent

TOPICS = (
    *("first-week", "goals", "requests", "evening-before", "conversation"),
    *("day-after", "staying-in-touch", "dates", "privacy", "scripts"),
)
"""The pages by the names of their files, which is what the command line calls them."""


class HandbookPage(NamedTuple):
    """One page: what it is called, what it is about, and its Markdown without the title."""

    topic: str
    title: str
    text: str


@cache
def page(topic: str) -> HandbookPage:
    """Return a page by its topic, in any letter case, or by enough of it, or by words of its title.

    Raises:
        NotFound: there is no such page, or several begin so.
    """
    wanted = folded(topic.strip()).replace(" ", "-")
    found = [one for one in TOPICS if one == wanted] or [
        one for one in TOPICS if wanted and one.startswith(wanted)
    ]
    found = found or _titled(wanted)
    if len(found) != 1:
        raise NotFound(f"The handbook has no page “{topic}”; its pages are {', '.join(TOPICS)}.")
    title, text = _parts(found[0])
    return HandbookPage(found[0], title, text)


def _titled(wanted: str) -> list[str]:
    """Return the topics that have all words, joined by dashes, in their title."""
    words = set(wanted.split("-"))
    return [one for one in TOPICS if words <= set(folded(_parts(one)[0]).split())]


def _parts(topic: str) -> tuple[str, str]:
    """Return the title of a page, and its Markdown below that."""
    title, _, text = (_FOLDER / f"{topic}.md").read_text("utf-8").partition("\n")
    return title.removeprefix("# "), text.strip()


def pages() -> tuple[HandbookPage, ...]:
    """Return all pages in their order."""
    return tuple(map(page, TOPICS))
