"""At most so many requests a day; the rest moves on and says so."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from inroad.domain.dates.business_days import Calendar
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.daily_cap import key_of, moved_by_cap
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.reasons import Reason

TODAY = date(2026, 11, 26)  # a Thursday
CALENDAR = Calendar()


def request(contact: int, due: date, action: Action = Action.SEND_REQUEST) -> FollowUp:
    return FollowUp(contact, action, due, Reason("Send it."), "goals", TODAY, Count(due, due))


def days(found: list[FollowUp], cap: int, sent: int = 0) -> list[date]:
    moved = moved_by_cap(found, cap, CALENDAR, TODAY, sent)
    there = ((one, moved.get(key_of(one))) for one in found)
    return [one.due if other is None else other.after.due for one, other in there]


def test_what_is_over_goes_to_the_next_business_days() -> None:
    found = [request(at, TODAY) for at in range(5)]
    assert days(found, 2) == [TODAY] * 2 + [date(2026, 11, 27)] * 2 + [date(2026, 11, 30)]


def test_it_says_so() -> None:
    found = [request(at, TODAY) for at in range(2)]
    moved = moved_by_cap(found, 1, CALENDAR, TODAY, 0)
    assert [one.after.reason for one in moved.values()] == [
        "Send it. Moved on to Fri 27 Nov: at most 1 request a day."
    ]


def test_what_is_late_has_the_first_room_and_stays_late() -> None:
    late, planned = request(2, date(2026, 11, 24)), request(1, TODAY)
    assert days([late, planned], 1) == [date(2026, 11, 24), date(2026, 11, 27)]


def test_what_was_sent_today_takes_room() -> None:
    assert days([request(1, TODAY), request(2, TODAY)], 2, sent=1) == [TODAY, date(2026, 11, 27)]
    assert days([request(1, TODAY)], 2, sent=3) == [date(2026, 11, 27)]


def test_only_requests_are_counted() -> None:
    found = [request(at, TODAY, Action.THANK_YOU) for at in range(9)]
    assert days(found, 1) == [TODAY] * 9


def test_no_room_at_all_is_no_cap() -> None:
    assert days([request(1, TODAY)], 0) == [TODAY]


@given(st.lists(st.dates(date(2026, 11, 16), date(2026, 12, 20)), max_size=60), st.integers(1, 6))
def test_no_day_to_come_has_more_than_its_cap_and_nothing_is_lost(
    dues: list[date], cap: int
) -> None:
    found = [request(at, due) for at, due in enumerate(dues)]
    placed = [max(day, TODAY) for day in days(found, cap)]
    assert all(count <= cap for count in Counter(placed).values())
    assert all(day >= max(due, TODAY) for day, due in zip(placed, dues, strict=True))
    assert len(placed) == len(dues)


def test_what_is_for_someday_takes_no_room() -> None:
    someday = request(1, TODAY)._replace(is_someday=True)
    assert days([someday, request(2, TODAY)], 1) == [TODAY, TODAY]


@given(
    st.lists(st.dates(date(2026, 11, 16), date(2026, 12, 20)), min_size=1, max_size=40),
    st.lists(
        st.tuples(st.sampled_from(["gone", "new", "other"]), st.integers(0, 39)),
        min_size=1,
        max_size=6,
    ),
    st.integers(1, 4),
)
@example([TODAY] * 4, [("gone", 0)], 1)
@example([TODAY] * 4, [("other", 2), ("new", 5)], 1)
def test_who_still_moves_to_the_same_day_is_not_said_anew(
    dues: list[date], changes: list[tuple[str, int]], cap: int
) -> None:
    found = {at: request(at, due) for at, due in enumerate(dues)}
    known = moved_by_cap(found.values(), cap, CALENDAR, TODAY, 0)
    for change, at in changes:
        if change == "gone":
            found.pop(at, None)
        elif change == "new":
            found[100 + at] = request(100 + at, TODAY + timedelta(days=at % 9))
        elif at in found:
            found[at] = found[at]._replace(about="something else")
        anew = moved_by_cap(found.values(), cap, CALENDAR, TODAY, 0)
        before, known = known, moved_by_cap(found.values(), cap, CALENDAR, TODAY, 0, known)
        assert known == anew
        stays = [key for key in known.keys() & before.keys() if known[key] == before[key]]
        assert all(known[key] is before[key] for key in stays if key[0] not in (at, 100 + at))
