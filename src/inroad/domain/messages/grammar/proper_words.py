"""Words that are written with a capital wherever they stand, and are often typed without.

What is a common word as well ("polish") is none of them.
"""

import re

from inroad.domain.patterns import late

_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february april june july august september october november december"
_LANGUAGES = (
    "english german french spanish italian portuguese dutch danish swedish norwegian finnish "
    "czech hungarian greek russian ukrainian turkish arabic hebrew hindi urdu chinese mandarin "
    "cantonese japanese korean vietnamese thai american british irish scottish welsh european "
    "african asian canadian australian indian swiss austrian"
)
_TOOLS = {"linkedin": "LinkedIn", "github": "GitHub", "powerpoint": "PowerPoint", "sql": "SQL",
          "javascript": "JavaScript", "cv": "CV", "hr": "HR"}  # fmt: skip
_NAMED = frozenset(
    "excel python java figma tableau jira salesforce photoshop autocad kubernetes docker google "
    "microsoft amazon slack zoom".split()
)
"""Programs and firms: with a capital where one was typed, for some of them are common words."""

_WRITTEN = {
    **{word: word.capitalize() for word in f"{_DAYS} {_MONTHS} {_LANGUAGES}".split()},
    **_TOOLS,
}
_WORDS = late(
    rf"(?<![\w./@-])(?:{'|'.join(_WRITTEN)})(?='?s?\b)(?![\w.-]*[/@])(?!\.\w)", re.IGNORECASE
)
"""None of them within an address, of mail or of a page."""
_SPRING = late(r"\b(in|by|since|until|from|of|till|early|late|last|next|mid) (march|may)\b")


def with_capitals(text: str) -> str:
    """Return a text in which days, months, languages and the like have their capitals.

    Of "march" and "may", which are verbs as well, those after "in", "by" and the like are months.
    """
    written = _WORDS.sub(lambda match: _WRITTEN[match[0].lower()], text)
    return _SPRING.sub(lambda match: f"{match[1]} {match[2].capitalize()}", written)


def is_proper(word: str) -> bool:
    """Whether a word (lower case) keeps the capital that it was typed with."""
    return word in _WRITTEN or word in _NAMED
