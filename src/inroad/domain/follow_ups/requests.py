"""Asking: the request, silence, 3B7's "someone else there", and what an answer leads to."""

from collections.abc import Iterator

from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.case import Case
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.reasons import Reason
from inroad.domain.follow_ups.setbacks import new_time

_ANSWERS = (TouchKind.REPLY, TouchKind.DECLINED)
_BEGINNINGS = (TouchKind.REQUEST, TouchKind.ASKED_AGAIN)
"""What begins to wait for an answer; a second request goes on with it."""


def identified(case: Case) -> Iterator[FollowUp]:
    """Yield the request, on the day that I planned, or some days after its goals were chosen."""
    contact, days = case.contact, case.policy.send_request
    action = Action.SEND_REQUEST
    if contact.planned_on:
        planned = contact.planned_on
        why = Reason("Send the request: you planned it for {}.", (planned,))
        yield case.found(action, Count(planned, planned), why, f"planned {planned}")
    elif contact.goals and contact.goals_chosen_on and days is not None:
        chosen = contact.goals_chosen_on
        yield case.after(action, days, "goals chosen", chosen, f"goals {chosen}")


def answer_a_no(case: Case, refusal: Touch) -> Iterator[FollowUp]:
    """Yield thanks for a no."""
    days = case.policy.answer_a_no
    if days is not None:
        found = case.after_touch(Action.ANSWER_A_NO, refusal, days, "they declined on")
        ask = "Thank them, and ask who else might be glad to talk."
        yield found._replace(why=found.why.and_then(ask))


def requested(case: Case) -> list[FollowUp]:
    """Return what follows a request: a time after a reply, else patience and one more try."""
    found = new_time(case)
    if found is not None:
        return found
    request, answer, written = _asked(case)
    policy = case.policy
    if request is None:
        return []
    if answer is not None:
        if policy.set_time is None or answer.kind is not TouchKind.REPLY:
            return []
        basis = "they replied on"
        return [case.after_touch(Action.SET_TIME, answer, policy.set_time, basis)]
    found = _write_again(case, request, written)
    if policy.ask_elsewhere is not None:
        found += _ask_elsewhere(case, request, policy.ask_elsewhere)
    return found


def _asked(case: Case) -> tuple[Touch | None, Touch | None, int]:
    """Return my last request, an answer to it, and how often I have written again.

    What was recorded in one moment has no order: an answer then is one to the request.
    """
    request: Touch | None = None
    first: Touch | None = None
    answer: Touch | None = None
    written = 0
    for touch in reversed(case.facts.touches):
        if first is not None and touch.at < first.at:
            break
        kind = touch.kind
        if kind in _BEGINNINGS:
            first = touch
            request = request or touch
        elif kind is TouchKind.SECOND_REQUEST:
            request = request or touch
            written += 1
        elif kind in _ANSWERS and (request is None or touch.at == request.at):
            answer = answer or touch
    return request, answer, written


def _write_again(case: Case, request: Touch, written: int) -> list[FollowUp]:
    """Return the next second request, or that it may rest where the cap is reached."""
    policy = case.policy
    cap, again = policy.second_requests or 0, policy.second_request
    which = "" if not written else "your second request on"
    if written > 1:
        which = f"your request no. {written + 1} on"
    if again is not None and written < cap:
        found = case.after_touch(Action.SECOND_REQUEST, request, again, which)
        more = f"That is {written + 1} of at most {cap}."
        return [found if cap == 1 else found._replace(why=found.why.and_then(more))]
    if policy.let_rest is None:
        return []
    which = which or "your request on"
    return [case.after_touch(Action.LET_REST, request, policy.let_rest, which)]


def _ask_elsewhere(case: Case, request: Touch, days: int) -> Iterator[FollowUp]:
    """Yield 3B7's "3": it belongs to the organisation, so to whom I asked last there."""
    there = case.facts.organisation
    asked = case.last(TouchKind.ASKED_ELSEWHERE)
    if there.has_answered or (asked is not None and asked.at >= request.at):
        return
    if there.last_asked is not None and there.last_asked > request.at:
        return
    where = case.contact.organisation or "their organisation"
    since = f"of silence from {where} since"
    found = case.after_touch(Action.ASK_ELSEWHERE, request, days, since, by=" ")
    if there.next_name:
        more = Reason("Next there: {}.", (there.next_name,))
    else:
        more = Reason("Nobody else at {} is on your list yet.", (where,))
    yield found._replace(why=found.why.and_then(more.pattern, *more.parts))
