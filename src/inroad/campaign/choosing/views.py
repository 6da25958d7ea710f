"""Views: filters that I gave a name, to see their people again with one key."""

from dataclasses import replace

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.people.list_order import ListOrder
from inroad.domain.search import comparable
from inroad.domain.text import clean
from inroad.keymap.keymap import naming_keys

_KEYS = "123456789abcfhilmoprstuvwxyz"
"""Keys of views in their list, in the order in which they are given out; other keys do more."""


class Views:
    """Commands and queries about views."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def all(self) -> tuple[SavedView, ...]:
        """Return all views, in the order of their keys."""
        views = self._work.store.all(SavedView).values()
        return tuple(sorted(views, key=lambda one: (not one.key, _KEYS.find(one.key), one.name)))

    def of(self, typed: str) -> SavedView | None:
        """Return the view of a filter, or None where there is none."""
        wanted = clean(typed)
        return next((one for one in self.all() if wanted and one.filter == wanted), None)

    def save(self, name: str, typed: str, order: ListOrder) -> Change:
        """Keep a filter under a name, with the order of the list; one of that name is replaced.

        Raises:
            InroadError: there is no name, or no filter.
        """
        name, typed = clean(name), clean(typed)
        if not name:
            raise InroadError("A view needs a name; one word will do.")
        if not typed:
            raise InroadError(naming_keys("There is no filter to keep; {people.find:/} types one."))
        views = self.all()
        known = next((one for one in views if comparable(one.name) == comparable(name)), None)
        if known is not None:
            view = replace(known, name=name, filter=typed, order=order)
        else:
            taken = {one.key for one in views}
            key = next((key for key in _KEYS if key not in taken), "")
            view = SavedView(self._work.new_id(), name, typed, order, key)
        return self._work.change(f"Kept the view “{name}”", [view])

    def remove(self, view: SavedView) -> Change:
        """Forget a view; whom it shows stays."""
        return self._work.change(f"Removed the view “{view.name}”", drop=[view])
