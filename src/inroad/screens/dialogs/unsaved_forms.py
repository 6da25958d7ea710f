"""What was half typed when the program had to end, offered at the next start."""

from collections.abc import Iterable

from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command, with_a_key
from inroad.domain.documents.unsaved_form import UnsavedForm
from inroad.screens.forms.kept_forms import reopen
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, fit, room_for_prose, wrap

_TITLE = 34


class UnsavedFormsScreen(CommandScreen[None]):
    """A list of unsaved forms; enter goes on with one."""

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._unsaved = campaign.unsaved_forms.all()

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out title, list and keys."""
        yield Lines(id="form-title")
        yield LineList[UnsavedForm](_draw, lambda unsaved: unsaved.id, id="choices")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the unsaved forms."""
        title = self.query_one("#form-title", Lines)
        said = "The connection or the program ended while you were typing. It is kept:"
        lines = wrap(said, room_for_prose(self.app.size.width))
        title.styles.height = len(lines) + 1
        title.show([(Span("  "), Span(line, Style.TEXT, True)) for line in lines])
        self.query_one(KeyBar).tell(with_a_key(self.commands))
        self._list.show(self._unsaved)
        self._list.focus()

    @command("enter", "space", label="go on with it", in_footer=True)
    def go_on(self) -> None:
        """Go on with it."""
        unsaved = self._list.selected
        if unsaved is None:
            return
        form = reopen(self.campaign, unsaved)
        self.app.pop_screen()
        self.app.push_screen(form)

    @command("x", label="throw away", in_footer=True)
    def discard(self) -> None:
        """Throw it away."""
        unsaved = self._list.selected
        if unsaved is not None:
            self.campaign.unsaved_forms.drop(unsaved.id, with_all=True)
            self._unsaved = self.campaign.unsaved_forms.all()
            self._list.show(self._unsaved)
        if not self._unsaved:
            self.dismiss(None)

    @command("escape", "q", label="later", in_footer=True, shown="q")
    def later(self) -> None:
        """Keep them for later."""
        self.dismiss(None)

    @property
    def _list(self) -> LineList[UnsavedForm]:
        return self.query_one("#choices", LineList)


def _draw(unsaved: UnsavedForm, width: int) -> Line:
    left = min(_TITLE, width // 2)
    typed = "  ".join(
        " ".join(value.split()) for value in unsaved.answers.values() if value.strip()
    )
    return (Span(fit(unsaved.title, left)), Span(f" {typed}", Style.SOFT))
