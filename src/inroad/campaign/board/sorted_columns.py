"""Who stands in which column of the board, in order, changed by one person at a time."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from datetime import date
from typing import Final

from inroad.campaign.follow_ups.ordered_dues import OrderedDues
from inroad.campaign.follow_ups.standing import Standing
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp, When
from inroad.domain.people.stages import BOARD, Stage

Place = tuple[When, bool, str, str, int]
"""What puts a card in order: what is next, whether goals are chosen, the name; the contact.

The name is a `name_key` with a space before it: so each of its words has one.
"""

_NAME: Final = 2

_NEVER: When = (True, date.max, True, 0.0)


class SortedColumns:
    """The ids of those in each column, the most urgent first."""

    def __init__(self, people: Iterable[tuple[int, Standing]], dues: OrderedDues) -> None:
        """Sort people, by their ids, by what is due for each, and by where they stand."""
        self.dues = dues
        """What they are sorted by: another list is for other columns."""
        self._read = len(dues.changed)
        self._place: dict[int, tuple[Stage, Place]] = {}
        self._names: dict[int, str] = {}
        """The same names as in the places: all of them are looked in at each letter of a find."""
        self._columns: dict[Stage, list[Place]] = {stage: [] for stage in BOARD}
        for contact_id, standing in people:
            if self._is_listed(standing):
                self._place[contact_id] = (standing.stage, self._place_of(contact_id, standing))
        for contact_id, (stage, place) in self._place.items():
            self._columns[stage].append(place)
            self._names[contact_id] = place[_NAME]
        for column in self._columns.values():
            column.sort()
        self._listed = {
            stage: [place[-1] for place in column] for stage, column in self._columns.items()
        }
        self._ids: dict[Stage, tuple[int, ...]] = {}

    def ids(self, stage: Stage) -> tuple[int, ...]:
        """Return who stands in a column."""
        if stage not in self._ids:
            self._ids[stage] = tuple(self._listed[stage])
        return self._ids[stage]

    def called(self, name: str, among: Collection[int]) -> set[int]:
        """Return who of some has words in the name that begin with all words of `name`.

        `name` is a `name_key`.
        """
        first, *others = (f" {word}" for word in name.split() or ("",))
        names = self._names
        found = {one for one in among if first in names.get(one, "")}
        for begin in others:
            found = {one for one in found if begin in names[one]}
        return found

    def changed(self) -> list[int]:
        """Return, once, the contacts for whom something else is due than before."""
        changed, self._read = self.dues.changed[self._read :], len(self.dues.changed)
        return changed

    def put(self, contact_id: int, standing: Standing | None) -> None:
        """Put a contact where it belongs as it stands now; None takes it off the board."""
        if contact_id in self._place:
            stage, place = self._place.pop(contact_id)
            at = bisect_left(self._columns[stage], place)
            del self._columns[stage][at], self._listed[stage][at], self._names[contact_id]
            self._ids.pop(stage, None)
        if standing is not None and self._is_listed(standing):
            stage, place = standing.stage, self._place_of(contact_id, standing)
            self._place[contact_id] = (stage, place)
            self._names[contact_id] = place[_NAME]
            at = bisect_left(self._columns[stage], place)
            self._columns[stage].insert(at, place)
            self._listed[stage].insert(at, contact_id)
            self._ids.pop(stage, None)

    def _is_listed(self, standing: Standing) -> bool:
        return standing.stage in self._columns and not standing.is_away

    def _place_of(self, contact_id: int, standing: Standing) -> Place:
        follow_ups = [due.follow_up for due in self.dues.of(contact_id)]
        if len(follow_ups) > 1:
            follow_ups = [min(follow_ups, key=shown_first)]
        when = follow_ups[0].when if follow_ups else _NEVER
        key, name, _ = standing.name
        return (when, not standing.has_goals, f" {key}", name, contact_id)


def shown_first(follow_up: FollowUp) -> tuple[bool, tuple[When, int, str]]:
    """Sort by what a card shows: of a scheduled contact, the time before the day of preparing."""
    return (follow_up.action is not Action.CONVERSATION, follow_up.order)
