"""The days on which somebody works: as I typed them, or as their country and time zone say."""

from inroad.domain.dates.business_days import Calendar, parse_week
from inroad.domain.dates.countries import country_of, week_in
from inroad.domain.dates.zones import is_zone
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact


def country_and_region(contact: Contact) -> tuple[str, str]:
    """Return the codes of somebody's country and region; "" for what is not known."""
    country, _, region = contact.country.partition(",")
    return (country.strip() or country_of(contact.zone)), region.strip()


def their_days(contact: Contact, mine: Calendar) -> Calendar | None:
    """Return the days of somebody, or None where nothing is known of them.

    Args:
        contact: whose.
        mine: my own days, whose zone stands for one that is not known.
    """
    country, region = country_and_region(contact)
    zone = contact.zone if is_zone(contact.zone) else ""
    if not (zone or country or contact.week):
        return None
    return Calendar(zone or mine.zone, _week(contact, country), (), country, region)


def with_holidays(mine: Calendar) -> Calendar:
    """Return my days with the public holidays where I am, where I did not say which are mine."""
    return mine if mine.country else mine.seen_from(mine.zone, country_of(mine.zone))


def _week(contact: Contact, country: str) -> tuple[int, ...]:
    """Return their working days; what stands there may come from a file that was edited."""
    try:
        return parse_week(contact.week) if contact.week else week_in(country)
    except InroadError:
        return week_in(country)
