"""Search anything that was ever written, in whichever kind of document it stands."""

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from inroad.campaign.core.search_keys import SearchKeys
from inroad.campaign.core.steps import finished, in_parts
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.campaign.search.found_places import FoundPlaces, Place
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.documents.document import Document
from inroad.domain.documents.searchable import Written, fields_written, written
from inroad.domain.people.contact import IDENTITY, Contact
from inroad.domain.search import Wanted, name_key, search_key
from inroad.domain.tables import TABLES

MOST = 200
"""More than these nobody reads: another word narrows it."""

BETWEEN = " | "
"""Between the fields of a document, so that nothing is found that begins in one and ends in
another."""

_SNIPPET = 48
_KEY = itemgetter(2)
_KEYS_A_STEP = 200
_MIDDLES_A_STEP = 20
"""Of what is found in the middle of words, so much is looked at more closely in a step."""

_Keyed = tuple[type[Document], int, str]
"""The kind of a document, its id, and the text that words are looked for in."""


class Found(NamedTuple):
    """One thing that matches: where it stands, and the words."""

    place: Place
    words: str

    @property
    def document(self) -> Document:
        """Which document it is."""
        return self.place.document

    @property
    def what(self) -> str:
        """What it is."""
        return self.place.what

    @property
    def name(self) -> str:
        """Whose it is, or of what."""
        return self.place.name


class Search:
    """Looks everywhere. What was looked at once is kept as a search key, for the next letter."""

    def __init__(self, work: UnitOfWork, goals: Goals) -> None:
        self._work = work
        self._places = FoundPlaces(work, goals)
        kinds = sorted((kind for kind in TABLES if fields_written(kind)), key=_order)
        self._keys = {kind: SearchKeys[Document](work, kind, key_of) for kind in kinds}

    def find(self, typed: str) -> tuple[Found, ...]:
        """Return what has all the words typed in it, at most `MOST`.

        Where words begin so comes before where they are in the middle, and of both people first.
        Only what is returned is looked at more closely: the rest is one look at its search key.
        """
        return finished(self.find_in_steps(typed))

    def find_in_steps(
        self, typed: str
    ) -> Generator[Callable[[], tuple[Found, ...]], None, tuple[Found, ...]]:
        """Do so in steps, and yield after each what tells what was found so far."""
        wanted = Wanted.read(typed)
        if not wanted:
            return ()
        found: list[Found] = []
        middles: list[_Keyed] = []
        so_far = partial(_people_by_name, found, wanted)
        for kind, keys in self._in_parts():
            has = ((kind, doc_id, key) for doc_id, key in wanted.among(keys).items())
            begins, others = wanted.parted(has, _KEY)
            middles += others
            found += islice(self._found(begins, wanted), MOST - len(found))
            if len(found) == MOST:
                return so_far()
            yield so_far
        for part in in_parts(middles, _MIDDLES_A_STEP):
            found += islice(self._found(part, wanted), MOST - len(found))
            if len(found) == MOST:
                break
            yield so_far
        return so_far()

    def look_through(self) -> Generator[None, None, None]:
        """Look at everything in steps, so that it is known when it is asked for."""
        for keys in self._keys.values():
            if not keys.is_complete:
                yield from (None for _ in in_parts(keys, _KEYS_A_STEP))

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Yield what makes ready to find people, and may be done in a thread.

        They are what most letters find; the rest is far more, and is folded when it is looked in.
        """
        return self._keys[Contact].get_ready()

    def _in_parts(self) -> Iterator[tuple[type[Document], dict[int, str]]]:
        """Yield kinds, each several times, with the search keys of some documents by their ids."""
        for kind, keys in self._keys.items():
            for part in in_parts(keys, _KEYS_A_STEP):
                yield kind, dict(part)

    def _found(self, keyed: Iterable[_Keyed], wanted: Wanted) -> Iterator[Found]:
        """Yield what was found in those documents that are still there."""
        for kind, doc_id, _ in keyed:
            document = self._work.store.get(kind, doc_id)
            one = self._found_in(document, wanted) if document is not None else None
            if one is not None:
                yield one

    def _found_in(self, document: Document, wanted: Wanted) -> Found | None:
        """Return a document as what was found in it, or None where it stands nowhere."""
        parts = tuple(written(document))
        if isinstance(document, Contact):
            # Where the words are in what says who they are, the person is what is found.
            who = search_key(BETWEEN.join(one.text for one in parts if one.field in IDENTITY))
            if wanted.is_in(who):
                place = self._places.of(document, "name")
                return Found(place, document.place) if place is not None else None
        part = _best(parts, wanted)
        place = self._places.of(document, part.field) if part is not None else None
        if part is None or place is None:
            return None
        # Where it was found in the name, the rest says more.
        rest = " ".join(one.text for one in parts if one.text != place.name)
        said = rest if part.text == place.name else part.text
        return Found(place, _around(said, wanted))


def key_of(document: Document) -> str:
    """Return what a person wrote in a document as words are looked for in it."""
    return search_key(BETWEEN.join(one.text for one in written(document)))


def _order(kind: type[Document]) -> tuple[int, int]:
    """Sort: people and what is about me first; what there is most of, the history, last."""
    last = (Takeaway, Touch)
    is_late = last.index(kind) + 1 if kind in last else 0
    return (0 if kind is Contact else 1 + is_late, list(TABLES).index(kind))


def _best(parts: tuple[Written, ...], wanted: Wanted) -> Written | None:
    """Return the part that has all of the words, or else the first that has one of them."""
    keys = [(part, search_key(part.text)) for part in parts]
    whole = [one for one, key in keys if wanted.is_in(key)]
    some = [one for one, key in keys if any(word in key for word in wanted.words)]
    return next(iter((*whole, *some)), None)


def _people_by_name(found: list[Found], wanted: Wanted) -> tuple[Found, ...]:
    """Return what was found with the people whose names begin so in front, by name."""

    def order(found: Found) -> tuple[bool, str]:
        key = search_key(found.name) if isinstance(found.document, Contact) else ""
        is_name = wanted.is_in(key) and wanted.begins_words_of(key)
        return (not is_name, name_key(found.name) if is_name else "")

    return tuple(sorted(found, key=order))


def _around(text: str, wanted: Wanted) -> str:
    """Return the part of a text that the first word stands in, on one line."""
    line = " ".join(text.split())
    at = wanted.where(line)
    start = at - _SNIPPET // 2
    if start <= 0:
        return line
    begin = line.find(" ", start, at) + 1
    return f"…{line[begin or start :]}"
