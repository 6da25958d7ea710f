"""The command that says which date a phrase means."""

import argparse
from dataclasses import replace
from datetime import UTC, datetime

from inroad.cli.opening import campaign_of, print_json
from inroad.domain.echo import moment_of, say_meaning
from inroad.domain.errors import InroadError
from inroad.domain.phrases import parse
from inroad.domain.zones import in_zone, localised


def when(arguments: argparse.Namespace) -> int:
    """Say which date a phrase means, as every date field of the screen reads it.

    Counted is from --from, or else from now, in my zone; where none is set, in the offset of
    --from.
    """
    with campaign_of(arguments) as campaign:
        me, now = campaign.me.profile, campaign.now
    calendar = me.calendar
    if arguments.start:
        given = _moment(arguments.start)
        if given.tzinfo is None:
            now = localised(given, calendar.zone)
        else:
            now = given
            calendar = calendar if me.zone else replace(calendar, zone=_offset(given))
    said = parse(" ".join(arguments.phrase), now, calendar, me.month_first)
    start = in_zone(moment_of(said, calendar), said.zone or calendar.zone)
    text = say_meaning(said, now, calendar)
    if arguments.json:
        length = {"minutes": said.minutes} if said.minutes else {}
        print_json({"start": start.isoformat(), **length, "text": text})
    else:
        print(text)
    return 0


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise InroadError(
            f"“{text}” is no time; write it like 2026-11-23T09:00:00+01:00."
        ) from error


def _offset(moment: datetime) -> str:
    """Return the offset of a moment as a zone: "+01:00"."""
    if moment.utcoffset() == UTC.utcoffset(None):
        return "UTC"
    offset = moment.strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}"
