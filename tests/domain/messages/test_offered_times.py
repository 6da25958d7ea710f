"""The times that a request offers: days and hours that suit both sides."""

from datetime import UTC, date, datetime, timedelta

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.zones import in_zone
from inroad.domain.messages.offered_times import offer_times, say_times

MONDAY = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
LONDON = Calendar("Europe/London", (0, 1, 2, 3, 4))


def offered(
    calendar: Calendar = LONDON,
    hours: tuple[str, ...] = ("10:00",),
    count: int = 3,
    zone: str = "",
    planned: tuple[Conversation, ...] = (),
    minutes: int = 20,
) -> list[str]:
    times = offer_times(MONDAY, calendar, hours, count, minutes, zone, planned)
    return [f"{in_zone(one, calendar.zone):%a %d %H:%M}" for one in times]


def test_the_first_is_in_three_business_days_and_then_every_second_one() -> None:
    assert offered() == ["Thu 26 10:00", "Mon 30 10:00", "Wed 02 10:00"]


def test_hours_are_taken_in_turn() -> None:
    assert offered(hours=("10:00", "15:00")) == ["Thu 26 10:00", "Mon 30 15:00", "Wed 02 10:00"]


def test_nothing_is_offered_on_their_weekend() -> None:
    """My week runs from Sunday to Thursday; in Berlin nobody works on a Sunday."""
    calendar = Calendar("Asia/Jerusalem", (6, 0, 1, 2, 3))
    assert [one[:3] for one in offered(calendar)] == ["Thu", "Mon", "Wed"]
    late = offered(calendar, count=4)
    assert late[3].startswith("Sun")
    for_berlin = offered(calendar, count=9, zone="Europe/Berlin")
    assert len(for_berlin) == 9
    assert not any(one.startswith("Sun") for one in for_berlin)


def test_their_day_begins_at_nine_and_calls_begin_before_five() -> None:
    """Mine is from eight to eight; where theirs is known, the hours have to suit both."""
    assert offered(hours=("08:00",), count=1, zone="Europe/London") == ["Thu 26 09:00"]
    assert offered(hours=("17:00",), count=1, zone="Europe/London") == ["Thu 26 09:00"]
    assert offered(hours=("16:00",), count=1, zone="Europe/London") == ["Thu 26 16:00"]
    assert offered(hours=("10:00",), count=1, zone="America/New_York") == ["Thu 26 14:00"]
    assert offered(hours=("10:00",), count=1, zone="America/Los_Angeles") == ["Thu 26 17:00"]
    assert offered(hours=("10:00",), count=1, zone="Pacific/Honolulu") == ["Thu 26 19:00"]


def test_nothing_is_offered_over_a_conversation_that_is_planned() -> None:
    at = datetime(2026, 11, 26, 10, 10)
    talk = Conversation(1, 2, at, "Europe/London", 20)
    assert offered(count=1, planned=(talk,)) == ["Thu 26 08:00"]
    assert offered(hours=("10:30",), count=1, planned=(talk,)) == ["Thu 26 10:30"]
    assert offered(hours=("09:50",), count=1, planned=(talk,)) == ["Thu 26 09:50"]
    assert offered(hours=("09:50",), count=1, planned=(talk,), minutes=30) == ["Thu 26 08:00"]


def test_hours_that_are_none_are_passed_over() -> None:
    assert offered(hours=("noon-ish", "25:00", "11:00"), count=1) == ["Thu 26 11:00"]
    assert offered(hours=(), count=1) == ["Thu 26 08:00"]


def test_times_are_said_in_one_zone() -> None:
    times = [MONDAY + timedelta(days=days) for days in (3, 7, 9)]
    today = date(2026, 11, 23)
    berlin = "Thu 26 Nov at 09:30, Mon 30 Nov at 09:30 or Wed 2 Dec at 09:30"
    assert say_times(times, "Europe/Berlin", today, name_zone=False) == berlin
    assert say_times(times, "Europe/Berlin", today, name_zone=True) == f"{berlin} (Berlin time)"
    assert say_times(times[:1], "UTC", today, name_zone=False) == "Thu 26 Nov at 08:30"
    assert say_times((), "UTC", today, name_zone=True) == ""
