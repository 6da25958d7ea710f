"""`inroad when`: which date a phrase means."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import FROM, JSON, PHRASE
from inroad.cli.campaign_opening import settings_for
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import print_json, say
from inroad.cli.usage_error import WrongCall

if TYPE_CHECKING:
    from datetime import datetime


def _when(call: Call) -> int:
    """Say which date a phrase means, as every date field of the screen reads it.

    Counted is from --from, or else from now, in my zone; where none is set, in the offset of
    --from.
    """
    from inroad.clock import clock_from_environment
    from inroad.domain.dates.in_full import moment_of, say_meaning
    from inroad.domain.dates.phrases.phrase_parser import parse
    from inroad.domain.dates.zones import in_zone, localised

    mine = settings_for(call)
    calendar = mine.calendar
    now = in_zone(clock_from_environment()(), calendar.zone)
    if call.has(FROM):
        given = _moment(call.value(FROM))
        if given.tzinfo is None:
            now = localised(given, calendar.zone)
        else:
            now = given
            calendar = calendar if mine.has_zone else calendar.seen_from(_offset(given))
    said = parse(call.word(PHRASE), now, calendar, mine.month_first)
    start = in_zone(moment_of(said, calendar), said.zone or calendar.zone)
    text = say_meaning(said, now, calendar)
    if call.has(JSON):
        length = {"minutes": said.minutes} if said.minutes else {}
        print_json({"start": start.isoformat(), **length, "text": text})
    else:
        say(text)
    return 0


def _moment(text: str) -> "datetime":
    from datetime import datetime

    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise WrongCall(
            f"“{text}” is no time for --from; write it like 2026-11-23T09:00:00+01:00",
            WHEN.called,
        ) from error


def _offset(moment: "datetime") -> str:
    """Return the offset of a moment as a zone: "+01:00"."""
    from datetime import UTC

    if moment.utcoffset() == UTC.utcoffset(None):
        return "UTC"
    offset = moment.strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}"


WHEN = Subcommand(
    "when",
    "Say which date a phrase means, as every date field of the screen reads it.",
    (Usage(_when, (PHRASE,), (FROM, JSON)),),
    (
        "inroad when next tue 3pm",
        "inroad when in 2 weeks --json",
        "inroad when --from 2026-11-23T09:00:00+01:00 3 business days",
    ),
    "A phrase is a day, a time or both, as people say them: next tue 3pm, fri 27/11, mid "
    "january, in 2 weeks, 3 business days, in 1h30, ten to 3pm, christmas 2027, eod friday "
    "(17:00). A span says how long as well: fri 10-11am, fri 3pm for 45 minutes. A zone may "
    "stand with it: new york, UK, pacific time, ET, UTC+2, Europe/Berlin.",
)
