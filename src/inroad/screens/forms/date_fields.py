"""Date fields: read as people say them, echoed in full before they count."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from inroad.campaign import Campaign
from inroad.domain.conversations.conversation import read_minutes
from inroad.domain.dates.formatting import say_full
from inroad.domain.dates.phrases.parsed import ParsedPhrase
from inroad.domain.dates.phrases.what_is_asked import as_day, as_moment
from inroad.domain.people.contact import Contact
from inroad.domain.text import joined
from inroad.screens.forms.form_fields import Field


def read_day(campaign: Campaign, phrase: str) -> ParsedPhrase:
    """Return the day that `phrase` means; raises NotADate."""
    return as_day(campaign.read_date(phrase))


def day_field(
    campaign: Campaign, name: str, label: str, value: str = "", hint: str = ""
) -> Field[ParsedPhrase]:
    """Return a field for a day."""
    return Field(
        name, label, lambda typed: read_day(campaign, typed), value, hint, campaign.say_date
    )


def optional_day_field(
    campaign: Campaign, name: str, label: str, hint: str
) -> Field[ParsedPhrase | None]:
    """Return a field for a day that may stay empty."""
    return Field(
        name,
        label,
        lambda typed: read_day(campaign, typed) if typed.strip() else None,
        hint=hint,
        echo=lambda said: campaign.say_date(said) if said else "",
    )


def read_moment(campaign: Campaign, phrase: str, zone: str) -> ParsedPhrase:
    """Return the time that `phrase` means, in `zone` where it names none; raises NotADate."""
    return as_moment(campaign.read_date(phrase), zone)


def moment_field(
    campaign: Campaign,
    contact: Contact,
    zone: str,
    value: str,
    fills: Callable[[ParsedPhrase], Mapping[Field[Any], str]],
    offers: tuple[str, ...] = (),
    warns: Callable[[ParsedPhrase], str] = lambda _: "",
) -> Field[ParsedPhrase]:
    """Return a field for a time, echoed in my zone and in the contact's.

    Args:
        campaign: the campaign.
        contact: whom it is agreed with.
        zone: whose time it is where none is named.
        value: what stands in it at first.
        fills: what it says of other fields.
        offers: times that complete what one types.
        warns: says what speaks against a time; "" for nothing.
    """

    def echo(said: ParsedPhrase) -> str:
        return joined(
            campaign.say_date(said, contact.zone, contact.first_name), warns(said), by=" "
        )

    return Field(
        "when",
        "When",
        lambda typed: read_moment(campaign, typed, zone),
        value,
        "next tue 3pm, 12 mar 15:00, fri 10:30 New York",
        echo,
        offers=offers,
        fills=fills,
    )


def typed_moment(wall: datetime) -> str:
    """Return a time as one would type it, so that it can be changed in place.

    Args:
        wall: what a clock there shows; its zone, if it has one, is not looked at.
    """
    return f"{typed_day(wall)} {wall:%H:%M}"


def typed_day(day: date) -> str:
    """Return a day as one would type it: "fri 27 nov 2026"."""
    return say_full(day).lower()


def minutes_field(
    value: int, hint: str, most: int, echo: Callable[[int], str], offers: tuple[str, ...] = ()
) -> Field[int]:
    """Return a field for how long something takes: up to `most` minutes."""

    def read(typed: str) -> int:
        return read_minutes(typed, most)

    return Field("minutes", "Minutes", read, str(value), hint, echo, offers)
