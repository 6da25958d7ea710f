"""The debrief as one text: headings with lines under them, written in whatever editor there is.

A heading begins with two #, a line with one is a remark that nobody keeps; a line
that begins with # itself has a backslash before it.
"""

from collections.abc import Iterator, Mapping

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
from inroad.campaign.core.planned_conversation import say_beginning
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.goals.goals import Goals
from inroad.campaign.people.promises import say_takeaway
from inroad.domain.conversations.debrief_steps import WARMTHS
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.errors import InroadError
from inroad.domain.search import comparable
from inroad.domain.text import clean

_HEADING, _REMARK = "##", "#"
_ESCAPE = "\\"
"""Stands before a # that begins what is kept."""
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
        if not said:
            raise InroadError("There is no heading in it: inroad debrief CONTACT prints them.")
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
        yield f"{_REMARK} Debrief: {view.contact.name}{when}"
        yield f"{_REMARK} Under each heading a line for each thing; what begins with # is left out."
        for goal in self._goals.named(talk.goals):
            yield from ("", f"{_HEADING} {goal.title}")
            yield from _lines_of(self._debriefs.texts(talk, TakeawayKind.LEARNT, goal.key))
        kept = {
            ADVICE: self._debriefs.texts(talk, TakeawayKind.ADVICE),
            OFFERED: self._debriefs.texts(talk, TakeawayKind.OFFERED),
            BETTER: talk.better,
            WARMTH: talk.warmth,
        }
        for heading in _REST:
            hint = f"{_REMARK} {_HINTS[heading]}" if heading in _HINTS else ""
            yield from ("", f"{_HEADING} {heading}", *filter(None, [hint]))
            yield from _lines_of(kept.get(heading, ""))
            for one in view.takeaways:
                if one.kind in _KINDS.get(heading, ()):
                    yield f"{_REMARK} kept: {say_takeaway(one, self._work.today)}"

    def _parts(self, text: str) -> Mapping[str, str]:
        """Return what stands under each heading, by the key of a goal or the heading itself."""
        known = {comparable(one): one for one in _REST}
        for goal in self._goals.all():
            known |= {comparable(one): goal.key for one in (goal.key, goal.short, goal.title)}
        found: dict[str, list[str]] = {}
        now: list[str] | None = None
        for line in map(clean, text.splitlines()):
            if line.startswith(_HEADING):
                heading = line.lstrip(_REMARK).strip()
                key = known.get(comparable(heading))
                if key is None:
                    raise InroadError(
                        f"“{heading}” is no heading; there are your goals, and {', '.join(_REST)}."
                    )
                now = found.setdefault(key, [])
            elif line.strip() and not line.startswith(_REMARK):
                if now is None:
                    raise InroadError(f"“{line}” stands above the first heading (## …).")
                now.append(line.strip().removeprefix(_ESCAPE))
        return {key: "\n".join(lines) for key, lines in found.items()}


def _lines_of(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield f"{_ESCAPE}{line}" if line.startswith((_REMARK, _ESCAPE)) else line
