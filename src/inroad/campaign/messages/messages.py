"""Messages: drafted from what is known, checked, kept until they are sent, and then recorded."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inroad.campaign.calendar.my_calendar import MyCalendar
from inroad.campaign.conversations.setbacks import broken_off
from inroad.campaign.core.file_names import file_name
from inroad.campaign.core.planned_conversation import agreed_conversation, planned_conversation
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.follow_ups.handling import Handling, moved
from inroad.campaign.me.message_preferences import HowIWrite
from inroad.campaign.messages.enough import reason_to_wait
from inroad.campaign.messages.known_names import KnownNames
from inroad.campaign.messages.telling_how_found import told_with
from inroad.campaign.messages.templates import Templates
from inroad.domain.changes import Change
from inroad.domain.conversations.touch_kinds import SETBACKS
from inroad.domain.dates.formatting import say_day
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.messages.check.findings import Finding
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.kinds import MessageKind, kind_due, kind_in
from inroad.domain.messages.limits import ANYBODY, Reader
from inroad.domain.messages.mail_draft import MailDraft
from inroad.domain.messages.message import Message
from inroad.domain.people.contact import Contact
from inroad.domain.text import clean, clean_lines, folded, mid_sentence
from inroad.files import write_private
from inroad.keymap.keymap import key_for

if TYPE_CHECKING:
    from inroad.campaign.messages.template_values import MessageValues


class ToWrite(NamedTuple):
    """What there is to write: to whom, of which kind, and about what (see `Remembered`)."""

    contact_id: int
    kind: MessageKind
    about: int = 0


NO_DRAFT = "There is no draft to throw away."


class Messages:
    """Commands and queries about messages."""

    def __init__(
        self,
        work: UnitOfWork,
        handling: Handling,
        follow_ups: FollowUps,
        writing: HowIWrite,
        templates: Templates,
        my_calendar: MyCalendar,
    ) -> None:
        self._work = work
        self._my_calendar = my_calendar
        self._templates = templates
        self._handling = handling
        self._follow_ups = follow_ups
        self._writing = writing
        self._known_names = KnownNames(work)

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Yield what makes the first letter ready, and may be done in a thread."""
        from inroad.campaign.messages.first_letter import FirstLetter

        return FirstLetter(self._work, self._follow_ups, self._known_names).get_ready()

    def to_write(self, contact_id: int, follow_up: FollowUp | None = None) -> ToWrite:
        """Return what there is to write to somebody next.

        Args:
            contact_id: to whom.
            follow_up: what it is for; else the first thing due that one writes for counts, and
                where there is none, where they stand.
        """
        due = (follow_up,) if follow_up is not None else self._follow_ups.of(contact_id)
        # What has no day waits until there is nothing that has one.
        for each in sorted(due, key=lambda one: one.is_someday):
            found = self._to_write_for(each)
            if found is not None:
                return found
        return ToWrite(contact_id, kind_in(self._work.contact(contact_id).stage))

    def kind_for(self, contact_id: int) -> MessageKind:
        """Return the kind of what there is to write to somebody next."""
        return self.to_write(contact_id).kind

    def _to_write_for(self, follow_up: FollowUp) -> ToWrite | None:
        """Return what there is to write where something is to be done; None for nothing."""
        contact_id = follow_up.contact_id
        if follow_up.action is Action.ASK_ELSEWHERE:
            other = self._follow_ups.next_there(contact_id)
            return ToWrite(other, MessageKind.REQUEST) if other else None
        setback = self._work.index.last_touch(contact_id, *SETBACKS)
        kind = kind_due(follow_up.action, setback.kind if setback is not None else None)
        if kind is None:
            return None
        about = follow_up.takeaway_id if kind.facts.is_about_one else None
        return ToWrite(contact_id, kind, about or 0)

    def reason_to_wait(self, to: ToWrite) -> str:
        """Return why it may be better to write nothing now, in a sentence; "" for no reason."""
        return reason_to_wait(self._work, to.contact_id, to.kind)

    def kept(self, contact_id: int, kind: MessageKind, about: int = 0) -> Message | None:
        """Return the message of that kind that I have begun, or None.

        Here and below, `about` is the id of what a message is about, for kinds of which there is
        one for each (see `Remembered`); 0 for none.
        """
        return self._work.store.get(Message, self._id(contact_id, kind, about))

    def choices(self, contact_id: int, kind: MessageKind, about: int = 0) -> Choices:
        """Return what holds for a message: what I chose, else what Inroad would choose."""
        chosen = self._chosen(contact_id, kind, about)
        values = self._values(contact_id, kind, chosen, about)
        kept = self.kept(contact_id, kind, about)
        offered = kept.offered if kept is not None and not chosen.times else ()
        to_come = tuple(moment for moment in offered if moment > self._work.now)
        times = to_come or values.times
        return chosen._replace(found=values.found, minutes=values.minutes, times=times)

    def draft(self, contact_id: int, kind: MessageKind, about: int = 0) -> str:
        """Return the message as I left it, or else a fresh draft."""
        kept = self.kept(contact_id, kind, about)
        if kept is not None and kept.text:
            return kept.text
        return self.fresh(contact_id, kind, about=about)

    def fresh(
        self,
        contact_id: int,
        kind: MessageKind,
        choices: Choices | None = None,
        about: int = 0,
    ) -> str:
        """Return a draft from the template; what is not known shows as a gap to fill.

        Where the room is small, what makes it too long and can be left out is.

        Raises:
            InroadError: the template, one of my own, cannot be filled in.
        """
        from inroad.campaign.messages.template_values import BRIEFEST
        from inroad.exchange.letters.template_engine import render

        chosen = choices or self._chosen(contact_id, kind, about)
        values = self._values(contact_id, kind, chosen, about)
        template, text = self._templates.text(kind, chosen.template), ""
        for brevity in range(BRIEFEST + 1):
            text = render(template, values.all(brevity))
            if not self._is_too_long(text, kind):
                break
        return text

    def _is_too_long(self, text: str, kind: MessageKind) -> bool:
        from inroad.domain.messages.check.letter import Letter

        limits = self._writing.present.limits
        if kind.facts.is_note:
            return len(text) > limits.note
        return kind.asks and Letter(text).words > limits.long

    def keep(
        self,
        contact_id: int,
        kind: MessageKind,
        text: str,
        choices: Choices | None = None,
        about: int = 0,
    ) -> Change:
        """Keep a message that is not sent yet, with what I chose for it.

        How I found them is kept on the person too, where I type it here and it is not known yet.
        """
        contact = self._work.contact(contact_id)
        chosen = choices or self._chosen(contact_id, kind, about)
        text = clean_lines(text)
        message = replace(
            self._begun(contact_id, kind, about),
            text=text,
            template=chosen.template,
            found=clean(chosen.found),
            minutes=chosen.minutes,
            times=chosen.times,
            offered=self._offered_in(text, ToWrite(contact_id, kind, about), chosen),
        )
        put: list[Document] = [message]
        if choices is not None:
            said = self.choices(contact_id, kind, about).found
            put += filter(None, [told_with(contact, message.found, said)])
        return self._work.change(f"Wrote to {contact.name}: {mid_sentence(kind.label)}", put)

    def accept(
        self, contact_id: int, kind: MessageKind, text: str, finding: Finding, about: int = 0
    ) -> Change:
        """Keep a message, and say of a finding in it that it is fine as it is."""
        contact = self._work.contact(contact_id)
        begun = self._begun(contact.id, kind, about)
        fine = (*begun.fine, finding.mark(text))
        message = replace(begun, text=clean_lines(text), fine=fine)
        return self._work.change(f"Fine as it is: {mid_sentence(finding.rule.label)}", [message])

    def discard(self, contact_id: int, kind: MessageKind, about: int = 0) -> Change:
        """Throw away a message that I have begun.

        Raises:
            NotFound: there is none.
        """
        kept = self.kept(contact_id, kind, about)
        if kept is None:
            raise NotFound(NO_DRAFT)
        name = self._work.contact(contact_id).name
        label = f"Threw away the draft to {name}: {mid_sentence(kind.label)}"
        return self._work.change(label, drop=[kept])

    def sent(self, contact_id: int, kind: MessageKind, text: str, about: int = 0) -> Change:
        """Record that a message was sent: the touch with its text, and what follows from it.

        Raises:
            InroadError: there is no text.
        """
        text = clean_lines(text)
        if not text:
            raise InroadError("There is nothing in it yet; write a line first.")
        kept = self.kept(contact_id, kind, about)
        drop = [kept] if kept else []
        follow_up = self._done_by(contact_id, kind, about)
        offered = self._offered_in(text, ToWrite(contact_id, kind, about))
        if follow_up is not None:
            return self._handling.done(follow_up, words=text, drop=drop, offered=offered)
        contact, action = self._work.contact(contact_id), kind.facts.action
        after = moved(contact, action) if action is not None else contact
        touch = self._work.touch(contact_id, kind.touch, text)
        put: list[Document] = [replace(touch, offered=offered), after]
        talk = agreed_conversation(self._work, contact_id)
        if kind.facts.breaks is not None and talk is not None:
            put = broken_off(self._work, contact, talk, kind.facts.breaks, text, offered)
        label = f"Sent to {contact.name}: {mid_sentence(kind.label)}"
        return self._work.change(label, put, drop)

    def why_these_times(self, to: ToWrite) -> str:
        """Return why the times that a fresh draft offers are no good ones; "" where they are."""
        if not to.kind.offers_times:
            return ""
        chosen = self._chosen(to.contact_id, to.kind, to.about)
        return self._values(to.contact_id, to.kind, chosen, to.about).why_these_times

    def say_times(self, contact_id: int, times: tuple[datetime, ...]) -> str:
        """Say times as a letter to somebody does, and always whose they are."""
        values = self._values(contact_id, MessageKind.REQUEST, Choices(), 0)
        return values.say(times, always_whose=True)

    def offered_to(self, contact_id: int) -> tuple[datetime, ...]:
        """Return the times that the last letter to somebody offered, of those still to come."""
        from inroad.campaign.messages.offers import offered_to

        return offered_to(self._work, contact_id)

    def _offered_in(
        self, text: str, to: ToWrite, choices: Choices | None = None
    ) -> tuple[datetime, ...]:
        """Return the times that a message offers, as it stands."""
        if not to.kind.offers_times:
            return ()
        kept = self.kept(to.contact_id, to.kind, to.about)
        chosen = choices or self._chosen(to.contact_id, to.kind, to.about)
        values = self._values(to.contact_id, to.kind, chosen, to.about)
        return values.offered_in(text, *(kept.offered if kept is not None else ()))

    def _done_by(self, contact_id: int, kind: MessageKind, about: int) -> FollowUp | None:
        """Return what having sent a message does, or None where nothing of it is due."""
        due = [
            follow_up
            for follow_up in self._follow_ups.of(contact_id)
            if not follow_up.action.needs_form
            and follow_up.action in (kind.facts.action, *kind.facts.also_for)
        ]
        if about:
            # Of several promises only the one that the letter is about is kept by it.
            due = [follow_up for follow_up in due if follow_up.takeaway_id == about]
        return next(iter(due), None)

    def mail(self, contact_id: int, text: str) -> str | None:
        """Return a message as a mailto link; None where it is too long, or goes to nobody."""
        from inroad.exchange.letters.mail import mailto

        return mailto(clean_lines(text), self._work.contact(contact_id).email)

    def lacks_address(self, contact_id: int) -> str:
        """Return that no mail can be sent to somebody, and what to do about it; "" where it can."""
        from inroad.exchange.letters.mail import recipient_of

        contact = self._work.contact(contact_id)
        if recipient_of(contact.email):
            return ""
        return (
            f"No e-mail address of {contact.first_name} is known, so it goes to nobody yet; "
            f"add one with {key_for('person.edit', 'e')} on their page."
        )

    def save(self, contact_id: int, kind: MessageKind, text: str, as_mail: bool = False) -> Path:
        """Save a message for my eyes only, in `messages` beside the data file.

        Args:
            contact_id: to whom it goes.
            kind: what it is.
            text: the message.
            as_mail: as a file that mail programs open as a draft (.eml), instead of plain text.

        Raises:
            InroadError: the disk refused.
        """
        from inroad.exchange.letters.mail import eml

        contact, text = self._work.contact(contact_id), clean_lines(text)
        content = eml(text, contact.email, contact.name) if as_mail else f"{text}\n".encode()
        path = self._path(contact, kind, "eml" if as_mail else "txt")
        write_private(path, content)
        return path

    def mail_draft(self, contact_id: int, kind: MessageKind, text: str) -> MailDraft:
        """Return a message as a mail program of this system takes it, saved as `save` does.

        Raises:
            InroadError: the disk refused.
        """
        from inroad.exchange.letters import mail

        contact, text = self._work.contact(contact_id), clean_lines(text)
        path = self._path(contact, kind, "eml")
        write_private(path, mail.letter_file(text, contact.email, contact.name))
        link = mail.whole_mailto(text, contact.email)
        return MailDraft(path, mail.recipient_of(contact.email), *mail.parts(text), link)

    def _path(self, contact: Contact, kind: MessageKind, ending: str) -> Path:
        name = file_name(contact.name, f"{self._work.today:%Y-%m-%d}-{kind.value}")
        return self._work.store.path.parent / "messages" / f"{name}.{ending}"

    def check(
        self, text: str, kind: MessageKind, contact_id: int | None = None, about: int = 0
    ) -> tuple[Finding, ...]:
        """Return what would weaken a draft; with a contact, also what only they make wrong.

        What I said is fine in the message to them is left out.
        """
        from inroad.domain.messages.check.checks import check
        from inroad.exchange.letters.check_voices import voices

        writing = self._writing.present
        reader = ANYBODY if contact_id is None else self._reader(self._work.contact(contact_id))
        own = self._writing.own_reasons()
        found = check(text, kind, reader, writing.limits, writing.off, own, voices=voices())
        kept = self.kept(contact_id, kind, about) if contact_id is not None else None
        return tuple(one for one in found if kept is None or one.mark(text) not in kept.fine)

    def _values(
        self, contact_id: int, kind: MessageKind, chosen: Choices, about: int
    ) -> "MessageValues":
        """Return what is known of a contact; what reads drafts is loaded when one is written."""
        from inroad.campaign.messages.template_values import Addressed, MessageValues

        to = Addressed(self._work.contact(contact_id), kind, about)
        return MessageValues(
            self._work, to, chosen, self._writing.present, self._known_names, self._my_calendar
        )

    def _chosen(self, contact_id: int, kind: MessageKind, about: int = 0) -> Choices:
        kept = self.kept(contact_id, kind, about)
        if kept is None:
            return Choices()
        return Choices(kept.template, kept.found, kept.minutes, kept.times)

    def _begun(self, contact_id: int, kind: MessageKind, about: int) -> Message:
        kept = self.kept(contact_id, kind, about)
        return kept or Message(self._id(contact_id, kind, about), contact_id, kind)

    def _reader(self, contact: Contact) -> Reader:
        planned = planned_conversation(self._work, contact.id)
        goals = contact.goals or (planned.goals if planned else ())
        by = contact.referred_by
        referrer = self._work.store.get(Contact, by) if by else None
        others = (referrer.organisation if referrer else "", contact.how_found, contact.notes)
        called = contact.first_name
        is_in_name = set(folded(called).split()) <= set(folded(contact.name).split())
        return Reader(
            contact.name if is_in_name else f"{contact.name} or {called}",
            contact.organisation,
            contact.role,
            tuple(filter(None, others)),
            bool(goals),
            self._day_off(contact.planned_on),
        )

    def _day_off(self, planned: date | None) -> str:
        """Return why the day on which it would go is no business day of mine, or ""."""
        today, calendar = self._work.today, self._work.calendar
        day = max(planned, today) if planned else today
        if calendar.is_business_day(day):
            return ""
        off = calendar.day_off(day)
        said = say_day(day, today)
        return f"{said} is {off.name or 'a day off of yours'}" if off else f"{said} is a free day"

    def _id(self, contact_id: int, kind: MessageKind, about: int) -> int:
        which = (str(about),) if about and kind.facts.is_about_one else ()
        return self._work.derived_id("message", str(contact_id), kind.value, *which)
