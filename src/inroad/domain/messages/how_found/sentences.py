"""From a note to a sentence: which part of a note counts, and whether it says something of them."""

import re
from collections.abc import Collection
from typing import NamedTuple

from inroad.domain.messages.grammar.second_person import are_two, to_you
from inroad.domain.messages.how_found.forms import FORMS
from inroad.domain.messages.how_found.words import PLATFORM, PLATFORM_NAMES
from inroad.domain.messages.may_be_said import (
    is_in_confidence,
    is_of_another,
    is_public,
    may_be_said,
)
from inroad.domain.patterns import compiled, late
from inroad.domain.text import clean

_LONGEST = 30
"""Words: what is longer is a story, and no half-sentence of a letter."""
_SENTENCE_END = late(
    r"(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bSt\.)(?<=[.!?])\s+(?=\S)|\n+"
)
_STOPS = (".", "!", "?", "…", "]")
_ASIDE = late(r"\s+[-–—]+\s+|;\s+")
_REMARK = late(
    r", (?:you|they|it) (?!and\b)\w+|, (?:never|not|no|hardly|very|so|really)\b|"
    r"\bwho\b.*['’]s (?:daughter|son|wife|husband|sister|brother|friend)$",
    re.IGNORECASE,
)
"""What was added for myself, or somebody else who is meant: the words before it may do."""
_TO_THEM = late(r"[A-Z“\"].*\b[Yy](?:ou|ours?)\b.*[.!]", re.DOTALL)
"""What is a sentence to them already, as it was typed for a letter."""
_UNDONE = late(
    r"\b(?:missed|fell asleep|walked out|skipped|pirated|(?:not|never|haven['’]t|hasn['’]t|"
    r"didn['’]t|couldn['’]t|yet to) (?:yet |even |to )?(?:read|seen?|hear|"
    r"heard|watch\w*|finish\w*|attend\w*|go|listen\w*|get)|"
    r"(?:must|want to|should) (?:read|see|hear|watch) (?:his|her|their|the)|"
    r"no (?:talk|book|post)s?|terrible|awful|boring|hates?|whom|(?:he|she)(?: is|['’]s) leaving|"
    r"(?:his|her) ex|want (?:his|her) job|owes?|(?:can|could|may|might) (?:refer|hire) me|"
    r"dull|dreadful|useless|nightmare|reject\w+|second choice|fallback|backup|"
    r"(?:phone|number) in)\b",
    re.IGNORECASE,
)
"""What makes a note one on what was not, or was no good: the rest of it would be no compliment."""
_UNSURE = late(
    r"[\[\]{}<>]|\byour (?:and|or|not|nor)\b|\byou and\b(?! i \w)|\band you\b|"
    r"\bby you\b(?= and|$)|\b(?:both|all|two|three) your\b|\byour \d|\bno$|"
    r"(?-i:\b[Yy]our [A-Z]{4,}$)|\byourself$|\bknows yours$|\bof you\b$|"
    r"\byou (?:(?!sa|think|thought|know)\w+ )?(?:me about )?you\b|"
    r"^(?:i )?(?:like|love|liked|loved|enjoyed|use|used) you$",
    re.IGNORECASE,
)
"""Where a pronoun was not all of it: "her and Paul", "both her talks"."""
_WHERE_OR_WHEN = late(
    r"\W*(?:(?:(?:at|in|on|from|last|when|while|during|after|before|yesterday|and (?:my|our))\b|"
    r"[A-Z]\w|\d)[\w’' -]*)?\W*"
)
"""What may stand behind a name and say nothing of it; other clauses may be any reason."""
_BESIDE = late(r"\s*\([A-Z]\w*\)")
_IN_LAW = late(r"\b(mother|father|sister|brother|son|daughter) in law\b", re.IGNORECASE)
_IN_PASSING = late(rf"\b(?:found|saw|spotted|noticed) you on (?:{PLATFORM})\.", re.IGNORECASE)
"""To have seen somebody where everybody is says nothing of them."""


class FoundSentence(NamedTuple):
    """How I found them, as a sentence to them with its stop; "" where a gap has to stand.

    `is_particular` says whether it could be written to nobody else: a talk, a post, a place that
    we share. Where one searches, and what somebody's post is, could be said to many.
    """

    text: str = ""
    is_particular: bool = False


_NONE = FoundSentence()


def found_sentence(note: str, names: Collection[str] = ()) -> FoundSentence:
    """Return how I found them as a sentence to them.

    Args:
        note: what I noted on how I found them; the first of its sentences that can be turned
            counts.
        names: what they are called: a note may name them.
    """
    if is_in_confidence(note) or _UNDONE.search(note) or are_two(note):
        return _NONE
    if _TO_THEM.fullmatch(clean(note)) and may_be_said(clean(note)):
        return FoundSentence(clean(note), True)
    for part in _parts(note):
        told = to_you(part, names)
        if len(told.split()) > _LONGEST or _REMARK.search(told) or _UNSURE.search(told):
            continue
        for form in FORMS:
            match = form.pattern.fullmatch(told)
            said = form.sentence(match).strip() if match is not None else ""
            sentence = _with_platforms(f"{said[:1].upper()}{said[1:]}.")
            if is_of_another(sentence) and not _is_all(part, note):
                continue
            if said and may_be_said(sentence):
                return FoundSentence(
                    sentence, form.is_particular and not _IN_PASSING.search(sentence)
                )
    return _NONE


def _is_all(part: str, note: str) -> bool:
    """Whether a note says no more than a part of it, but where or when that was.

    What I added to a name may be why it is better left out, however I put it.
    """
    before, _, behind = clean(_BESIDE.sub("", note)).partition(part)
    return not any(map(str.isalnum, before)) and _WHERE_OR_WHEN.fullmatch(behind) is not None


def _with_platforms(sentence: str) -> str:
    """Return a sentence with platforms as they write themselves: "LinkedIn"."""
    sentence = _IN_LAW.sub(r"\1-in-law", sentence)
    names = "|".join(PLATFORM_NAMES)
    return re.sub(
        rf"\b(?:{names})\b",
        lambda match: PLATFORM_NAMES[match[0].lower()],
        sentence,
        flags=re.IGNORECASE,
    )


def as_sentence(typed: str, names: Collection[str] = ()) -> str:
    """Return what was typed for a letter as a sentence to them.

    A note is turned as notes are; what is none, or cannot be, stays, with a capital and a stop.
    """
    said = clean(typed)
    if said and said[0].isupper() and said[-1] in ".!?":
        return said
    turned = found_sentence(said, names).text
    return turned or f"{said[:1].upper()}{said[1:]}{'' if said.endswith(_STOPS) else '.'}"


def public_sentence(notes: str, names: Collection[str] = ()) -> str:
    """Return a note on what somebody did in public, as a sentence to them; "" for none.

    Notes are private: what is not known to be public (a talk, a post, a change of work) is never
    told to whom it is about.
    """
    if is_in_confidence(notes):
        return ""
    found = (found_sentence(part, names) for part in _parts(notes))
    return next((one.text for one in found if one.is_particular and is_public(one.text)), "")


def _parts(note: str) -> list[str]:
    """Return the sentences of a note, and of each what stands before an aside."""
    bare = compiled(r"\s*\([^()]*\)").sub("", note)
    found: list[str] = []
    for sentence in _SENTENCE_END.split(bare.strip()):
        whole = clean(sentence).strip(" -–—•*").rstrip(".!;, ")
        found.append(_ASIDE.split(whole)[0].strip())
        found.append(compiled(r"[:,]\s+").split(found[-1])[0].strip())
    return [part for part in dict.fromkeys(found) if part]
