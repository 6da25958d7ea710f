"""The days on which a series falls (RRULE, RFC 5545 3.3.10), within a window.

dateutil knows these rules too, but looks for a day up to the year 9999 where none ever comes, and
goes through every second of a century where a file says so. Here what is looked at is bounded by
the window, and `Steps` bounds what a whole calendar may take.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import count, islice
from typing import NamedTuple

from inroad.domain.numbers import whole
from inroad.domain.patterns import late

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = late(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_BY_NUMBER = late(r"[+-]?[0-9]{1,3}")
_KNOWN = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS"}
)
_MOST_PARTS = 64
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class Rule(NamedTuple):
    """A rule, read.

    `by_day` has weekdays (Monday is 0), each with its number in the month or year, or 0;
    `times` is COUNT or 0, and `until` as it is written.
    """

    frequency: str
    interval: int = 1
    times: int = 0
    until: str = ""
    week_begins: int = 0
    by_day: tuple[tuple[int, int], ...] = ()
    by_month: tuple[int, ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_position: tuple[int, ...] = ()


class Steps:
    """How much may still be looked at in a calendar; a series that is cut short just ends."""

    def __init__(self, most: int = 2_000_000) -> None:
        self.left = most

    def take(self) -> bool:
        """Take one step, if any is left."""
        self.left -= 1
        return self.left >= 0


def read_rule(said: str) -> Rule | None:
    """Return a rule of days, weeks, months or years; None for any other."""
    parts = dict(part.partition("=")[::2] for part in said.upper().split(";") if part)
    interval = whole(parts.get("INTERVAL", "1"), 1, 9999)
    times = whole(parts.get("COUNT", "0"), 0, 999_999)
    is_known = parts.get("FREQ") in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
    week_begins = parts.get("WKST", "MO")
    if not is_known or not set(parts) <= _KNOWN or interval is None or times is None:
        return None
    with suppress(ValueError):
        return Rule(
            parts["FREQ"],
            interval,
            times,
            parts.get("UNTIL", ""),
            _WEEKDAYS.index(week_begins),
            tuple(map(_by_day, _listed(parts.get("BYDAY", "")))),
            _numbers(parts.get("BYMONTH", ""), 1, 12),
            _numbers(parts.get("BYMONTHDAY", ""), -31, 31),
            _numbers(parts.get("BYSETPOS", ""), -366, 366),
        )
    return None


def days_of(rule: Rule, start: date, first: date, last: date, steps: Steps) -> Iterator[date]:
    """Yield the days of a series from `first` to `last`, both included, in their order.

    Args:
        rule: the rule; its `until` is not looked at.
        start: the first day of the series, which counts where the rule falls on it.
        first: the first day that is wanted.
        last: the last one.
        steps: what may be looked at.
    """
    left = rule.times or -1
    begin = 0 if rule.times else _periods_before(rule, start, first)
    for at in count(begin):
        try:
            opens, days = _period(rule, start, at)
        except (OverflowError, ValueError):
            return  # The calendar ends.
        if opens > last or not steps.take():
            return
        for day in _at_positions(rule, sorted(set(days))):
            if day < start:
                continue
            if first <= day <= last:
                yield day
            left -= 1
            if not left:
                return


def _periods_before(rule: Rule, start: date, first: date) -> int:
    """Return how many periods are over before the first day that is wanted, at least."""
    if first <= start:
        return 0
    longest = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[rule.frequency]
    return max(0, (first - start).days // (longest * rule.interval) - 1)


def _period(rule: Rule, start: date, at: int) -> tuple[date, Iterable[date]]:
    """Return the first day of a period, and the days in it on which the rule falls."""
    step = at * rule.interval
    if rule.frequency == "DAILY":
        day = start + step * _DAY
        return day, [day] if _is_allowed(rule, day, by_weekday=True) else []
    if rule.frequency == "WEEKLY":
        opens = start - (start.weekday() - rule.week_begins) % 7 * _DAY + step * _WEEK
        weekdays = {weekday for _, weekday in rule.by_day} or {start.weekday()}
        week = (opens + offset * _DAY for offset in range(7))
        return opens, [one for one in week if one.weekday() in weekdays and _is_allowed(rule, one)]
    if rule.frequency == "MONTHLY":
        year, month = divmod(start.year * 12 + start.month - 1 + step, 12)
        opens = date(year, month + 1, 1)
        is_meant = not rule.by_month or opens.month in rule.by_month
        return opens, _days_in_month(rule, start, opens) if is_meant else []
    opens = date(start.year + step, 1, 1)
    return opens, _days_in_year(rule, start, opens)


def _days_in_month(rule: Rule, start: date, opens: date) -> list[date]:
    size = monthrange(opens.year, opens.month)[1]
    month = [opens + offset * _DAY for offset in range(size)]
    if not rule.by_month_day and not rule.by_day:
        return [one for one in month if one.day == start.day]
    if rule.by_day:
        found = _numbered(rule.by_day, month)
        return [one for one in found if _is_on_month_day(rule, one)]
    return [one for one in month if _is_on_month_day(rule, one)]


def _days_in_year(rule: Rule, start: date, opens: date) -> list[date]:
    is_by_month = rule.by_month or rule.by_month_day or not rule.by_day
    if is_by_month:
        plain = not rule.by_month and not rule.by_month_day
        months = rule.by_month or ((start.month,) if plain else tuple(range(1, 13)))
        opened = [opens.replace(month=month) for month in sorted(set(months))]
        return [day for one in opened for day in _days_in_month(rule, start, one)]
    year = [opens + offset * _DAY for offset in range(366)]
    return _numbered(rule.by_day, [one for one in year if one.year == opens.year])


def _numbered(by_day: Iterable[tuple[int, int]], days: list[date]) -> list[date]:
    """Return the days that are a weekday, or so many of that weekday from the first or last."""
    found = []
    for number, weekday in by_day:
        same = [one for one in days if one.weekday() == weekday]
        if not number:
            found += same
        elif abs(number) <= len(same):
            found.append(same[number - 1 if number > 0 else number])
    return found


def _at_positions(rule: Rule, days: list[date]) -> list[date]:
    if not rule.by_position:
        return days
    at = {number - 1 if number > 0 else len(days) + number for number in rule.by_position}
    return [day for index, day in enumerate(days) if index in at]


def _is_allowed(rule: Rule, day: date, by_weekday: bool = False) -> bool:
    weekdays = {weekday for _, weekday in rule.by_day} if by_weekday else ()
    is_in_month = not rule.by_month or day.month in rule.by_month
    return (
        is_in_month
        and (not weekdays or day.weekday() in weekdays)
        and (not by_weekday or _is_on_month_day(rule, day))
    )


def _is_on_month_day(rule: Rule, day: date) -> bool:
    if not rule.by_month_day:
        return True
    from_end = day.day - monthrange(day.year, day.month)[1] - 1
    return day.day in rule.by_month_day or from_end in rule.by_month_day


def _listed(said: str) -> list[str]:
    return list(islice((one.strip() for one in said.split(",") if one.strip()), _MOST_PARTS))


def _by_day(said: str) -> tuple[int, int]:
    match = _BY_DAY.fullmatch(said)
    if match is None:
        raise ValueError(said)
    return int(match[1] or 0), _WEEKDAYS.index(match[2])


def _numbers(said: str, least: int, most: int) -> tuple[int, ...]:
    found = tuple(int(one) if _BY_NUMBER.fullmatch(one) else 0 for one in _listed(said))
    if not all(one and least <= one <= most for one in found):
        raise ValueError(said)
    return found
