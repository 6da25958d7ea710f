"""What a file would change, before anything is; and who somebody is that may be known already."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len
from textual import events, on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.people.import_merge import Unclear
from inroad.campaign.people.import_preview import PreviewRow, compared, preview
from inroad.campaign.people.imports import Prepared
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.commands import command, needed
from inroad.domain.people.contact import Contact
from inroad.domain.text import joined, plural
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.dialogs.side_by_side import Answer, SideBySideScreen, SideRow, Sides
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.columns import fit_words
from inroad.widgets.columns import needed as needed_cells
from inroad.widgets.line_list import GUTTER, WIDEST, Heading, LineList, Rest
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

_WHO = 20
_NOTHING = "Nothing in it is new. Esc goes back."

Item: TypeAlias = Heading | PreviewRow | Rest

_BETWEEN = 2


class Decided(NamedTuple):
    """Who the doubtful rows are, and whose values count: what an import is worked out with."""

    answers: dict[int, int]
    chosen: dict[int, dict[str, bool]]


class ImportPreviewScreen(CommandScreen[Decided | None]):
    """Shows all that an import would do; dismissed with what was decided, or None to leave it."""

    def __init__(self, campaign: Campaign, prepared: Prepared) -> None:
        super().__init__(campaign)
        self._prepared = prepared
        self._decided = Decided({}, {})
        self._longest = _WHO

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out what the file is, the rows, and the keys."""
        yield Lines(id="form-title")
        yield LineList[Item](self._draw, _key, id="choices")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what would change."""
        room = room_for_prose(self.app.size.width)
        intro = wrap(self._prepared.read_as, room) if self._prepared.read_as else []
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2 + len(intro)
        head = f"From {self._prepared.origin}: this would change"
        title.show(
            [
                (Span("  "), Span(fit_words(head, room), Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in intro),
            ]
        )
        rows = (row.who for section in preview(self._prepared) for row in section.rows)
        self._longest = max(_WHO, needed_cells(rows))
        self._list.show(list(self._items()))
        self._list.focus()
        self._tell()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines for the new width (Textual calls the base's handler too)."""
        self._list.show(list(self._items()))

    def _doubtful(self) -> Unclear:
        row = self._list.selected if self.is_mounted else None
        unclear = row.unclear if isinstance(row, PreviewRow) else None
        return needed(unclear, "Here is nothing to decide.")

    @command("space", label="who is it", needs=_doubtful, in_footer=True)
    def decide(self) -> None:
        """Say who somebody is that may be known already, side by side."""
        unclear = self._doubtful()
        if len(unclear.candidates) == 1:
            self._compare(unclear, unclear.candidates[0].contact)
            return
        options = [
            Option(one.contact, one.contact.name, one.contact.place) for one in unclear.candidates
        ]
        title = f"Whom do you want to see beside {unclear.person.name}?"

        def chosen(contact: Contact | None) -> None:
            if contact is not None:
                self._compare(unclear, contact)

        self.app.push_screen(ChoiceScreen(self.campaign, title, options), chosen)

    @command("i", "ctrl+s", label="import", shown="enter", in_footer=True)
    def go_on(self) -> None:
        """Import it, as one change; what is doubtful and not decided is left out."""
        self.dismiss(self._decided)

    @on(LineList.Chosen, "#choices")
    def _on_chosen(self) -> None:
        row = self._list.selected
        if isinstance(row, PreviewRow) and row.unclear is not None and not self._decision(row):
            self.decide()
        else:
            self.go_on()

    def _any_doubtful(self) -> tuple[Unclear, ...]:
        return needed(self._prepared.unclear or None, "Nobody in it is doubtful.")

    @command("S", label="all the same", needs=_any_doubtful, in_footer=True)
    def all_same(self) -> None:
        """Take each doubtful person for whom they may be, where it is one."""
        for unclear in self._any_doubtful():
            if len(unclear.candidates) == 1:
                self._decided.answers[unclear.person.place] = unclear.candidates[0].contact.id
        self._refresh()

    @command("T", label="all others", needs=_any_doubtful, in_footer=True)
    def all_others(self) -> None:
        """Take each doubtful person for somebody else."""
        for unclear in self._any_doubtful():
            self._decided.answers[unclear.person.place] = SOMEBODY_ELSE
            self._decided.chosen.pop(unclear.person.place, None)
        self._refresh()

    @command("escape", "q", label="leave it", in_footer=True, shown="esc")
    def cancel(self) -> None:
        """Go back; nothing is changed."""
        self.dismiss(None)

    def _compare(self, unclear: Unclear, known: Contact) -> None:
        rows = [
            SideRow(one.field, one.label, one.known, one.said) for one in compared(unclear, known)
        ]
        sides = Sides("You know", "The file has", unclear.why, rows)

        def answered(answer: Answer | None) -> None:
            if answer is None:
                return
            place = unclear.person.place
            self._decided.answers[place] = known.id if answer.is_one else SOMEBODY_ELSE
            self._decided.chosen[place] = dict(answer.takes_right)
            self._refresh()
            self._list.action_cursor(1)

        self.app.push_screen(SideBySideScreen(self.campaign, sides), answered)

    def _refresh(self) -> None:
        self._list.refresh()
        self._tell()

    def _tell(self) -> None:
        """Say how much is not decided, and tell the keys."""
        open_ones = len(self._prepared.unclear) - len(self._decided.answers)
        said = ""
        if open_ones:
            are = plural(open_ones, "doubtful person is", "doubtful people are")
            said = f"{are} left out until you say who it is."
        elif not self._prepared.edits and not self._decided.answers:
            said = _NOTHING
        echo = self.query_one("#form-echo", Lines)
        echo.show([(Span("  "), Span(said, Style.SOFT))])
        self.call_later(self._tell_keys)

    def _tell_keys(self) -> None:
        self.tell_keys([one for one in self.commands if one.why_not(self) is None])

    @on(LineList.Moved, "#choices")
    def _on_moved(self) -> None:
        self._tell_keys()

    @property
    def _list(self) -> LineList[Item]:
        return self.query_one("#choices", LineList)

    def _items(self) -> Iterator[Item]:
        for at, section in enumerate(preview(self._prepared)):
            if at:
                yield Heading()
            yield Heading(section.title)
            for row in section.rows:
                yield row
                yield from self._rest(row)

    def _rest(self, row: PreviewRow) -> Iterator[Rest]:
        """Yield what there is no room for in the line of a row; one to be decided has one line."""
        who, room = self._columns
        if row.unclear is None and cell_len(row.what) > room:
            for more in wrap(row.what, room)[1:]:
                yield Rest((Span(" " * (who + _BETWEEN)), Span(more, Style.SOFT)))

    @property
    def _columns(self) -> tuple[int, int]:
        """Cells of who it is, and of what is said of them."""
        width = min(WIDEST, self.app.size.width - GUTTER)
        who = min(self._longest, width // 2)
        return who, max(1, width - who - _BETWEEN)

    def _draw(self, item: Item, width: int) -> Line:
        if isinstance(item, Heading | Rest):
            return item.line
        who, room = self._columns
        decided = self._decision(item)
        what = decided or item.what
        if item.unclear is None:
            what = wrap(what, room)[0]
        style = Style.GOOD if decided else Style.SOFT
        return (
            Span(fit_words(item.who, who), Style.DUE if item.unclear else Style.TEXT),
            Span(" " * _BETWEEN, Style.SOFT),
            Span(fit_words(what, room), style),
        )

    def _decision(self, row: PreviewRow) -> str:
        """Return what was decided of a row, in words; "" where nothing was."""
        if row.unclear is None:
            return ""
        meant = self._decided.answers.get(row.unclear.person.place)
        if meant is None:
            return ""
        if meant == SOMEBODY_ELSE:
            return "somebody else"
        known = self.campaign.people.get(meant)
        return f"the same as {joined(known.name, known.organisation)}"


def _key(item: Item) -> str | None:
    return item.key if isinstance(item, PreviewRow) else None
