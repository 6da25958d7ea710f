"""Which documents there are: the table that each stands in, and what people call one.

A list by itself, above all rooms: a record stands with its subject, and knows none of the others.
"""

from typing import NamedTuple

from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.habits import Habits
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.documents.told_once import Told
from inroad.domain.follow_ups.rules import RuleSetting, is_rule, rule_named
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.goals.thirteen import GoalChoice, goal_named
from inroad.domain.messages.message import Message, Template
from inroad.domain.messages.preferences import OwnReason, Writing
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill
from inroad.domain.text import mid_sentence


class KindOfDocument(NamedTuple):
    """What is known of a kind of document: its table, and what a person calls one of it."""

    table: str
    noun: str
    article: str = "a"

    @property
    def any(self) -> str:
        """What one is called of which no more is known: "a step of the checklist"."""
        return f"{self.article} {self.noun}"


DOCUMENTS: dict[type[Document], KindOfDocument] = {
    Profile: KindOfDocument("profile", "profile", "your"),
    GoalChoice: KindOfDocument("goals", "goal"),
    Contact: KindOfDocument("contacts", "contact"),
    Conversation: KindOfDocument("conversations", "conversation"),
    Question: KindOfDocument("questions", "question"),
    Takeaway: KindOfDocument("takeaways", "takeaway"),
    Touch: KindOfDocument("touches", "touch"),
    Snooze: KindOfDocument("snoozes", "snooze"),
    RuleSetting: KindOfDocument("rules", "rule"),
    Skill: KindOfDocument("skills", "skill"),
    BankEntry: KindOfDocument("bank", "question of the bank"),
    Message: KindOfDocument("messages", "draft"),
    Template: KindOfDocument("templates", "template"),
    Writing: KindOfDocument("writing", "settings of messages", "your"),
    OwnReason: KindOfDocument("reasons", "reason for a check"),
    Habits: KindOfDocument("habits", "habits", "your"),
    Told: KindOfDocument("told", "hint"),
    OwnStep: KindOfDocument("checklist", "step of the checklist"),
    Conflict: KindOfDocument("_conflicts", "conflict"),
}
"""Every kind of document, in the order of their tables."""

TABLES = {kind: known.table for kind, known in DOCUMENTS.items()}
"""The table that each kind of document stands in."""

KINDS = {table: kind for kind, table in TABLES.items()}
"""The kind of document that stands in each table."""


def any_of(table: str) -> str:
    """Return what a document of a table is called of which no more is known."""
    kind = KINDS.get(table)
    return DOCUMENTS[kind].any if kind is not None else "an entry"


def called(document: Document, starts: bool = False) -> str:
    """Return what a person calls a document: its name, or what it is ("a step of the checklist").

    Args:
        document: the document.
        starts: whether a sentence starts with it; a name stays as it is written.
    """
    match document:
        case Profile():
            said = DOCUMENTS[Profile].any
        case GoalChoice(key=key, wording=wording):
            goal = goal_named(key)
            said = f"the goal “{wording or (goal.title if goal else key)}”"
        case Touch(kind=kind):
            said = kind.label
        case RuleSetting(rule=rule) if is_rule(rule):
            said = f"the rule “{rule_named(rule).what}”"
        case _:
            name = getattr(document, "name", "")
            if name:
                return str(name)
            said = DOCUMENTS[type(document)].any
    return said[:1].upper() + said[1:] if starts else mid_sentence(said)
