"""What can be set in a document: a line for each field, in the order of the screen.

A new setting is a field of such a document, and a line here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.conversations.bank.chapters import (
    chapter_names,
    read_chapters,
    say_chapters,
)
from inroad.domain.conversations.habits import Habits
from inroad.domain.dates.business_days import (
    DayOff,
    describe_days_off,
    parse_week,
    say_days_off,
    say_week,
)
from inroad.domain.dates.days_off.holiday_places import Place, find_place, say_place
from inroad.domain.dates.zones import find_zone, zone_names
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import StoredField, declared_fields
from inroad.domain.errors import InroadError
from inroad.domain.messages.preferences import Writing
from inroad.domain.numbers import number
from inroad.domain.people.profile import Profile
from inroad.domain.text import folded
from inroad.domain.who_next.weights import NextWeights

D = TypeVar("D", bound=Document)
T = TypeVar("T")

_CALENDAR_KINDS = ("events", "todos", "none")
"""How follow-ups go out to a calendar."""
_PAGES = ("1", "2")
"""How many pages a printed sheet may take."""
_DATE_ORDERS = ("day first", "month first")
"""How 03/04 is read."""


@dataclass(frozen=True, slots=True)
class SettingLine(Generic[D, T]):
    """One setting in a document.

    `typed` returns how it stands, as one types it; `said` says it in words, where these are
    others. `read` returns the value that was typed, or raises an `InroadError`; `put` returns the
    document with it, which may be refused as well. `note` says what it is for. `fields` names
    those of the document that it sets, where that is not the one that is called as its key.
    """

    key: str
    label: str
    hint: str
    typed: Callable[[D], str]
    read: Callable[[UnitOfWork, str], T]
    put: Callable[[D, T], D]
    said: Callable[[D], str] | None = None
    offers: Callable[[], tuple[str, ...]] = tuple
    note: str = ""
    fields: tuple[str, ...] = ()

    def sets(self, field: str) -> bool:
        """Whether it sets a field of the document."""
        return field in (self.fields or (self.key,))

    def say(self, document: D) -> str:
        """Say how it stands; "" where it is not set."""
        return (self.said or self.typed)(document)

    @property
    def meaning(self) -> str:
        """What it is for, or how it is typed."""
        return self.note or f"Type it like: {self.hint}."


def _number(least: int, most: int) -> Callable[[UnitOfWork, str], int]:
    return lambda _, typed: number(typed, least, most)


def _read_days_off(work: UnitOfWork, typed: str) -> tuple[DayOff, ...]:
    from inroad.domain.dates.days_off.days_off_parser import (
        read_days_off,  # with the grammar of dates
    )

    return read_days_off(typed, work.today, work.calendar, work.profile.month_first)


def _read_order(_: UnitOfWork, typed: str) -> bool:
    """Return whether the month comes first."""
    word = folded(typed.strip())
    if not word or not any(name.startswith(word) for name in _DATE_ORDERS):
        raise InroadError("Write “day first” or “month first”.")
    return word.startswith("m")


def _read_calendar_kind(_: UnitOfWork, typed: str) -> str:
    kind = folded(typed.strip())
    if kind not in _CALENDAR_KINDS:
        raise InroadError(f"Write one of {', '.join(_CALENDAR_KINDS)}.")
    return kind


def _read_hours(work: UnitOfWork, typed: str) -> tuple[str, ...]:
    parts = [part.strip() for part in typed.replace(";", ",").split(",") if part.strip()]
    times = [work.read_date(f"tomorrow {part}").at for part in parts]
    if not times or None in times:
        raise InroadError("Write times of the day, like 10:00, 15:00.")
    return tuple(f"{time:%H:%M}" for time in times)


def _rising(writing: Writing) -> Writing:
    if not writing.best_words <= writing.long_words <= writing.very_long_words:
        raise InroadError("Best, long and far too long are three numbers that rise.")
    return writing


def _put_place(me: Profile, place: Place) -> Profile:
    return replace(me, country=place.country, region=place.region)


OF_MY_DAYS: tuple[SettingLine[Profile, Any], ...] = (
    SettingLine(
        "zone",
        "My time zone",
        "Europe/London, or just london",
        lambda me: me.zone,
        lambda _, typed: find_zone(typed),
        lambda me, zone: replace(me, zone=zone),
        offers=zone_names,
    ),
    SettingLine(
        "week",
        "I work",
        "mon-fri, sun-thu, or mon, wed, fri",
        lambda me: say_week(me.week),
        lambda _, typed: parse_week(typed),
        lambda me, week: replace(me, week=week),
    ),
    SettingLine(
        "holidays",
        "Public holidays of",
        "a country or a region: France; US, CA; Bavaria",
        lambda me: f"{me.country}, {me.region}" if me.region else me.country,
        lambda _, typed: find_place(typed),
        _put_place,
        said=lambda me: say_place(me.country, me.region),
        fields=("country", "region"),
    ),
    SettingLine(
        "days_off",
        "My days off",
        "24 dec to 1 jan Break; 5 and 6 mar; next week; august",
        lambda me: say_days_off(me.days_off),
        _read_days_off,
        lambda me, days: replace(me, days_off=days),
        said=lambda me: describe_days_off(me.days_off),
    ),
    SettingLine(
        "date_order",
        "03/04 is read",
        "day first or month first",
        lambda me: _DATE_ORDERS[me.month_first],
        _read_order,
        lambda me, is_month: replace(me, month_first=is_month),
        offers=lambda: _DATE_ORDERS,
        fields=("month_first",),
    ),
    SettingLine(
        "calendar",
        "Follow-ups in my calendar",
        "events, todos or none",
        lambda me: me.calendar_follow_ups,
        _read_calendar_kind,
        lambda me, kind: replace(me, calendar_follow_ups=kind),
        offers=lambda: _CALENDAR_KINDS,
        fields=("calendar_follow_ups",),
    ),
    SettingLine(
        "buffer",
        "Minutes kept free around it",
        "15",
        lambda me: str(me.buffer),
        _number(0, 240),
        lambda me, minutes: replace(me, buffer=minutes),
        note="Times are offered so far from what your calendar has, and from conversations.",
    ),
)

OF_CONVERSATIONS: tuple[SettingLine[Habits, Any], ...] = (
    SettingLine(
        "questions",
        "Questions in 20 minutes",
        "6",
        lambda habits: str(habits.questions),
        _number(2, 12),
        lambda habits, count: replace(habits, questions=count),
        note="So many go on a new sheet, the closing one included; other lengths have their share.",
    ),
    SettingLine(
        "goals",
        "Goals in one conversation, at most",
        "4",
        lambda habits: str(habits.goals),
        _number(1, 13),
        lambda habits, count: replace(habits, goals=count),
        note="So many fit in; up to three are suggested for each.",
    ),
    SettingLine(
        "people",
        "A goal is confirmed by",
        "2 people",
        lambda habits: f"{habits.people} {'person' if habits.people == 1 else 'people'}",
        _number(1, 9),
        lambda habits, count: replace(habits, people=count),
        note="So many must have said something to it before it counts as confirmed.",
    ),
    SettingLine(
        "chapters",
        "I come from, or go into",
        "from abroad, into a trade; or none",
        lambda habits: say_chapters(habits.chapters),
        lambda _, typed: read_chapters(typed),
        lambda habits, chapters: replace(habits, chapters=chapters),
        offers=chapter_names,
        note="Changing careers, after a break, from abroad or university, into a trade, public or "
        "nonprofit, onto a board: the first gives each sheet a question.",
    ),
    SettingLine(
        "second_page",
        "Pages of a printed sheet",
        "1 or 2",
        lambda habits: _PAGES[habits.second_page],
        lambda _, typed: number(typed, 1, len(_PAGES)) > 1,
        lambda habits, is_wanted: replace(habits, second_page=is_wanted),
        offers=lambda: _PAGES,
        note="On one page, what stands beside the questions is cut where it is too long.",
    ),
)

OF_MESSAGES: tuple[SettingLine[Writing, Any], ...] = (
    SettingLine(
        "minutes",
        "I ask for",
        "15, 20 or 30 minutes",
        lambda writing: f"{writing.minutes} minutes",
        _number(5, 120),
        lambda writing, minutes: replace(writing, minutes=minutes),
        offers=lambda: ("15", "20", "30"),
    ),
    SettingLine(
        "times",
        "Times offered",
        "0, 2 or 3",
        lambda writing: str(writing.times),
        _number(0, 5),
        lambda writing, count: replace(writing, times=count),
    ),
    SettingLine(
        "hours",
        "At these hours of mine",
        "10:00, 15:00",
        lambda writing: ", ".join(writing.hours),
        _read_hours,
        lambda writing, hours: replace(writing, hours=hours),
    ),
    SettingLine(
        "note_characters",
        "A LinkedIn note has room for",
        "300 characters",
        lambda writing: f"{writing.note_characters} characters",
        _number(50, 2000),
        lambda writing, most: replace(writing, note_characters=most),
        note="300 with most accounts; LinkedIn gives some only 200.",
    ),
    SettingLine(
        "best_words",
        "The best requests have up to",
        "75 words (Dalton)",
        lambda writing: f"{writing.best_words} words",
        _number(10, 999),
        lambda writing, words: _rising(replace(writing, best_words=words)),
    ),
    SettingLine(
        "long_words",
        "A request is long over",
        "100 words (SFU)",
        lambda writing: f"{writing.long_words} words",
        _number(10, 999),
        lambda writing, words: _rising(replace(writing, long_words=words)),
    ),
    SettingLine(
        "very_long_words",
        "Anything is far too long over",
        "150 words",
        lambda writing: f"{writing.very_long_words} words",
        _number(10, 999),
        lambda writing, words: _rising(replace(writing, very_long_words=words)),
    ),
)


def _of_weight(field: StoredField) -> SettingLine[NextWeights, Any]:
    """Return the line of how much a reason counts to ask somebody next."""
    name = field.name
    return SettingLine(
        f"next_{name}",
        field.asked,
        "0 to 100; 0 is not counted",
        lambda weights: str(getattr(weights, name)),
        _number(0, 100),
        lambda weights, weight: replace(weights, **{name: weight}),
        note=_NAMED if name == "named" else _WEIGHT,
        fields=(name,),
    )


_NAMED = "Over 0, whoever was named to you comes before all others. 0 has them counted as others."
_WEIGHT = "How much it counts for whom to ask next; weights are added. 0 does not count."

OF_WHO_NEXT: tuple[SettingLine[NextWeights, Any], ...] = tuple(
    _of_weight(field) for field in declared_fields(NextWeights) if field.name != "id"
)
