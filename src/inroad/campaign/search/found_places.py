"""Where something stands that was found: what it is called, whose it is, and what opens it.

Every kind of document that a person writes into has its place here; one whose place is gone (a
sheet whose person was deleted) is nowhere, and is not found.
"""

from enum import Enum, auto
from typing import NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.campaign.me.aims import Aims
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import found_in, typed_fields, word_for
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.message import Message, Template
from inroad.domain.messages.preferences import OwnReason, Writing
from inroad.domain.people.contact import IDENTITY, Contact
from inroad.domain.people.detail import Detail
from inroad.domain.people.organisation_names import SaidOfTwo
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill
from inroad.domain.people.target import Target
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
    ORGANISATION = auto()
    CONFLICTS = auto()
    VIEW = auto()
    TARGET = auto()


class Place(NamedTuple):
    """Where something stands: in which field of which document, and what opens that.

    `what` says what it is ("why it matters") and `name` whose it is, or of what ("Maya Chen").
    """

    document: Document
    field: str
    what: str
    name: str
    opens: Opens


_Found = tuple[str, str, Opens]
"""What it is, whose it is, and what opens it."""

_LOOKING_BACK = frozenset({"better", "warmth"})
"""What of a conversation stands on the page of the person; all else is on its sheet."""


class FoundPlaces:
    """Says where a field of a document stands."""

    def __init__(self, work: UnitOfWork, goals: Goals) -> None:
        self._work = work
        self._goals = goals
        self._aims = Aims(work)

    def of(self, document: Document, field: str) -> Place | None:
        """Return where a field of a document stands; None where that is nowhere."""
        found = self._find(document, field)
        return Place(document, field, *found) if found is not None else None

    def _find(self, document: Document, field: str) -> _Found | None:
        match document:
            case Contact():
                what = "person" if field in IDENTITY else found_in(Contact, field)
                return what, document.name, Opens.PERSON
            case Takeaway() | Touch():
                what = mid_sentence(document.kind.label)
                return self._of_person(document.contact_id, what, Opens.PERSON)
            case Conversation():
                opens = Opens.PERSON if field in _LOOKING_BACK else Opens.SHEET
                return self._of_person(document.contact_id, found_in(Conversation, field), opens)
            case Question():
                talk = self._work.store.get(Conversation, document.conversation_id)
                what = "answer" if field == "answer" else "question"
                return self._of_person(talk.contact_id, what, Opens.SHEET) if talk else None
            case GoalChoice(key=key):
                goal = next((goal for goal in self._goals.all() if goal.key == key), None)
                return (word_for(GoalChoice, field), goal.title, Opens.GOAL) if goal else None
            case Message():
                return self._of_person(document.contact_id, "draft to", Opens.MESSAGE)
            case Template():
                return "template", document.name, Opens.TEMPLATE
            case Writing():
                return "setting", "messages", Opens.SETTINGS
            case OwnReason():
                rule = next((rule for rule in CheckRule if rule.value == document.rule), None)
                return ("check says", rule.label, Opens.SETTINGS) if rule else None
            case Skill():
                return "skill", document.name, Opens.ME
            case Profile():
                return _of_me(field)
            case BankEntry(is_hidden=False):
                return "question", "bank", Opens.BANK
            case OwnStep(is_away=True):
                return "step put away", "checklist", Opens.SETTINGS
            case OwnStep():
                return "step", "checklist", Opens.STEP
            case SavedView():
                return "view", document.name, Opens.VIEW
            case Detail(kind=kind) if kind.is_shown:
                return self._of_person(document.contact_id, kind.label, Opens.PERSON)
            case SaidOfTwo():
                return "organisation", document.one, Opens.ORGANISATION
            case Target(name=name, is_role=is_role):
                is_one = self._aims.key_of(name, is_role) in self._aims.names()
                return (found_in(Target, field), name, Opens.TARGET) if is_one else None
            case Conflict():
                return "conflict", document.field, Opens.CONFLICTS
        return None

    def _of_person(self, contact_id: int, what: str, opens: Opens) -> _Found | None:
        owner = self._work.store.get(Contact, contact_id)
        return (what, owner.name, opens) if owner is not None else None


def _of_me(field: str) -> _Found:
    """Return where my profile has a field: what is set of my days is among the settings."""
    is_about_me = field == "name" or any(typed.name == field for typed in typed_fields(Profile))
    name, opens = ("me", Opens.ME) if is_about_me else ("settings", Opens.SETTINGS)
    return found_in(Profile, field), name, opens
