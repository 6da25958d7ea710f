"""Data as no form would write it: edited by hand, from a newer Inroad, merged from two sessions.

What a field does not take never comes here (see `tests/store/test_wall`). Whatever it does
take, every question that a screen asks is answered. Values are set one at a time, in documents
of every kind.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.habits import Habits
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import MOST_DAYS_OFF, DayOff
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.documents.told_once import Told
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.follow_ups.calendar_mark import CalendarMark
from inroad.domain.follow_ups.rules import RuleSetting
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Message, Template
from inroad.domain.messages.preferences import OwnReason, Writing
from inroad.domain.people.detail import Detail, ValueKind
from inroad.domain.people.forgotten import Forgotten
from inroad.domain.people.identity import TwoPeople
from inroad.domain.people.organisation_names import SaidOfTwo
from inroad.domain.people.target import Target
from inroad.domain.who_next.weights import NextWeights
from inroad.store import Store
from tests.conftest import MONDAY
from tests.extent import IS_SAMPLE
from tests.odd_values import KINDS, extremes, fields_of

MESSAGES = (MessageKind.REQUEST, MessageKind.THANK_YOU, MessageKind.LINKEDIN_NOTE)


def ask_everything(campaign: Campaign) -> None:
    """Ask what the screens ask."""
    campaign.follow_ups.today()
    campaign.board.columns()
    campaign.login_summary.lines()
    campaign.settings.rules.rows()
    campaign.calendars.entries()
    campaign.referrals.tree()
    campaign.search.find("a")
    campaign.conversations.next()
    campaign.dossiers.markdown(campaign.dossiers.digest())
    for subject in campaign.dossiers.subjects()[:6]:
        campaign.dossiers.about(subject.kind, subject.name)
    campaign.conflicts.all()
    campaign.history.events()
    campaign.bank.shelves([("entry", "What it takes")])
    matrix, rows = campaign.goals.matrix(), campaign.goals.rows()
    for row in rows:
        campaign.goals.evidence(row.goal.key)
        campaign.goal_advice.thin(row.goal.key)
        matrix.row(row.goal.key, campaign.goals.talks())
    for sheet in campaign.sheets.planned():
        campaign.sheets.written(sheet.conversation.id)
        campaign.capture.progress(sheet.conversation, campaign.now)
    for contact in campaign.people.all()[:8]:
        campaign.people.view(contact.id)
        campaign.goal_advice.suggest(contact.id)
        campaign.debriefs.view(contact.id)
        for kind in MESSAGES:
            campaign.messages.choices(contact.id, kind)
            campaign.messages.check("Hi, could we talk?", kind, contact.id)


def documents(campaign: Campaign) -> dict[type[Document], Document]:
    """Return a document of every kind, as they stand or as they could."""
    contact = campaign.people.all()[0]
    sheet = campaign.sheets.of(campaign.sheets.planned()[0].conversation.id)
    views = [campaign.people.view(one.id) for one in campaign.people.all()]
    view = next(one for one in views if one.takeaways)
    touch = view.touches[0]
    found: list[Document] = [
        campaign.me.profile,
        contact,
        sheet.conversation,
        sheet.questions[0].question,
        view.takeaways[0],
        touch,
        campaign.skills.all()[0],
        campaign.goals.rows()[0].choice,
        BankEntry(71, "Why?", "entry", is_own=True),
        Message(72, contact.id, MessageKind.REQUEST),
        Template(73, "Mine", MessageKind.REQUEST, "Hi {{ first_name }}"),
        OwnReason(74, "job", "Careful."),
        OwnStep(75, "Charge the phone"),
        Told(76, "welcome"),
        RuleSetting(77, contact.id, "second_request", "5"),
        Snooze(78, contact.id, "thank-you", "touch 5", None),
        Conflict(79, "touches", touch.id, "text", '"Another"'),
        SavedView(80, "Alumni to ask", "tag:alumni asked:never"),
        Writing(),
        Habits(),
        NextWeights(),
        SaidOfTwo(81, "Northwind", "Adatum"),
        Target(82, "Northwind"),
        Detail(83, contact.id, ValueKind.PHONE, "+49 30 1234", "work"),
        TwoPeople(84, contact.id, 85),
        CalendarMark(86, contact.id, "0b0c", 3, "0a1b", is_off=True),
        Forgotten(87),
    ]
    return {type(one): one for one in found}


@pytest.fixture
def elsewhere(demo: Campaign) -> Store:
    """Another session on the demo campaign."""
    return Store(demo.path, fixed_clock(MONDAY))


def put(store: Store, document: Document) -> None:
    """Set a document, whatever stands there."""
    before = store.get(type(document), document.id)
    store.commit(Change("Edited", (Edit(before, document),)))


def some_of(values: tuple[Any, ...], at: int) -> tuple[Any, ...]:
    """Return all of them, or in a sample one: of the next field it is another one."""
    return values[at % len(values) :][:1] if values and IS_SAMPLE else values


@pytest.mark.more
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_whatever_a_field_says_every_question_is_answered(
    demo: Campaign, elsewhere: Store, kind: type[Document]
) -> None:
    document = documents(demo)[kind]
    for at, field in enumerate(fields_of(kind)):
        for value in some_of(tuple(extremes(field)), at):
            put(elsewhere, replace(document, **{field.name: value}))
            demo.look()
            ask_everything(demo)
        put(elsewhere, document)


def test_a_conflict_about_somebody_who_is_gone_is_still_shown(
    demo: Campaign, elsewhere: Store
) -> None:
    touch = Touch(77, 4_000_000_000, TouchKind.NOTE, MONDAY, "tea")
    put(elsewhere, touch)
    put(elsewhere, Conflict(79, "touches", touch.id, "text", '"coffee"'))
    demo.look()
    (choice,) = demo.conflicts.all()
    assert (choice.stands, choice.other) == ("tea", "coffee")


def test_people_who_referred_each_other_in_a_ring(demo: Campaign, elsewhere: Store) -> None:
    one, other = demo.people.all()[:2]
    for who, by in ((one, other), (other, one)):
        put(elsewhere, replace(who, referred_by=by.id))
    demo.look()
    ask_everything(demo)
    put(elsewhere, replace(one, referred_by=one.id))
    demo.look()
    ask_everything(demo)


def test_as_many_days_off_as_there_may_be_leave_a_business_day(
    demo: Campaign, elsewhere: Store
) -> None:
    mondays = [date(2026, 11, 30) + timedelta(weeks=week) for week in range(MOST_DAYS_OFF)]
    days_off = tuple(DayOff(day) for day in mondays)
    put(elsewhere, replace(demo.me.profile, week=(0,), days_off=days_off, country="US"))
    demo.look()
    ask_everything(demo)
