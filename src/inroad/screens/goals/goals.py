"""Goals: why am I having these conversations, and what came of each.

Forms and the page of a goal are imported when they are first opened.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.goals.goals import NO_ORDER, GoalRow
from inroad.commands import command, needed
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.dates.formatting import say_short
from inroad.domain.progress.coverage import Coverage
from inroad.domain.text import plural, sentence_of
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.main_screen import MainScreen
from inroad.widgets.bars import Divider, Lines, Mode
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, between, fit, wrap, wrap_to


@dataclass(frozen=True, slots=True)
class Gap:
    """The empty line between the chosen goals and the others."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The line that the goals which are met are folded into."""

    count: int
    is_open: bool


Item = GoalRow | Gap | Fold

_FOLD = "met goals"

_MOST_DOTS = 5
_WIDE = 66
_TALL = 34
"""Lines of a window in which there is room for much evidence."""
_EVIDENCE, _IN_NARROW, _IN_TALL = 4, 5, 9
"""Lines of evidence, also in a narrow window and in a tall one (see the styles); enter shows
all."""

_COUNTS = 19
_LONGEST_TITLE = 48
_BROUGHT = 14
_RIGHT = _COUNTS + _BROUGHT


class GoalsScreen(MainScreen):
    """The checklist of goals, with the evidence for the selected one."""

    mode = Mode.GOALS
    VERTICAL_BREAKPOINTS = [(0, "-short"), (_TALL, "-tall")]

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._is_unfolded = False

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the checklist and the evidence."""
        yield Lines(id="goals-title")
        yield LineList[Item](self._draw, _key, id="goals")
        yield Divider("", id="why-rule")
        yield Lines(id="why")

    def refresh_view(self) -> None:
        """Show the goals as they stand."""
        rows = self.campaign.goals.rows()
        chosen = [row for row in rows if row.rank]
        others = [row for row in rows if not row.rank]
        present = [row for row in chosen if row.choice.met_on is None]
        met = [row for row in chosen if row.choice.met_on is not None]
        fold: list[Item] = [Fold(len(met), self._is_unfolded)] if met else []
        fold += met if self._is_unfolded else []
        gap: list[Item] = [Gap()] if chosen and others else []
        self._list.show([*present, *fold, *gap, *others])
        self._show_title(chosen)
        self._show_evidence()

    def _ordered(self) -> GoalRow:
        return needed(self._chosen, naming_keys(NO_ORDER))

    def _to_meet(self) -> GoalRow:
        return needed(
            self._chosen, naming_keys("Choose the goal with {goals.choose_goal:space} first.")
        )

    def _own(self) -> GoalRow:
        row = self._row if self._row is not None and self._row.choice.is_own else None
        why_not = "Only goals of your own can be changed; the thirteen stay as they are."
        return needed(row, why_not)

    @command("space", label="choose", in_footer=True)
    def choose_goal(self) -> None:
        """Choose the goal, or let go of it."""
        if isinstance(self._list.selected, Fold):
            self._unfold()
            return
        row = self._row
        if row and self.attempt(lambda: self.campaign.goals.toggle(row.goal.key), say=False):
            # The cursor goes along.
            self._list.select(row.goal.key)

    @command("K", label="order", needs=_ordered, in_footer=True, shown="K J")
    def higher(self) -> None:
        """Move the goal up."""
        self._move(-1)

    @command("J", label="down", needs=_ordered)
    def lower(self) -> None:
        """Move the goal down."""
        self._move(1)

    @command("enter", "o", label="evidence", in_footer=True)
    def evidence(self) -> None:
        """Read everything filed under it."""
        if isinstance(self._list.selected, Fold):
            self._unfold()
            return
        row = self._row
        if row:
            from inroad.screens.goals.goal import GoalScreen

            self.app.push_screen(GoalScreen(self.campaign, row.goal.key))

    @command("e", label="why", in_footer=True)
    def why(self) -> None:
        """Why it matters, and how I know that it is met."""
        row = self._row
        if row:
            from inroad.screens.forms.goals import why_form

            self.app.push_screen(why_form(self.campaign, row))

    @command("m", label="matrix", in_footer=True)
    def matrix(self) -> None:
        """See goals against conversations."""
        from inroad.screens.goals.matrix import MatrixScreen

        self.app.push_screen(MatrixScreen(self.campaign))

    @command("x", label="met", needs=_to_meet)
    def meet(self) -> None:
        """Find the goal met, or open again."""
        row = self._to_meet()
        self.attempt(lambda: self.campaign.goals.meet(row.goal.key))

    @command("n", label="own goal", in_footer=True)
    def own(self) -> None:
        """Add a goal of my own."""
        from inroad.screens.forms.goals import own_goal_form

        self.open_to_add(own_goal_form(self.campaign))

    find = FIND

    @command("r", label="reword", needs=_own)
    def reword(self) -> None:
        """Word a goal of my own anew."""
        from inroad.screens.forms.goals import own_goal_form

        self.app.push_screen(own_goal_form(self.campaign, self._own()))

    @command("D", label="remove", needs=_own)
    def drop(self) -> None:
        """Remove a goal of my own."""
        row = self._own()
        self.attempt_removal(lambda: self.campaign.goals.drop_own(row.goal.key))

    @on(LineList.Moved, "#goals")
    def _on_moved(self) -> None:
        self._show_evidence()
        self.refresh_keys()

    @property
    def _list(self) -> LineList[Item]:
        return self.query_one("#goals", LineList)

    @property
    def _row(self) -> GoalRow | None:
        selected = self._list.selected
        return selected if isinstance(selected, GoalRow) else None

    @property
    def _chosen(self) -> GoalRow | None:
        return self._row if self._row is not None and self._row.rank else None

    def _unfold(self) -> None:
        """Show the goals that are met, or fold them away again."""
        self._is_unfolded = not self._is_unfolded
        self.refresh_view()

    def _move(self, by: int) -> None:
        row = self._ordered()
        self.attempt(lambda: self.campaign.goals.move(row.goal.key, by), say=False)

    def _draw(self, item: Item, width: int) -> Line:
        if isinstance(item, Gap):
            return (Span(" "),)
        if isinstance(item, Fold):
            sign = "▾" if item.is_open else "▸"
            return (Span(f"   {sign} {plural(item.count, 'goal')} met", Style.GOOD),)
        here = self._list.selected is item
        title = width - 5 - (_MOST_DOTS + 1) - (_RIGHT if width >= _WIDE else 0)
        title = min(max(20, title), _LONGEST_TITLE)
        if not item.rank:
            mark = (Span("   · ", Style.FAINT), Span(fit(item.goal.title, title), Style.FAINT))
            return (*mark, *(_dots(item.coverage) if _has_any(item.coverage) else ()))
        head = (Span(f"{item.rank:>2} ", Style.ACCENT), Span("✓ ", Style.GOOD))
        line = (*head, Span(fit(item.goal.title, title), Style.TEXT, here), *_dots(item.coverage))
        if width < _WIDE:
            return line
        return (*line, *_counts(item.coverage), *_brought(item))

    def _show_title(self, chosen: list[GoalRow]) -> None:
        well = sum(row.coverage.is_well_covered for row in chosen)
        counts = f"{len(chosen)} chosen · {well} well covered "
        left: Line = (Span("  "), Span("Why I am having these conversations", Style.TEXT, True))
        if self.size.width < _WIDE:
            counts = f"{len(chosen)} chosen "
        if not chosen:
            counts = "two to five are plenty " if self.size.width >= _WIDE else "2 to 5 suffice "
        lines = [(), between(left, (Span(counts, Style.SOFT),), max(10, self.size.width - 1))]
        self.query_one("#goals-title", Lines).show(lines)

    def _show_evidence(self) -> None:
        row = self._row
        if row is None:
            return
        self.query_one("#why-rule", Divider).tell(f"evidence · {row.goal.title}")
        size = self.app.size
        most = _IN_NARROW if size.width < _WIDE else _EVIDENCE
        most = _IN_TALL if size.height >= _TALL else most
        self.query_one("#why", Lines).show(self._evidence(row, most)[:most])

    def _evidence(self, row: GoalRow, most: int) -> list[Line]:
        lines: list[Line] = []
        if row.choice.why:
            room = max(10, self.size.width - 4)
            because = wrap_to(f"Because {row.choice.why}", room, 2)
            lines += [(Span("  "), Span(part, Style.SOFT)) for part in because]
        thin = self.campaign.goal_advice.thin(row.goal.key) if row.rank else ""
        parts = wrap_to(thin, max(10, self.size.width - 4), 2) if thin else []
        lines += [(Span("  "), Span(part, Style.DUE)) for part in parts]
        for one in self.campaign.goals.evidence(row.goal.key, most):
            day = say_short(self.campaign.day_said(one.takeaway))
            left = most - len(lines)
            if left < 1:
                break
            head = (Span("  "), Span(fit(one.name, 12)))
            text = wrap_to(one.takeaway.text, max(10, self.size.width - 24), min(2, left))
            for at, part in enumerate(text):
                start = (*head, Span(f" {day:<7}", Style.SOFT)) if at == 0 else (Span(" " * 22),)
                lines.append((*start, Span(f" {part}", Style.SOFT)))
        if not row.coverage.takeaways:
            room = max(10, self.size.width - 4)
            lines += [(Span("  "), Span(part, Style.SOFT)) for part in wrap(row.goal.meaning, room)]
        if not row.rank:
            said = sentence_of(naming_keys("{goals.choose_goal:space} chooses it"))
            lines.append((Span("  "), Span(said, Style.FAINT)))
        return lines


def _key(item: Item) -> Hashable | None:
    if isinstance(item, Fold):
        return _FOLD
    return item.goal.key if isinstance(item, GoalRow) else None


def _has_any(coverage: Coverage) -> bool:
    return bool(coverage.held or coverage.planned or coverage.takeaways)


def _dots(coverage: Coverage) -> Line:
    """Draw a full dot for each conversation held and an empty one for each planned."""
    held = min(coverage.held, _MOST_DOTS)
    planned = min(coverage.planned, _MOST_DOTS - held)
    blank = _MOST_DOTS + 1 - held - planned
    return (
        Span("●" * held, Style.GOOD),
        Span("○" * planned, Style.DUE),
        Span(" " * blank, Style.SOFT),
    )


def _counts(coverage: Coverage) -> Line:
    if not coverage.held and not coverage.planned:
        return (Span(fit("no one planned", _COUNTS), Style.LATE),)
    held = f"{coverage.held} held" if coverage.held else ""
    planned = f"{coverage.planned} planned" if coverage.planned else ""
    both = [parts for parts in (held, planned) if parts]
    said = (" · ".join(both), ", ".join(both), held)
    # Hundreds have no room beside each other: what was held is what counts.
    fitting = next((text for text in said if len(text) <= _COUNTS), held)
    return (Span(fit(fitting, _COUNTS), Style.SOFT),)


def _brought(row: GoalRow) -> Line:
    takeaways = row.coverage.takeaways
    if not takeaways:
        return (Span(f"{'nothing yet':>{_BROUGHT}}", Style.FAINT),)
    are_names = all(takeaway.kind is TakeawayKind.NAMED for takeaway in takeaways)
    counted = plural(len(takeaways), "name" if are_names else "takeaway")
    return (Span(f"{counted:>{_BROUGHT}}", Style.SOFT),)
