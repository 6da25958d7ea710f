"""The prep sheet of one conversation: everything to have in front of me, put together."""

from dataclasses import dataclass
from datetime import timedelta

from inroad.domain.contact import Contact
from inroad.domain.conversation import Conversation
from inroad.domain.goals import Goal
from inroad.domain.question import Question


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """A question on the sheet and the minute to be at it."""

    question: Question
    mark: timedelta


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. Texts are ready to read: mine for this person, or else those of my profile.

    `when` says the start in my zone and `when_there` in theirs ("" where it is the same or
    not known); `distance` says how far off it is. `known` are lines on who they are,
    `reminders` what was promised, offered or changed before.
    """

    contact: Contact
    conversation: Conversation
    when: str
    when_there: str
    distance: str
    referrer: str
    goals: tuple[Goal, ...]
    questions: tuple[SheetQuestion, ...]
    known: tuple[str, ...]
    introduction: str
    offer: str
    bring_up: str
    reminders: tuple[str, ...]
    ask_about: str
    colleagues: tuple[str, ...]

    @property
    def how(self) -> str:
        """How long, how and where, in one line."""
        conversation = self.conversation
        parts = (f"{conversation.minutes} min", conversation.how, conversation.where)
        return " · ".join(part for part in parts if part)

    @property
    def asked(self) -> int:
        """How many questions are ticked as asked."""
        return sum(one.question.asked for one in self.questions)
