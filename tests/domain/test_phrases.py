"""Dates as people say them: read whole, or refused."""

import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.business_days import Calendar, DayOff
from inroad.domain.dates.formatting import say_full
from inroad.domain.dates.in_full import say_meaning
from inroad.domain.dates.phrases.feasts import FEAST_WORDS
from inroad.domain.dates.phrases.phrase_parser import ParsedPhrase, parse
from inroad.domain.dates.phrases.vocabulary import VOCABULARY, prepared
from inroad.domain.errors import NotADate

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday, 10:00 in Berlin
BERLIN = Calendar("Europe/Berlin")


def said(phrase: str) -> ParsedPhrase:
    return parse(phrase, NOW, BERLIN)


ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


KNOWN = VOCABULARY | FEAST_WORDS


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len({phrase for phrase, _ in ROWS}) >= 300


@pytest.mark.parametrize(("phrase", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_people_say(phrase: str, expected: str) -> None:
    found = said(phrase)
    moment = f"{found.day}T{found.at:%H:%M}" if found.at else f"{found.day}"
    assert f"{moment} {found.zone}".strip() == expected


@pytest.mark.parametrize(("phrase", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_case_and_spaces_do_not_matter(phrase: str, expected: str) -> None:
    assert said(f"  {phrase.upper()}  ".replace(" ", "  ")) == said(phrase)


@pytest.mark.parametrize(
    ("now", "phrase", "expected"),
    [
        ("2026-11-26", "tue", "2026-12-01"),
        ("2026-11-26", "next tue", "2026-12-01"),
        ("2026-11-29", "next tue", "2026-12-01"),
        ("2026-11-29", "this weekend", "2026-11-29"),
        ("2026-11-28", "end of week", "2026-12-04"),
        ("2026-11-30", "end of month", "2026-11-30"),
        ("2027-01-31", "in a month", "2027-02-28"),
        ("2027-01-31", "next month", "2027-02-01"),
        ("2027-01-31", "end of next month", "2027-02-28"),
        ("2028-02-29", "in a year", "2029-02-28"),
        ("2026-12-31", "tomorrow", "2027-01-01"),
        ("2026-12-31", "31 dec", "2026-12-31"),
        ("2027-01-30", "the 30th", "2027-01-30"),
        ("2027-01-31", "the 30th", "2027-03-30"),
        ("2026-11-27", "last monday of november", "2026-11-30"),
        ("2026-12-01", "last monday of november", "2027-11-29"),
        ("2026-11-27", "2 business days", "2026-12-01"),
        ("2026-12-30", "week 1", "2027-01-04"),
    ],
)
def test_other_days(now: str, phrase: str, expected: str) -> None:
    moment = datetime.fromisoformat(f"{now}T12:00:00+01:00")
    assert parse(phrase, moment, BERLIN).day == date.fromisoformat(expected)


def test_a_week_begins_where_mine_does() -> None:
    israel = Calendar("Asia/Jerusalem", week=(6, 0, 1, 2, 3))
    sunday = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
    assert parse("next tue", sunday, israel).day == date(2026, 12, 8)
    assert parse("tue", sunday, israel).day == date(2026, 12, 1)
    assert parse("end of week", sunday, israel).day == date(2026, 12, 3)
    assert parse("this weekend", sunday, israel).day == date(2026, 12, 4)


def test_holidays_of_my_country_have_names() -> None:
    usa = Calendar("America/New_York", country="US")
    assert parse("thanksgiving", NOW, usa).day == date(2026, 11, 26)
    assert parse("thanksgiving 2027", NOW, usa).day == date(2027, 11, 25)
    assert parse("the day after thanksgiving", NOW, usa).day == date(2026, 11, 27)
    assert parse("3 business days", NOW, usa).day == date(2026, 11, 27)
    with pytest.raises(NotADate):
        said("thanksgiving")


@pytest.mark.parametrize(
    ("phrase", "near"),
    [
        ("tomorow 3pm", "“tomorrow 3pm” would work"),
        ("wendesday", "“wednesday” would work"),
        ("in 2 wekes", "“in 2 weeks” would work"),
        ("friday-ish", "“friday” would work"),
        ("5", "“5 days” would work"),
        ("march", "“1 march” would work"),
        ("2.5", "“2.5.” would work"),
        ("2h", "“in 2h” would work"),
        ("mon 24 nov 2026", "24 Nov 2026 is a Tuesday"),
        ("30 feb", "There is no 30 Feb; “28 Feb” is its last day"),
        ("tomorrow at 3", "3am or 3pm"),
        ("tomorrow morning", "like “tomorrow 9am”"),
        ("tue midnight", "00:00 or 23:59"),
        ("9am CST", "America/Chicago or Asia/Shanghai"),
        ("15:00 CEST", "go by CET on that day, and not by CEST; write CET or Europe/Berlin"),
        ("10:00 UTC+25", "no zone UTC[+]25"),
        ("3pm USA", "more than one time zone"),
        ("fri 13:61", "13:61 is no time"),
        ("in 2 weeks on monday", "Mon 7 Dec 2026 or Mon 14 Dec 2026"),
        ("next christmas", "Fri 25 Dec 2026 or Sat 25 Dec 2027"),
        ("Fri 28/11", "28 Nov 2026 is a Saturday; leave the weekday out"),
        ("28/11 fri", "28 Nov 2026 is a Saturday"),
        ("sat 27 nov 3pm", "27 Nov 2026 is a Friday"),
        ("fri 12/4", "12 Apr 2027 is a Monday; if you mean Fri 4 Dec 2026, write the month"),
        ("tomorrow fri", "24 Nov 2026 is a Tuesday"),
        ("24 dec - 1 jan", "more than one date"),
        ("fri or sat", "more than one date"),
        ("every friday", "more than one date"),
        ("fridays 3pm", "more than one date"),
        ("fri 4pm-3pm", "ends before it begins"),
        ("tomorrow pm", "Say the hour of that afternoon, like “tomorrow 2pm”"),
        ("fri am", "Say the hour of that morning"),
        ("tomorrow lunchtime", "Say the hour"),
        ("tomorrow morning 15:00", "not in the morning"),
        ("in 5m", "Write “in 5 minutes” or “in 5 months”"),
        ("90m", "Write “90 minutes” or “90 months”"),
        ("4/12/99", "1999 or 2099"),
        ("next thrusday", "“next thursday” would work"),
    ],
)
def test_a_refusal_says_what_would_work(phrase: str, near: str) -> None:
    with pytest.raises(NotADate, match=near):
        said(phrase)


def test_what_would_work_does() -> None:
    for phrase in ("tomorow 3pm", "5", "march", "friday-ish", "2h", "in 2 wekes", "chrismas"):
        with pytest.raises(NotADate) as refused:
            said(phrase)
        offered = re.findall("“([^”]+)” would work", str(refused.value))
        assert said(offered[0]).day


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "5",
        "99",
        "2.5",
        "next blue",
        "blue tue",
        "tue blue",
        "mon 24 nov 2026",
        "30 feb",
        "31 jun 2027",
        "25:00",
        "fri 13pm",
        "fri 0pm",
        "march",
        "in weeks",
        "10:00 IST",
        "10:00 UTC+25",
        "3pm-4",
        "10-12",
        "tue wed",
        "in two weeks on",
        "every tuesday",
        "soon",
        "someday",
        "second",
        "first",
        "fifth monday",
        "9999-12-31",
        "0001-01-01",
        "999 years",
        "2026-12-01T15:00+25:00",
        "Thu, 03 Dec 2026 14:00:00 +9900",
        "ad",
        "a d",
        "anh",
        "in a m",
        "twod",
        "monday or tuesday",
        "last week",
        "2026",
        "1234567890",
        "99999999",
        "²",
        "١٢ mar",
        "tomorrow berlin",
        "15:00 15:00",
        "noon noon",
        "0:60",
        "31/11",
        "00/00",
        "the 32nd",
        "0th",
        "fifth monday of february 2027",
        "week 60",
        "2026-W54",
        "10:00 Europe/Nowhere",
        "2026-13-01",
        "2026-02-30",
        "tomorrow tomorrow",
        "fri 3pm 4pm",
        "12345 days",
        "not a date at all, but a very long sentence that goes on and on for ever",
    ],
)
def test_what_is_not_understood_whole_is_refused(phrase: str) -> None:
    with pytest.raises(NotADate):
        said(phrase)


def test_a_date_that_can_be_read_two_ways_takes_the_set_one_and_keeps_the_other() -> None:
    april, march = date(2027, 4, 3), date(2027, 3, 4)
    assert said("03/04") == ParsedPhrase(april, other=march)
    assert parse("03/04", NOW, BERLIN, month_first=True) == ParsedPhrase(march, other=april)
    assert said("13/04").other is None
    assert said("4/4").other is None


def test_business_days_pass_my_days_off() -> None:
    calendar = Calendar("Europe/Berlin", days_off=(DayOff(date(2026, 11, 26), "Thanksgiving"),))
    assert parse("3 business days", NOW, calendar).day == date(2026, 11, 27)


def test_today_is_today_in_my_zone() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert parse("today", late, BERLIN).day == date(2026, 11, 24)


@given(st.text(max_size=80))
def test_random_text_never_crashes_and_is_no_date(text: str) -> None:
    """What random text there is that is a date must be made of the words dates are made of."""
    try:
        found = parse(text, NOW, BERLIN)
    except NotADate as error:
        assert str(error)
    else:
        assert say_meaning(found, NOW, BERLIN)
        unknown = [word for word in prepared(text).split() if word not in KNOWN]
        assert all(re.search("[0-9]", word) for word in unknown), text


@given(st.lists(st.sampled_from(sorted(VOCABULARY | {"5", "3pm", "10:30", "/", "of"})), max_size=9))
def test_random_words_never_crash_or_hang(words: list[str]) -> None:
    try:
        found = parse(" ".join(words), NOW, BERLIN)
    except NotADate as error:
        assert str(error)
    else:
        assert say_meaning(found, NOW, BERLIN, "America/New_York", "Maya")


@given(
    day=st.dates(date(2026, 11, 23), date(2099, 12, 31)),
    at=st.none() | st.times().map(lambda one: one.replace(second=0, microsecond=0)),
)
def test_what_inroad_writes_it_reads(day: date, at: time | None) -> None:
    written = say_full(day) + (f", {at:%H:%M}" if at else "")
    assert said(written) == ParsedPhrase(day, at)
