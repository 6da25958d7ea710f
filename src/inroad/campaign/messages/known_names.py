"""The words that people and organisations are called by, kept up to date by changes."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cached_property
from itertools import islice

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.people.contact import Contact
from inroad.domain.text import folded

_WORDS = "_words"
_TOGETHER = 500


class KnownNames(Container[str]):
    """The words of all names, folded; gathered when the first one is asked for."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._meanwhile: list[Change] | None = None
        """What was changed while they are gathered in a thread; None where they are not."""
        work.follow(self._follow)

    def __contains__(self, word: object) -> bool:
        return self._words[word] > 0 if isinstance(word, str) else False

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Yield what gathers them before the first one is asked for; it may be done in a thread."""
        if _WORDS in vars(self):
            return
        self._meanwhile = []
        people, found = self._work.store.each(Contact), list[Counter[str]]()
        yield lambda: found.append(_words_of(people))
        meanwhile, self._meanwhile = self._meanwhile, None
        # What came to no end in the thread is gathered when it is asked for.
        if _WORDS not in vars(self) and found:
            self._words = found[0]
            for change in meanwhile:
                self._follow(change)

    @cached_property
    def _words(self) -> Counter[str]:
        return _words_of(self._work.store.each(Contact))

    def _follow(self, change: Change) -> None:
        if _WORDS not in vars(self):
            if self._meanwhile is not None:
                self._meanwhile.append(change)
            return
        for edit in change.edits:
            for contact, count in ((edit.before, -1), (edit.after, 1)):
                if isinstance(contact, Contact):
                    # One may be called by a word twice: "Ana Ana".
                    for word in _words_of([contact]).elements():
                        self._words[word] += count


def _words_of(people: Iterable[Contact]) -> Counter[str]:
    """Return the words of the names of all these people, and how often each is one."""
    found, names = Counter[str](), (f"{one.name} {one.organisation}" for one in people)
    # To fold some at once costs a third.
    while some := list(islice(names, _TOGETHER)):
        found.update(folded(" ".join(some)).split())
    return found
