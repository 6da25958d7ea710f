"""From policy, facts and the present to follow-ups with their reasons.

`follow_ups` is a pure function. Nothing that it finds is ever stored: what is stored are facts
(touches, conversations, takeaways) and overrides (snoozes, settings of rules).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from operator import attrgetter

from inroad.domain.actions import Action
from inroad.domain.cadence import next_after, step_after
from inroad.domain.conversation import Conversation
from inroad.domain.counting import Count
from inroad.domain.debriefing import DebriefStep
from inroad.domain.echo import place, say_shift
from inroad.domain.facts import Facts
from inroad.domain.follow_up import FollowUp
from inroad.domain.policy import Policy
from inroad.domain.reasons import Reason
from inroad.domain.rules import Unit
from inroad.domain.saying import say_days, say_moment, say_time
from inroad.domain.stages import Stage
from inroad.domain.takeaway import Takeaway, TakeawayKind
from inroad.domain.text import joined, plural
from inroad.domain.thanks_owed import thanks_owed
from inroad.domain.touch import Touch, TouchKind
from inroad.domain.workdays import Calendar
from inroad.domain.zones import in_zone, is_zone

_ORDER = attrgetter("order")
_ANSWERS = (TouchKind.REPLY, TouchKind.DECLINED)


def follow_ups(
    facts: Facts, policy: Policy, calendar: Calendar, now: datetime
) -> tuple[FollowUp, ...]:
    """Return what to do next for one contact, soonest first.

    Args:
        facts: the contact and everything recorded about them.
        policy: the numbers to count with, as they hold for this contact.
        calendar: my zone, working week and days off.
        now: the present, aware in any zone.

    Nobody who is marked "do not contact" is ever suggested, and nothing is asked of a closed
    contact but the promises that are still open.
    """
    contact = facts.contact
    if contact.do_not_contact or _is_quiet(facts):
        return ()
    counting = _Counting(facts, policy, calendar, in_zone(now, calendar.zone))
    found = list(counting.by_stage())
    if facts.takeaways:
        found += counting.promises()
    if facts.referred:
        found += thanks_owed(facts, policy, calendar, counting.today)
    if facts.snoozes:
        found = [one for one in (_with_snooze(one, facts) for one in found) if one]
    return tuple(sorted(found, key=_ORDER)) if len(found) > 1 else tuple(found)


def _is_quiet(facts: Facts) -> bool:
    """Whether nothing has happened and nothing is planned: most imported people."""
    contact = facts.contact
    if contact.stage is Stage.IDENTIFIED:
        known = facts.takeaways or facts.conversations or facts.referred
        return not (contact.goals or contact.planned_on or known)
    return False


def _with_snooze(one: FollowUp, facts: Facts) -> FollowUp | None:
    for snooze in facts.snoozes:
        if (snooze.action, snooze.anchor) != (one.action, one.anchor):
            continue
        if snooze.someday:
            return one._replace(
                is_someday=True, at=None, why=one.why.and_then("Put off to someday.")
            )
        if snooze.until is None:
            return None
        why = one.why.and_then("Snoozed to {}.", snooze.until)
        return one._replace(due=snooze.until, at=None, why=why, snoozed_to=snooze.until)
    return one


@lru_cache(maxsize=8)
def _universal(now: datetime) -> datetime:
    """Return the present in UTC: times in two zones are slow to compare, and it is often asked."""
    return now.astimezone(UTC)


def _last_real(touches: tuple[Touch, ...]) -> Touch | None:
    for touch in reversed(touches):
        if touch.kind.is_real:
            return touch
    return None


class _Counting:
    """One contact's facts with the means to count from them."""

    __slots__ = ("calendar", "contact", "facts", "last_real", "now", "policy", "today")

    def __init__(self, facts: Facts, policy: Policy, calendar: Calendar, now: datetime) -> None:
        self.facts = facts
        self.contact = facts.contact
        self.policy = policy
        self.calendar = calendar
        self.now = now
        self.today = now.date()
        self.last_real = _last_real(facts.touches)

    def by_stage(self) -> Iterable[FollowUp]:
        """Return what the contact's stage asks for; after a no, only thanks for it."""
        stage, last = self.contact.stage, self.last_real
        if stage is Stage.CLOSED:
            return ()
        if stage is Stage.IDENTIFIED:
            return self._identified()
        if last is not None and last.kind is TouchKind.DECLINED:
            return self._answer_a_no(last)
        if stage is Stage.REQUESTED:
            return self._requested()
        if stage is Stage.SCHEDULED:
            return self._scheduled()
        return self._met() if stage is Stage.MET else self._keeping_in_touch()

    def promises(self) -> Iterator[FollowUp]:
        """Yield the promises that have not been kept; those without a date are for someday."""
        for takeaway in self.facts.takeaways:
            if takeaway.kind.is_promise and not takeaway.closed_on:
                yield from self._promise(takeaway)

    def _promise(self, takeaway: Takeaway) -> Iterator[FollowUp]:
        mine = takeaway.kind is TakeawayKind.MY_PROMISE
        before = self.policy.my_promise if mine else self.policy.their_promise
        if before is None:
            return
        action = Action.KEEP_PROMISE if mine else Action.ASK_ABOUT_PROMISE
        who = "You" if mine else self.contact.first_name
        given = self._day(takeaway)
        if takeaway.due is None:
            why = Reason("{} promised “{}” on {}, for no day.", (who, takeaway.text, given))
            due = given
        else:
            due = takeaway.due - timedelta(days=before)
            why = Reason("{} promised “{}” for {}.", (who, takeaway.text, takeaway.due))
        count = Count(takeaway.due or given, due, Unit.DAYS, -before if takeaway.due else 0)
        anchor, undated = f"takeaway {takeaway.id}", takeaway.due is None
        yield self._found(action, count, why, anchor, takeaway=takeaway.id, is_someday=undated)

    def _identified(self) -> Iterator[FollowUp]:
        contact, days = self.contact, self.policy.send_request
        action = Action.SEND_REQUEST
        if contact.planned_on:
            planned = contact.planned_on
            why = Reason("Send the request: you planned it for {}.", (planned,))
            yield self._found(action, Count(planned, planned), why, f"planned {planned}")
        elif contact.goals and contact.goals_chosen_on and days is not None:
            chosen = contact.goals_chosen_on
            yield self._after(action, days, "goals chosen", chosen, f"goals {chosen}")

    def _answer_a_no(self, refusal: Touch) -> Iterator[FollowUp]:
        days = self.policy.answer_a_no
        if days is not None:
            found = self._after_touch(Action.ANSWER_A_NO, refusal, days, "they declined on")
            ask = "Thank them, and ask who else might be glad to talk."
            yield found._replace(why=found.why.and_then(ask))

    def _requested(self) -> list[FollowUp]:
        request, answer, written = self._asked()
        policy = self.policy
        if request is None:
            return []
        if answer is not None:
            if policy.set_time is None or answer.kind is not TouchKind.REPLY:
                return []
            basis = "they replied on"
            return [self._after_touch(Action.SET_TIME, answer, policy.set_time, basis)]
        found = self._write_again(request, written)
        if policy.ask_elsewhere is not None:
            found += self._ask_elsewhere(request, policy.ask_elsewhere)
        return found

    def _asked(self) -> tuple[Touch | None, Touch | None, int]:
        """Return my last request, an answer to it, and how often I have written again.

        What was recorded in one moment has no order: an answer then is one to the request.
        """
        request: Touch | None = None
        first: Touch | None = None
        answer: Touch | None = None
        written = 0
        for touch in reversed(self.facts.touches):
            if first is not None and touch.at < first.at:
                break
            kind = touch.kind
            if kind is TouchKind.REQUEST:
                first = touch
                request = request or touch
            elif kind is TouchKind.SECOND_REQUEST:
                request = request or touch
                written += 1
            elif kind in _ANSWERS and (request is None or touch.at == request.at):
                answer = answer or touch
        return request, answer, written

    def _write_again(self, request: Touch, written: int) -> list[FollowUp]:
        """Return the next second request, or that it may rest where the cap is reached."""
        cap, again = self.policy.second_requests or 0, self.policy.second_request
        which = "" if not written else "your second request on"
        if written > 1:
            which = f"your request no. {written + 1} on"
        if again is not None and written < cap:
            found = self._after_touch(Action.SECOND_REQUEST, request, again, which)
            more = f"That is {written + 1} of at most {cap}."
            return [found if cap == 1 else found._replace(why=found.why.and_then(more))]
        if self.policy.let_rest is None:
            return []
        which = which or "your request on"
        return [self._after_touch(Action.LET_REST, request, self.policy.let_rest, which)]

    def _ask_elsewhere(self, request: Touch, days: int) -> Iterator[FollowUp]:
        """Yield 3B7's "3": it belongs to the organisation, so to whom I asked last there."""
        there = self.facts.organisation
        asked = self._last(TouchKind.ASKED_ELSEWHERE)
        if there.has_answered or (asked is not None and asked.at >= request.at):
            return
        if there.last_asked is not None and there.last_asked > request.at:
            return
        where = self.contact.organisation or "their organisation"
        since = f"of silence from {where} since"
        found = self._after_touch(Action.ASK_ELSEWHERE, request, days, since, by=" ")
        if there.next_name:
            more = Reason("Next there: {}.", (there.next_name,))
        else:
            more = Reason("Nobody else at {} is on your list yet.", (where,))
        yield found._replace(why=found.why.and_then(more.pattern, *more.parts))

    def _scheduled(self) -> Iterator[FollowUp]:
        planned = [one for one in self.facts.conversations if one.is_planned and one.starts]
        if not planned:
            agreed = self._last(TouchKind.SCHEDULED, TouchKind.MOVED)
            since = self._day(agreed) if agreed else self.today
            why = Reason("Agree a time: no day and hour is set for this conversation yet.")
            yield self._found(Action.SET_TIME, Count(since, since), why, f"scheduled {since}")
        for conversation in planned:
            yield from self._conversation(conversation)

    def _conversation(self, talk: Conversation) -> Iterator[FollowUp]:
        begins = talk.begins
        if begins is None:
            return
        ends = begins + talk.length
        mine = self._mine(begins)
        anchor = f"conversation {talk.id} {begins.isoformat()}"
        if ends <= _universal(self.now):
            yield from self._debrief(talk, self._mine(ends), anchor)
            return
        how = joined(talk.how, f"{talk.minutes} min")
        theirs = self._theirs(talk, begins, mine)
        shift = say_shift(talk.starts, talk.known_zone) if talk.starts else ""
        why = Reason("Conversation: agreed for {}{} ({}).", (mine, theirs, how))
        why = why.and_then("{}", shift) if shift else why
        day = mine.date()
        count = Count(day, day)
        yield self._found(Action.CONVERSATION, count, why, anchor, at=mine, talk=talk.id)
        is_ahead = begins > _universal(self.now)
        if self.policy.prepare is not None and is_ahead and not self._prepared(talk):
            yield self._prepare(talk, mine, self.policy.prepare, anchor)

    def _theirs(self, talk: Conversation, begins: datetime, mine: datetime) -> str:
        """Say what time it is there: for the contact, or where the time was agreed."""
        zone, whose = self.contact.zone, f"for {self.contact.first_name}"
        if not is_zone(zone):
            zone, whose = talk.known_zone, f"in {place(talk.known_zone)}"
        theirs = in_zone(begins, zone)
        if theirs.replace(tzinfo=None) == mine.replace(tzinfo=None):
            return ""
        is_same_day = theirs.date() == mine.date()
        said = say_time(theirs) if is_same_day else say_moment(theirs, self.today)
        return f", {said} {whose}"

    def _debrief(self, talk: Conversation, over: datetime, anchor: str) -> Iterator[FollowUp]:
        days = self.policy.debrief
        if days is not None:
            count = Count(over.date(), over.date() + timedelta(days=days), Unit.DAYS, days)
            later = f"{plural(days, 'day')} after your conversation ended" if days else ""
            why = Reason(f"Debrief: {later or 'your conversation ended'} {{}}.", (over,))
            yield self._found(Action.DEBRIEF, count, why, anchor, talk=talk.id)

    def _prepare(self, talk: Conversation, mine: datetime, days: int, anchor: str) -> FollowUp:
        counted = self.calendar.count(mine.date(), -days)
        before = f"{say_days(days)} before"
        why = Reason("Prepare and confirm: {} {}{}.", (before, mine, counted.passed))
        return self._found(Action.PREPARE, Count.of(counted), why, anchor, talk=talk.id)

    def _prepared(self, talk: Conversation) -> bool:
        return any(
            touch.kind is TouchKind.PREPARED and touch.conversation_id == talk.id
            for touch in self.facts.touches
        )

    def _met(self) -> list[FollowUp]:
        held = [one for one in self.facts.conversations if one.is_held]
        begun = self._go_on_debriefing(held[-1]) if held else []
        return [*begun, *self._thank(held)]

    def _go_on_debriefing(self, talk: Conversation) -> list[FollowUp]:
        """Return the debrief that was begun and not finished."""
        if not talk.is_half_debriefed or self.policy.debrief is None:
            return []
        left = [step.label for step in DebriefStep if step.value not in talk.debriefed]
        since = self._mine(talk.ends).date() if talk.ends else self.today
        why = Reason(f"Debrief: begun; left are {', '.join(left)}.")
        anchor = f"debrief {talk.id} {len(left)}"
        return [self._found(Action.DEBRIEF, Count(since, since), why, anchor, talk=talk.id)]

    def _thank(self, held: list[Conversation]) -> list[FollowUp]:
        ends = held[-1].ends if held else None
        if ends is None:
            met = self._last(TouchKind.MET)
            ends = met.at if met else None
        hours = self.policy.thank_you
        if ends is None or hours is None:
            return []
        over, moment = self._mine(ends), self._mine(ends + timedelta(hours=hours))
        why = Reason(
            "Thank-you: {} after your conversation ended, {}.", (plural(hours, "hour"), over)
        )
        offers = self._offered(held) if self.facts.takeaways else []
        if offers:
            why = why.and_then("They offered: {}.", "; ".join(offers))
        count = Count(over.date(), moment.date(), Unit.HOURS, hours)
        talk = held[-1].id if held else None
        anchor = f"met {ends.isoformat()}"
        return [self._found(Action.THANK_YOU, count, why, anchor, at=moment, talk=talk)]

    def _offered(self, held: list[Conversation]) -> list[str]:
        last = held[-1].id if held else None
        return [
            takeaway.text
            for takeaway in self.facts.takeaways
            if takeaway.kind is TakeawayKind.OFFERED and takeaway.conversation_id == last
        ]

    def _keeping_in_touch(self) -> list[FollowUp]:
        days = self.policy.report_back
        found = []
        if days is not None and self.facts.takeaways:
            # Of whom I have met, I tell how it went; that closes the loop too.
            met = {one.takeaway_id for one in self.facts.referred}
            owed = [one for one in self.facts.takeaways if one.kind.is_open_loop]
            left = [one for one in owed if not one.closed_on and one.id not in met]
            found = [self._report_back(one, days) for one in left]
        if self.policy.check_in and self.last_real is not None:
            found.append(self._check_in(self.last_real))
        return found

    def _report_back(self, takeaway: Takeaway, days: int) -> FollowUp:
        given = self._day(takeaway)
        what = "advice" if takeaway.kind is TakeawayKind.ADVICE else "name"
        why = Reason(
            "Report back: {} after {}. Tell {} what came of the {} “{}”, failure included.",
            (plural(days, "day"), given, self.contact.first_name, what, takeaway.text),
        )
        count = Count(given, given + timedelta(days=days), Unit.DAYS, days)
        anchor = f"takeaway {takeaway.id}"
        return self._found(Action.REPORT_BACK, count, why, anchor, takeaway=takeaway.id)

    def _check_in(self, last: Touch) -> FollowUp:
        made = len([one for one in self.facts.touches if one.kind is TouchKind.CHECK_IN])
        step = step_after(self.policy.check_in, made)
        since = self._day(last)
        count = Count(since, next_after(step.rule, since), Unit.CADENCE)
        why = Reason("Check in: {}, counted from your last contact on {}.", (step.words, since))
        return self._found(Action.CHECK_IN, count, why, f"touch {last.id}")

    def _after_touch(
        self, action: Action, touch: Touch, days: int, basis: str, by: str = " after "
    ) -> FollowUp:
        """Count business days from a touch; `basis` says what it was, before its date."""
        return self._after(action, days, basis, self._day(touch), f"touch {touch.id}", by)

    def _after(
        self, action: Action, days: int, basis: str, since: date, anchor: str, by: str = " after "
    ) -> FollowUp:
        counted = self.calendar.count(since, days)
        due, passed = counted.day, counted.passed
        basis = f"{by}{basis} " if basis else by
        why = Reason(
            "{}: {}{}{}{}; due {}.", (action.label, say_days(days), basis, since, passed, due)
        )
        count = Count(since, due, Unit.BUSINESS_DAYS, days, passed)
        return self._found(action, count, why, anchor)

    def _found(
        self,
        action: Action,
        count: Count,
        why: Reason,
        anchor: str,
        at: datetime | None = None,
        talk: int | None = None,
        takeaway: int | None = None,
        is_someday: bool = False,
    ) -> FollowUp:
        """Return a follow-up of this contact, on the day where its count ends."""
        return FollowUp(
            self.contact.id,
            action,
            count.due,
            why,
            anchor,
            self.today,
            count,
            at,
            talk,
            takeaway,
            None,
            is_someday,
        )

    def _last(self, *kinds: TouchKind) -> Touch | None:
        return next((one for one in reversed(self.facts.touches) if one.kind in kinds), None)

    def _day(self, event: Touch | Takeaway) -> date:
        """Return the day on which something happened, where I was then."""
        return event.on or self.calendar.day_of(event.at)

    def _mine(self, moment: datetime) -> datetime:
        return in_zone(moment, self.calendar.zone)
