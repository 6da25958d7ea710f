"""Settings: the rules of follow-ups, for all or for one contact; my days; and messages."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.settings import Moved, RuleRow
from inroad.commands import FIND, Command
from inroad.domain.documents import Change
from inroad.domain.errors import NotFound
from inroad.domain.messages.findings import Rule as CheckedFor
from inroad.domain.rules import EVERYONE, Unit
from inroad.screens.base import MainScreen
from inroad.screens.dialogs.rules import (
    DAY_SETTINGS,
    day_form,
    preset_form,
    rule_form,
    say_move,
)
from inroad.screens.dialogs.writing import WRITING_SETTINGS, writing_form
from inroad.widgets.bars import Lines, Rule
from inroad.widgets.ink import Ink, Line, Run, fit, wrap
from inroad.widgets.line_list import LineList

_DETAILS = 4
_LABEL = 44


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a part of the settings, or an empty line."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that is not a rule: a key, what it is, and what it is set to."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One rule that messages are checked by, and whether it is on."""

    rule: CheckedFor
    is_on: bool


Item = Heading | Setting | RuleRow | CheckRow

_PRESET = "preset"
_WRITING = {one.key: one for one in WRITING_SETTINGS}


class SettingsScreen(MainScreen):
    """What can be set, each with its value; below, what the last change moved."""

    mode = ""
    commands = (
        Command("change", ("enter", "e"), "change", "Change it", True),
        Command("switch_rule", ("space",), "on or off", "Switch the rule off, or on again", True),
        FIND,
        Command("reset", ("x",), "usual value", "Let the usual value hold again", True),
        Command("back", ("escape", "backspace", "h"), "back", "Go back", True, shown="h"),
    )

    def __init__(self, campaign: Campaign, contact_id: int = EVERYONE) -> None:
        super().__init__(campaign)
        self._contact_id = contact_id
        self._moved: tuple[Moved, ...] | None = None
        self._moved_by: Hashable | None = None

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list, and what the last change moved."""
        yield Lines(id="form-title")
        yield LineList[Item](self._draw, _key, id="settings")
        yield Rule("what it means", id="settings-rule")
        yield Lines(id="settings-details")

    def refresh_view(self) -> None:
        """Show the settings as they stand."""
        whose = self.campaign.people.name_of(self._contact_id)
        title = f"Follow-ups with {whose}" if whose else "Settings"
        lines = self.query_one("#form-title", Lines)
        lines.styles.height = 2
        lines.show([(Run("  "), Run(title, Ink.TEXT, True))])
        self.query_one("#settings-details", Lines).styles.height = _DETAILS
        self._list.show(list(self._items()))
        self._explain()

    def why_not(self, action: str) -> str | None:
        """Return why an action can do nothing at present, or None where it can."""
        row = self._list.selected if self.is_mounted else None
        if action == "switch_rule" and isinstance(row, CheckRow):
            return None
        if action in ("switch_rule", "reset") and not isinstance(row, RuleRow):
            return "This is no rule; enter changes it."
        if action == "reset" and isinstance(row, RuleRow) and not row.usual:
            return "This rule has its usual value."
        return None

    def action_change(self) -> None:
        """Open the form of the selected setting."""
        row = self._list.selected
        if isinstance(row, RuleRow):
            form = rule_form(self.campaign, row.rule.key, self._contact_id, self._take)
        elif isinstance(row, CheckRow):
            self.action_switch_rule()
            return
        elif isinstance(row, Setting) and row.key in _WRITING:
            form = writing_form(self.campaign, row.key)
        elif isinstance(row, Setting) and row.key == _PRESET:
            form = preset_form(self.campaign, self._take)
        elif isinstance(row, Setting):
            form = day_form(self.campaign, row.key, self._take)
        else:
            return
        self.app.push_screen(form)

    def action_switch_rule(self) -> None:
        """Switch the selected rule off, or on again."""
        row = self._list.selected
        if isinstance(row, CheckRow):
            self.attempt(lambda: self.campaign.messages.toggle_rule(row.rule))
        else:
            self._try("switch_rule")

    def action_reset(self) -> None:
        """Let the usual value hold again."""
        self._try("reset")

    def action_back(self) -> None:
        """Go back to where the settings were opened."""
        self.app.pop_screen()

    @on(LineList.Moved, "#settings")
    def _on_moved(self) -> None:
        if _key(self._list.selected) != self._moved_by:
            self._moved = None
        self._explain()
        self.refresh_keys()

    @on(LineList.Chosen, "#settings")
    def _on_chosen(self) -> None:
        self.action_change()

    @property
    def _list(self) -> LineList[Item]:
        return self.query_one("#settings", LineList)

    def _try(self, action: str) -> None:
        row, reason = self._list.selected, self.why_not(action)
        if reason is not None or not isinstance(row, RuleRow):
            self.notify(reason or "", severity="warning", markup=False)
            return
        settings, rule = self.campaign.settings, row.rule
        work = settings.toggle if action == "switch_rule" else settings.reset
        before = settings.snapshot()
        if self.attempt(lambda: work(rule, self._contact_id)):
            self._tell(settings.moved_since(before))

    def _take(self, change: Change, moved: Sequence[Moved]) -> None:
        """Show what a form has set and moved."""
        self.notify(f"{change.label}.", markup=False, timeout=3)
        self._tell(moved)

    def _tell(self, moved: Sequence[Moved]) -> None:
        """Show what was moved, until the cursor goes elsewhere."""
        self._moved, self._moved_by = tuple(moved), _key(self._list.selected)
        self._explain()

    def _items(self) -> Iterable[Item]:
        try:
            rows = self.campaign.settings.rows(self._contact_id)
        except NotFound:
            return
        if self._contact_id == EVERYONE:
            yield Heading("Follow-ups")
            yield Setting(_PRESET, "Preset", self.campaign.me.profile.preset)
        yield from rows
        if self._contact_id == EVERYONE:
            yield Heading()
            yield Heading("My days")
            me = self.campaign.me.profile
            for one in DAY_SETTINGS:
                yield Setting(one.key, one.label, one.shown(me) or "not set")
            yield from self._about_messages()

    def _about_messages(self) -> Iterable[Item]:
        writing = self.campaign.messages.writing
        yield Heading()
        yield Heading("Messages")
        for one in WRITING_SETTINGS:
            yield Setting(one.key, one.label, one.shown(writing))
        yield Heading()
        yield Heading("What a message is checked for")
        for rule in CheckedFor:
            yield CheckRow(rule, rule not in writing.off)

    def _draw(self, item: Item, width: int) -> Line:
        left = min(_LABEL, max(24, width // 2))
        if isinstance(item, Heading):
            return (Run(item.text, Ink.SOFT, True),)
        if isinstance(item, Setting):
            return (Run(fit(item.label, left - 1)), Run(f" {item.value}", Ink.SOFT))
        if isinstance(item, CheckRow):
            ink = Ink.TEXT if item.is_on else Ink.FAINT
            value = Run(" on" if item.is_on else " off", Ink.SOFT if item.is_on else Ink.FAINT)
            return (Run(fit(item.rule.label, left - 1), ink), value)
        rule = item.rule
        name = fit(f"{rule.when}: {rule.what}", left - 1)
        label = Run(name, Ink.TEXT if item.is_on else Ink.FAINT)
        value = Run(f" {item.value}", Ink.SOFT if item.is_on else Ink.FAINT)
        if not item.usual:
            return (label, value)
        # Of a number the unit is said already.
        usual = item.usual if rule.unit is Unit.CADENCE else item.usual.split(" ")[0]
        return (label, value, Run(f"  (usual: {usual})", Ink.DUE))

    def _explain(self) -> None:
        """Say what the selected setting is, or what the last change moved."""
        room = max(10, self.app.size.width - 4)
        rule = self.query_one("#settings-rule", Rule)
        if self._moved is not None:
            rule.tell(f"moved · {len(self._moved)}")
            said = [say_move(self.campaign, one) for one in self._moved[:_DETAILS]]
            if len(self._moved) > _DETAILS:
                said[-1] = f"… and {len(self._moved) - _DETAILS + 1} more"
            said = said or ["Nothing that is due moves."]
        else:
            rule.tell("what it means")
            said = wrap(self._meaning(), room)[:_DETAILS]
        shown = [(Run("  "), Run(fit(line, room), Ink.SOFT)) for line in said]
        self.query_one("#settings-details", Lines).show(shown)

    def _meaning(self) -> str:
        row = self._list.selected
        if isinstance(row, RuleRow):
            return f"{row.rule.when}: {row.rule.what}, {row.value}. {row.rule.note}".strip()
        if isinstance(row, Setting) and row.key == _PRESET:
            return "Where all rules begin; those that you set yourself keep their values."
        if isinstance(row, CheckRow):
            return "It is said as you type, with a reason, and never stops you. Space switches it."
        if isinstance(row, Setting) and row.key in _WRITING:
            return f"Type it like: {_WRITING[row.key].hint}."
        setting = next((one for one in DAY_SETTINGS if _key(row) == one.key), None)
        return f"Type it like: {setting.hint}." if setting else ""


def _key(item: Item | None) -> Hashable | None:
    if isinstance(item, RuleRow):
        return f"rule {item.rule.key}"
    if isinstance(item, CheckRow):
        return f"check {item.rule}"
    return item.key if isinstance(item, Setting) else None
