"""Dossiers: all that was learnt about an organisation, a tag or a role; and digests of it all."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.dossier import Dossier, GoalLearnings, Learning
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.dates.formatting import say_day
from inroad.domain.people.contact import Contact, by_name
from inroad.domain.people.target import is_such_a_role
from inroad.domain.search import comparable, name_key
from inroad.exchange.sheet import markdown

_NO_GOAL = "Beside the goals"


class SubjectKind(StrEnum):
    """What a dossier can be about. The value is what is shown."""

    ORGANISATION = "organisation"
    TAG = "tag"
    ROLE = "role"
    SUCH_ROLES = "role you aim at"


class Subject(NamedTuple):
    """Something there is a dossier about, and how much is in it."""

    kind: SubjectKind
    name: str
    people: int = 0
    learnt: int = 0


class Dossiers:
    """Queries for dossiers and digests."""

    def __init__(self, work: UnitOfWork, goals: Goals) -> None:
        self._work = work
        self._goals = goals
        self._subjects: tuple[Subject, ...] | None = None
        """What they are until something changes: they are asked for at every letter of a search."""
        work.follow(self._follow)

    def subjects(self) -> tuple[Subject, ...]:
        """Return what there are dossiers about, those with the most in them first."""
        if self._subjects is None:
            self._subjects = self._all_subjects()
        return self._subjects

    def _follow(self, change: Change) -> None:
        self._subjects = None

    def _all_subjects(self) -> tuple[Subject, ...]:
        people: Counter[tuple[SubjectKind, str]] = Counter()
        learnt: Counter[tuple[SubjectKind, str]] = Counter()
        names: dict[tuple[SubjectKind, str], str] = {}
        key_of = self.key_of
        answers = Counter(contact.id for contact, _, _ in self._answered())
        for contact in self._work.store.all(Contact).values():
            count = len(self._work.index.takeaways(contact.id)) + answers[contact.id]
            for kind, name in _subjects_of(contact):
                key = key_of(kind, name)
                names.setdefault(key, name)
                people[key] += 1
                learnt[key] += count
        found = [Subject(key[0], name, people[key], learnt[key]) for key, name in names.items()]
        kinds = list(SubjectKind)
        return tuple(
            sorted(
                found,
                key=lambda one: (
                    kinds.index(one.kind),
                    -one.learnt,
                    -one.people,
                    name_key(one.name),
                ),
            )
        )

    def key_of(self, kind: SubjectKind, name: str) -> tuple[SubjectKind, str]:
        """Return what a subject is told by, however its name is written."""
        is_organisation = kind is SubjectKind.ORGANISATION
        return (kind, self._work.organisations.key(name) if is_organisation else comparable(name))

    def about(self, kind: SubjectKind, name: str) -> Dossier:
        """Return all that was learnt from the people of an organisation, a tag or a role."""
        is_one = self._is_of(kind, name)
        members = [one for one in self._work.store.all(Contact).values() if is_one(one)]
        members.sort(key=by_name)
        ids = {member.id for member in members}
        learnings = self._learnings(lambda contact_id: contact_id in ids, None)
        return Dossier(name, tuple(members), self._by_goal(learnings))

    def _is_of(self, kind: SubjectKind, name: str) -> Callable[[Contact], bool]:
        """Return what says whether somebody belongs to a subject."""
        if kind is SubjectKind.SUCH_ROLES:
            return lambda contact: is_such_a_role(contact.role, name)
        wanted, key_of = self.key_of(kind, name), self.key_of
        return lambda contact: any(
            key_of(found, said) == wanted for found, said in _subjects_of(contact)
        )

    def digest(self, since: date | None = None) -> Dossier:
        """Return all that was learnt, from everybody; with `since`, from that day on."""
        learnings = self._learnings(lambda contact_id: True, since)
        people = self._work.store.all(Contact)
        ids = {learning.contact_id for learning in learnings}
        members = sorted(
            (people[one] for one in ids if one in people),
            key=by_name,
        )
        by_goal = self._by_goal(learnings)
        return Dossier(
            "What I learnt",
            tuple(members),
            by_goal,
            since,
            self._silent(),
            tuple(part for part in by_goal if any(one.is_conflicting for one in part.learnings)),
            tuple(one for one in learnings if one.state),
        )

    def markdown(self, dossier: Dossier) -> str:
        """Return a dossier or digest as Markdown."""
        return markdown.dossier(dossier)

    def _learnings(self, is_wanted: Callable[[int], bool], since: date | None) -> list[Learning]:
        found = [
            self._learning(takeaway)
            for takeaway in self._work.takeaways()
            if is_wanted(takeaway.contact_id)
            and takeaway.contact_id in self._work.store.all(Contact)
        ]
        found += self._answers(is_wanted)
        if since is not None:
            found = [one for one in found if one.day >= since]
        return sorted(found, key=lambda one: (one.day, one.id), reverse=True)

    def _learning(self, takeaway: Takeaway) -> Learning:
        name = self._work.contact(takeaway.contact_id).name
        day = self._work.day_said(takeaway)
        kind = "" if takeaway.kind is TakeawayKind.LEARNT else takeaway.kind.label
        return Learning(
            takeaway.id,
            takeaway.contact_id,
            name,
            day,
            takeaway.text,
            kind,
            takeaway.goal,
            self._question(takeaway),
            self._state(takeaway),
            takeaway.is_conflicting,
        )

    def _question(self, takeaway: Takeaway) -> str:
        """Return the question that a takeaway answers, as it was asked; "" where that is unknown.

        A debrief files an answer as it stands on the sheet, or a line of it.
        """
        for question in self._work.index.questions(takeaway.conversation_id):
            if takeaway.text in (question.answer, *question.answer.splitlines()):
                return question.text
        return ""

    def _state(self, takeaway: Takeaway) -> str:
        """Return what became of something promised or offered; "" for what is neither."""
        if not (takeaway.kind.is_promise or takeaway.kind is TakeawayKind.OFFERED):
            return ""
        today = self._work.today
        if takeaway.closed_on is not None:
            done = "taken up" if takeaway.kind is TakeawayKind.OFFERED else "kept"
            return f"{done} on {say_day(takeaway.closed_on, today)}"
        if takeaway.due is None:
            return "still open"
        was = "was " if takeaway.due < today else ""
        return f"still open, {was}for {say_day(takeaway.due, today)}"

    def _silent(self) -> tuple[str, ...]:
        """Return the titles of the chosen goals under which nothing at all is written."""
        spoken = {takeaway.goal for takeaway in self._work.takeaways()}
        spoken |= {one.goal for one in self._answers(lambda _: True)}
        silent = [key for key in self._goals.chosen_keys() if key not in spoken]
        return tuple(goal.title for goal in self._goals.named(silent))

    def _answers(self, is_wanted: Callable[[int], bool]) -> Iterable[Learning]:
        """Yield answers on sheets that no debrief has taken up yet."""
        for contact, talk, question in self._answered():
            if is_wanted(contact.id):
                day = self._work.day_held(talk) or self._work.today
                yield _answer(question, contact, day)

    def _answered(self) -> Iterator[tuple[Contact, Conversation, Question]]:
        """Yield such questions, with whose they are; what has no answer is not read."""
        store, filed = self._work.store, {takeaway.text for takeaway in self._work.takeaways()}
        for question_id in store.scan.having(Question, "answer"):
            question = store.get(Question, question_id)
            if question is None or not question.answer or question.answer in filed:
                continue
            talk = store.get(Conversation, question.conversation_id)
            contact = store.get(Contact, talk.contact_id) if talk is not None else None
            if talk is not None and contact is not None:
                yield contact, talk, question

    def _by_goal(self, learnings: list[Learning]) -> tuple[GoalLearnings, ...]:
        mine = self._goals.chosen_keys()
        others = [one.key for one in self._goals.all() if one.key not in mine]
        found = [
            GoalLearnings(
                goal.title, tuple(learning for learning in learnings if learning.goal == goal.key)
            )
            for goal in self._goals.named([*mine, *others])
        ]
        known = {one.key for one in self._goals.all()}
        rest = tuple(learning for learning in learnings if learning.goal not in known)
        return tuple(one for one in (*found, GoalLearnings(_NO_GOAL, rest)) if one.learnings)


def _answer(question: Question, contact: Contact, day: date) -> Learning:
    return Learning(
        question.id,
        contact.id,
        contact.name,
        day,
        question.answer,
        "",
        question.goal,
        question.text,
    )


def _subjects_of(contact: Contact) -> list[tuple[SubjectKind, str]]:
    found = [(SubjectKind.TAG, tag) for tag in contact.tags]
    if contact.organisation:
        found.append((SubjectKind.ORGANISATION, contact.organisation))
    if contact.role:
        found.append((SubjectKind.ROLE, contact.role))
    return found
