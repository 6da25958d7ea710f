"""Date fields: read as people say them, echoed in full before they count."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from inroad.campaign import Campaign
from inroad.domain.contact import Contact
from inroad.domain.errors import InroadError, NotADate
from inroad.domain.numbers import whole
from inroad.domain.saying import MONTHS, WEEKDAYS


def read_day(campaign: Campaign, phrase: str) -> date:
    """Return the day that `phrase` means.

    “eod friday” is Friday: its hour says only that the whole day counts.

    Raises:
        NotADate: it means none, or names a time of day where only a day counts.
    """
    said = campaign.read_date(phrase)
    if said.at is not None and not said.is_end_of_day:
        raise NotADate("Only the day counts here; leave the time out.")
    return said.day


def optional_day(campaign: Campaign, phrase: str) -> date | None:
    """Return the day that `phrase` means, or None where nothing is typed."""
    return read_day(campaign, phrase) if phrase.strip() else None


def echo_day(campaign: Campaign, optional: bool = False) -> Callable[[str], str]:
    """Return a check for a day: it echoes the date in full."""

    def check(phrase: str) -> str:
        if optional and not phrase.strip():
            return ""
        day = read_day(campaign, phrase)
        said = campaign.read_date(phrase)
        return campaign.say_date(replace(said, day=day, at=None, zone=""))

    return check


def read_moment(campaign: Campaign, phrase: str, zone: str) -> tuple[datetime, str]:
    """Return the wall time and the zone that `phrase` means; `zone` where it names none.

    Raises:
        NotADate: it means none, or has no time of day.
    """
    said = campaign.read_date(phrase)
    if said.at is None:
        raise NotADate("Say the time too, like “tue 3pm” or “12 mar 15:00”.")
    return datetime.combine(said.day, said.at), said.zone or zone


def echo_moment(campaign: Campaign, contact: Contact, zone: str) -> Callable[[str], str]:
    """Return a check for a time: it echoes it in full, in my zone and in the contact's."""

    def check(phrase: str) -> str:
        read_moment(campaign, phrase, zone)
        said = campaign.read_date(phrase)
        agreed = said if said.zone else replace(said, zone=zone)
        return campaign.say_date(agreed, contact.zone, contact.first_name)

    return check


def read_length(campaign: Campaign, phrase: str) -> int | None:
    """Return how many minutes `phrase` says that a conversation lasts ("fri 3pm-4pm"), or None."""
    try:
        return campaign.read_date(phrase).minutes
    except NotADate:
        return None


def typed_moment(wall: datetime) -> str:
    """Return a time as one would type it, so that it can be changed in place.

    Args:
        wall: what a clock there shows; its zone, if it has one, is not looked at.
    """
    day = f"{WEEKDAYS[wall.weekday()]} {wall.day} {MONTHS[wall.month - 1]} {wall.year}"
    return f"{day} {wall:%H:%M}".lower()


def read_minutes(typed: str, most: int) -> int:
    """Return how long something takes.

    Raises:
        InroadError: it is no number of minutes from 1 to `most`.
    """
    digits = typed.lower().removesuffix("minutes").removesuffix("min").strip()
    minutes = whole(digits, 1, most)
    if minutes is None:
        raise InroadError(f"How long is a number of minutes up to {most}; 15, 20 or 30 are usual.")
    return minutes
