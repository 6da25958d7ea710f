"""What is known of one contact, as values for the fields of a template."""

import zlib
from collections.abc import Container, Iterable
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from inroad.campaign.calendar.my_calendar import MyCalendar
from inroad.campaign.core.hidden_referrer import hidden_names
from inroad.campaign.core.planned_conversation import agreed_conversation, planned_conversation
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.messages.offers import offered_to, offered_to_others
from inroad.campaign.messages.remembered import Remembered
from inroad.domain.conversations.touch_kinds import REQUESTS, SETBACKS, TouchKind
from inroad.domain.dates.zones import in_zone, is_zone
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.messages.check.letter import first_sentence
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.days import on_day
from inroad.domain.messages.how_found.sentences import (
    FoundSentence,
    as_sentence,
    found_sentence,
    public_sentence,
)
from inroad.domain.messages.how_we_meet import how_phrase
from inroad.domain.messages.introductions import (
    first_clause,
    introduction_sentences,
    knows_what_i_am,
    reminder,
    what_is_new,
)
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.may_be_said import gives_away, names_somebody
from inroad.domain.messages.offered_times import Offer, Wish, offer_times
from inroad.domain.messages.preferences import Writing
from inroad.domain.messages.referrers import referrer_says
from inroad.domain.messages.takeaway_phrases import offer_sentence
from inroad.domain.messages.template_fields import gap
from inroad.domain.messages.their_organisation import organisation_in_a_letter
from inroad.domain.messages.their_role import role_in_a_letter
from inroad.domain.messages.ways_of_writing import WayOfWriting
from inroad.domain.messages.wishes import TheirWork, about, from_another, who_else, wish
from inroad.domain.patterns import late
from inroad.domain.people.contact import Contact
from inroad.domain.people.role_kinds.kinds import RoleKind
from inroad.domain.people.role_kinds.role_kind import kind_of
from inroad.domain.people.their_days import country_and_region, their_days, with_holidays
from inroad.domain.search import name_key

BRIEFEST = 4
_THROUGH_ANOTHER = late(r"I know of you through |.* suggested that I write to you\.")
"""What is no news where somebody sent me."""
_OURS = late(r"(?:We|You|Your|My|Our|The|Two|Several|Both)\b")
"""A first word that is no name, and has its capital from the begin of the sentence only."""


class Addressed(NamedTuple):
    """To whom a message goes, and what it is for.

    `about` is what it is about, and 0 where it is about nothing by itself; see `Remembered`.
    """

    contact: Contact
    kind: MessageKind
    about: int = 0


class MessageValues:
    """Collects the values for one message."""

    def __init__(
        self,
        work: UnitOfWork,
        to: Addressed,
        choices: Choices,
        writing: Writing,
        known_names: Container[str],
        my_calendar: MyCalendar,
    ) -> None:
        self._work = work
        self._my_calendar = my_calendar
        self._contact = to.contact
        self._kind = to.kind
        self._choices = choices
        self._writing = writing
        self._mine = with_holidays(work.calendar)
        self._way = WayOfWriting(country_and_region(to.contact)[0] or self._mine.country)
        self._talks = Remembered(work, to.contact, to.kind, to.about, self._way, known_names)

    def all(self, brevity: int = 0) -> dict[str, str]:
        """Return every value that is known, by the name of its field.

        Args:
            brevity: how much to leave out where the room is small, up to `BRIEFEST`: first the
                second sentence of my introduction, then the second goal and where they work, then
                what else is known of them beside how I found them, then all but the first clause
                of my introduction.
        """
        contact, profile = self._contact, self._work.profile
        most = 1 if brevity else 2
        introduction = introduction_sentences(profile.introduction, profile.name, most)
        if knows_what_i_am(self._found.text):
            introduction = what_is_new(introduction)
        return {
            "greeting": contact.greeting or f"Hi {gap('first_name')}",
            "first_name": contact.greeted_as,
            "name": contact.name,
            "organisation": organisation_in_a_letter(contact.organisation),
            "role": contact.role,
            "found": self._behind_greeting(self._told(brevity > 2)),
            "particular": self._particular(brevity > 2),
            "referrer": self._referrer(),
            "my_name": profile.name,
            "introduction": first_clause(introduction) if brevity > 3 else introduction,
            "learning": first_sentence(profile.learning).rstrip("."),
            "offer": offer_sentence(profile.offer),
            **self._wanted(brevity > 1),
            **self._of_times(),
            **self._talks.values(),
        }

    @property
    def found(self) -> str:
        """How I found them and who sent me, as a sentence or two to them."""
        return self._told()

    def _told(self, briefly: bool = True) -> str:
        """Return who sent me, what they said, unless `briefly`, and how I found them."""
        if self._choices.found:
            return as_sentence(self._choices.found, (self._contact.name,))
        found = reminder(self._found.text)
        sent = self._sent_me()
        if sent and (self._names_referrer(found) or _THROUGH_ANOTHER.match(found)):
            found = ""
        said = "" if briefly else self._said_of_them
        return " ".join(filter(None, (sent, said, found)))

    def _behind_greeting(self, sentence: str) -> str:
        """Return a sentence as it goes on from "Hi Ada," on the same line, where it does."""
        if not self._kind.facts.is_note or not _OURS.match(sentence):
            return sentence
        return sentence[:1].lower() + sentence[1:]

    @property
    def minutes(self) -> int:
        """How long I ask for."""
        return self._choices.minutes or self._writing.minutes

    @cached_property
    def times(self) -> tuple[datetime, ...]:
        """The times that I offer, aware; to a yes, those that I offered already."""
        is_yes = self._kind is MessageKind.ACCEPT_TIME
        offered = offered_to(self._work, self._contact.id) if is_yes else ()
        return self._choices.times or offered or self._offer.times

    @property
    def why_these_times(self) -> str:
        """Why the times that Inroad offers are no good ones, in a sentence; or ""."""
        return "" if self._choices.times else self._offer.why

    def offered_in(self, text: str, *known: datetime) -> tuple[datetime, ...]:
        """Return the times that stand in a text, of those that I offer and those `known` before."""
        zone, today = self._zone or self._mine.zone, self._work.today
        times = sorted({*self.times, *known})
        return tuple(one for one in times if self._way.moment(in_zone(one, zone), today) in text)

    @cached_property
    def _offer(self) -> Offer:
        work, writing, contact = self._work, self._writing, self._contact
        people = work.store.all(Contact)
        turn = zlib.crc32(name_key(contact.name).encode())
        return offer_times(
            work.now,
            Wish(writing.hours, writing.times, self.minutes, turn),
            self._mine,
            their_days(contact, self._mine),
            [talk for talk in work.index.planned(work.now) if talk.contact_id in people],
            offered_to_others(work, contact.id),
            self._my_calendar.busy(),
            self._my_calendar.buffer,
        )

    @cached_property
    def _found(self) -> FoundSentence:
        found = found_sentence(self._contact.how_found, (self._contact.name,))
        return FoundSentence() if gives_away(found.text, self._hidden) else found

    @cached_property
    def _hidden(self) -> tuple[str, ...]:
        return hidden_names(self._work, self._contact)

    @cached_property
    def _said_of_them(self) -> str:
        """What who sent me said of them, where it may be passed on."""
        contact, referrer = self._contact, self._referrer_known()
        called = referrer.first_name if referrer is not None else ""
        said = referrer_says(called, contact.referrer_words, (contact.name,))
        return "" if names_somebody(said, self._hidden) else said

    @property
    def _zone(self) -> str:
        return self._contact.zone if is_zone(self._contact.zone) else ""

    def _sent_me(self) -> str:
        referrer = self._referrer()
        return f"{referrer} suggested that I write to you." if referrer else ""

    def _names_referrer(self, sentence: str) -> bool:
        referrer = self._referrer_known()
        return referrer is not None and names_somebody(sentence, (referrer.first_name,))

    def _particular(self, briefly: bool) -> str:
        """Return one sentence that could be written to nobody else, or the gap that asks for it.

        It is "" where how I found them, or what was said of them, says it already. Briefly, to
        have been sent is enough.
        """
        contact, sent = self._contact, self._sent_me()
        if self._choices.found or self._found.is_particular or (briefly and sent):
            return ""
        if self._said_of_them:
            return ""
        noted = public_sentence(contact.notes, (contact.name,))
        if noted and not gives_away(noted, self._hidden):
            return noted
        return "" if sent or not self.found else gap("particular")

    def _referrer(self) -> str:
        found = self._referrer_known()
        return found.written_name if found is not None else ""

    def _referrer_known(self) -> Contact | None:
        """Return who referred me, where I may say so."""
        contact = self._contact
        if contact.referred_by is None or not contact.may_use_name:
            return None
        return self._work.store.get(Contact, contact.referred_by)

    def _their_work(self) -> TheirWork:
        contact = self._contact
        there = organisation_in_a_letter(contact.organisation)
        is_recruiter = kind_of(contact) is RoleKind.RECRUITER
        return TheirWork(role_in_a_letter(contact.role), there, is_recruiter)

    def _wanted(self, briefly: bool) -> dict[str, str]:
        """Return what the goals say; where they work is said once."""
        planned = planned_conversation(self._work, self._contact.id)
        choices = self._chosen(self._contact.goals or (planned.goals if planned else ()))
        said = [choice for choice in choices if wish(choice)]
        theirs = self._their_work()
        unnamed = TheirWork(is_recruiter=theirs.is_recruiter)
        first = wish(said[0], unnamed if briefly else theirs) if said else ""
        second = wish(said[1], unnamed) if len(said) > 1 and not briefly else ""
        named, wanted = self._talks.first_name_of_named(), self._talks.wanted
        of_them = (self._chosen(wanted.goals) if wanted is not None else []) or choices
        return {
            "goal": first,
            "about": about(said[0] if said else None, theirs),
            "second_goal": second,
            "who_else": who_else(choices[0] if choices else None),
            "from_another": from_another(of_them[0] if of_them else None, named) if named else "",
        }

    def _chosen(self, keys: Iterable[str]) -> list[GoalChoice]:
        """Return what is known of goals, by their keys, in this order."""
        known = {choice.key: choice for choice in self._work.store.all(GoalChoice).values()}
        return [known.get(key) or GoalChoice(0, key) for key in keys]

    def _of_times(self) -> dict[str, str]:
        """Return what is said of days and times: asked, offered, agreed and missed."""
        talk = agreed_conversation(self._work, self._contact.id)
        begins = talk.begins if talk is not None else None
        when = self.say((begins,)) if begins is not None else ""
        return {
            "minutes": str(self.minutes),
            "times": self.say(self.times),
            "asked_on": self._asked_on(),
            "when": when,
            "when_in_sentence": f"on {when}" if when else "",
            "minutes_agreed": str(talk.minutes) if talk is not None and talk.minutes else "",
            "how": how_phrase(talk.how, talk.where) if talk is not None else "",
            "missed_on": self._missed_on(),
        }

    def say(self, times: tuple[datetime, ...], always_whose: bool = False) -> str:
        """Say times in their zone, or in mine where theirs is not known.

        Whose time it is is said where theirs is not known, or is another one than mine.
        """
        mine = self._mine.zone
        zone = self._zone or mine
        is_named = (
            always_whose
            or not self._zone
            or any(
                in_zone(one, zone).utcoffset() != in_zone(one, mine).utcoffset() for one in times
            )
        )
        return self._way.times(times, zone, self._work.today, is_named)

    def _asked_on(self) -> str:
        asked = self._last_day(*REQUESTS)
        return self._way.day(asked, self._work.today) if asked else ""

    def _missed_on(self) -> str:
        """Return the day of the conversation that fell through, which may be told of later."""
        work = self._work
        missed = work.index.last_touch(self._contact.id, *SETBACKS)
        talks = work.index.conversations(self._contact.id)
        talk = next((one for one in talks if missed and one.id == missed.conversation_id), None)
        day = work.day_held(talk) if talk is not None else None
        return on_day(day, work.today, self._way) if day is not None and day <= work.today else ""

    def _last_day(self, *kinds: TouchKind) -> date | None:
        """Return the day of the newest touch of one of these kinds, where I was then."""
        touch = self._work.index.last_touch(self._contact.id, *kinds)
        return self._work.calendar.day_of_event(touch) if touch is not None else None
