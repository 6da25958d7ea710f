"""What an invitation becomes: a time agreed, moved, or called off; an old version never counts."""

from datetime import datetime

from inroad.campaign.core.planned_conversation import agreed_conversation, say_beginning
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.receiving.addresses import Addresses, new_person
from inroad.campaign.receiving.proposals import Deed, Proposal
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.dates.formatting import say_moment
from inroad.domain.dates.zones import in_zone, is_zone, localised
from inroad.domain.text import joined
from inroad.exchange.records import ConversationRecord


class Invitations:
    """Says what invitations become; it changes nothing."""

    def __init__(self, work: UnitOfWork, addresses: Addresses) -> None:
        self._work = work
        self._addresses = addresses
        self._agreed: dict[int, str] = {}
        """The times that were proposed so far, in words, by the id of whom they are with."""

    def proposal(self, event: ConversationRecord) -> Proposal | None:
        """Return what an invitation becomes; None for an entry of a calendar with nobody known."""
        when = self._say(event)
        known = [one for one in (self._addresses.known(p.email) for p in event.people) if one]
        if not known:
            return None if not event.is_sent else self._unknown(event, when)
        taken = self._taken(event.uid)
        if taken is None and event.series:
            # The day of the series that was agreed is moved, or off: this is that conversation.
            agreed = self._taken(event.series)
            if agreed is not None and agreed.begins == event.replaces:
                taken, event = agreed, event._replace(uid=event.series)
        contact = known[0]
        if taken is not None:
            contact = self._work.contact(taken.contact_id)
            if event.is_answer and known[0].id != contact.id:
                name = known[0].name
                return _nothing(
                    event, f"Whether {name} comes too changes nothing for {contact.name}."
                )
            if event.sequence < taken.invitation_version:
                return _nothing(event, f"An older version of the invitation with {contact.name}.")
        if event.is_cancelled:
            planned = taken or agreed_conversation(self._work, contact.id)
            is_same = planned is not None and (
                planned.invitation == event.uid or planned.begins == moment_of(event, self._work)
            )
            if planned is None or not planned.is_planned or not is_same:
                return _nothing(event, f"No time is agreed with {contact.name} that it calls off.")
            sentence = f"Called off: the conversation with {contact.name}, {when}."
            return _done(event, Deed.CALL_OFF, contact.id, sentence)
        is_over = taken is not None and taken.is_held
        is_off = taken is not None and taken.outcome is Outcome.CANCELLED
        if is_over or (is_off and event.sequence <= (taken.invitation_version if taken else 0)):
            return _nothing(event, f"The conversation with {contact.name} is over or off.")
        if moment_of(event, self._work) <= self._work.clock():
            return _nothing(event, f"The time with {contact.name} is past: {when}.")
        now = taken if taken is not None and taken.is_planned else None
        now = now or agreed_conversation(self._work, contact.id)
        if now is not None and now.begins == moment_of(event, self._work):
            is_known = now.invitation == event.uid and now.minutes == event.minutes
            if is_known and now.invitation_version == event.sequence:
                return _nothing(event, f"{when} with {contact.name} is agreed already.")
        is_moved = now is not None and now.begins != moment_of(event, self._work)
        if is_moved and now is not None:
            before = say_beginning(self._work, now)
            sentence = f"Moved: the conversation with {contact.name}, from {before} to {when}."
        else:
            sentence = f"Agreed: a conversation with {contact.name}, {when}."
        found = _done(event, Deed.MOVE if is_moved else Deed.AGREE, contact.id, sentence)
        # Another invitation for somebody with a time may be a second meeting.
        is_other = is_moved and now is not None and now.invitation not in ("", event.uid)
        is_clear = event.is_sent and not is_other and len(known) == 1
        earlier = self._agreed.get(contact.id, "")
        if earlier:
            # There is one time with somebody: of two that come at once the second one stays.
            is_clear = False
            found = found._replace(sentence=f"{sentence[:-1]}, instead of {earlier}.")
        self._agreed[contact.id] = self._say_here(event)
        return found._replace(is_clear=is_clear)

    def _unknown(self, event: ConversationRecord, when: str) -> Proposal:
        strangers = [one for one in event.people if not self._addresses.is_mine(one)]
        if event.is_cancelled or not strangers:
            return _nothing(event, f"An invitation for {when} is from nobody you know.")
        person = new_person(strangers[0])
        who = joined(person.name, person.organisation)
        sentence = f"{who} ({person.email}) invites you, {when}: add them, and agree it?"
        return Proposal(Deed.AGREE, sentence, event.place, event.uid, person=person, event=event)

    def _taken(self, uid: str) -> Conversation | None:
        """Return the conversation of an invitation that was taken before, or None."""
        talks = [one for one in self._work.conversations() if uid and one.invitation == uid]
        return max(talks, key=lambda one: (one.is_planned, one.invitation_version), default=None)

    def _say(self, event: ConversationRecord) -> str:
        """Say when it is in my zone, and in theirs where that is another."""
        said = self._say_here(event)
        mine = self._work.calendar.zone
        if not event.zone or event.zone in ("UTC", mine) or not is_zone(event.zone):
            return said
        there = in_zone(moment_of(event, self._work), event.zone)
        return f"{said} ({there:%H:%M} {event.zone.rsplit('/', 1)[-1].replace('_', ' ')})"

    def _say_here(self, event: ConversationRecord) -> str:
        moment = in_zone(moment_of(event, self._work), self._work.calendar.zone)
        return say_moment(moment, self._work.today)


def moment_of(event: ConversationRecord, work: UnitOfWork) -> datetime:
    """Return when an invitation begins (aware): one without a zone goes by my clock."""
    if event.begin.tzinfo is not None:
        return event.begin
    return localised(event.begin, work.calendar.zone)


def wall_of(event: ConversationRecord, work: UnitOfWork) -> tuple[datetime, str]:
    """Return the wall time and the zone that an invitation agrees; mine, where it is in UTC."""
    zone = event.zone if event.zone not in ("", "UTC") and is_zone(event.zone) else ""
    zone = zone or work.calendar.zone
    return in_zone(moment_of(event, work), zone).replace(tzinfo=None), zone


def _done(event: ConversationRecord, deed: Deed, contact_id: int, sentence: str) -> Proposal:
    return Proposal(deed, sentence, event.place, event.uid, True, contact_id, event=event)


def _nothing(event: ConversationRecord, sentence: str) -> Proposal:
    return Proposal(Deed.NOTHING, sentence, event.place, event.uid, True)
