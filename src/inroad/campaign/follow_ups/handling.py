"""Commands on follow-ups: done, snoozed to a day or to someday, skipped; one, or many at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from inroad.campaign.core.planned_conversation import cancelled_conversations
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.dates.formatting import say_day
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage, is_ahead
from inroad.domain.text import clean_lines, mid_sentence, plural
from inroad.keymap.keymap import naming_keys


class Handling:
    """Commands on follow-ups. Those on many are one change each, so one undo takes them back."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def done(
        self,
        *follow_ups: FollowUp,
        words: str = "",
        drop: Sequence[Document] = (),
        offered: tuple[datetime, ...] = (),
    ) -> Change:
        """Record that they were done: the touch each leaves, and the stage it leads to.

        Args:
            follow_ups: what was done.
            words: what was said with it.
            drop: documents that are of no use any more once it is done.
            offered: the times that the words offer, aware.

        Raises:
            InroadError: one of them is done by filling in a form (agreeing a time, the debrief).
        """
        people: dict[int, Contact] = {}
        put: list[Document] = []
        for follow_up in follow_ups:
            contact = people.get(follow_up.contact_id) or self._work.contact(follow_up.contact_id)
            people[contact.id] = moved(contact, follow_up.action)
            put += self._traces(follow_up, words, offered)
        label = self._label("Done", follow_ups)
        return self._work.change(label, [*put, *people.values()], drop)

    def snooze(self, until: date, *follow_ups: FollowUp) -> Change:
        """Put them off to a day; new facts end a snooze by themselves.

        Raises:
            InroadError: the day is over already, or one of them is a conversation.
        """
        if until < self._work.today:
            raise InroadError("That day is over; snooze to today or later.")
        day = say_day(until, self._work.today)
        return self._put_off(f"Snoozed to {day}", follow_ups, until)

    def someday(self, *follow_ups: FollowUp) -> Change:
        """Keep them on the list without a day; new facts end that by themselves."""
        return self._put_off("Snoozed to someday", follow_ups, None, someday=True)

    def skip(self, *follow_ups: FollowUp) -> Change:
        """Say "not this one"; it does not come back until something new happens."""
        for follow_up in follow_ups:
            if follow_up.action is Action.CONVERSATION:
                raise InroadError(
                    naming_keys(
                        "A conversation is not skipped; move the card back with {board.backward:<}."
                    )
                )
        overrides = [self._override(follow_up, None) for follow_up in follow_ups]
        return self._work.change(self._label("Skipped", follow_ups), overrides)

    def check_put_off(self, follow_ups: Sequence[FollowUp]) -> None:
        """Make sure that follow-ups can be put off at all, before somebody says to which day.

        Raises:
            InroadError: one of them is a conversation.
        """
        talks = [one for one in follow_ups if one.action is Action.CONVERSATION]
        if not talks:
            return
        if len(follow_ups) == 1:
            raise InroadError("A conversation is not snoozed; agree another time with enter.")
        which = "one of those marked is a conversation; enter agrees another time for it"
        if len(talks) > 1:
            which = f"{len(talks)} of those marked are conversations; enter agrees other times"
        raise InroadError(f"Nothing is snoozed: {which}.")

    def _put_off(
        self, what: str, follow_ups: Sequence[FollowUp], until: date | None, someday: bool = False
    ) -> Change:
        self.check_put_off(follow_ups)
        overrides = [self._override(follow_up, until, someday) for follow_up in follow_ups]
        return self._work.change(self._label(what, follow_ups), overrides)

    def _traces(
        self, follow_up: FollowUp, words: str, offered: tuple[datetime, ...]
    ) -> list[Document]:
        """Return what having done a follow-up leaves beside the contact's own stage."""
        traces: list[Document] = [replace(self._touch(follow_up, words), offered=offered)]
        if follow_up.action.leads_to is Stage.CLOSED:
            traces += cancelled_conversations(self._work, follow_up.contact_id)
        if follow_up.takeaway_id is not None:
            takeaway = self._work.find(Takeaway, follow_up.takeaway_id)
            traces.append(replace(takeaway, closed_on=self._work.today))
        return traces

    def _touch(self, follow_up: FollowUp, words: str) -> Touch:
        kind = follow_up.action.touch
        if kind is None:
            raise InroadError(
                f"“{follow_up.action.label}” is done by writing it down, one at a time: enter."
            )
        text = clean_lines(words)
        if follow_up.takeaway_id is not None:
            takeaway = self._work.find(Takeaway, follow_up.takeaway_id)
            said = f"{takeaway.kind.label}: {takeaway.text}"
            text = "\n".join(part for part in (said, text) if part)
        return self._work.touch(follow_up.contact_id, kind, text, talk=follow_up.conversation_id)

    def _override(self, follow_up: FollowUp, until: date | None, someday: bool = False) -> Snooze:
        contact, action, anchor = follow_up.contact_id, follow_up.action.value, follow_up.anchor
        new_id = self._work.derived_id("snooze", str(contact), action, anchor)
        return Snooze(new_id, contact, action, anchor, until, someday)

    def _label(self, what: str, follow_ups: Sequence[FollowUp]) -> str:
        if len(follow_ups) != 1:
            return f"{what}: {plural(len(follow_ups), 'follow-up')}"
        one = follow_ups[0]
        name = self._work.contact(one.contact_id).name
        return f"{what} for {name}: {mid_sentence(one.title)}"


def moved(contact: Contact, action: Action) -> Contact:
    """Return the contact in the stage that having done something leads to."""
    target = action.leads_to
    planned = None if action is Action.SEND_REQUEST else contact.planned_on
    present = replace(contact, planned_on=planned)
    if target is Stage.CLOSED or (target is not None and is_ahead(target, of=contact.stage)):
        present = replace(present, stage=target)
    return present
