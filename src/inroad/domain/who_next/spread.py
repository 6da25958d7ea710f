"""Whom to ask today, and who comes later: not all at one place, and not more than a day takes."""

from collections.abc import Iterable
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from inroad.domain.dates.formatting import say_day, say_past
from inroad.domain.text import plural
from inroad.domain.who_next.around import Around
from inroad.domain.who_next.order import Candidate
from inroad.domain.who_next.reasons import NextReason
from inroad.domain.who_next.why import reasons_of


class WaitCause(Enum):
    """Why somebody comes later."""

    ASKED_THERE = auto()
    ANOTHER_THERE = auto()
    DAY_IS_FULL = auto()


class Wait(NamedTuple):
    """That somebody comes later: from which day on, and why.

    `since` is the day on which somebody there was asked, `who` who else of their organisation
    comes first, and `most` how many requests a day has.
    """

    start: date
    cause: WaitCause
    since: date | None = None
    who: str = ""
    most: int = 0

    def say(self, today: date) -> str:
        """Say it: “somebody there was asked on Tue; from Wed 2 Dec”."""
        return f"{self._why(today)}; from {say_day(self.start, today)}"

    def _why(self, today: date) -> str:
        match self.cause:
            case WaitCause.ASKED_THERE:
                when = f" {say_past(self.since, today)}" if self.since is not None else ""
                return f"somebody there was asked{when}"
            case WaitCause.ANOTHER_THERE:
                return f"{self.who} is there too and comes first"
            case WaitCause.DAY_IS_FULL:
                return f"at most {plural(self.most, 'request')} a day"


class Suggestion(NamedTuple):
    """Somebody to ask, with the reasons; `wait` is None where today is a good day."""

    candidate: Candidate
    reasons: tuple[NextReason, ...]
    wait: Wait | None = None


class Spread(NamedTuple):
    """Whom to ask, the best first.

    `shown` are those for today, and among them who was named to me and has to wait: nobody who
    was named is hidden. `later` are others who would have been shown, and have to wait.
    """

    shown: tuple[Suggestion, ...]
    later: tuple[Suggestion, ...]


def spread(candidates: Iterable[Candidate], around: Around, most: int) -> Spread:
    """Return whom to ask, spread over organisations and days.

    Nobody is left out for good: of one organisation the first comes today, and others come when
    as many business days have passed as lie between two requests there.

    Args:
        candidates: all who may be asked, in their order: who was named comes first.
        around: what is known besides.
        most: how many are shown; and so many, at most, are named who come later.
    """
    places = _Places(around)
    shown: list[Suggestion] = []
    later: list[Suggestion] = []
    for candidate in candidates:
        is_enough = len(shown) >= most or (places.is_full and len(later) >= most)
        if is_enough:
            break
        wait = places.wait_of(candidate)
        if wait is None:
            places.take(candidate)
        is_shown = wait is None or candidate.is_named
        if is_shown or len(later) < most:
            reasons = reasons_of(candidate.facts, around)
            (shown if is_shown else later).append(Suggestion(candidate, reasons, wait))
    return Spread(tuple(shown), tuple(later))


class _Places:
    """What room there is, today and at each organisation, while people are put into it."""

    def __init__(self, around: Around) -> None:
        self._around = around
        self._first_at: dict[str, str] = {}
        self._taken = around.sent
        self._moved_on = 0

    @property
    def is_full(self) -> bool:
        """Whether no request is left for today."""
        most = self._around.a_day
        return bool(most) and self._taken >= (most or 0)

    def take(self, candidate: Candidate) -> None:
        """Give somebody one of today's requests."""
        facts = candidate.facts
        self._taken += 1
        if facts.firm:
            self._first_at[facts.firm] = facts.called

    def wait_of(self, candidate: Candidate) -> Wait | None:
        """Return why somebody has to wait, the longest wait; None where nothing is against it."""
        there = self._wait_there(candidate.facts.firm)
        if not self.is_full:
            return there
        full = self._next_room()
        if there is not None and there.start >= full.start:
            return there
        self._moved_on += 1
        return full

    def _wait_there(self, firm: str) -> Wait | None:
        around = self._around
        if not firm or not around.days_apart:
            return None
        first = self._first_at.get(firm)
        if first is not None:
            start = around.calendar.count(around.today, around.days_apart).day
            return Wait(start, WaitCause.ANOTHER_THERE, who=first)
        asked = around.asked_at.get(firm)
        if asked is None:
            return None
        start = around.calendar.count(asked, around.days_apart).day
        is_over = start <= around.today
        return None if is_over else Wait(start, WaitCause.ASKED_THERE, since=asked)

    def _next_room(self) -> Wait:
        """Return the next business day with room: those who wait fill one after another."""
        around = self._around
        most = around.a_day or 1
        day = around.calendar.count(around.today, 1 + self._moved_on // most).day
        return Wait(day, WaitCause.DAY_IS_FULL, most=most)
