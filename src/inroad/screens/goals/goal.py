"""One goal in full: what it means, why it matters to me, and all the evidence."""

from collections.abc import Hashable

from inroad.campaign import Campaign
from inroad.campaign.goals.goals import GoalRow
from inroad.commands import command, needed
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.dates.formatting import say_full
from inroad.domain.documents.document import Document
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.text import plural
from inroad.screens.forms.goals import why_form
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.navigation import open_contact
from inroad.screens.frame.page_screen import PageScreen
from inroad.widgets.bars import Mode
from inroad.widgets.line_list import GUTTER
from inroad.widgets.page import Piece, sentence
from inroad.widgets.style import Span, Style, wrap


class GoalScreen(PageScreen):
    """Everything that was filed under one goal, readable in full."""

    mode = Mode.GOALS
    page_id = "goal"

    def __init__(self, campaign: Campaign, key: str) -> None:
        super().__init__(campaign, key)
        self._goal = key
        self._is_shown = False

    def refresh_view(self) -> None:
        """Show the goal as it stands; the cursor begins at what was said."""
        pieces = self._pieces()
        said = (piece.key for piece in pieces if isinstance(piece.about, Takeaway))
        self.page.show(pieces, select=None if self._is_shown else next(said, None))
        self._is_shown = True

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line of what the goal is to me."""
        return f"mine-{field}" if isinstance(document, GoalChoice) else None

    def _takeaway(self) -> Takeaway:
        return needed(self.about(Takeaway), "Put the cursor on something that was said.")

    @command("enter", "o", label="open", in_footer=True)
    def open(self) -> None:
        """Open the person who said it."""
        # On what the goal is to me, the form for that.
        takeaway = self.about(Takeaway)
        if takeaway is not None:
            open_contact(self, takeaway.contact_id)
        elif self.page.selected is not None:
            self.why()

    @command("x", label="at odds", needs=_takeaway, in_footer=True)
    def contradict(self) -> None:
        """It is at odds with the others, or not."""
        takeaway = self._takeaway()
        self.attempt(lambda: self.campaign.goals.contradict(takeaway.id), say=False)

    @command("e", label="why", in_footer=True)
    def why(self) -> None:
        """Why it matters, and how I know that it is met."""
        row = next(one for one in self.campaign.goals.rows() if one.goal.key == self._goal)
        self.app.push_screen(why_form(self.campaign, row))

    find = FIND

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
            Piece((Span(row.goal.title, Style.TEXT, True),)),
            *(Piece((Span(line, Style.SOFT),)) for line in wrap(row.goal.meaning, room)),
            *(Piece((Span(line, Style.SOFT),)) for line in wrap(counts, room)),
        ]
        pieces += self._mine(row, room)
        for one in evidence:
            takeaway = one.takeaway
            day = say_full(self.campaign.day_said(takeaway))
            head = (
                Span(one.name, Style.TEXT, True),
                Span(f"  {day} · {takeaway.kind.label}", Style.FAINT),
                Span("  ! at odds with the others" if takeaway.is_conflicting else "", Style.LATE),
            )
            pieces += [Piece(()), Piece(head, takeaway.id, takeaway)]
            pieces += [Piece((Span(line, Style.SOFT),)) for line in wrap(takeaway.text, room)]
        if not coverage.takeaways:
            nothing = "Nothing is filed under it yet; the debrief of a conversation does that."
            pieces += [Piece(()), *sentence(nothing, room)]
        return pieces

    def _mine(self, row: GoalRow, room: int) -> list[Piece]:
        """Return what the goal is to me, and what is thin about it."""
        thin = self.campaign.goal_advice.thin(row.goal.key)
        met_on = row.choice.met_on
        said = (
            ("why", "It matters because", row.choice.why, Style.TEXT),
            ("met_when", "I know it is met when", row.choice.met_when, Style.TEXT),
            ("wish", "A request says", row.choice.wish, Style.TEXT),
            ("met_on", "Met", f"on {say_full(met_on)}" if met_on else "", Style.GOOD),
            ("thin", "Thin", thin, Style.DUE),
        )
        pieces = []
        for name, label, text, style in said:
            for at, line in enumerate(wrap(f"{label}: {text}", room) if text else ()):
                key = self.line_of(row.choice, name) if at == 0 else None
                pieces.append(Piece((Span(line, style),), key))
        return [Piece(()), *pieces] if pieces else []
