"""The debrief as one text: what a conversation brought, under headings (see `headed_text`)."""

from collections.abc import Iterator

from inroad.campaign.conversations.capture import Capture
from inroad.campaign.conversations.debriefs import (
    Debriefs,
    DebriefView,
    Learnt,
    LookingBack,
    NamedPerson,
    Promise,
    WholeDebrief,
)
from inroad.campaign.conversations.headed_text import HEADING, REMARK, lines_of, parts_of
from inroad.campaign.core.planned_conversation import say_beginning
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.campaign.people.promises import say_takeaway
from inroad.domain.conversations.debrief_steps import WARMTHS
from inroad.domain.conversations.takeaway import TakeawayKind

ADVICE, OFFERED, NAMED = "Their advice", "They offered", "They named"
MINE, THEIRS = "I promised", "They promised"
BETTER, WARMTH, CADENCE = "Next time I would", "It was", "Keep in touch"
_REST = (ADVICE, OFFERED, NAMED, MINE, THEIRS, BETTER, WARMTH, CADENCE)
_HINTS = {
    ADVICE: "a line for each thing",
    NAMED: "like: Ines Vidal, data lead at Northwind",
    MINE: "like: send the slides by fri",
    WARMTH: ", ".join(WARMTHS),
    CADENCE: "monthly, every 2 months, off; empty as usual",
}
_KINDS = {
    NAMED: (TakeawayKind.NAMED,),
    MINE: (TakeawayKind.MY_PROMISE,),
    THEIRS: (TakeawayKind.THEIR_PROMISE,),
}


class DebriefForm:
    """Writes a debrief as a text, and reads what somebody made of it."""

    def __init__(
        self, work: UnitOfWork, debriefs: Debriefs, capture: Capture, goals: Goals
    ) -> None:
        self._work = work
        self._debriefs = debriefs
        self._capture = capture
        self._goals = goals

    def written(self, contact_id: int) -> str:
        """Return the debrief of somebody's conversation as it stands; raises InroadError."""
        view = self._debriefs.view(contact_id)
        return "".join(f"{line}\n" for line in self._lines(view))

    def read(self, contact_id: int, text: str) -> WholeDebrief:
        """Return what a text says.

        Raises:
            InroadError: a heading is none, or something stands above the first one.
        """
        view = self._debriefs.view(contact_id)
        said = self._parts(text)
        learnt = [
            Learnt(goal.key, said[goal.key]) for goal in self._goals.all() if goal.key in said
        ]
        promises = (
            Promise(*self._capture.read_promise(line), heading == MINE)
            for heading in (MINE, THEIRS)
            for line in said.get(heading, "").splitlines()
        )
        return WholeDebrief(
            tuple(learnt),
            said.get(ADVICE),
            said.get(OFFERED),
            tuple(NamedPerson(line) for line in said.get(NAMED, "").splitlines()),
            tuple(promises),
            LookingBack(
                said.get(BETTER, view.talk.better),
                said.get(WARMTH, view.talk.warmth),
                said.get(CADENCE, ""),
            ),
        )

    def _lines(self, view: DebriefView) -> Iterator[str]:
        talk = view.talk
        when = f", {say_beginning(self._work, talk)}" if talk.starts is not None else ""
        yield f"{REMARK} Debrief: {view.contact.name}{when}"
        yield f"{REMARK} Under each heading a line for each thing; what begins with # is left out."
        for goal in self._goals.named(talk.goals):
            yield from ("", f"{HEADING} {goal.title}")
            yield from lines_of(self._debriefs.texts(talk, TakeawayKind.LEARNT, goal.key))
        kept = {
            ADVICE: self._debriefs.texts(talk, TakeawayKind.ADVICE),
            OFFERED: self._debriefs.texts(talk, TakeawayKind.OFFERED),
            BETTER: talk.better,
            WARMTH: talk.warmth,
        }
        for heading in _REST:
            hint = f"{REMARK} {_HINTS[heading]}" if heading in _HINTS else ""
            yield from ("", f"{HEADING} {heading}", *filter(None, [hint]))
            yield from lines_of(kept.get(heading, ""))
            for one in view.takeaways:
                if one.kind in _KINDS.get(heading, ()):
                    yield f"{REMARK} kept: {say_takeaway(one, self._work.today)}"

    def _parts(self, text: str) -> dict[str, str]:
        """Return what stands under each heading, by the key of a goal or the heading itself."""
        known = {one: one for one in _REST}
        for goal in self._goals.all():
            known |= dict.fromkeys((goal.key, goal.short, goal.title), goal.key)
        return parts_of(text, known, f"your goals, and {', '.join(_REST)}")
