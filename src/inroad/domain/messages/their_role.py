"""A role as a sentence names it, where it is one: "your work as Data Lead", "I am a nurse".

Profiles say far more: "Helping teams ship | Speaker | Mum of 2". Only a role is named to its
bearer; a motto is not, nor what somebody was once, or is at home.
"""

import re

from inroad.domain.messages.grammar.articles import DETERMINERS, a_or_an
from inroad.domain.messages.grammar.proper_words import is_proper
from inroad.domain.patterns import compiled, late
from inroad.domain.people.role_kinds.titles import head_of, without_gender
from inroad.domain.people.role_kinds.words import FOREIGN, IN_LIFE, NOT_YET, PAST, ROLE_NOUNS
from inroad.domain.people.role_words import ROLE_MODIFIERS
from inroad.domain.text import folded

_LONGEST = 6
"""Words: what is longer is a motto."""
_PARTS = late(r"\s*(?:[|•·;/]|\s[-–—@]|,|\bat\b)\s*")
_BRACKETS = late(r"\s*[(\[][^()\[\]]*[)\]]?")
_TYPED_ARTICLE = late(r"^(?:an?|the) (?=\w)", re.IGNORECASE)
_SHARE = late(r"\b\d+ ?%")
"""“80% lead”: how much of a week somebody works is not said to them."""
_LEFT_HANGING = late(r"(?: (?:of|and|for|the|in|to|at|with|an?|&))+$", re.IGNORECASE)
_ACRONYM = 3
"""Letters of an acronym at most, where all is in capitals and the word is not known."""
_SHORT_WORDS = frozenset("art law tax web vet dad mum car gas oil bar bus new key".split())
_SMALL_WORDS = frozenset("of and for the in to at with".split())
_THEIR_OWN = late(
    r"(?:co-?)?(?:founder|owner|president|proprietor)(?: (?:&|and) [\w-]+)?", re.IGNORECASE
)
"""What one is of an organisation: "founder of Tailspin"."""
_ONLY_ONE = late(
    r"(?:(?:deputy|vice|acting|interim) )?"
    r"(?:head|director|chief|president|chair|dean|secretary|treasurer|founder|owner) of .+"
    r"|(?:ceo|cto|cfo|coo|cio|cmo|md)(?: .+)?",
    re.IGNORECASE,
)
"""What there is one of, and has no article: "head of planning"."""
_OF_A_PEOPLE = late(
    r"(?!Vegetarian|Civilian)[A-Z]\w+?(?:ian|ese|ean|can|ghan|aqi|stani|raeli|adeshi|epali|omali|"
    r"pin[ao])(?:-\w+)?"
)
"""“Syrian”, which keeps its capital before a noun."""
_ENGLISH = tuple("ologist ician grapher worker maker keeper smith writer woman monger".split())
"""How English words for what somebody is end, and no others."""
_NO_WORD = late(r"[^\w\s&+.'’-]")
_NOT_NOW = PAST | NOT_YET | {"retired", "unemployed"}


def role_in_a_letter(role: str) -> str:
    """Return a role for after "as": "Data Lead", "a nurse"; "" for what is none."""
    bare = _SHARE.sub("", _BRACKETS.sub("", without_gender(role)))
    first = next((part for part in _PARTS.split(bare) if part.strip()), "")
    said = _TYPED_ARTICLE.sub("", " ".join(_NO_WORD.sub("", first).split()))
    said = _LEFT_HANGING.sub("", said)
    words = folded(said).replace("-", " ").split()
    head = head_of(said)
    if said.lower().split(" ")[0] in DETERMINERS:
        return ""
    if not head or len(words) > _LONGEST or folded(head) in IN_LIFE or words[0] in _NOT_NOW:
        return ""
    if said.isupper():
        said = " ".join(_out_of_capitals(word) for word in said.split())
    if any(word[:1].isupper() and word[1:].islower() for word in said.split()[1:]):
        return said
    if said.isupper():
        return said
    plain = in_a_sentence(said, head)
    return plain if stands_of(plain) else with_its_article(plain)


def with_its_article(role: str) -> str:
    """Return a role as one is it: "a nurse", "an English teacher", "a Tischler"."""
    if _ONLY_ONE.fullmatch(role):
        return role
    first = role.split(" ", 1)[0]
    if first.lower() in DETERMINERS or first[0].isdigit() or role.isupper():
        return role
    small = first.upper() if first[:2].isupper() else first[:1].lower() + first[1:]
    # “A Ukrainian”, as “a university”.
    return f"{a_or_an(compiled(r'^uk').sub('you-k', small))} {role}"


def in_a_sentence(role: str, head: str) -> str:
    """Return a role with small letters, but for names, acronyms and nouns that are not English.

    Args:
        role: words that name a role, as they were written.
        head: its noun, as `head_of` found it.
    """
    words = role.split()
    if len(words) > len(("navy", "chef")) and head.islower() and words[1].istitle():
        # “Royal Navy chef”
        return role
    return " ".join(_in_a_sentence(word, word == head) for word in words)


def stands_of(role: str) -> bool:
    """Whether a role is "of" an organisation and not "at" it."""
    return _THEIR_OWN.fullmatch(role) is not None


def _in_a_sentence(word: str, is_head: bool) -> str:
    plain = word.lower()
    if plain.startswith("ex-"):
        return f"ex-{_in_a_sentence(word[3:], is_head)}" if len(word) > len("ex-") else plain
    if not word[1:].islower() or is_proper(plain) or (not is_head and _OF_A_PEOPLE.fullmatch(word)):
        return word if len(word) > 1 else plain
    noun = folded(word).rpartition("-")[2]
    is_english = noun in ROLE_NOUNS - FOREIGN or noun.endswith(_ENGLISH)
    return word if is_head and not is_english else plain


def _out_of_capitals(word: str) -> str:
    """Return a word of a title that is all in capitals as titles are written."""
    plain = folded(word)
    if plain in _SMALL_WORDS:
        return plain
    is_known = plain in ROLE_NOUNS | ROLE_MODIFIERS and len(word) > _ACRONYM
    is_acronym = len(word) <= _ACRONYM + (not is_known) and plain not in _SHORT_WORDS
    return word if is_acronym or plain in {"ciso", "chro", "hrbp"} else word.capitalize()
