"""The command that says which date a phrase means."""

from dataclasses import replace
from datetime import UTC, datetime

from inroad.cli.calling import Call
from inroad.cli.calls import FROM, JSON, PHRASE
from inroad.cli.opening import campaign_of, print_json
from inroad.cli.wrong_call import WrongCall
from inroad.domain.echo import moment_of, say_meaning
from inroad.domain.phrases import parse
from inroad.domain.zones import in_zone, localised


def when(call: Call) -> int:
    """Say which date a phrase means, as every date field of the screen reads it.

    Counted is from --from, or else from now, in my zone; where none is set, in the offset of
    --from.
    """
    with campaign_of(call, lends=True) as campaign:
        me, now = campaign.me.profile, campaign.now
    calendar = me.calendar
    if call.has(FROM):
        given = _moment(call.value(FROM))
        if given.tzinfo is None:
            now = localised(given, calendar.zone)
        else:
            now = given
            calendar = calendar if me.zone else replace(calendar, zone=_offset(given))
    said = parse(call.word(PHRASE), now, calendar, me.month_first)
    start = in_zone(moment_of(said, calendar), said.zone or calendar.zone)
    text = say_meaning(said, now, calendar)
    if call.has(JSON):
        length = {"minutes": said.minutes} if said.minutes else {}
        print_json({"start": start.isoformat(), **length, "text": text})
    else:
        print(text)
    return 0


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise WrongCall(
            f"“{text}” is no time for --from; write it like 2026-11-23T09:00:00+01:00",
            "inroad when",
        ) from error


def _offset(moment: datetime) -> str:
    """Return the offset of a moment as a zone: "+01:00"."""
    if moment.utcoffset() == UTC.utcoffset(None):
        return "UTC"
    offset = moment.strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}"
