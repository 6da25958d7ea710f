"""Which of a person's follow-ups a word on the command line means."""

from collections.abc import Sequence
from datetime import date

from inroad.domain.errors import InroadError, NotFound
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.numbers import whole
from inroad.domain.search import Wanted, search_key
from inroad.domain.text import clean, first_line, mid_sentence

_SHOWN = 60


def nothing_to_do(first_name: str) -> str:
    """Say that there is nothing to do for somebody."""
    return f"There is nothing to do for {first_name} at present."


def nothing_to_snooze(first_name: str) -> str:
    """Say that there is nothing to put off for somebody."""
    return f"There is nothing to snooze for {first_name}."


def which(upcoming: Sequence[FollowUp], said: str, first_name: str, today: date) -> FollowUp:
    """Return the follow-up that is meant: of several that are due it has to be said which.

    Args:
        upcoming: what there is to do for somebody, soonest first.
        said: an action (thank-you), the id of what it is about, or enough of its words; "" for
            the one that is due, or else the next one.
        first_name: what one calls them.
        today: the present day in my zone.

    Raises:
        NotFound: there is none, or none like that.
        InroadError: several are meant; the message lists them.
    """
    if not upcoming:
        raise NotFound(nothing_to_do(first_name))
    if not said:
        return _only(_soonest(upcoming, today), f"Several things are due for {first_name}")
    said = clean(said)
    found = _matching(upcoming, said)
    shown = said[:_SHOWN]
    if not found:
        raise NotFound(f"Nothing to do for {first_name} is “{shown}”; there is {listed(upcoming)}.")
    return _only(found, f"“{shown}” is several things to do for {first_name}")


def listed(follow_ups: Sequence[FollowUp]) -> str:
    """Return "thank-you; keep-promise, send the slides (12)": how each of them can be named."""
    return "; ".join(map(_named, follow_ups))


def _named(one: FollowUp) -> str:
    about = f", {mid_sentence(first_line(one.about))}" if one.about else ""
    by_id = f" ({one.takeaway_id})" if one.takeaway_id is not None else ""
    return f"{one.action.value}{about}{by_id}"


def _soonest(upcoming: Sequence[FollowUp], today: date) -> list[FollowUp]:
    """Return what is due by today; where nothing is, what is next: all of the first day."""
    dated = [one for one in upcoming if not one.is_someday]
    if not dated:
        return list(upcoming)
    day = max(today, min(one.day for one in dated))
    return [one for one in dated if one.day <= day]


def _only(found: Sequence[FollowUp], said: str) -> FollowUp:
    if len(found) > 1:
        raise InroadError(f"{said}: {listed(found)}; say which one.")
    return found[0]


def _matching(upcoming: Sequence[FollowUp], said: str) -> list[FollowUp]:
    """Return what is meant: a whole id or action counts more than words in what it is about."""
    by_id = whole(said)
    found = [one for one in upcoming if by_id is not None and one.takeaway_id == by_id]
    if not found:
        found = [one for one in upcoming if one.action.value == said.lower()]
    if not found:
        wanted = Wanted.read(said)
        words = [(one, search_key(f"{one.action.value} {one.title}")) for one in upcoming]
        found = [one for one, key in words if wanted and wanted.is_in(key)]
    return found
