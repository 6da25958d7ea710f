"""How words that are typed find what was written, and how names are put in order.

One folding (`text.folded`), and three forms of it. `comparable` tells whether two texts are the
same: a tag, a template's name. `name_key` does for the names of people, of which only letters and
digits count; it is also the order of the alphabet, in which Élodie stands beside Eloise. And
`search_key` is what words are looked for in: it has beside the text other ways of typing it
(“mueller” for Müller, “jeanluc” for Jean-Luc, “jr” for J. R., digits of a phone number however
they are grouped). `Wanted` is what was typed.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeVar

from inroad.domain.patterns import compiled, late
from inroad.domain.text import folded

K = TypeVar("K")
T = TypeVar("T")

_MOST_NAMES = 1 << 16
"""Names whose key is kept: more people than a campaign has."""

APOSTROPHES = "'’‘ʼ`´ʹ′ʻʽʾʿ‛＇ꞌ‵"
"""What people type for an apostrophe."""
_DASHES = "-‐‑‒–—―−﹣－⁃"
_DASH = late(f"[{_DASHES}]")
_ALIKE = late(f"[{_DASHES}{APOSTROPHES}]")
_SAID_ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "") | dict.fromkeys(_DASHES, " "))
_WITHOUT_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, ""))
_WITHOUT_DASHES = str.maketrans(dict.fromkeys(_DASHES, ""))
_SPACES_FOR_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, " "))
_NO_LETTER = late(r"[\W_]+")

_TRANSCRIBED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "ae", "Ö": "oe", "Ü": "ue",
     "Ø": "oe", "Å": "aa"}
)  # fmt: skip
"""What people write for a letter where there is no key for it and its marks count."""
_TO_TRANSCRIBE = late("[äöüøåÄÖÜØÅ]")

_HYPHENATED = late(f"(?<![^\\W\\d_])[^\\W\\d_]+(?:[{_DASHES}][^\\W\\d_]+)+")
"""Words with hyphens between them; begun at the beginning of one only, or a long text is slow."""
_INITIALS = late(r"\b\w\.(?:\s?\w\.)+")
_PHONE = late(r"(?<!\w)(?:\+|\(\+?)?\d[\d ()/.]{4,}\d(?!\w)")
_MAYBE_PHONE = late(r"\d[\d ()/.]{4}")
"""What any phone number has; to look for it costs less."""
_FEWEST_DIGITS, _MOST_DIGITS = 6, 15
"""Digits of a phone number."""
_TYPED_NUMBER = late(r"[+(]?[\d ()/.]*\d[\d ()/.]*")
_AROUND_WORDS = ',;:!?"“”„'
"""What is typed between words, and need not stand so where they are found."""
_FEWEST_TYPED = 4
"""Digits from which on what is typed may be the beginning of a phone number."""


def comparable(text: str) -> str:
    """Return a text for telling whether two are the same, however each was typed.

    Accents, case, apostrophes, and whether there is a hyphen or a space do not count.
    """
    if text.isascii():
        # Most texts: an eighth of the time.
        return folded(text.replace("'", "").replace("`", "").replace("-", " "))
    # Most texts have none of them, and that is known sooner than each letter is looked up.
    return folded(text.translate(_SAID_ALIKE) if _ALIKE.search(text) else text)


@lru_cache(maxsize=_MOST_NAMES)
def name_key(name: str) -> str:
    """Return a name for comparing and for the order of the alphabet: its letters and digits.

    One that has none (an emoji) is its own key.
    """
    said = folded(name.translate(_WITHOUT_APOSTROPHES))
    return " ".join(_NO_LETTER.sub(" ", said).split()) or said


def search_key(text: str) -> str:
    """Return what words are looked for in: the text, folded, and other ways of typing it."""
    plain = comparable(text)
    further = list(_other_ways(text, plain))
    return " ".join((plain, *further)) if further else plain


def without_umlauts(text: str) -> str:
    """Return a text with the letters that people write for umlauts: “Mueller” for Müller."""
    return text if text.isascii() else text.translate(_TRANSCRIBED)


def as_one_word(text: str) -> str:
    """Return a text in which words with hyphens between them are one: “JeanLuc”."""
    return _HYPHENATED.sub(lambda match: match[0].translate(_WITHOUT_DASHES), text)


def without_apostrophes(text: str) -> str:
    """Return a text with spaces for apostrophes: “O Brien”."""
    return text.translate(_SPACES_FOR_APOSTROPHES)


class Wanted(NamedTuple):
    """What was typed to find something: words, all of which must be there, or a phone number."""

    words: tuple[str, ...]
    numbers: tuple[str, ...] = ()

    @classmethod
    def read(cls, typed: str) -> "Wanted":
        """Return what is looked for by what was typed."""
        said = comparable(_without_dots(typed))
        words = (word.strip(_AROUND_WORDS) for word in said.split())
        return cls(tuple(dict.fromkeys(filter(None, words))), tuple(_typed_numbers(said)))

    def __bool__(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.words)

    def is_in(self, key: str) -> bool:
        """Whether a search key has all of the words, or the number."""
        # A plain loop: this is asked of everything that was ever written, at every letter.
        for word in self.words:
            if word not in key:
                return bool(self.numbers) and any(number in key for number in self.numbers)
        return True

    def among(self, keys: Mapping[K, str]) -> dict[K, str]:
        """Return those of many search keys for which `is_in` holds, as they are asked for."""
        if self.numbers or not self.words:
            return {one: key for one, key in keys.items() if self.is_in(key)}
        # One after another: what has the first word is mostly far less than all.
        first, *others = self.words
        found = {one: key for one, key in keys.items() if first in key}
        for word in others:
            found = {one: key for one, key in found.items() if word in key}
        return found

    def finds_no_others_than(self, other: "Wanted") -> bool:
        """Whether all that these words find, the `other` ones find too: some word has each."""
        if self.numbers or other.numbers:
            return False
        return all(any(word in one for one in self.words) for word in other.words)

    def beginning(self, found: Mapping[K, str]) -> set[K]:
        """Return those of search keys that were found for which `begins_words_of` holds."""
        if len(self.words) != 1 or self.numbers:
            return {one for one, key in found.items() if self.begins_words_of(key)}
        # Most begin so: that is known soonest.
        word, begin = self.words[0], f" {self.words[0]}"
        begins = re.compile(f"{re.escape(word)}(?<![^\\W_]{re.escape(word)})").search
        return {
            one for one, key in found.items() if begin in key or key.startswith(word) or begins(key)
        }

    def begins_words_of(self, key: str) -> bool:
        """Whether each word (or the number) is the beginning of one in a search key."""
        # Plain loops, as above: this is asked of everything that was found.
        words = self.words
        for word in words:
            if word not in key:
                words = self.numbers
                break
        for word in words:
            if word in key and not _begins_a_word(key, word):
                return False
        return bool(words)

    def place_in(self, key: str) -> int:
        """Return how far from the beginning of a search key the first of the words stands."""
        return min((key.find(word) for word in self.words if word in key), default=0)

    def best_first(self, things: Iterable[T], key: Callable[[T], str]) -> list[T]:
        """Return what is found: where words begin so first, then where they are in the middle.

        Within both the order stays as it was.
        """
        begins, middles = self.parted(things, key)
        return begins + middles

    def parted(self, things: Iterable[T], key: Callable[[T], str]) -> tuple[list[T], list[T]]:
        """Return what is found where words begin so, and what in the middle of words alone."""
        begins: list[T] = []
        middles: list[T] = []
        for thing in things:
            of_it = key(thing)
            if self.is_in(of_it):
                (begins if self.begins_words_of(of_it) else middles).append(thing)
        return begins, middles

    def where(self, text: str) -> int:
        """Return the place in a text of the word that the first word typed is in; 0 for none."""
        if not self.words:
            return 0
        word = self.words[0]
        as_typed = text.lower().find(word)
        if as_typed >= 0:
            return as_typed
        found = (
            one.start() for one in compiled(r"\S+").finditer(text) if word in search_key(one[0])
        )
        return next(found, 0)


def _begins_a_word(key: str, word: str) -> bool:
    if key.startswith(word) or f" {word}" in key:
        return True
    at = key.find(word)
    while at > 0 and key[at - 1].isalnum():
        at = key.find(word, at + 1)
    return at >= 0


def _other_ways(text: str, plain: str) -> Iterator[str]:
    """Yield other ways of typing parts of a text, folded; `plain` is the text as it is folded."""
    if not text.isascii() and _TO_TRANSCRIBE.search(text):
        transcribed = comparable(text.translate(_TRANSCRIBED))
        if transcribed != plain:
            yield transcribed
    if _DASH.search(text):
        for match in _HYPHENATED.finditer(text):
            yield comparable(match[0]).replace(" ", "")
    if "." in text:
        for match in _INITIALS.finditer(plain):
            yield compiled(r"[.\s]").sub("", match[0])
    if _MAYBE_PHONE.search(plain):
        for match in _PHONE.finditer(plain):
            yield from _numbers(match[0])


def _without_dots(typed: str) -> str:
    """Return what was typed with initials as one word: "j.r. smith" is "jr smith"."""
    return compiled(r"\b(?:\w\.){2,}").sub(lambda match: match[0].replace(".", ""), typed)


def _digits(said: str) -> str:
    return compiled(r"\D").sub("", said.replace("(0)", ""))


def _numbers(said: str) -> Iterator[str]:
    """Yield the digits of a phone number without what is dialled before it at home or abroad."""
    digits = _digits(said)
    if _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS + 2:
        yield digits.lstrip("0")


def _typed_numbers(said: str) -> Iterator[str]:
    """Yield what may stand in a phone number for what was typed, if that is one or its begin.

    Abroad it is written with the code of the country, which has one to three digits.
    """
    digits = _digits(said)
    if len(digits) < _FEWEST_TYPED or not _TYPED_NUMBER.fullmatch(said):
        return
    bare = digits.lstrip("0")
    yield bare
    is_abroad = said.startswith(("+", "(+", "00")) or (len(bare) == 11 and bare.startswith("1"))
    if is_abroad:
        yield from (bare[code:] for code in (1, 2, 3) if len(bare) - code >= _FEWEST_DIGITS)
