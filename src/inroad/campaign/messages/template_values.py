"""What is known of one contact, as values for the fields of a template."""

from datetime import date, datetime

from inroad.campaign.core.planned_conversation import planned_conversation
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import TouchKind
from inroad.domain.dates.formatting import say_day
from inroad.domain.dates.zones import in_zone, is_zone
from inroad.domain.goals.thirteen import GoalChoice, GoalKey
from inroad.domain.messages.check.letter import first_sentence
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.how_found import found_sentence
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.offered_times import offer_times, say_times
from inroad.domain.messages.preferences import Writing
from inroad.domain.messages.wishes import wish
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.domain.text import clean

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST_INTRODUCTION = 40
"""Words: a longer first sentence is no introduction for a request of under 100."""


class MessageValues:
    """Collects the values for one contact."""

    def __init__(
        self,
        work: UnitOfWork,
        contact: Contact,
        kind: MessageKind,
        choices: Choices,
        writing: Writing,
    ) -> None:
        self._work = work
        self._contact = contact
        self._kind = kind
        self._choices = choices
        self._writing = writing
        self._takeaways = work.index.takeaways(contact.id)
        held = [talk for talk in work.index.conversations(contact.id) if talk.is_held]
        self._last: Conversation | None = held[-1] if held else None

    def all(self) -> dict[str, str]:
        """Return every value that is known, by the name of its field."""
        contact, profile = self._contact, self._work.profile
        first, second = self._wishes()
        person, known = self._named()
        return {
            "first_name": contact.first_name,
            "name": contact.name,
            "organisation": contact.organisation,
            "role": contact.role,
            "found": self.found,
            "referrer": self._referrer(),
            "goal": first,
            "second_goal": second,
            "my_name": profile.name,
            "introduction": _short(profile.introduction),
            "learning": first_sentence(profile.learning).rstrip("."),
            "minutes": str(self.minutes),
            "times": self._times(),
            "asked_on": self._asked_on(),
            "met_on": self._met_on(),
            "quote": self._quote(),
            "advice": self._open(TakeawayKind.ADVICE),
            "offered": self._open(TakeawayKind.OFFERED),
            "promise": self._open(TakeawayKind.MY_PROMISE),
            "person": person,
            "outcome": self._outcome(known),
            "offer": first_sentence(profile.offer),
        }

    @property
    def found(self) -> str:
        """How I found them, as a sentence to them."""
        return self._choices.found or found_sentence(self._contact.how_found, self._referrer())

    @property
    def minutes(self) -> int:
        """How long I ask for."""
        return self._choices.minutes or self._writing.minutes

    @property
    def times(self) -> tuple[datetime, ...]:
        """The times that I offer, aware."""
        writing, calendar = self._writing, self._work.calendar
        return self._choices.times or offer_times(
            self._work.now,
            calendar,
            writing.hours,
            writing.times,
            self.minutes,
            self._zone,
            [talk for talk in self._work.conversations() if talk.is_planned],
        )

    @property
    def _zone(self) -> str:
        return self._contact.zone if is_zone(self._contact.zone) else ""

    def _referrer(self) -> str:
        contact = self._contact
        if contact.referred_by is None or not contact.may_use_name:
            return ""
        found = self._work.store.get(Contact, contact.referred_by)
        return found.name if found else ""

    def _wishes(self) -> tuple[str, str]:
        planned = planned_conversation(self._work, self._contact.id)
        keys = self._contact.goals or (planned.goals if planned else ())
        choices = {choice.key: choice for choice in self._work.store.all(GoalChoice).values()}
        said = [wish(choices.get(key) or GoalChoice(0, key)) for key in keys]
        first, second, *_ = (*filter(None, said), "", "")
        return first, second

    def _times(self) -> str:
        mine = self._work.calendar.zone
        zone = self._zone or mine
        times = self.times
        differs = any(
            in_zone(one, zone).utcoffset() != in_zone(one, mine).utcoffset() for one in times
        )
        return say_times(times, zone, self._work.today, name_zone=differs)

    def _asked_on(self) -> str:
        asked = [
            touch
            for touch in self._work.index.touches(self._contact.id)
            if touch.kind is TouchKind.REQUEST
        ]
        if not asked:
            return ""
        return say_day(self._work.calendar.day_of_event(asked[-1]), self._work.today)

    def _met_on(self) -> str:
        day = self._work.day_held(self._last) if self._last else None
        return "" if day is None else _said_day(day, self._work.today)

    def _quote(self) -> str:
        """Return one thing they said, in their words where those were kept."""
        last = self._last.id if self._last else None
        learnt = [takeaway for takeaway in self._takeaways if takeaway.kind is TakeawayKind.LEARNT]
        present = [one for one in learnt if one.conversation_id == last]
        if self._kind is MessageKind.OFFER:
            present = [
                one for one in learnt if one.goal in {GoalKey.CHALLENGES, GoalKey.GIVE}
            ] or present
        found = next(iter(sorted(present or learnt[-1:], key=_is_quoted)), None)
        if found is None:
            return ""
        said = first_sentence(found.text.strip("“”\"' "))
        return said if said[-1:] in ".!?…" else f"{said}."

    def _open(self, kind: TakeawayKind) -> str:
        found = [
            takeaway
            for takeaway in self._takeaways
            if takeaway.kind is kind and not takeaway.closed_on
        ]
        if kind is not TakeawayKind.MY_PROMISE and self._kind is MessageKind.THANK_YOU:
            last = self._last.id if self._last else None
            found = [one for one in found if one.conversation_id == last]
        return clean(found[0].text).rstrip(".") if found else ""

    def _named(self) -> tuple[str, Contact | None]:
        """Return whom they named, and who that is where they are known; ("", None) for nobody.

        For a report back that is somebody only where no advice is owed an answer.
        """
        if self._kind is MessageKind.REPORT_BACK:
            met = self._met_since()
            if met is not None:
                return met.name, met
            if self._open(TakeawayKind.ADVICE):
                return "", None
        named = [takeaway for takeaway in self._takeaways if takeaway.kind is TakeawayKind.NAMED]
        if self._kind is MessageKind.REFERRAL_REQUEST:
            named = [one for one in named if self._is_still_to_meet(one)]
        else:
            named = [one for one in named if not one.closed_on] or named[-1:]
        return (clean(named[0].text), self._known(named[0])) if named else ("", None)

    def _met_since(self) -> Contact | None:
        """Return whom they led me to and I have met since I last reported back, or None."""
        told = [
            touch.at
            for touch in self._work.index.touches(self._contact.id)
            if touch.kind is TouchKind.REPORT_BACK
        ]
        for contact in self._work.store.all(Contact).values():
            if contact.referred_by == self._contact.id:
                held = [talk for talk in self._work.index.conversations(contact.id) if talk.is_held]
                ends = held[-1].ends if held else None
                if ends is not None and (not told or ends > told[-1]):
                    return contact
        return None

    def _is_still_to_meet(self, named: Takeaway) -> bool:
        found = self._known(named)
        return found is None or found.stage is Stage.IDENTIFIED

    def _known(self, named: Takeaway) -> Contact | None:
        """Return the contact whom a takeaway names, or None."""
        people = self._work.store.all(Contact).values()
        return next((contact for contact in people if named.names(contact)), None)

    def _outcome(self, found: Contact | None) -> str:
        """Return what came of a name: whether we have spoken by now."""
        if found is None:
            return ""
        met = [talk for talk in self._work.index.conversations(found.id) if talk.is_held]
        day = self._work.day_held(met[-1]) if met else None
        if day is not None:
            return f"We spoke on {say_day(day, self._work.today)}."
        asked = any(touch.kind is TouchKind.REQUEST for touch in self._work.index.touches(found.id))
        return "I have written, and will tell you when we have spoken." if asked else ""


def _short(introduction: str) -> str:
    said = first_sentence(introduction)
    return said if len(said.split()) <= _LONGEST_INTRODUCTION else ""


def _is_quoted(takeaway: Takeaway) -> bool:
    """Sort what was kept in their own words before what I made of it."""
    return takeaway.text.lstrip()[:1] not in '“"'


def _said_day(day: date, today: date) -> str:
    """Say the day of a conversation as one does when thanking for it."""
    days = (today - day).days
    if days <= 1:
        return "today" if days <= 0 else "yesterday"
    if days < 7:
        return _WEEKDAYS[day.weekday()]
    return f"our conversation on {say_day(day, today)}"
