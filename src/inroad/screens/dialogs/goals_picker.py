"""Choosing the goals for one person: two to four, one of them first."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command, with_a_key
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.goals.thirteen import Goal
from inroad.domain.people.contact import Contact
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap


class Advice(NamedTuple):
    """What is said of how many goals to choose.

    `intro` is told once, and `told` is what that is remembered by; `too_many` is said of more
    than `most`, after how many they are.
    """

    told: str
    intro: str
    too_many: str
    most: int


_INTRO = (
    "Not every goal fits every conversation: two to four are plenty. The first one you tick is "
    "the main one."
)
_TOO_MANY = "that is a lot for one conversation; the first ones will get the time."


def choose_goals(
    screen: CommandScreen[Any], contact: Contact, then: Callable[[], object] | None = None
) -> None:
    """Ask on a screen what a conversation is for; where goals were taken, go on with `then`."""

    def chosen(taken: bool | None) -> None:
        if taken and then is not None:
            then()

    screen.app.push_screen(goals_picker(screen.campaign, contact, contact.goals), chosen)


def goals_picker(campaign: Campaign, contact: Contact, ticked: Sequence[str]) -> "GoalsPicker":
    """Return what asks for which goals a conversation with somebody is; some are ticked already."""

    def take(keys: tuple[str, ...]) -> None:
        campaign.pipeline.choose_goals(contact.id, keys)

    title = f"What is the conversation with {contact.name} for?"
    return GoalsPicker(campaign, title, ticked, take, contact.id)


def choose_goals_of(
    screen: CommandScreen[Any], people: Sequence[Contact], then: Callable[[Change], object]
) -> None:
    """Ask what the conversations with several people are for; where goals were taken, go on."""
    campaign, made = screen.campaign, list[Change]()

    def take(keys: tuple[str, ...]) -> None:
        made.append(campaign.several.choose_goals([one.id for one in people], keys))

    def chosen(taken: bool | None) -> None:
        if taken and made:
            then(made[-1])

    title = f"What are the conversations with {len(people)} people for?"
    screen.app.push_screen(GoalsPicker(campaign, title, people[0].goals, take), chosen)


class GoalsPicker(CommandScreen[bool]):
    """Ticks goals in the order in which they matter; dismissed with whether they were taken."""

    def __init__(
        self,
        campaign: Campaign,
        title: str,
        chosen: Sequence[str],
        submit: Callable[[tuple[str, ...]], None],
        contact_id: int | None = None,
        advice: Advice | None = None,
    ) -> None:
        """Ask for goals.

        Args:
            campaign: the campaign.
            title: what they are for.
            chosen: the keys that are ticked already, the main one first.
            submit: takes the keys; an `InroadError` it raises is shown.
            contact_id: with whom; goals are suggested for them.
            advice: what is said of how many; else what is usual for one conversation.
        """
        super().__init__(campaign)
        self._title = title
        fitting = campaign.goal_advice.suggest(contact_id) if contact_id is not None else ()
        self._reasons = {one.key: one.reason for one in fitting}
        self._chosen = list(chosen)
        self._before = tuple(chosen)
        self._is_warned = False
        self._submit = submit
        most = campaign.goal_advice.most
        self._advice = advice or Advice("not every goal", _INTRO, _TOO_MANY, most)

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out title, list, a hint, and keys."""
        yield Lines(id="form-title")
        yield LineList[Goal](self._draw, lambda goal: goal.key, id="choices")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show my goals first, then the others."""
        title = self.query_one("#form-title", Lines)
        is_new = self.campaign.me.tell_once(self._advice.told)
        intro = wrap(self._advice.intro, room_for_prose(self.app.size.width)) if is_new else []
        title.styles.height = 2 + len(intro)
        title.show(
            [
                (Span("  "), Span(self._title, Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in intro),
            ]
        )
        mine = self.campaign.goals.chosen_keys()
        others = [goal.key for goal in self.campaign.goals.all() if goal.key not in mine]
        self._list.show(self.campaign.goals.named([*mine, *others]))
        self._list.focus()
        self.query_one(KeyBar).tell(with_a_key(self.available()))
        self._hint()

    @property
    def _list(self) -> LineList[Goal]:
        return self.query_one("#choices", LineList)

    @command("space", label="choose", in_footer=True)
    def tick(self) -> None:
        """Choose a goal, or let go of it."""
        goal = self._list.selected
        if goal is None:
            return
        if goal.key in self._chosen:
            self._chosen.remove(goal.key)
        else:
            self._chosen.append(goal.key)
        self._list.refresh()
        self._hint()

    @command("enter", label="done", in_footer=True)
    def take(self) -> None:
        """Take these goals."""
        # With none ticked, the one under the cursor.
        goal = self._list.selected
        if not self._chosen and goal is not None:
            self._chosen.append(goal.key)
        self._submit(tuple(self._chosen))
        self.dismiss(True)

    def _suggestions(self) -> list[str]:
        if not self._reasons:
            raise InroadError("Nothing is suggested here: choose those that matter to you.")
        return list(self._reasons)

    @command("s", label="suggested", needs=_suggestions, in_footer=True)
    def suggested(self) -> None:
        """Tick those that are suggested."""
        # The main one is the first.
        self._chosen = self._suggestions()
        self._list.refresh()
        self._hint()

    @on(LineList.Moved)
    def _on_moved(self) -> None:
        self._hint()

    @command("escape", "q", label="back", in_footer=True, shown="q")
    def cancel(self) -> None:
        """Go back.

        The goals stay as they were; where others are ticked, it takes a second time.
        """
        if tuple(self._chosen) != self._before and not self._is_warned:
            self._is_warned = True
            self.refuse("Not kept yet: enter keeps these goals. Press it again to leave as it was.")
            return
        self.dismiss(False)

    def _draw(self, goal: Goal, width: int) -> Line:
        rank = self._chosen.index(goal.key) + 1 if goal.key in self._chosen else 0
        order = list(self._reasons).index(goal.key) + 1 if goal.key in self._reasons else 0
        fitting = Span("  suggested first" if order == 1 else "  suggested", Style.DUE)
        more = (fitting,) if order else ()
        if not rank:
            return (Span("   · ", Style.FAINT), Span(goal.title, Style.SOFT), *more)
        return (Span(f"{rank:>2} ", Style.ACCENT), Span("✓ ", Style.GOOD), Span(goal.title), *more)

    def _hint(self) -> None:
        many = len(self._chosen) > self._advice.most
        words = f"{len(self._chosen)} chosen"
        if many:
            words += f": {self._advice.too_many}"
        goal = self._list.selected
        reason = self._reasons.get(goal.key, "") if goal is not None else ""
        said = f"Suggested: {reason}." if reason else ""
        room = room_for_prose(self.app.size.width)
        lines: list[Line] = [
            (Span("  "), Span(line, Style.SOFT)) for line in wrap(said, room) if said
        ]
        lines.append((Span("  "), Span(words, Style.DUE if many else Style.SOFT)))
        echo = self.query_one("#form-echo", Lines)
        echo.styles.height = len(lines)
        echo.show(lines)
