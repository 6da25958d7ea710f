"""Board: where does each person stand."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from inroad.commands import Command
from inroad.domain.contact import Contact
from inroad.domain.stages import BOARD
from inroad.screens import contact_actions as people
from inroad.screens.contact_actions import ContactActions
from inroad.screens.finding import FindingScreen, FindLine
from inroad.widgets.bars import Lines, Rule
from inroad.widgets.board_view import BoardView
from inroad.widgets.ink import Ink, Line, Run, fit, wrap


class BoardScreen(FindingScreen, ContactActions):
    """Six columns of people; moving a card records what that means."""

    mode = "board"
    commands = (
        people.OPEN,
        people.MOVE,
        Command("new", ("n",), "new", "Add a person", True),
        people.EDIT,
        people.WRITE,
        people.GOALS,
        Command("find", ("slash",), "find", "Find a person as you type", True),
        people.BACK,
        people.DONE,
        people.SNOOZE,
        people.SKIP,
        people.MOVED,
        people.CALLED_OFF,
        people.NOT_COME,
        people.REPLY,
        people.NOTE,
        people.WHY,
        people.IN_TOUCH,
        people.PROMISE,
        people.RULES,
        people.PREP,
        people.CLOSE,
        people.MUTE,
        people.DELETE,
        Command("stop_finding", ("escape",), "show all", "Show everyone again"),
    )

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the board and what there is to say on the selected person."""
        yield BoardView(self.campaign.board.card)
        yield Rule("", id="why-rule")
        yield Lines(id="why")
        yield FindLine()

    @property
    def found_in(self) -> Widget:
        """The board."""
        return self._view

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        selected = self._view.selected if self.is_mounted else None
        return self.campaign.people.get(selected) if selected is not None else None

    def refresh_view(self) -> None:
        """Show who stands where."""
        self._view.show(self.campaign.board.columns(self.find), finding=bool(self.find))
        self._explain()

    def show_found(self) -> None:
        """Show who is found, with the cursor on who fits best."""
        found = self.campaign.board.columns(self.find)
        best = self.campaign.board.best(found, self.find, self._view.stage) if self.find else None
        self._view.show(found, best, finding=bool(self.find), at_first=bool(self.find))
        self._explain()

    def follow(self, contact_id: int) -> None:
        """Take the cursor to where the card went."""
        self._view.show(self.campaign.board.columns(self.find), follow=contact_id)

    def action_new(self) -> None:
        """Add a person."""
        self.ask_app("new_contact")

    @on(BoardView.Moved)
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    @on(BoardView.Chosen)
    def _on_chosen(self) -> None:
        self.action_open()

    @property
    def _view(self) -> BoardView:
        return self.query_one(BoardView)

    def _explain(self) -> None:
        contact = self.contact
        self.query_one("#why-rule", Rule).tell(contact.name if contact else "")
        self.query_one("#why", Lines).show(self._about(contact) if contact else self._nobody())

    def _about(self, contact: Contact) -> list[Line]:
        room = max(10, self.size.width - 4)
        reason = self.follow_up.reason if self.follow_up else ""
        lines: list[Line] = [(Run("  "), Run(line)) for line in wrap(reason, room)[:2] if reason]
        goals = self.campaign.goals.named(contact.goals)
        if goals and len(lines) < 2:
            said = " · ".join(goal.short for goal in goals)
            lines.append((Run("  "), Run("For ", Ink.SOFT), Run(fit(said, room - 4))))
        elif not goals:
            hint = "f chooses what the conversation is for; w then writes the request."
            lines += [(Run("  "), Run(line, Ink.SOFT)) for line in wrap(hint, room)]
        return lines[:2]

    def _nobody(self) -> list[Line]:
        if self.find:
            text = f"Nobody matches “{self.find}”. Esc shows everyone."
        elif self.campaign.people.count():
            stage = self._view.stage or BOARD[0]
            text = f"Nobody is in {stage.value}. h and l go to the other stages."
        else:
            text = "The board is empty. I imports your LinkedIn connections, n adds one person."
        room = max(10, self.size.width - 4)
        return [(Run("  "), Run(line, Ink.SOFT)) for line in wrap(text, room)[:2]]
