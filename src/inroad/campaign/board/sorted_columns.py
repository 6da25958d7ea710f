"""Who stands in which column of the board, in order, changed by one person at a time."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from inroad.campaign.core.sorted_ids import SortedIds
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
_FIRST_WITHOUT: Place = (_NEVER, False, "", "", 0)
"""A place before everybody for whom nothing is due."""


class SortedColumns:
    """The ids of those in each column, the most urgent first."""

    def __init__(self, people: Iterable[tuple[int, Standing]], dues: OrderedDues) -> None:
        """Sort people, by their ids, by what is due for each, and by where they stand."""
        self.dues = dues
        """What they are sorted by: another list is for other columns."""
        self._read = len(dues.changed)
        self._place: dict[int, tuple[Stage, Place]] = {}
        self._names: dict[int, str] = {}
        """The same names as in the places, at hand by id for a find."""
        for contact_id, standing in people:
            if self._is_listed(standing):
                place = self._place_of(contact_id, standing)
                self._place[contact_id] = (standing.stage, place)
                self._names[contact_id] = place[_NAME]
        columns: dict[Stage, list[tuple[Place, int]]] = {stage: [] for stage in BOARD}
        for contact_id, (stage, place) in self._place.items():
            columns[stage].append((place, contact_id))
        self._columns = {stage: SortedIds(column) for stage, column in columns.items()}

    def ids(self, stage: Stage) -> tuple[int, ...]:
        """Return who stands in a column."""
        return self._columns[stage].all

    def count_due(self, stage: Stage) -> int:
        """Return for how many in a column something is due: they stand first."""
        return self._columns[stage].count_before(_FIRST_WITHOUT)

    def caller(self, name: str) -> Callable[[int], bool]:
        """Return what tells whether each word of `name`, a `name_key`, begins a word of a name.

        Who is not on the board is not called so.
        """
        names, begins = self._names, [f" {word}" for word in name.split() or ("",)]

        def is_called(contact_id: int) -> bool:
            its = names.get(contact_id, "")
            return all(begin in its for begin in begins)

        return is_called

    def changed(self) -> list[int]:
        """Return, once, the contacts for whom something else is due than before."""
        changed, self._read = self.dues.changed[self._read :], len(self.dues.changed)
        return changed

    def put(self, contact_id: int, standing: Standing | None) -> None:
        """Put a contact where it belongs as it stands now; None takes it off the board."""
        if contact_id in self._place:
            stage, place = self._place.pop(contact_id)
            self._columns[stage].take_out(place)
            del self._names[contact_id]
        if standing is not None and self._is_listed(standing):
            stage, place = standing.stage, self._place_of(contact_id, standing)
            self._place[contact_id] = (stage, place)
            self._names[contact_id] = place[_NAME]
            self._columns[stage].put_in(place, contact_id)

    def _is_listed(self, standing: Standing) -> bool:
        return standing.stage in BOARD and not standing.is_away

    def _place_of(self, contact_id: int, standing: Standing) -> Place:
        follow_ups = self.dues.follow_ups(contact_id)
        if len(follow_ups) > 1:
            follow_ups = [min(follow_ups, key=shown_first)]
        when = follow_ups[0].when if follow_ups else _NEVER
        key, name, _ = standing.name
        return (when, not standing.has_goals, f" {key}", name, contact_id)


def shown_first(follow_up: FollowUp) -> tuple[bool, tuple[When, int, str]]:
    """Sort by what a card shows: of a scheduled contact, the time before the day of preparing."""
    return (follow_up.action is not Action.CONVERSATION, follow_up.order)
