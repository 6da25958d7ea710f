"""What somebody said of a person when they named them, as it is said to that person."""

import re
from collections.abc import Collection

from inroad.domain.messages.grammar.articles import with_article
from inroad.domain.messages.grammar.jotted import Sort, jotted
from inroad.domain.messages.grammar.second_person import to_you
from inroad.domain.messages.grammar.verbs import Form, verb_of, without_s
from inroad.domain.messages.may_be_said import is_in_confidence, is_kind
from inroad.domain.patterns import compiled, late
from inroad.domain.text import clean

_OF_THEMSELVES = late(r"\b(?:me|my|mine|I|I['’]\w+|we|us|our)\b")
_HOW = late(
    r"(?:very |really |so )?(?:great|good|wonderful|brilliant|kind|helpful|generous)"
    r"(?: (?:with|at|to|for|about|and|in)\b|$)",
    re.IGNORECASE,
)
"""How somebody is, which has no article: "great with beginners"."""
_IS = late(r"(?:the|an?|my|our|worth|one of) ", re.IGNORECASE)
"""What they are, and has an article already, or needs none: "the one to ask"."""
_SAYS = late(r"(?:says?|said|thinks?|told me)(?: that)? ", re.IGNORECASE)


def referrer_says(referrer: str, words: str, names: Collection[str]) -> str:
    """Return what a referrer said of somebody, as a sentence to them; "" where it is better left.

    Args:
        referrer: what one calls who referred me; "" where it may not be used.
        words: what they said, as I noted it.
        names: what the person is called.

    Nothing is passed on that may not be meant for them.
    """
    line = clean(words.strip().split("\n", 1)[0]).strip("“”\"' ").rstrip(".!;, ")
    if not referrer or is_in_confidence(words) or not is_kind(line):
        return ""
    if _OF_THEMSELVES.search(line):
        # Said of themselves too, it can only be in their own words.
        known = verb_of(line.split(" ", 1)[0].lower())
        if known is not None and known[1] is Form.S:
            said = f"{line[:1].lower()}{line[1:]}"
            return f"In {referrer}’s words, you are somebody who “{said}”."
        return f"In {referrer}’s words: “{line[:1].upper()}{line[1:]}.”"
    told = _SAYS.sub("", to_you(line, names), count=1)
    said = _about_you(told, names)
    return f"{referrer} says that you {said}." if said else ""


def _about_you(told: str, names: Collection[str]) -> str:
    """Return what follows "you": "know everybody in data", "are the one to ask about lineage"."""
    if told.lower().startswith("you "):
        return told[4:]
    if compiled(r"(?!ha[sd] )\S+ years (?:in|of|at)\b").match(told):
        return f"have {told}"
    if _HOW.match(told) or _IS.match(told):
        return f"are {told[:1].lower()}{told[1:]}"
    first = told.split(" ", 1)[0].lower()
    known = verb_of(first)
    if known is not None and known[1] in (Form.S, Form.PAST):
        rest = told.split(" ", 1)[1] if " " in told else ""
        return f"{without_s(first)} {rest}".strip()
    phrase = jotted(told, names)
    if phrase is not None and phrase.sort is Sort.THING:
        return f"are {with_article(phrase.text)}"
    return ""
