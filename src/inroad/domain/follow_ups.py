"""From policy, facts and the present to follow-ups with their reasons.

`follow_ups` is a pure function. Nothing that it finds is ever stored: what is stored are facts
(touches, conversations, takeaways) and overrides (snoozes).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from inroad.domain.actions import Action
from inroad.domain.cadence import next_after, step_after
from inroad.domain.contact import Contact
from inroad.domain.conversation import Conversation
from inroad.domain.policy import Policy
from inroad.domain.saying import say_day, say_days, say_moment
from inroad.domain.snooze import Snooze
from inroad.domain.stages import Stage
from inroad.domain.takeaway import Takeaway, TakeawayKind
from inroad.domain.text import joined, plural
from inroad.domain.touch import Touch, TouchKind
from inroad.domain.workdays import Calendar, Counted
from inroad.domain.zones import in_zone


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known about one contact, oldest first.

    `colleague` is the name of the next person to ask at the same organisation, or "".
    """

    contact: Contact
    touches: tuple[Touch, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    takeaways: tuple[Takeaway, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    colleague: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The next dated thing to do for a contact.

    `due` is a day in my zone. `at` is the exact moment where there is one (aware, in my
    zone). `reason` is one plain sentence. `anchor` names the fact it was counted from.
    """

    contact_id: int
    action: Action
    due: date
    reason: str
    anchor: str
    at: datetime | None = None
    conversation_id: int | None = None
    takeaway_id: int | None = None

    def is_overdue(self, now: datetime) -> bool:
        """Whether it should have been done before `now` (aware, in my zone)."""
        if self.at is None:
            return self.due < now.date()
        # In UTC: two times in one zone are compared on the wall, which repeats an hour a year.
        return self.at.astimezone(UTC) < now.astimezone(UTC)

    @property
    def order(self) -> tuple[date, bool, datetime | date, int]:
        """Sort by day; on one day the timed ones first, by time; then by contact."""
        return (self.due, self.at is None, self.at or self.due, self.contact_id)


def follow_ups(
    facts: Facts, policy: Policy, calendar: Calendar, now: datetime
) -> tuple[FollowUp, ...]:
    """Return what to do next for one contact, soonest first.

    Args:
        facts: the contact and everything recorded about them.
        policy: the numbers to count with.
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
    kept = (_with_snooze(follow_up, facts, counting.today) for follow_up in found)
    return tuple(sorted((one for one in kept if one), key=lambda one: one.order))


def _is_quiet(facts: Facts) -> bool:
    """Whether nothing has happened and nothing is planned: most imported people."""
    contact = facts.contact
    if contact.stage is Stage.IDENTIFIED:
        return not (contact.goals or contact.planned_on or facts.takeaways or facts.conversations)
    return False


def _with_snooze(follow_up: FollowUp, facts: Facts, today: date) -> FollowUp | None:
    for snooze in facts.snoozes:
        if (snooze.action, snooze.anchor) == (follow_up.action, follow_up.anchor):
            if snooze.until is None:
                return None
            reason = f"{follow_up.reason} Snoozed to {say_day(snooze.until, today)}."
            return replace(follow_up, due=snooze.until, at=None, reason=reason)
    return follow_up


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
        """Yield what the contact's stage asks for."""
        match self.contact.stage:
            case Stage.IDENTIFIED:
                yield from self._identified()
            case Stage.REQUESTED:
                yield from self._requested()
            case Stage.SCHEDULED:
                yield from self._scheduled()
            case Stage.MET:
                yield from self._met()
            case Stage.THANKED | Stage.IN_TOUCH:
                yield from self._keeping_in_touch()
            case Stage.CLOSED:
                pass

    def promises(self) -> Iterator[FollowUp]:
        """Yield the promises with a date that have not been kept."""
        for takeaway in self.facts.takeaways:
            if takeaway.kind.is_promise and takeaway.due and not takeaway.closed_on:
                mine = takeaway.kind is TakeawayKind.MY_PROMISE
                who = "You" if mine else self.contact.first_name
                yield self._at_day(
                    Action.KEEP_PROMISE if mine else Action.ASK_ABOUT_PROMISE,
                    takeaway.due,
                    f"{who} promised “{takeaway.text}” for {self._say(takeaway.due)}.",
                    f"takeaway {takeaway.id}",
                    takeaway_id=takeaway.id,
                )

    def _identified(self) -> Iterator[FollowUp]:
        contact = self.contact
        action = Action.SEND_REQUEST
        if contact.planned_on:
            why = f"Send the request: you planned it for {self._say(contact.planned_on)}."
            yield self._at_day(action, contact.planned_on, why, f"planned {contact.planned_on}")
        elif contact.goals and contact.goals_chosen_on:
            chosen = contact.goals_chosen_on
            counted = self.calendar.count(chosen, self.policy.send_request)
            basis = f"goals chosen {self._say(chosen)}"
            reason = self._counted("Send the request", self.policy.send_request, basis, counted)
            yield self._at_day(action, counted.day, reason, f"goals {chosen}")

    def _requested(self) -> Iterator[FollowUp]:
        request = self._last(TouchKind.REQUEST, TouchKind.SECOND_REQUEST)
        if request is None:
            return
        answer = self._last(TouchKind.REPLY, TouchKind.DECLINED)
        if answer is not None and answer.at >= request.at:
            yield self._answered(answer)
        elif request.kind is TouchKind.SECOND_REQUEST:
            yield self._after_touch(
                Action.LET_REST, request, self.policy.let_rest, "your second request"
            )
        else:
            if self.policy.ask_elsewhere is not None and not self._asked_elsewhere(request):
                yield self._ask_elsewhere(request, self.policy.ask_elsewhere)
            yield self._after_touch(Action.SECOND_REQUEST, request, self.policy.second_request, "")

    def _answered(self, answer: Touch) -> FollowUp:
        if answer.kind is TouchKind.DECLINED:
            return self._after_touch(
                Action.ANSWER_A_NO,
                answer,
                self.policy.answer_a_no,
                "they declined",
                extra=" Thank them, and ask who else might be glad to talk.",
            )
        return self._after_touch(Action.SET_TIME, answer, self.policy.set_time, "they replied")

    def _ask_elsewhere(self, request: Touch, days: int) -> FollowUp:
        where = self.contact.organisation or "the organisation"
        whom = (
            f" {self.facts.colleague} is on your list there."
            if self.facts.colleague
            else f" Nobody else at {where} is on your list yet."
        )
        return self._after_touch(Action.ASK_ELSEWHERE, request, days, "", extra=whom)

    def _asked_elsewhere(self, request: Touch) -> bool:
        asked = self._last(TouchKind.ASKED_ELSEWHERE)
        return asked is not None and asked.at >= request.at

    def _scheduled(self) -> Iterator[FollowUp]:
        planned = [one for one in self.facts.conversations if one.is_planned and one.starts]
        if not planned:
            agreed = self._last(TouchKind.SCHEDULED, TouchKind.MOVED)
            since = self.calendar.day_of(agreed.at) if agreed else self.today
            reason = "Agree a time: no day and hour is set for this conversation yet."
            yield self._at_day(Action.SET_TIME, since, reason, f"scheduled {since}")
        for conversation in planned:
            yield from self._conversation(conversation)

    def _conversation(self, conversation: Conversation) -> Iterator[FollowUp]:
        begins, ends = conversation.begins, conversation.ends
        if begins is None or ends is None:
            return
        mine, over = self._mine(begins), self._mine(ends)
        anchor = f"conversation {conversation.id} {begins.isoformat()}"
        if ends <= self.now.astimezone(UTC):
            reason = f"Debrief: your conversation ended {self._say_moment(over)}."
            yield self._of(conversation, Action.DEBRIEF, over.date(), reason, anchor)
            return
        how = joined(conversation.how, f"{conversation.minutes} min")
        reason = f"Conversation: agreed for {self._say_moment(mine)} ({how})."
        found = self._of(conversation, Action.CONVERSATION, mine.date(), reason, anchor)
        yield replace(found, at=mine)
        if not self._prepared(conversation):
            counted = self.calendar.count(mine.date(), -self.policy.prepare)
            before = f"{say_days(self.policy.prepare)} before"
            reason = f"Prepare and confirm: {before} {self._say_moment(mine)}{_passing(counted)}."
            yield self._of(conversation, Action.PREPARE, counted.day, reason, anchor)

    def _prepared(self, conversation: Conversation) -> bool:
        return any(
            touch.kind is TouchKind.PREPARED and touch.conversation_id == conversation.id
            for touch in self.facts.touches
        )

    def _met(self) -> Iterator[FollowUp]:
        held = [one for one in self.facts.conversations if one.is_held]
        met = self._last(TouchKind.MET)
        ends = (held[-1].ends if held else None) or (met.at if met else None)
        if ends is None:
            return
        over = self._mine(ends)
        moment = self._mine(ends + timedelta(hours=self.policy.thank_you_hours))
        reason = (
            f"Thank-you: {plural(self.policy.thank_you_hours, 'hour')} after your conversation "
            f"ended, {self._say_moment(over)}.{self._offered(held)}"
        )
        found = self._at_day(Action.THANK_YOU, moment.date(), reason, f"met {ends.isoformat()}")
        yield replace(found, at=moment, conversation_id=held[-1].id if held else None)

    def _offered(self, held: list[Conversation]) -> str:
        last = held[-1].id if held else None
        offers = [
            takeaway.text
            for takeaway in self.facts.takeaways
            if takeaway.kind is TakeawayKind.OFFERED and takeaway.conversation_id == last
        ]
        return f" They offered: {'; '.join(offers)}." if offers else ""

    def _keeping_in_touch(self) -> Iterator[FollowUp]:
        owed = [one for one in self.facts.takeaways if one.kind.is_open_loop and not one.closed_on]
        for takeaway in owed:
            given = self.calendar.day_of(takeaway.at)
            due = given + timedelta(days=self.policy.report_back)
            what = "advice" if takeaway.kind is TakeawayKind.ADVICE else "name"
            reason = (
                f"Report back: {plural(self.policy.report_back, 'day')} after {self._say(given)}. "
                f"Tell {self.contact.first_name} what came of the {what} “{takeaway.text}”."
            )
            yield self._at_day(
                Action.REPORT_BACK,
                due,
                reason,
                f"takeaway {takeaway.id}",
                takeaway_id=takeaway.id,
            )
        yield from self._check_in()

    def _check_in(self) -> Iterator[FollowUp]:
        real = [touch for touch in self.facts.touches if touch.kind.is_real]
        if not real:
            return
        last = self.calendar.day_of(real[-1].at)
        made = sum(touch.kind is TouchKind.CHECK_IN for touch in real)
        step = step_after(self.policy.check_in, made)
        due = next_after(step.rule, last)
        reason = f"Check in: {step.words}, counted from your last contact on {self._say(last)}."
        yield self._at_day(Action.CHECK_IN, due, reason, f"touch {real[-1].id}")

    def _after_touch(
        self, action: Action, touch: Touch, days: int, basis: str, extra: str = ""
    ) -> FollowUp:
        """Count business days from a touch; `basis` says what it was, in a sentence."""
        since = self.calendar.day_of(touch.at)
        counted = self.calendar.count(since, days)
        basis = joined(basis, self._say(since), by=" on " if " " in basis else " ")
        reason = self._counted(action.label, days, basis, counted) + extra
        return self._at_day(action, counted.day, reason, f"touch {touch.id}")

    def _counted(self, label: str, days: int, basis: str, counted: Counted) -> str:
        return (
            f"{label}: {say_days(days)} after {basis}{_passing(counted)}; "
            f"due {self._say(counted.day)}."
        )

    def _of(
        self, conversation: Conversation, action: Action, due: date, reason: str, anchor: str
    ) -> FollowUp:
        found = self._at_day(action, due, reason, anchor)
        return replace(found, conversation_id=conversation.id)

    def _at_day(
        self, action: Action, due: date, reason: str, anchor: str, takeaway_id: int | None = None
    ) -> FollowUp:
        return FollowUp(self.contact.id, action, due, reason, anchor, takeaway_id=takeaway_id)

    def _last(self, *kinds: TouchKind) -> Touch | None:
        return next((one for one in reversed(self.facts.touches) if one.kind in kinds), None)

    def _mine(self, moment: datetime) -> datetime:
        return in_zone(moment, self.calendar.zone)

    def _say(self, day: date) -> str:
        return say_day(day, self.today)

    def _say_moment(self, moment: datetime) -> str:
        return say_moment(moment, self.today)


def _passing(counted: Counted) -> str:
    """Say which days off a count went past: ", passing Thu 26 Nov (Thanksgiving)"."""
    if not counted.passed:
        return ""
    named = (
        say_day(off.day, counted.day) + (f" ({off.name})" if off.name else "")
        for off in counted.passed
    )
    return f", passing {', '.join(named)}"
