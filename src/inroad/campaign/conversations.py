"""Conversations: agreeing a time, the texts of the sheet, and the debrief."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from inroad.campaign.desk import Desk
from inroad.campaign.holding import held_now
from inroad.campaign.people import planned_conversation
from inroad.campaign.questions import fill_sheet
from inroad.campaign.writing import HowIWrite
from inroad.domain.contact import Contact
from inroad.domain.conversation import LONGEST, Conversation
from inroad.domain.documents import Change
from inroad.domain.errors import InroadError
from inroad.domain.saying import say_moment
from inroad.domain.search import name_key
from inroad.domain.stages import Stage
from inroad.domain.takeaway import Takeaway, TakeawayKind
from inroad.domain.text import clean, clean_lines, joined
from inroad.domain.touch import TouchKind
from inroad.domain.zones import in_zone, zone_named


class SheetText(Enum):
    """The texts of a conversation that the sheet lets one write."""

    INTRODUCTION = "Say"
    OFFER = "Give"
    BRING_UP = "Bring up"
    ASK_ABOUT = "Who to ask about"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What was agreed: a wall time (naive) in an IANA zone, how long, how and where."""

    starts: datetime
    zone: str
    minutes: int = 30
    how: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What I learnt under one goal (its key)."""

    goal: str
    text: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """What a conversation brought. Promises may have a day; `named` are people's names."""

    learnt: tuple[Learnt, ...] = ()
    advice: str = ""
    named: tuple[str, ...] = ()
    offered: str = ""
    my_promise: str = ""
    my_promise_due: date | None = None
    their_promise: str = ""
    their_promise_due: date | None = None


class Conversations:
    """Commands about conversations; each is one change."""

    def __init__(self, desk: Desk, writing: HowIWrite) -> None:
        self._desk = desk
        self._writing = writing

    def get(self, conversation_id: int) -> Conversation:
        """Return one conversation; raises NotFound."""
        return self._desk.find(Conversation, conversation_id)

    def planned(self, contact_id: int) -> Conversation | None:
        """Return the contact's conversation that is to come or waits for its debrief."""
        return planned_conversation(self._desk, contact_id)

    def next(self) -> Conversation | None:
        """Return the next conversation with a time, or else one that waits for its debrief."""
        planned = [one for one in self._all() if one.is_planned and one.begins]
        coming = [one for one in planned if _ends(one) > self._desk.now]
        by_time = sorted(coming or planned, key=_ends)
        return by_time[0] if by_time else None

    def schedule(self, contact_id: int, arrangement: Arrangement) -> Change:
        """Agree a time, or another one; the sheet is filled from the contact's goals.

        Raises:
            InroadError: the length is none, or the zone is unknown.
        """
        contact = self._desk.contact(contact_id)
        if not 0 < arrangement.minutes <= LONGEST:
            raise InroadError("How long is a number of minutes, like 30.")
        zone_named(arrangement.zone)
        talk = replace(
            self._planned_or_new(contact),
            starts=arrangement.starts,
            zone=arrangement.zone,
            minutes=arrangement.minutes,
            how=clean(arrangement.how),
            where=clean(arrangement.where),
        )
        added, dropped = fill_sheet(self._desk, talk)
        when = self._when(talk)
        words = joined(when, talk.how)
        agreed = self._desk.touch(contact.id, TouchKind.SCHEDULED, words, talk=talk.id)
        moved = replace(contact, stage=Stage.SCHEDULED, planned_on=None)
        label = f"Scheduled {contact.name} for {when}"
        return self._desk.change(label, [talk, moved, agreed, *added], dropped)

    def start_sheet(self, contact_id: int) -> Change:
        """Begin a sheet for a conversation that has no time yet."""
        contact = self._desk.contact(contact_id)
        talk = self._planned_or_new(contact)
        added, dropped = fill_sheet(self._desk, talk)
        return self._desk.change(f"Began a sheet for {contact.name}", [talk, *added], dropped)

    def write(self, talk: Conversation, field: SheetText, text: str) -> Change:
        """Write one of the texts of the sheet of a conversation as it was seen."""
        text = clean_lines(text)
        match field:
            case SheetText.INTRODUCTION:
                changed = replace(talk, introduction=text)
            case SheetText.OFFER:
                changed = replace(talk, offer=text)
            case SheetText.BRING_UP:
                changed = replace(talk, bring_up=text)
            case SheetText.ASK_ABOUT:
                changed = replace(talk, ask_about=text)
        return self._desk.change(f"Wrote the sheet of {self._name(talk)}", [changed], seen=[talk])

    def debrief(self, contact_id: int, debrief: Debrief) -> Change:
        """Record that the conversation took place and what it brought.

        What was learnt, promised and offered becomes takeaways; people who were named become
        contacts in Identified, referred by this one.
        """
        contact = self._desk.contact(contact_id)
        talk = self._planned_or_new(contact)
        put = held_now(self._desk, contact, talk)
        put += self._takeaways(talk, debrief)
        put += self._referrals(contact, debrief.named)
        return self._desk.change(f"Debriefed the conversation with {contact.name}", put)

    def _takeaways(self, talk: Conversation, debrief: Debrief) -> Iterator[Takeaway]:
        kinds = TakeawayKind
        for learnt in debrief.learnt:
            yield from self._takeaway(talk, kinds.LEARNT, learnt.text, learnt.goal)
        yield from self._takeaway(talk, kinds.ADVICE, debrief.advice, "feedback")
        yield from self._takeaway(talk, kinds.OFFERED, debrief.offered, "receive")
        for name in debrief.named:
            yield from self._takeaway(talk, kinds.NAMED, name, "contacts")
        yield from self._takeaway(
            talk, kinds.MY_PROMISE, debrief.my_promise, "give", debrief.my_promise_due
        )
        yield from self._takeaway(
            talk, kinds.THEIR_PROMISE, debrief.their_promise, "receive", debrief.their_promise_due
        )

    def _takeaway(
        self, talk: Conversation, kind: TakeawayKind, text: str, goal: str, due: date | None = None
    ) -> Iterator[Takeaway]:
        """Yield the takeaway, or nothing where nothing was written."""
        text = clean_lines(text)
        if text:
            new_id, at = self._desk.new_id(), self._desk.clock()
            yield Takeaway(
                new_id, talk.contact_id, talk.id, kind, text, at, goal, due, on=self._desk.today
            )

    def _referrals(self, referrer: Contact, names: tuple[str, ...]) -> Iterator[Contact]:
        known = {name_key(one.name) for one in self._desk.store.all(Contact).values()}
        for name in map(clean, names):
            if name and name_key(name) not in known:
                known.add(name_key(name))
                yield Contact(
                    self._desk.new_id(),
                    name,
                    how_found=f"{referrer.name} named them.",
                    referred_by=referrer.id,
                    edited=("name", "how_found"),
                )

    def _planned_or_new(self, contact: Contact) -> Conversation:
        planned = planned_conversation(self._desk, contact.id)
        return planned or Conversation(
            self._desk.new_id(),
            contact.id,
            zone=self._desk.calendar.zone,
            minutes=self._writing.present.minutes,
            goals=contact.goals,
        )

    def _when(self, talk: Conversation) -> str:
        begins = talk.begins
        if begins is None:
            return "no time yet"
        return say_moment(in_zone(begins, self._desk.calendar.zone), self._desk.today)

    def _name(self, talk: Conversation) -> str:
        return self._desk.contact(talk.contact_id).name

    def _all(self) -> list[Conversation]:
        return self._desk.conversations()


def _ends(talk: Conversation) -> datetime:
    ends = talk.ends
    if ends is None:
        raise ValueError("a conversation without a time")
    return ends
