"""Days in a phrase: "next tue", "in 2 weeks", "first monday of january", "12 mar 2027"."""

import re
from datetime import date, timedelta

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.formatting import say_full, say_short
from inroad.domain.dates.phrases.clock_words import NOON, AmOrPm
from inroad.domain.dates.phrases.feasts import feast_day
from inroad.domain.dates.phrases.patterns import Row, beside_weekday, dates, days
from inroad.domain.dates.phrases.periods import WEEK, Periods
from inroad.domain.dates.phrases.vocabulary import (
    MONTH_OF,
    WEEKDAY_OF,
    WEEKDAYS,
    YEAR,
    number,
    year_of,
)
from inroad.domain.dates.public_holidays import coming_holiday
from inroad.domain.dates.relative import relative
from inroad.domain.errors import NotADate
from inroad.domain.patterns import late

_LEAP = 2028
_BUSINESS = ("bd", "bday", "bdays", "business", "work", "weekday")
_IN_A_YEAR = late(rf"(?P<name>[a-z].+) (?P<year>{YEAR})", re.ASCII)
_DAY_AND_MONTH = late(r"[0-9]{1,2}[.][0-9]{1,2}", re.ASCII)


class Days(Periods):
    """Reads a day from prepared words, counted from `today`.

    After a reading, `other` is set where a date like 03/04 could be read the other way round,
    and `is_coming` where nothing but a weekday was said, so that the coming one is meant.
    """

    def __init__(
        self,
        today: date,
        calendar: Calendar,
        month_first: bool = False,
        weekdays_from: date | None = None,
    ) -> None:
        """Make a reader.

        Args:
            today: the day to count from.
            calendar: my business days and weeks.
            month_first: whether 03/04 is in March.
            weekdays_from: the day after which the coming weekday is looked for, if not today.
        """
        super().__init__(today, calendar)
        self.month_first = month_first
        self.other: date | None = None
        self.is_coming = False
        self._weekdays_from = weekdays_from or today

    def read(self, text: str) -> date | None:
        """Return the day that `text` means, or None where it is none.

        Raises:
            NotADate: it could be two days, or names one that there is not.
        """
        self.is_coming = False
        named = self._named(text)
        if named is not None:
            return named
        found = self._matched(text, dates()) or self._matched(text, days())
        found = found or self._beside_weekday(text)
        return found or self._holiday(text)

    def _named(self, text: str) -> date | None:
        away = _AWAY.get(text)
        if away is not None:
            return self.today + timedelta(days=away)
        edge = _EDGES.get(text)
        if edge is not None:
            return self.end_of(edge, 0)
        return feast_day(text, self.today)

    def _holiday(self, text: str) -> date | None:
        calendar, said = self.calendar, _IN_A_YEAR.fullmatch(text)
        if said is None:
            return coming_holiday(calendar.country, calendar.region, text, self.today)
        year = year_of(said["year"])
        first = date(year, 1, 1)
        day = coming_holiday(calendar.country, calendar.region, said["name"], first)
        return day if day is not None and day.year == year else None

    def _matched(self, text: str, rows: tuple[Row, ...]) -> date | None:
        for pattern, reader in rows:
            match = pattern.fullmatch(text)
            if match is None:
                continue
            try:
                day: date | None = getattr(self, reader)(match)
            except (ValueError, OverflowError):
                return None
            if day is not None:
                self.is_coming = reader == "weekday" and match["which"] in _COMING
                return day
        return None

    def _beside_weekday(self, text: str) -> date | None:
        """Read "fri 27/11" and "1 dec tue": a date, and the weekday that it has to be."""
        for pattern in beside_weekday():
            match = pattern.fullmatch(text)
            if match is None:
                continue
            said = match["day"]
            if _DAY_AND_MONTH.fullmatch(said):
                said += "."
            away = _AWAY.get(said)
            day = self.today + timedelta(days=away) if away is not None else None
            day = day or feast_day(said, self.today) or self._matched(said, dates())
            if day is not None:
                return self._checked(day, match["weekday"])
        return None

    def _checked(self, day: date, said: str) -> date:
        """Return the day, where it is the day of the week that was said with it."""
        weekday, other = WEEKDAY_OF[said], self.other
        if weekday != day.weekday():
            right = WEEKDAYS[day.weekday()].capitalize()
            wrong = f"{say_short(day)} {day.year} is a {right}"
            if other is not None and other.weekday() == weekday:
                raise NotADate(f"{wrong}; if you mean {say_full(other)}, write the month in words.")
            raise NotADate(f"{wrong}; leave the weekday out.")
        if other is not None and other.weekday() != weekday:
            self.other = None
        return day

    def weekday(self, match: re.Match[str]) -> date | None:
        """Read "tue" (the coming one), "this tue", "next tue" (the one in next week)."""
        weekday, which = WEEKDAY_OF[match["weekday"]], match["which"] or ""
        if which == "next":
            return self._in_week(weekday, 1)
        if which in {"last", "past"}:
            return self._last(weekday)
        if which == "this" and weekday == self.today.weekday():
            return self.today
        return _following(self._weekdays_from, weekday)

    def weekday_of_week(self, match: re.Match[str]) -> date | None:
        """Read "tue next week", "next week on tue", "tue this week", "week after next tue"."""
        weeks = {"next": 1, "this": 0, "the": 0, "last": -1}.get(match["which"] or "", 2)
        return self._in_week(WEEKDAY_OF[match["weekday"]], weeks)

    def weekday_after(self, match: re.Match[str]) -> date | None:
        """Read "tue after next" (next tue's successor), "monday after christmas"."""
        weekday = WEEKDAY_OF[match["weekday"]]
        if match["which"]:
            return self._in_week(weekday, 2)
        day = self.read(match["day"])
        if day is None:
            return None
        if match["way"] == "before":
            return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)
        return _following(day, weekday)

    def week_on(self, match: re.Match[str]) -> date | None:
        """Read "tue week", "a week on tue", "two weeks tomorrow": so much after that day."""
        count = number(match["count"]) if match["count"] else 1
        weeks = 2 * count if match["unit"] and match["unit"].startswith("fortnight") else count
        day = self.read(match["day"])
        return None if day is None else day + weeks * WEEK

    def week_with(self, match: re.Match[str]) -> date | None:
        """Read "week commencing 7 dec", "week of 9 dec": the day that this week begins with."""
        day = self.read(match["day"])
        return None if day is None else self.calendar.week_of(day)

    def weekday_in_weeks(self, match: re.Match[str]) -> date | None:
        """Read "fri in 2 weeks" where counting from that day or from this week agree."""
        weeks, weekday = number(match["count"]), WEEKDAY_OF[match["weekday"]]
        from_day = _following(self.today, weekday)
        readings = {from_day + weeks * WEEK, self._in_week(weekday, weeks)}
        return self._agreed(*sorted(readings))

    def span(self, match: re.Match[str]) -> date | None:
        """Read "in 2 weeks", "+3d", "3 business days", "2 weeks ago"; “in 5m” is asked."""
        if match["unit"] == "m" and _may_be_minutes(match):
            said = match.string[match.start("count") : match.end("unit")]
            raise AmOrPm(said, (f"{match['count']} minutes", f"{match['count']} months"))
        sign = -1 if match["ago"] or match["sign"] == "-" else 1
        return self._moved(self.today, match["count"], match["unit"], sign)

    def two_spans(self, match: re.Match[str]) -> date | None:
        """Read "1 week and 2 days"."""
        first = self._moved(self.today, match["count"], match["unit"], 1)
        return None if first is None else self._moved(first, match["count2"], match["unit2"], 1)

    def half_years(self, match: re.Match[str]) -> date | None:
        """Read "a year and a half", "2.5 years"; halves of shorter units are no whole days."""
        years = int(match["many"] or match["tenths"] or 1)
        return self.today + relative(months=12 * years + 6)

    def span_from(self, match: re.Match[str]) -> date | None:
        """Read "3 days after 12 mar", "2 weeks before christmas", "the day after tomorrow"."""
        count, unit, way = match["count"] or "a", match["unit"], match["way"]
        if not match["count"] and unit != "day" and way != "from":
            return None  # “the week after christmas” is a week, and not a day.
        day = self.read(match["day"])
        return None if day is None else self._moved(day, count, unit, -1 if way == "before" else 1)

    def next_business_day(self, match: re.Match[str]) -> date | None:
        """Read "next business day"."""
        days = -1 if match["which"] in ("last", "previous") else 1
        return self.calendar.count(self.today, days).day

    def day_of_month(self, match: re.Match[str]) -> date | None:
        """Read "the 15th", "15th of next month", "first of the month"."""
        day = int(match["nth"][:-2])
        if day < 1:
            return None
        first = self.today.replace(day=1)
        months = [1] if match["which"] == "next" else range(4)
        for ahead in months:
            found = first + relative(months=ahead, day=day)
            if found.day == day and found >= self.today:
                return found
        return None

    def day_and_month(self, match: re.Match[str]) -> date | None:
        """Read "12 mar", "march 12th 2027", "1-dec-26", "12 mar 27"; “12 mar 15” is asked."""
        day, month = int(match["day"]), MONTH_OF[match["month"]]
        loose = match["loose"] or ""
        if loose and int(loose) < 24:
            raise _hour_or_year(loose)
        if len(loose) == 1:
            return None
        return self._coming(day, month, match["year"] or match["short"] or loose)

    def iso_day(self, match: re.Match[str]) -> date | None:
        """Read "2026-12-01", "2026/12/1", "20261201"."""
        return self._coming(int(match["day"]), int(match["month"]), match["year"])

    def dotted(self, match: re.Match[str]) -> date | None:
        """Read "26.3." and "26.3.2027": wherever dots are written, the day comes first."""
        return self._coming(int(match[1]), int(match[2]), match[3])

    def slashed(self, match: re.Match[str]) -> date | None:
        """Read "26/3", "3/26" and "03/04": by my setting where both readings are dates."""
        first, second, year = int(match[1]), int(match[2]), match[3]
        readings = (
            [(second, first), (first, second)]
            if self.month_first
            else [(first, second), (second, first)]
        )
        days = [self._coming(*reading, year) for reading in readings if _is_day(*reading)]
        if len(days) > 1 and days[1] != days[0]:
            self.other = days[1]
        return days[0] if days else None

    def _moved(self, start: date, count: str, unit: str, sign: int) -> date | None:
        if count in ("a", "an") and unit.endswith("s"):
            return None
        many = sign * number(count)
        if count == "half a":
            return start + relative(months=sign * 6) if unit == "year" else None
        if unit.startswith(_BUSINESS):
            return self.calendar.count(start, many).day
        match unit[0]:
            case "d":
                return start + relative(days=many)
            case "w":
                return start + relative(weeks=many)
            case "f":
                return start + relative(weeks=2 * many)
            case "m":
                return start + relative(months=many)
            case _:
                return start + relative(years=many)

    def _in_week(self, weekday: int, weeks: int) -> date:
        """Return that weekday of this week or one so many weeks on; weeks begin where mine do."""
        start = self.calendar.week_of(self.today) + weeks * WEEK
        return start + timedelta(days=(weekday - start.weekday()) % 7)

    def _last(self, weekday: int) -> date:
        """Return the latest such day, where that is the one in last week too."""
        latest = self.today - timedelta(days=(self.today.weekday() - weekday - 1) % 7 + 1)
        return self._agreed(*sorted({latest, self._in_week(weekday, -1)}))

    def _agreed(self, *readings: date) -> date:
        """Return the day where all readings are one; else say which days it could be."""
        if len(readings) > 1:
            said = " or ".join(map(say_full, readings))
            raise NotADate(f"That could be {said}; write the date.")
        return readings[0]

    def _coming(self, day: int, month: int, year: str | None) -> date:
        """Return the day in `year`, or else the first such day from today on."""
        years = [self._year(year)] if year else range(self.today.year, self.today.year + 9)
        for one in years:
            last = date(one, month, 1) + relative(day=31)
            if day <= last.day and (year or last.replace(day=day) >= self.today):
                return last.replace(day=day)
        latest = say_short(date(years[0], month, 1) + relative(day=31))
        raise NotADate(f"There is no {day} {latest.split()[1]}; “{latest}” is its last day.")

    def _year(self, said: str) -> int:
        """Return a year; one of two digits is near: “4/12/99” is hardly 2099."""
        year = year_of(said)
        if len(said) < len("2099") and year > self.today.year + _FARTHEST_SHORT_YEAR:
            raise NotADate(f"That could be {year - 100} or {year}; write the year in full.")
        return year


def _following(day: date, weekday: int) -> date:
    """Return the first such weekday after `day`."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def _is_day(day: int, month: int) -> bool:
    """Whether some year has that day; 29 February counts."""
    try:
        return bool(date(_LEAP, month, day))
    except ValueError:
        return False


def _may_be_minutes(match: re.Match[str]) -> bool:
    """Whether so many “m” may be minutes: “in 5m” and “90m”, but not “3m” beside “2w”."""
    is_short = match[0] == f"{match['sign'] or ''}{match['count']}m"
    return not is_short or int(match["count"]) > _MONTHS_IN_SHORT


def _hour_or_year(loose: str) -> AmOrPm:
    """Return the question what a number after a date is: the hour, or the year."""
    hour = int(loose)
    clocks = [f"{hour or NOON}am", f"{hour}pm"] if 0 < hour <= NOON else [f"{hour}:00"]
    return AmOrPm(loose, (*clocks, *([f"20{loose}"] if len(loose) == 2 else [])))


_FARTHEST_SHORT_YEAR = 30
"""Years from now within which a year may be written with two digits."""
_MONTHS_IN_SHORT = 12
"""Months beyond which nobody counts in months only."""
_COMING = (None, "this coming", "coming", "the coming")
_EDGES = {"eow": "week", "eom": "month", "month end": "month", "eoq": "quarter"}
_EDGES |= {"quarter end": "quarter", "eoy": "year", "year end": "year"}
_AWAY = {
    "today": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    "overmorrow": 2,
    "yesterday": -1,
    "day before yesterday": -2,
    "the day before yesterday": -2,
}
