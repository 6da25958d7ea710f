"""The one line of help on a screen that is new to me: until I follow it or put it away.

A week after the first start nothing is new any more, and no line comes.
"""

from dataclasses import replace
from datetime import timedelta

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change, Edit
from inroad.domain.documents.told_once import Told

_NEW_FOR = timedelta(days=7)
_HINT = "hint "
"""How the name begins by which it is remembered that a line was put away."""


class Hints:
    """Commands and queries about the lines of help."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    @property
    def are_over(self) -> bool:
        """Whether no line comes any more, on whatever screen."""
        began = self._work.profile.hints_from
        return began is None or not began <= self._work.today < began + _NEW_FOR

    def is_wanted(self, screen: str) -> bool:
        """Return whether a screen, by its name, is to show its line."""
        if self.are_over:
            return False
        return self._work.store.get(Told, self._told(screen).id) is None

    def begin(self) -> None:
        """Begin the week, where it has not begun; it is nothing to be taken back."""
        profile = self._work.profile
        if profile.hints_from is None:
            edit = Edit(profile, replace(profile, hints_from=self._work.today))
            self._work.commit(Change("Began the lines of help", (edit,)), may_undo=False)

    def put_away(self, screen: str) -> None:
        """Show the line of a screen no more; it is nothing to be taken back."""
        self._work.commit(
            Change("Put a line of help away", (Edit(None, self._told(screen)),)), may_undo=False
        )

    def bring_back(self) -> Change:
        """Show every line once more, for another week."""
        profile = self._work.profile
        put_away = [one for one in self._work.store.all(Told).values() if _is_of_hint(one)]
        begun = Edit(profile, replace(profile, hints_from=self._work.today))
        edits = (begun, *(Edit(one, None) for one in put_away))
        change = Change("Brought the lines of help back", edits)
        self._work.commit(change)
        return change

    def end(self) -> Change:
        """Show no line any more, on whatever screen."""
        begun = replace(self._work.profile, hints_from=None)
        return self._work.change("Took the lines of help away", [begun])

    def _told(self, screen: str) -> Told:
        name = f"{_HINT}{screen}"
        return Told(self._work.derived_id("told", name), name)


def _is_of_hint(told: Told) -> bool:
    return told.what.startswith(_HINT)
