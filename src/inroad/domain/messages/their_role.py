"""A role as a letter names it, where it is one: "your work as Data Lead".

Profiles say far more: "Helping teams ship | Speaker | Mum of 2". Only a role is named to its
bearer; a motto is not.
"""

import re

from inroad.domain.messages.grammar.articles import with_article
from inroad.domain.people.role_words import ROLE_WORDS
from inroad.domain.text import folded

_LONGEST = 6
"""Words: what is longer is a motto."""
_PARTS = re.compile(r"\s*(?:[|•·;/]|\s[-–—@]|,|\bat\b)\s*")
_ACRONYM = 3
"""Letters of an acronym at most, where all is in capitals."""
_ONLY_ONE = re.compile(
    r"(?:(?:deputy|vice|acting|interim) )?"
    r"(?:head|director|chief|president|chair|dean|professor|secretary|treasurer) of "
)
"""What there is one of, and has no article: "head of planning"."""
_NO_WORD = re.compile(r"[^\w\s&+.'’-]")


def role_in_a_letter(role: str) -> str:
    """Return a role for after "as": "Data Lead", "a nurse"; "" for what is none."""
    first = next((part for part in _PARTS.split(role) if part.strip()), "")
    said = " ".join(_NO_WORD.sub("", first).split())
    words = folded(said).replace("-", " ").split()
    if not words or len(words) > _LONGEST or not ROLE_WORDS.intersection(words):
        return ""
    rest = said.split()[1:]
    if said.isupper() and rest:
        return " ".join(
            word.capitalize() if len(word) > _ACRONYM else word for word in said.split()
        )
    if any(word[:1].isupper() and word[1:].islower() for word in rest) or said.isupper():
        return said
    plain = said[:1].lower() + said[1:] if said[1:2].islower() else said
    return plain if _ONLY_ONE.match(plain) else with_article(plain)
