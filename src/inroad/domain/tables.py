"""Which documents there are: the table that each stands in, and what people call one.

A list by itself, above all rooms: a record stands with its subject, and knows none of the others.
A class is loaded where its documents are asked for: few starts need all of them.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import NamedTuple

from inroad.domain.documents.document import Document


class KindOfDocument(NamedTuple):
    """What is known of a kind of document: its table, and what a person calls one of it."""

    table: str
    noun: str
    article: str = "a"

    @property
    def any(self) -> str:
        """What one is called of which no more is known: "a step of the checklist"."""
        return f"{self.article} {self.noun}"


_ROOT = "inroad.domain."
_BY_CLASS = {
    f"{_ROOT}people.profile.Profile": KindOfDocument("profile", "profile", "your"),
    f"{_ROOT}goals.thirteen.GoalChoice": KindOfDocument("goals", "goal"),
    f"{_ROOT}people.contact.Contact": KindOfDocument("contacts", "contact"),
    f"{_ROOT}conversations.conversation.Conversation": KindOfDocument(
        "conversations", "conversation"
    ),
    f"{_ROOT}conversations.question.Question": KindOfDocument("questions", "question"),
    f"{_ROOT}conversations.takeaway.Takeaway": KindOfDocument("takeaways", "takeaway"),
    f"{_ROOT}conversations.touch.Touch": KindOfDocument("touches", "touch"),
    f"{_ROOT}follow_ups.snooze.Snooze": KindOfDocument("snoozes", "snooze"),
    f"{_ROOT}follow_ups.rules.RuleSetting": KindOfDocument("rules", "rule"),
    f"{_ROOT}people.skill.Skill": KindOfDocument("skills", "skill"),
    f"{_ROOT}conversations.bank_entry.BankEntry": KindOfDocument("bank", "question of the bank"),
    f"{_ROOT}messages.message.Message": KindOfDocument("messages", "draft"),
    f"{_ROOT}messages.message.Template": KindOfDocument("templates", "template"),
    f"{_ROOT}messages.preferences.Writing": KindOfDocument(
        "writing", "settings of messages", "your"
    ),
    f"{_ROOT}messages.preferences.OwnReason": KindOfDocument("reasons", "reason for a check"),
    f"{_ROOT}conversations.habits.Habits": KindOfDocument("habits", "habits", "your"),
    f"{_ROOT}who_next.weights.NextWeights": KindOfDocument(
        "who_next", "weights of who next", "your"
    ),
    f"{_ROOT}documents.told_once.Told": KindOfDocument("told", "hint"),
    f"{_ROOT}conversations.checklist.OwnStep": KindOfDocument("checklist", "step of the checklist"),
    f"{_ROOT}filters.saved_view.SavedView": KindOfDocument("views", "view"),
    f"{_ROOT}people.organisation_names.SaidOfTwo": KindOfDocument(
        "organisations", "word on two organisations"
    ),
    f"{_ROOT}people.target.Target": KindOfDocument("targets", "target"),
    f"{_ROOT}people.detail.Detail": KindOfDocument("details", "detail of a person"),
    f"{_ROOT}people.identity.TwoPeople": KindOfDocument("two_people", "word on two people"),
    f"{_ROOT}follow_ups.calendar_mark.CalendarMark": KindOfDocument(
        "calendar", "word on an entry in the calendar"
    ),
    f"{_ROOT}people.forgotten.Forgotten": KindOfDocument("forgotten", "mark of somebody forgotten"),
    f"{_ROOT}documents.conflict.Conflict": KindOfDocument("_conflicts", "conflict"),
}
"""Every kind of document by where its class stands, in the order of their tables."""

_CLASS_OF = {known.table: name for name, known in _BY_CLASS.items()}


class _Kinds(Mapping[str, type[Document]]):
    def __init__(self) -> None:
        self._loaded: dict[str, type[Document]] = {}

    def __getitem__(self, table: str) -> type[Document]:
        found = self._loaded.get(table)
        if found is None:
            module, _, name = _CLASS_OF[table].rpartition(".")
            found = self._loaded[table] = getattr(import_module(module), name)
        return found

    def __contains__(self, table: object) -> bool:
        return table in _CLASS_OF

    def __iter__(self) -> Iterator[str]:
        return iter(_CLASS_OF)

    def __len__(self) -> int:
        return len(_CLASS_OF)


KINDS: Mapping[str, type[Document]] = _Kinds()
"""The kind of document that stands in each table."""


class _Documents(Mapping[type[Document], KindOfDocument]):
    def __getitem__(self, kind: type[Document]) -> KindOfDocument:
        return _BY_CLASS[f"{kind.__module__}.{kind.__qualname__}"]

    def __iter__(self) -> Iterator[type[Document]]:
        return map(KINDS.__getitem__, KINDS)

    def __len__(self) -> int:
        return len(KINDS)


DOCUMENTS: Mapping[type[Document], KindOfDocument] = _Documents()
"""What is known of each kind of document."""


class _Tables(Mapping[type[Document], str]):
    def __getitem__(self, kind: type[Document]) -> str:
        return DOCUMENTS[kind].table

    def __iter__(self) -> Iterator[type[Document]]:
        return iter(DOCUMENTS)

    def __len__(self) -> int:
        return len(DOCUMENTS)


TABLES: Mapping[type[Document], str] = _Tables()
"""The table that each kind of document stands in."""


def any_of(table: str) -> str:
    """Return what a document of a table is called of which no more is known."""
    name = _CLASS_OF.get(table)
    return _BY_CLASS[name].any if name is not None else "an entry"
