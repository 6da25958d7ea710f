"""The question bank of a campaign: what Inroad brings along, my own, and what worked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from inroad.campaign.core.hidden_referrer import hidden_names
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.bank.bank_question import BankQuestion
from inroad.domain.conversations.bank.chapters import CHAPTERS
from inroad.domain.conversations.bank.earlier_wordings import (
    as_now,
    was_in_bank,
    wordings_before,
)
from inroad.domain.conversations.bank.shelf import (
    AGAIN,
    ANY_OPENER,
    CLOSERS,
    OPENERS,
    bank,
    shelf,
)
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.question_choice import Known, suggest
from inroad.domain.conversations.running_order import PARTICULAR
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.role_kinds.kinds import RoleKind
from inroad.domain.people.role_kinds.role_kind import kind_of
from inroad.domain.text import clean


class Shelved(NamedTuple):
    """A question as the bank shows it; `is_on_sheet` where a sheet is being filled."""

    question: BankQuestion
    is_on_sheet: bool = False


class ShelfOf(NamedTuple):
    """The questions for one goal (its title), or the openers or closers."""

    key: str
    title: str
    questions: tuple[Shelved, ...]


class Bank:
    """Commands and queries about the bank."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def shelves(
        self, goals: Sequence[tuple[str, str]], talk: Conversation | None = None
    ) -> tuple[ShelfOf, ...]:
        """Return the shelves for these goals (key and title), openers before, chapters after.

        Args:
            goals: the goals to show, in order.
            talk: the conversation whose sheet is being filled; questions are for the role of
                whom it is with.
        """
        on_sheet = self._on_sheet(talk)
        role = role_of(self._work, talk) if talk is not None else None
        is_for_again = talk is None or _have_met(self._work, talk)
        chapters = [(chapter.key, chapter.title) for chapter in CHAPTERS]
        wanted = [
            (OPENERS, "To begin"),
            *([(AGAIN, "To begin, when you have met before")] if is_for_again else []),
            *(*goals, *chapters, (CLOSERS, "To end")),
        ]
        return tuple(
            ShelfOf(
                key,
                title,
                tuple(Shelved(one, one.text in on_sheet) for one in self._shelf(key, role)),
            )
            for key, title in wanted
        )

    def asked_as(self, talk: Conversation) -> RoleKind:
        """Return what whom a conversation is with is asked as."""
        return role_of(self._work, talk)

    def follow_up(self, text: str) -> str:
        """Return what to ask after a question of the bank, or ""."""
        entries = self._work.store.all(BankEntry).values()
        own = next(
            (entry.follow_up for entry in entries if entry.text == text and entry.follow_up), ""
        )
        return own or next((one.follow_up for one in _everywhere() if one.text == as_now(text)), "")

    def worked(self, goal: str, text: str) -> bool:
        """Whether I marked a question as one that worked."""
        entry = self._entry(goal, text)
        return entry is not None and entry.worked

    def mark(self, goal: str, text: str) -> Change:
        """Mark a question as one that worked, or take the mark back."""
        known = self._entry(goal, text)
        is_own = known is not None and known.is_own
        if known is not None and known.worked and not (is_own or known.is_hidden):
            return self._work.change("Took the mark off a question", drop=[known])
        entry = known or BankEntry(self._id(goal, text), text, goal)
        done = "Took the mark off a question" if entry.worked else "Marked a question: it worked"
        return self._work.change(done, [replace(entry, worked=not entry.worked)])

    def add_own(self, goal: str, text: str, follow_up: str = "") -> Change:
        """Add a question of my own to the bank.

        Raises:
            InroadError: it is empty.
        """
        return self._work.change("Added a question to the bank", [self.own(goal, text, follow_up)])

    def own(self, goal: str, text: str, follow_up: str = "") -> BankEntry:
        """Return the entry for a question of my own; raises InroadError where it is empty."""
        text = worded(text)
        known = self._entry(goal, text) or BankEntry(self._id(goal, text), text, goal)
        is_brought = any(one.text == text for one in bank().get(goal, ()))
        said = clean(follow_up) or known.follow_up
        return replace(known, text=text, is_own=not is_brought, is_hidden=False, follow_up=said)

    def hide(self, goal: str, text: str) -> Change:
        """Take a question out of the bank; one of Inroad's own is only put away."""
        known = self._entry(goal, text)
        if known is not None and known.is_own:
            return self._work.change("Removed a question from the bank", drop=[known])
        entry = known or BankEntry(self._id(goal, text), text, goal)
        return self._work.change("Put a question away", [replace(entry, is_hidden=True)])

    def _shelf(self, goal: str, role: RoleKind | None) -> tuple[BankQuestion, ...]:
        return shelf(goal, role, self._work.store.all(BankEntry).values())

    def _entry(self, goal: str, text: str) -> BankEntry | None:
        wordings = (text, *wordings_before(text))
        entries = (self._work.store.get(BankEntry, self._id(goal, one)) for one in wordings)
        return next((entry for entry in entries if entry is not None), None)

    def _id(self, goal: str, text: str) -> int:
        return self._work.derived_id("bank", goal, text)

    def _on_sheet(self, talk: Conversation | None) -> set[str]:
        if talk is None:
            return set()
        return {as_now(question.text) for question in self._work.index.questions(talk.id)}


def role_of(work: UnitOfWork, talk: Conversation) -> RoleKind:
    """Return what whom a conversation is with is asked as."""
    contact = work.store.get(Contact, talk.contact_id)
    return kind_of(contact) if contact else RoleKind.PEER


def suggested(
    work: UnitOfWork, talk: Conversation, kept: Sequence[Question]
) -> tuple[BankQuestion, ...]:
    """Return what the bank suggests for a conversation beside the questions that stay."""
    role = role_of(work, talk)
    entries = tuple(work.store.all(BankEntry).values())
    framed = {one.goal for one in kept} & {*ANY_OPENER, *work.habits.chapters}

    def shelves(goal: str) -> tuple[BankQuestion, ...]:
        # Who opened the talk themselves, or chose from a chapter, needs no second one of it.
        return () if goal in framed else shelf(goal, role, entries)

    known = Known(_particular(work, talk, kept), work.habits.chapters, _have_met(work, talk))
    texts = [as_now(one.text) for one in kept]
    return suggest(talk.goals, talk.minutes, texts, shelves, work.habits.questions, known)


def _particular(work: UnitOfWork, talk: Conversation, kept: Sequence[Question]) -> str:
    """Return a question made from what is known of whom I speak with; "" where there is one."""
    contact = work.store.get(Contact, talk.contact_id)
    if contact is None or any(one.goal == PARTICULAR for one in kept):
        return ""
    # All the forms of notes are made ready when a sheet is filled, and not at a start.
    from inroad.domain.messages.how_found.particular_question import particular_question

    return particular_question(contact, hidden_names(work, contact))


def _have_met(work: UnitOfWork, talk: Conversation) -> bool:
    talks = work.index.conversations(talk.contact_id)
    return any(one.id != talk.id and one.outcome is Outcome.HELD for one in talks)


def is_from_bank(text: str) -> bool:
    """Whether a question is one that Inroad brings along, or once did."""
    return was_in_bank(text) or any(one.text == text for one in _everywhere())


def _everywhere() -> list[BankQuestion]:
    return [question for questions in bank().values() for question in questions]


def worded(text: str) -> str:
    """Return a question as it is kept; raises InroadError where it is empty."""
    text = clean(text)
    if not text:
        raise InroadError("Write the question first; one sentence is best.")
    return text
