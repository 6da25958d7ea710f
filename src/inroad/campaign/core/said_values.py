"""What stands in the fields of documents, in words: people and goals by name, days as days.

Whoever shows a field of any document to a person asks here: the history, and conflicts.
"""

from collections.abc import Iterable
from datetime import date, datetime

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.checklist import STEPS, OwnStep
from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.dates.business_days import describe_days_off, say_week
from inroad.domain.dates.formatting import say_day, say_moment
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.rules import RuleSetting, is_rule, rule_named, say
from inroad.domain.goals.thirteen import GoalChoice, goal_named
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.people.contact import Contact

_SOMEONE, _A_GOAL = "someone deleted", "a goal that was removed"
_A_STEP = "a step that was removed"
"""What is called so that is neither in the campaign nor in the documents at hand any more."""
_NOTHING = "nothing"


class SaidValues:
    """Says the values of fields."""

    def __init__(self, work: UnitOfWork, at_hand: Iterable[Document] = ()) -> None:
        """Whom or what a value names is looked for in the campaign, and among what is at hand."""
        self._work = work
        self._at_hand = tuple(at_hand)

    def say(self, document: Document, field: str) -> str:
        """Say what stands in a field of a document: "Maya Chen", "Fri 20 Nov"; or "nothing"."""
        value = getattr(document, field)
        if value is None or value in ("", ()):
            return _NOTHING
        match field, value:
            case (("referred_by" | "contact_id" | "named_id"), int()):
                return self._person(value)
            case "goal", str():
                return self._goal(value)
            case "goals", tuple():
                return ", ".join(map(self._goal, value))
            case "prepared", tuple():
                return ", ".join(map(self._step, value))
            case "value", str() if isinstance(document, RuleSetting) and is_rule(document.rule):
                return say(rule_named(document.rule), value)
        return self._said(field, value)

    def _said(self, field: str, value: object) -> str:
        """Say a value that names nothing else in the campaign."""
        match field, value:
            case "week", tuple():
                return say_week(value)
            case "chapters", tuple():
                from inroad.domain.conversations.bank.chapters import (
                    say_chapters,  # with the bank
                )

                return say_chapters(value)
            case "debriefed", tuple():
                return ", ".join(step.label for step in DebriefStep if step in value)
            case "rules_off", tuple():
                return ", ".join(rule.label for rule in CheckRule if rule in value)
            case "days_off", tuple():
                return describe_days_off(value)
            case _, tuple():
                return ", ".join(map(self._of_any_field, value))
        return self._of_any_field(value)

    def _of_any_field(self, value: object) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, datetime):
            return say_moment(value, self._work.today)
        if isinstance(value, date):
            return say_day(value, self._work.today)
        return " ".join(str(getattr(value, "label", value)).split())

    def _person(self, contact_id: int) -> str:
        known = self._work.store.get(Contact, contact_id)
        documents = (known, *self._at_hand)
        names = (one.name for one in documents if isinstance(one, Contact) and one.id == contact_id)
        return next(names, _SOMEONE)

    def _goal(self, key: str) -> str:
        goal = goal_named(key)
        if goal is not None:
            return goal.title
        documents = (*self._work.store.all(GoalChoice).values(), *self._at_hand)
        own = (one for one in documents if isinstance(one, GoalChoice) and one.key == key)
        return next((one.wording for one in own if one.wording), _A_GOAL)

    def _step(self, key: str) -> str:
        documents = (*self._work.store.all(OwnStep).values(), *self._at_hand)
        own = (one.text for one in documents if isinstance(one, OwnStep) and one.key == key)
        usual = (step.text for step in STEPS if step.key == key)
        return next(own, next(usual, _A_STEP))
