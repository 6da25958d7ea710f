"""In what words are looked for that are typed to find people: one index for all screens.

Words that nobody has are taken for the nearest that somebody has: “lian mueler” finds Liam Müller.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice, product
from typing import NamedTuple

from inroad.campaign.core.search_keys import SearchKeys
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.people.contact import Contact
from inroad.domain.search import Wanted, search_key

_FEWEST_LETTERS = 4
"""Letters of a word that may be mistyped: shorter ones are near to everything."""
_LIKENESS = 74
"""Of 100: one letter of four may be another, or two be swapped in six."""

_NEAR, _MOST_CHOICES = 3, 27
"""So many near words of each are tried, and so many choices of them together."""


class _Found(NamedTuple):
    """Words as they were typed, what they are taken for, and the search keys of whom it finds."""

    words: str
    meant: Wanted
    keys: Mapping[int, str]


class PeopleTexts:
    """What is written of people, as it is looked in."""

    def __init__(self, work: UnitOfWork) -> None:
        self._keys = SearchKeys(work, Contact, key_of)
        self._vocabulary: tuple[str, ...] | None = None
        self._found: _Found | None = None
        """What was looked for last."""
        work.follow(self._forget)

    def all(self) -> Mapping[int, str]:
        """Return the search keys of everybody, by their ids."""
        return self._keys.all()

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Yield what makes all of them, and may be done in a thread."""
        return self._keys.get_ready()

    def meant(self, words: str) -> Wanted:
        """Return what is looked for by words; where nobody has them, the nearest that there are."""
        wanted = Wanted.read(words)
        # Nothing is looked in where nothing is looked for.
        return self._look(words).meant if wanted else wanted

    def found(self, words: str) -> Mapping[int, str]:
        """Return the search keys of whom words find, by their ids; of everybody by no words."""
        return self._look(words).keys

    def _look(self, words: str) -> _Found:
        """Return what words find.

        Letter by letter fewer are found: they are among those that were found before.
        """
        before = self._found
        if before is not None and before.words == words:
            return before
        meant = Wanted.read(words)
        is_narrower = before is not None and meant.finds_no_others_than(before.meant)
        keys = before.keys if before is not None and is_narrower else self.all()
        if meant:
            keys = meant.among(keys)
        near = meant if keys else self._nearest(meant)
        if near is not meant:
            meant, keys = near, near.among(self.all())
        self._found = _Found(words, meant, keys)
        return self._found

    def _nearest(self, wanted: Wanted) -> Wanted:
        """Return what somebody has that is near to words that nobody has; else those words."""
        if wanted.numbers:
            return wanted
        keys = self.all().values()
        choices = islice(product(*map(self._near, wanted.words)), _MOST_CHOICES)
        near = (wanted._replace(words=words) for words in choices if words != wanted.words)
        return next((one for one in near if any(map(one.is_in, keys))), wanted)

    def _near(self, word: str) -> list[str]:
        """Return the words that are near to one that nobody has, the nearest first; else itself."""
        if len(word) < _FEWEST_LETTERS or any(word in key for key in self.all().values()):
            return [word]
        # Loaded where somebody mistyped a word, and at no start.
        from rapidfuzz import fuzz, process

        found = process.extract(
            word, self._words, scorer=fuzz.ratio, score_cutoff=_LIKENESS, limit=_NEAR
        )
        return [near for near, _, _ in found] or [word]

    @property
    def _words(self) -> tuple[str, ...]:
        if self._vocabulary is None:
            found = dict.fromkeys(word for key in self.all().values() for word in key.split())
            self._vocabulary = tuple(found)
        return self._vocabulary

    def _forget(self, change: Change) -> None:
        if change.concerns_any(Contact):
            self._vocabulary = self._found = None


def key_of(contact: Contact) -> str:
    """Return what words are looked for in: name, role, place, e-mail, phone and tags."""
    words = (contact.name, contact.place, contact.email, contact.phone, *contact.tags)
    return search_key(" ".join(filter(None, words)))
