"""People: everybody in one table, in an order, through a filter; and who is worth asking next."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import Command, command
from inroad.domain.changes import Change
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.people.contact import Contact
from inroad.domain.people.list_order import ListOrder
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.search import Wanted
from inroad.domain.text import joined, plural, quoted, sentence_of
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.everywhere import EVERYWHERE, import_file, new_contact, triage
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.screens.people.marking import MarkingScreen
from inroad.screens.people.people_lines import PeopleColumns
from inroad.widgets.bars import Lines, Mode
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.indexed import Ids
from inroad.widgets.line_list import LineList
from inroad.widgets.style import PROSE, Line, Span, Style, between, wrap_to

TRIAGE = replace(triage, needs=MarkingScreen.anybody, in_footer=True)
"""What works everywhere is told here: here one sees whom it is for."""

_NOBODY = "Nobody yet. {import_file:I} imports people from a file, {new_contact:N} adds one person."


class EverybodyScreen(MarkingScreen):
    """Everybody in one table."""

    mode = Mode.PEOPLE
    called = "people"
    everywhere = tuple(one for one in EVERYWHERE if one is not triage)

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._columns: tuple[object, PeopleColumns] | None = None
        self._words = Wanted(())
        self._is_near = False
        """Whether those are other words than were typed, which nobody has."""
        self._problem = ""
        """What of the filter cannot be read."""
        self._listed_by: tuple[ListOrder, str] | None = None
        """The order and the filter that they were listed by."""
        self._known: PersonFacts | None = None
        """What is known of who is under the cursor, since the cursor came there."""
        self._held: int | None = None
        """Who stands where they stood, and not where the order has them."""

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the table, and beside or below it what is known of the person selected."""
        yield Lines(id="people-head")
        yield from self.laid_out(
            LineList[int](self._draw, lambda contact_id: contact_id, id="people")
        )

    @property
    def found_in(self) -> Moving:
        """The table."""
        return self._list

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor."""
        selected = self._list.selected if self.is_mounted else None
        return self.campaign.people.get(selected) if selected is not None else None

    @property
    def listed_ids(self) -> Iterable[int]:
        """All of them, from top to bottom."""
        return self._list.items

    def cursor_on(self) -> None:
        """Take the cursor to the next row."""
        self._list.action_cursor(1)

    def refresh_view(self) -> None:
        """List whom the filter finds."""
        self._list_found(is_from_first=False)

    def _list_found(self, is_from_first: bool) -> None:
        """Do so; the cursor stays with whom it is at, or goes to the first."""
        people, order = self.campaign.choosing.people, self.campaign.me.profile.people_order
        wanted = people.read(self.wanted)
        listed = people.listed(order, wanted)
        everybody = people.everybody()
        self._marked &= everybody.keys()
        self._words = people.meant(wanted)
        self._is_near = self._words != Wanted.read(wanted.words)
        ids = self._with_here_in_place(listed.ids, (order, self.wanted))
        self._list.show(Ids(ids), select=ids[0] if ids and is_from_first else None)
        # Its items are ids: what is known of them, or marked, may be another now.
        self._list.refresh()
        self._problem = wanted.problem
        self._tell(len(listed.ids), listed.of, order, bool(wanted.problem))
        self._explain()

    def _with_here_in_place(self, ids: Sequence[int], by: tuple[ListOrder, str]) -> Sequence[int]:
        """Leave who is under the cursor in that line until the cursor goes on.

        What was done with them may send them far away, and the next key is for them as well: who
        has goals is written to next. The cursor alone would stay with somebody else.

        Args:
            ids: who is listed, as the order has them.
            by: that order, and the filter.
        """
        here, is_same = self._list.selected, by == self._listed_by
        self._listed_by = by
        known, self._known = self._known, self._known_here()
        if not is_same or here not in ids:
            self._held = None
        elif known != self._known:
            self._held = here
        if here is None or self._held is None:
            return ids
        at = self._list.items.index(here)
        others = [one for one in ids if one != here]
        return [*others[:at], here, *others[at:]]

    def _known_here(self) -> PersonFacts | None:
        """Return what is known of who is under the cursor."""
        here = self._list.selected
        return self.campaign.choosing.people.facts(here) if here is not None else None

    def _tell(self, found: int, of: int, order: ListOrder, has_problem: bool) -> None:
        """Say above the table what is listed, and in which order."""
        room = self.list_width - 3
        count = f"{found:,} of {of:,}" if self.wanted else plural(of, "person", "people")
        seen = len(self.seen_marks)
        marked = f"{seen:,} marked · " if seen else ""
        right = (Span(f"{marked}{count} · by {order}", Style.SOFT),)
        view = self.campaign.choosing.views.of(self.wanted)
        said = joined(view.name if view is not None else "", self.wanted, by=" · ")
        if self._is_near:
            said = f"{said}: nobody has it; nearest is {quoted(' '.join(self._words.words))}"
        style = Style.DUE if has_problem else Style.TEXT
        left = (Span(" "), Span(" "), Span(said, style))
        self.query_one("#people-head", Lines).show([between(left, right, room + 2)])

    def show_found(self) -> None:
        """Show who is found, from the first on; all again around whom the cursor is at."""
        self._list_found(is_from_first=bool(self.wanted))

    def follow(self, contact_id: int) -> None:
        """Take the cursor to somebody."""
        self._list.select(contact_id)

    def show_taken_back(self, change: Change) -> None:
        """Take the cursor to who came back, the first of several."""
        back = {edit.after.id for edit in change.edits if isinstance(edit.after, Contact)}
        first = next((one for one in self._list.items if one in back), None)
        if first is not None:
            self.follow(first)

    def _selected(self) -> Contact:
        return self.person()

    @command("enter", label="open", needs=_selected, in_footer=True)
    def open_person(self) -> None:
        """Open the person with the whole history."""
        super().open_person()

    @property
    def named_here(self) -> tuple[Command, ...]:
        """What brings people, while there is nobody."""
        return () if self.campaign.people.count() else (import_file, new_contact)

    def _anybody(self) -> int:
        return self.anybody()

    @command("o", label="order", needs=_anybody, in_footer=True)
    def sort(self) -> None:
        """Put everybody into another order."""
        order = self.campaign.me.profile.people_order.following
        self.campaign.me.use_order(order)
        self.refresh_view()
        self._list.action_edge(-1)

    @command("x", label="not for me", needs=_selected, in_footer=True)
    def skip(self) -> None:
        """Not for me: off the board and all lists; of who is, back on them."""
        flag = not self._first_chosen().not_for_me
        put_away = self.campaign.choosing.putting_away.not_for_me
        self._with_all(lambda chosen: put_away(chosen, flag))

    @command("l", label="later", needs=_selected, in_footer=True)
    def later(self) -> None:
        """Put them off: suggest them from a day on."""
        from inroad.screens.forms.people import later_form

        self._ask_for_all(later_form(self.campaign, *self._people()))

    @command("equals_sign", label="twice", also="duplicates merge same")
    def duplicates(self) -> None:
        """Show who may be known twice."""
        from inroad.screens.people.duplicates import DuplicatesScreen

        self.app.push_screen(DuplicatesScreen(self.campaign))

    def look_at(self, view: SavedView) -> None:
        """Show whom a view finds, in its order."""
        self.campaign.me.use_order(view.order)
        super().look_at(view)
        self.refresh_view()
        self._list.action_edge(-1)

    @MarkingScreen.find.over()
    def find(self) -> None:
        """Filter: words, and terms like stage:met org:fabrikam asked:never."""
        super().find()

    triage = TRIAGE

    first = (
        *(open_person, PeopleScreen.goals, PeopleScreen.write, later, skip),
        *(MarkingScreen.mark, sort, find, TRIAGE, MarkingScreen.mark_all),
        *(PeopleScreen.edit, PeopleScreen.forward, PeopleScreen.backward),
    )

    @on(LineList.Moved, "#people")
    def _on_moved(self) -> None:
        self._known = self._known_here()
        if self._held not in (None, self._list.selected):
            self._listed_by = None
            self.refresh_view()
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
        name = contact.name if contact is not None else ""
        lines = self._why(contact)
        self.tell_of(name, None if self._problem else contact, lines)

    def _why(self, contact: Contact | None) -> list[Line]:
        """Return what is wrong with the filter, or the person under the cursor, or why nobody."""
        width = self.pane_width if self.is_paned else self.app.size.width
        room = max(10, min(PROSE, width - 4))
        if self._problem:
            lines = wrap_to(f"{self._problem} ? explains them all.", room, self.lines_below)
            return [(Span("  "), Span(line, Style.DUE)) for line in lines]
        reasons = self.campaign.choosing.reasons(contact.id) if contact is not None else ()
        if contact is None:
            said = (
                f"Nobody matches “{self.wanted}”. Esc shows everybody."
                if self.wanted
                else naming_keys(_NOBODY)
            )
        elif reasons:
            said = sentence_of("; ".join(reasons))
        else:
            said = self.follow_up.reason if self.follow_up else contact.place
        return [(Span("  "), Span(line)) for line in wrap_to(said, room, self.lines_below)]
