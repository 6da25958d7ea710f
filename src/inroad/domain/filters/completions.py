"""What may be typed next: keys of terms and their values, for the word at the cursor."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from inroad.domain.filters.means import KnownValues, Means, Offer
from inroad.domain.filters.pieces import QUOTES, Piece, in_quotes, pieces
from inroad.domain.filters.said import begins_a_word, words_of
from inroad.domain.filters.term_kinds import TERMS, TermKind, kind_of
from inroad.domain.search import comparable

MOST = 20
"""So many are offered: as many as stand on a screen."""
_FEWEST_TYPED = 2
"""Letters of a word from which on values are offered for it that no term was named for."""


class Completion(NamedTuple):
    """One way to go on.

    `text` is all of what was typed with it, and `at` where the cursor then stands in that.
    `shown` is what it adds, as it is listed (“stage:met”), and `means` what that means.
    """

    text: str
    at: int
    shown: str
    means: str


class _Place(NamedTuple):
    """What was typed, and which part of it a completion stands for, from where up to where."""

    typed: str
    start: int
    end: int

    def with_(self, added: str, shown: str, means: str) -> Completion:
        """Return what there is when something stands there."""
        text = f"{self.typed[: self.start]}{added}{self.typed[self.end :]}"
        return Completion(text, self.start + len(added), shown, means)


def completions(typed: str, at: int, means: Means, known: KnownValues) -> tuple[Completion, ...]:
    """Return what the word at the cursor may become, best first: keys, and then values.

    Args:
        typed: the filter as it stands.
        at: where the cursor is in it, from 0 to its length.
        means: what the filter is read with.
        known: what values may be completed with.
    """
    at = min(max(at, 0), len(typed))
    piece = _piece_at(typed, at)
    if at <= piece.body < piece.end:
        # Nothing of a word stands before the cursor, and what is behind it is not typed over.
        return ()
    kind = kind_of(piece.key)
    if kind is not None and at >= piece.values_at:
        found = _values(typed, at, piece, kind, means, known)
    elif kind is not None:
        found = _keys(_Place(typed, piece.body, piece.values_at), at)
    elif piece.key or typed[piece.body : piece.body + 1] in tuple(QUOTES):
        found = iter(())
    else:
        found = _of_a_word(_Place(typed, piece.body, piece.end), at, means, known)
    return tuple(islice((one for one in found if one.text != typed), MOST))


def _piece_at(typed: str, at: int) -> Piece:
    """Return the piece that the cursor is in or behind; an empty one between two."""
    for piece in pieces(typed):
        if piece.start <= at <= piece.end:
            return piece
    return Piece(at, at, at, "")


def _keys(place: _Place, at: int) -> Iterator[Completion]:
    """Yield the terms of which a key begins with what stands before the cursor."""
    begun = comparable(place.typed[place.start : at])
    for kind in TERMS:
        if any(key.startswith(begun) for key in kind.keys):
            yield place.with_(f"{kind.key}:", f"{kind.key}:", kind.means)


def _of_a_word(place: _Place, at: int, means: Means, known: KnownValues) -> Iterator[Completion]:
    """Yield the terms that a word may become, and then values that begin so."""
    yield from _keys(place, at)
    begun = place.typed[place.start : at]
    if len(begun) < _FEWEST_TYPED:
        return
    for kind in TERMS:
        if kind.is_found_by_word:
            for offer in _best(kind.offers(means, known), begun):
                if value := in_quotes(offer.value):
                    term = f"{kind.key}:{value}"
                    yield place.with_(term, term, offer.means)


def _values(
    typed: str, at: int, piece: Piece, kind: TermKind, means: Means, known: KnownValues
) -> Iterator[Completion]:
    """Yield what the value at the cursor may become."""
    at_cursor = next(value for value in piece.values if at <= value.end)
    begun = typed[at_cursor.start : at].strip(QUOTES)
    place = _Place(typed, at_cursor.start, at_cursor.end)
    for offer in _best(kind.offers(means, known), begun):
        if value := in_quotes(offer.value):
            yield place.with_(value, f"{kind.key}:{value}", offer.means)


def _best(offers: Iterable[Offer], begun: str) -> Iterator[Offer]:
    """Yield what is offered that begins so, and then that of which a word begins so."""
    word = begins_a_word(begun)
    later: list[Offer] = []
    for offer in offers:
        ready = words_of(offer.value)
        # Signs are no part of a word: “<” begins “<30d” as it stands.
        if ready.startswith(word) or offer.value.startswith(begun):
            yield offer
        elif word in ready or (offer.words and word in words_of(offer.words)):
            later.append(offer)
    yield from later
