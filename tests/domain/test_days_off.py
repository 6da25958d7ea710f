"""Days off as people type them: read whole, or refused with nothing kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.dates.business_days import Calendar, DayOff, say_days_off
from inroad.domain.dates.days_off.days_off_parser import read_days_off
from inroad.domain.errors import InroadError

TODAY = date(2026, 11, 25)
BERLIN = Calendar("Europe/Berlin")
NAMES = ("", "Trip", "At home, resting", "Trip 5 mar", "See Ana Fri")


def read(typed: str, today: date = TODAY) -> str:
    return say_days_off(read_days_off(typed, today, BERLIN))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        # From a first day to a last one.
        ("24 dec - 1 jan", "2026-12-24 to 2027-01-01"),
        ("24 dec–1 jan", "2026-12-24 to 2027-01-01"),
        ("24 dec — 1 jan", "2026-12-24 to 2027-01-01"),
        ("24 dec to 1 jan", "2026-12-24 to 2027-01-01"),
        ("24 dec until 1 jan", "2026-12-24 to 2027-01-01"),
        ("24 dec through jan 1", "2026-12-24 to 2027-01-01"),
        ("from 24 dec to 1 jan", "2026-12-24 to 2027-01-01"),
        ("between 24 dec and 1 jan", "2026-12-24 to 2027-01-01"),
        ("24/12 - 1/1", "2026-12-24 to 2027-01-01"),
        ("24.12.-1.1.", "2026-12-24 to 2027-01-01"),
        ("2026-12-24 - 2027-01-01", "2026-12-24 to 2027-01-01"),
        ("thu 24 dec - fri 1 jan", "2026-12-24 to 2027-01-01"),
        ("Christmas Eve to New Year's Day", "2026-12-24 to 2027-01-01"),
        ("24-31 dec", "2026-12-24 to 2026-12-31"),
        ("24th to 31st of december", "2026-12-24 to 2026-12-31"),
        ("dec 24-31", "2026-12-24 to 2026-12-31"),
        ("24 dec to 31 dec 2027", "2027-12-24 to 2027-12-31"),
        ("24 dec - 1 jan 2028", "2027-12-24 to 2028-01-01"),
        ("24 dec 2027 - 1 jan", "2027-12-24 to 2028-01-01"),
        ("mon-fri", "2026-11-30 to 2026-12-04"),
        ("tomorrow to friday", "2026-11-26 to 2026-11-27"),
        ("thu to fri next week", "2026-12-03 to 2026-12-04"),
        ("until 5 jan", "2026-11-25 to 2027-01-05"),
        # Lists.
        ("24 dec, 31 dec", "2026-12-24; 2026-12-31"),
        ("24 dec and 31 dec", "2026-12-24; 2026-12-31"),
        ("24 dec; 31 dec", "2026-12-24; 2026-12-31"),
        ("24 dec\n31 dec", "2026-12-24; 2026-12-31"),
        ("24 dec & 31 dec", "2026-12-24; 2026-12-31"),
        ("24, 26 and 31 dec", "2026-12-24; 2026-12-26; 2026-12-31"),
        ("dec 24, 26", "2026-12-24; 2026-12-26"),
        ("24-26, 31 dec", "2026-12-24 to 2026-12-26; 2026-12-31"),
        ("Dec 24, 2026", "2026-12-24"),
        ("Dec 24, 2026 - Jan 1, 2027", "2026-12-24 to 2027-01-01"),
        # Weeks and months.
        ("next week", "2026-11-30 to 2026-12-06"),
        ("the week after next", "2026-12-07 to 2026-12-13"),
        ("week of 9 dec", "2026-12-07 to 2026-12-13"),
        ("week 52", "2026-12-21 to 2026-12-27"),
        ("first week of january", "2027-01-04 to 2027-01-10"),
        ("first two weeks of august", "2027-08-02 to 2027-08-15"),
        ("next weekend", "2026-12-05 to 2026-12-06"),
        ("august", "2027-08-01 to 2027-08-31"),
        ("all of august 2028", "2028-08-01 to 2028-08-31"),
        ("july and august", "2027-07-01 to 2027-08-31"),
        ("july to august", "2027-07-01 to 2027-08-31"),
        ("next month", "2026-12-01 to 2026-12-31"),
        ("november", "2026-11-01 to 2026-11-30"),
        # Names, behind and before.
        ("24 dec–31 dec Break", "2026-12-24 to 2026-12-31 Break"),
        ("24-31 dec Winter break", "2026-12-24 to 2026-12-31 Winter break"),
        ("next week Holiday", "2026-11-30 to 2026-12-06 Holiday"),
        ("Holiday next week", "2026-11-30 to 2026-12-06 Holiday"),
        ("Summer break: august", "2027-08-01 to 2027-08-31 Summer break"),
        ("Christmas 24 dec - 1 jan", "2026-12-24 to 2027-01-01 Christmas"),
        ("24 dec, 31 dec Break", "2026-12-24 Break; 2026-12-31 Break"),
        ("24 dec Christmas Eve", "2026-12-24 Christmas Eve"),
        ("25 dec Christmas, 26 dec Boxing Day", "2026-12-25 Christmas; 2026-12-26 Boxing Day"),
        ("24 dec Tom and Ana's wedding", "2026-12-24 Tom and Ana's wedding"),
        ("24 dec Christmas, with Mum", "2026-12-24 Christmas, with Mum"),
        ("24 dec Moving to Berlin", "2026-12-24 Moving to Berlin"),
        ("12 mar My 40th birthday", "2027-03-12 My 40th birthday"),
        # A list of feasts and weekdays, of which none is the name of another.
        ("xmas eve, xmas, nye", "2026-12-24 to 2026-12-25; 2026-12-31"),
        ("25 dec, boxing day", "2026-12-25 to 2026-12-26"),
        ("mon, tue", "2026-11-30 to 2026-12-01"),
        ("24 dec, Christmas Eve", "2026-12-24 Christmas Eve"),
        ("july, 5 sep", "2027-07-01 to 2027-07-31; 2027-09-05"),
        ("the 1st to the 14th of july", "2027-07-01 to 2027-07-14"),
        ("24 december 2026 to 1 january 2027: Family", "2026-12-24 to 2027-01-01 Family"),
        ("24 dec to end of year", "2026-12-24 to 2026-12-31"),
        ("6 apr 2026 Easter Monday", "2026-04-06 Easter Monday"),
        ("", ""),
    ],
)
def test_days_spans_and_names(typed: str, kept: str) -> None:
    assert read(typed) == kept
    assert read(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "24 dec 31 dec",
        "24 dec, 31 dez Break",
        "24 dec - 31 dez",
        "24 dec -",
        "24 dec to",
        "24 dec 3pm",
        "24 dec half day",
        "24 dec afternoon",
        "24 dec 2 days",
        "24 dec for 3 days",
        "24 dec or 31 dec",
        "24 dec onwards",
        "24 dec to january",
        "24 dec - 30 feb",
        "29 dec to 24 dec",
        "1 jan 2027 to 1 feb 2028",
        "2 weeks from 1 aug",
        "in 2 weeks",
        "3 days",
        "every friday",
        "fridays",
        "from 5 jan",
        "since monday",
        "before christmas",
        "except 24 dec",
        "not next week",
        "last week of december",
        "easter week",
        "dinner on 24 dec",
        "2027",
        "5",
        "fri 26 dec",
        "24 dec Break; soonish",
        "24 dec, whenever, 31 dec maybe 1 jan",
        "24 dec to 31 dec to 3 jan",
        "24 dec until further notice",
        "24.12. bis 31.12.",
        "24 dec half-day",
        "mon-fri 7-11 dec",
        "easter weekend",
        "easter weekend Skiing",
        "may day",
        "may day, 5 sep",
        "reunion, black friday",
        "next year",
        "next quarter",
        "month after next",
        "mid july",
        "end of july",
    ],
)
def test_what_is_not_understood_whole_is_refused(typed: str) -> None:
    with pytest.raises(InroadError, match=r"[.]$"):
        read(typed)


def test_a_span_that_is_going_on_began_this_year() -> None:
    assert read("24 dec - 1 jan", date(2026, 12, 28)) == "2026-12-24 to 2027-01-01"
    assert read("24 dec - 1 jan", date(2027, 1, 5)) == "2027-12-24 to 2028-01-01"


def test_more_days_off_than_there_may_be_are_refused() -> None:
    with pytest.raises(InroadError, match="400 is the most"):
        read("1 jan 2027 to 31 dec 2027; 1 jan 2028 to 1 jul 2028")


@given(
    st.lists(
        st.tuples(
            st.integers(0, 900),
            st.sampled_from(["", "Trip", "At home, resting", "Trip 5 mar", "See Ana Fri"]),
        )
    ),
)
def test_what_is_shown_is_read_again(days: list[tuple[int, str]]) -> None:
    off = {TODAY + timedelta(days=at): name for at, name in days[:60]}
    kept = tuple(DayOff(day, name) for day, name in sorted(off.items()))
    assert read_days_off(say_days_off(kept), TODAY, BERLIN) == kept


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        found = read_days_off(typed, TODAY, BERLIN)
    except InroadError as error:
        assert str(error)
    else:
        assert len(found) <= 400


@pytest.mark.parametrize("unit", ["a-", "9 ", ". ", "24 dec, ", "to ", "mon "])
def test_a_text_of_any_length_is_answered(unit: str) -> None:
    with pytest.raises(InroadError):
        read(unit * 10_000 + "31 feb")
