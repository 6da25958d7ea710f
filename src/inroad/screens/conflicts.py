"""Conflicts: where two copies had changed the same field, one key chooses."""

from collections.abc import Hashable, Iterable

from textual.widget import Widget

from inroad.campaign.core.conflicts import Choice
from inroad.commands import command, needed
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.text import plural
from inroad.screens.frame.page_screen import PageScreen
from inroad.widgets.bars import Lines
from inroad.widgets.line_list import GUTTER
from inroad.widgets.page import Piece, sentence
from inroad.widgets.style import Line, Span, Style, wrap


class ConflictsScreen(PageScreen):
    """Each conflict with both values: the one that stands, and the other."""

    page_id = "conflicts"

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out title and list."""
        yield Lines(id="form-title")
        yield from super().layout_widgets()

    def refresh_view(self) -> None:
        """Show the conflicts as they stand."""
        choices = self.campaign.conflicts.all()
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        said = f"  {plural(len(choices), 'field')} changed in two copies at once" * bool(choices)
        line: Line = (Span("  "), Span("Conflicts", Style.TEXT, True), Span(said, Style.FAINT))
        title.show([line])
        self.page.show(self._pieces(choices))

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line that a conflict begins with: it is called by its id."""
        return document.id if isinstance(document, Conflict) else None

    def _choice(self) -> Choice:
        return needed(self.about(Choice), "There are no conflicts.")

    @command("space", "enter", label="take the other", needs=_choice, in_footer=True)
    def take(self) -> None:
        """Take the other value."""
        choice = self._choice()
        self.attempt(lambda: self.campaign.conflicts.take(choice.id))

    @command("x", label="keep", needs=_choice, in_footer=True)
    def keep(self) -> None:
        """Keep the value that stands."""
        choice = self._choice()
        self.attempt(lambda: self.campaign.conflicts.keep(choice.id))

    def _pieces(self, choices: tuple[Choice, ...]) -> list[Piece]:
        pieces: list[Piece] = []
        for choice in choices:
            head = (Span(choice.name, Style.TEXT, True), Span(f"  {choice.field}", Style.FAINT))
            pieces.append(Piece(head, choice.id, choice))
            pieces += self._value("stands", choice.stands, Style.TEXT)
            pieces += [*self._value("other", choice.other, Style.DUE), Piece(())]
        if not choices:
            room = self.app.size.width - GUTTER - 1
            pieces += sentence("Nothing to choose: no two copies disagree.", room)
        return pieces

    def _value(self, word: str, value: str, style: Style) -> list[Piece]:
        room = max(20, self.app.size.width - GUTTER - 14)
        return [
            Piece((Span(f"  {'' if at else word:<8}", Style.FAINT), Span(line, style)))
            for at, line in enumerate(wrap(value, room))
        ]
