"""The questions on a sheet: filled from the bank by goal, then mine to change."""

from collections.abc import Sequence
from dataclasses import replace

from inroad.campaign.conversations.bank import Bank, is_from_bank, suggested, worded
from inroad.campaign.core.planned_conversation import planned_conversation
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.bank.earlier_wordings import as_now, was_in_bank
from inroad.domain.conversations.bank.shelf import ANY_OPENER, shelf
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.running_order import CLOSER, OF_ANY_GOAL, as_a_talk_runs, by_tiara
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.text import clean_lines


class Questions:
    """Commands about questions; each is one change."""

    def __init__(self, work: UnitOfWork, bank: Bank) -> None:
        self._work = work
        self._bank = bank

    def add(self, conversation_id: int, text: str, goal: str, before: int | None = None) -> Change:
        """Add a question, in front of question `before` or at the end; it joins the bank.

        Raises:
            InroadError: it is empty.
        """
        text = worded(text)
        kept = [] if is_from_bank(text) else [self._bank.own(goal, text)]
        present = list(self._work.index.questions(conversation_id))
        ids = [question.id for question in present]
        at = ids.index(before) if before in ids else len(present)
        present.insert(at, Question(self._work.new_id(), conversation_id, text, goal))
        return self._work.change("Added a question", [*_numbered(present), *kept])

    def put(self, conversation_id: int, text: str, goal: str) -> Change:
        """Put a question of the bank on the sheet, or take it off.

        An opener goes to the beginning, anything else before the closing question.
        """
        present = self._work.index.questions(conversation_id)
        there = next((one for one in present if as_now(one.text) == text), None)
        if there is not None:
            return self.remove(there.id)
        closing = next((one.id for one in present if one.text == CLOSER), None)
        before = present[0].id if goal in ANY_OPENER and present else closing
        return self.add(conversation_id, text, goal, before)

    def sort(self, conversation_id: int) -> Change:
        """Sort the sheet by TIARA; where it is so already, as a talk runs.

        Raises:
            InroadError: both are the same.
        """
        present = list(self._work.index.questions(conversation_id))
        sorted_so = by_tiara(present)
        label = "Sorted the questions: trends, insights, advice, resources, assignments"
        if sorted_so == present:
            sorted_so, label = as_a_talk_runs(present), "Sorted the questions as a talk runs"
        if sorted_so == present:
            raise InroadError("The questions stand so already, by TIARA and as a talk runs.")
        return self._work.change(label, _numbered(sorted_so))

    def reword(self, question: Question, text: str) -> Change:
        """Word a question, as it was seen, anew."""
        reworded = replace(question, text=worded(text))
        return self._work.change("Reworded a question", [reworded], seen=[question])

    def remove(self, question_id: int) -> Change:
        """Take a question off the sheet."""
        question = self._work.find(Question, question_id)
        return self._work.change("Removed a question", drop=[question])

    def move(self, question_id: int, by: int) -> Change:
        """Move a question up (-1) or down (1); at the edge nothing happens."""
        question = self._work.find(Question, question_id)
        present = list(self._work.index.questions(question.conversation_id))
        at = present.index(question)
        to = min(max(at + by, 0), len(present) - 1)
        present.insert(to, present.pop(at))
        return self._work.change("Moved a question", _numbered(present))

    def tick(self, question_id: int) -> Change:
        """Tick a question as asked, or take the tick back."""
        question = self._work.find(Question, question_id)
        done = "Unticked" if question.asked else "Ticked"
        return self._work.change(
            f"{done} a question", [replace(question, asked=not question.asked)]
        )

    def answer(self, question: Question, text: str) -> Change:
        """Keep the answer to a question as it was seen; with an answer it has been asked."""
        text = clean_lines(text)
        answered = replace(question, answer=text, asked=question.asked or bool(text))
        return self._work.change("Wrote an answer", [answered], seen=[question])


def fill_sheet(
    work: UnitOfWork, conversation: Conversation
) -> tuple[list[Question], list[Question]]:
    """Return which questions to put on the sheet of `conversation` and which to take off it.

    Questions that came from the bank for a goal that is no longer chosen go, unless they were
    asked; my own stay. The bank fills up what is missing for the time there is, and all stand as
    a talk runs.
    """
    present = work.index.questions(conversation.id)
    stale = [one for one in present if _is_stale(one, conversation.goals)]
    kept = [one for one in present if one not in stale]
    fresh = [
        Question(work.new_id(), conversation.id, one.text, one.goal)
        for one in suggested(work, conversation, kept)
    ]
    return _numbered(as_a_talk_runs((*kept, *fresh))), stale


def with_goals(
    work: UnitOfWork, contact: Contact, keys: Sequence[str]
) -> tuple[list[Document], list[Document]]:
    """Return what to put and what to drop, so that `keys` are what somebody is asked for.

    The conversation that is planned takes them over, and its sheet the questions for them.
    """
    goals = tuple(keys)
    put: list[Document] = [replace(contact, goals=goals, goals_chosen_on=work.today)]
    planned = planned_conversation(work, contact.id)
    if planned is None:
        return put, []
    updated = replace(planned, goals=goals)
    added, dropped = fill_sheet(work, updated)
    return [*put, updated, *added], list(dropped)


def _is_stale(question: Question, goals: tuple[str, ...]) -> bool:
    brought = (one.text for one in shelf(question.goal))
    from_shelf = was_in_bank(question.text) or question.text in brought
    is_of_a_goal = question.goal not in OF_ANY_GOAL
    return from_shelf and is_of_a_goal and not question.asked and question.goal not in goals


def _numbered(questions: list[Question]) -> list[Question]:
    return [replace(one, position=at) for at, one in enumerate(questions, 1)]
