"""The times that a letter offers: on days that both work, in hours that are office hours for both.

Not everybody is offered the same two: whoever is written to begins at a day and an hour of their
own, and what was offered to somebody else is left to them.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from inroad.domain.conversations.conversation import LONGEST, Conversation
from inroad.domain.conversations.overlaps import FreeTime, Taken
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.formatting import say_time
from inroad.domain.dates.in_full import place
from inroad.domain.dates.public_holidays import is_between_holidays
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.text import clean

_FIRST = 3
"""Business days from now to the first time offered: room for them to read and answer."""
_BEGINNINGS = 4
"""Days at which the times of somebody may begin."""
_APART = 2
_DAYS_LOOKED_AT = 24
_OFFICE = (9, 17)
"""Hours between which a call begins and ends, for both; mine may be others, where I said so."""
_AWAKE = (7, 21)
_THEIRS_WEIGH = 2
"""An hour early or late is twice as bad for them: they do me the favour."""


class Offer(NamedTuple):
    """Times to offer (aware, in UTC), and why they are no good ones, in a sentence; or ""."""

    times: tuple[datetime, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """What times are looked for.

    `hours` are the wall times of my day that suit me ("10:00"), `count` is how many times are
    offered, and `minutes` how long the conversation would be. `turn` is a number of the person's:
    it says at which day and hour theirs begin.
    """

    hours: Sequence[str]
    count: int
    minutes: int
    turn: int = 0

    @property
    def length(self) -> timedelta:
        """How long a conversation would be."""
        return timedelta(minutes=min(max(self.minutes, 1), LONGEST))


def offer_times(
    now: datetime,
    wish: Wish,
    mine: Calendar,
    theirs: Calendar | None = None,
    planned: Sequence[Conversation] = (),
    taken: Collection[datetime] = (),
    busy: Sequence[Taken] = (),
    buffer: timedelta = timedelta(0),
) -> Offer:
    """Return times to offer, each on another day.

    Args:
        now: the present, aware.
        wish: what is looked for.
        mine: my business days and zone.
        theirs: theirs, or None where they are not known.
        planned: conversations that I have already; nothing is offered over them.
        taken: times that others were offered, which are offered again only where none is left.
        busy: what else I have to do; nothing is offered over it either.
        buffer: how much room is kept around both.
    """
    agreed = [
        (begins, begins + talk.length) for talk in planned if (begins := talk.begins) is not None
    ]
    free_time = FreeTime([*agreed, *((one.begins, one.ends) for one in busy)], buffer)
    finder = _Finder(now, wish, mine, theirs, free_time)
    free = finder.in_office_hours(taken)
    if taken and len(free) < wish.count:
        free = finder.in_office_hours((), free)
    if free or not wish.count:
        return Offer(tuple(sorted(free)))
    return finder.least_bad(taken)


class _Finder:
    """Looks for times on the days to come."""

    def __init__(
        self,
        now: datetime,
        wish: Wish,
        mine: Calendar,
        theirs: Calendar | None,
        free_time: FreeTime,
    ) -> None:
        self._wish = wish
        self._mine = mine
        self._theirs = theirs
        self._free_time = free_time
        self._length = wish.length
        self._minutes = self._length // timedelta(minutes=1)
        self._worked_there: dict[date, bool] = {}
        self._outside: dict[tuple[datetime, str], int] = {}
        self._walls = tuple(_walls(wish.hours))
        today = in_zone(now, mine.zone).date()
        counted = (mine.count(today, _FIRST + at).day for at in range(_DAYS_LOOKED_AT))
        self._days = [day for day in dict.fromkeys(counted) if _is_worked(day, mine)]

    def in_office_hours(
        self, taken: Collection[datetime], found: Sequence[datetime] = ()
    ) -> list[datetime]:
        """Return times in office hours of both, those `found` before among them."""

        def on(day: date, turn: int) -> datetime | None:
            moments = self._moments(day, turn)
            return next((moment for moment in moments if self._fits(moment, taken)), None)

        return self._pick(on, found)

    def least_bad(self, taken: Collection[datetime]) -> Offer:
        """Return times outside of office hours that are the least bad, and why."""
        rated: dict[date, tuple[int, datetime]] = {}
        for day in self._days:
            hours = (self._at(day, time(hour)) for hour in range(24))
            possible = [moment for moment in hours if self._is_possible(moment)]
            if possible:
                rated[day] = min((self._badness(moment, taken), moment) for moment in possible)
        if not rated:
            return Offer((), "In the weeks to come there is no day on which you both work.")
        least, _ = min(rated.values())
        best = {day: moment for day, (badness, moment) in rated.items() if badness == least}
        times = self._pick(lambda day, _: best.get(day))
        rest = {day: moment for day, (_, moment) in rated.items()}
        times = sorted(self._pick(lambda day, _: rest.get(day), times))
        first = times[0]
        here = say_time(in_zone(first, self._mine.zone))
        zone = self._zone_there
        return Offer(
            tuple(times),
            f"No hour is an office hour for both of you: {here} in {place(self._mine.zone)} is "
            f"{say_time(in_zone(first, zone))} in {place(zone)}. That is the least bad.",
        )

    def _pick(
        self,
        moment_on: Callable[[date, int], datetime | None],
        found: Sequence[datetime] = (),
    ) -> list[datetime]:
        """Return times on different days: some days apart where they can be, begun in turn.

        Args:
            moment_on: returns the time on a day, if there is one, given how many there are before.
            found: times that are chosen already.
        """
        times = list(found)
        chosen = [self._days.index(self._mine.day_of(moment)) for moment in times]
        begin = self._wish.turn % _BEGINNINGS
        for first, apart in ((begin, _APART), (0, 1)):
            for at in range(first, len(self._days)):
                if len(times) >= self._wish.count:
                    return times
                if any(abs(at - other) < apart for other in chosen):
                    continue
                moment = moment_on(self._days[at], len(times))
                if moment is not None:
                    times.append(moment)
                    chosen.append(at)
        return times

    @property
    def _zone_there(self) -> str:
        return self._theirs.zone if self._theirs is not None else self._mine.zone

    def _moments(self, day: date, before: int) -> Iterator[datetime]:
        """Yield the moments of a day: my hours first, then full office hours, near ones first."""
        walls = self._walls
        turn = (self._wish.turn // _BEGINNINGS + before) % len(walls) if walls else 0
        mine = [*walls[turn:], *walls[:turn]]
        yield from (self._at(day, wall) for wall in mine)
        near = mine[0].hour if mine else _OFFICE[0]
        nearest = sorted(range(*_OFFICE), key=lambda hour: (abs(hour - near), hour))
        full = (self._at(day, time(hour)) for hour in nearest)
        yield from (moment for moment in full if not self._hours_outside(moment, self._mine.zone))

    def _at(self, day: date, wall: time) -> datetime:
        return localised(datetime.combine(day, wall), self._mine.zone)

    def _fits(self, moment: datetime, taken: Collection[datetime]) -> bool:
        is_in_office = self._theirs is None or not self._hours_outside(moment, self._theirs.zone)
        return is_in_office and self._is_free(moment) and not self._is_taken(moment, taken)

    def _is_free(self, moment: datetime) -> bool:
        """Whether both work that day, and nothing is agreed for then."""
        if not self._free_time.is_free(moment, self._length):
            return False
        theirs = self._theirs
        return theirs is None or self._is_worked_there(theirs.day_of(moment), theirs)

    def _is_worked_there(self, day: date, theirs: Calendar) -> bool:
        """Whether they work on a day, of which many hours are looked at."""
        if day not in self._worked_there:
            self._worked_there[day] = _is_worked(day, theirs)
        return self._worked_there[day]

    def _is_taken(self, moment: datetime, taken: Collection[datetime]) -> bool:
        return any(abs(moment - other) < self._length for other in taken)

    def _is_possible(self, moment: datetime) -> bool:
        clocks = (in_zone(moment, zone).hour for zone in (self._mine.zone, self._zone_there))
        return all(_AWAKE[0] <= hour <= _AWAKE[1] for hour in clocks) and self._is_free(moment)

    def _badness(self, moment: datetime, taken: Collection[datetime]) -> int:
        mine, theirs = (
            self._hours_outside(moment, zone) for zone in (self._mine.zone, self._zone_there)
        )
        return mine + _THEIRS_WEIGH * theirs + self._is_taken(moment, taken)

    def _hours_outside(self, moment: datetime, zone: str) -> int:
        """Return how many hours a call begins before office hours, or ends after them; or 0."""
        found = self._outside.get((moment, zone))
        if found is None:
            begins = in_zone(moment, zone)
            over = begins.hour * 60 + begins.minute + self._minutes - _OFFICE[1] * 60
            found = max(_OFFICE[0] - begins.hour, -(-over // 60), 0)
            self._outside[moment, zone] = found
        return found


def _walls(hours: Iterable[str]) -> Iterator[time]:
    """Yield the wall times that are meant; what is none (a data file can be edited) is left out."""
    for said in hours:
        with suppress(ValueError):
            yield time.fromisoformat(clean(said)).replace(tzinfo=None)


def _is_worked(day: date, calendar: Calendar) -> bool:
    return calendar.is_business_day(day) and not is_between_holidays(calendar.country, day)
