"""What was asked for and what a phrase means: a day without a time, a time with its zone."""

from inroad.domain.dates.phrases.parsed import ParsedPhrase
from inroad.domain.errors import NotADate


def as_day(said: ParsedPhrase) -> ParsedPhrase:
    """Return what a phrase means where only a day counts.

    “eod friday” is Friday: its hour says only that the whole day counts.

    Raises:
        NotADate: it names a time of day.
    """
    if said.at is not None and not said.is_end_of_day:
        raise NotADate("Only the day counts here; leave the time out.")
    return said._replace(at=None, zone="")


def as_moment(said: ParsedPhrase, zone: str) -> ParsedPhrase:
    """Return what a phrase means where a time is needed, with its zone: `zone` if it names none.

    Raises:
        NotADate: it has no time of day.
    """
    if said.at is None:
        raise NotADate("Say the time too, like “tue 3pm” or “12 mar 15:00”.")
    return said if said.zone else said._replace(zone=zone)
