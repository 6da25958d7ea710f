"""The times that a letter offers: days and hours that suit both sides, and not the same to all."""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.overlaps import Taken
from inroad.domain.dates.business_days import Calendar, DayOff
from inroad.domain.dates.countries import country_of, week_in
from inroad.domain.dates.zones import in_zone
from inroad.domain.errors import InroadError
from inroad.domain.messages.offered_times import Offer, Wish, offer_times
from inroad.domain.messages.ways_of_writing import WayOfWriting
from inroad.domain.people.contact import Contact, read_country, read_week
from inroad.domain.people.their_days import their_days, with_holidays

MONDAY = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
LONDON = Calendar("Europe/London", (0, 1, 2, 3, 4))
SUNDAY_TO_THURSDAY = (6, 0, 1, 2, 3)


def offer(
    mine: Calendar = LONDON,
    hours: tuple[str, ...] = ("10:00",),
    count: int = 3,
    planned: tuple[Conversation, ...] = (),
    minutes: int = 20,
    turn: int = 0,
    taken: Collection[datetime] = (),
    zone: str = "",
    country: str = "",
    week: str = "",
) -> Offer:
    """Return what is offered to somebody whose zone, country or week is as said."""
    mine = with_holidays(mine)
    them = their_days(Contact(1, "Ada Foster", zone=zone, country=country, week=week), mine)
    return offer_times(MONDAY, Wish(hours, count, minutes, turn), mine, them, planned, taken)


def offered(mine: Calendar = LONDON, **said: Any) -> list[str]:
    """Return what is offered, on my clock."""
    found = offer(mine, **said)
    assert found.why == ""
    return [f"{in_zone(one, mine.zone):%a %d %H:%M}" for one in found.times]


def test_the_first_is_in_three_business_days_and_then_every_second_one() -> None:
    assert offered() == ["Thu 26 10:00", "Mon 30 10:00", "Wed 02 10:00"]


def test_hours_are_taken_in_turn() -> None:
    assert offered(hours=("10:00", "15:00")) == ["Thu 26 10:00", "Mon 30 15:00", "Wed 02 10:00"]


def test_nothing_is_offered_on_their_weekend() -> None:
    """Offices in Riyadh and Jerusalem work from Sunday to Thursday; those in Berlin do not."""
    mine = Calendar("Asia/Jerusalem", SUNDAY_TO_THURSDAY)
    for zone in ("Asia/Riyadh", "Asia/Jerusalem"):
        days = {one[:3] for one in offered(count=14, zone=zone)}
        assert days == {"Mon", "Tue", "Wed", "Thu"}
        assert "Sun" in {one[:3] for one in offered(mine, count=14, zone=zone)}
    assert "Sun" not in {one[:3] for one in offered(mine, count=9, zone="Europe/Berlin")}


def test_a_week_and_a_country_that_were_typed_come_before_the_zone() -> None:
    days = {one[:3] for one in offered(count=14, zone="Europe/Berlin", week="sun-thu")}
    assert days == {"Mon", "Tue", "Wed", "Thu"}
    days = {one[:3] for one in offered(count=14, zone="Europe/Berlin", country="SA")}
    assert days == {"Mon", "Tue", "Wed", "Thu"}
    wednesdays = ["Wed 02 10:00", "Wed 09 10:00", "Wed 16 10:00"]
    assert offered(zone="Europe/Berlin", week="wed") == wednesdays
    assert len(offered(count=9, zone="Europe/Berlin", week="nonsense from a file")) == 9
    assert len(offered(count=9, zone="Europe/Berlin", country="Nowhere")) == 9


def test_nothing_is_offered_on_a_holiday_of_theirs() -> None:
    """Thursday is Thanksgiving in the United States, and the third is one day more in Dubai."""
    assert offered(count=1, zone="America/New_York") == ["Mon 30 14:00"]
    assert offered(count=1, zone="Europe/Berlin", country="US") == ["Mon 30 10:00"]
    assert offered(count=1, zone="America/New_York", country="DE") == ["Thu 26 14:00"]
    assert not {"Wed 02", "Thu 03"} & {one[:6] for one in offered(count=9, zone="Asia/Dubai")}


def test_nothing_is_offered_on_a_holiday_or_a_day_off_of_mine() -> None:
    new_york = Calendar("America/New_York")
    assert offered(new_york, count=1) == ["Mon 30 10:00"]
    at_home = Calendar("America/New_York", country="DE")
    assert offered(at_home, count=1) == ["Thu 26 10:00"]
    away = Calendar("Europe/London", days_off=(DayOff(date(2026, 11, 26), "Away"),))
    assert offered(away, count=1) == ["Fri 27 10:00"]


def test_office_hours_are_from_nine_to_five_for_both() -> None:
    """My own hours are as I set them; where they do not suit, the nearest full hour does."""
    assert offered(hours=("08:00",), count=1) == ["Thu 26 08:00"]
    assert offered(hours=("08:00",), count=1, zone="Europe/London") == ["Thu 26 09:00"]
    assert offered(hours=("17:00",), count=1, zone="Europe/London") == ["Thu 26 16:00"]
    assert offered(hours=("16:00",), count=1, zone="Europe/London") == ["Thu 26 16:00"]
    late = offer(hours=("17:00",), zone="America/New_York")
    assert {f"{in_zone(one, 'America/New_York'):%H:%M}" for one in late.times} == {"12:00"}


def test_a_conversation_is_over_when_office_hours_are_for_both() -> None:
    assert offered(hours=("16:30",), count=1, zone="Europe/London", minutes=30) == ["Thu 26 16:30"]
    assert offered(hours=("16:45",), count=1, zone="Europe/London") == ["Thu 26 16:00"]
    found = offer(zone="America/Los_Angeles")
    assert "No hour is an office hour for both of you: 17:00" in found.why


def test_nothing_is_offered_to_an_american_on_the_day_after_thanksgiving() -> None:
    assert offered(count=1, zone="America/New_York", hours=("15:00",)) == ["Mon 30 15:00"]


@pytest.mark.parametrize(
    ("mine", "zone", "here", "there"),
    [
        ("Europe/Berlin", "Pacific/Honolulu", "20:00", "09:00"),
        ("Europe/Berlin", "America/Los_Angeles", "18:00", "09:00"),
        ("Europe/London", "Asia/Tokyo", "07:00", "16:00"),
        ("Europe/Berlin", "Pacific/Auckland", "21:00", "09:00"),
    ],
)
def test_where_no_hour_suits_both_it_says_why_and_is_the_least_bad(
    mine: str, zone: str, here: str, there: str
) -> None:
    found = offer(Calendar(mine), zone=zone)
    assert {f"{in_zone(one, mine):%H:%M}" for one in found.times} == {here}
    assert {f"{in_zone(one, zone):%H:%M}" for one in found.times} == {there}
    assert "No hour is an office hour for both of you" in found.why
    assert here in found.why
    assert there in found.why
    assert not any(in_zone(one, zone).weekday() > 4 for one in found.times)


def test_where_no_day_suits_both_nothing_is_offered_and_it_says_why() -> None:
    found = offer(Calendar("Europe/London", (5, 6)), zone="Europe/Berlin")
    assert found == Offer((), "In the weeks to come there is no day on which you both work.")


def test_nothing_is_offered_over_a_conversation_that_is_planned() -> None:
    at = datetime(2026, 11, 26, 10, 10)
    talk = Conversation(1, 2, at, "Europe/London", 20)
    assert offered(count=1, planned=(talk,)) == ["Thu 26 09:00"]
    assert offered(hours=("10:30",), count=1, planned=(talk,)) == ["Thu 26 10:30"]
    assert offered(hours=("09:50",), count=1, planned=(talk,)) == ["Thu 26 09:50"]
    assert offered(hours=("09:50",), count=1, planned=(talk,), minutes=30) == ["Thu 26 09:00"]


def test_what_others_were_offered_is_left_to_them() -> None:
    taken: set[datetime] = set()
    for _ in range(20):
        found = offer(count=2, taken=taken, zone="Europe/Berlin")
        assert len(found.times) == 2
        assert not taken.intersection(found.times)
        taken.update(found.times)
    half_past = {moment + timedelta(minutes=10) for moment in offer(count=2).times}
    assert not {one[-5:] for one in offered(count=2, taken=half_past)} & {"10:00"}


def test_where_nothing_is_left_times_are_offered_again() -> None:
    hour = timedelta(hours=1)
    taken = {MONDAY.replace(minute=0) + at * hour for at in range(24 * 60)}
    assert offered(count=2, taken=taken) == offered(count=2)


def test_people_begin_at_days_and_hours_of_their_own() -> None:
    hours = ("10:00", "15:00")
    found = {tuple(offered(hours=hours, count=2, turn=turn)) for turn in range(40)}
    assert len(found) == 8
    assert offered(hours=hours, turn=6) == offered(hours=hours, turn=6)


def test_hours_that_are_none_are_passed_over() -> None:
    assert offered(hours=("noon-ish", "25:00", "11:00"), count=1) == ["Thu 26 11:00"]
    assert offered(hours=(), count=1) == ["Thu 26 09:00"]
    assert offered(count=0) == []


def test_the_country_of_a_zone_is_known_by_all_its_names() -> None:
    zones = ("America/New_York", "US/Pacific", "Asia/Calcutta", "Europe/Oslo", "UTC", "+02:00", "")
    assert [country_of(zone) for zone in zones] == ["US", "US", "IN", "NO", "", "", ""]


def test_the_week_of_a_country() -> None:
    assert week_in("SA") == week_in("IL") == (0, 1, 2, 3, 6)
    # One free day by law: nobody is in the office on the day before it.
    assert week_in("HK") == week_in("US") == week_in("") == week_in("XX") == (0, 1, 2, 3, 4)


def test_country_and_week_are_checked_where_they_are_typed() -> None:
    assert [read_country(typed) for typed in ("", "Bavaria", "us ca")] == ["", "DE, BY", "US, CA"]
    assert [read_week(typed) for typed in ("", "sunday to thursday")] == ["", "sun-thu"]
    for read in (read_country, read_week):
        with pytest.raises(InroadError):
            read("nowhere at all")


@pytest.mark.parametrize(
    ("country", "zone", "said"),
    [
        ("DE", "Europe/Berlin", "Thu 26 Nov at 09:30 or Mon 30 Nov at 15:05 (Berlin time)"),
        ("", "UTC", "Thu 26 Nov at 08:30 or Mon 30 Nov at 14:05 (UTC)"),
        ("", "+02:00", "Thu 26 Nov at 10:30 or Mon 30 Nov at 16:05 (UTC+02:00)"),
        ("US", "America/Los_Angeles", "Thu, Nov 26 at 12:30 am or Mon, Nov 30 at 6:05 am Pacific"),
        ("US", "America/New_York", "Thu, Nov 26 at 3:30 am or Mon, Nov 30 at 9:05 am Eastern"),
        (
            "CA",
            "America/St_Johns",
            "Thu, Nov 26 at 5:00 am or Mon, Nov 30 at 10:35 am Newfoundland time",
        ),
        (
            "US",
            "America/Phoenix",
            "Thu, Nov 26 at 1:30 am or Mon, Nov 30 at 7:05 am (Phoenix time)",
        ),
        ("US", "Europe/Berlin", "Thu, Nov 26 at 9:30 am or Mon, Nov 30 at 3:05 pm (Berlin time)"),
        ("PH", "Asia/Manila", "Thu, Nov 26 at 4:30 pm or Mon, Nov 30 at 10:05 pm (Manila time)"),
    ],
)
def test_times_are_said_as_their_reader_writes_them(country: str, zone: str, said: str) -> None:
    times = [MONDAY + timedelta(days=3), MONDAY + timedelta(days=7, hours=5, minutes=35)]
    assert WayOfWriting(country).times(times, zone, MONDAY.date()) == said


def test_times_are_said_in_one_zone() -> None:
    times = [MONDAY + timedelta(days=days) for days in (3, 7, 9)]
    today, way = date(2026, 11, 23), WayOfWriting()
    berlin = "Thu 26 Nov at 09:30, Mon 30 Nov at 09:30 or Wed 2 Dec at 09:30"
    assert way.times(times, "Europe/Berlin", today, name_zone=False) == berlin
    assert way.times(times, "Europe/Berlin", today) == f"{berlin} (Berlin time)"
    assert way.times((), "UTC", today) == ""
    assert WayOfWriting("US").day(date(2027, 12, 1), today) == "Wed, Dec 1, 2027"
    noon = WayOfWriting("US").clock(datetime(2026, 12, 1, 12, 0))
    assert (noon, WayOfWriting("US").clock(datetime(2026, 12, 1))) == ("12:00 pm", "12:00 am")


@pytest.mark.parametrize(
    ("begins", "ends", "buffer", "first"),
    [
        ((26, 9, 0), (26, 10, 0), 0, "Thu 26 10:00"),
        ((26, 9, 0), (26, 10, 0), 15, "Thu 26 11:00"),
        ((26, 10, 20), (26, 11, 0), 0, "Thu 26 10:00"),
        ((26, 10, 30), (26, 11, 0), 15, "Thu 26 09:00"),
        ((26, 0, 0), (27, 0, 0), 15, "Fri 27 10:00"),
    ],
)
def test_what_i_have_to_do_besides_is_kept_clear_of_with_room_around_it(
    begins: tuple[int, int, int], ends: tuple[int, int, int], buffer: int, first: str
) -> None:
    busy = Taken(datetime(2026, 11, *begins, tzinfo=UTC), datetime(2026, 11, *ends, tzinfo=UTC))
    found = offer_times(
        MONDAY, Wish(("10:00",), 1, 20), LONDON, busy=[busy], buffer=timedelta(minutes=buffer)
    )
    assert [f"{in_zone(one, LONDON.zone):%a %d %H:%M}" for one in found.times] == [first]
