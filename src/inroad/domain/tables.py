"""Which documents there are, and in which table each stands.

A list by itself, above all rooms: a record stands with its subject, and knows none of the others.
"""

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
from inroad.domain.follow_ups.rules import RuleSetting
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.messages.message import Message, Template
from inroad.domain.messages.preferences import OwnReason, Writing
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill

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
