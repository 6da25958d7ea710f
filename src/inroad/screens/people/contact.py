"""One person: who they are, what is next, and the whole history."""

from collections.abc import Hashable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from inroad.campaign import Campaign
from inroad.campaign.people.chronicle import chronicle
from inroad.campaign.people.people import ContactView
from inroad.commands import command
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.dates.formatting import say_full, say_time
from inroad.domain.dates.zones import in_zone, is_zone
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import declared_fields
from inroad.domain.errors import NotFound
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import IDENTITY, Contact
from inroad.domain.people.detail import Detail
from inroad.domain.text import joined
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.page_screen import PageScreen
from inroad.screens.frame.palette_entry import PaletteEntry
from inroad.screens.people.contact_actions import ContactActions
from inroad.screens.people.introductions import IntroductionActions
from inroad.widgets.bars import Mode, divider
from inroad.widgets.line_list import GUTTER
from inroad.widgets.page import Further, Piece, sentence
from inroad.widgets.style import Span, Style, between, fit, wrap

if TYPE_CHECKING:
    from inroad.campaign.out.forgetting import Forgot

_LONG = 20
"""Seconds that there are to read what remains to be done."""
_LABEL = 14
_KNOWN = [
    field
    for field in declared_fields(Contact)
    if field.is_labelled and field.label.is_listed and field.name not in IDENTITY
]
"""What is known of a person beside what stands in the head of the page."""
_DATE = 24


class ContactScreen(PageScreen, IntroductionActions):
    """One person with everything that is recorded."""

    mode = Mode.BOARD
    called = "person"
    page_id = "contact"
    find = FIND
    first = (
        *(PageScreen.back, ContactActions.done, find, ContactActions.forward),
        *(ContactActions.write, ContactActions.goals, ContactActions.edit, ContactActions.note),
        *(ContactActions.why, ContactActions.in_touch, ContactActions.promise),
        *(ContactActions.rules, ContactActions.reply, ContactActions.moved),
        *(ContactActions.called_off, ContactActions.not_come),
    )

    def __init__(self, campaign: Campaign, contact_id: int) -> None:
        super().__init__(campaign, contact_id)
        self._contact_id = contact_id

    def _anybody(self) -> Contact:
        return self.person()

    @command("V", label="paste a letter", needs=_anybody)
    def paste(self) -> None:
        """Paste a letter of theirs: it becomes a reply, an introduction, what you wrote."""
        from inroad.screens.forms.letters import letter_form

        self.app.push_screen(letter_form(self.campaign, self.person()))

    @property
    def contact(self) -> Contact | None:
        """The person."""
        try:
            return self.campaign.people.get(self._contact_id)
        except NotFound:
            return None

    @property
    def follow_up(self) -> FollowUp | None:
        """The follow-up under the cursor, or else the next one."""
        return self.about(FollowUp) or super().follow_up

    def refresh_view(self) -> None:
        """Show the person as recorded; leave where they were deleted."""
        if self.contact is None:
            self.app.call_later(self.back)
            return
        self.page.show(list(self._pieces(self.campaign.people.view(self._contact_id))))

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line of what is known of the person, or of what happened."""
        match document:
            case Contact():
                return None if field in IDENTITY else f"known-{field}"
            case Takeaway():
                return f"takeaway-{document.id}"
            case Touch():
                return f"touch-{document.id}"
            case Detail():
                return f"detail-{document.id}"
            case Conversation():
                return f"talk-{document.id}"
        return None

    def found_in_palette(self) -> Iterable[PaletteEntry]:
        """Return what is found everywhere with a person, and forgetting them: it has no key."""
        yield from super().found_in_palette()
        contact = self.contact
        if contact is not None:
            text = f"Forget {contact.name} for good: no copy and no undo keeps them"
            found_by = f"{text} erase gdpr privacy"
            yield PaletteEntry(text, partial(self._forget, contact), found_by)

    def _forget(self, contact: Contact) -> None:
        from inroad.screens.forms.going_out import forget_form

        def forgotten(done: "Forgot") -> None:
            self.notify(joined(done.sentence, done.failed, by=" "), markup=False, timeout=_LONG)

        self.app.push_screen(forget_form(self.campaign, contact, forgotten))

    @property
    def _room(self) -> int:
        return max(20, self.app.size.width - GUTTER - 2)

    def _pieces(self, view: ContactView) -> Iterator[Piece]:
        contact = view.contact
        yield Piece(())
        stage = Span(
            "do not contact" if contact.do_not_contact else contact.stage.value, Style.SOFT
        )
        yield Piece(between((Span(contact.name, Style.TEXT, True),), (stage,), self._room))
        yield Piece(
            (Span(fit(contact.place or "no role or organisation yet", self._room), Style.SOFT),)
        )
        yield from self._next(contact)
        yield from self._known(view)
        yield from self._history(view)

    def _next(self, contact: Contact) -> Iterator[Piece]:
        yield self._rule("next")
        upcoming = self.campaign.follow_ups.of(contact.id)
        for at, one in enumerate(upcoming):
            late = one.is_overdue(self.campaign.now)
            mark = (Span("! ", Style.LATE),) if late else ()
            head = Span(one.title, Style.LATE if late else Style.TEXT, True)
            day = "someday" if one.is_someday else say_full(one.day)
            yield Piece((*mark, head, Span(f"  {day}", Style.FAINT)), f"next-{at}", one)
            for line in wrap(one.reason, self._room):
                yield Piece((Span(line, Style.SOFT),))
        if not upcoming:
            yield from sentence(self._nothing(contact), self._room, Style.SOFT, "nothing")

    def _nothing(self, contact: Contact) -> str:
        """Say what to do for somebody for whom nothing is to be done."""
        if contact.goals:
            return naming_keys("Nothing. {person.write:w} writes to them.")
        return naming_keys(
            "Nothing. {person.goals:f} chooses what a conversation is for; {person.write:w} then "
            "writes the request."
        )

    def _known(self, view: ContactView) -> Iterator[Piece]:
        contact = view.contact
        words = {
            "zone": self._zone(contact),
            "referred_by": view.referrer,
            "connected_on": say_full(contact.connected_on) if contact.connected_on else "",
        }
        yield self._rule("known")
        goals = " · ".join(goal.short for goal in self.campaign.goals.named(contact.goals))
        yield from self._fact(self.line_of(contact, "goals"), "for", goals)
        for field in _KNOWN:
            value = words.get(field.name, field.text(contact))
            key = self.line_of(contact, field.name)
            if field.label.lines > 1:
                yield from self._long_fact(key, f"{field.asked}: ", value)
            else:
                yield from self._fact(key, field.label.word, value)
            if field.name == "referred_by":
                yield from self._referral(contact)
        for detail in self.campaign.people.details(contact.id):
            yield from self._fact(self.line_of(detail, "text"), detail.kind.label, detail.said)

    def _referral(self, contact: Contact) -> Iterator[Piece]:
        """Yield how it went since they were named to me."""
        life = self.campaign.referrals.lives.of(contact)
        said = life.say(self.campaign.today) if life is not None else ""
        yield from self._fact("referral", "referral", said)

    def _fact(self, key: Hashable, label: str, value: str) -> Iterator[Piece]:
        """Yield what is known of a person: a label with the lines beside it."""
        for at, line in enumerate(wrap(value, self._room - _LABEL) if value else ()):
            head = Span(fit("" if at else label, _LABEL), Style.FAINT)
            yield Piece((head, Span(line)), None if at else key)

    def _long_fact(self, key: Hashable, label: str, value: str) -> Iterator[Piece]:
        """Yield what may be long: it begins with its label, and has the whole width.

        It is read line by line, so the cursor goes to each.
        """
        for at, line in enumerate(wrap(f"{label}{value}", self._room) if value else ()):
            if at:
                yield Piece((Span(line),), Further(key, at))
            else:
                head = Span(label, Style.FAINT)
                yield Piece((head, Span(line.removeprefix(label.rstrip()).lstrip())), key)

    def _zone(self, contact: Contact) -> str:
        if not is_zone(contact.zone):
            return contact.zone
        there = in_zone(self.campaign.now, contact.zone)
        return f"{contact.zone}, {say_time(there)} there now"

    def _history(self, view: ContactView) -> Iterator[Piece]:
        """Yield what happened, the newest first: all that is recorded stands somewhere here."""
        yield self._rule("history")
        events = chronicle(view, self.campaign.now)
        for one in events:
            if one.touch is not None:
                yield from self._touch(one.touch, one.takeaways, one.talk)
            elif one.talk is not None:
                yield from self._looking_back(one.talk)
            else:
                for takeaway in one.takeaways:
                    yield from self._takeaway(takeaway, self._when(takeaway))
        if not events:
            yield from sentence("Nothing has happened yet.", self._room, key="no-history")

    def _touch(
        self, touch: Touch, said: Iterable[Takeaway], talk: Conversation | None
    ) -> Iterator[Piece]:
        """Yield one event; of a conversation also what was said, and how it was."""
        head = (Span(fit(self._when(touch), _DATE), Style.FAINT), Span(touch.kind.label))
        yield Piece(head, self.line_of(touch, "text"))
        for line in wrap(touch.text, self._room - _DATE) if touch.text else ():
            yield Piece((Span(" " * _DATE), Span(line, Style.SOFT)))
        for takeaway in said:
            yield from self._takeaway(takeaway)
        if talk is not None:
            yield from self._looking_back(talk)

    def _takeaway(self, takeaway: Takeaway, when: str = "") -> Iterator[Piece]:
        done = "" if takeaway.closed_on is None else " (closed)"
        due = f" by {say_full(takeaway.due)}" if takeaway.due else ""
        text = joined(f"{takeaway.kind.label}{done}{due}", takeaway.text, by=": ")
        for at, line in enumerate(wrap(text, self._room - _DATE)):
            key = self.line_of(takeaway, "text") if at == 0 else None
            head = Span(fit(when if at == 0 else "", _DATE), Style.FAINT)
            yield Piece((head, Span(line, Style.GOOD if at == 0 else Style.SOFT)), key)

    def _looking_back(self, talk: Conversation) -> Iterator[Piece]:
        """Yield how a conversation was, as I wrote it down for myself."""
        warmth = joined("It was", talk.warmth, by=" ") if talk.warmth else ""
        better = joined("Next time I would", talk.better, by=": ") if talk.better else ""
        lines = [
            line for text in (warmth, better) if text for line in wrap(text, self._room - _DATE)
        ]
        for at, line in enumerate(lines):
            key = self.line_of(talk, "better") if at == 0 else None
            yield Piece((Span(" " * _DATE), Span(line, Style.SOFT)), key)

    def _when(self, event: Touch | Takeaway) -> str:
        at, day = in_zone(event.at, self.campaign.zone), self.campaign.day_of(event)
        # The hour is that of my present zone; of another day it would say nothing true.
        return f"{say_full(day)} {say_time(at)}" if at.date() == day else say_full(day)

    def _rule(self, word: str) -> Piece:
        return Piece(divider(word, self._room))
