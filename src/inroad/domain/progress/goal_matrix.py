"""Goals against conversations: how far each goal has come in each of them.

To have held a conversation closes nothing: only a written answer does, and enough people who
say something to it (two where nothing else is set) confirm it.
"""

from collections.abc import Iterable, Sequence
from enum import Enum

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.habits import USUAL
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway


class Cell(Enum):
    """How far a goal has come in one conversation; the value is what is shown for it."""

    UNTOUCHED = "untouched"
    PLANNED = "planned"
    ASKED = "asked"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"
    AT_ODDS = "at odds"


class GoalMatrix:
    """The cells of all goals and conversations."""

    def __init__(
        self,
        questions: Iterable[Question],
        takeaways: Iterable[Takeaway],
        enough: int = USUAL.people,
    ) -> None:
        """Make it from the questions on sheets and from what was learnt.

        Args:
            questions: those on all sheets.
            takeaways: what was learnt.
            enough: how many people confirm a goal.
        """
        self._enough = enough
        self._asked: set[tuple[str, int]] = set()
        self._answered: set[tuple[str, int]] = set()
        self._at_odds: set[tuple[str, int]] = set()
        self._people: dict[str, set[int]] = {}
        for question in questions:
            if question.answer:
                self._answered.add((question.goal, question.conversation_id))
            elif question.asked:
                self._asked.add((question.goal, question.conversation_id))
        for takeaway in takeaways:
            place = (takeaway.goal, takeaway.conversation_id)
            self._answered.add(place)
            self._people.setdefault(takeaway.goal, set()).add(takeaway.contact_id)
            if takeaway.is_conflicting:
                self._at_odds.add(place)

    def cell(self, goal: str, talk: Conversation) -> Cell:
        """Return how far a goal (its key) has come in a conversation."""
        place = (goal, talk.id)
        if place in self._at_odds:
            return Cell.AT_ODDS
        if place in self._answered:
            return Cell.CONFIRMED if self.is_confirmed(goal) else Cell.ANSWERED
        if place in self._asked:
            return Cell.ASKED
        return Cell.PLANNED if goal in talk.goals else Cell.UNTOUCHED

    def row(self, goal: str, talks: Sequence[Conversation]) -> tuple[Cell, ...]:
        """Return the cells of a goal for these conversations."""
        return tuple(self.cell(goal, talk) for talk in talks)

    def is_confirmed(self, goal: str) -> bool:
        """Whether so many people said something to a goal that it counts as confirmed."""
        return len(self._people.get(goal, ())) >= self._enough
