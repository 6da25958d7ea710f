"""What is stored: which documents there are, in which table each is, and edits to them."""

from dataclasses import dataclass

from inroad.domain.bank_entry import BankEntry
from inroad.domain.checklist import OwnStep
from inroad.domain.conflict import Conflict
from inroad.domain.contact import Contact
from inroad.domain.conversation import Conversation
from inroad.domain.document import Document
from inroad.domain.goals import GoalChoice
from inroad.domain.habits import Habits
from inroad.domain.messages.message import Message, Template
from inroad.domain.messages.writing import OwnReason, Writing
from inroad.domain.profile import Profile
from inroad.domain.question import Question
from inroad.domain.rules import RuleSetting
from inroad.domain.skill import Skill
from inroad.domain.snooze import Snooze
from inroad.domain.takeaway import Takeaway
from inroad.domain.told import Told
from inroad.domain.touch import Touch

TABLES: dict[type[Document], str] = {
    Profile: "profile",
    GoalChoice: "goals",
    Contact: "contacts",
    Conversation: "conversations",
    Question: "questions",
    Takeaway: "takeaways",
    Touch: "touches",
    Snooze: "snoozes",
    RuleSetting: "rules",
    Skill: "skills",
    BankEntry: "bank",
    Message: "messages",
    Template: "templates",
    Writing: "writing",
    OwnReason: "reasons",
    Habits: "habits",
    Told: "told",
    OwnStep: "checklist",
    Conflict: "_conflicts",
}
"""The table that each kind of document stands in."""

KINDS = {table: kind for kind, table in TABLES.items()}
"""The kind of document that stands in each table."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One document before and after; None where it did not exist or is deleted."""

    before: Document | None
    after: Document | None

    @property
    def document(self) -> Document:
        """The document in whichever state it exists."""
        document = self.after if self.after is not None else self.before
        if document is None:
            raise ValueError("an edit without a document")
        return document

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """One transaction as it was committed: what it did in words, and every edit.

    `label` is a past-tense sentence without a full stop ("Moved Maya Chen to Met").
    """

    label: str
    edits: tuple[Edit, ...] = ()

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.label, tuple(edit.inverse for edit in reversed(self.edits)))

    def touches_any(self, *kinds: type[Document]) -> bool:
        """Whether it edits a document of one of these kinds."""
        return any(isinstance(edit.document, kinds) for edit in self.edits)
