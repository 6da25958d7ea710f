"""What was said between me and one contact, as values for the fields of a template."""

from collections.abc import Container
from dataclasses import replace

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.goals.thirteen import GoalKey
from inroad.domain.messages.days import day_to_come, on_day, thanked_day
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.takeaway_phrases import Phrases
from inroad.domain.messages.ways_of_writing import WayOfWriting
from inroad.domain.patterns import compiled
from inroad.domain.people.contact import Contact
from inroad.domain.people.names.whole_name import read_name
from inroad.domain.people.stages import Stage
from inroad.domain.text import clean

_NEEDS = frozenset({GoalKey.CHALLENGES, GoalKey.GIVE})


class Remembered:
    """Collects the values that come from conversations with a contact, and from promises.

    `about` is what the message is about: a promise, an advice, a name; of a referral request it is
    the contact whom I would like to be introduced to. It is 0 for none.
    """

    def __init__(
        self,
        work: UnitOfWork,
        contact: Contact,
        kind: MessageKind,
        about: int,
        way: WayOfWriting,
        known_names: Container[str],
    ) -> None:
        self._work = work
        self._way = way
        self._contact = contact
        self._kind = kind
        self._takeaways = work.index.takeaways(contact.id)
        self._touches = work.index.touches(contact.id)
        self._about = next((one for one in self._takeaways if one.id == about), None)
        is_to_introduce = kind is MessageKind.REFERRAL_REQUEST
        self.wanted = work.store.get(Contact, about) if is_to_introduce else None
        """To whom I would like to be introduced."""
        held = [talk for talk in work.index.conversations(contact.id) if talk.is_held]
        self._last: Conversation | None = held[-1] if held else None
        self._phrases = Phrases((contact.name,), known_names)

    def values(self) -> dict[str, str]:
        """Return every value that is known, by the name of its field."""
        say, named = self._phrases, self._named()
        known = self.wanted or (self._known(named) if named else self._met_through_them())
        learnt = self._learnt()
        is_of_name = (
            self._kind is MessageKind.REPORT_BACK and known is not None and named is not None
        )
        advice = None if is_of_name else self._open(TakeawayKind.ADVICE)
        mine = self._open(TakeawayKind.MY_PROMISE)
        theirs = self._open(TakeawayKind.THEIR_PROMISE)
        offered = self._open(TakeawayKind.OFFERED)
        promised = theirs if self._kind is MessageKind.ASK_PROMISE else mine
        is_first = self._kind is MessageKind.THANK_YOU
        return {
            "met_on": self._met_on(),
            "learnt": say.learnt(learnt, is_first) if learnt else "",
            "quote": say.quote(learnt) if learnt else "",
            "need": self._need(),
            "advice": self._since(say.advice(advice)) if advice else "",
            "offered": say.offered(offered) if offered else "",
            "promise": self._since(f"{say.promise(mine)}{self._due(mine)}") if mine else "",
            "word_kept": say.word_kept(mine) if mine else "",
            "their_promise": say.their_promise(theirs) if theirs else "",
            "when_promised": self._when(promised),
            "person": _name(named) if named else known.name if known else "",
            "names": self._names(),
            "when_named": self._when(named),
            "outcome": self._outcome(known),
        }

    def first_name_of_named(self) -> str:
        """Return what one calls whom they named; "" for nobody."""
        if self.wanted is not None:
            return self.wanted.first_name
        named = self._named()
        found = self._known(named) if named else None
        return found.first_name if found is not None else _name(named) if named else ""

    def _met_on(self) -> str:
        day = self._work.day_held(self._last) if self._last else None
        return "" if day is None else thanked_day(day, self._work.today, self._way)

    def _learnt(self) -> Takeaway | None:
        """Return one thing that they said: their own words before what I made of it.

        What stood in a letter to them is not said again.
        """
        say = self._phrases
        learnt = [
            line
            for line in self._lines()
            if say.learnt(line) and not self._was_written(say.learnt(line), say.learnt(line, False))
        ]
        last = self._last.id if self._last else None
        present = [line for line in learnt if line.conversation_id == last]
        found = sorted(
            present or learnt[-1:], key=lambda one: (not say.quote(one), one.goal in _NEEDS)
        )
        return next(iter(found), None)

    def _need(self) -> str:
        """Return what they told me that they need, of what stands under the goals that ask."""
        said = (self._phrases.need(line) for line in self._lines() if line.goal in _NEEDS)
        return next(filter(None, said), "")

    def _lines(self) -> list[Takeaway]:
        """Return what they said, line by line: under a goal all of it is one text."""
        return [
            replace(takeaway, text=line)
            for takeaway in self._takeaways
            if takeaway.kind is TakeawayKind.LEARNT
            for line in takeaway.text.splitlines()
            if clean(line)
        ]

    def _was_written(self, *sentences: str) -> bool:
        """Whether a letter to them has had one of these sentences already."""
        return any(said in touch.text for touch in self._touches for said in sentences)

    def _names(self) -> str:
        """Return whom they named when we spoke last, for a thank-you: "the name of Pat Lowe"."""
        last = self._last.id if self._last else None
        said = (
            _name(takeaway)
            for takeaway in self._takeaways
            if takeaway.kind is TakeawayKind.NAMED and takeaway.conversation_id == last
        )
        named = [name for name in said if name]
        if not named:
            return ""
        *before, end = named
        return f"the names of {', '.join(before)} and {end}" if before else f"the name of {end}"

    def _due(self, promise: Takeaway) -> str:
        """Return for when I promised something, where that is still to come: " by Friday"."""
        due, today = promise.due, self._work.today
        if due is None or due < today or self._kind is not MessageKind.THANK_YOU:
            return ""
        return f" by {day_to_come(due, today, self._way)}"

    def _since(self, said: str) -> str:
        """Return what was said as it is told later: "when I've applied" is "when I had"."""
        is_later = self._kind in (MessageKind.KEEP_PROMISE, MessageKind.REPORT_BACK)
        return compiled(r"\bI(?:['’]ve| have)\b").sub("I had", said) if is_later else said

    def _open(self, kind: TakeawayKind) -> Takeaway | None:
        """Return what is open of a kind: what the message is about, else the oldest."""
        if self._about is not None and self._about.kind is kind:
            return self._about
        found = [
            takeaway
            for takeaway in self._takeaways
            if takeaway.kind is kind and not takeaway.closed_on
        ]
        if kind is not TakeawayKind.MY_PROMISE and self._kind is MessageKind.THANK_YOU:
            last = self._last.id if self._last else None
            found = [takeaway for takeaway in found if takeaway.conversation_id == last]
        return found[0] if found else None

    def _when(self, said: Takeaway | None) -> str:
        """Return when something was said, for the begin of a sentence: "When we spoke today,"."""
        if said is None or said.conversation_id:
            talk_id = said.conversation_id if said is not None else 0
            held = [
                talk for talk in self._work.index.conversations(self._contact.id) if talk.is_held
            ]
            talk = next((one for one in held if one.id == talk_id), self._last)
            day = self._work.day_held(talk) if talk is not None else None
            return f"When we spoke {on_day(day, self._work.today, self._way)}," if day else ""
        day = self._work.calendar.day_of_event(said)
        said_on = on_day(day, self._work.today, self._way)
        return f"{said_on[:1].upper()}{said_on[1:]}"

    def _named(self) -> Takeaway | None:
        """Return whom they named, or None for nobody.

        For a report back that is somebody only where it is not about advice.
        """
        if self.wanted is not None:
            return self._naming(self.wanted)
        if self._about is not None:
            return self._about if self._about.kind is TakeawayKind.NAMED else None
        is_told = self._met_through_them() is not None or self._open(TakeawayKind.ADVICE)
        if self._kind is MessageKind.REPORT_BACK and is_told:
            return None
        named = [takeaway for takeaway in self._takeaways if takeaway.kind is TakeawayKind.NAMED]
        if self._kind is MessageKind.REFERRAL_REQUEST:
            named = [one for one in named if self._is_still_to_meet(one)]
        else:
            named = [one for one in named if not one.closed_on] or named[-1:]
        return named[0] if named else None

    def _naming(self, contact: Contact) -> Takeaway | None:
        """Return where they named somebody; None where that is not written down."""
        return next((one for one in self._takeaways if one.names(contact)), None)

    def _met_through_them(self) -> Contact | None:
        """Return whom they led me to and I have met since I last reported back, or None."""
        if self._kind is not MessageKind.REPORT_BACK or self._about is not None:
            return None
        told = self._work.index.last_touch(self._contact.id, TouchKind.REPORT_BACK)
        introduced = self._work.store.scan.owned(Contact, "referred_by", (self._contact.id,))
        people = self._work.store.all(Contact)
        for contact in filter(None, (people.get(contact_id) for contact_id, _ in introduced)):
            held = [talk for talk in self._work.index.conversations(contact.id) if talk.is_held]
            ends = held[-1].ends if held else None
            if ends is not None and (told is None or ends > told.at):
                return contact
        return None

    def _is_still_to_meet(self, named: Takeaway) -> bool:
        found = self._known(named)
        return found is None or found.stage is Stage.IDENTIFIED

    def _known(self, named: Takeaway) -> Contact | None:
        """Return the contact whom a takeaway names, or None."""
        if named.named_id is not None:
            meant = self._work.store.get(Contact, named.named_id)
            return meant if meant is not None and named.names(meant) else None
        return next(filter(named.names, self._work.namesakes.of(named.text)), None)

    def _outcome(self, found: Contact | None) -> str:
        """Return what came of a name: whether we have spoken by now."""
        if found is None:
            return ""
        met = [talk for talk in self._work.index.conversations(found.id) if talk.is_held]
        day = self._work.day_held(met[-1]) if met else None
        if day is not None:
            return f"We spoke {on_day(day, self._work.today, self._way)}."
        asked = any(touch.kind is TouchKind.REQUEST for touch in self._work.index.touches(found.id))
        return "I have written, and will tell you when we have spoken." if asked else ""


def _name(named: Takeaway) -> str:
    """Return whom a takeaway names, and not what is noted beside it; "" where that is no name."""
    name = read_name(named.text)
    if name.first:
        return name.whole
    return name.with_title or (clean(named.text) if name.last else "")
