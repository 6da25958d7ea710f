"""Every form that somebody types in is gone on with: the registry is walked, none is forgotten."""

import ast
from collections.abc import Iterator
from inspect import Parameter
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.widgets import Input, TextArea

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import SheetText
from inroad.campaign.goals.goals import GoalRow
from inroad.campaign.me.about_me import ProfileText
from inroad.campaign.search.targets import TargetRow
from inroad.campaign.settings.setting import Setting, SettingKind
from inroad.domain.conversations.checklist import STEPS
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.documents.unsaved_form import UnsavedForm
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Template
from inroad.domain.people.contact import Contact
from inroad.domain.people.skill import Skill
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Field
from inroad.screens.forms.kept_forms import REGISTRY, UNKEPT, import_all, reopen
from inroad.screens.forms.people import snooze_form
from inroad.screens.messages.composer import ComposerScreen
from tests.screens.driver import Hands, open_app

import_all()

ON_DISK = {
    "new person": "new person",
    "edit a person": "edit a person|{contact.id}",
    "note": "note|{contact.id}",
    "letter": "letter|{contact.id}",
    "plan": "plan|{contact.id}",
    "in touch": "in touch|{contact.id}",
    "promise": "promise|{contact.id}",
    "close": "close|{contact.id}",
    "schedule": "schedule|{contact.id}",
    "debrief": "debrief|{contact.id}",
    "named": "named|{contact.id}",
    "promised": "promised|{contact.id}",
    "looking back": "looking back|{contact.id}",
    "snooze": "snooze|{follow_ups[0].contact_id}|{follow_ups[0].action.value}",
    "me": "me",
    "my": "my|{which.value}",
    "skill": "skill|{skill.id}",
    "welcome": "welcome",
    "own goal": "own goal",
    "reword goal": "reword goal|{row.goal.key}",
    "why": "why|{row.goal.key}",
    "new question": "new question|{conversation.id}|{before}",
    "reword": "reword|{question.conversation_id}|{question.id}",
    "answer": "answer|{question.conversation_id}|{question.id}",
    "sheet": "sheet|{conversation.id}|{which.value}",
    "step": "step|{key}",
    "bank": "bank|{goal}",
    "message": "message|{contact.id}|{kind.value}",
    "template": "template|{template.id}|{kind.value}",
    "rule": "rule|0|second_request",
    "preset": "preset",
    "day setting": "day setting|holidays",
    "screen setting": "screen setting|mouse",
    "habit": "habit|questions",
    "writing": "writing|minutes",
    "reason": "reason|no-time",
    "who next": "who next|next_named",
    "one organisation": "one organisation|{organisation}",
    "later": "later|{people[0].id}|{people[1].id}",
    "tags": "tags|{people[0].id}|{people[1].id}",
    "plan several": "plan several|{people[0].id}|{people[1].id}",
    "target": "target|{target.kind}|{target.name}",
}
"""What a draft of each has kept ever since there are drafts: they are on people's disks."""

NEW = ("new person", "own goal")
"""The forms of what is not there yet."""

KEYS = {
    "step": STEPS[0].key,
    "bank": "industry",
    "one organisation": "Northwind",
}
"""What the forms are about that are about a key."""

TYPED = ("half typed", "tomorrow", "next tue 3pm", "25", "4", "sun-thu", "france")
"""What is typed into a field: the first that it understands, or else what it offers."""
TYPED_FOR = {
    "in touch": {"day": "yesterday"},
    "template": {"text": "Dear {{ first_name }},"},
    "day setting": {"holidays": "france"},
    "new person": {"email": "maya@example.com"},
    "edit a person": {"email": "maya@example.com"},
}


def subjects(campaign: Campaign, name: str, parameter: Parameter) -> Iterator[Any]:
    """Yield what a form can be about."""
    kind = parameter.annotation
    if kind is Contact and parameter.kind is Parameter.VAR_POSITIONAL:
        yield campaign.people.all()[:2]
    elif kind in (Contact, Contact | None):
        yield from campaign.people.all()
    elif kind is Conversation:
        yield campaign.conversations.next()
    elif kind is Question:
        talk = campaign.conversations.next()
        assert talk is not None
        yield campaign.sheets.of(talk.id).questions[0].question
    elif kind is FollowUp:
        yield (campaign.follow_ups.today()[-1].follow_up,)
    elif kind in (GoalRow, GoalRow | None):
        yield own_goal(campaign) if name == "reword goal" else campaign.goals.rows()[0]
    elif kind in (MessageKind, ProfileText, SheetText):
        yield next(iter(kind))
    elif kind is Setting:
        yield from (one for one in campaign.settings.all() if "|".join(one.about) == ON_DISK[name])
    elif kind is TargetRow:
        yield from campaign.targets.all()
    elif kind == Skill | None:
        yield campaign.skills.all()[0]
    elif kind == Template | None:
        campaign.templates.save(next(iter(MessageKind)), "mine", "Dear reader,")
        yield campaign.templates.own(next(iter(MessageKind)))[0]
    else:
        yield {str: KEYS.get(name, ""), int: 0, int | None: 7}[kind]


def own_goal(campaign: Campaign) -> GoalRow:
    campaign.goals.add_own("Meet people who teach")
    return next(row for row in campaign.goals.rows() if row.goal.title == "Meet people who teach")


def made(campaign: Campaign, name: str) -> tuple[Any, tuple[str, ...]]:
    """Return the screen of that name about something, and what a draft of it has to keep."""
    kept = REGISTRY[name]
    parameters = [] if name in NEW else kept.subjects
    found = [(one, subjects(campaign, name, one)) for one, _ in parameters]
    for first in found[0][1] if found else [None]:
        given = {one.name: next(some) for one, some in found[1:]}
        if found:
            given = {found[0][0].name: first, **given}
        several = given.pop("follow_ups", ()) or given.pop("people", ())
        try:
            screen = kept(campaign, *several, **given)
        except InroadError:
            continue
        said = ON_DISK[name].format(**given, follow_ups=several, people=several)
        return screen, tuple(said.split("|"))
    raise AssertionError(f"{name} is about nothing in the demo")


def text_for(name: str, field: Field[Any]) -> str:
    """Return a text that a field understands, other than what stands there."""
    known = TYPED_FOR.get(name, {}).get(field.name)
    for text in (known,) if known else (*field.offers, *TYPED):
        try:
            field.read(text)
        except InroadError:
            continue
        if text != field.value:
            return text
    raise AssertionError(f"nothing to type into {field.label}")


async def type_into(hands: Hands, field: Field[Any], text: str) -> None:
    widget = hands.app.screen.query_one(f"#field-{field.name}")
    assert isinstance(widget, Input | TextArea)
    widget.focus()
    await hands.settle()
    widget.select_all()
    hands.app.post_message(events.Paste(text))
    await hands.settle()


def texts(screen: FormScreen) -> dict[str, str]:
    return {field.name: screen._text(field) for field in screen._fields}


@pytest.mark.parametrize("name", sorted(REGISTRY.keys() - {"message"}))
async def test_every_form_is_gone_on_with(demo: Campaign, name: str) -> None:
    form, about = made(demo, name)
    assert form.about == about
    async with open_app(demo) as hands:
        await hands.app.push_screen(form)
        await hands.settle()
        for field in form._fields:
            await type_into(hands, field, text_for(name, field))
        typed = texts(form)
        assert all(typed[field.name] != field.value for field in form._fields)
        hands.app.leave_and_keep(129)
        await hands.settle()
    again = Campaign(demo.path, lambda: demo.now)
    (draft,) = again.unsaved_forms.all()
    assert draft.about == about
    async with open_app(again) as hands:
        await hands.press("enter")
        screen = hands.app.screen
        assert isinstance(screen, FormScreen)
        assert (screen.about, screen._title, texts(screen)) == (about, form._title, typed)
        revision = again.revision
        await hands.press("ctrl+s")
        if name == SettingKind.MACHINE:
            assert again.machine.config.mouse == typed["mouse"]
        else:
            assert again.revision == revision + 1, hands.text
    assert again.unsaved_forms.all() == ()


async def test_a_message_is_gone_on_with(demo: Campaign) -> None:
    screen, about = made(demo, "message")
    async with open_app(demo) as hands:
        await hands.app.push_screen(screen)
        await hands.press("e")
        await hands.type("half typed")
        kept = screen._typed()
        assert kept is not None
        assert kept[0] == about
    demo.unsaved_forms.keep(*kept)
    again = Campaign(demo.path, lambda: demo.now)
    async with open_app(again) as hands:
        await hands.press("enter")
        shown = hands.app.screen
        assert isinstance(shown, ComposerScreen)
        assert "half typed" in shown.text


async def test_snoozing_many_is_gone_on_with(demo: Campaign) -> None:
    several = [due.follow_up for due in demo.follow_ups.today()[-3:]]
    form = snooze_form(demo, *several)
    ids = [(str(one.contact_id), one.action.value) for one in several]
    assert form.about == ("snooze", *ids[0], *ids[1], *ids[2])
    demo.unsaved_forms.keep(form.about, form._title, {"until": "next fri"})
    async with open_app(demo) as hands:
        await hands.press("enter")
        assert "Snooze 3 follow-ups" in hands.text
        assert "next fri" in hands.text
        await hands.press("ctrl+s")
    assert demo.history.events()[0].label.endswith(": 3 follow-ups")


@pytest.mark.parametrize("name", sorted(REGISTRY))
def test_what_is_gone_cannot_be_gone_on_with(demo: Campaign, name: str) -> None:
    """A draft with ids of nothing is refused in words, and never with a traceback."""
    if "|" not in ON_DISK[name]:
        reopen(demo, UnsavedForm("", (name,), "", {}))
        return
    for ids in ((), ("-",), ("-", "-"), ("9" * 20, "9" * 20)):
        if name == "bank" and ids:
            continue  # it begins at a goal, where there is that goal
        if (name == "template" and len(ids) > 1) or (name == "skill" and ids):
            continue  # what is not there is made anew
        with pytest.raises(NotFound):
            reopen(demo, UnsavedForm("", (name, *ids), "", {}))


def calls(node: ast.AST) -> set[str]:
    """Return the names of the functions that are called in a piece of source."""
    found = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    return {one.id for one in found if isinstance(one, ast.Name)}


def makers(path: Path) -> Iterator[ast.FunctionDef]:
    """Yield the functions of a module that make a form, by themselves or by one of its helpers."""
    tree = ast.parse(path.read_text("utf-8"))
    functions = [one for one in tree.body if isinstance(one, ast.FunctionDef)]
    making, before = {"FormScreen"}, set[str]()
    while making != before:
        before = set(making)
        making |= {one.name for one in functions if one.name[0] == "_" and calls(one) & making}
    yield from (one for one in functions if one.name[0] != "_" and calls(one) & making)


def test_no_form_is_made_that_no_draft_can_keep() -> None:
    source = Path(__file__).parents[2] / "src" / "inroad"
    found = [one for path in source.rglob("*.py") for one in makers(path)]
    assert len(found) > 25, "this test sees the forms"
    for function in found:
        assert calls(ast.Module(function.decorator_list, [])) & {"kept", "unkept"}, function.name
    elsewhere = [
        path.name
        for path in source.rglob("*.py")
        for one in ast.parse(path.read_text("utf-8")).body
        if isinstance(one, ast.ClassDef) and "FormScreen" in calls(one)
    ]
    assert elsewhere == [], "a form is made by a factory"
    assert all(UNKEPT.values()), "with a reason"
