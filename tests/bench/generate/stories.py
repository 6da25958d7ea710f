"""What happened with the invented people: five touches each, and the conversations of an eighth."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.bench.generate import words
from tests.bench.generate.people import HELD, document_id, has_conversation, lots, name_of

ZONE = "Europe/London"
"""Where I am."""

_REQUEST, _AGAIN, _REPLY = TouchKind.REQUEST, TouchKind.SECOND_REQUEST, TouchKind.REPLY
_AGREED, _MET, _THANKS = TouchKind.SCHEDULED, TouchKind.MET, TouchKind.THANK_YOU
_NOTE, _CHECK_IN, _IN_TOUCH = TouchKind.NOTE, TouchKind.CHECK_IN, TouchKind.IN_TOUCH

_LAST_DAYS = {
    Stage.IDENTIFIED: (1, 200),
    Stage.REQUESTED: (1, 8),
    Stage.SCHEDULED: (1, 10),
    Stage.MET: (1, 12),
    Stage.THANKED: (1, 30),
    Stage.IN_TOUCH: (1, 110),
    Stage.CLOSED: (20, 300),
}
"""Days since the last touch, at least and at most. Nobody has been silent for so long that a
first start would have to let them rest."""


@dataclass(frozen=True, slots=True)
class Story:
    """What happened with one person: the touches, oldest first, and all else that was kept."""

    touches: tuple[Touch, ...]
    others: tuple[Document, ...]


def story(number: int, contact: Contact, now: datetime) -> Story:
    """Return what happened with a person until `now`."""
    lot = lots("story", number)
    days = _days(lot, contact.stage)
    talk = _conversation(number, contact, now, days) if has_conversation(number) else None
    touches = tuple(
        _touch(
            number, at, kind, contact, now - timedelta(days=ago, minutes=number % 300), talk, lot
        )
        for at, (kind, ago) in enumerate(zip(_happened(number, contact), days, strict=True))
    )
    if talk is None:
        return Story(touches, ())
    return Story(touches, (talk, *_questions(talk), *_takeaways(number, talk, contact, now, lot)))


def _happened(number: int, contact: Contact) -> tuple[TouchKind, ...]:
    """Return the five touches that lead to where somebody stands."""
    match contact.stage:
        case Stage.REQUESTED if number % 3 == 0:
            return _NOTE, _NOTE, _NOTE, _REQUEST, _AGAIN
        case Stage.REQUESTED:
            return _NOTE, _NOTE, _NOTE, _NOTE, _REQUEST
        case Stage.SCHEDULED:
            return _NOTE, _REQUEST, _REPLY, _NOTE, _AGREED
        case Stage.MET:
            return _NOTE, _REQUEST, _REPLY, _AGREED, _MET
        case Stage.THANKED:
            return _REQUEST, _REPLY, _AGREED, _MET, _THANKS
        case Stage.IN_TOUCH if has_conversation(number):
            return _REPLY, _AGREED, _MET, _THANKS, _CHECK_IN
        case Stage.IN_TOUCH:
            return _NOTE, _IN_TOUCH, _NOTE, _IN_TOUCH, _CHECK_IN
        case Stage.CLOSED:
            return _NOTE, _NOTE, _REQUEST, _AGAIN, TouchKind.CLOSED
        case _:
            return _NOTE, _NOTE, _NOTE, _NOTE, _NOTE


def _days(lot: random.Random, stage: Stage) -> tuple[int, ...]:
    """Return how many days ago each of five touches was, the oldest first."""
    days = [lot.randint(*_LAST_DAYS[stage])]
    steps = (10, 4, 3, 2) if stage in (Stage.REQUESTED, Stage.SCHEDULED, *HELD) else (20,) * 4
    for step in reversed(steps):
        days.insert(0, days[0] + (1 if step == 2 else lot.randint(2, step)))
    return tuple(days)


def _touch(
    number: int,
    at: int,
    kind: TouchKind,
    contact: Contact,
    moment: datetime,
    talk: Conversation | None,
    lot: random.Random,
) -> Touch:
    text = lot.choice(words.SAID[kind.value])
    about = talk.id if talk is not None and kind in (_AGREED, _MET) else None
    day = in_zone(moment, ZONE).date()
    return Touch(document_id("touch", number, at), contact.id, kind, moment, text, about, day)


def _conversation(
    number: int, contact: Contact, now: datetime, days: tuple[int, ...]
) -> Conversation:
    """Return the conversation: on the day of the touch that says so, or in the next weeks."""
    is_held = contact.stage in HELD
    place = {Stage.MET: 4, Stage.THANKED: 3, Stage.IN_TOUCH: 2}
    ahead = -days[place[contact.stage]] if is_held else number // 8 % 21 + 1
    starts = datetime.combine(now.date() + timedelta(days=ahead), time(9 + number % 8, 30))
    steps = tuple(step.value for step in DebriefStep) if contact.stage in HELD[1:] else ()
    return Conversation(
        document_id("conversation", number),
        contact.id,
        starts,
        ZONE,
        (20, 30, 45)[number % 3],
        words.SAID["scheduled"][number % 3],
        f"https://meet.example.com/{number}" if number % 3 == 0 else "",
        contact.goals,
        Outcome.HELD if is_held else Outcome.PLANNED,
        better="Asked two questions in one." if steps else "",
        warmth="warm" if steps else "",
        debriefed=steps,
    )


def _questions(talk: Conversation) -> Iterator[Question]:
    """Yield six questions; those of a conversation that was held are asked and answered."""
    for position, text in enumerate(words.QUESTIONS, 1):
        goal = talk.goals[position % len(talk.goals)]
        answer = words.ANSWERS[position % 2] if talk.is_held and position < 4 else ""
        question = document_id("question", talk.id, position)
        yield Question(question, talk.id, text, goal, position, talk.is_held, answer)


def _takeaways(
    number: int, talk: Conversation, contact: Contact, now: datetime, lot: random.Random
) -> Iterator[Takeaway]:
    """Yield what a conversation brought: two things learnt, advice, a name, an offer or promise."""
    if not talk.is_held or talk.starts is None:
        return
    at = localised(talk.starts, ZONE) + talk.length
    rest = TakeawayKind.MY_PROMISE if number % 16 else TakeawayKind.OFFERED
    named = lot.randrange(number + 1)
    found: tuple[tuple[TakeawayKind, str], ...] = (
        (TakeawayKind.LEARNT, lot.choice(words.LEARNT)),
        (TakeawayKind.LEARNT, lot.choice(words.LEARNT)),
        (TakeawayKind.ADVICE, lot.choice(words.ADVICE)),
        (TakeawayKind.NAMED, name_of(named)),
        (rest, lot.choice(words.OFFERED if rest is TakeawayKind.OFFERED else words.PROMISED)),
    )
    for position, (kind, text) in enumerate(found):
        is_promise = kind is TakeawayKind.MY_PROMISE
        yield Takeaway(
            document_id("takeaway", number, position),
            contact.id,
            talk.id,
            kind,
            text,
            at,
            talk.goals[position % len(talk.goals)],
            now.date() + timedelta(days=lot.randint(1, 14)) if is_promise else None,
            at.date() if kind is not TakeawayKind.LEARNT and number % 3 else None,
            at.date(),
            named_id=document_id("contact", named) if kind is TakeawayKind.NAMED else None,
        )
