"""People: everybody in one table, in an order, through a filter; and who is worth asking next."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from textual import events, on
from textual.containers import Horizontal
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command
from inroad.domain.changes import Change
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.people.contact import Contact
from inroad.domain.people.list_order import ListOrder
from inroad.domain.search import Wanted
from inroad.domain.text import joined, plural
from inroad.screens.frame.everywhere import EVERYWHERE, triage
from inroad.screens.frame.filter_line import FindingScreen, FindLine
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.screens.people.people_finding import PeopleFindingScreen
from inroad.screens.people.people_lines import PeopleColumns
from inroad.screens.people.person_pane import about
from inroad.widgets.bars import Divider, Lines, Mode
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, between, wrap

TRIAGE = replace(triage, in_footer=True)
"""What works everywhere is told here: here one sees whom it is for."""

PANE_FROM = 110
"""Columns of a window from which on a pane stands beside the list."""
_NOBODY = "Nobody yet. I imports your LinkedIn connections, N adds one person."


class EverybodyScreen(PeopleFindingScreen):
    """Everybody in one table."""

    mode = Mode.PEOPLE
    everywhere = tuple(one for one in EVERYWHERE if one is not triage)

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._marked: frozenset[int] = frozenset()
        self._columns: tuple[object, PeopleColumns] | None = None
        self._words = Wanted(())

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the table, and beside or below it what is known of the person selected."""
        yield Lines(id="people-head")
        with Horizontal(id="people-body"):
            yield LineList[int](self._draw, lambda contact_id: contact_id, id="people")
            yield Lines(id="pane")
        yield Divider("", id="why-rule")
        yield Lines(id="why")
        yield FindLine(self.campaign.choosing.people.completed)

    @property
    def found_in(self) -> Widget:
        """The table."""
        return self._list

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        selected = self._list.selected if self.is_mounted else None
        return self.campaign.people.get(selected) if selected is not None else None

    @property
    def chosen(self) -> tuple[int, ...]:
        """The marked people, in the order of the table, or else the one under the cursor."""
        marked = tuple(one for one in self._list.items if one in self._marked)
        selected = self._list.selected
        return marked or (() if selected is None else (selected,))

    def refresh_view(self) -> None:
        """List whom the filter finds."""
        people, order = self.campaign.choosing.people, self.campaign.me.profile.people_order
        wanted = people.read(self.wanted)
        listed = people.listed(order, wanted)
        everybody = people.everybody()
        self._marked &= everybody.keys()
        self._words = Wanted.read(wanted.words)
        self._list.show(listed.ids)
        self._tell(len(listed.ids), listed.of, order, wanted.problem)
        self._explain()

    def _tell(self, found: int, of: int, order: ListOrder, problem: str) -> None:
        """Say above the table what is listed, and in which order."""
        room = self.size.width - 3
        count = f"{found:,} of {of:,}" if self.wanted else plural(of, "person", "people")
        marked = f"{len(self._marked)} marked · " if self._marked else ""
        right = (Span(f"{marked}{count} · by {order}", Style.SOFT),)
        view = self.campaign.choosing.views.of(self.wanted)
        said = joined(view.name if view is not None else "", self.wanted, by=" · ")
        said = f"{problem} ? explains them all." if problem else said
        style = Style.DUE if problem else Style.TEXT
        left = (Span(" "), Span(" "), Span(said, style))
        self.query_one("#people-head", Lines).show([between(left, right, room + 2)])

    def show_found(self) -> None:
        """Show who is found, from the first on."""
        self.refresh_view()
        self._list.action_edge(-1)

    def follow(self, contact_id: int) -> None:
        """Take the cursor to somebody."""
        self._list.select(contact_id)

    def show_taken_back(self, change: Change) -> None:
        """Take the cursor to who came back."""
        back = [edit.after for edit in change.edits if isinstance(edit.after, Contact)]
        if back:
            self.follow(back[0].id)

    def on_resize(self, event: events.Resize) -> None:
        """Have a pane where there is room for one (Textual calls the base's handler too)."""
        self.set_class(event.size.width >= PANE_FROM, "-paned")

    def _selected(self) -> Contact:
        return self.person()

    @command("enter", label="open", needs=_selected, in_footer=True)
    def open_person(self) -> None:
        """Open the person with the whole history."""
        super().open_person()

    @command("o", label="order", in_footer=True)
    def sort(self) -> None:
        """Put everybody into another order."""
        order = self.campaign.me.profile.people_order.following
        self.campaign.me.use_order(order)
        self.refresh_view()
        self._list.action_edge(-1)

    @command("space", label="mark", needs=_selected, in_footer=True)
    def mark(self) -> None:
        """Mark them: what is done next is done with all who are marked."""
        self._marked ^= {self.person().id}
        self.refresh_view()
        self._list.action_cursor(1)

    @command("asterisk", label="mark all", shown="*")
    def mark_all(self) -> None:
        """Mark all whom the filter finds, or none of them."""
        shown = frozenset(self._list.items)
        self._marked = self._marked - shown if shown <= self._marked else self._marked | shown
        self.refresh_view()

    @command("x", label="not for me", needs=_selected, in_footer=True)
    def skip(self) -> None:
        """Not for me: off the board and all lists; of who is, back on them."""
        flag = not self.person().not_for_me
        put_away = self.campaign.choosing.putting_away.not_for_me
        self._with_all(lambda chosen: put_away(chosen, flag))

    @command("l", label="later", needs=_selected, in_footer=True)
    def later(self) -> None:
        """Put them off: suggest them from a day on."""
        from inroad.screens.forms.people import later_form

        self.app.push_screen(later_form(self.campaign, *self._people()), self._after)

    def look_at(self, view: SavedView) -> None:
        """Show whom a view finds, in its order."""
        self.campaign.me.use_order(view.order)
        super().look_at(view)
        self.refresh_view()
        self._list.action_edge(-1)

    @FindingScreen.stop_finding.over()
    def stop_finding(self) -> None:
        """Show everybody again; mark nobody."""
        self._marked = frozenset()
        super().stop_finding()
        self.refresh_view()

    @FindingScreen.find.over()
    def find(self) -> None:
        """Filter: words, and terms like stage:met org:fabrikam asked:never."""
        super().find()

    triage = TRIAGE

    first = (
        *(open_person, PeopleScreen.goals, PeopleScreen.write, later, skip, mark, sort, find),
        *(TRIAGE, mark_all, PeopleScreen.edit, PeopleScreen.forward, PeopleScreen.backward),
    )

    def unmark(self) -> None:
        """Mark nobody any more."""
        self._marked = frozenset()
        self.refresh_view()

    @on(LineList.Moved, "#people")
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    @property
    def _list(self) -> LineList[int]:
        return self.query_one("#people", LineList)

    def _draw(self, contact_id: int, width: int) -> Line:
        people = self.campaign.choosing.people
        facts = people.facts(contact_id)
        if facts is None:
            return ()
        reasons = self.campaign.choosing.who_next.reasons(contact_id)
        return self._table().row(
            facts,
            reasons,
            width,
            is_here=self._list.selected == contact_id,
            is_marked=contact_id in self._marked,
            wanted=self._words,
        )

    def _table(self) -> PeopleColumns:
        """Return the columns, measured anew where everybody was listed anew or the day changed."""
        people, order = self.campaign.choosing.people, self.campaign.me.profile.people_order
        stands_for = (order, self.campaign.today, people.made)
        if self._columns is None or self._columns[0] != stands_for:
            columns = PeopleColumns(people.everybody().values(), order, self.campaign.today)
            self._columns = (stands_for, columns)
        return self._columns[1]

    def _explain(self) -> None:
        contact = self.contact
        reasons = self.campaign.choosing.who_next.reasons(contact.id) if contact is not None else ()
        pane = self.query_one("#pane", Lines)
        if self.has_class("-paned"):
            width = pane.size.width
            pane.show(about(self.campaign, contact, reasons, width) if contact else ())
            return
        self.query_one("#why-rule", Divider).tell(contact.name if contact is not None else "")
        self.query_one("#why", Lines).show(self._why(contact, reasons))

    def _why(self, contact: Contact | None, reasons: Sequence[str]) -> list[Line]:
        """Return the two lines about the person under the cursor, or why there is nobody."""
        room = max(10, self.size.width - 4)
        if contact is None:
            said = (
                f"Nobody matches “{self.wanted}”. Esc shows everybody." if self.wanted else _NOBODY
            )
        elif reasons:
            said = f"{reasons[0][:1].upper()}{'; '.join(reasons)[1:]}."
        else:
            said = self.follow_up.reason if self.follow_up else contact.place
        return [(Span("  "), Span(line)) for line in wrap(said, room)[:2]]
