"""From policy, facts and the present to follow-ups with their reasons.

`follow_ups` is a pure function. Nothing that it finds is ever stored: what is stored are facts
(touches, conversations, takeaways) and overrides (snoozes, settings of rules).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from inroad.domain.actions import Action
from inroad.domain.cadence import next_after, step_after
from inroad.domain.conversation import Conversation
from inroad.domain.counting import Count
from inroad.domain.echo import say_shift
from inroad.domain.facts import Facts
from inroad.domain.follow_up import FollowUp
from inroad.domain.policy import Policy
from inroad.domain.reasons import Part, Reason
from inroad.domain.rules import Unit
from inroad.domain.saying import say_days
from inroad.domain.stages import Stage
from inroad.domain.takeaway import Takeaway, TakeawayKind
from inroad.domain.text import joined, plural
from inroad.domain.touch import Touch, TouchKind
from inroad.domain.workdays import Calendar
from inroad.domain.zones import in_zone

_ASKING = (TouchKind.REQUEST, TouchKind.SECOND_REQUEST)
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
    found = [*counting.by_stage(), *counting.promises()]
    if facts.snoozes:
        found = [one for one in (_with_snooze(one, facts) for one in found) if one]
    return tuple(sorted(found, key=lambda one: one.order)) if len(found) > 1 else tuple(found)


def _is_quiet(facts: Facts) -> bool:
    """Whether nothing has happened and nothing is planned: most imported people."""
    contact = facts.contact
    if contact.stage is Stage.IDENTIFIED:
        return not (contact.goals or contact.planned_on or facts.takeaways or facts.conversations)
    return False


def _with_snooze(one: FollowUp, facts: Facts) -> FollowUp | None:
    for snooze in facts.snoozes:
        if (snooze.action, snooze.anchor) != (one.action, one.anchor):
            continue
        if snooze.someday:
            return replace(
                one, is_someday=True, at=None, why=one.why.and_then("Put off to someday.")
            )
        if snooze.until is None:
            return None
        why = one.why.and_then("Snoozed to {}.", snooze.until)
        return replace(one, due=snooze.until, at=None, why=why, snoozed_to=snooze.until)
    return one


class _Counting:
    """One contact's facts with the means to count from them."""

    def __init__(self, facts: Facts, policy: Policy, calendar: Calendar, now: datetime) -> None:
        self.facts = facts
        self.contact = facts.contact
        self.policy = policy
        self.calendar = calendar
        self.now = now
        self.today = now.date()

    def by_stage(self) -> Iterator[FollowUp]:
        """Yield what the contact's stage asks for; after a no, only thanks for it."""
        stage = self.contact.stage
        refusal = self._refusal() if stage not in (Stage.IDENTIFIED, Stage.CLOSED) else None
        if refusal is not None:
            yield from self._answer_a_no(refusal)
        elif stage is Stage.IDENTIFIED:
            yield from self._identified()
        elif stage is Stage.REQUESTED:
            yield from self._requested()
        elif stage is Stage.SCHEDULED:
            yield from self._scheduled()
        elif stage is Stage.MET:
            yield from self._met()
        elif stage is not Stage.CLOSED:
            yield from self._keeping_in_touch()

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
        found = self._found(action, count, why, f"takeaway {takeaway.id}")
        yield replace(found, takeaway_id=takeaway.id, is_someday=takeaway.due is None)

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

    def _refusal(self) -> Touch | None:
        """Return the refusal that stands: the last thing that happened between us."""
        for touch in reversed(self.facts.touches):
            if touch.kind is TouchKind.DECLINED:
                return touch
            if touch.kind.is_real:
                return None
        return None

    def _answer_a_no(self, refusal: Touch) -> Iterator[FollowUp]:
        days = self.policy.answer_a_no
        if days is not None:
            found = self._after_touch(Action.ANSWER_A_NO, refusal, days, "they declined on")
            ask = "Thank them, and ask who else might be glad to talk."
            yield replace(found, why=found.why.and_then(ask))

    def _requested(self) -> Iterator[FollowUp]:
        request = self._last(*_ASKING)
        if request is None:
            return
        answer = self._last(*_ANSWERS)
        policy = self.policy
        if answer is not None and answer.at >= request.at:
            if policy.set_time is not None and answer.kind is TouchKind.REPLY:
                basis = "they replied on"
                yield self._after_touch(Action.SET_TIME, answer, policy.set_time, basis)
            return
        if policy.ask_elsewhere is not None:
            yield from self._ask_elsewhere(request, policy.ask_elsewhere)
        written = self._written_again()
        which = {0: "", 1: "your second request on"}.get(
            written, f"your request no. {written + 1} on"
        )
        again = policy.second_request if written < (policy.second_requests or 0) else None
        if again is not None:
            found = self._after_touch(Action.SECOND_REQUEST, request, again, which)
            cap = policy.second_requests or 0
            if cap > 1:
                more = f"That is {written + 1} of at most {cap}."
                found = replace(found, why=found.why.and_then(more))
            yield found
        elif policy.let_rest is not None:
            which = which or "your request on"
            yield self._after_touch(Action.LET_REST, request, policy.let_rest, which)

    def _written_again(self) -> int:
        """Return how often I have written again since the last first request."""
        written = 0
        for touch in reversed(self.facts.touches):
            if touch.kind is TouchKind.REQUEST:
                break
            written += touch.kind is TouchKind.SECOND_REQUEST
        return written

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
        yield replace(found, why=found.why.and_then(more.pattern, *more.parts))

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
        begins, ends = talk.begins, talk.ends
        if begins is None or ends is None:
            return
        mine, over = self._mine(begins), self._mine(ends)
        anchor = f"conversation {talk.id} {begins.isoformat()}"
        if ends <= self.now.astimezone(UTC):
            yield from self._debrief(talk, over, anchor)
            return
        how = joined(talk.how, f"{talk.minutes} min")
        shift = say_shift(talk.starts, talk.zone) if talk.starts else ""
        why = Reason("Conversation: agreed for {} ({}).", (mine, how))
        why = why.and_then("{}", shift) if shift else why
        day = mine.date()
        found = self._found(Action.CONVERSATION, Count(day, day), why, anchor)
        yield replace(found, at=mine, conversation_id=talk.id)
        if self.policy.prepare is not None and not self._prepared(talk):
            yield self._prepare(talk, mine, self.policy.prepare, anchor)

    def _debrief(self, talk: Conversation, over: datetime, anchor: str) -> Iterator[FollowUp]:
        days = self.policy.debrief
        if days is not None:
            count = Count(over.date(), over.date() + timedelta(days=days), Unit.DAYS, days)
            later = f"{plural(days, 'day')} after your conversation ended" if days else ""
            why = Reason(f"Debrief: {later or 'your conversation ended'} {{}}.", (over,))
            found = self._found(Action.DEBRIEF, count, why, anchor)
            yield replace(found, conversation_id=talk.id)

    def _prepare(self, talk: Conversation, mine: datetime, days: int, anchor: str) -> FollowUp:
        counted = self.calendar.count(mine.date(), -days)
        before = f"{say_days(days)} before"
        why = Reason("Prepare and confirm: {} {}{}.", (before, mine, counted.passed))
        found = self._found(Action.PREPARE, Count.of(counted), why, anchor)
        return replace(found, conversation_id=talk.id)

    def _prepared(self, talk: Conversation) -> bool:
        return any(
            touch.kind is TouchKind.PREPARED and touch.conversation_id == talk.id
            for touch in self.facts.touches
        )

    def _met(self) -> Iterator[FollowUp]:
        held = [one for one in self.facts.conversations if one.is_held]
        met = self._last(TouchKind.MET)
        ends = (held[-1].ends if held else None) or (met.at if met else None)
        hours = self.policy.thank_you
        if ends is None or hours is None:
            return
        over, moment = self._mine(ends), self._mine(ends + timedelta(hours=hours))
        why = Reason(
            "Thank-you: {} after your conversation ended, {}.", (plural(hours, "hour"), over)
        )
        offers = self._offered(held)
        if offers:
            why = why.and_then("They offered: {}.", "; ".join(offers))
        count = Count(over.date(), moment.date(), Unit.HOURS, hours)
        found = self._found(Action.THANK_YOU, count, why, f"met {ends.isoformat()}")
        yield replace(found, at=moment, conversation_id=held[-1].id if held else None)

    def _offered(self, held: list[Conversation]) -> list[str]:
        last = held[-1].id if held else None
        return [
            takeaway.text
            for takeaway in self.facts.takeaways
            if takeaway.kind is TakeawayKind.OFFERED and takeaway.conversation_id == last
        ]

    def _keeping_in_touch(self) -> Iterator[FollowUp]:
        days = self.policy.report_back
        for takeaway in self.facts.takeaways if days is not None else ():
            if days is not None and takeaway.kind.is_open_loop and not takeaway.closed_on:
                yield self._report_back(takeaway, days)
        if self.policy.check_in:
            yield from self._check_in()

    def _report_back(self, takeaway: Takeaway, days: int) -> FollowUp:
        given = self._day(takeaway)
        what = "advice" if takeaway.kind is TakeawayKind.ADVICE else "name"
        why = Reason(
            "Report back: {} after {}. Tell {} what came of the {} “{}”, failure included.",
            (plural(days, "day"), given, self.contact.first_name, what, takeaway.text),
        )
        count = Count(given, given + timedelta(days=days), Unit.DAYS, days)
        found = self._found(Action.REPORT_BACK, count, why, f"takeaway {takeaway.id}")
        return replace(found, takeaway_id=takeaway.id)

    def _check_in(self) -> Iterator[FollowUp]:
        last = next((one for one in reversed(self.facts.touches) if one.kind.is_real), None)
        if last is None:
            return
        made = sum(touch.kind is TouchKind.CHECK_IN for touch in self.facts.touches)
        step = step_after(self.policy.check_in, made)
        since = self._day(last)
        count = Count(since, next_after(step.rule, since), Unit.CADENCE)
        why = Reason("Check in: {}, counted from your last contact on {}.", (step.words, since))
        yield self._found(Action.CHECK_IN, count, why, f"touch {last.id}")

    def _after_touch(
        self, action: Action, touch: Touch, days: int, basis: str, by: str = " after "
    ) -> FollowUp:
        """Count business days from a touch; `basis` says what it was, before its date."""
        return self._after(action, days, basis, self._day(touch), f"touch {touch.id}", by)

    def _after(
        self, action: Action, days: int, basis: str, since: date, anchor: str, by: str = " after "
    ) -> FollowUp:
        counted = self.calendar.count(since, days)
        basis = f"{by}{basis} " if basis else by
        parts: tuple[Part, ...] = (action.label, say_days(days), basis, since, counted.passed)
        why = Reason("{}: {}{}{}{}; due {}.", (*parts, counted.day))
        return self._found(action, Count.of(counted), why, anchor)

    def _found(self, action: Action, count: Count, why: Reason, anchor: str) -> FollowUp:
        return FollowUp(self.contact.id, action, count.due, why, anchor, self.today, count)

    def _last(self, *kinds: TouchKind) -> Touch | None:
        return next((one for one in reversed(self.facts.touches) if one.kind in kinds), None)

    def _day(self, event: Touch | Takeaway) -> date:
        """Return the day on which something happened, where I was then."""
        return event.on or self.calendar.day_of(event.at)

    def _mine(self, moment: datetime) -> datetime:
        return in_zone(moment, self.calendar.zone)
