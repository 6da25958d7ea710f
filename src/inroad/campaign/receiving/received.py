"""Letters and invitations from elsewhere: what each would become, and taking them as one change."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inroad.campaign.conversations.questions import fill_sheet
from inroad.campaign.conversations.setbacks import fallen_through
from inroad.campaign.core.planned_conversation import say_beginning
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.me.message_preferences import HowIWrite
from inroad.campaign.people.namesakes import SOMEBODY_ELSE, ask_who, filled
from inroad.campaign.receiving.addresses import Addresses
from inroad.campaign.receiving.after_letters import moved
from inroad.campaign.receiving.invitations import Invitations, moment_of, wall_of
from inroad.campaign.receiving.letters import Letters
from inroad.campaign.receiving.proposals import Deed, NewPerson, Proposal
from inroad.campaign.receiving.versions import that_count
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.people.same_person import TypedPerson
from inroad.domain.people.stages import Stage
from inroad.domain.text import plural
from inroad.exchange.records import ConversationRecord

if TYPE_CHECKING:
    from inroad.exchange.records import Records

Answers = Mapping[str, int]
"""For the e-mail address or name of somebody new, the id of whom they are, or `SOMEBODY_ELSE`."""


class Received:
    """Queries and one command about what was received."""

    def __init__(self, work: UnitOfWork, writing: HowIWrite) -> None:
        self._work = work
        self._writing = writing

    def read(self, data: bytes, name: str) -> "Records":
        """Return what bytes hold: a letter, an mbox, or an invitation.

        Raises:
            Unreadable: they are something else; the message says what to give.
        """
        from inroad.campaign.receiving.reading import read_bytes

        return read_bytes(data, name)

    def read_file(self, path: Path) -> "Records":
        """Return what a file or a Maildir holds; raises Unreadable."""
        from inroad.campaign.receiving.reading import read_path

        return read_path(path)

    def read_pasted(self, text: str, contact_id: int = 0) -> "Records":
        """Return the letter that somebody pasted; raises Unreadable.

        Args:
            text: what was pasted.
            contact_id: on whose page, where it was on one: they wrote it, unless it says else.
        """
        from inroad.campaign.receiving.reading import read_pasted

        contact = self._work.contact(contact_id) if contact_id else None
        return read_pasted(text, contact)

    def prepare(self, records: "Records", contact_id: int = 0) -> tuple[Proposal, ...]:
        """Return what letters and invitations would become, in the order of their moments.

        Args:
            records: what was read.
            contact_id: on whose page a letter was pasted, where nothing in it says from whom it
                is.
        """
        addresses = Addresses(self._work)
        for letter in records.touches:
            addresses.add_mine(letter.came_to)
        page = self._work.contact(contact_id) if contact_id else None
        letters = Letters(self._work, addresses, page)
        invitations = Invitations(self._work, addresses)
        begins = partial(moment_of, work=self._work)
        invited_to = that_count(records.conversations, begins, self._work.clock())
        events = tuple(filter(None, map(invitations.proposal, invited_to)))
        invited = {one.place for one in events if one.is_something}
        found = [
            one
            for one in letters.proposals(records.touches)
            # Of a stranger's letter with an invitation, the invitation says more.
            if not (one.deed is Deed.NEW_PERSON and one.place in invited)
        ]
        if contact_id:
            found = [self._of(contact_id, one) for one in found]
        found.sort(key=lambda one: one.at or self._work.clock())
        return (*found, *events)

    def _of(self, contact_id: int, proposal: Proposal) -> Proposal:
        """Return what a letter becomes that was pasted on somebody's page, and names nobody."""
        is_open = proposal.deed is Deed.NEW_PERSON or (
            proposal.deed is Deed.NOTHING and proposal.text
        )
        if not is_open:
            return proposal
        contact = self._work.contact(contact_id)
        sentence = f"{contact.name} replied."
        return proposal._replace(
            deed=Deed.TOUCH, sentence=sentence, contact_id=contact_id, person=None, is_clear=True
        )

    def take(self, proposals: Sequence[Proposal], answers: Answers | None = None) -> Change:
        """Take what was proposed, as one change; taking it again changes nothing.

        Args:
            proposals: those that are agreed to.
            answers: who is meant by those who are new; without one it is asked, where somebody
                is known who could be.

        Raises:
            WhoIsMeant: somebody is known who could be meant.
        """
        answers, addresses = dict(answers or {}), Addresses(self._work)
        for proposal in proposals:
            for person in proposal.new_people:
                if _key(person) not in answers and addresses.known(person.email) is None:
                    typed = TypedPerson(person.name, person.organisation, "", person.email)
                    again = partial(self._take_knowing, proposals, answers, _key(person))
                    ask_who(self._work, typed, again)
        taking = _Taking(self._work, self._writing, answers, addresses)
        for proposal in proposals:
            taking.take(proposal)
        return self._work.change(_label(proposals), taking.put, taking.drop)

    def _take_knowing(
        self, proposals: Sequence[Proposal], answers: Answers, new: str, who: int
    ) -> Change:
        return self.take(proposals, {**answers, new: who})


class _Taking:
    """Works out what proposals change, each on what those before it have changed."""

    def __init__(
        self, work: UnitOfWork, writing: HowIWrite, answers: Answers, addresses: Addresses
    ) -> None:
        self._work, self._writing, self._answers = work, writing, answers
        self._addresses = addresses
        self._documents: dict[tuple[type[Document], int], Document] = {}
        self._new: dict[str, int] = {}
        self.drop: list[Document] = []

    @property
    def put(self) -> list[Document]:
        """What is to be saved."""
        return list(self._documents.values())

    def take(self, proposal: Proposal) -> None:
        """Take one."""
        if not proposal.is_something:
            return
        touch_id = self._work.derived_id("touch", "mail", proposal.message_id)
        if proposal.event is None and self._work.store.get(Touch, touch_id) is not None:
            return
        contact = self._contact(proposal.contact_id, proposal.person)
        if proposal.event is not None:
            self._take_event(contact, proposal.event)
            return
        touch = self._work.touch(contact.id, proposal.kind, proposal.text, at=proposal.at)
        self._keep(replace(touch, id=touch_id))
        self._keep(moved(contact, proposal.kind))
        for one in proposal.introduced:
            self._introduce(contact, one)

    def _keep(self, *documents: Document) -> None:
        for one in documents:
            self._documents[type(one), one.id] = one

    def _contact(self, contact_id: int, person: NewPerson | None) -> Contact:
        """Return a contact as it stands by now; somebody new is made once."""
        if not contact_id and person is not None:
            contact_id = self._added(person)
        found = self._documents.get((Contact, contact_id))
        return found if isinstance(found, Contact) else self._work.contact(contact_id)

    def _added(self, person: NewPerson) -> int:
        key = _key(person)
        if key not in self._new:
            known = self._addresses.known(person.email)
            meant = known.id if known is not None else self._answers.get(key, SOMEBODY_ELSE)
            said = Contact(0, person.name, organisation=person.organisation, email=person.email)
            if meant:
                got = filled(self._work, self._work.contact(meant), said)
                self._keep(got.contact, *([got.note] if got.note is not None else []))
                self._new[key] = meant
            else:
                new_id = self._work.derived_id("contact", "mail", key)
                self._keep(replace(said, id=new_id))
                self._new[key] = new_id
        return self._new[key]

    def _introduce(self, referrer: Contact, one: int | NewPerson) -> None:
        """Keep that somebody was introduced, as a debrief keeps who was named."""
        contact = self._contact(*((one, None) if isinstance(one, int) else (0, one)))
        if contact.id == referrer.id or contact.referred_by not in (None, referrer.id):
            return
        is_named = isinstance(one, NewPerson) and one.is_named
        did = "named them" if is_named else "introduced us"
        referred = replace(
            contact,
            referred_by=referrer.id,
            is_introduced=contact.is_introduced or not is_named,
            how_found=contact.how_found or f"{referrer.name} {did}.",
        )
        self._keep(referred)

    def _take_event(self, contact: Contact, event: ConversationRecord) -> None:
        work = self._work
        talks = self._talks(contact.id)
        taken = next((one for one in reversed(talks) if one.invitation == event.uid), None)
        if taken is not None and event.sequence < taken.invitation_version:
            return
        open_talks = [one for one in talks if one.is_planned]
        if event.is_cancelled:
            timed = (one for one in open_talks if one.starts is not None)
            planned = taken or next(timed, None)
            if planned is not None and planned.is_planned:
                put = fallen_through(work, contact, planned, TouchKind.CALLED_OFF)
                self._keep(*put, replace(contact, stage=Stage.REQUESTED))
                off = replace(
                    planned,
                    outcome=Outcome.CANCELLED,
                    invitation=event.uid,
                    invitation_version=event.sequence,
                )
                self._keep(off)
            return
        starts, zone = wall_of(event, work)
        touch_id = work.derived_id("touch", "invitation", event.uid, str(event.sequence))
        is_off = taken is not None and not taken.is_planned
        if is_off and self._work.store.get(Touch, touch_id) is not None:
            return
        planned = taken if taken is not None and taken.is_planned else None
        planned = planned or next(iter(open_talks), None)
        talk = planned or Conversation(
            work.derived_id("conversation", "invitation", event.uid, str(event.sequence)),
            contact.id,
            minutes=self._writing.present.minutes,
            goals=contact.goals,
        )
        talk = replace(
            talk,
            starts=starts,
            zone=zone,
            minutes=event.minutes,
            where=event.where or talk.where,
            invitation=event.uid,
            invitation_version=event.sequence,
        )
        if talk == planned:
            return
        added, dropped = fill_sheet(work, talk)
        self.drop += dropped
        words = say_beginning(work, talk)
        agreed = work.touch(contact.id, TouchKind.SCHEDULED, words, talk=talk.id)
        scheduled = replace(contact, stage=Stage.SCHEDULED, planned_on=None)
        self._keep(talk, scheduled, replace(agreed, id=touch_id), *added)

    def _talks(self, contact_id: int) -> list[Conversation]:
        """Return the conversations with somebody as they stand by now, in their order."""
        found = {one.id: one for one in self._work.index.conversations(contact_id)}
        for one in self._documents.values():
            if isinstance(one, Conversation) and one.contact_id == contact_id:
                found[one.id] = one
        return list(found.values())


def _key(person: NewPerson) -> str:
    return (person.email or person.name).lower()


def _label(proposals: Sequence[Proposal]) -> str:
    done = [one for one in proposals if one.is_something]
    if len(done) == 1:
        return done[0].sentence.rstrip(".?")
    return f"Received {plural(len(done), 'letter')}"
