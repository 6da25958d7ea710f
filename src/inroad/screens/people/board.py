"""Board: where does each person stand."""

from collections.abc import Iterable
from dataclasses import replace

from textual import on
from textual.widget import Widget

from inroad.commands import Command
from inroad.domain.changes import Change
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import BOARD
from inroad.domain.text import joined, sentence_of
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.everywhere import import_file, new_contact
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.screens.people.marking import MarkingScreen
from inroad.widgets.bars import Mode
from inroad.widgets.board_view import BoardView
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.style import PROSE, Line, Span, Style, wrap, wrap_to

_FOR = "For "


class BoardScreen(MarkingScreen):
    """Six columns of people; moving a card records what that means."""

    mode = Mode.BOARD
    moves = BoardView.moves
    pane_is_below = True

    new = replace(
        new_contact, name="new", keys=("n",), label="new", help="Add a person", in_footer=True
    )

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the board and what there is to say on the selected person."""
        yield from self.laid_out(BoardView(self.campaign.board.card))

    @property
    def found_in(self) -> Moving:
        """The board."""
        return self._view

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        selected = self._view.selected if self.is_mounted else None
        return self.campaign.people.get(selected) if selected is not None else None

    @property
    def listed_ids(self) -> Iterable[int]:
        """All of them, column by column."""
        return self._view.ids

    def cursor_on(self) -> None:
        """Take the cursor to the next card."""
        self._view.action_cursor(1)

    def refresh_view(self) -> None:
        """Show who stands where."""
        self._view.look_for(self.campaign.board.meant(self.wanted))
        self._view.show(self.campaign.board.columns(self.wanted))
        self._view.mark(self._marked)
        self._explain()

    first = (
        *(PeopleScreen.open_person, PeopleScreen.forward, new, PeopleScreen.edit),
        *(PeopleScreen.write, PeopleScreen.goals, MarkingScreen.find, PeopleScreen.backward),
        MarkingScreen.mark,
    )

    def show_found(self) -> None:
        """Show who is found, with the cursor on who fits best."""
        found = self.campaign.board.columns(self.wanted)
        best = (
            self.campaign.board.best(found, self.wanted, self._view.stage) if self.wanted else None
        )
        self._view.look_for(self.campaign.board.meant(self.wanted))
        self._view.show(found, best, at_first=bool(self.wanted))
        self._explain()

    def follow(self, contact_id: int) -> None:
        """Take the cursor to where the card went."""
        self._view.show(self.campaign.board.columns(self.wanted), follow=contact_id)

    def show_taken_back(self, change: Change) -> None:
        """Take the cursor to the card that came back, the first of several."""
        back = {edit.after.id for edit in change.edits if isinstance(edit.after, Contact)}
        first = next((one for one in self.listed_ids if one in back), None)
        if first is not None:
            self.follow(first)

    @on(BoardView.Moved)
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    @on(BoardView.Chosen)
    def _on_chosen(self) -> None:
        self.open_person()

    @property
    def _view(self) -> BoardView:
        return self.query_one(BoardView)

    @property
    def named_here(self) -> tuple[Command, ...]:
        """What brings people, while there is nobody."""
        return () if self.campaign.people.count() else (import_file,)

    def _explain(self) -> None:
        contact = self.contact
        title = self._title(contact, len(self.seen_marks))
        lines = self._about(contact) if contact else self._nobody()
        problem = self.campaign.board.problem(self.wanted) if self.wanted else ""
        if problem:
            said = wrap_to(f"{problem} ? explains them all.", self._room, self.lines_below)
            lines = [(Span("  "), Span(line, Style.DUE)) for line in said]
            contact = None
        self.tell_of(title, contact, lines)

    def _title(self, contact: Contact | None, marked: int) -> str:
        """Return what the rule below the board says: who it is, and how many are marked."""
        place = contact.place if contact is not None and self.is_paned else ""
        count = f"{marked:,} marked" if marked else ""
        return joined(contact.name if contact is not None else "", place, count, by=" · ")

    @property
    def _room(self) -> int:
        """Cells of a sentence."""
        return max(10, min(PROSE, self.app.size.width - 4))

    def _about(self, contact: Contact) -> list[Line]:
        room, most = self._room, self.lines_below
        reason = self.follow_up.reason if self.follow_up else ""
        said = wrap_to(reason, room, most) if reason else []
        lines: list[Line] = [(Span("  "), Span(line)) for line in said]
        goals = self.campaign.goals.named(contact.goals)
        reasons = () if reason else self.campaign.choosing.reasons(contact.id)
        if reasons:
            why = wrap_to(sentence_of("; ".join(reasons)), room, most)
            lines += [(Span("  "), Span(line)) for line in why]
        if goals and len(lines) < most:
            named = " · ".join(goal.short for goal in goals)
            first, *more = wrap_to(named, room - len(_FOR), most - len(lines))
            lines.append((Span("  "), Span(_FOR, Style.SOFT), Span(first)))
            lines += [(Span("  "), Span(" " * len(_FOR)), Span(line)) for line in more]
        elif not goals and len(lines) < most:
            hint = naming_keys(
                "{board.goals:f} chooses what the conversation is for; {board.write:w} then writes "
                "the request."
            )
            lines += [(Span("  "), Span(line, Style.SOFT)) for line in wrap(hint, room)]
        return lines[:most]

    def _nobody(self) -> list[Line]:
        stage = self._view.stage or BOARD[0]
        if self.wanted and self._view.is_empty:
            text = f"Nobody matches “{self.wanted}”. Esc shows everyone."
        elif self.wanted:
            go = naming_keys("{cursor.left:h} and {cursor.right:l} go to the others.")
            text = f"Nobody in {stage.value} matches “{self.wanted}”. {go}"
        elif self.campaign.people.count():
            go = naming_keys("{cursor.left:h} and {cursor.right:l} go to the other stages.")
            text = f"Nobody is in {stage.value}. {go}"
        else:
            text = naming_keys(
                "The board is empty. {import_file:I} imports people from a file, "
                "{board.new:n} adds one person."
            )
        return [
            (Span("  "), Span(line, Style.SOFT))
            for line in wrap_to(text, self._room, self.lines_below)
        ]
