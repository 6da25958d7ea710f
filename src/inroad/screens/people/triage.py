"""Triage: the people on whom nothing is decided yet, one at a time, one key each."""

from collections.abc import Callable, Iterable

from textual import events
from textual.containers import Horizontal
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.choosing.sitting import Sitting
from inroad.campaign.choosing.triage import Decision
from inroad.commands import command, needed
from inroad.domain.changes import Change
from inroad.domain.dates.formatting import say_day
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.text import plural
from inroad.keymap.keymap import key_for, naming_keys
from inroad.screens.frame.everywhere import ON_OPENED, keys, referrals, triage, undo
from inroad.screens.frame.main_screen import OpenedScreen
from inroad.screens.frame.navigation import open_contact
from inroad.screens.people.triage_lines import about, following, head
from inroad.widgets.bars import Lines, Mode
from inroad.widgets.style import Line, Span, Style, wrap

NEXT_FROM = 110
"""Columns of a window from which on the next ones stand beside the person."""
_NEXT = 12
_AROUND = 4
"""Lines that are not about the person: the bars, how many are left, an empty one."""
_NOBODY = (
    "Nobody waits to be decided on. {import_file:I} imports your LinkedIn connections, "
    "{new_contact:N} adds one person."
)


class TriageScreen(OpenedScreen):
    """One person large, and what to decide on them. Whatever it is, the next one is there."""

    mode = Mode.PEOPLE
    moves = ()
    everywhere = tuple(one for one in ON_OPENED if one not in {undo, referrals, triage})

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._triage = campaign.choosing.triage
        self._sitting = Sitting(self._triage)

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out how many are left, the person, and beside them the next ones."""
        yield Lines(id="triage-head")
        with Horizontal(id="triage-body"):
            yield Lines(id="triage-person")
            yield Lines(id="triage-next")

    @property
    def contact(self) -> Contact | None:
        """Who is to be decided on."""
        current = self._sitting.current if self.is_mounted else None
        return self.campaign.people.get(current) if current is not None else None

    @property
    def organisation(self) -> str:
        """Where they are."""
        contact = self.contact
        return contact.organisation if contact is not None else ""

    def refresh_view(self) -> None:
        """Show who is to be decided on now."""
        width, height = self.size
        self.query_one("#triage-head", Lines).show([head(self._sitting.outcome, width)])
        is_wide = width >= NEXT_FROM
        room = width // 2 if is_wide else width
        self.query_one("#triage-person", Lines).show([(), *self._person(room, height - _AROUND)])
        beside = self.query_one("#triage-next", Lines)
        following_ids = self._sitting.following(min(_NEXT, height - _AROUND - 1))
        beside.show([(), *following(self.campaign, following_ids, room)] if is_wide else [])

    def on_resize(self, event: events.Resize) -> None:
        """Have the next ones where there is room for them (Textual calls the base's too)."""
        self.set_class(event.size.width >= NEXT_FROM, "-paned")

    def refresh_keys(self) -> None:
        """Show the keys of triage alone: on one line, each has its place."""
        told = [one for one in self.commands if one.in_footer]
        self.tell_keys([one for one in told if one.why_not(self) is None], self.bound(keys))

    def follow(self, contact_id: int) -> None:
        """Show somebody who was added just now."""
        self._sitting.go_back_to(contact_id)
        self.campaign_changed()

    def show_taken_back(self, change: Change) -> None:
        """Go back to whom it was about."""
        people = [edit.document for edit in change.edits if isinstance(edit.document, Contact)]
        for contact in people[:1]:
            self.follow(contact.id)

    def _person_here(self) -> Contact:
        return needed(self.contact, "Nobody is left to decide on; q goes back.")

    def _before(self) -> int:
        return needed(self._sitting.before(), "There is nobody before this one.")

    def _still_suggested(self) -> Contact:
        contact = self._person_here()
        if contact.not_for_me:
            off = naming_keys("{triage.later:l} puts them off all the same")
            raise InroadError(f"{contact.first_name} is not for me; {off}.")
        return contact

    @command("y", "enter", label="ask", needs=_person_here, in_footer=True, also="worth asking yes")
    def ask(self) -> None:
        """Worth asking: choose what for; enter takes what fits."""
        from inroad.screens.dialogs.goals_picker import GoalsPicker

        contact = self._person_here()
        fitting = self.campaign.goal_advice.suggest(contact.id)
        keys = contact.goals or tuple(one.key for one in fitting)

        def take(chosen: tuple[str, ...]) -> None:
            self._triage.worth_asking(contact.id, chosen)

        title = f"What is the conversation with {contact.name} for?"
        picker = GoalsPicker(self.campaign, title, keys, take, contact.id)
        self.app.push_screen(picker, lambda is_taken: self._after(contact.id, is_taken))

    @command("l", label="later", needs=_person_here, in_footer=True)
    def later(self) -> None:
        """Maybe later: suggest them again in three months."""
        self._decide(self._triage.maybe_later)

    @command("x", label="not for me", needs=_person_here, in_footer=True)
    def not_for_me(self) -> None:
        """Not for me: off the board and all lists."""
        self._decide(self._triage.not_for_me)

    @command("space", "j", "down", label="skip", needs=_person_here, in_footer=True)
    def skip(self) -> None:
        """Go on to the next one; this one comes again at the end."""
        self._sitting.skip()
        self.campaign_changed()

    @command("k", "up", label="before", needs=_before, in_footer=True)
    def before(self) -> None:
        """Go back to the one before, to decide anew."""
        self._sitting.hold(self._before())
        self.campaign_changed()

    undo = undo

    @command("o", label="open", needs=_person_here, in_footer=True)
    def open_person(self) -> None:
        """Open the person with the whole history."""
        contact = self._person_here()
        self._sitting.hold(contact.id)
        open_contact(self, contact.id)

    @command("L", label="later from a day on", needs=_still_suggested)
    def later_from(self) -> None:
        """Put them off to a day of your own."""
        from inroad.screens.forms.people import later_form

        contact = self._still_suggested()
        form = later_form(self.campaign, contact)
        self.app.push_screen(form, lambda is_done: self._after(contact.id, is_done))

    @OpenedScreen.back.over()
    def back(self) -> None:
        """Go back; the others wait for another time."""
        outcome = self._sitting.outcome
        if self.is_current and outcome.decided and outcome.left:
            left = plural(outcome.left, "person is", "people are")
            said = f"{outcome.say()}. {left} left; {key_for('triage', 'Q')} goes on with them."
            self.notify(said, markup=False, timeout=5)
        super().back()

    first = (ask, later, not_for_me, skip, before, undo, back, open_person, later_from)

    def _decide(self, decide: Callable[[int], Change]) -> None:
        contact = self._person_here()
        if self.attempt(lambda: decide(contact.id), say=False) is not None:
            self._after(contact.id, True)

    def _after(self, contact_id: int, is_decided: bool | None) -> None:
        """Go on to the next one where something was decided."""
        if is_decided:
            self._sitting.passed(contact_id)
            self.campaign_changed()

    def _person(self, width: int, height: int) -> list[Line]:
        contact = self.contact
        if contact is None:
            return self._end(max(10, width - 4))
        return about(self.campaign, contact, self._decided(contact), width, height)

    def _decided(self, contact: Contact) -> str:
        """Return what was decided on somebody, with from when on one that is for later comes."""
        decision = self._triage.decision(contact.id)
        if decision is Decision.LATER and contact.not_before is not None:
            return f"{decision}, from {say_day(contact.not_before, self.campaign.today)} on"
        return decision or ""

    def _end(self, room: int) -> list[Line]:
        """Say what came of it."""
        said = self._sitting.outcome.say()
        if not said:
            return [(Span("  "), Span(line)) for line in wrap(naming_keys(_NOBODY), room)]
        words = f"{said}. {key_for('triage.undo', 'u')} takes the last one back, q goes back."
        title: Line = (Span("  "), Span("That was everybody.", Style.TEXT, True))
        return [title, *((Span("  "), Span(line, Style.SOFT)) for line in wrap(words, room))]
