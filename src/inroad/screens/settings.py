"""Settings: the rules of follow-ups, for all or for one contact; days, conversations, messages."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.settings import Moved, RuleRow
from inroad.commands import command
from inroad.domain.documents import Change
from inroad.domain.errors import InroadError
from inroad.domain.rules import EVERYONE
from inroad.screens.dialogs.habits import HABIT_SETTINGS, habit_form
from inroad.screens.dialogs.rules import day_form, preset_form, rule_form, say_move
from inroad.screens.dialogs.writing import WRITING_SETTINGS, reason_form, writing_form
from inroad.screens.everywhere import FIND
from inroad.screens.main_screen import OpenedScreen
from inroad.screens.settings_rows import (
    AWAY,
    PRESET,
    CheckRow,
    Item,
    Setting,
    draw,
    key,
    meaning,
    rows,
)
from inroad.widgets.bars import Lines, Rule
from inroad.widgets.ink import Ink, Run, fit, wrap
from inroad.widgets.line_list import LineList

_DETAILS = 4
_WRITING = frozenset(one.key for one in WRITING_SETTINGS)
_HABITS = frozenset(one.key for one in HABIT_SETTINGS)


class SettingsScreen(OpenedScreen):
    """What can be set, each with its value; below, what the last change moved."""

    mode = ""

    def __init__(self, campaign: Campaign, contact_id: int = EVERYONE) -> None:
        super().__init__(campaign, contact_id)
        self._contact_id = contact_id
        self._moved: tuple[Moved, ...] | None = None
        self._moved_by: Hashable | None = None

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list, and what the last change moved."""
        yield Lines(id="form-title")
        yield LineList[Item](draw, key, id="settings")
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
        self._list.show(list(rows(self.campaign, self._contact_id)))
        self._explain()

    def _rule(self) -> RuleRow | CheckRow:
        row = self._list.selected if self.is_mounted else None
        if not isinstance(row, (RuleRow, CheckRow)):
            raise InroadError("This is no rule; enter changes it.")
        return row

    def _unusual(self) -> RuleRow | CheckRow:
        row = self._rule()
        if isinstance(row, CheckRow) and not row.own_reason:
            raise InroadError("It says its usual words.")
        if isinstance(row, RuleRow) and not row.usual:
            raise InroadError("This rule has its usual value.")
        return row

    @command("enter", "e", label="change", in_footer=True)
    def change(self) -> None:
        """Change it."""
        row = self._list.selected
        if isinstance(row, RuleRow):
            form = rule_form(self.campaign, row.rule.key, self._contact_id, self._take)
        elif isinstance(row, CheckRow):
            form = reason_form(self.campaign, row.rule)
        elif isinstance(row, Setting) and row.key == AWAY:
            self.attempt(self.campaign.checklist.restore)
            return
        elif isinstance(row, Setting) and row.key in _WRITING:
            form = writing_form(self.campaign, row.key)
        elif isinstance(row, Setting) and row.key in _HABITS:
            form = habit_form(self.campaign, row.key)
        elif isinstance(row, Setting) and row.key == PRESET:
            form = preset_form(self.campaign, self._take)
        elif isinstance(row, Setting):
            form = day_form(self.campaign, row.key, self._take)
        else:
            return
        self.app.push_screen(form)

    @command("space", label="on or off", needs=_rule, in_footer=True)
    def switch_rule(self) -> None:
        """Switch the rule off, or on again."""
        row = self._rule()
        if isinstance(row, CheckRow):
            self.attempt(lambda: self.campaign.writing.toggle_rule(row.rule))
        else:
            self._set(lambda: self.campaign.settings.toggle(row.rule, self._contact_id))

    find_anything = FIND

    @command("x", label="usual value", needs=_unusual, in_footer=True)
    def reset(self) -> None:
        """Let the usual value hold again."""
        row = self._unusual()
        if isinstance(row, CheckRow):
            self.attempt(lambda: self.campaign.writing.say_reason(row.rule, ""))
        else:
            self._set(lambda: self.campaign.settings.reset(row.rule, self._contact_id))

    @on(LineList.Moved, "#settings")
    def _on_moved(self) -> None:
        if key(self._list.selected) != self._moved_by:
            self._moved = None
        self._explain()
        self.refresh_keys()

    @property
    def _list(self) -> LineList[Item]:
        return self.query_one("#settings", LineList)

    def _set(self, work: Callable[[], Change]) -> None:
        """Set a rule, and show what that moves."""
        settings = self.campaign.settings
        before = settings.snapshot()
        if self.attempt(work):
            self._tell(settings.moved_since(before))

    def _take(self, change: Change, moved: Sequence[Moved]) -> None:
        """Show what a form has set and moved."""
        self.notify(f"{change.label}.", markup=False, timeout=3)
        self._tell(moved)

    def _tell(self, moved: Sequence[Moved]) -> None:
        """Show what was moved, until the cursor goes elsewhere."""
        self._moved, self._moved_by = tuple(moved), key(self._list.selected)
        self._explain()

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
            said = wrap(meaning(self._list.selected), room)[:_DETAILS]
        shown = [(Run("  "), Run(fit(line, room), Ink.SOFT)) for line in said]
        self.query_one("#settings-details", Lines).show(shown)
