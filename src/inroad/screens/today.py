"""Today: what do I do next, and why."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from textual import events, on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.choosing.asks import Ask
from inroad.campaign.follow_ups.agenda import Due, Group, is_for_later
from inroad.campaign.follow_ups.ordered_dues import OrderedDues
from inroad.commands import Command, command
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.daily_cap import Key, key_of
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import Contact
from inroad.domain.text import sentence_of
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.everywhere import (
    import_file,
    me,
    new_contact,
    show_goals,
    show_people,
)
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.screens.people.people_finding import PeopleFindingScreen
from inroad.screens.today_lines import (
    ASKED,
    AskRow,
    Folded,
    Item,
    Listing,
    Row,
    Words,
    asks_lines,
    draw,
    finished,
    key,
)
from inroad.widgets.bars import Mode
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.found_words import NOTHING
from inroad.widgets.line_list import GUTTER, LineList
from inroad.widgets.load_strip import LoadStrip
from inroad.widgets.style import PROSE, Line, Span, Style, fit, wrap, wrap_to

_KNOWN = "What I know: "
"""Before the note on a person."""
_LEAST_FOR_STRIP = 18
_STEP = 4
_NOW = (Group.OVERDUE, Group.TODAY)
_MORE = (
    "For more conversations: {show_people:5}, choose whom, and what for ({people.goals:f}), then "
    "write to them ({people.write:w})."
)
_FIRST = "A good start, and tomorrow morning this screen says what to do next:"


class TodayScreen(PeopleFindingScreen):
    """The follow-ups of everyone, grouped by when they are due."""

    mode = Mode.TODAY
    heading = "why"

    def __init__(self, campaign: Campaign, moved: int = 0) -> None:
        """Make the screen; its cursor begins so many places down (up, if negative) from the first.

        Args:
            campaign: what is due.
            moved: how far the cursor was moved while the program was opening.
        """
        super().__init__(campaign)
        self._moved = moved
        self._arrived: list[Key] = []
        """What was not due before it was shown the last time."""
        self._read: tuple[OrderedDues | None, int] = (None, 0)
        """What was shown then, and how much had become due in it."""
        self._marked: frozenset[Key] = frozenset()
        self._marked_asks: frozenset[int] = frozenset()
        self._unfolded = False
        self._words = NOTHING
        """What is looked for."""

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the list and the reason."""
        yield LoadStrip()
        yield from self.laid_out(LineList[Item](self._draw, key, id="today"))

    @property
    def found_in(self) -> Moving:
        """The list."""
        return self._list

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        if self._ask is not None:
            return self.campaign.people.get(self._ask.contact_id)
        due = self._due
        return due.contact if due else None

    @property
    def follow_up(self) -> FollowUp | None:
        """The follow-up under the cursor."""
        due = self._due
        return due.follow_up if due else None

    @property
    def targets(self) -> tuple[FollowUp, ...]:
        """The marked follow-ups, or else the one under the cursor."""
        if not self._marked or not self.is_mounted:
            return super().targets
        return tuple(due.follow_up for due in self._marked_dues()) or super().targets

    @property
    def chosen(self) -> tuple[int, ...]:
        """The people who are marked, each once, or else the one under the cursor."""
        if not (self._marked or self._marked_asks) or not self.is_mounted:
            return super().chosen
        marked = (*(due.contact.id for due in self._marked_dues()), *self._asks_marked())
        return tuple(dict.fromkeys(marked)) or super().chosen

    def unmark(self) -> None:
        """Mark nothing any more."""
        self._marked, self._marked_asks = frozenset(), frozenset()
        self.refresh_view()

    def _asks_marked(self) -> tuple[int, ...]:
        if not self._marked_asks:
            return ()
        rows = (item for item in self._list.items if isinstance(item, AskRow))
        return tuple(row.ask.contact_id for row in rows if row.is_marked)

    def _marked_dues(self) -> list[Due]:
        rows = (item for item in self._list.items if isinstance(item, Row))
        return [row.due for row in rows if row.is_marked]

    def refresh_view(self) -> None:
        """List what is due."""
        present = self.campaign.follow_ups.agenda()
        self._marked = frozenset(one for one in self._marked if present.find(one) is not None)
        strip = self.campaign.follow_ups.strip()
        self.query_one(LoadStrip).tell(strip if any(day.due for day in strip) else ())
        self._take_arrived(present)
        begin = None if self._list.items else self._first(present.all)
        items = self._items(present)
        self._list.show(items, select=begin or self._request_planned(items, present))
        self._go_on()
        self._explain()

    def _request_planned(self, items: Sequence[Item], present: OrderedDues) -> Hashable | None:
        """Return where somebody stands who was to be asked and whose request is planned now."""
        ask = self._ask
        if ask is None or not isinstance(items, Listing):
            return None
        if items.index_of((ASKED, ask.contact_id)) is not None:
            return None
        requests = (due.follow_up for due in present.of(ask.contact_id))
        return next((key_of(one) for one in requests if one.action is Action.SEND_REQUEST), None)

    def _take_arrived(self, present: OrderedDues) -> None:
        """Take note of what was not due when it was asked last."""
        is_same, known = present is self._read[0], self._read[1]
        self._arrived = present.arrived[known:] if is_same else []
        self._read = (present, len(present.arrived))

    def _go_on(self) -> None:
        """Move the cursor as it was moved while the program was opening."""
        moved, self._moved = self._moved, 0
        for _ in range(abs(moved)):
            self._list.action_cursor(1 if moved > 0 else -1)

    def show_as_at_first(self) -> bool:
        """Show what a start shows; return False where that cannot be done at once."""
        if not self.is_mounted or self.wanted or self.is_too_small:
            return False
        self._marked, self._marked_asks = frozenset(), frozenset()
        self._unfolded = False
        self._cover_keys(None)
        self._list.show(())
        self.refresh_view()
        self.refresh_bars()
        return True

    def step(self, by: int) -> bool:
        """Move the cursor down (or up, by -1); return False where nothing moves, or it scrolls."""
        before, top = self._list.selected, self._list.scroll_offset
        self._list.action_cursor(by)
        self._on_moved()
        return self._list.selected is not before and self._list.scroll_offset == top

    def come_anew(self) -> None:
        """Begin at what is to be done first."""
        self.bring_up_to_date()
        rows = (item.due for item in self._list.items if isinstance(item, Row))
        first = self._first(rows)
        if first is not None:
            self._list.select(first)
        else:
            self._list.action_edge(-1)

    def show_taken_back(self, change: Change) -> None:
        """Take the cursor to the first line that came back."""
        concerned = {getattr(one, "contact_id", one.id) for one in change.states}
        listing = self._list.items
        if isinstance(listing, Listing):
            back = (listing.index_of(one) for one in self._arrived if one[0] in concerned)
            first = min((at for at in back if at is not None), default=None)
            if first is not None:
                self._list.select(key(listing[first]))

    def _person_or_folded(self) -> Contact | None:
        return None if self._is_on_folded else self.person()

    @PeopleScreen.open_person.over(needs=_person_or_folded)
    def open_person(self) -> None:
        """Open the person with the whole history."""
        # Where much that has waited is one line, show it line by line.
        if not self._is_on_folded:
            super().open_person()
            return
        self._unfolded = True
        at = self._list.items.index(self._list.selected)
        self.refresh_view()
        self._list.select(next(filter(None, map(key, self._list.items[at:])), None))

    def _row(self) -> Row | AskRow:
        selected = self._list.selected if self.is_mounted else None
        if not isinstance(selected, Row | AskRow):
            raise InroadError("Nothing is selected.")
        return selected

    @command("space", label="mark", needs=_row, in_footer=True)
    def mark(self) -> None:
        """Mark it: done, snooze and skip then take all."""
        row = self._row()
        if isinstance(row, AskRow):
            self._marked_asks ^= {row.ask.contact_id}
        else:
            self._marked ^= {key_of(row.due.follow_up)}
        self.refresh_view()
        self._list.action_cursor(1)

    @command("asterisk", label="mark all", needs=_row)
    def mark_all(self) -> None:
        """Mark all that the filter shows, or nothing of it."""
        rows = [item for item in self._list.items if isinstance(item, Row | AskRow)]
        dues = frozenset(key_of(row.due.follow_up) for row in rows if isinstance(row, Row))
        asks = frozenset(row.ask.contact_id for row in rows if isinstance(row, AskRow))
        if dues <= self._marked and asks <= self._marked_asks:
            self._marked, self._marked_asks = self._marked - dues, self._marked_asks - asks
        else:
            self._marked, self._marked_asks = self._marked | dues, self._marked_asks | asks
        self.refresh_view()

    def _asked(self) -> Contact:
        ask = self._ask
        if ask is None:
            raise InroadError(
                naming_keys(
                    "{today.later:l} puts off somebody under “Ask next”; {today.snooze:s} is for "
                    "what is due."
                )
            )
        return self.campaign.people.get(ask.contact_id)

    def _asks(self) -> tuple[int, ...]:
        """Return the marked ones of whom to ask, or the one under the cursor."""
        return self._asks_marked() or (self._asked().id,)

    def _ask_or_due(self) -> object:
        return self._ask or self._to_do()

    # In the footer it stands where “done” does and is as long: a move to there repaints little.
    @command("l", label="date", needs=_asked, in_footer=True, also="later put off")
    def later(self) -> None:
        """Put off somebody to ask: suggest them from a day on."""
        from inroad.screens.forms.people import later_form

        self._ask_for_all(later_form(self.campaign, *map(self.campaign.people.get, self._asks())))

    @PeopleScreen.skip.over(needs=_ask_or_due)
    def skip(self) -> None:
        """Not this one: take it off the list; of somebody to ask, they are not for me."""
        if self._ask is None:
            super().skip()
            return
        asks = self._asks()
        if self.attempt(lambda: self.campaign.choosing.putting_away.not_for_me(asks)):
            self.unmark()

    @PeopleFindingScreen.stop_finding.over()
    def stop_finding(self) -> None:
        """Show everything again; mark nothing."""
        self._marked, self._marked_asks = frozenset(), frozenset()
        self._unfolded = False
        super().stop_finding()
        self.refresh_view()

    @PeopleFindingScreen.find.over()
    def find(self) -> None:
        """Find a person among those due as you type."""
        super().find()

    first = (
        *(open_person, PeopleScreen.done, later, PeopleScreen.snooze, PeopleScreen.write),
        *(PeopleScreen.why, PeopleScreen.prep, find, mark),
    )

    def on_resize(self, event: events.Resize) -> None:
        """Leave the strip out where lines are few (Textual calls the base's handler too)."""
        self.set_class(event.size.height < _LEAST_FOR_STRIP, "-short")

    @on(LineList.Moved, "#today")
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    @property
    def _list(self) -> LineList[Item]:
        return self.query_one("#today", LineList)

    @property
    def _is_on_folded(self) -> bool:
        return self.is_mounted and isinstance(self._list.selected, Folded)

    @property
    def _ask(self) -> Ask | None:
        selected = self._list.selected if self.is_mounted else None
        return selected.ask if isinstance(selected, AskRow) else None

    @property
    def _due(self) -> Due | None:
        selected = self._list.selected if self.is_mounted else None
        return selected.due if isinstance(selected, Row) else None

    def _first(self, dues: Iterable[Due]) -> Hashable | None:
        """Return what to begin with of what is for today; None where that is the first line.

        It is what can be done now, not a talk of later on.
        """
        present = self.campaign.now
        now = (
            due.follow_up
            for due in dues
            if due.group in _NOW and not is_for_later(due.follow_up, present)
        )
        return next(map(key_of, now), None)

    def _items(self, present: OrderedDues) -> Sequence[Item]:
        self._words = self.campaign.board.meant(self.wanted) if self.wanted else NOTHING
        if self.wanted:
            is_found = self.campaign.board.matcher(self.wanted)
            found = Listing(present, self._marked, self._unfolded, is_found, [Words()])
            return self._nothing() if found.is_empty else found
        if not present.all and not self.campaign.choosing.asks.of_today().people:
            return self._nothing()
        done = self.campaign.follow_ups.finished()
        above = [Words(), *(finished(done, self._room) if done else ())]
        asks = asks_lines(self.campaign.choosing.asks.of_today(), self._room, self._marked_asks)
        return Listing(present, self._marked, self._unfolded, above=above, asks=asks)

    def _nothing(self) -> list[Item]:
        """Say what to do where there is nothing due."""
        if self.wanted:
            said = f"Nobody due matches “{self.wanted}”. Esc shows all that is due; " + naming_keys(
                "{show_board:3} and {board.find:/} looks among everybody, {find_anything:F} in all "
                "that you wrote."
            )
            return [Words(), *self._said(said)]
        if self._steps:
            wanted = (words for step in self._steps for words in self._step(step))
            return [Words(), *self._said(_FIRST), Words(), *wanted]
        done = self.campaign.follow_ups.finished()
        return [
            Words(),
            *(finished(done, self._room) if done else ()),
            *self._said(naming_keys(_MORE)),
        ]

    @property
    def _steps(self) -> tuple[str, ...]:
        """What to do first, while nothing has been asked of anybody."""
        from inroad.campaign.board.first_steps import first_steps

        return first_steps(self.campaign.people, self.campaign.goals, self.campaign.me.profile)

    @property
    def hinted(self) -> str:
        """The line of help: for somebody to ask, or for what is due."""
        return "today_ask" if self._ask is not None else super().hinted

    @property
    def named_here(self) -> tuple[Command, ...]:
        """What the first steps name."""
        is_empty = self.is_mounted and not self.wanted and self._list.selected is None
        if not is_empty:
            return ()
        if not self._steps:
            return (show_people,)
        who = () if self.campaign.me.profile.name else (me,)
        return (*who, import_file, new_contact, show_goals, show_people)

    @property
    def _room(self) -> int:
        return max(10, min(PROSE, self.list_width - GUTTER - 1))

    def _said(self, text: str) -> list[Words]:
        """Return a sentence to be read whole."""
        return [Words(line) for line in wrap(text, self._room)]

    def _step(self, step: str) -> Iterator[Words]:
        """Yield a step to begin with: its key, and what it is beside that."""
        key, words = step.split(maxsplit=1)
        for at, line in enumerate(wrap(words, self._room - _STEP)):
            yield Words(f"{'' if at else key:<{_STEP}}{line}", Style.TEXT)

    def _draw(self, item: Item, width: int) -> Line:
        return draw(item, width, self._list.selected is item, self._words)

    def _explain(self) -> None:
        due, ask = self._due, self._ask
        width = self.pane_width if self.is_paned else self.size.width
        room = max(10, min(PROSE, width - GUTTER - 1))
        said = due.follow_up.reason if due else ""
        if ask is not None:
            said = sentence_of(ask.reason)
        if self._is_on_folded:
            said = "Planned once, and still waiting; enter shows them."
        problem = self.campaign.board.problem(self.wanted) if self.wanted else ""
        if problem:
            said = f"{problem} ? explains them all."
        lines = wrap_to(said, room, self.lines_below) if said else []
        shown: list[Line] = [(Span("  "), Span(line)) for line in lines]
        if due and len(lines) < 2 and due.contact.notes:
            note = fit(due.contact.notes.splitlines()[0], room - len(_KNOWN))
            shown.append((Span("  "), Span(_KNOWN, Style.FAINT), Span(note, Style.SOFT)))
        contact = None if self._is_on_folded or problem else self.contact
        self.tell_of("why", contact, shown)
