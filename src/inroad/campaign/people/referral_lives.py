"""How far it has come with everybody who was named to me, and what those heard who named them."""

import re
from collections.abc import Generator, Iterable, Iterator
from datetime import date

from inroad.campaign.core.steps import finished, in_parts
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import REQUESTS, THEIRS, TouchKind
from inroad.domain.dates.formatting import say_short
from inroad.domain.patterns import late
from inroad.domain.people.contact import Contact
from inroad.domain.people.referral_progress import (
    ReferralLife,
    ReferralProgress,
    Step,
    steps_of,
)
from inroad.domain.people.stages import Stage
from inroad.domain.search import comparable

_TOLD = (TouchKind.THANK_YOU, TouchKind.REPORT_BACK)
_INTRODUCES = late(r"\bintro(?:duc\w+)?\b")

_STEP_OF = {
    **dict.fromkeys(REQUESTS, ReferralProgress.WRITTEN),
    **dict.fromkeys(THEIRS, ReferralProgress.ANSWERED),
    TouchKind.MET: ReferralProgress.MET,
}
"""Which step what happened is."""
_OF_STAGE = {
    Stage.REQUESTED: ReferralProgress.WRITTEN,
    Stage.SCHEDULED: ReferralProgress.ANSWERED,
    Stage.MET: ReferralProgress.MET,
    Stage.THANKED: ReferralProgress.MET,
    Stage.IN_TOUCH: ReferralProgress.MET,
}
"""Which step a stage says was taken, where nothing is recorded."""

_A_STEP = 5
"""People who were named, of whom is read in one step how it went."""


class ReferralLives:
    """Queries about how referrals went."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def of(self, contact: Contact) -> ReferralLife | None:
        """Return how the referral of somebody went; None where nobody named them."""
        referrer = self._work.store.get(Contact, contact.referred_by or 0)
        return self._life(contact, referrer) if referrer is not None else None

    def all(self) -> dict[int, ReferralLife]:
        """Return how the referral of each went who was named, by their ids."""
        return finished(self.all_in_steps())

    def all_in_steps(self) -> Generator[None, None, dict[int, ReferralLife]]:
        """Do so in steps: the history of everybody who was named is read for it."""
        people = self._work.store.all(Contact)
        found = dict[int, ReferralLife]()
        named = tuple(self._work.store.scan.owners(Contact, "referred_by"))
        for part in in_parts(named, _A_STEP):
            for contact_id, referrer_id in part:
                contact, referrer = people.get(contact_id), people.get(referrer_id)
                if contact is not None and referrer is not None:
                    found[contact_id] = self._life(contact, referrer)
            yield
        return found

    def _life(self, contact: Contact, referrer: Contact) -> ReferralLife:
        index, day_of = self._work.index, self._work.calendar.day_of_event
        said = index.takeaways(referrer.id)
        naming = next((one for one in said if one.names(contact)), None)
        named = self._work.day_said(naming) if naming is not None else None
        begun = contact.stage not in (Stage.IDENTIFIED, Stage.CLOSED)
        happened = list(self._steps(index.touches(contact.id)))
        if not happened and contact.stage in _OF_STAGE:
            happened = [Step(_OF_STAGE[contact.stage])]
        introduction = self._introduction(contact, referrer, named)
        steps = steps_of(named, introduction, happened, begun)
        told = [touch for touch in index.touches(referrer.id) if touch.kind in _TOLD]
        met = index.last_touch(contact.id, TouchKind.MET)
        is_met = steps[-1].progress is ReferralProgress.MET and met is not None
        thanks = (day_of(one) for one in told if named is not None and day_of(one) >= named)
        heard = (day_of(one) for one in told if met is not None and one.at > met.at)
        return ReferralLife(
            referrer.first_name,
            steps,
            next(thanks, None),
            next(heard, None) if is_met else None,
            self._rests(contact),
        )

    def _steps(self, touches: Iterable[Touch]) -> Iterator[Step]:
        for touch in touches:
            progress = _STEP_OF.get(touch.kind)
            if progress is not None:
                yield Step(progress, self._work.calendar.day_of_event(touch))

    def _introduction(
        self, contact: Contact, referrer: Contact, named: date | None
    ) -> Iterator[Step]:
        """Yield that I asked whoever named somebody to introduce us, and that they promised it."""
        for touch in self._work.index.touches(referrer.id):
            day = self._work.calendar.day_of_event(touch)
            is_since = named is None or day >= named
            if touch.kind is TouchKind.ASKED_INTRODUCTION and is_since and _is_of(touch, contact):
                yield Step(ReferralProgress.ASKED, day)
        name = comparable(contact.name)
        for one in self._work.index.takeaways(referrer.id):
            if one.kind in (TakeawayKind.THEIR_PROMISE, TakeawayKind.OFFERED):
                said = comparable(one.text)
                if name in said and _INTRODUCES.search(said):
                    yield Step(ReferralProgress.INTRODUCTION, self._work.day_said(one))
        if contact.is_introduced:
            yield Step(ReferralProgress.INTRODUCTION)

    def _rests(self, contact: Contact) -> str:
        """Return why nobody has to follow it now; "" where somebody has to."""
        if contact.do_not_contact:
            return "do not contact"
        if contact.not_for_me:
            return "not for me"
        if contact.stage is Stage.CLOSED:
            return "closed"
        if contact.planned_on is not None:
            return f"planned {say_short(contact.planned_on)}"
        if contact.not_before is not None and contact.not_before > self._work.today:
            return f"from {say_short(contact.not_before)}"
        # With goals chosen the request is due, and Today says when.
        return "the request is due" if contact.goals else ""


def _is_of(letter: Touch, contact: Contact) -> bool:
    """Whether a letter calls somebody by the name, or by what I call them."""
    names = (re.escape(comparable(name)) for name in (contact.name, contact.first_name) if name)
    return re.search(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", comparable(letter.text)) is not None
