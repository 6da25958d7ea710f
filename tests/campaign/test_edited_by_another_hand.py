"""Data as no form would write it: edited by hand, from a newer Inroad, merged from two sessions.

Whatever a field says, every question that a screen asks is answered. Values are set one at a
time, in documents of every kind.
"""

from dataclasses import fields, replace
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.domain.bank_entry import BankEntry
from inroad.domain.checklist import OwnStep
from inroad.domain.contact import Contact
from inroad.domain.conversation import Conversation
from inroad.domain.document import Document
from inroad.domain.goals import GoalChoice
from inroad.domain.habits import Habits
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Message, Template
from inroad.domain.messages.writing import OwnReason, Writing
from inroad.domain.profile import Profile
from inroad.domain.question import Question
from inroad.domain.skill import Skill
from inroad.domain.takeaway import Takeaway
from inroad.domain.touch import Touch
from tests.extent import IS_SAMPLE

NUMBERS = (10**12, -5, 0)
TEXTS = ("", "x" * 500, "{{ unclosed", "99:99", "nowhere/at all")
KINDS = (MessageKind.REQUEST, MessageKind.THANK_YOU, MessageKind.LINKEDIN_NOTE)


def ask_everything(campaign: Campaign) -> None:
    """Ask what the screens ask."""
    campaign.follow_ups.today()
    campaign.board.columns()
    campaign.briefing.lines()
    campaign.settings.rows()
    campaign.calendars.entries()
    campaign.referrals.tree()
    campaign.finding.find("a")
    campaign.conversations.next()
    campaign.dossiers.markdown(campaign.dossiers.digest())
    for subject in campaign.dossiers.subjects()[:6]:
        campaign.dossiers.about(subject.kind, subject.name)
    campaign.bank.shelves([("entry", "What it takes")])
    matrix, rows = campaign.goals.matrix(), campaign.goals.rows()
    for row in rows:
        campaign.goals.evidence(row.goal.key)
        campaign.goal_advice.thin(row.goal.key)
        matrix.row(row.goal.key, campaign.goals.talks())
    for sheet in campaign.sheets.planned():
        campaign.sheets.written(sheet.conversation.id)
        campaign.talking.progress(sheet.conversation, campaign.now)
    for contact in campaign.people.all()[:8]:
        campaign.people.view(contact.id)
        campaign.goal_advice.suggest(contact.id)
        campaign.debriefs.view(contact.id)
        for kind in KINDS:
            campaign.messages.choices(contact.id, kind)
            campaign.messages.check("Hi, could we talk?", kind, contact.id)


def documents(campaign: Campaign) -> list[Document]:
    """Return a document of every kind, as they stand or as they could."""
    contact = campaign.people.all()[0]
    sheet = campaign.sheets.planned()[0]
    view = next(one for one in map(campaign.people.view, ids(campaign)) if one.takeaways)
    return [
        campaign.me.profile,
        contact,
        sheet.conversation,
        sheet.questions[0].question,
        view.takeaways[0],
        view.touches[0],
        campaign.skills.all()[0],
        campaign.goals.rows()[0].choice,
        BankEntry(71, "Why?", "entry", is_own=True),
        Message(72, contact.id, MessageKind.REQUEST),
        Template(73, "Mine", MessageKind.REQUEST, "Hi {{ first_name }}"),
        OwnReason(74, "job", "Careful."),
        OwnStep(75, "Charge the phone"),
        Writing(),
        Habits(),
    ]


def ids(campaign: Campaign) -> list[int]:
    return [one.id for one in campaign.people.all()]


def some_of(values: tuple[Any, ...], at: int) -> tuple[Any, ...]:
    """Return all of them, or in a sample one: of the next field it is another one."""
    return values[at % len(values) :][:1] if values and IS_SAMPLE else values


def wild(value: Any) -> tuple[Any, ...]:
    """Return other values of the same type, none of which a form would give."""
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, int):
        return NUMBERS
    if type(value) is str:
        return TEXTS
    return ((),) if isinstance(value, tuple) else ()


@pytest.mark.more
@pytest.mark.parametrize(
    "kind",
    [
        Profile,
        Contact,
        Conversation,
        Question,
        Takeaway,
        Touch,
        Skill,
        GoalChoice,
        BankEntry,
        Message,
        Template,
        OwnReason,
        OwnStep,
        Writing,
        Habits,
    ],
    ids=lambda kind: kind.__name__,
)
def test_whatever_a_field_says_every_question_is_answered(
    demo: Campaign, kind: type[Document]
) -> None:
    (document,) = [one for one in documents(demo) if type(one) is kind]
    for at, field in enumerate(fields(document)):
        for value in some_of(wild(getattr(document, field.name)), at):
            if field.name == "id":
                continue
            demo.seed([replace(document, **{field.name: value})])
            ask_everything(demo)
            demo.seed([document])
