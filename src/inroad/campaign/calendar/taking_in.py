"""What somebody else's change in a calendar means for the campaign: one transaction each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from inroad.campaign.calendar.entries import Source
from inroad.campaign.conversations.conversations import Arrangement, Conversations
from inroad.campaign.conversations.setbacks import Setbacks
from inroad.campaign.core.planned_conversation import say_beginning
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.handling import Handling
from inroad.campaign.me.message_preferences import HowIWrite
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.dates.formatting import say_day, say_moment
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.calendar_answer import Answer
from inroad.domain.follow_ups.calendar_mark import CalendarMark
from inroad.exchange.calendar.said import Said
from inroad.exchange.calendar.three_way import Finding, What

_TO_DELETED = (Answer.CALLED_OFF, Answer.OFF_CALENDAR, Answer.PUT_BACK)
_TO_BOTH = (Answer.CALENDAR, Answer.INROAD)


class Question(NamedTuple):
    """A change in a calendar that is not clear.

    `ours` is when the conversation is in the campaign, and `theirs` when it is in the calendar,
    in words; `theirs` is "" where it is not there any more, or stands there as cancelled.
    """

    uid: str
    contact_id: int
    name: str
    ours: str
    theirs: str = ""
    is_marked: bool = False
    """Whether it stands there still, marked as cancelled."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What may be answered."""
        return _TO_BOTH if self.theirs else _TO_DELETED

    @property
    def help(self) -> str:
        """What the answers mean."""
        if self.theirs:
            return "Which holds: the time of your calendar, or the one of Inroad?"
        return "Is it called off, only off your calendar, or to be put back?"

    @property
    def sentence(self) -> str:
        """The question, in words."""
        talk = f"the conversation with {self.name}"
        if self.theirs:
            return (
                f"{talk[:1].upper()}{talk[1:]} was moved in two places: here it is {self.ours}, "
                f"in your calendar {self.theirs}."
            )
        if self.is_marked:
            return f"Somebody marked {talk}, {self.ours}, as cancelled in your calendar."
        return f"Somebody deleted {talk}, {self.ours}, in your calendar."


class TakingIn:
    """Commands that take in what somebody changed in a calendar."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._conversations = Conversations(work, HowIWrite(work))
        self._setbacks = Setbacks(work)
        self._handling = Handling(work)

    def settle(self, finding: Finding, source: Source) -> str:
        """Take in what is clear, as one change, and say it in a sentence; "" for nothing.

        Raises:
            InroadError: it could not be saved, or means nothing here.
        """
        theirs, name = finding.theirs, source.contact.name
        if finding.what in (What.GONE, What.OFF):
            self.off(source)
            did = "deleted" if finding.what is What.GONE else "cancelled"
            return f"{source.entry.summary}: off the calendar, as you {did} it there."
        if theirs is None:
            return ""
        if finding.what is What.DONE:
            return self._done(source)
        if source.talk is None:
            return self._put_off(source, theirs)
        if finding.what is What.PLACE:
            self._meet_at(source.talk, theirs.location)
            return f"{name}: where you meet is {theirs.location} now, as in your calendar."
        self.move(source.talk, theirs)
        talk = self._work.find(Conversation, source.talk.id)
        when = say_beginning(self._work, talk)
        return f"{name}: the conversation is moved to {when}, as in your calendar."

    def move(self, talk: Conversation, theirs: Said) -> Change:
        """Agree the time that the calendar has, and how long it takes there."""
        zone, wall = talk.known_zone, talk.starts
        if theirs.begins is not None:
            wall = in_zone(theirs.begins, zone).replace(tzinfo=None, fold=0)
            if localised(wall, zone) != theirs.begins:
                # The second time that clocks show it: only UTC tells it from the first.
                zone, wall = "UTC", theirs.begins.replace(tzinfo=None)
        elif theirs.day is not None and talk.begins is not None:
            mine = self._work.calendar.zone
            days = (theirs.day - in_zone(talk.begins, mine).date()).days
            wall = wall and wall + timedelta(days=days)
        if wall is None:
            raise InroadError("The calendar does not say when it is.")
        minutes = theirs.minutes or talk.minutes
        agreed = Arrangement(wall, zone, minutes, talk.how, talk.where)
        label = f"Moved the conversation with {self._name(talk)}, as in my calendar"
        return self._as_one(
            label, lambda: self._conversations.schedule(talk.contact_id, agreed, talk)
        )

    def call_off(self, talk: Conversation) -> Change:
        """Record that a conversation is called off.

        Raises:
            InroadError: it is not agreed any more.
        """
        if not talk.is_planned or talk.starts is None:
            raise InroadError("That conversation is not planned any more.")
        return self._setbacks.called_off(talk.contact_id, talk)

    def off(self, source: Source) -> Change:
        """Take an entry off the calendar for good; the campaign stays as it is."""
        uid = source.entry.uid
        mark_id = self._work.derived_id("calendar", uid)
        known = self._work.store.get(CalendarMark, mark_id)
        mark = replace(known or CalendarMark(mark_id, source.contact.id, uid), is_off=True)
        return self._work.change(f"Took off the calendar: {source.entry.summary}", [mark])

    def say_theirs(self, theirs: Said) -> str:
        """Say when an entry of a calendar is, in my zone."""
        today = self._work.today
        if theirs.begins is not None:
            return say_moment(in_zone(theirs.begins, self._work.calendar.zone), today)
        return say_day(theirs.day, today) if theirs.day is not None else "without a time"

    def _done(self, source: Source) -> str:
        follow_up = source.follow_up
        if follow_up is None:
            return ""
        summary = source.entry.summary
        if follow_up.action.needs_form:
            self.off(source)
            return f"{summary}: you ticked it in your calendar; write down here what came of it."
        label = f"Done, as ticked in my calendar: {summary}"
        self._as_one(label, lambda: self._handling.done(follow_up))
        return f"{summary}: done, as you ticked it in your calendar."

    def _put_off(self, source: Source, theirs: Said) -> str:
        follow_up, day = source.follow_up, theirs.day
        if follow_up is None or day is None:
            return ""
        said = say_day(day, self._work.today)
        label = f"Moved to {said}, as in my calendar: {source.entry.summary}"
        self._as_one(label, lambda: self._handling.snooze(day, follow_up))
        return f"{source.entry.summary}: moved to {said}, as in your calendar."

    def _meet_at(self, talk: Conversation, where: str) -> Change:
        label = f"Meeting {self._name(talk)} at {where}, as in my calendar"
        return self._work.change(label, [replace(talk, where=where)])

    def _as_one(self, label: str, work: Callable[[], object]) -> Change:
        """Do what a command does, under another label."""
        with self._work.gathering() as edits:
            work()
        return self._work.commit(Change(label, tuple(edits)))

    def _name(self, talk: Conversation) -> str:
        return self._work.contact(talk.contact_id).name
