"""The question bank: good questions for each goal, to put on a sheet, to mark, to add to."""

from collections.abc import Hashable, Iterable
from dataclasses import replace

from textual import events, on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.conversations.bank import Shelved
from inroad.commands import command, needed
from inroad.domain.conversations.bank.bank_question import BankQuestion
from inroad.domain.conversations.bank.earlier_wordings import as_now
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.documents.document import Document
from inroad.domain.errors import NotFound
from inroad.domain.search import Wanted, search_key
from inroad.domain.text import joined
from inroad.keymap.keymap import naming_keys
from inroad.screens.forms.questions import bank_form
from inroad.screens.frame.filter_line import FindLine, OpenedFindingScreen
from inroad.widgets.bars import Divider, Lines, Mode
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.line_list import GUTTER, WIDEST, Heading, LineList, Rest
from inroad.widgets.style import Line, Span, Style, fit, wrap, wrap_to

_MARKS, _NOTE = 4, 25
_WITH_NOTE = 100
"""From so many cells on a question has its note beside it."""

_MEANING = "↑ marks what worked: it is suggested first."


Item = Heading | Shelved | Rest


class BankScreen(OpenedFindingScreen):
    """Every question there is for these goals; below, what to ask next."""

    mode = Mode.PREP

    def __init__(self, campaign: Campaign, conversation_id: int | None = None) -> None:
        """Show the bank; with a conversation, its goals first, to fill its sheet."""
        super().__init__(campaign, conversation_id)
        self._conversation_id = conversation_id

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list, and what to ask next."""
        yield Lines(id="form-title")
        yield LineList[Item](self._draw, _key, id="bank")
        yield Divider("ask next", id="why-rule")
        yield Lines(id="why")
        yield FindLine()

    @property
    def found_in(self) -> Moving:
        """The list."""
        return self._list

    def refresh_view(self) -> None:
        """Show the shelves as they stand."""
        talk = self._talk
        title, said = "Questions", ""
        if talk is not None:
            name = self.campaign.people.name_of(talk.contact_id)
            title = f"Questions for {name}"
            said = f" · as of {self.campaign.bank.asked_as(talk).in_words}"
        lines = self.query_one("#form-title", Lines)
        lines.styles.height = 2
        lines.show([(), (Span("  "), Span(title, Style.TEXT, True), Span(said, Style.SOFT))])
        self._list.show(list(self._items(talk)) or self.nothing_found)
        self._explain()

    def on_resize(self, event: events.Resize) -> None:
        """Break the questions for the new width (Textual calls the base's handler too)."""
        self.refresh_view()

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line of a question."""
        return _line_of(document) if isinstance(document, BankEntry) else None

    def _selected(self) -> Shelved:
        return needed(self._shelved, "Put the cursor on a question first.")

    def _place_on_sheet(self) -> tuple[int, BankQuestion]:
        question = self._selected().question
        why_not = naming_keys(
            "There is no sheet here to put it on: open the bank from a sheet, with {prep.bank:b}."
        )
        return needed(self._conversation_id, why_not), question

    @command("space", "enter", label="on the sheet", needs=_place_on_sheet, in_footer=True)
    def put(self) -> None:
        """Put it on the sheet, or off it."""
        talk_id, one = self._place_on_sheet()
        self.attempt(lambda: self.campaign.questions.put(talk_id, one.text, one.goal), say=False)

    @command("m", label="it worked", needs=_selected, in_footer=True)
    def mark(self) -> None:
        """Mark it as one that worked, or not any more."""
        one = self._selected().question
        self.attempt(lambda: self.campaign.bank.mark(one.goal, one.text), say=False)

    @command("n", label="your own", in_footer=True)
    def own(self) -> None:
        """Add a question of your own."""
        shelved = self._shelved
        goal = shelved.question.goal if shelved is not None else ""
        self.open_to_add(bank_form(self.campaign, goal))

    @command("D", label="put away", needs=_selected)
    def hide(self) -> None:
        """Put it away; your own is removed."""
        one = self._selected().question
        self.attempt_removal(lambda: self.campaign.bank.hide(one.goal, one.text))

    find = replace(OpenedFindingScreen.find, help="Find a question as you type")

    @on(LineList.Moved, "#bank")
    def _on_moved(self) -> None:
        self._explain()

    @property
    def _list(self) -> LineList[Item]:
        return self.query_one("#bank", LineList)

    @property
    def _shelved(self) -> Shelved | None:
        selected = self._list.selected if self.is_mounted else None
        return selected if isinstance(selected, Shelved) else None

    @property
    def _talk(self) -> Conversation | None:
        if self._conversation_id is None:
            return None
        try:
            return self.campaign.conversations.get(self._conversation_id)
        except NotFound:
            return None

    def _items(self, talk: Conversation | None) -> Iterable[Item]:
        goals = self.campaign.goals
        first = talk.goals if talk is not None else goals.chosen_keys()
        others = [goal.key for goal in goals.all() if goal.key not in first]
        named = [(one.key, one.title) for one in goals.named([*first, *others])]
        wanted = Wanted.read(self.wanted)
        for shelf in self.campaign.bank.shelves(named, talk):
            found = list(wanted.best_first(shelf.questions, _key_of_words))
            if found:
                yield Heading(shelf.title)
                for one in found:
                    yield one
                    for more in wrap(one.question.text, self._question_room)[1:]:
                        yield Rest((Span(" " * _MARKS), Span(more)))
                yield Heading()

    @property
    def _question_room(self) -> int:
        """Cells of a question: beside it there is a note where there is room for one."""
        width = min(WIDEST, self.app.size.width - GUTTER)
        return width - _MARKS - _NOTE if width >= _WITH_NOTE else width - _MARKS

    def _draw(self, item: Item, width: int) -> Line:
        if isinstance(item, Heading | Rest):
            return item.line
        question = item.question
        sheet = Span("✓ ", Style.GOOD) if item.is_on_sheet else Span("  ")
        worked = Span("↑ ", Style.DUE) if question.worked else Span("  ")
        note = joined(
            "yours" if question.is_own else "", question.role or "", question.tiara or "", by=" · "
        )
        room = self._question_room
        line = (sheet, worked, Span(fit(wrap(question.text, room)[0], room)))
        return (*line, Span(f" {note}", Style.FAINT)) if width >= _WITH_NOTE else line

    def _explain(self) -> None:
        shelved = self._shelved
        room = max(10, self.app.size.width - 2 * GUTTER)
        said = shelved.question.follow_up if shelved is not None else ""
        lines = wrap_to(said or _MEANING, room, self.lines_below)
        self.query_one("#why", Lines).show([(Span("  "), Span(line, Style.SOFT)) for line in lines])


def _key_of_words(shelved: Shelved) -> str:
    return search_key(f"{shelved.question.text} {shelved.question.follow_up}")


def _key(item: Item) -> Hashable | None:
    return _line_of(item.question) if isinstance(item, Shelved) else None


def _line_of(question: BankQuestion | BankEntry) -> Hashable:
    return (question.goal, as_now(question.text))
