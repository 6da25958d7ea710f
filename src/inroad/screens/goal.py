"""One goal in full: what it means, why it matters to me, and all the evidence."""

from textual import on

from inroad.campaign import Campaign
from inroad.campaign.goals import GoalRow
from inroad.commands import BACK, FIND, Command
from inroad.domain.saying import say_full
from inroad.domain.takeaway import Takeaway
from inroad.domain.text import plural
from inroad.screens.dialogs.goals import why_form
from inroad.screens.page_screen import PageScreen
from inroad.widgets.ink import Ink, Run, wrap
from inroad.widgets.line_list import GUTTER, LineList
from inroad.widgets.page import Piece


class GoalScreen(PageScreen):
    """Everything that was filed under one goal, readable in full."""

    mode = "goals"
    page_id = "goal"
    commands = (
        Command("open", ("enter", "o"), "open", "Open the person who said it", True),
        Command("contradict", ("x",), "at odds", "It is at odds with the others, or not", True),
        Command("why", ("e",), "why", "Why it matters, and how I know that it is met", True),
        FIND,
        BACK,
    )

    def __init__(self, campaign: Campaign, key: str) -> None:
        super().__init__(campaign, key)
        self._goal = key
        self._is_shown = False

    def refresh_view(self) -> None:
        """Show the goal as it stands; the cursor begins at what was said."""
        pieces = self._pieces()
        said = (one.key for one in pieces if isinstance(one.about, Takeaway))
        self.page.show(pieces, select=None if self._is_shown else next(said, None))
        self._is_shown = True

    def action_open(self) -> None:
        """Open the person who said it; on what the goal is to me, the form for that."""
        takeaway = self._takeaway
        if takeaway is not None:
            self.ask_app(f"open_contact({takeaway.contact_id})")
        elif self.page.selected is not None:
            self.action_why()

    def why_not(self, action: str) -> str | None:
        """Say what is missing for an action."""
        if action == "contradict" and self._takeaway is None:
            return "Put the cursor on something that was said."
        return None

    def action_contradict(self) -> None:
        """Mark what was said as at odds with the others, or not any more."""
        takeaway = self._takeaway
        if self.may("contradict") and takeaway is not None:
            self.attempt(lambda: self.campaign.goals.contradict(takeaway.id), say=False)

    def action_why(self) -> None:
        """Say why the goal matters to me, and how I know that it is met."""
        row = next(one for one in self.campaign.goals.rows() if one.goal.key == self._goal)
        self.app.push_screen(why_form(self.campaign, row))

    @on(LineList.Chosen)
    def _on_chosen(self) -> None:
        self.action_open()

    @property
    def _takeaway(self) -> Takeaway | None:
        return self.about(Takeaway)

    def _pieces(self) -> list[Piece]:
        row = next(one for one in self.campaign.goals.rows() if one.goal.key == self._goal)
        room = max(20, self.app.size.width - GUTTER - 4)
        coverage = row.coverage
        evidence = self.campaign.goals.evidence(self._goal)
        whom = ", ".join(dict.fromkeys(one.name for one in evidence)) or "nobody yet"
        counts = (
            f"{coverage.held} held · {coverage.planned} planned · "
            f"{plural(len(coverage.takeaways), 'takeaway')} from {whom}"
        )
        pieces = [
            Piece(()),
            Piece((Run(row.goal.title, Ink.TEXT, True),)),
            *(Piece((Run(line, Ink.SOFT),)) for line in wrap(row.goal.meaning, room)),
            *(Piece((Run(line, Ink.SOFT),)) for line in wrap(counts, room)),
        ]
        pieces += self._mine(row, room)
        for one in evidence:
            takeaway = one.takeaway
            day = say_full(self.campaign.day_of(takeaway))
            head = (
                Run(one.name, Ink.TEXT, True),
                Run(f"  {day} · {takeaway.kind.label}", Ink.FAINT),
                Run("  ! at odds with the others" if takeaway.is_conflicting else "", Ink.LATE),
            )
            pieces += [Piece(()), Piece(head, takeaway.id, takeaway)]
            pieces += [Piece((Run(line, Ink.SOFT),)) for line in wrap(takeaway.text, room)]
        if not coverage.takeaways:
            nothing = "Nothing is filed under it yet; the debrief of a conversation does that."
            pieces += [Piece(()), *(Piece((Run(line, Ink.FAINT),)) for line in wrap(nothing, room))]
        return pieces

    def _mine(self, row: GoalRow, room: int) -> list[Piece]:
        """Return what the goal is to me, and what is thin about it."""
        thin = self.campaign.goal_advice.thin(row.goal.key)
        met_on = row.choice.met_on
        said = (
            ("why", "It matters because", row.choice.why, Ink.TEXT),
            ("met_when", "I know it is met when", row.choice.met_when, Ink.TEXT),
            ("wish", "A request says", row.choice.wish, Ink.TEXT),
            ("met_on", "Met", f"on {say_full(met_on)}" if met_on else "", Ink.GOOD),
            ("thin", "Thin", thin, Ink.DUE),
        )
        pieces = []
        for name, label, text, ink in said:
            for at, line in enumerate(wrap(f"{label}: {text}", room) if text else ()):
                key = f"mine-{name}" if at == 0 else None
                pieces.append(Piece((Run(line, ink),), key))
        return [Piece(()), *pieces] if pieces else []
