"""Which words of a name are the first name: how many, and where they stand.

In most names it is the first word, and a name in an order that is not known is left in it. Some
are told by their words: “Mary Ann”, “KIM Min-jun”, “Nguyễn Thị Minh”. Initials are no name that
one calls somebody.
"""

import unicodedata

from inroad.domain.patterns import late
from inroad.domain.people.names.casing import is_particle
from inroad.domain.people.names.name_words import (
    ABBREVIATED,
    ALSO_SURNAMES,
    DOUBLED,
    JAPANESE_SURNAMES,
    KOREAN_SURNAMES,
    NEVER_FIRST,
    PINYIN_SURNAMES,
    VIETNAMESE_SURNAMES,
)
from inroad.domain.people.names.nicknames import KNOWN
from inroad.domain.people.names.titles import key, leading

_INITIALS = late(r"(?:[^\W\d_]\.[-‐‑]?)*[^\W\d_]\.?")
_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|"
    r"ue|a|o|e|i|u)"
)
_TWO_SYLLABLES = late(f"{_SYLLABLE}{_SYLLABLE.replace('))?', '))')}")
_KOREAN = late(r"[a-z]{2,6}[-‐‑][a-z]{2,6}")
_GIVEN_OF_TWO = late(r"[A-Z][a-z]{1,5}[-‐‑][a-z]{2,6}")
"""“Ing-wen”: a first name of the East behind the last name."""
_SCRIPTS_WITHOUT_SPACES = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "KHMER", "MYANMAR")
_ARABIC_SERVANTS = frozenset({"عبد", "ابو", "أبو", "عبدال"})
_ARABIC_FAMILY = late(r"(?:al|el|ar|as|ash|an|ad|at)[-‐‑]\w{3}")
"""A name with a small article in front is that of a family: “al-Rashid Omar”, not “Al-Amin”."""
_VIETNAMESE_MARKS = late("[\u0309\u031b\u0323đĐ]|[\u0302\u0306][\u0300\u0301\u0303]")
_ASIAN_SURNAMES = PINYIN_SURNAMES | KOREAN_SURNAMES | VIETNAMESE_SURNAMES | JAPANESE_SURNAMES
_HYPHENATING = KOREAN_SURNAMES | PINYIN_SURNAMES | VIETNAMESE_SURNAMES
"""Last names before a first name of two syllables with a hyphen: “Kim Min-jun”."""
_ARTICLES = frozenset({"al", "el", "ul", "ur"})


def is_initials(word: str) -> bool:
    """Whether a word is nothing but initials: “J.”, “J.R.”, “j”; “JR” is what one says."""
    letters = [char for char in word if char.isalpha()]
    if not letters or any(char.lower() == char.upper() for char in letters):
        return False
    return _INITIALS.fullmatch(word) is not None


def split_first(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of the first name and those of the last name; either may be none.

    Args:
        words: a name without titles and degrees, not empty.
    """
    if all(map(_is_of_another_script, words)):
        return words, []
    joint = next((at for at in range(1, len(words) - 1) if words[at] in ("and", "und")), 0)
    if joint:
        return _couple(words, joint)
    if len(words) == 1 and words[0].isupper() and len(words[0]) == 2:
        # Two letters alone may be anything.
        return [], words
    while len(words) > 1 and (key(words[0]) in ABBREVIATED or words[0] == "Ma."):
        words = words[1:]
    found = _last_name_first(words)
    if found:
        return found
    at = 0
    while at < len(words) and is_initials(words[at]):
        at += 1
    if at == len(words) or (at and at == len(words) - 1):
        return [], words[at:]
    if _begins_with_last_name(words[at:]) and (not at or not is_particle(words[-1])):
        return [], words[at:]
    count = _words_of_first(words[at:])
    return words[at : at + count], _last_of(words[at + count :])


def doubled(words: list[str]) -> int:
    """Return how many of the first words are one first name: 2 of “Mary Ann Lee”."""
    if len(words) < 2:
        return 1
    seconds = DOUBLED.get(key(words[0]))
    if seconds is None:
        return 1
    if not seconds:
        has_article = key(words[1]) in _ARTICLES and len(words) > 2
        return 3 if has_article else 2
    return 2 if key(words[1]) in seconds.split() else 1


def _couple(words: list[str], at: int) -> tuple[list[str], list[str]]:
    """Return the names of two people: “Anna and Tom Smith”, “Ana Ruiz and Tom Ives”."""
    second = words[at + 1 :]
    second = second[min(leading(second), len(second) - 1) :]
    return [words[0], "and", second[0]], second[1:] if at == 1 else []


def _words_of_first(words: list[str]) -> int:
    if words[0] in _ARABIC_SERVANTS and len(words) > 1:
        return 2
    count = doubled(words)
    if count == len(words) and key(words[-1]) in ALSO_SURNAMES:
        return 1
    return count


def _last_name_first(words: list[str]) -> tuple[list[str], list[str]] | None:
    """Return the parts of a name that begins with the last name; None where that is not known."""
    keys = [key(word) for word in words]
    if len(words) < 2:
        return None
    if _ARABIC_FAMILY.match(words[0]):
        return words[1:], words[:1]
    if is_vietnamese(words):
        return words[-1:], words[:1]
    if keys[0] in _HYPHENATING and len(words) == 2 and _KOREAN.fullmatch(words[1].lower()):
        return words[1:], words[:1]
    if (
        is_particle(words[0])
        and words[0].isupper()
        and words[1].isupper()
        and (not words[-1].isupper())
    ):
        at = next(at for at, word in enumerate(words) if not word.isupper())
        return words[at:], words[:at]
    if len(words) == 2 and keys[0] not in KNOWN and _GIVEN_OF_TWO.fullmatch(words[1]):
        return words[1:], words[:1]
    if _is_known_in_capitals(words[0], keys[0]) and not words[1].isupper():
        return words[1:], words[:1]
    if len(words) == 3 and keys[2].endswith(("ovich", "evich", "ovna", "evna", "вич", "вна")):
        return words[1:2], words[:1]
    if len(words) == 2 and keys[0] in NEVER_FIRST and keys[1] in KNOWN:
        return words[1:], words[:1]
    is_pinyin = keys[0] in PINYIN_SURNAMES and _is_two_syllables(words[1], keys[1])
    if len(words) == 2 and keys[1] not in KNOWN and (is_pinyin or keys[0] in NEVER_FIRST):
        # The order is clear enough to see that the first word alone is none to call somebody by.
        return words, []
    return None


def _is_known_in_capitals(word: str, said: str) -> bool:
    return word.isupper() and "." not in word and said in _ASIAN_SURNAMES


def is_vietnamese(words: list[str]) -> bool:
    """Whether a name has the order of Vietnam: its marks, or “Thi”, and its last name first."""
    if len(words) < 3 or key(words[0]) not in VIETNAMESE_SURNAMES:
        return False
    marks = unicodedata.normalize("NFD", " ".join(words))
    return _VIETNAMESE_MARKS.search(marks) is not None or key(words[1]) in ("thi", "van")


def _is_two_syllables(word: str, said: str) -> bool:
    if said in _ASIAN_SURNAMES:
        return False
    return _TWO_SYLLABLES.fullmatch(word.lower().replace("-", "").replace("'", "")) is not None


def _begins_with_last_name(words: list[str]) -> bool:
    """Whether a name has a last name alone: “de la Cruz”, “van der Berg”."""
    particles = [is_particle(word) for word in words]
    if len(words) < 2 or not particles[0]:
        return False
    return particles[1] or (words[0].islower() and not words[1].islower())


def _last_of(rest: list[str]) -> list[str]:
    """Return the last name of what follows the first, without names in the middle."""
    for at, word in enumerate(rest):
        if is_particle(word) and at < len(rest) - 1:
            return rest[at:]
    left = [word for word in rest if len(key(word)) > 1 and "." not in word]
    return left if len(left) < len(rest) or len(rest) < 3 else rest[-2:]


def _is_of_another_script(word: str) -> bool:
    """Whether a word is of a script that puts no spaces between first and last name."""
    first = next((char for char in word if char.isalpha()), "")
    return bool(first) and unicodedata.name(first, "").startswith(_SCRIPTS_WITHOUT_SPACES)
