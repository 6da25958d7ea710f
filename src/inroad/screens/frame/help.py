"""Everything that can be done on a screen, with its keys: found by typing, done by enter."""

from collections.abc import Iterable

from textual import events, on
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from inroad.campaign import Campaign
from inroad.commands import KeyHint, command, needed
from inroad.domain.text import joined
from inroad.keymap.key_names import is_for_field
from inroad.screens.frame.command_screen import AnyScreen, CommandScreen
from inroad.screens.frame.help_entries import Columns, Group, HelpEntry, best, groups_of, narrowed
from inroad.screens.frame.navigation import later
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.columns import fit_words
from inroad.widgets.cursor_keys import MOVES, with_present_keys
from inroad.widgets.style import Line, Span, Style, width_of, wrap
from inroad.widgets.text_fields import OneLine

_AROUND = 3
"""Lines that are not the list: what is typed, the keys of what is selected, those of here."""
_MOST_SAID = 3
"""Lines on what an entry does, at most."""
_MARGIN = 2
_NOTHING = "Nothing on this screen is called so."


_NOT_TYPED = frozenset({"up", "down", "home", "end"})
"""Keys that move in the list, although a field could do something with them."""


class _Typed(OneLine):
    """The line that is typed into; the keys of the cursor move in the list below."""

    BINDINGS = [
        Binding("left", "screen.beside(-1)", show=False),
        Binding("right", "screen.beside(1)", show=False),
    ]
    hints = (KeyHint(("enter",), "do it"), KeyHint(("down",), "next", "↓ ↑ ← →"))

    def __init__(self) -> None:
        super().__init__(hint="All keys of this screen; type to find one", id="typed")
        bound = self._bindings.key_to_bindings
        for one in with_present_keys(MOVES):
            for key in one.keys:
                if not is_for_field(key) or key in _NOT_TYPED:
                    bound[key] = [Binding(key, f"screen.{one.action}", show=False)]

    def on_key(self, event: events.Key) -> None:
        """Close with what opened it, as long as nothing is typed."""
        if event.character == "?" and not self.value and isinstance(self.screen, HelpScreen):
            event.stop()
            event.prevent_default()
            self.screen.close_help()


class _List(Lines):
    """The entries in columns."""

    class Clicked(Message):
        """A place was clicked: so many cells from the left, and lines from the top."""

        def __init__(self, x: int, y: int) -> None:
            super().__init__()
            self.x, self.y = x, y

    def on_click(self, event: events.Click) -> None:
        """Say where."""
        event.stop()
        self.post_message(self.Clicked(event.x, event.y))


class HelpScreen(CommandScreen[None]):
    """Tells all: what is this screen's own, what concerns a person, and what works everywhere."""

    moves = ()
    is_typed_in = True

    def __init__(self, campaign: Campaign, screen: AnyScreen) -> None:
        """Show the keys of a screen."""
        super().__init__(campaign)
        self._all = groups_of(screen)
        self._groups: tuple[Group, ...] = self._all
        self._selected = best(self._all, "")
        self._columns = Columns(self._all, 0, 1)
        self._said = 1
        """Lines on what an entry does: as many as the longest takes, so that nothing moves."""

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out what is typed, the list, and what the entry under the cursor does."""
        yield _Typed()
        yield _List(id="help")
        yield Lines(id="help-about")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin to type."""
        self.query_one(_Typed).focus()
        self._lay_out()
        self.tell_keys(self.commands)

    def on_resize(self, event: events.Resize) -> None:
        """Lay it out for the new size (Textual calls the base's handler too)."""
        self._lay_out()

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self._groups = narrowed(self._all, event.value)
        self._selected = best(self._groups, event.value)
        self._lay_out()

    @on(Input.Submitted)
    def _on_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.do_selected()

    @on(_List.Clicked)
    def _on_clicked(self, event: _List.Clicked) -> None:
        row, column = event.y + self._top(), event.x // max(1, self._columns.width)
        columns = self._columns.columns
        slot = columns[column][row] if column < len(columns) and row < len(columns[column]) else ""
        if slot is self._selected:
            self.do_selected()
        elif isinstance(slot, HelpEntry):
            self._select(slot)

    @command("enter", label="do it")
    def do_selected(self) -> None:
        """Do it, on the screen below."""
        entry = needed(self._selected, _NOTHING)
        if entry.is_refused:
            self.refuse(entry.why_not)
        elif entry.does is not None and self.is_current:
            self.dismiss(None)
            later(self.app, entry.does)

    @command("escape", label="back", in_footer=True)
    def close_help(self) -> None:
        """Go back; where something is typed, to all keys first."""
        typed = self.query_one(_Typed)
        if typed.value:
            typed.value = ""
        else:
            self.dismiss(None)

    def action_cursor(self, by: int) -> None:
        """Go to the next entry, or the one before."""
        entries = self._entries()
        if self._selected in entries:
            at = entries.index(self._selected) + by
            self._select(entries[min(max(at, 0), len(entries) - 1)])

    def action_edge(self, side: int) -> None:
        """Go to the first entry, or the last."""
        entries = self._entries()
        if entries:
            self._select(entries[0 if side < 0 else -1])

    def action_page(self, by: int) -> None:
        """Go on by as many entries as a column has in sight."""
        self.action_cursor(by * max(1, self._height - 1))

    def action_beside(self, by: int) -> None:
        """Go to the column beside."""
        if self._selected is not None:
            self._select(self._columns.beside(self._selected, by))

    def _entries(self) -> list[HelpEntry]:
        return [one for group in self._groups for one in group.entries]

    def _select(self, entry: HelpEntry) -> None:
        self._selected = entry
        self._show()

    @property
    def _height(self) -> int:
        return max(1, self.app.size.height - _AROUND - self._said)

    @property
    def _room(self) -> int:
        return max(10, self.app.size.width - 2 * _MARGIN)

    def _lay_out(self) -> None:
        entries = (one for group in self._all for one in group.entries)
        longest = max(len(wrap(one.help, self._room)) for one in entries)
        self._said = min(_MOST_SAID, longest)
        self.query_one("#help-about").styles.height = self._said + 1
        self._columns = Columns(self._groups, self.app.size.width, self._height)
        self._show()

    def _show(self) -> None:
        top = self._top()
        last = min(self._columns.rows, top + self._height)
        lines = [self._columns.line(row, self._selected) for row in range(top, last)]
        if not self._groups:
            lines = [(Span("  "), Span(_NOTHING, Style.SOFT))]
        self.query_one(_List).show(lines)
        self.query_one("#help-about", Lines).show(self._about())

    def _top(self) -> int:
        """Return the first line that is seen: it goes on by half a window, and is where it was
        when a window has its size again.
        """
        place = self._columns.place_of(self._selected) if self._selected is not None else None
        row, half = place[1] if place is not None else 0, max(1, self._height // 2)
        top = max(0, row // half - 1) * half
        return max(0, min(top, self._columns.rows - self._height))

    def _about(self) -> list[Line]:
        """Say what the selected entry does, and why not where it does not; its keys, its name."""
        entry = self._selected
        if entry is None:
            return []
        margin = Span(" " * _MARGIN)
        does = Style.SOFT if entry.why_not else Style.TEXT
        lines = wrap(entry.help, self._room)[: self._said]
        said = Span(joined(*entry.keys, by="  "), Style.ACCENT)
        if entry.why_not:
            said = Span(fit_words(entry.why_not, self._room).rstrip(), Style.DUE)
        gap = self._room - width_of((said, Span(entry.name)))
        # A reason is said whole, if need be without the name.
        name = (Span(" " * gap), Span(entry.name, Style.FAINT)) if gap > 0 else ()
        empty: list[Line] = [()] * (self._said - len(lines))
        return [*((margin, Span(line, does)) for line in lines), *empty, (margin, said, *name)]
