"""Around a conversation: the time agreed, preparing, the debrief, and the thank-you."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.formatting import say_days, say_time
from inroad.domain.dates.in_full import place, say_shift
from inroad.domain.dates.zones import in_zone, is_zone
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.case import Case
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import Unit
from inroad.domain.follow_ups.reasons import FirstName, Part, Reason
from inroad.domain.follow_ups.setbacks import new_time
from inroad.domain.text import joined, plural


def scheduled(case: Case) -> Iterator[FollowUp]:
    """Yield what an agreed conversation asks for; or a time, where none is agreed."""
    talks = case.facts.conversations
    planned = [one for one in talks if one.is_planned and one.starts]
    if not planned:
        yield from _without_time(case)
    for talk in planned:
        yield from _talk(case, talk)


def _without_time(case: Case) -> Iterator[FollowUp]:
    found = new_time(case)
    if found is not None:
        yield from found
        return
    agreed = case.last(TouchKind.SCHEDULED, TouchKind.MOVED)
    since = case.day(agreed) if agreed else case.today
    why = Reason("Agree a time: no day and hour is set for this conversation yet.")
    yield case.found(Action.SET_TIME, Count(since, since), why, f"scheduled {since}")


def _talk(case: Case, talk: Conversation) -> Iterator[FollowUp]:
    begins = talk.begins
    if begins is None:
        return
    ends = begins + talk.length
    mine = case.mine(begins)
    anchor = f"conversation {talk.id} {begins.isoformat()}"
    if case.has_come(ends):
        yield from _debrief(case, talk, case.mine(ends), anchor)
        return
    how = joined(talk.how, f"{talk.minutes} min")
    said, theirs = _theirs(case, talk, begins, mine)
    shift = say_shift(talk.starts, talk.known_zone) if talk.starts else ""
    why = Reason(f"Conversation: agreed for {{}}{said} ({{}}).", (mine, *theirs, how))
    why = why.and_then("{}", shift) if shift else why
    day = mine.date()
    count = Count(day, day)
    yield case.found(Action.CONVERSATION, count, why, anchor, at=mine, talk=talk.id)
    is_ahead = not case.has_come(begins)
    days = case.policy.prepare
    if days is not None and is_ahead and not _is_prepared(case, talk):
        yield _prepare(case, talk, mine, days, anchor)


def _theirs(
    case: Case, talk: Conversation, begins: datetime, mine: datetime
) -> tuple[str, tuple[Part, ...]]:
    """Return what says the time there, and its parts: for the contact, or where it was agreed."""
    zone, said = case.contact.zone, ", {} for {}"
    whose: Part = FirstName.of(case.contact)
    if not is_zone(zone):
        zone, said, whose = talk.known_zone, ", {} in {}", place(talk.known_zone)
    theirs = in_zone(begins, zone)
    if theirs.replace(tzinfo=None) == mine.replace(tzinfo=None):
        return "", ()
    is_same_day = theirs.date() == mine.date()
    return said, (say_time(theirs) if is_same_day else theirs.replace(tzinfo=None), whose)


def _debrief(case: Case, talk: Conversation, over: datetime, anchor: str) -> Iterator[FollowUp]:
    days = case.policy.debrief
    if days is not None:
        count = Count(over.date(), over.date() + timedelta(days=days), Unit.DAYS, days)
        later = f"{plural(days, 'day')} after your conversation ended" if days else ""
        why = Reason(f"Debrief: {later or 'your conversation ended'} {{}}.", (over,))
        yield case.found(Action.DEBRIEF, count, why, anchor, talk=talk.id)


def _prepare(case: Case, talk: Conversation, mine: datetime, days: int, anchor: str) -> FollowUp:
    """Return that it is to be prepared; what was agreed at short notice, as soon as it was."""
    counted = case.calendar.count(mine.date(), -days)
    agreed = _agreed_on(case, talk)
    if agreed is not None and agreed > counted.day:
        due = min(case.calendar.count(agreed, 0).day, mine.date())
        why = Reason("Prepare and confirm: agreed only on {} for {}.", (agreed, mine))
        count = Count(due, due)
    else:
        before = f"{say_days(days)} before"
        why = Reason("Prepare and confirm: {} {}{}.", (before, mine, counted.passed))
        count = Count.of(counted)
    return case.found(Action.PREPARE, count, why, anchor, talk=talk.id)


def _agreed_on(case: Case, talk: Conversation) -> date | None:
    """Return the day on which this time was agreed, where I was then."""
    for touch in reversed(case.facts.touches):
        if touch.kind is TouchKind.SCHEDULED and touch.conversation_id == talk.id:
            return case.day(touch)
    return None


def _is_prepared(case: Case, talk: Conversation) -> bool:
    return any(
        touch.kind is TouchKind.PREPARED and touch.conversation_id == talk.id
        for touch in case.facts.touches
    )


def still_owed(case: Case) -> list[FollowUp]:
    """Return what `met` does, where another conversation was begun before it was done."""
    last = case.last(TouchKind.MET, TouchKind.THANK_YOU)
    return met(case) if last is not None and last.kind is TouchKind.MET else []


def met(case: Case) -> list[FollowUp]:
    """Return what is owed to somebody whom I have met: the rest of the debrief, and thanks."""
    held = [talk for talk in case.facts.conversations if talk.is_held]
    begun = _go_on_debriefing(case, held[-1]) if held else []
    return [*begun, *_thank(case, held)]


def _go_on_debriefing(case: Case, talk: Conversation) -> list[FollowUp]:
    """Return the debrief that was begun and not finished."""
    if not talk.is_half_debriefed or case.policy.debrief is None:
        return []
    left = [step.label for step in DebriefStep if step.value not in talk.debriefed]
    since = case.mine(talk.ends).date() if talk.ends else case.today
    why = Reason(f"Debrief: begun; still to do: {', '.join(left)}.")
    anchor = f"debrief {talk.id} {len(left)}"
    return [case.found(Action.DEBRIEF, Count(since, since), why, anchor, talk=talk.id)]


def _thank(case: Case, held: list[Conversation]) -> list[FollowUp]:
    ends = held[-1].ends if held else None
    if ends is None:
        last = case.last(TouchKind.MET)
        ends = last.at if last else None
    hours = case.policy.thank_you
    if ends is None or hours is None:
        return []
    over, moment = case.mine(ends), case.mine(ends + timedelta(hours=hours))
    why = Reason("Thank-you: {} after your conversation ended, {}.", (plural(hours, "hour"), over))
    offers = _offered(case, held) if case.facts.takeaways else []
    if offers:
        why = why.and_then("They offered: {}.", "; ".join(offers))
    count = Count(over.date(), moment.date(), Unit.HOURS, hours)
    talk = held[-1].id if held else None
    anchor = f"met {ends.isoformat()}"
    return [case.found(Action.THANK_YOU, count, why, anchor, at=moment, talk=talk)]


def _offered(case: Case, held: list[Conversation]) -> list[str]:
    last = held[-1].id if held else None
    return [
        takeaway.text
        for takeaway in case.facts.takeaways
        if takeaway.kind is TakeawayKind.OFFERED and takeaway.conversation_id == last
    ]
