"""The prep sheet, put together from contact, conversation, goals, questions and profile."""

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inroad.campaign.conversations.checklist import Checklist
from inroad.campaign.conversations.sheet_parts import SheetParts, reminders
from inroad.campaign.core.file_names import file_name
from inroad.campaign.core.index import by_time
from inroad.campaign.core.planned_conversation import planned_conversation
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.campaign.people.people import People
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question_choice import minute_marks
from inroad.domain.conversations.sheet import Sheet, SheetFormat, SheetQuestion
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.formatting import say_day, say_distance, say_moment, say_short, say_time
from inroad.domain.dates.in_full import place
from inroad.domain.dates.zones import in_zone, is_repeated, is_skipped, is_zone
from inroad.domain.errors import NotFound
from inroad.domain.people.contact import Contact
from inroad.exchange.sheet import markdown, sheet_html, sheet_text
from inroad.files import write_private
from inroad.keymap.keymap import naming_keys

_COLLEAGUES = 6
_OLD_TAKEAWAYS = 6

if TYPE_CHECKING:
    from inroad.campaign.conversations.prep_form import PrepForm


class SheetTitle(NamedTuple):
    """Which sheet it is: with whom, about which conversation, when that is and how far away."""

    contact: Contact
    conversation: Conversation
    when: str
    distance: str


class Sheets:
    """Queries for sheets."""

    def __init__(
        self,
        work: UnitOfWork,
        people: People,
        goals: Goals,
        checklist: Checklist,
    ) -> None:
        self._work = work
        self._people = people
        self._goals = goals
        self._checklist = checklist
        self._parts = SheetParts(work)

    @cached_property
    def form(self) -> "PrepForm":
        """A sheet as one text."""
        from inroad.campaign.conversations.bank import Bank
        from inroad.campaign.conversations.prep_form import PrepForm

        return PrepForm(self._work, self, Bank(self._work))

    def of(self, conversation_id: int) -> Sheet:
        """Return the sheet of one conversation; raises NotFound."""
        talk = self._work.find(Conversation, conversation_id)
        contact = self._work.contact(talk.contact_id)
        profile = self._work.profile
        questions = self._work.index.questions(talk.id)
        marks = minute_marks(len(questions), talk.minutes)
        colleagues = self._people.colleagues(contact, _COLLEAGUES)
        return Sheet(
            contact=contact,
            conversation=talk,
            when=self._when(talk),
            when_there=self._when_there(talk, contact),
            distance=self._distance(talk),
            referrer=self._people.name_of(contact.referred_by),
            goals=self._goals.named(talk.goals),
            questions=tuple(map(SheetQuestion, questions, marks)),
            known=self._known(contact),
            introduction=talk.introduction or profile.introduction_for(talk.minutes),
            learning=profile.learning,
            offer=talk.offer or profile.offer,
            bring_up=talk.bring_up,
            reminders=self._reminders(contact),
            ask_about=talk.ask_about,
            colleagues=tuple(colleague.name for colleague in colleagues),
            checklist=self._checklist.lines(talk),
            firm=self._parts.firm(contact),
            challenges=self._parts.challenges(contact),
            skills=self._parts.skills(),
            help=self._parts.help(contact),
            challenges_there=self._parts.challenges(contact, only_there=True),
            has_second_page=self._work.habits.second_page,
            starts_here=in_zone(talk.begins, self._work.calendar.zone) if talk.begins else None,
        )

    def latest(self, contact_id: int) -> Conversation:
        """Return the contact's conversation that is to come, or else the last one.

        Raises:
            NotFound: there is none.
        """
        talks = self._work.index.conversations(contact_id)
        if not talks:
            name = self._work.contact(contact_id).name
            begin = naming_keys("begin one with {person.prep:p}")
            raise NotFound(f"There is no sheet for {name} yet; agree a time, or {begin}.")
        return planned_conversation(self._work, contact_id) or talks[-1]

    def planned(self) -> tuple[SheetTitle, ...]:
        """Return which sheets there are of conversations to come or to debrief, by time."""
        return tuple(self._title(talk) for talk in sorted(self._to_come(), key=by_time))

    @property
    def are_any_planned(self) -> bool:
        """Whether there is any conversation to come or to debrief."""
        return any(True for _ in self._to_come())

    def _to_come(self) -> Iterator[Conversation]:
        return (one for one in self._work.conversations() if one.is_planned)

    def save(self, conversation_id: int, form: SheetFormat = SheetFormat.MARKDOWN) -> Path:
        """Save the sheet as a file for my eyes only, in `sheets` beside the data file.

        Raises:
            InroadError: the disk refused.
        """
        page = self.of(conversation_id)
        day = page.conversation.starts or self._work.now
        name = file_name(page.contact.name, f"{day:%Y-%m-%d}")
        path = self._work.store.path.parent / "sheets" / f"{name}.{form.ending}"
        write_private(path, _written(page, form).encode())
        return path

    def written(self, conversation_id: int, form: SheetFormat = SheetFormat.MARKDOWN) -> str:
        """Return the sheet as Markdown, plain text or HTML; raises NotFound."""
        return _written(self.of(conversation_id), form)

    def _title(self, talk: Conversation) -> SheetTitle:
        contact = self._work.contact(talk.contact_id)
        return SheetTitle(contact, talk, self._when(talk), self._distance(talk))

    def _when(self, talk: Conversation) -> str:
        begins = talk.begins
        if begins is None or talk.starts is None:
            return "no time set yet"
        said = say_moment(in_zone(begins, self._work.calendar.zone), self._work.today)
        said += self._where_agreed(talk, begins)
        if is_skipped(talk.starts, talk.known_zone):
            return f"{said} (the clocks skip {talk.starts:%H:%M} that day)"
        if is_repeated(talk.starts, talk.known_zone):
            return f"{said} (the first {talk.starts:%H:%M} of two that day)"
        return said

    def _where_agreed(self, talk: Conversation, begins: datetime) -> str:
        """Say what time it is in the zone it was agreed in, where theirs is not known."""
        if is_zone(self._work.contact(talk.contact_id).zone):
            return ""
        there = self._elsewhere(begins, talk.known_zone)
        return f", {there} in {place(talk.known_zone)}" if there else ""

    def _when_there(self, talk: Conversation, contact: Contact) -> str:
        begins = talk.begins
        if begins is None or not is_zone(contact.zone):
            return ""
        return self._elsewhere(begins, contact.zone)

    def _elsewhere(self, begins: datetime, zone: str) -> str:
        """Return the time in a zone, with the day where that is another one; "" for my time."""
        mine, theirs = in_zone(begins, self._work.calendar.zone), in_zone(begins, zone)
        if mine.utcoffset() == theirs.utcoffset():
            return ""
        if mine.date() == theirs.date():
            return say_time(theirs)
        return say_moment(theirs, self._work.today)

    def _distance(self, talk: Conversation) -> str:
        begins = talk.begins
        if begins is None:
            return ""
        return say_distance(in_zone(begins, self._work.calendar.zone).date(), self._work.today)

    def _known(self, contact: Contact) -> tuple[str, ...]:
        # What letters may say is made ready when a sheet is printed, and not at a start.
        from inroad.domain.messages.may_be_said import is_in_confidence

        lines = [*contact.notes.splitlines()]
        is_same = self._work.organisations.is_same
        aims = self._work.profile.aims_at(contact.organisation, contact.role, is_same)
        if aims:
            lines.append(f"You aim at: {', '.join(aims)}")
        if contact.referrer_words:
            referrer = self._people.name_of(contact.referred_by) or "They"
            lines.append(f"{referrer} said: {' '.join(contact.referrer_words.split())}")
        if contact.how_found and not is_in_confidence(contact.how_found):
            lines.append(f"How I found them: {contact.how_found}")
        if contact.connected_on:
            day = say_day(contact.connected_on, self._work.today)
            lines.append(f"Connected on LinkedIn since {day}.")
        for takeaway in self._work.index.takeaways(contact.id)[-_OLD_TAKEAWAYS:]:
            if takeaway.kind is TakeawayKind.LEARNT:
                day = say_short(self._work.day_said(takeaway))
                lines.append(f"Said on {day}: {takeaway.text}")
        return tuple(lines)

    def _reminders(self, contact: Contact) -> tuple[str, ...]:
        """What is open between us, and what changed for them since."""
        lines = reminders(self._work.index.takeaways(contact.id))
        changes = [
            touch.text
            for touch in self._work.index.touches(contact.id)
            if touch.kind is TouchKind.CHANGED
        ]
        return (*lines, *changes[-1:])


def _written(page: Sheet, form: SheetFormat) -> str:
    match form:
        case SheetFormat.MARKDOWN:
            return markdown.sheet(page)
        case SheetFormat.TEXT:
            return sheet_text.sheet(page)
        case SheetFormat.HTML:
            return sheet_html.sheet(page)
