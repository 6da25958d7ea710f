"""What a change did, in words: a line for each document, with people and goals by their names."""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change, Edit
from inroad.domain.dates.business_days import DayOff, describe_days_off
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import declared_fields
from inroad.domain.follow_ups.rules import RuleSetting, is_rule, rule_named, say
from inroad.domain.goals.thirteen import GoalChoice, goal_named
from inroad.domain.people.contact import Contact
from inroad.domain.tables import called

_SOMEONE, _A_GOAL = "someone deleted", "a goal that was removed"
"""What is called so that is neither in the campaign nor in the change any more."""


class Descriptions:
    """Says what a change did."""

    def __init__(self, work: UnitOfWork, change: Change) -> None:
        """Describe `change`; whom or what it names is looked for in the campaign, and in it."""
        self._work = work
        self._change = change

    def lines(self) -> tuple[str, ...]:
        """Return a line for each document: "Maya Chen: role PM → CTO"."""
        return tuple(map(self._line, self._change.edits))

    def _line(self, edit: Edit) -> str:
        name = called(edit.document, starts=True)
        before, after = edit.before, edit.after
        if before is None or after is None:
            done = f"{name} {'added' if before is None else 'removed'}"
            text = " ".join(_text_of(edit.document).split())
            return f"{done}: {text}" if text else done
        changed = [
            f"{field.label.word} {self._shown(before, field.name)} → "
            f"{self._shown(after, field.name)}"
            for field in declared_fields(type(after))
            if field.is_labelled and getattr(before, field.name) != getattr(after, field.name)
        ]
        return f"{name}: {'; '.join(changed) or 'changed'}"

    def _shown(self, document: Document, field: str) -> str:
        value = getattr(document, field)
        match field, value:
            case "referred_by", int():
                return self._person(value)
            case (("goal" | "goals"), (str() | tuple())):
                keys = value if isinstance(value, tuple) else (value,)
                return ", ".join(self._goal(key) for key in keys if key) or "nothing"
        return _said(value)

    def _person(self, contact_id: int) -> str:
        known = self._work.store.get(Contact, contact_id)
        documents = (known, *(edit.document for edit in self._change.edits))
        names = (one.name for one in documents if isinstance(one, Contact) and one.id == contact_id)
        return next(names, _SOMEONE)

    def _goal(self, key: str) -> str:
        goal = goal_named(key)
        if goal is not None:
            return goal.title
        known = self._work.store.all(GoalChoice).values()
        documents = (*known, *(edit.document for edit in self._change.edits))
        own = (one for one in documents if isinstance(one, GoalChoice) and one.key == key)
        return next((one.wording for one in own if one.wording), _A_GOAL)


def _text_of(document: Document) -> str:
    """Return what a document says, where that is worth a look."""
    if isinstance(document, RuleSetting):
        known = is_rule(document.rule)
        return say(rule_named(document.rule), document.value) if known else document.value
    return str(getattr(document, "text", ""))


def _said(value: object) -> str:
    if isinstance(value, tuple) and value and isinstance(value[0], DayOff):
        return describe_days_off(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None or value == "" else " ".join(str(value).split())
