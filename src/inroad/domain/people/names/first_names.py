"""Which words of a name are the first name: how many, and where they stand.

In most names it is the first word, and a name in an order that is not known is left in it. Some
are told by their words: “Mary Ann”, “KIM Min-jun”, “Nguyễn Thị Minh”. Initials are no name that
one calls somebody.
"""

import re
import unicodedata

from inroad.domain.people.names.name_words import (
    ABBREVIATED,
    ADOPTED,
    ALSO_SURNAMES,
    DOUBLED,
    JAPANESE_SURNAMES,
    KOREAN_SURNAMES,
    NEVER_FIRST,
    PARTICLES,
    PINYIN_SURNAMES,
    VIETNAMESE_SURNAMES,
)
from inroad.domain.people.names.titles import key

_INITIALS = re.compile(r"(?:[^\W\d_]\.[-‐‑]?)*[^\W\d_]\.?|[^\W\d_]{2}")
_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|"
    r"ue|a|o|e|i|u)"
)
_TWO_SYLLABLES = re.compile(f"{_SYLLABLE}{_SYLLABLE.replace('))?', '))')}")
_KOREAN = re.compile(r"[a-z]{2,6}[-‐‑][a-z]{2,6}")
_SCRIPTS_WITHOUT_SPACES = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "KHMER", "MYANMAR")
_ARABIC_SERVANTS = frozenset({"عبد", "ابو", "أبو", "عبدال"})
_ARABIC_FAMILY = re.compile(r"(?:al|el|ar|as|ash|an|ad|at)[-‐‑]\w{3}", re.IGNORECASE)
"""A name with the article in front is that of a family: “al-Rashid Omar”."""
_VIETNAMESE_MARKS = re.compile("[\u0309\u031b\u0323đĐ]|[\u0302\u0306][\u0300\u0301\u0303]")
_ASIAN_SURNAMES = PINYIN_SURNAMES | KOREAN_SURNAMES | VIETNAMESE_SURNAMES | JAPANESE_SURNAMES
_ARTICLES = frozenset({"al", "el", "ul", "ur"})


def is_initials(word: str) -> bool:
    """Whether a word is nothing but initials: “J.”, “J.R.”, “JR”, “j”."""
    letters = [char for char in word if char.isalpha()]
    if not letters or any(char.lower() == char.upper() for char in letters):
        return False
    if not _INITIALS.fullmatch(word):
        return False
    return len(letters) == 1 or "." in word or (word.isupper() and len(letters) == 2)


def split_first(words: list[str], is_shouted: bool) -> tuple[list[str], list[str]]:
    """Return the words of the first name and those of the last name; either may be none.

    Args:
        words: a name without titles and degrees, not empty.
        is_shouted: whether all of it is in capitals.
    """
    if all(map(_is_of_another_script, words)):
        return words, []
    while len(words) > 1 and key(words[0]) in ABBREVIATED:
        words = words[1:]
    found = _last_name_first(words, is_shouted)
    if found:
        return found
    at = 0
    while at < len(words) and _is_initial_here(words, at, is_shouted):
        at += 1
    if at == len(words) or (at and at == len(words) - 1):
        return [], words[at:]
    if not at and _begins_with_last_name(words):
        return [], words
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


def _words_of_first(words: list[str]) -> int:
    if words[0] in _ARABIC_SERVANTS and len(words) > 1:
        return 2
    count = doubled(words)
    if count == len(words) and key(words[-1]) in ALSO_SURNAMES:
        return 1
    return count


def _last_name_first(words: list[str], is_shouted: bool) -> tuple[list[str], list[str]] | None:
    """Return the parts of a name that begins with the last name; None where that is not known."""
    keys = [key(word) for word in words]
    if len(words) < 2:
        return None
    if _ARABIC_FAMILY.match(words[0]) and not keys[0].startswith("alhaj"):
        return words[1:], words[:1]
    if keys[0] in VIETNAMESE_SURNAMES and len(words) > 2 and _is_vietnamese(words):
        return words[-1:], words[:1]
    if keys[0] in KOREAN_SURNAMES and len(words) == 2 and _KOREAN.fullmatch(words[1].lower()):
        return words[1:], words[:1]
    if not is_shouted and _is_known_in_capitals(words[0], keys[0]) and not words[1].isupper():
        return words[1:], words[:1]
    if len(words) == 3 and keys[2].endswith(("ovich", "evich", "ovna", "evna", "вич", "вна")):
        return words[1:2], words[:1]
    if len(words) == 2 and keys[0] in NEVER_FIRST and keys[1] in ADOPTED:
        return words[1:], words[:1]
    is_pinyin = keys[0] in PINYIN_SURNAMES and _is_two_syllables(words[1], keys[1])
    if len(words) == 2 and keys[1] not in ADOPTED and (is_pinyin or keys[0] in NEVER_FIRST):
        # The order is clear enough to see that the first word alone is none to call somebody by.
        return words, []
    return None


def _is_known_in_capitals(word: str, said: str) -> bool:
    return word.isupper() and "." not in word and said in _ASIAN_SURNAMES


def _is_vietnamese(words: list[str]) -> bool:
    """Whether a name is written with what only Vietnamese has, or has “Thi” in the middle."""
    marks = unicodedata.normalize("NFD", " ".join(words))
    return _VIETNAMESE_MARKS.search(marks) is not None or key(words[1]) in ("thi", "van")


def _is_two_syllables(word: str, said: str) -> bool:
    if said in _ASIAN_SURNAMES:
        return False
    return _TWO_SYLLABLES.fullmatch(word.lower().replace("-", "").replace("'", "")) is not None


def _is_initial_here(words: list[str], at: int, is_shouted: bool) -> bool:
    """Whether a word is initials; where all is in capitals, “BO LI” has a name of two letters."""
    word = words[at]
    if is_shouted and len(word) == 2 and any(char in "AEIOUY" for char in word):
        return False
    return is_initials(word)


def _begins_with_last_name(words: list[str]) -> bool:
    """Whether a name has a last name alone: “de la Cruz”, “van der Berg”."""
    particles = [key(word) in PARTICLES for word in words]
    if len(words) < 2 or not particles[0]:
        return False
    return particles[1] or (words[0].islower() and not words[1].islower())


def _last_of(rest: list[str]) -> list[str]:
    """Return the last name of what follows the first, without names in the middle."""
    for at, word in enumerate(rest):
        if key(word) in PARTICLES and at < len(rest) - 1:
            return rest[at:]
    left = [word for word in rest if len(key(word)) > 1 and "." not in word]
    return left if len(left) < len(rest) or len(rest) < 3 else rest[-2:]


def _is_of_another_script(word: str) -> bool:
    """Whether a word is of a script that puts no spaces between first and last name."""
    first = next((char for char in word if char.isalpha()), "")
    return bool(first) and unicodedata.name(first, "").startswith(_SCRIPTS_WITHOUT_SPACES)
