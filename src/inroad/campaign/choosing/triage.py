"""Triage: the pile of people on whom nothing is decided yet, and the three things to decide.

Nothing of it is stored: who has goals, is put off or is not for me is off the pile, so one may stop
anywhere and go on another day. What one goes through at one go is a `Sitting`.
"""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from inroad.campaign.choosing.known_people import KnownPeople
from inroad.campaign.choosing.putting_away import PuttingAway
from inroad.campaign.choosing.who_next import WhoNext
from inroad.campaign.conversations.questions import with_goals
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.dates.formatting import say_day
from inroad.domain.dates.relative import relative
from inroad.domain.errors import InroadError
from inroad.domain.people.stages import Stage
from inroad.domain.who_next.asking import may_be_asked

_LATER = 3
"""Months for which “maybe later” puts somebody off."""


class Decision(StrEnum):
    """What was decided on somebody."""

    WORTH_ASKING = "worth asking"
    LATER = "later"
    NOT_FOR_ME = "not for me"


class Triage:
    """The pile, the best to ask first, and commands that take somebody off it: one change each."""

    def __init__(
        self, work: UnitOfWork, known: KnownPeople, who_next: WhoNext, putting_away: PuttingAway
    ) -> None:
        self._work = work
        self._known = known
        self._who_next = who_next
        self._putting_away = putting_away
        self._pile: tuple[int, ...] = ()
        self._of: tuple[int, ...] | None = None
        """Everybody in order, as they stood when the pile was made."""

    def pile(self) -> tuple[int, ...]:
        """Return on whom nothing is decided yet, in the order of who is next."""
        everybody = self._who_next.in_order().ids
        if everybody is not self._of:
            self._of, self._pile = everybody, self._made(everybody)
        return self._pile

    def is_open(self, contact_id: int) -> bool:
        """Whether somebody is on the pile."""
        facts = self._known.of(contact_id)
        return facts is not None and not facts.goals and may_be_asked(facts, self._work.today)

    def is_there(self, contact_id: int) -> bool:
        """Whether somebody is in the campaign at all."""
        return self._known.of(contact_id) is not None

    def decision(self, contact_id: int) -> Decision | None:
        """Return what is decided on somebody as they stand now, or None."""
        facts = self._known.of(contact_id)
        if facts is None or self.is_open(contact_id):
            return None
        if facts.is_away or facts.is_barred or facts.stage is Stage.CLOSED:
            return Decision.NOT_FOR_ME
        if facts.later is not None and facts.later > self._work.today:
            return Decision.LATER
        return Decision.WORTH_ASKING

    def worth_asking(self, contact_id: int, keys: Sequence[str]) -> Change:
        """Choose what to ask somebody for, the main goal first.

        Who was put off or away before is suggested again.

        Raises:
            InroadError: there is no goal.
        """
        if not keys:
            raise InroadError("There is no goal yet; tick one, and they are worth asking.")
        contact = self._work.contact(contact_id)
        back = replace(contact, not_for_me=False, not_before=None)
        put, drop = with_goals(self._work, back, keys)
        return self._work.change(f"Worth asking: {contact.name}", put, drop)

    def maybe_later(self, contact_id: int) -> Change:
        """Put somebody off for three months."""
        contact, today = self._work.contact(contact_id), self._work.today
        day = today + relative(months=_LATER)
        label = f"Not before {say_day(day, today)}: {contact.name}"
        return self._work.change(label, [replace(contact, not_for_me=False, not_before=day)])

    def not_for_me(self, contact_id: int) -> Change:
        """Take somebody off the board and all lists."""
        return self._putting_away.not_for_me([contact_id])

    def _made(self, everybody: Sequence[int]) -> tuple[int, ...]:
        facts, today = self._known.all(), self._work.today
        pile: list[int] = []
        for contact_id in everybody:
            one = facts[contact_id]
            if not may_be_asked(one, today):
                break  # Behind them stand only others who may not be asked.
            if not one.goals:
                pile.append(contact_id)
        return tuple(pile)
