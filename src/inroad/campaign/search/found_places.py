"""Where something stands that was found: what it is called, whose it is, and what opens it.

Every kind of document that a person writes into has its place here; one whose place is gone (a
sheet whose person was deleted) is nowhere, and is not found.
"""

from dataclasses import dataclass
from enum import Enum, auto

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import found_in, typed_fields, word_for
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.message import Message, Template
from inroad.domain.messages.preferences import OwnReason, Writing
from inroad.domain.people.contact import IDENTITY, Contact
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill
from inroad.domain.text import mid_sentence


class Opens(Enum):
    """What opens the place of something."""

    PERSON = auto()
    SHEET = auto()
    GOAL = auto()
    ME = auto()
    SETTINGS = auto()
    BANK = auto()
    MESSAGE = auto()
    TEMPLATE = auto()
    STEP = auto()
    CONFLICTS = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands.

    `what` says what it is ("why it matters") and `name` whose it is, or of what ("Maya Chen").
    `id` is that of the person, the conversation, or the document that is opened, `key` that of a
    goal or a kind of message; `line` is the line on the screen, where the screen has such.
    """

    what: str
    name: str
    opens: Opens
    id: int = 0
    key: str = ""
    line: object = None


_ON_SHEET = {
    "introduction": "say-0",
    "offer": "give-0",
    "bring_up": "bring up-0",
    "ask_about": "who-0",
    "how": "when",
    "where": "when",
    "zone": "when",
}
"""The lines of a sheet on which what is written in a conversation stands."""
_OF_DAYS = {
    "zone": ("my time zone", "zone"),
    "country": ("holidays of", "holidays"),
    "region": ("holidays of", "holidays"),
    "days_off": ("day off", "days_off"),
}
"""What of my profile stands in the settings, and on which line."""


class FoundPlaces:
    """Says where a field of a document stands."""

    def __init__(self, work: UnitOfWork, goals: Goals) -> None:
        self._work = work
        self._goals = goals

    def of(self, document: Document, field: str) -> Place | None:
        """Return where a field of a document stands; None where that is nowhere."""
        match document:
            case Contact() | Takeaway() | Touch():
                return self._of_person(document, field)
            case Conversation() | Question():
                return self._of_conversation(document, field)
            case GoalChoice():
                return self._of_goal(document, field)
            case Message() | Template() | Writing() | OwnReason():
                return self._of_message(document, field)
            case Skill():
                return Place("skill", document.name, Opens.ME, line=f"skill {document.id}")
            case Profile():
                return _of_me(field)
            case BankEntry():
                line = (document.goal, document.text)
                return (
                    None if document.is_hidden else Place("question", "bank", Opens.BANK, line=line)
                )
            case OwnStep(is_away=True):
                return Place("step put away", "checklist", Opens.SETTINGS, line="steps away")
            case OwnStep():
                key = document.usual or str(document.id)
                return Place("step", "checklist", Opens.STEP, key=key)
            case Conflict():
                return Place("conflict", document.field, Opens.CONFLICTS, line=document.id)
        return None

    def _of_person(self, document: Contact | Takeaway | Touch, field: str) -> Place | None:
        match document:
            case Contact():
                is_head = field in IDENTITY
                what = "person" if is_head else found_in(Contact, field)
                line = "" if is_head else f"known-{field}"
                return Place(what, document.name, Opens.PERSON, document.id, line=line)
            case Takeaway():
                what, line = mid_sentence(document.kind.label), f"takeaway-{document.id}"
            case Touch():
                what, line = mid_sentence(document.kind.label), f"touch-{document.id}"
        owner = self._work.store.get(Contact, document.contact_id)
        return Place(what, owner.name, Opens.PERSON, owner.id, line=line) if owner else None

    def _of_conversation(self, document: Conversation | Question, field: str) -> Place | None:
        if isinstance(document, Question):
            talk = self._work.store.get(Conversation, document.conversation_id)
            what, line = ("answer" if field == "answer" else "question"), document.id
        else:
            what = found_in(Conversation, field)
            talk = document
        owner = self._work.store.get(Contact, talk.contact_id) if talk is not None else None
        if talk is None or owner is None:
            return None
        if isinstance(document, Question):
            return Place(what, owner.name, Opens.SHEET, talk.id, line=line)
        if field in _ON_SHEET:
            return Place(what, owner.name, Opens.SHEET, talk.id, line=_ON_SHEET[field])
        return Place(what, owner.name, Opens.PERSON, owner.id, line=f"talk-{talk.id}")

    def _of_goal(self, choice: GoalChoice, field: str) -> Place | None:
        goal = next((one for one in self._goals.all() if one.key == choice.key), None)
        if goal is None:
            return None
        what = word_for(GoalChoice, field)
        return Place(what, goal.title, Opens.GOAL, key=goal.key, line=f"mine-{field}")

    def _of_message(
        self, document: Message | Template | Writing | OwnReason, field: str
    ) -> Place | None:
        match document:
            case Message():
                owner = self._work.store.get(Contact, document.contact_id)
                if owner is None:
                    return None
                key = document.kind.value
                return Place("draft to", owner.name, Opens.MESSAGE, owner.id, key)
            case Template():
                return Place("template", document.name, Opens.TEMPLATE, document.id)
            case Writing():
                return Place("setting", "messages", Opens.SETTINGS, line=field)
            case OwnReason():
                rule = next((one for one in CheckRule if one.value == document.rule), None)
                if rule is None:
                    return None
                return Place("check says", rule.label, Opens.SETTINGS, line=f"check {rule}")


def _of_me(field: str) -> Place | None:
    if field in _OF_DAYS:
        what, line = _OF_DAYS[field]
        return Place(what, "settings", Opens.SETTINGS, line=line)
    if field == "name":
        return Place("me", "me", Opens.ME, line="basics")
    if all(typed.name != field for typed in typed_fields(Profile)):
        return None
    return Place(found_in(Profile, field), "me", Opens.ME, line=field)
