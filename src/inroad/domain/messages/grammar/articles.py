"""Articles and capitals: how a phrase that was jotted down stands in the middle of a sentence."""

from collections.abc import Container

from inroad.domain.messages.grammar.proper_words import is_proper
from inroad.domain.messages.grammar.verbs import verb_of
from inroad.domain.patterns import late
from inroad.domain.text import folded

FIRST_WORD = late(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
DETERMINERS = frozenset(
    "a an the my your his her their our some any two three four five six several one this that "
    "these those another each every all both".split()
)
OF_A_NOUN = frozenset(
    "of on to for with from at in about by over as and or via before after during without into "
    "between until since through behind under".split()
)
"""What goes on after a noun: "a day with the team", "notes on lineage"."""
_UNCOUNTED = frozenset(
    "feedback advice help access information data material time guidance support coffee tea "
    "lunch contacts details work software research experience homework equipment".split()
)
_COUNTED = frozenset("meeting evening drawing painting recording reading building listing".split())
"""Of words with -ing those that are things; all others are something that one does."""
_VOWEL_SOUND = late(
    r"(?!eu\B|uni(?![nm])|unesco|use|usu|ur[aeiou]|one\b|once\b|u[kxs]\b)[aeiou]|hour|honest|heir|honou?r"
)
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose own names begin with a vowel: "an MBA", "an SRE"."""
_SPELT = late(r"[A-Z](?=[A-Z\d&-])|[a-z](?=[\d&-])|(?=[a-z]{2,4}\b)[b-df-hj-np-tv-xz]+\b")
"""“nhs” too is spelt, which nobody could say."""
_SAID_AS_A_WORD = late(
    r"(?=[A-Z]{4})(?:[FHLMNR]|S[CHKLMNPTW]?)[AEIOU]{1,2}(?:[^\W\dAEIOU]{1,2}[AEIOU]{1,2})*"
    r"(?:[LMNRS]?[BCDFGHKLMNPRSTVXZ]S?)?(?![A-Z&])"
)
"""Capitals that are no letters for themselves, though the first has such a name: "a NATO officer".

Of three letters none is known to be said so.
"""
_NO_NOUN = frozenset("how what why when where who which somebody someone nothing no".split())
_THE_ONE = late(r"[\w-]+(?: [\w-]+)? of (?:the|my|your|his|her|their|our)\b")
_COMMON = frozenset(
    "the a an my your their our his her this that these those it its what when where who how why "
    "if while most many people everybody everyone nobody there they you we he she in on at for "
    "from with without of to and but or not no never always keep some any all both each every few "
    "less more less only first even just women men children".split()
)
_GOES_ON = late(r" (?:(?:of|and) (?:the )?)?[A-Z][a-z]")
"""What follows the first word of a name: “Chamber of Commerce”."""
_COMMON_ENDS = ("ing", "tion", "ness", "ity", "s")


def with_article(thing: str) -> str:
    """Return a thing as one gives or offers it: "intro to Farah" → "an intro to Farah"."""
    words = thing.split()
    first = words[0] if words else ""
    is_name = first[:1].isupper() and (first[1:].isalpha() and first[1:].islower())
    is_name = is_name or "'" in first or "’" in first
    if not words or first[0].isdigit() or first.lower() in DETERMINERS | _NO_NOUN or is_name:
        return thing
    if len(words) == 1 and len(first) > 1 and first.isupper():
        return thing
    if _THE_ONE.match(thing):
        return f"the {thing}"
    if _has_no_article(words):
        return thing
    return f"{a_or_an(first)} {thing}"


def a_or_an(word: str) -> str:
    """Return the article that goes before a word, by how it is said."""
    return "an" if _begins_with_a_vowel(word) else "a"


def _begins_with_a_vowel(word: str) -> bool:
    if _SPELT.match(word) and not _SAID_AS_A_WORD.match(word):
        return word[0].upper() in _VOWEL_LETTERS
    return _VOWEL_SOUND.match(folded(word)) is not None


def _has_no_article(words: list[str]) -> bool:
    """Whether the noun that a thing is about is a plural, or is not counted."""
    plain = [word.lower().strip(",") for word in words]
    ends = (at for at, word in enumerate(plain) if at and (word in OF_A_NOUN or word == "who"))
    head = plain[next(ends, len(plain)) - 1]
    is_plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    is_doing = head.endswith("ing") and head not in _COUNTED
    return is_plural or is_doing or head in _UNCOUNTED


def lowered(text: str, proper: Container[str] = ()) -> str:
    """Return a text for the middle of a sentence: with a small letter, but for what is a name.

    "I", names in a row of capitals, acronyms and words that are capitals inside stay.
    """
    match = FIRST_WORD.match(text)
    first = match[0] if match else ""
    if first == "A":
        return f"a{text[1:]}"
    if not first[1:2].islower() or not first[1:].islower():
        return text
    plain = first.lower()
    if _is_known_name(plain, proper) or (not _is_common(plain) and _may_be_a_name(text, first)):
        return text
    return f"{plain}{text[len(first) :]}"


def is_capital_sure(text: str, proper: Container[str] = ()) -> bool:
    """Whether it is known of the first word, if it has a capital, that it is a name or is none."""
    match = FIRST_WORD.match(text)
    first = match[0] if match else ""
    if not first[:1].isupper() or not first[1:].islower():
        return True
    plain = first.lower()
    is_like_one = " " in text and plain.endswith(_COMMON_ENDS)
    return _is_known_name(plain, proper) or _is_common(plain) or is_like_one


def _is_known_name(plain: str, proper: Container[str]) -> bool:
    return plain.split("'")[0] in proper or is_proper(plain) or is_proper(plain.removesuffix("s"))


def _is_common(plain: str) -> bool:
    return plain in _COMMON or plain in _UNCOUNTED or verb_of(plain) is not None


def _may_be_a_name(text: str, first: str) -> bool:
    """Whether a first word with a capital may be a name: another capital or "'s" follows it."""
    rest = text[len(first) :]
    return rest.startswith(("'s ", "’s ")) or bool(_GOES_ON.match(rest))
