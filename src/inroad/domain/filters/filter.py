"""A filter: what was typed to see some people and not others, and for whom it holds.

    liam stage:met org:fabrikam role:"data lead" -tag:alumni due:week touched:<30d

Words and terms stand between spaces, and all of them must hold. “-” before one negates it, “,” in
a value is “or”, and quotes keep spaces. The words themselves are looked for elsewhere, in all that
is written of people; here they are only told apart.
"""

from collections.abc import Iterator
from typing import NamedTuple

from inroad.domain.filters.means import Means, NotRead, Test
from inroad.domain.filters.pieces import Piece, Value, pieces
from inroad.domain.filters.term_kinds import AWAY, IS, TERMS, TermKind, kind_of, nearest_key
from inroad.domain.filters.values import one_word
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.search import comparable
from inroad.domain.text import clean

_MOST_SHOWN = 24
"""Characters of a value in a sentence about it."""

_NAMED = 4
"""Terms that are named where somebody typed one that there is not."""
_LEAST_OF_KEY = 3
_ADDRESSES = frozenset({"http", "https", "mailto", "ftp", "tel"})
"""What stands before a colon in addresses."""


class Term(NamedTuple):
    """A term of a filter: its kind's key, its values as they were typed, and for whom it holds."""

    key: str
    values: tuple[str, ...]
    is_negated: bool
    holds: Test

    @property
    def said(self) -> object:
        """What was typed: read with the same means, it holds for the same people."""
        return self.key, self.values, self.is_negated


class Filter(NamedTuple):
    """What was typed, read.

    `words` are the plain words as they were typed, and `unwanted` the negated ones: both are for
    whoever knows all that is written of people. `problem` is one sentence about the first thing
    that could not be read, "" where all was; whatever else was typed holds all the same.
    """

    words: str = ""
    unwanted: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    problem: str = ""

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return bool(self.words or self.unwanted or self.terms)

    @property
    def shows_away(self) -> bool:
        """Whether it asks for people who are not for me: every other filter leaves them out."""
        return any(
            term.key == IS and not term.is_negated and AWAY in map(one_word, term.values)
            for term in self.terms
        )

    def holds(self, facts: PersonFacts) -> bool:
        """Whether the terms hold for a person; of the words nothing is said."""
        if facts.is_away and not self.shows_away:
            return False
        return all(term.holds(facts) for term in self.terms)


def read_filter(typed: str, means: Means) -> Filter:
    """Read what was typed. Any text is a filter; what could not be read is said in its `problem`.

    Args:
        typed: words and terms. What is half typed at its very end is no problem yet.
        means: what it is read with.
    """
    reading = _Reading(typed, means)
    return Filter(
        " ".join(word for word, is_negated in reading.words if not is_negated),
        tuple(word for word, is_negated in reading.words if is_negated),
        tuple(reading.terms),
        next(iter(reading.problems), ""),
    )


def _is_meant_for_a_term(piece: Piece) -> bool:
    """Whether a word with a colon in it looks like a term: foo:bar, and no address of a page."""
    is_key = len(piece.key) >= _LEAST_OF_KEY and piece.key not in _ADDRESSES
    return is_key and any(value.text.strip("/") for value in piece.values)


class _Reading:
    """What was found in one text, piece by piece."""

    def __init__(self, typed: str, means: Means) -> None:
        self._typed = typed
        self._means = means
        self.words: list[tuple[str, bool]] = []
        self.terms: list[Term] = []
        self.problems: list[str] = []
        for piece in pieces(typed):
            self._add(piece)

    def _add(self, piece: Piece) -> None:
        kind = kind_of(piece.key)
        is_unknown = kind is None and len(piece.key) >= _LEAST_OF_KEY
        near = nearest_key(piece.key) if is_unknown else ""
        if kind is not None:
            self._add_term(piece, kind)
        elif near:
            key = _shown(piece.key)
            self.problems.append(f"{key}: is no term; {near}: is.")
        elif kind is None and _is_meant_for_a_term(piece):
            known = ", ".join(f"{one.key}:" for one in TERMS[:_NAMED])
            self.problems.append(f"{_shown(piece.key)}: is no term; {known} and others are.")
        elif piece.word.strip():
            self.words.append((piece.word, piece.is_negated))

    def _add_term(self, piece: Piece, kind: TermKind) -> None:
        values = [value for value in piece.values if comparable(value.text)]
        if not values and not self._is_at_end(piece.values[-1]):
            example = kind.example.split()[0]
            self.problems.append(f"{kind.key}: needs its value right behind it, like {example}.")
        read = [(value.text, holds) for value in values for holds in self._read(value, kind)]
        if read:
            texts, tests = zip(*read, strict=True)
            test = _negated(_any(tests)) if piece.is_negated else _any(tests)
            self.terms.append(Term(kind.key, texts, piece.is_negated, test))

    def _read(self, value: Value, kind: TermKind) -> Iterator[Test]:
        """Yield for whom a value holds; nothing, and why, where it cannot be read."""
        try:
            yield kind.read(value.text, self._means)
        except NotRead as error:
            if not (error.may_go_on and self._is_at_end(value)):
                self.problems.append(f"{kind.key}:{_shown(value.text)}: {error}")

    def _is_at_end(self, value: Value) -> bool:
        """Whether a value stands where somebody may still be typing."""
        return value.end == len(self._typed)


def _any(tests: tuple[Test, ...]) -> Test:
    if len(tests) == 1:
        return tests[0]
    return lambda facts: any(test(facts) for test in tests)


def _negated(test: Test) -> Test:
    return lambda facts: not test(facts)


def _shown(text: str) -> str:
    said = clean(text)
    return said if len(said) <= _MOST_SHOWN else f"{said[: _MOST_SHOWN - 1]}…"
