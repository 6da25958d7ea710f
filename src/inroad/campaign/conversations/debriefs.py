"""The debrief: part by part, each kept at once, so that it can be gone on with at any time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from inroad.campaign.core.planned_conversation import conversation_to_debrief
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.people.namesakes import SOMEBODY_ELSE, Filled, ask_who, filled
from inroad.campaign.people.promises import promised, say_promise
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.debrief_steps import WARMTHS, DebriefStep
from inroad.domain.conversations.running_order import OF_ANY_GOAL
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups import rules
from inroad.domain.follow_ups.rules import RuleSetting, rule_named
from inroad.domain.goals.thirteen import GoalKey
from inroad.domain.people.contact import Contact
from inroad.domain.people.email_address import read_address
from inroad.domain.people.same_person import TypedPerson
from inroad.domain.people.stages import Stage, is_ahead
from inroad.domain.search import name_key
from inroad.domain.text import clean, clean_lines, folded

if TYPE_CHECKING:
    from inroad.campaign.conversations.debrief_form import DebriefForm

_CADENCE = "check_in"


class Learnt(NamedTuple):
    """What I learnt under one goal (its key)."""

    goal: str
    text: str


class NamedPerson(NamedTuple):
    """Somebody they named: how I get to them, and what was said of them.

    The name may have their place with it (“Ines Vidal, data lead at Northwind”), and so may the
    organisation. `is_place_guessed` says that nobody typed the organisation: it holds only for
    somebody who is new.
    """

    name: str
    organisation: str = ""
    role: str = ""
    is_introduced: bool = False
    may_use_name: bool = True
    words: str = ""
    is_place_guessed: bool = False


class LookingBack(NamedTuple):
    """What I would do better, how warm it was, and how often to keep in touch ("" as usual)."""

    better: str = ""
    warmth: str = ""
    cadence: str = ""


class Promise(NamedTuple):
    """What was promised, for which day (None for none), and whether by me."""

    text: str
    due: date | None
    is_mine: bool


class WholeDebrief(NamedTuple):
    """All parts of a debrief. Of goals that are not in it, and of None, all stays as it is."""

    learnt: tuple[Learnt, ...] = ()
    advice: str | None = None
    offered: str | None = None
    named: tuple[NamedPerson, ...] = ()
    promises: tuple[Promise, ...] = ()
    back: LookingBack = LookingBack()


class DebriefView(NamedTuple):
    """A debrief as it stands: the conversation, what came of it, and which parts are done."""

    contact: Contact
    talk: Conversation
    takeaways: tuple[Takeaway, ...]
    next_step: DebriefStep | None


class Debriefs:
    """Commands and queries about debriefs; each command is one change."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    @cached_property
    def form(self) -> "DebriefForm":
        """The debrief as one text."""
        from inroad.campaign.conversations.capture import Capture
        from inroad.campaign.conversations.debrief_form import DebriefForm
        from inroad.campaign.goals.goals import Goals

        return DebriefForm(self._work, self, Capture(self._work, self), Goals(self._work))

    def view(self, contact_id: int) -> DebriefView:
        """Return the debrief of the contact's conversation, begun or not; raises InroadError."""
        contact, talk = self._work.contact(contact_id), self._talk(contact_id)
        found = [takeaway for takeaway in self._takeaways(talk) if takeaway.kind]
        left = [step for step in DebriefStep if step.value not in talk.debriefed]
        return DebriefView(contact, talk, tuple(found), left[0] if left else None)

    def texts(self, talk: Conversation, kind: TakeawayKind, goal: str = "") -> str:
        """Return what is kept of one kind (and goal), a line each, as it is typed.

        Until what I learnt is filed, the answers that I typed in the conversation are there too.
        """
        lines = [
            takeaway.text
            for takeaway in self._takeaways(talk)
            if takeaway.kind is kind and (not goal or takeaway.goal == goal)
        ]
        is_filed = DebriefStep.LEARNT.value in talk.debriefed
        if kind is TakeawayKind.LEARNT and goal and not is_filed:
            lines += self._answers(talk, goal).splitlines()
        return "\n".join(dict.fromkeys(lines))

    def learn(
        self, contact_id: int, learnt: Sequence[Learnt], advice: str = "", offered: str = ""
    ) -> Change:
        """Keep what I learnt, a takeaway a line; lines that are gone are taken away."""
        put, talk = self._begun(contact_id, DebriefStep.LEARNT)
        more, drop = self._learnt(talk, learnt, advice, offered)
        return self._work.change(f"Debriefed: {self._name(contact_id)}", [*put, *more], drop)

    def name(
        self, contact_id: int, person: NamedPerson, is_held: bool = True, meant: int | None = None
    ) -> Change:
        """Keep somebody they named: a contact in Identified, referred by them.

        Args:
            contact_id: who named them.
            person: whom they named.
            is_held: whether the conversation is over; while it runs, it stays to be held.
            meant: the id of the contact who was named, or `SOMEBODY_ELSE`; None asks, where
                somebody is known who could be.

        Raises:
            WhoIsMeant: somebody is known who could be.
            InroadError: there is no name, or it is their own.
        """
        typed, _ = _typed(person)
        referrer = self._work.contact(contact_id)
        _check_named(typed, referrer)
        if meant is None:
            ask_who(self._work, typed, lambda who: self.name(contact_id, person, is_held, who))
        put, talk = self._begun(contact_id) if is_held else ([], self._talk(contact_id))
        more, said = self._naming(referrer, talk, person, meant or SOMEBODY_ELSE)
        return self._work.change(f"{referrer.name} named {said}", [*put, *more])

    def promise(self, contact_id: int, text: str, due: date | None, mine: bool) -> Change:
        """Keep a promise that was made in the conversation.

        Raises:
            InroadError: nothing was promised.
        """
        put, talk = self._begun(contact_id)
        kept = promised(self._work, contact_id, talk.id, text, due, mine)
        return self._work.change(
            say_promise(kept, self._name(contact_id), self._work.today), [*put, kept]
        )

    def look_back(self, contact_id: int, back: LookingBack) -> Change:
        """Keep how it was, and how often to keep in touch with them.

        Raises:
            InroadError: the warmth or the cadence is none.
        """
        put, talk = self._begun(contact_id, DebriefStep.LOOKING_BACK)
        talk, rule = self._looked_back(talk, back)
        put = [one for one in put if not isinstance(one, Conversation)] + [talk, *rule]
        return self._work.change(f"Looked back on {self._name(contact_id)}", put)

    def write(
        self, contact_id: int, whole: WholeDebrief, meant: Mapping[str, int] | None = None
    ) -> Change:
        """Keep all parts of a debrief at once, as one change; what is there already stays once.

        Args:
            contact_id: whom I spoke with.
            whole: what is kept.
            meant: by their names the ids of contacts who were named, or `SOMEBODY_ELSE`.

        Raises:
            WhoIsMeant: somebody is known who could have been named.
            InroadError: something of it cannot be kept.
        """
        meant = meant or {}
        referrer = self._work.contact(contact_id)
        put, talk = self._begun(contact_id)
        talk = replace(talk, debriefed=tuple(step.value for step in DebriefStep))
        talk, rule = self._looked_back(talk, whole.back)
        more, drop = self._learnt(talk, whole.learnt, whole.advice, whole.offered)
        put = [one for one in put if not isinstance(one, Conversation)] + [talk, *rule, *more]
        kept = {(one.kind, name_key(one.text)) for one in self._takeaways(talk)}
        for person in whole.named:
            typed, _ = _typed(person)
            _check_named(typed, referrer)
            if (TakeawayKind.NAMED, name_key(typed.name)) in kept:
                continue
            if typed.name not in meant:
                again = partial(self._write_with, contact_id, whole, meant, typed.name)
                ask_who(self._work, typed, again)
            naming, _ = self._naming(referrer, talk, person, meant.get(typed.name) or SOMEBODY_ELSE)
            put += naming
        for one in whole.promises:
            made = promised(self._work, contact_id, talk.id, one.text, one.due, one.is_mine)
            if (made.kind, name_key(made.text)) not in kept:
                put.append(made)
        return self._work.change(f"Debriefed: {referrer.name}", put, drop)

    def _write_with(
        self, contact_id: int, whole: WholeDebrief, meant: Mapping[str, int], name: str, who: int
    ) -> Change:
        return self.write(contact_id, whole, {**meant, name: who})

    def finish(self, contact_id: int, step: DebriefStep) -> Change:
        """Go on from a part: there is nothing more to say to it."""
        put, _ = self._begun(contact_id, step)
        name = self._name(contact_id)
        return self._work.change(f"Finished a part of the debrief with {name}: {step.label}", put)

    def remove(self, takeaway_id: int) -> Change:
        """Take back something that was kept: a name, a promise. The person stays."""
        takeaway = self._work.find(Takeaway, takeaway_id)
        return self._work.change(f"Removed “{takeaway.text}”", drop=[takeaway])

    def _learnt(
        self, talk: Conversation, learnt: Sequence[Learnt], advice: str | None, offered: str | None
    ) -> tuple[list[Document], list[Document]]:
        """Return the takeaways to keep, and those to take away; of None all stay."""
        put: list[Document] = []
        drop: list[Document] = []
        parts = [(TakeawayKind.LEARNT, one.goal, one.text) for one in learnt]
        if advice is not None:
            parts.append((TakeawayKind.ADVICE, GoalKey.FEEDBACK, advice))
        if offered is not None:
            parts.append((TakeawayKind.OFFERED, GoalKey.RECEIVE, offered))
        for kind, goal, text in parts:
            kept = {
                takeaway.text: takeaway
                for takeaway in self._takeaways(talk)
                if takeaway.kind is kind
                and (kind is not TakeawayKind.LEARNT or takeaway.goal == goal)
            }
            lines = list(dict.fromkeys(filter(None, clean_lines(text).splitlines())))
            put += [self._takeaway(talk, kind, line, goal) for line in lines if line not in kept]
            drop += [one for line, one in kept.items() if line not in lines]
        return put, drop

    def _naming(
        self, referrer: Contact, talk: Conversation, person: NamedPerson, meant: int
    ) -> tuple[list[Document], str]:
        """Return what is kept of somebody who was named, and what is said of it."""
        typed, guess = _typed(person)
        found = self._named(referrer, typed, guess, meant)
        contact = _referred(found.contact, referrer, person)
        named = self._takeaway(talk, TakeawayKind.NAMED, contact.name, GoalKey.CONTACTS)
        put: list[Document] = [contact, *([found.note] if found.note is not None else [])]
        put.append(replace(named, named_id=contact.id))
        if person.is_introduced:
            words = f"introduce me to {contact.name}"
            put.append(self._takeaway(talk, TakeawayKind.THEIR_PROMISE, words, GoalKey.CONTACTS))
        return put, f"{contact.name}{found.said}"

    def _looked_back(
        self, talk: Conversation, back: LookingBack
    ) -> tuple[Conversation, list[Document]]:
        """Return the conversation with how it was, and the rule for keeping in touch."""
        warmth = folded(back.warmth.strip())
        if warmth and warmth not in WARMTHS:
            raise InroadError(f"How warm was it? Write one of {', '.join(WARMTHS)}.")
        talk = replace(talk, better=clean_lines(back.better), warmth=warmth)
        if not back.cadence.strip():
            return talk, []
        value = rules.read(rule_named(_CADENCE), back.cadence)
        rule_id = self._work.derived_id("rule", str(talk.contact_id), _CADENCE)
        return talk, [RuleSetting(rule_id, talk.contact_id, _CADENCE, value)]

    def _begun(
        self, contact_id: int, step: DebriefStep | None = None
    ) -> tuple[list[Document], Conversation]:
        """Return what is to be put so that the conversation is held, and the part done."""
        contact, talk = self._work.contact(contact_id), self._talk(contact_id)
        put: list[Document] = []
        if not talk.is_held:
            put += _held_now(self._work, contact, talk)
            talk = next(one for one in put if isinstance(one, Conversation))
        if step is not None and step.value not in talk.debriefed:
            talk = replace(talk, debriefed=(*talk.debriefed, step.value))
        return [*(one for one in put if not isinstance(one, Conversation)), talk], talk

    def _talk(self, contact_id: int) -> Conversation:
        """Return the conversation to debrief, or else one that was never planned."""
        found = conversation_to_debrief(self._work, contact_id)
        if found is not None:
            return found
        contact = self._work.contact(contact_id)
        zone = self._work.calendar.zone
        before = len(self._work.index.conversations(contact_id))
        new_id = self._work.derived_id("debrief", str(contact_id), str(before))
        return Conversation(new_id, contact_id, zone=zone, goals=contact.goals)

    def _takeaways(self, talk: Conversation) -> Iterator[Takeaway]:
        for takeaway in self._work.index.takeaways(talk.contact_id):
            if takeaway.conversation_id == talk.id:
                yield takeaway

    def _takeaway(self, talk: Conversation, kind: TakeawayKind, text: str, goal: str) -> Takeaway:
        return self._work.takeaway(talk.contact_id, talk.id, kind, text, goal)

    def _named(self, referrer: Contact, typed: TypedPerson, guess: str, meant: int) -> Filled:
        """Return who was named: the contact whom I know, or a new one, with what is known now."""
        email = read_address(typed.email) if typed.email else ""
        said = Contact(0, typed.name, organisation=typed.organisation, role=typed.role, email=email)
        if meant != SOMEBODY_ELSE:
            return filled(self._work, self._work.contact(meant), said)
        how = f"{referrer.name} named them."
        edited = ("name", "how_found")
        new = Contact(
            self._work.new_id(), typed.name, organisation=guess, how_found=how, edited=edited
        )
        return filled(self._work, new, said)

    def _answers(self, talk: Conversation, goal: str) -> str:
        """Return the answers on the sheet for a goal: the debrief starts from them."""
        filed = {goal, *(OF_ANY_GOAL if goal in talk.goals[:1] else ())}
        asked = self._work.index.questions(talk.id)
        return "\n".join(one.answer for one in asked if one.goal in filed and one.answer)

    def _name(self, contact_id: int) -> str:
        return self._work.contact(contact_id).name


def _check_named(typed: TypedPerson, referrer: Contact) -> None:
    if not typed.name:
        raise InroadError("Whom did they name? A first name will do.")
    if name_key(typed.name) == name_key(referrer.name):
        raise InroadError(f"{referrer.name} is whom you spoke with; whom did they name?")


def _typed(person: NamedPerson) -> tuple[TypedPerson, str]:
    """Return somebody named as they were typed, each part by itself, and the guess where they are.

    What was typed beside the name counts more than a guess.
    """
    # Loaded where somebody is named: at a start it would take a moment.
    from inroad.domain.people.typed_person import read_person, read_place

    typed = read_person(person.name)
    role, organisation = read_place(person.organisation)
    is_guessed = person.is_place_guessed
    place = typed.organisation or ("" if is_guessed else organisation)
    role = clean(person.role) or typed.role or ("" if is_guessed else role)
    guess = organisation if is_guessed and not place else ""
    return TypedPerson(typed.name, place, role, typed.email), guess


def _referred(contact: Contact, referrer: Contact, person: NamedPerson) -> Contact:
    """Return a contact with who led me there, and what they said and allowed.

    Where somebody else led there first, their words, and what they allowed, stay.
    """
    if contact.referred_by not in (None, referrer.id):
        return contact
    words = clean_lines(person.words)
    said = [*contact.referrer_words.splitlines(), *words.splitlines()]
    return replace(
        contact,
        referred_by=referrer.id,
        may_use_name=person.may_use_name,
        is_introduced=person.is_introduced or contact.is_introduced,
        referrer_words="\n".join(dict.fromkeys(said)),
    )


def _held_now(work: UnitOfWork, contact: Contact, talk: Conversation) -> list[Document]:
    """Return the documents that say that a conversation took place, and moved the card."""
    present = work.clock()
    over = min(talk.ends or present, present)
    held = replace(talk, outcome=Outcome.HELD)
    met = work.touch(contact.id, TouchKind.MET, talk=talk.id, at=over)
    stage = Stage.MET if is_ahead(Stage.MET, of=contact.stage) else contact.stage
    return [held, met, replace(contact, stage=stage)]
