"""The words that people and organisations are called by, kept up to date by changes."""

from collections import Counter
from collections.abc import Container
from functools import cached_property

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.people.contact import Contact
from inroad.domain.text import folded


class KnownNames(Container[str]):
    """The words of all names, folded; gathered when the first one is asked for."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        work.follow(self._follow)

    def __contains__(self, word: object) -> bool:
        return self._words[word] > 0 if isinstance(word, str) else False

    def gather(self) -> None:
        """Gather them now, before the first one is asked for."""
        _ = self._words

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(_words_of(*self._work.store.all(Contact).values()))

    def _follow(self, change: Change) -> None:
        if "_words" not in vars(self):
            return
        for edit in change.edits:
            for contact, count in ((edit.before, -1), (edit.after, 1)):
                if isinstance(contact, Contact):
                    # One may be called by a word twice: "Ana Ana".
                    for word in _words_of(contact):
                        self._words[word] += count


def _words_of(*people: Contact) -> list[str]:
    """Return the words of the names of all these people; to fold them at once costs a third."""
    return folded(" ".join(f"{one.name} {one.organisation}" for one in people)).split()
