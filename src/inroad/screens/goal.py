"""One goal in full: what it means, why it matters to me, and all the evidence."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import Command
from inroad.domain.saying import say_full
from inroad.domain.takeaway import Takeaway
from inroad.domain.text import plural
from inroad.screens.base import MainScreen
from inroad.widgets.ink import Ink, Run, wrap
from inroad.widgets.line_list import GUTTER, LineList
from inroad.widgets.page import Page, Piece


class GoalScreen(MainScreen):
    """Everything that was filed under one goal, readable in full."""

    mode = "goals"
    commands = (
        Command("open", ("enter", "o"), "open", "Open the person who said it", True),
        Command("back", ("escape", "backspace", "h"), "back", "Go back", True, shown="h"),
    )

    def __init__(self, campaign: Campaign, key: str) -> None:
        super().__init__(campaign)
        self._goal = key

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out one list."""
        yield Page("goal")

    def refresh_view(self) -> None:
        """Show the goal as it stands."""
        self._list.show(self._pieces())

    def action_open(self) -> None:
        """Open the person who said it."""
        selected = self._list.selected
        if selected is not None and isinstance(selected.about, Takeaway):
            self.ask_app(f"open_contact({selected.about.contact_id})")

    def action_back(self) -> None:
        """Go back to the checklist."""
        self.app.pop_screen()

    @on(LineList.Chosen, "#goal")
    def _on_chosen(self) -> None:
        self.action_open()

    @property
    def _list(self) -> Page:
        return self.query_one(Page)

    def _pieces(self) -> list[Piece]:
        row = next(one for one in self.campaign.goals.rows() if one.goal.key == self._goal)
        room = max(20, self.app.size.width - GUTTER - 4)
        coverage = row.coverage
        counts = (
            f"{coverage.held} held · {coverage.planned} planned · "
            f"{plural(len(coverage.takeaways), 'takeaway')} from "
            f"{plural(coverage.people, 'person', 'people')}"
        )
        pieces = [
            Piece(()),
            Piece((Run(row.goal.title, Ink.TEXT, True),)),
            *(Piece((Run(line, Ink.SOFT),)) for line in wrap(row.goal.meaning, room)),
            Piece((Run(counts, Ink.SOFT),)),
        ]
        if row.choice.why:
            pieces += [Piece(()), *(Piece((Run(line),)) for line in wrap(row.choice.why, room))]
        for one in self.campaign.goals.evidence(self._goal):
            takeaway = one.takeaway
            day = say_full(takeaway.at.astimezone(self.campaign.now.tzinfo).date())
            head = (
                Run(one.name, Ink.TEXT, True),
                Run(f"  {day} · {takeaway.kind.label}", Ink.FAINT),
            )
            pieces += [Piece(()), Piece(head, takeaway.id, takeaway)]
            pieces += [Piece((Run(line, Ink.SOFT),)) for line in wrap(takeaway.text, room)]
        if not coverage.takeaways:
            nothing = "Nothing is filed under it yet; the debrief of a conversation does that."
            pieces += [Piece(()), *(Piece((Run(line, Ink.FAINT),)) for line in wrap(nothing, room))]
        return pieces
