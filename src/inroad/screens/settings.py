"""Settings: all that can be set for everyone or one contact, in the campaign or on this machine."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.settings.setting import NO_RULE, Moved, Setting
from inroad.commands import command, needed
from inroad.domain.changes import Change
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.rules import EVERYONE
from inroad.screens.forms.settings import say_move, setting_form
from inroad.screens.frame.filter_line import FindLine, OpenedFindingScreen
from inroad.screens.settings_rows import Elsewhere, Item, best, key, lines_of, rows
from inroad.widgets.bars import Divider, Lines
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.line_list import LineList
from inroad.widgets.row_list import RowList
from inroad.widgets.style import Span, Style, fit, wrap

_DETAILS = 4
_HINT = "find a setting: mouse, holidays, 30 minutes…"


class SettingsScreen(OpenedFindingScreen):
    """What can be set, each with its value and its origin; below, what the last change moved."""

    def __init__(self, campaign: Campaign, contact_id: int = EVERYONE) -> None:
        super().__init__(campaign, contact_id)
        self._contact_id = contact_id
        self._looked_for = ""
        self._moved: tuple[Moved, ...] | None = None
        self._moved_by: Hashable | None = None
        self._stop_hearing: Callable[[], None] = lambda: None

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list, and what the last change moved."""
        yield Lines(id="form-title")
        yield RowList[Item](lines_of, key, id="settings")
        yield Divider("what it means", id="settings-rule")
        yield Lines(id="settings-details")
        yield FindLine(hint=_HINT)

    @property
    def found_in(self) -> Moving:
        """The list."""
        return self._list

    def on_mount(self) -> None:
        """Hear of what is set for this machine too (Textual calls the base's handler as well)."""
        self._stop_hearing = self.campaign.machine.subscribe(lambda _: self.campaign_changed())

    def on_unmount(self) -> None:
        """Hear of it no more."""
        self._stop_hearing()

    def refresh_view(self) -> None:
        """Show the settings as they stand."""
        whose = self.campaign.people.name_of(self._contact_id)
        title = f"Follow-ups with {whose}" if whose else "Settings"
        lines = self.query_one("#form-title", Lines)
        lines.styles.height = 2
        lines.show([(Span("  "), Span(title, Style.TEXT, True))])
        self.query_one("#settings-details", Lines).styles.height = _DETAILS
        found = list(rows(self.campaign, self._contact_id, self.wanted))
        items = found or self.nothing_found
        called = best(items, self.wanted) if self.wanted != self._looked_for else None
        self._looked_for = self.wanted
        self._list.show_rows(items, called)
        self._explain()

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line of what is set in a field."""
        return self.campaign.settings.key_of(document, field)

    def _selected(self) -> Setting | None:
        selected = self._list.row if self.is_mounted else None
        return selected if isinstance(selected, Setting) else None

    def _explained(self) -> str:
        """Return what the line under the cursor is for."""
        selected = self._list.row
        return selected.meaning if isinstance(selected, Setting | Elsewhere) else ""

    def _switch(self) -> Callable[[], Change]:
        setting = self._selected()
        return needed(setting.switch if setting else None, NO_RULE)

    def _reset(self) -> Callable[[], Change]:
        setting = self._selected()
        return needed(
            setting.reset if setting else None, setting.why_not_reset if setting else NO_RULE
        )

    def _changed_here(self) -> Setting | Elsewhere:
        row = self._list.row if self.is_mounted else None
        if isinstance(row, Elsewhere):
            return row
        return needed(row if isinstance(row, Setting) else None, "There is nothing to change here.")

    @command("enter", "e", label="change", needs=_changed_here, in_footer=True)
    def change(self) -> None:
        """Change it."""
        setting = self._changed_here()
        if isinstance(setting, Elsewhere):
            self.app.push_screen(setting.opened(self.campaign))
        elif setting.run is not None:
            self.attempt(setting.run)
        else:
            self.app.push_screen(setting_form(self.campaign, setting, self._take))

    @command("space", label="on or off", needs=_switch, in_footer=True)
    def switch_rule(self) -> None:
        """Switch the rule off, or on again."""
        self._set(self._switch())

    find = replace(OpenedFindingScreen.find, help="Find a setting as you type")

    @command("x", label="usual value", needs=_reset, in_footer=True)
    def reset(self) -> None:
        """Let the usual value hold again."""
        self._set(self._reset())

    @on(LineList.Moved, "#settings")
    def _on_moved(self) -> None:
        if key(self._list.row) != self._moved_by:
            self._moved = None
        self._explain()
        self.refresh_keys()

    @property
    def _list(self) -> RowList[Item]:
        return self.query_one("#settings", RowList)

    def _set(self, command: Callable[[], Change]) -> None:
        """Set what is selected, and show what that moves."""
        setting, settings = self._selected(), self.campaign.settings
        before = settings.moves.snapshot()
        change = self.attempt(command)
        if change is None or setting is None:
            return
        if setting.moves:
            self._tell(settings.moves.since(before))
        if setting.is_of_machine:
            self.tell_done(change)  # It edits no document, of which the campaign would tell.

    def _take(self, change: Change, moved: Sequence[Moved] | None) -> None:
        """Show what a form has set, and what that moved, where follow-ups hang on it."""
        self.tell_done(change)
        if moved is not None:
            self._tell(moved)

    def _tell(self, moved: Sequence[Moved]) -> None:
        """Show what was moved, until the cursor goes elsewhere."""
        self._moved, self._moved_by = tuple(moved), key(self._list.row)
        self._explain()

    def _explain(self) -> None:
        """Say what the selected setting is, or what the last change moved."""
        room = max(10, self.app.size.width - 4)
        rule = self.query_one("#settings-rule", Divider)
        if self._moved is not None:
            rule.tell(f"moved · {len(self._moved)}")
            said = [say_move(self.campaign, one) for one in self._moved[:_DETAILS]]
            if len(self._moved) > _DETAILS:
                said[-1] = f"… and {len(self._moved) - _DETAILS + 1} more"
            said = said or ["Nothing that is due moves."]
        else:
            setting = self._selected()
            rule.tell(f"what it means · {setting.origin}" if setting else "what it means")
            said = wrap(self._explained(), room)[:_DETAILS]
        shown = [(Span("  "), Span(fit(line, room), Style.SOFT)) for line in said]
        self.query_one("#settings-details", Lines).show(shown)
