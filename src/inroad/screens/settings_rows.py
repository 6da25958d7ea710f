"""The lines of the settings: what there is to set, how each is drawn, and what it means."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from inroad.campaign import Campaign
from inroad.campaign.settings import RuleRow
from inroad.domain.errors import NotFound
from inroad.domain.messages.findings import Rule as CheckedFor
from inroad.domain.rules import EVERYONE, Unit
from inroad.domain.text import plural
from inroad.screens.dialogs.habits import HABIT_SETTINGS
from inroad.screens.dialogs.rules import DAY_SETTINGS
from inroad.screens.dialogs.writing import WRITING_SETTINGS
from inroad.widgets.ink import Ink, Line, Run, fit
from inroad.widgets.line_list import Heading

PRESET = "preset"
AWAY = "steps away"
_LABEL = 44


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that is not a rule: a key, what it is, what it is set to, what that means."""

    key: str
    label: str
    value: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One rule that messages are checked by: whether it is on, and what it says of my own."""

    rule: CheckedFor
    is_on: bool
    own_reason: str


Item = Heading | Setting | RuleRow | CheckRow


def rows(campaign: Campaign, contact_id: int) -> Iterator[Item]:
    """Yield the lines for everyone, or those of one contact; none where they are gone."""
    try:
        rules = campaign.settings.rows(contact_id)
    except NotFound:
        return
    if contact_id != EVERYONE:
        yield from rules
        return
    yield Heading("Follow-ups")
    meaning = "Where all rules begin; those that you set yourself keep their values."
    yield Setting(PRESET, "Preset", campaign.me.profile.preset, meaning)
    yield from rules
    yield from _about_days(campaign)
    yield from _about_conversations(campaign)
    yield from _about_messages(campaign)


def _about_days(campaign: Campaign) -> Iterator[Item]:
    yield Heading()
    yield Heading("My days")
    me = campaign.me.profile
    for one in DAY_SETTINGS:
        yield Setting(one.key, one.label, one.said(me) or "not set", _typed_like(one.hint))


def _about_conversations(campaign: Campaign) -> Iterator[Item]:
    yield Heading()
    yield Heading("Conversations")
    habits = campaign.settings.habits
    for one in HABIT_SETTINGS:
        yield Setting(one.key, one.label, one.shown(habits), one.note)
    away = campaign.checklist.away()
    value = f"{plural(away, 'step')} put away" if away else "all the usual steps"
    meaning = "The usual steps before a conversation. Enter brings back those that you put away."
    yield Setting(AWAY, "The checklist", value, meaning)


def _about_messages(campaign: Campaign) -> Iterator[Item]:
    writing, own = campaign.writing.present, campaign.writing.own_reasons()
    yield Heading()
    yield Heading("Messages")
    for one in WRITING_SETTINGS:
        meaning = one.note or _typed_like(one.hint)
        yield Setting(one.key, one.label, one.shown(writing), meaning)
    yield Heading()
    yield Heading("What a message is checked for")
    for rule in CheckedFor:
        yield CheckRow(rule, rule not in writing.off, own.get(rule, ""))


def draw(item: Item, width: int) -> Line:
    """Draw a line: what it is, and what it is set to."""
    left = min(_LABEL, max(24, width // 2))
    if isinstance(item, Heading):
        return item.line
    if isinstance(item, Setting):
        return (Run(fit(item.label, left - 1)), Run(f" {item.value}", Ink.SOFT))
    if isinstance(item, CheckRow):
        ink = Ink.TEXT if item.is_on else Ink.FAINT
        value = Run(" on" if item.is_on else " off", Ink.SOFT if item.is_on else Ink.FAINT)
        own = Run("  (in your words)" if item.own_reason else "", Ink.DUE)
        return (Run(fit(item.rule.label, left - 1), ink), value, own)
    rule = item.rule
    name = fit(f"{rule.when}: {rule.what}", left - 1)
    label = Run(name, Ink.TEXT if item.is_on else Ink.FAINT)
    value = Run(f" {item.value}", Ink.SOFT if item.is_on else Ink.FAINT)
    if not item.usual:
        return (label, value)
    # Of a number the unit is said already.
    usual = item.usual if rule.unit is Unit.CADENCE else item.usual.split(" ")[0]
    return (label, value, Run(f"  (usual: {usual})", Ink.DUE))


def meaning(item: Item | None) -> str:
    """Say what a line is about, in a sentence or two."""
    if isinstance(item, RuleRow):
        return f"{item.rule.when}: {item.rule.what}, {item.value}. {item.rule.note}".strip()
    if isinstance(item, CheckRow) and item.own_reason:
        return f"It says: {item.own_reason}"
    if isinstance(item, CheckRow):
        return (
            "It is said as you type, with a reason, and never stops you. Space switches it, enter "
            "says it in your own words."
        )
    return item.meaning if isinstance(item, Setting) else ""


def key(item: Item | None) -> Hashable | None:
    """Return what a line is told apart by, or None for a heading."""
    if isinstance(item, RuleRow):
        return f"rule {item.rule.key}"
    if isinstance(item, CheckRow):
        return f"check {item.rule}"
    return item.key if isinstance(item, Setting) else None


def _typed_like(hint: str) -> str:
    return f"Type it like: {hint}."
