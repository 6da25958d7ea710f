"""Taking people off the lists, for now or for good, and having them there again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.dates.formatting import say_day
from inroad.domain.errors import InroadError
from inroad.domain.text import plural


class PuttingAway:
    """Commands about who is not for me, and who is for later; each is one change."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def not_for_me(self, contact_ids: Iterable[int], flag: bool = True) -> Change:
        """Take people off the board and all lists, or put them there again.

        A filter still finds them (`is:away`), and a list that is imported again leaves it so.
        """
        people = [self._work.contact(one) for one in contact_ids]
        who = _who([one.name for one in people])
        label = f"Not for me: {who}" if flag else f"Back on the lists: {who}"
        return self._work.change(label, [replace(one, not_for_me=flag) for one in people])

    def later(self, contact_ids: Iterable[int], day: date) -> Change:
        """Put people off: nobody suggests them before a day.

        Raises:
            InroadError: the day is not still to come.
        """
        if day <= self._work.today:
            raise InroadError("That day is not still to come; later is from tomorrow on.")
        people = [self._work.contact(one) for one in contact_ids]
        label = f"Not before {say_day(day, self._work.today)}: {_who([p.name for p in people])}"
        return self._work.change(label, [replace(one, not_before=day) for one in people])


def _who(names: list[str]) -> str:
    return names[0] if len(names) == 1 else plural(len(names), "person", "people")
