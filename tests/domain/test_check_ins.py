"""Check-ins fall on days of work, and keep to the end of the month."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import Calendar, DayOff
from inroad.domain.dates.recurrence import next_after
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.computed import worked_out
from inroad.domain.follow_ups.facts import Facts
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import STEADY
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage

UTC_DAYS = Calendar()
EVERY_DAY = Calendar(week=tuple(range(7)))
ANA = Contact(1, "Ana Kovac", stage=Stage.IN_TOUCH)


def touched(day: date, kind: TouchKind = TouchKind.CHECK_IN) -> Touch:
    at = datetime(day.year, day.month, day.day, 11, tzinfo=UTC)
    return Touch(day.toordinal(), 1, kind, at, on=day)


def check_in(
    *days: date, calendar: Calendar = EVERY_DAY, rules: tuple[str, ...] = ("FREQ=MONTHLY",)
) -> FollowUp:
    """The check-in after a conversation on the first day and check-ins on the others."""
    touches = (touched(days[0], TouchKind.MET), *map(touched, days[1:]))
    now = touches[-1].at + timedelta(hours=1)
    policy = STEADY._replace(check_in=rules)
    found = worked_out(Facts(ANA, touches), policy, calendar, now).follow_ups
    return next(one for one in found if one.action is Action.CHECK_IN)


@pytest.mark.parametrize("leap", [2027, 2028])
def test_a_cadence_from_the_31st_keeps_to_the_ends_of_months(leap: int) -> None:
    days = [date(leap, 1, 31)]
    for _ in range(13):
        days.append(check_in(*days).due)
    assert all((day + timedelta(days=1)).day == 1 for day in days), days
    assert [day.month for day in days] == [*range(1, 13), 1, 2]


def test_the_reason_says_which_day_of_the_month_is_kept() -> None:
    one = check_in(date(2027, 1, 31), date(2027, 2, 28))
    assert one.due == date(2027, 3, 31)
    assert one.reason == (
        "Check in: monthly, counted from your last contact on Sun 28 Feb, keeping to the 31st."
    )


def test_a_check_in_that_was_early_or_late_is_counted_from() -> None:
    assert check_in(date(2027, 1, 31), date(2027, 2, 26)).due == date(2027, 3, 26)
    assert check_in(date(2027, 1, 31), date(2027, 3, 2)).due == date(2027, 4, 2)


def test_every_year_from_a_leap_day_comes_back_to_it() -> None:
    days = [date(2028, 2, 29)]
    for _ in range(4):
        days.append(check_in(*days, rules=("FREQ=YEARLY",)).due)
    assert days[1:] == [date(2029, 2, 28), date(2030, 2, 28), date(2031, 2, 28), date(2032, 2, 29)]


@pytest.mark.parametrize(
    ("met", "due", "why"),
    [
        (date(2026, 11, 28), date(2026, 12, 28), ""),
        (date(2026, 11, 26), date(2026, 12, 28), "Sat 26 Dec is no business day: due Mon 28 Dec."),
        (date(2026, 11, 25), date(2026, 12, 28), "Fri 25 Dec is Christmas Day: due Mon 28 Dec."),
    ],
)
def test_a_check_in_waits_for_a_business_day_and_says_so(met: date, due: date, why: str) -> None:
    one = check_in(met, calendar=Calendar(country="US"))
    assert one.due == due
    assert one.reason.endswith(why or "on Sat 28 Nov.")


def test_a_check_in_that_waited_for_monday_keeps_the_step_of_the_series() -> None:
    saturday, monday = date(2026, 2, 28), date(2026, 3, 2)
    first = check_in(date(2026, 1, 28), calendar=UTC_DAYS)
    assert first.due == monday
    second = check_in(date(2026, 1, 28), monday, calendar=UTC_DAYS)
    assert second.due == date(2026, 3, 30)  # 28 March is a Saturday too
    assert "last contact on Mon 2 Mar, which stood for Sat 28 Feb." in second.reason
    assert "Sat 28 Mar is no business day: due Mon 30 Mar." in second.reason
    assert check_in(date(2026, 1, 28), saturday, calendar=UTC_DAYS).due == date(2026, 3, 30)


def test_an_answer_keeps_the_step_and_any_other_contact_begins_anew() -> None:
    met, first = touched(date(2026, 1, 28), TouchKind.MET), touched(date(2026, 3, 2))

    def due(*more: Touch) -> date:
        policy = STEADY._replace(check_in=("FREQ=MONTHLY",))
        found = worked_out(Facts(ANA, (met, first, *more)), policy, UTC_DAYS, first.at).follow_ups
        return next(one.due for one in found if one.action is Action.CHECK_IN)

    assert due() == date(2026, 3, 30)
    assert due(touched(date(2026, 3, 2), TouchKind.REPLY)) == date(2026, 3, 30)
    assert due(touched(date(2026, 3, 12), TouchKind.IN_TOUCH)) == date(2026, 4, 13)


def test_a_weekend_between_two_contacts_is_no_wait() -> None:
    saturday, monday = date(2026, 2, 28), date(2026, 3, 2)
    touches = (touched(saturday, TouchKind.MET), touched(monday, TouchKind.THANK_YOU))
    policy = STEADY._replace(check_in=("FREQ=MONTHLY",))
    found = worked_out(Facts(ANA, touches), policy, UTC_DAYS, touches[-1].at).follow_ups
    assert [one.due for one in found] == [date(2026, 4, 2)]
    assert "last contact on Mon 2 Mar." in found[0].reason


def test_reporting_back_waits_for_a_business_day_and_says_so() -> None:
    off = Calendar(days_off=(DayOff(date(2026, 11, 23), "Moving house"),))
    given_on = date(2026, 11, 9)
    at = datetime(2026, 11, 9, 11, tzinfo=UTC)
    advice = Takeaway(3, 1, 9, TakeawayKind.ADVICE, "lead with lineage", at, on=given_on)
    found = worked_out(Facts(ANA, takeaways=(advice,)), STEADY, off, at).follow_ups
    one = next(one for one in found if one.action is Action.REPORT_BACK)
    assert one.due == date(2026, 11, 24)
    assert one.reason.endswith("Mon 23 Nov is Moving house: due Tue 24 Nov.")


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.integers(1, 12), st.integers(1, 30))
def test_a_series_kept_in_time_never_leaves_its_day_of_the_month(
    begun: date, interval: int, times: int
) -> None:
    rule, day = f"FREQ=MONTHLY;INTERVAL={interval}", begun
    for _ in range(times):
        day = next_after(rule, day, begun.day)
    months = (day.year - begun.year) * 12 + day.month - begun.month
    assert months == interval * times
    assert day.day == begun.day or (day + timedelta(days=1)).day == 1
