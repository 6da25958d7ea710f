"""What takes a moment with ten thousand people is made once, and not at each look."""

from dataclasses import replace

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import ProfileText
from inroad.domain.dates.business_days import Calendar
from inroad.domain.people.list_order import ListOrder


def test_who_is_next_is_put_in_order_once(demo: Campaign) -> None:
    first = demo.choosing.who_next.in_order()
    assert demo.choosing.who_next.in_order() is first
    demo.people.note(demo.people.all()[0].id, "Saw them at the fair.")
    assert demo.choosing.who_next.in_order() is first


def test_another_order_of_the_list_makes_nothing_else_anew(demo: Campaign) -> None:
    demo.choosing.people.everybody()
    made, dues = demo.choosing.people.made, demo.follow_ups.agenda()
    for order in ListOrder:
        demo.me.use_order(order)
        demo.choosing.people.listed(order, demo.choosing.people.read(""))
    assert demo.choosing.people.made == made
    assert demo.follow_ups.agenda() is dues


def test_what_i_aim_at_is_known_of_everybody_at_once(demo: Campaign) -> None:
    demo.choosing.people.everybody()
    demo.me.write(ProfileText.ORGANISATIONS, "Wingtip")
    aims = [one.organisation for one in demo.choosing.people.everybody().values() if one.aims]
    assert set(aims) == {"Wingtip"}


def test_two_calendars_that_count_alike_are_the_same(demo: Campaign) -> None:
    profile = demo.me.profile
    assert profile.calendar == replace(profile, people_order=ListOrder.NAME).calendar
    assert len({profile.calendar, profile.calendar}) == 1
    assert Calendar(week=(0, 1)) != Calendar(week=(0, 1, 2))
    assert Calendar("Europe/London") != Calendar("Europe/Paris")
