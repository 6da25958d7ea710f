"""Times of day: asked about where they could be night, and how long where that is said."""

import re
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.in_full import say_meaning
from inroad.domain.dates.phrases.phrase_parser import ParsedPhrase, parse
from inroad.domain.errors import NotADate

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday, 10:00 in Berlin
BERLIN = Calendar("Europe/Berlin")
FRIDAY = date(2026, 11, 27)


def said(phrase: str) -> ParsedPhrase:
    return parse(phrase, NOW, BERLIN)


def refused(phrase: str) -> tuple[str, list[str]]:
    """The sentence, and the phrases that it recommends."""
    with pytest.raises(NotADate) as error:
        said(phrase)
    sentence = str(error.value)
    asked = sentence.partition("Write ")[2] or sentence.partition("date; ")[2]
    return sentence, re.findall("“([^”]+)”", asked)


@pytest.mark.parametrize(
    ("phrase", "ways"),
    [
        ("fri 3:30", ["fri 3:30am", "fri 3:30pm"]),
        ("2:30 fri", ["2:30am fri", "2:30pm fri"]),
        ("4:45 on tuesday", ["4:45am on tuesday", "4:45pm on tuesday"]),
        ("at 5", ["5am", "5pm"]),
        ("fri 3", ["fri 3am", "fri 3pm"]),
        ("fri at five", ["fri 5am", "fri 5pm"]),
        ("1:00", ["1:00am", "1:00pm"]),
        ("fri 6:59", ["fri 6:59am", "fri 6:59pm"]),
        ("fri 3.30", ["fri 3:30am", "fri 3:30pm"]),
        ("fri 3h30", ["fri 3:30am", "fri 3:30pm"]),
        ("2026-12-01 3:30", ["2026-12-01 3:30am", "2026-12-01 3:30pm"]),
        ("fri 3:30 london", ["fri 3:30am london", "fri 3:30pm london"]),
        ("half past 3", ["half past 3am", "half past 3pm"]),
        ("ten to three", ["ten to 3am", "ten to 3pm"]),
        ("fri 3-4", ["fri 3am-4am", "fri 3pm-4pm"]),
        ("fri 10-12", ["fri 10am-12pm", "fri 10pm-12am"]),
        ("fri 3pm-4", ["fri 3pm-4pm"]),
        ("fri 14-15", ["fri 14:00-15:00"]),
        ("10 to 3pm", ["14:50", "10am-3pm"]),
        ("fri 5 to 6pm", ["fri 17:55", "fri 5pm-6pm"]),
        ("12 mar 15", ["12 mar 15:00", "12 mar 2015"]),
        ("mar 12 15", ["mar 12 15:00", "mar 12 2015"]),
        ("12 mar 9", ["12 mar 9am", "12 mar 9pm"]),
        ("12 mar 09", ["12 mar 9am", "12 mar 9pm", "12 mar 2009"]),
        ("fri 15", ["fri 15:00"]),
        ("fri 27", ["fri the 27th"]),
        ("fri 11.12", ["fri 11:12", "fri 11.12."]),
    ],
)
def test_what_could_be_two_times_is_asked_with_each_of_them(phrase: str, ways: list[str]) -> None:
    sentence, recommended = refused(phrase)
    assert sentence.startswith("Is that ")
    assert recommended == ways
    assert all(said(way) for way in ways)


@given(st.integers(1, 6), st.integers(0, 59))
def test_every_time_from_one_to_seven_without_a_leading_zero_is_asked(
    hour: int, minute: int
) -> None:
    refused(f"fri {hour}:{minute:02}")
    assert said(f"fri {hour:02}:{minute:02}") == ParsedPhrase(FRIDAY, time(hour, minute))
    assert said(f"fri {hour}:{minute:02}pm") == ParsedPhrase(FRIDAY, time(hour + 12, minute))


@pytest.mark.parametrize(
    ("phrase", "at", "minutes"),
    [
        ("fri 10-11am", time(10), 60),
        ("fri 3pm-4pm", time(15), 60),
        ("fri 3-4pm", time(15), 60),
        ("fri 3pm–4:30pm", time(15), 90),
        ("fri 11-1pm", time(11), 120),
        ("fri 11am to 1pm", time(11), 120),
        ("fri 12-1pm", time(12), 60),
        ("fri 9:30 - 10:15", time(9, 30), 45),
        ("fri 14:00-15:00", time(14), 60),
        ("14:00-15:30 friday", time(14), 90),
        ("fri from 3 to 4pm", time(15), 60),
        ("fri between 3pm and 4pm", time(15), 60),
        ("between three and four pm on friday", time(15), 60),
        ("fri 3pm until 4pm", time(15), 60),
        ("fri 3pm till 3:20pm", time(15), 20),
        ("fri 10am-noon", time(10), 120),
        ("Friday, November 27 · 2:00 – 2:30pm", time(14), 30),
        ("fri 14h-15h", time(14), 60),
        ("fri 11pm-midnight", time(23), 60),
        ("friday afternoon 2-3", time(14), 60),
        ("fri 3pm for 30 minutes", time(15), 30),
        ("fri 3pm for half an hour", time(15), 30),
        ("fri 3pm for an hour and a half", time(15), 90),
        ("fri 3pm, 45 min", time(15), 45),
        ("fri 15:00 (20 min)", time(15), 20),
        ("fri 3pm 1h30", time(15), 90),
        ("fri ten to 3pm for 25 minutes", time(14, 50), 25),
        ("fri 3pm-4pm for an hour", time(15), 60),
        ("fri 3pm 30m", time(15), 30),
        ("fri 3pm for 90m", time(15), 90),
        ("fri 3pm 1.5h", time(15), 90),
        ("27.11 15:00-15:45", time(15), 45),
    ],
)
def test_a_span_says_when_it_begins_and_how_long_it_is(phrase: str, at: time, minutes: int) -> None:
    assert said(phrase) == ParsedPhrase(FRIDAY, at, minutes=minutes)
    assert said(f"{phrase} nyc") == ParsedPhrase(FRIDAY, at, "America/New_York", minutes=minutes)
    assert f"{minutes} minutes" in say_meaning(said(phrase), NOW, BERLIN)


def test_an_iso_day_with_a_span_is_no_offset() -> None:
    span = ParsedPhrase(date(2026, 12, 1), time(10), minutes=60)
    assert said("2026-12-01 10:00-11:00") == span
    assert said("2026-12-01T10:00-11:00") == ParsedPhrase(date(2026, 12, 1), time(10), "-11:00")
    assert said("2026-12-01 15:00-05:00") == ParsedPhrase(date(2026, 12, 1), time(15), "-05:00")
    refused("2026-12-01T14:00-14:30")


@pytest.mark.parametrize(
    "phrase",
    [
        "fri 3pm-4pm for 30 minutes",
        "fri 4pm-3pm",
        "fri 15:00-15:00",
        "fri 10:00-09:00",
        "fri 3-3pm",
        "3 - 3pm",
        "9.30 10.30",
        "10-12 dec",
        "dec 10-12",
        "in 2-3 weeks",
        "2 to 3 weeks",
        "fri 3pm 4pm",
        "fri 3pm-4pm-5pm",
        "half 3pm",
        "half to 3pm",
        "ten to fri",
        "in a week and a half",
        "in 1.5 days",
        "half a week",
        "in half a day",
        "mid 2027",
        "the week after christmas",
        "late january",
        "in a few days",
        "in a day or two",
        "later today",
        "before friday",
        "after friday",
        "after new year",
        "new year's",
        "next monday week",
        "tomorrow NYC",
        "3pm london berlin",
        "3pm London, Canada",
        "10:00-05:00",
        "fri 3pm +2",
        "24 3pm days",
        "a 3pm week",
        "dec at noon 3",
        "- 3pm",
        "noon at",
        "3pm on",
        "eod morning",
        "eod for an hour",
        "fri 3pm for 30 hours",
        "fri 3pm and 4pm",
        "3pm easter tomorrow",
        "24 hour 30",
    ],
)
def test_what_is_no_one_time_is_refused(phrase: str) -> None:
    refused(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "in 1h30 or so",
        "next monday week",
        "after new year",
        "around friday 3pm",
        "fri 3pm Zzyzx",
        "tue soonish",
        "not friday",
        "friday but one",
        "a week or two",
        "next blue",
        "next munday",
        "tursday 3pm",
        "mar 10am",
        "dec 9.30",
        "last tue of",
        "the week after next but one",
        "fri 3pm in the Hague office",
        "two weeks from friday or later",
    ],
)
def test_a_refusal_drops_no_word_from_what_it_recommends(phrase: str) -> None:
    _, ways = refused(phrase)
    words = set(phrase.lower().split())
    assert all(words <= set(way.split()) for way in ways if way not in EXAMPLES)


EXAMPLES = ("next tue 3pm", "12 mar", "in 2 weeks")
"""How a date may be written, said where nothing near would work."""


def test_the_end_of_my_working_day_is_a_time_that_only_means_the_day() -> None:
    assert said("eod friday") == ParsedPhrase(FRIDAY, time(17), is_end_of_day=True)
    assert said("cob friday") == said("eod friday")
