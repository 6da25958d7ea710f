"""The prep sheet of one conversation: everything to have in front of me, put together."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.goals.thirteen import Goal
from inroad.domain.people.contact import Contact
from inroad.domain.text import folded


class SheetFormat(StrEnum):
    """The forms that a sheet can be written in."""

    MARKDOWN = "markdown"
    TEXT = "text"
    HTML = "html"

    @property
    def ending(self) -> str:
        """The ending of such a file's name."""
        return {"markdown": "md", "text": "txt", "html": "html"}[self.value]


class SheetQuestion(NamedTuple):
    """A question on the sheet and the minute to be at it."""

    question: Question
    mark: timedelta


class CheckLine(NamedTuple):
    """One thing to have done before; `day` says by when ("" where no day is known).

    `is_due` says that it should be done by now, and still can be: the conversation is to come.
    Nothing of it is late, for nobody but me planned it.
    """

    key: str
    text: str
    day: str
    is_done: bool
    is_due: bool


class Sheet(NamedTuple):
    """One sheet. Texts are ready to read: mine for this person, or else those of my profile.

    `when` says the start in my zone and `when_there` in theirs ("" where it is the same or
    not known); `distance` says how far off it is. `learning` is what I want to learn. `known`
    are lines on who they are, `reminders` what was promised, named or changed before. `firm` is
    what others at their organisation said, `challenges` what was heard with a skill of mine that
    answers it, `skills` my skills with their stories, and `help` how we may help each other.
    `challenges_there` are those of the challenges that were heard at their organisation.
    `has_second_page` says that a print may take one, and `starts_here` is the start on my clock
    (aware), where one is agreed.
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
    learning: str
    offer: str
    bring_up: str
    reminders: tuple[str, ...]
    ask_about: str
    colleagues: tuple[str, ...]
    checklist: tuple[CheckLine, ...] = ()
    firm: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    challenges_there: tuple[str, ...] = ()
    has_second_page: bool = False
    starts_here: datetime | None = None

    @property
    def how(self) -> str:
        """How long, how and where, in one line."""
        conversation = self.conversation
        parts = (f"{conversation.minutes} min", conversation.how, conversation.where)
        return " · ".join(part for part in parts if part)

    @property
    def is_at_a_distance(self) -> bool:
        """Whether a line may fail between us."""
        return not self.has_room_to_write

    @property
    def open_checklist(self) -> tuple[CheckLine, ...]:
        """What is still to be done before."""
        return tuple(one for one in self.checklist if not one.is_done)

    @property
    def particulars(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The sections of text that are about this person: nothing that every sheet has.

        Of what I say and give, that is what I wrote for this conversation.
        """
        own = self.conversation
        mine = {
            "Challenges and my skills": self.challenges_there,
            "Say": tuple(own.introduction.splitlines()),
            "Give and take": tuple(filter(None, (own.offer, *self.help))),
        }
        return tuple((title, mine.get(title, lines)) for title, lines in self.texts)

    @property
    def has_room_to_write(self) -> bool:
        """Whether a print leaves room to write: for a talk face to face."""
        return "person" in folded(self.conversation.how)

    @property
    def say(self) -> tuple[str, ...]:
        """How I begin: my introduction, and what I want to learn."""
        learning = f"I want to learn: {self.learning}" if self.learning else ""
        return tuple(filter(None, (*self.introduction.splitlines(), learning)))

    @property
    def texts(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The sections of text with their titles, as every copy of the sheet has them."""
        there = (f"Also there: {', '.join(self.colleagues)}",) if self.colleagues else ()
        return (
            ("Know", self.known),
            ("Their organisation", self.firm),
            ("Challenges and my skills", self.challenges),
            ("Say", self.say),
            ("Give and take", (self.offer, *self.help)),
            ("Bring up", (self.bring_up, *self.reminders)),
            ("Who to ask about", (self.ask_about, *there)),
        )

    @property
    def asked(self) -> int:
        """How many questions are ticked as asked."""
        return sum(question.question.asked for question in self.questions)
