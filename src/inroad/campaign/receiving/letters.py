"""What a letter becomes: with whom it is, what it is, and what it would change."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from typing import NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.receiving.addresses import (
    Addresses,
    is_machine,
    is_shared,
    name_words,
    new_person,
)
from inroad.campaign.receiving.after_letters import AfterLetters
from inroad.campaign.receiving.proposals import Deed, NewPerson, Proposal
from inroad.domain.conversations.received import (
    Answer,
    Means,
    Roles,
    answer,
    kind_of_mine,
    means,
)
from inroad.domain.conversations.touch_kinds import REQUESTS, THEIRS, WRITTEN, TouchKind
from inroad.domain.dates.formatting import say_day
from inroad.domain.dates.zones import localised
from inroad.domain.patterns import late
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.domain.text import joined, mid_sentence
from inroad.exchange.records import Correspondent, TouchRecord

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_ADDRESS = late(
    rf"(?:((?:{_CAPITAL}[\w'’-]{{0,40}} ){{1,3}}{_CAPITAL}[\w'’-]{{0,40}})[ \n]?[<(\[,:]?[ \n]?)?"
    r"(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
)
_NO_NAMES = frozenset(
    "meet contact ask dear hi hello try please write email mail cc talk see".split()
)
"""Words that stand with a capital before a name, where they begin a sentence."""
_READ = 20_000
_MOST_INTRODUCED = 5


class _Others(NamedTuple):
    """Who stands beside us two: who got the letter as well, and who is only named in its text."""

    copied: tuple[Contact | NewPerson, ...] = ()
    named: tuple[Contact | NewPerson, ...] = ()


class Letters:
    """Says what letters become; it changes nothing."""

    def __init__(self, work: UnitOfWork, addresses: Addresses, page: Contact | None = None) -> None:
        """Say what letters become.

        Args:
            work: reads the campaign.
            addresses: whose an address is.
            page: on whose page a letter was pasted: what I wrote went to them, whatever address
                it names.
        """
        self._work = work
        self._addresses = addresses
        self._page = page
        self._after = AfterLetters(work)

    def proposals(self, letters: Iterable[TouchRecord]) -> Iterator[Proposal]:
        """Yield what letters become, the earliest first: each after those before it."""
        for letter in sorted(letters, key=self._at):
            first = self._proposal(letter)
            for found in (first, *self._also_to(letter, first)):
                self._after.add(found)
                yield found

    def _proposal(self, letter: TouchRecord) -> Proposal:
        at = self._at(letter)
        known = self._known_sender(letter)
        sender = letter.sender if letter.sender.email else next(iter(letter.people), letter.sender)
        recipient = next((one for one in map(self._known, letter.to) if one is not None), None)
        is_mine = letter.is_mine
        is_certain = True
        if is_mine is None:
            said = self._addresses.is_mine(sender)
            is_mine = bool(said or (said is None and known is None and recipient is not None))
            is_certain = said is not None or known is not None
            recipient = recipient or (self._page if said else None)
        others = self._others(letter, known) if known is not None else _Others()
        roles = Roles(
            is_mine and known is None,
            known is not None,
            recipient is not None,
            bool(others.copied),
            bool(others.named),
            letter.is_automatic,
            bool(letter.undelivered),
        )
        what = means(roles, letter.text)
        if self._is_taken(letter):
            who = known or recipient
            name = who.name if who is not None else sender.name or sender.email
            return self._nothing(letter, f"The letter with {name} is taken already.")
        if what is Means.UNDELIVERED:
            return self._undelivered(letter, at)
        if what is Means.AUTOMATIC and known is not None:
            sentence = f"{known.name} has an automatic answer; it counts as a note, not as a reply."
            text = joined("Automatic answer", self._text(letter), by=": ")
            return self._touch(letter, known, TouchKind.NOTE, text, sentence, at)
        if what is Means.MINE and recipient is not None:
            return self._mine(letter, recipient, at, is_certain)
        if known is None and is_mine and is_certain:
            return self._nothing(letter, "You wrote it, and to nobody you know.")
        if known is None:
            return self._unknown(letter, sender, at)
        if self._is_noted(known, letter, at):
            return self._nothing(letter, f"What {known.name} wrote is taken already.")
        if what is Means.INTRODUCTION:
            return self._introduction(letter, known, (*others.copied, *others.named), at)
        if what is Means.NAMING:
            return self._introduction(letter, known, others.named, at)
        return self._reply(letter, known, others.copied, at)

    def _reply(
        self,
        letter: TouchRecord,
        contact: Contact,
        copied: tuple[Contact | NewPerson, ...],
        at: datetime,
    ) -> Proposal:
        reads = answer(letter.text)
        kind = (
            TouchKind.DECLINED if reads is Answer.NO and self._waits(contact) else TouchKind.REPLY
        )
        if kind is TouchKind.DECLINED:
            sentence = f"{contact.name} declined, {self._day(at)}: it reads like a no."
        else:
            hint = {Answer.YES: "; it reads like a yes", Answer.NO: "; it reads like a no"}
            sentence = f"{contact.name} replied, {self._day(at)}{hint.get(reads, '')}."
            if contact.stage is Stage.CLOSED:
                sentence += " They are on the board again."
        if copied:
            names = ", ".join(one.name for one in copied)
            sentence += f" {names} had it too."
        return self._touch(letter, contact, kind, self._text(letter), sentence, at)

    def _introduction(
        self,
        letter: TouchRecord,
        referrer: Contact,
        others: tuple[Contact | NewPerson, ...],
        at: datetime,
    ) -> Proposal:
        names = ", ".join(one.name for one in others)
        is_named = all(isinstance(one, NewPerson) and one.is_named for one in others)
        did = "named" if is_named else "introduced you to"
        sentence = f"{referrer.name} {did} {names}, {self._day(at)}."
        introduced = tuple(one.id if isinstance(one, Contact) else one for one in others)
        new = [one for one in others if isinstance(one, NewPerson)]
        if new:
            emails = ", ".join(one.email for one in new)
            sentence += f" New: {emails}."
        proposal = self._touch(letter, referrer, TouchKind.REPLY, self._text(letter), sentence, at)
        is_clear = len(others) == 1
        return proposal._replace(deed=Deed.INTRODUCTION, introduced=introduced, is_clear=is_clear)

    def _mine(
        self, letter: TouchRecord, contact: Contact, at: datetime, is_certain: bool
    ) -> Proposal:
        day = self._work.calendar.day_of(at)
        if any(
            one.kind in WRITTEN and self._work.calendar.day_of_event(one) == day
            for one in self._work.index.touches(contact.id)
        ):
            return self._nothing(letter, f"What you wrote to {contact.name} is recorded already.")
        touches = self._after.touches(contact.id)
        requests = [one for one in touches if one.kind in REQUESTS]
        last = requests[-1].at if requests else None
        is_answered = any(one.kind in THEIRS and last and one.at > last for one in touches)
        kind = kind_of_mine(contact.stage, bool(contact.goals), len(requests), is_answered)
        if touches and touches[-1].at > at:
            kind = TouchKind.IN_TOUCH
        label = mid_sentence(kind.label)
        sentence = f"You wrote to {contact.name}, {self._day(at)}: {label}."
        found = self._touch(letter, contact, kind, self._text(letter), sentence, at)
        return found._replace(is_clear=is_certain)

    def _also_to(self, letter: TouchRecord, first: Proposal) -> Iterator[Proposal]:
        """Yield what a letter of mine is to further people whom it went to."""
        if first.deed is not Deed.TOUCH or first.kind not in WRITTEN:
            return
        seen = {first.contact_id}
        for contact in filter(None, map(self._known, letter.to)):
            if contact.id not in seen:
                seen.add(contact.id)
                found = self._mine(letter, contact, self._at(letter), first.is_clear)
                yield found._replace(message_id=f"{letter.message_id}#{contact.id}")

    def _unknown(self, letter: TouchRecord, sender: Correspondent, at: datetime) -> Proposal:
        if not sender.email and not sender.name:
            return self._nothing(
                letter, "It does not say who wrote it; open the person, and paste it."
            )
        if letter.is_automatic or is_machine(sender.email):
            name = sender.name or sender.email
            return self._nothing(letter, f"{name} is nobody you know, and a machine wrote it.")
        person = new_person(sender)
        who = joined(person.name, person.organisation)
        sentence = f"{who} ({person.email or 'no address'}) is new: add them, and that they wrote?"
        return Proposal(
            Deed.NEW_PERSON,
            sentence,
            letter.place,
            letter.message_id,
            person=person,
            kind=TouchKind.REPLY,
            text=self._text(letter),
            at=at,
        )

    def _undelivered(self, letter: TouchRecord, at: datetime) -> Proposal:
        addresses = ", ".join(letter.undelivered)
        contact = next(
            (one for one in map(self._addresses.known, letter.undelivered) if one is not None), None
        )
        said = f"A letter could not be delivered to {addresses}"
        if contact is None:
            return self._nothing(letter, f"{said}, whom you do not know.")
        sentence = f"{said} ({contact.name}); check the address."
        return self._touch(letter, contact, TouchKind.NOTE, f"{said}.", sentence, at)

    def _touch(
        self,
        letter: TouchRecord,
        contact: Contact,
        kind: TouchKind,
        text: str,
        sentence: str,
        at: datetime,
    ) -> Proposal:
        return Proposal(
            Deed.TOUCH,
            sentence,
            letter.place,
            letter.message_id,
            is_clear=True,
            contact_id=contact.id,
            kind=kind,
            text=text,
            at=at,
        )

    def _nothing(self, letter: TouchRecord, sentence: str) -> Proposal:
        return Proposal(Deed.NOTHING, sentence, letter.place, letter.message_id, is_clear=True)

    def _known(self, one: Correspondent) -> Contact | None:
        found = self._addresses.known(one.email)
        return None if found is None else self._after.contact(found)

    def _known_sender(self, letter: TouchRecord) -> Contact | None:
        """Return who wrote, by the sender's address or the one where answers go."""
        went_to = {one.email.lower() for one in letter.to}
        senders = [letter.sender, *letter.people]
        found = (
            self._known(one)
            for one in senders
            if one.email.lower() not in went_to or one == letter.sender
        )
        return next((one for one in found if one is not None), None)

    def _others(self, letter: TouchRecord, sender: Contact) -> _Others:
        """Return who stands beside us two: in To and Cc, or with their address in the text."""
        text = letter.text[:_READ]
        named = [
            Correspondent(_named(match[1] or ""), match[2].rstrip("."))
            for match in _ADDRESS.finditer(text)
        ]
        went_to = {one.email.lower() for one in letter.to}
        found = list(self._beside_us(letter, sender, (*letter.to, *named)))[:_MOST_INTRODUCED]
        is_copied = [one.email.lower() in went_to for one in found]
        people = [
            self._known(one) or new_person(one)._replace(is_named=not copied)
            for one, copied in zip(found, is_copied, strict=True)
        ]
        both = tuple(zip(people, is_copied, strict=True))
        return _Others(
            tuple(one for one, copied in both if copied),
            tuple(one for one, copied in both if not copied),
        )

    def _beside_us(
        self, letter: TouchRecord, sender: Contact, people: Iterable[Correspondent]
    ) -> Iterator[Correspondent]:
        """Yield those who are neither the sender nor me, each once, and somebody at all."""
        seen = {sender.email.lower(), letter.sender.email.lower()}
        unsure = [
            one
            for one in letter.to
            if self._known(one) is None and self._addresses.is_mine(one) is None
        ]
        # One address of which nothing is known is mine: it came to me.
        is_mine_known = any(self._addresses.is_mine(one) for one in letter.to)
        seen |= set() if is_mine_known else {one.email.lower() for one in unsure[:1]}
        names = [name_words(Correspondent(sender.name)), name_words(letter.sender)]
        for one in people:
            key = one.email.lower()
            if not key or key in seen or self._addresses.is_mine(one):
                continue
            seen.add(key)
            known = self._known(one)
            # Another address of the sender's own, as a signature has it, is nobody else.
            is_sender = known.id == sender.id if known else name_words(one) in names
            is_somebody = known is not None or not (is_machine(one.email) or is_shared(one))
            if is_somebody and not is_sender:
                yield one

    def _is_taken(self, letter: TouchRecord) -> bool:
        from inroad.domain.conversations.touch import Touch

        touch_id = self._work.derived_id("touch", "mail", letter.message_id)
        return self._work.store.get(Touch, touch_id) is not None

    def _is_noted(self, contact: Contact, letter: TouchRecord, at: datetime) -> bool:
        """Whether the same is recorded of somebody: pasted first, and piped later.

        The same few words under another subject are another letter.
        """
        words, whole = letter.text.split(), self._text(letter).split()
        known = (
            one.text.split()
            for one in self._work.index.touches(contact.id)
            if one.kind in THEIRS and abs((one.at - at).days) <= 3
        )
        return bool(words) and any(
            one in (words, whole) or (not letter.subject and one[-len(words) :] == words)
            for one in known
        )

    def _waits(self, contact: Contact) -> bool:
        return contact.stage in (Stage.IDENTIFIED, Stage.REQUESTED, Stage.CLOSED)

    def _at(self, letter: TouchRecord) -> datetime:
        """Return when it was written: never later than now, and now where nothing says so."""
        now = self._work.clock()
        if letter.at is not None:
            return min(letter.at, now)
        if letter.on is None:
            return now
        noon = localised(datetime.combine(letter.on, time(12)), self._work.calendar.zone)
        return min(noon, now)

    def _day(self, at: datetime) -> str:
        return say_day(self._work.calendar.day_of(at), self._work.today)

    def _text(self, letter: TouchRecord) -> str:
        return joined(letter.subject, letter.text, by="\n\n")


def _named(said: str) -> str:
    """Return the name before an address, without a word that only begins its sentence."""
    words = said.split()
    return " ".join(words[1:] if words and words[0].lower() in _NO_NAMES else words)
