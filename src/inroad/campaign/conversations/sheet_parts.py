"""The parts of a prep sheet that look beyond the person: firm, challenges, help."""

from collections.abc import Iterator
from datetime import datetime

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.dates.formatting import say_short
from inroad.domain.goals.thirteen import GoalKey
from inroad.domain.people.contact import Contact
from inroad.domain.people.skill import Skill
from inroad.domain.people.skill_matching import answering
from inroad.domain.text import mid_sentence

_FIRM_LINES = 6
_CHALLENGES = 4


class SheetParts:
    """Queries for the parts of a sheet."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def firm(self, contact: Contact) -> tuple[str, ...]:
        """Return what anybody said who is at the contact's organisation, the newest first."""
        told = self._work.index.who_said_something()
        there = self._work.members.of(contact.organisation, among=told)
        members = {one.id: one.name for one in there if one.id != contact.id}
        learnt = [
            takeaway
            for contact_id in members
            for takeaway in self._work.index.takeaways(contact_id)
            if not takeaway.kind.is_promise
        ]
        learnt.sort(key=lambda one: (one.at, one.id), reverse=True)
        return tuple(
            f"{members[one.contact_id]}, {self._day(one)}: {_said(one)}"
            for one in learnt[:_FIRM_LINES]
        )

    def challenges(self, contact: Contact, only_there: bool = False) -> tuple[str, ...]:
        """Return challenges that a skill of mine answers, those heard at their firm first.

        Args:
            contact: whom the sheet is for.
            only_there: leave out what was heard elsewhere, which every sheet would have; the skill
                is said with its story then, because it stands nowhere else.
        """
        people, is_same = self._work.store.all(Contact), self._work.organisations.is_same
        heard = list(self._work.takeaways_for(GoalKey.CHALLENGES))

        def closeness(takeaway: Takeaway) -> tuple[bool, datetime, int]:
            there = people[takeaway.contact_id].organisation
            return (is_same(there, contact.organisation), takeaway.at, takeaway.id)

        heard.sort(key=closeness, reverse=True)
        if only_there:
            heard = [takeaway for takeaway in heard if closeness(takeaway)[0]]
        skills = self._skills()
        found = [self._answered(one, people[one.contact_id], skills, only_there) for one in heard]
        return tuple(filter(None, found))[:_CHALLENGES]

    def skills(self) -> tuple[str, ...]:
        """Return my skills with their stories, a line each."""
        return tuple(
            f"{skill.name}: {skill.story}" if skill.story else skill.name
            for skill in self._skills()
        )

    def help(self, contact: Contact) -> tuple[str, ...]:
        """Return how we may help each other: what was said of it, and what is open."""
        kinds = {TakeawayKind.OFFERED, TakeawayKind.ADVICE}
        found = []
        for takeaway in self._work.index.takeaways(contact.id):
            if takeaway.goal == GoalKey.GIVE and takeaway.kind is TakeawayKind.LEARNT:
                found.append(f"They could use: {takeaway.text}")
            elif takeaway.kind in kinds and not takeaway.closed_on:
                found.append(f"{takeaway.kind.label}: {takeaway.text}")
        return tuple(found)

    def _answered(self, heard: Takeaway, who: Contact, skills: list[Skill], has_story: bool) -> str:
        """Return a challenge with the skill of mine that answers it; "" where none does."""
        skill = answering(heard.text, skills)
        if skill is None:
            return ""
        story = f": {skill.story}" if skill.story and has_story else ""
        return f"{heard.text} ({who.name}) → {skill.name}{story}"

    def _skills(self) -> list[Skill]:
        return sorted(
            self._work.store.all(Skill).values(), key=lambda skill: (skill.position, skill.id)
        )

    def _day(self, takeaway: Takeaway) -> str:
        return say_short(self._work.calendar.day_of_event(takeaway))


def _said(takeaway: Takeaway) -> str:
    if takeaway.kind is TakeawayKind.LEARNT:
        return takeaway.text
    return f"{mid_sentence(takeaway.kind.label)} {takeaway.text}"


def reminders(takeaways: tuple[Takeaway, ...]) -> Iterator[str]:
    """Yield what was promised between us and is open, mine first."""
    for kind in (TakeawayKind.MY_PROMISE, TakeawayKind.THEIR_PROMISE, TakeawayKind.NAMED):
        for takeaway in takeaways:
            if takeaway.kind is kind and not takeaway.closed_on:
                yield f"{takeaway.kind.label}: {takeaway.text}"
