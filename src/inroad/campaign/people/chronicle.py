"""What happened with one person, in order: touches, what came of each conversation, promises."""

from collections.abc import Iterator
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

from inroad.campaign.people.people import ContactView
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind


class Happening(NamedTuple):
    """One thing that happened, at a moment (aware).

    A touch; if a conversation was held, with what was taken away from it, and how it was. Or a
    takeaway alone, of no conversation that is over; or a conversation alone, of which there is
    no touch that says it was held.
    """

    at: datetime
    touch: Touch | None = None
    takeaways: tuple[Takeaway, ...] = ()
    talk: Conversation | None = None


def chronicle(view: ContactView, now: datetime) -> tuple[Happening, ...]:
    """Return everything that is recorded of a person, the newest first.

    A conversation without a time stands at `now` (aware).
    """
    return tuple(sorted(_happenings(view, now), key=attrgetter("at"), reverse=True))


def _happenings(view: ContactView, now: datetime) -> Iterator[Happening]:
    by_talk: dict[int | None, list[Takeaway]] = {}
    for takeaway in reversed(view.takeaways):
        by_talk.setdefault(takeaway.conversation_id, []).append(takeaway)
    held = {one.conversation_id for one in view.touches if one.kind is TouchKind.MET}
    talks = {one.id: one for one in view.conversations}
    for touch in view.touches:
        is_met = touch.kind is TouchKind.MET
        # Of two records of one conversation, the last one has what came of it.
        talk = talks.pop(touch.conversation_id or 0, None) if is_met else None
        said = by_talk.pop(touch.conversation_id, []) if is_met else []
        yield Happening(touch.at, touch, tuple(said), talk)
    # What was promised or named outside of a conversation, or in one that is not over.
    for takeaway in view.takeaways:
        if takeaway.conversation_id not in held:
            yield Happening(takeaway.at, takeaways=(takeaway,))
    for talk in talks.values():
        yield Happening(talk.begins or now, talk=talk)
