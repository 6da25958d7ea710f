"""Terms of days: how a value is read as a span of them, before today or to come.

A day that is past is said by how long ago it was (“<30d”: less than 30 days), one to come by how
far off it is (“<3d”: sooner than in 3 days). Both may be a date, a month or a year, and what is
before (“<2026-01-01”) or after it. A weekday or a month by its name is the nearest one.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from inroad.domain.dates.relative import relative
from inroad.domain.filters.means import Choice, Means, NotRead, Offer, Test
from inroad.domain.filters.nearest import nearest
from inroad.domain.patterns import late
from inroad.domain.search import comparable
from inroad.domain.text import folded
from inroad.domain.years import FIRST_YEAR, LAST_YEAR

_DAY = timedelta(days=1)
_LENGTH = late(r"(?P<sign>[<>]?)(?P<many>[0-9]{1,4})(?P<unit>[dwmy])")
_DATE = late(r"(?P<sign>[<>]?)(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_NAME = late(r"(?P<sign>[<>]?)(?P<name>[a-z]{3,9})")
_SHORTEST_NAME = 3
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_BEGUN = late(r"[<>]?(?:[0-9]{0,4}|[0-9]{4}-(?:[0-9]?|[0-9]{2}-[0-9]?))")
"""What a length or a date begins with."""


class _Span(NamedTuple):
    """Days from the first to the last, both included."""

    first: date = date.min
    last: date = date.max


class DayWord(NamedTuple):
    """A word for a span of days, and what it means.

    `first` and `last` are days from today, both included; None where there is no end.
    """

    word: str
    means: str
    first: int | None
    last: int | None

    def span(self, today: date) -> _Span:
        """Return the days that it stands for."""
        return _Span(
            date.min if self.first is None else today + self.first * _DAY,
            date.max if self.last is None else today + self.last * _DAY,
        )


class DayTerm(NamedTuple):
    """How days of one field are read.

    `field` is the field of the facts; `words` are its spans and `choices` what else it knows.
    `is_to_come` says that lengths are counted from today on, and not back.
    """

    field: str
    words: tuple[DayWord, ...]
    choices: tuple[Choice, ...] = ()
    is_to_come: bool = False

    def read(self, value: str, means: Means) -> Test:
        """Return for whom a value holds.

        Raises:
            NotRead: it says no days.
        """
        said = comparable(value)
        for choice in self._choices():
            if said in choice.words:
                return choice.holds
        for word in self.words:
            if said == word.word:
                return _within(self.field, word.span(means.today))
        return _within(self.field, self._typed_span(folded(value), means.today))

    def offers(self) -> Iterator[Offer]:
        """Yield what a value may be."""
        yield from (Offer(word.word, word.means) for word in self.words)
        yield from (Offer(choice.word, choice.means) for choice in self._choices())
        if self.is_to_come:
            yield Offer("<3d", "sooner than in 3 days")
            yield Offer(">2w", "later than in 2 weeks")
        else:
            yield Offer("<30d", "less than 30 days ago")
            yield Offer(">3m", "longer than 3 months ago")

    def _choices(self) -> tuple[Choice, ...]:
        get = attrgetter(self.field)
        return (
            *self.choices,
            Choice("never", "on no day", lambda facts: get(facts) is None, ("none",)),
            Choice("ever", "on any day", lambda facts: get(facts) is not None),
        )

    def _typed_span(self, value: str, today: date) -> _Span:
        if found := _LENGTH.fullmatch(value):
            return self._length(found["sign"], int(found["many"]), found["unit"], today)
        if found := _DATE.fullmatch(value):
            return _beside(found["sign"], _dates(found["year"], found["month"], found["day"]))
        if (found := _NAME.fullmatch(value)) and (named := self._named(found["name"], today)):
            return _beside(found["sign"], named)
        said, words = comparable(value), [word.word for word in self.words]
        known = (*words, *(word for choice in self._choices() for word in choice.words))
        begun = (word.startswith(said) for word in known)
        names = (name.startswith(value.lstrip("<>")) for name in (*_WEEKDAYS, *_MONTHS))
        may_go_on = bool(_BEGUN.fullmatch(value)) or any(begun) or any(names)
        near = nearest(said, known)
        length = "<3d" if self.is_to_come else "<30d"
        examples = f"{near} is" if near else f"{length}, 2026-10 and {known[0]} are"
        raise NotRead(f"no days are said so; {examples}.", may_go_on)

    def _named(self, name: str, today: date) -> _Span | None:
        """Return the nearest day or month of a name, today's among them; None where it is none."""
        weekday, month = _place(name, _WEEKDAYS), _place(name, _MONTHS)
        if weekday is not None:
            ahead = (weekday - today.weekday()) % 7
            day = today + (ahead if self.is_to_come else ahead - 7 if ahead else 0) * _DAY
            return _Span(day, day)
        if month is None:
            return None
        ahead = (month + 1 - today.month) % 12
        first = today.replace(day=1) + relative(
            months=ahead if self.is_to_come or not ahead else ahead - 12
        )
        return _Span(first, first + relative(months=1) - _DAY)

    def _length(self, sign: str, many: int, unit: str, today: date) -> _Span:
        if not sign:
            less, more = ("sooner", "later") if self.is_to_come else ("less long ago", "longer ago")
            raise NotRead(
                f"write <{many}{unit} for {less} than that, and >{many}{unit} for {more}."
            )
        is_less = sign == "<"
        if self.is_to_come:
            then = _counted(many, unit, today)
            return _Span(last=then - _DAY) if is_less else _Span(then + _DAY)
        ago = _counted(-many, unit, today)
        return _Span(ago + _DAY) if is_less else _Span(last=ago - _DAY)


def _place(said: str, names: tuple[str, ...]) -> int | None:
    """Return the place of the name that is said, whole or by its beginning; None for none."""
    of_it = (at for at, name in enumerate(names) if name.startswith(said))
    return next(of_it, None) if len(said) >= _SHORTEST_NAME else None


def _within(field: str, span: _Span) -> Callable[[object], bool]:
    get, (first, last) = attrgetter(field), span

    def is_within(facts: object) -> bool:
        day = get(facts)
        return day is not None and first <= day <= last

    return is_within


def _counted(many: int, unit: str, today: date) -> date:
    """Return the day that is so many days, weeks, months or years from today."""
    years, months, weeks, days = (many if unit == one else 0 for one in "ymwd")
    try:
        found = today + relative(years, months, weeks, days)
    except (ValueError, OverflowError):
        # Nobody was met before the calendar begins: it is as long ago as there are days.
        return date.min + _DAY if many < 0 else date.max - _DAY
    return min(max(found, date.min + _DAY), date.max - _DAY)


def _dates(year: str, month: str | None, day: str | None) -> _Span:
    """Return the days of a year, of a month, or a day alone."""
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        first = date.min
    if not FIRST_YEAR <= first.year <= LAST_YEAR:
        # Four digits may become a length: “<1000d”.
        raise NotRead("there is no such day; write one like 2026-11-30.", month is None)
    if day:
        return _Span(first, first)
    return _Span(first, first + relative(months=1 if month else 12) - _DAY)


def _beside(sign: str, span: _Span) -> _Span:
    """Return a span, or what is before or after it."""
    if sign == "<":
        return _Span(last=span.first - _DAY)
    return _Span(span.last + _DAY) if sign == ">" else span
