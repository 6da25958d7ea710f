"""How likely letters beyond ASCII are in the names of a language, by what stands beside them.

It is learnt from some words of each language (`name_words`): how often a letter stands in them at
all, and between which kinds of letters. So “Muñoz” is likely Spanish, and “Muńoz” unlikely Polish,
which has its “ń” before consonants; “JosŽ” is nothing, since no capital ends a name.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from math import log

_UNSEEN = 0.02
"""Times that a letter counts as seen in a language that was not: no list has all."""
_UNSEEN_SYMBOL = 0.001
_HABIT = 3.0
"""Times that what letters of its kind have beside them counts for one letter."""
_SMALL, _CAPITAL, _WIDE, _SIGN = "small", "capital", "wide", "sign"
_EDGE, _VOWEL, _CONSONANT, _DIGIT = "edge", "vowel", "consonant", "digit"
_VOWELS = frozenset("aeiouyаеиоуыэюяіїєαεηιουωæøœı")
_CAPITALS_TOO = 0.1
"""How much the words count in capitals, beside themselves."""

_BEFORE = {
    _SMALL: {_CONSONANT: 0.5, _VOWEL: 0.25, _CAPITAL: 0.2, _EDGE: 0.015, _SIGN: 0.01},
    _CAPITAL: {_EDGE: 0.85, _CAPITAL: 0.1, _SIGN: 0.03, _VOWEL: 0.002, _CONSONANT: 0.002},
    _WIDE: {_WIDE: 0.7, _EDGE: 0.25, _SIGN: 0.02},
    _SIGN: {_EDGE: 0.5, _CONSONANT: 0.02, _VOWEL: 0.02, _CAPITAL: 0.02, _DIGIT: 0.05},
}
_AFTER = {
    _SMALL: {_CONSONANT: 0.5, _VOWEL: 0.25, _EDGE: 0.2, _SIGN: 0.02, _CAPITAL: 0.002},
    _CAPITAL: {_CONSONANT: 0.4, _VOWEL: 0.4, _CAPITAL: 0.15, _EDGE: 0.03, _SIGN: 0.01},
    _WIDE: {_WIDE: 0.7, _EDGE: 0.25, _SIGN: 0.02},
    _SIGN: {_EDGE: 0.5, _CONSONANT: 0.02, _VOWEL: 0.02, _CAPITAL: 0.1, _DIGIT: 0.05},
}
"""What letters of each kind have before and after them in any language."""
_ODD = 0.001
_MIXED = -4.0
"""Of a letter of another alphabet beside one of ours, in one word."""


@cache
def kind_of(char: str) -> str:
    """Return what a letter is: small, a capital, of a script without capitals, or no letter."""
    category = unicodedata.category(char)
    if category in ("Lo", "Mn", "Mc", "Lm") and char not in "ªº":
        return _WIDE
    if category == "Ll":
        return _SMALL
    return _CAPITAL if category in ("Lu", "Lt") else _SIGN


@cache
def _beside(char: str) -> str:
    """Return what a letter is to the one beside it."""
    if char == " ":
        return _EDGE
    if char.isdecimal():
        return _DIGIT
    kind = kind_of(char)
    if kind != _SMALL:
        return kind
    base = unicodedata.normalize("NFD", char)[0]
    return _VOWEL if base in _VOWELS else _CONSONANT


@cache
def is_latin(char: str) -> bool:
    """Whether a letter is one of the Latin alphabet."""
    return "LATIN" in unicodedata.name(char, "")


def _numbers() -> defaultdict[str, float]:
    return defaultdict(float)


def _is_ascii_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


class Letters:
    """What is known of the letters of one language."""

    def __init__(self, words: Iterable[str], signs: Iterable[str] = ()) -> None:
        """Learn from words of it, and from those that show signs of any language."""
        self._counts: defaultdict[str, float] = defaultdict(float)
        self._before: defaultdict[str, defaultdict[str, float]] = defaultdict(_numbers)
        self._after: defaultdict[str, defaultdict[str, float]] = defaultdict(_numbers)
        self._known: dict[tuple[str, str, str], float] = {}
        for word in words:
            self._learn(word, 1.0)
            if word.upper() != word:
                self._learn(word.upper(), _CAPITALS_TOO)
        for word in signs:
            self._learn(word, _CAPITALS_TOO)
        self._total = sum(self._counts.values())

    def likelihood(self, word: str) -> float:
        """Return the logarithm of how likely the letters beyond ASCII of a word are."""
        found, last = 0.0, len(word) - 1
        for at, char in enumerate(word):
            if char < "\x80":
                continue
            before = word[at - 1] if at else " "
            after = word[at + 1] if at < last else " "
            key = (char, before, after)
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = self._of(char, before, after)
            found += known
        return found

    def _learn(self, word: str, weight: float) -> None:
        padded = f" {word} "
        for before, char, after in zip(padded, padded[1:], padded[2:], strict=False):
            if char >= "\x80":
                self._counts[char] += weight
                self._before[char][_beside(before)] += weight
                self._after[char][_beside(after)] += weight

    def _of(self, char: str, beside: str, beyond: str) -> float:
        before, after = _beside(beside), _beside(beyond)
        kind = kind_of(char)
        count = self._counts.get(char, 0.0)
        unseen = _UNSEEN_SYMBOL if kind == _SIGN else _UNSEEN
        here = (count + unseen) / (self._total + 1)
        common_before = _BEFORE[kind].get(before, _ODD)
        common_after = _AFTER[kind].get(after, _ODD)
        seen_before = self._before[char][before] if count else 0.0
        seen_after = self._after[char][after] if count else 0.0
        found = log(here) + log((seen_before + _HABIT * common_before) / (count + _HABIT))
        if beyond < "\x80":
            # What follows and is none of ASCII counts by what stands before it.
            found += log((seen_after + _HABIT * common_after) / (count + _HABIT))
        if kind != _SIGN and not is_latin(char):
            found += _MIXED * (_is_ascii_letter(beside) + _is_ascii_letter(beyond))
        return found


class EastAsian:
    """What is known of Chinese, Japanese or Korean: which characters stand in names."""

    def __init__(self, characters: str, codec: str, last_common: int, has_kana: bool = False):
        """Know what stands in names.

        Args:
            characters: those that stand in names.
            codec: an encoding that has the common characters before the rare ones.
            last_common: the first byte of the last common ones in it.
            has_kana: whether kana are written too.
        """
        self._often = Counter(characters)
        self._total = sum(self._often.values())
        self._codec, self._last_common, self._has_kana = codec, last_common, has_kana
        self._known: dict[str, float] = {}

    def likelihood(self, word: str) -> float:
        """Return the logarithm of how likely the letters beyond ASCII of a word are."""
        found, last = 0.0, ""
        for char in word:
            if char >= "\x80":
                known = self._known.get(char)
                if known is None:
                    known = self._known[char] = self._of(char)
                found += known
                found += _MIXED if _is_ascii_letter(last) else 0
            elif last >= "\x80" and char.isalpha():
                found += _MIXED
            last = char
        return found

    def _of(self, char: str) -> float:
        often = self._often.get(char)
        if often:
            return log(_IN_NAMES * often / self._total)
        if "\u3041" <= char <= "\u30fe":
            return _KANA if self._has_kana else _NEVER
        if char in _EAST_ASIAN_SIGNS or "\uff01" <= char <= "\uff5e":
            return _WIDE_SIGN
        try:
            lead = char.encode(self._codec)[0]
        except UnicodeEncodeError:
            return _NEVER
        return _COMMON if _FIRST_COMMON <= lead <= self._last_common else _RARE


_IN_NAMES = 0.85
_KANA, _WIDE_SIGN, _COMMON, _RARE, _NEVER = -4.5, -7.0, -10.0, -13.0, -16.0
_FIRST_COMMON = 0x88
_EAST_ASIAN_SIGNS = frozenset("・　、。「」《》—－々")
