"""A role as a letter names it, where it is one: "your work as Data Lead".

Profiles say far more: "Helping teams ship | Speaker | Mum of 2". Only a role is named to its
bearer; a motto is not.
"""

import re

from inroad.domain.messages.grammar.jotted import with_article
from inroad.domain.people.role_words import ROLE_WORDS
from inroad.domain.text import folded

_LONGEST = 6
"""Words: what is longer is a motto."""
_PARTS = re.compile(r"\s*(?:[|•·;/]|\s[-–—@]|,|\bat\b)\s*")
_NO_WORD = re.compile(r"[^\w\s&+.'’-]")


def role_in_a_letter(role: str) -> str:
    """Return a role for after "as": "Data Lead", "a nurse"; "" for what is none."""
    first = next((part for part in _PARTS.split(role) if part.strip()), "")
    said = " ".join(_NO_WORD.sub("", first).split())
    words = folded(said).replace("-", " ").split()
    if not words or len(words) > _LONGEST or not ROLE_WORDS.intersection(words):
        return ""
    if said.islower():
        return with_article(said)
    return with_article(said.lower()) if len(words) == 1 and not said.isupper() else said
