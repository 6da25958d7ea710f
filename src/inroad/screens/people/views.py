"""The views that I kept: each has a key of its own in this list."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual import events
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command, needed
from inroad.domain.changes import Change
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.people.list_order import ListOrder
from inroad.domain.text import harmless
from inroad.keymap.keymap import naming_keys
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, line
from inroad.screens.forms.kept_forms import unkept
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.frame.everywhere import undo
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.cursor_keys import with_present_keys
from inroad.widgets.row_list import RowList, TableCell, in_lines
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

_KEY, _COUNT = 3, 8
_NONE = (
    "No view yet. {people.find:/} types a filter on People; {views.keep:n} here keeps it under a "
    "name."
)


@unkept("the filter that it keeps is typed below")
def view_form(campaign: Campaign, typed: str, order: ListOrder) -> FormScreen:
    """Return the form that keeps a filter under a name."""
    known = campaign.choosing.views.of(typed)
    name = line("name", "Name", known.name if known is not None else "", "like Alumni to ask")

    def submit(answers: Answers) -> None:
        campaign.choosing.views.save(answers[name], typed, order)

    return FormScreen(campaign, "Keep this view", (name,), submit, f"{typed}, by {order}")


class ViewsScreen(CommandScreen[SavedView | None]):
    """Chooses a view; dismissed with it, or with None."""

    everywhere = (undo,)

    def __init__(self, campaign: Campaign, typed: str, order: ListOrder) -> None:
        """List all views; `typed` is the filter that is on, and `order` that of the list."""
        super().__init__(campaign)
        self._typed = typed
        self._order = order

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out title, list and keys."""
        yield Lines(id="form-title")
        yield RowList[SavedView](self._lines, lambda view: view.id, id="choices")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the views."""
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        title.show([(Span("  "), Span("Views", Style.TEXT, True))])
        self._list.focus()
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Choose the view of a key."""
        pressed = event.character
        found = (one for one in self._list.rows if pressed and self._key_of(one) == pressed)
        view = next(found, None)
        if view is not None:
            event.stop()
            event.prevent_default()
            self.dismiss(view)

    def _key_of(self, view: SavedView) -> str:
        """Return the key of a view; "" for none, or where something else has it by choice."""
        others = (*self.commands, *self.everywhere, *with_present_keys(self.moves))
        return "" if any(view.key in one.keys for one in others) else view.key

    def _selected(self) -> SavedView:
        return needed(self._list.row if self.is_mounted else None, naming_keys(_NONE))

    def _to_keep(self) -> str:
        return needed(
            self._typed or None,
            naming_keys("There is no filter to keep; {people.find:/} types one on People."),
        )

    @command("enter", label="choose", needs=_selected, in_footer=True)
    def choose(self) -> None:
        """Show whom it finds."""
        self.dismiss(self._selected())

    @command("n", label="keep this one", needs=_to_keep, in_footer=True)
    def keep(self) -> None:
        """Keep the filter that is on under a name."""
        form = view_form(self.campaign, self._to_keep(), self._order)
        before = self._list.keys

        def closed(_: bool | None) -> None:
            self._show()
            self._list.select_new(before)

        self.app.push_screen(form, closed)

    @command("D", label="remove", needs=_selected, in_footer=True)
    def drop(self) -> None:
        """Remove the view; whom it shows stays."""
        view = self._selected()
        if self.attempt_removal(lambda: self.campaign.choosing.views.remove(view)):
            self._show()

    def show_taken_back(self, change: Change) -> None:
        """Show the views as they are again."""
        self._show()

    @command("escape", "q", label="back", in_footer=True, shown="q")
    def cancel(self) -> None:
        """Go back."""
        self.dismiss(None)

    @property
    def _list(self) -> RowList[SavedView]:
        return self.query_one("#choices", RowList)

    def _show(self) -> None:
        views = self.campaign.choosing.views.all()
        self._list.show_rows(views)
        said = [] if views else wrap(naming_keys(_NONE), room_for_prose(self.app.size.width))
        self.query_one("#form-echo", Lines).show(
            [(Span("  "), Span(words, Style.SOFT)) for words in said]
        )
        # Once all is mounted: before that nothing is selected.
        self.call_later(self._tell)

    def _tell(self) -> None:
        offered = (*self.commands, *self.everywhere)
        self.tell_keys([one for one in offered if one.why_not(self) is None])

    def _lines(self, view: SavedView, width: int) -> list[Line]:
        people = self.campaign.choosing.people
        count = f"{len(people.ids_of(people.read(view.filter))):,}"
        longest = max(cell_len(harmless(one.name)) for one in self._list.rows)
        name = min(longest, width // 2)
        room = max(0, width - _KEY - name - _COUNT - 2)
        return in_lines(
            (
                TableCell(self._key_of(view), _KEY, Style.ACCENT, True),
                TableCell(view.name, name),
                TableCell("", 2),
                TableCell(view.filter, room, Style.SOFT),
                TableCell(count, _COUNT, Style.FAINT, is_right=True),
            )
        )
