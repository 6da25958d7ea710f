"""Advice on goals: which fit a conversation, what is thin about one, and whom to ask."""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.dates.formatting import say_when
from inroad.domain.people.contact import Contact
from inroad.domain.people.role_kinds.role_kind import kind_of
from inroad.domain.people.stages import Stage
from inroad.domain.progress.coverage import Coverage
from inroad.domain.progress.goal_suggestions import SuggestedGoal, fits, suggest_goals
from inroad.domain.text import joined, plural
from inroad.keymap.keymap import naming_keys


class GoalAdvice:
    """Queries about goals that look at people and conversations."""

    def __init__(self, work: UnitOfWork, goals: Goals) -> None:
        self._work = work
        self._goals = goals

    @property
    def most(self) -> int:
        """How many goals fit into one conversation."""
        return self._work.habits.goals

    def suggest(self, contact_id: int) -> tuple[SuggestedGoal, ...]:
        """Return the goals that fit a conversation with somebody, the main one first."""
        contact = self._work.contact(contact_id)
        answered = {takeaway.goal for takeaway in self._work.index.takeaways(contact_id)}
        rows = self._goals.rows()
        coverage = {row.goal.key: row.coverage for row in rows}
        open_keys = [row.goal.key for row in rows if row.rank and row.choice.met_on is None]
        role = kind_of(contact)
        return suggest_goals(open_keys, coverage, role, tuple(answered), self.most)

    def thin(self, key: str) -> str:
        """Say what is thin about a goal and whom to ask, or "" where nothing is."""
        row = next((row for row in self._goals.rows() if row.goal.key == key), None)
        if row is None or row.coverage.is_well_covered or row.choice.met_on is not None:
            return ""
        return joined(_how_thin(row.coverage), self._whom_to_ask(key), by=" ")

    def _whom_to_ask(self, key: str) -> str:
        """Say who would be a good one to ask: whom I meet next, else whom I could meet."""
        coming = self._coming(key)
        already = next((one for one in coming if key in one.goals), None)
        if already is not None:
            return f"{self._with(already)} is planned for it."
        free = [one for one in coming if len(one.goals) < self.most]
        talk = max(free, key=lambda one: self._fit(key, one.contact_id), default=None)
        if talk is not None:
            return f"{self._with(talk)} would be a good one to ask."
        people = [
            contact
            for contact in self._work.store.all(Contact).values()
            if contact.stage is Stage.IDENTIFIED and contact.may_be_suggested
        ]
        person = max(
            people, key=lambda contact: (self._fit(key, contact.id), contact.name), default=None
        )
        if person is None:
            return naming_keys("Choose it for someone on the board with {board.goals:f}.")
        return f"{person.name} would be a good one to ask."

    def _coming(self, key: str) -> list[Conversation]:
        """Return the conversations to come, soonest first, with people who gave no answer yet."""
        takeaways = self._work.takeaways()
        asked = {takeaway.contact_id for takeaway in takeaways if takeaway.goal == key}
        now = self._work.now
        return [
            talk
            for talk in reversed(self._goals.talks())
            if talk.is_planned
            and talk.begins is not None
            and talk.begins > now
            and talk.contact_id not in asked
        ]

    def _fit(self, key: str, contact_id: int) -> int:
        return fits(key, kind_of(self._work.contact(contact_id)))

    def _with(self, talk: Conversation) -> str:
        begins = talk.begins
        name = self._work.contact(talk.contact_id).name
        if begins is None:
            return name
        return f"{name} on {say_when(self._work.calendar.day_of(begins), self._work.today)}"


def _how_thin(coverage: Coverage) -> str:
    if coverage.people:
        people = coverage.people
        who = "One person has" if people == 1 else f"{people} people have"
        return f"{who} said something to it."
    if coverage.held:
        return f"It was part of {plural(coverage.held, 'conversation')}, and no answer is written."
    if coverage.planned:
        return "It is planned, and nobody has answered it yet."
    return "It has come up in no conversation."
