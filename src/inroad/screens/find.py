"""Finding anything: names, notes, answers, takeaways, messages; enter opens the place."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input

from inroad.campaign.finding import MOST, Found, FoundKind
from inroad.commands import BACK, Command
from inroad.domain.text import plural
from inroad.screens.base import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.fields import OneLine
from inroad.widgets.ink import Ink, Line, Run, fit
from inroad.widgets.line_list import LineList

_KIND = 10
_NAME = 18


class _Typed(OneLine):
    """The line that is typed into; down and enter go to what was found."""

    BINDINGS = [Binding("down,tab,enter", "leave", show=False)]

    def action_leave(self) -> None:
        """Go to the list."""
        self.screen.focus_next()


class FindScreen(CommandScreen[None]):
    """Everything that was ever written, narrowed as one types."""

    commands = (
        Command("open", ("enter", "o"), "open", "Open the place", in_footer=True),
        Command("type", ("slash",), "type", "Type something else", in_footer=True),
        BACK,
    )

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the line to type into, and what is found."""
        yield Lines(id="form-title")
        yield _Typed(hint="a name, a note, an answer, anything", id="typed")
        yield LineList[Found](self._draw, lambda one: (one.kind, one.document_id), id="found")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin to type."""
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        title.show([(Run("  "), Run("Find anything", Ink.TEXT, True))])
        self.query_one(KeyBar).tell(self.commands)
        self.query_one("#typed", Input).focus()

    def action_type(self) -> None:
        """Type something else."""
        self.query_one("#typed", Input).focus()

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_open(self) -> None:
        """Open the place that the cursor is at."""
        one = self._list.selected
        if one is None:
            return
        self.dismiss(None)
        if one.conversation_id is not None:
            self.ask_app(f"prepare({one.conversation_id}, {one.document_id})")
        else:
            self.ask_app(f"open_contact({one.contact_id}, '{_place(one)}')")

    @on(Input.Changed, "#typed")
    def _on_typed(self, event: Input.Changed) -> None:
        event.stop()
        found = self.campaign.finding.find(event.value)
        self._list.show(found)
        more = " or more; another word narrows it" if len(found) == MOST else ""
        said = f"{plural(len(found), 'place')}{more}" if event.value.strip() else ""
        self.query_one("#form-echo", Lines).show([(Run("  "), Run(said, Ink.SOFT))])

    @on(LineList.Chosen, "#found")
    def _on_chosen(self) -> None:
        self.action_open()

    @property
    def _list(self) -> LineList[Found]:
        return self.query_one("#found", LineList)

    def _draw(self, one: Found, width: int) -> Line:
        kind = Run(fit(one.kind.value, _KIND), Ink.FAINT)
        name = Run(fit(one.name, _NAME - 1) + " ")
        room = max(0, width - _KIND - _NAME)
        return (kind, name, Run(fit(one.words, room), Ink.SOFT))


def _place(one: Found) -> str:
    """Return the line of the person's screen that it stands in."""
    match one.kind:
        case FoundKind.TAKEAWAY:
            return f"takeaway-{one.document_id}"
        case FoundKind.HISTORY:
            return f"touch-{one.document_id}"
        case FoundKind.NOTE:
            return "note-0"
        case _:
            return ""
