"""Times of day in a phrase: what may be the time, what it means, and what is left as the day.

A phrase can be cut in more than one way ("dec 1 - 3pm" is no span from one to three), so the
ways are tried in turn, and the first that leaves a day behind holds.
"""

import re
from collections.abc import Callable, Iterator
from datetime import time
from functools import partial
from typing import NamedTuple

from inroad.domain.dates.phrases.clock_words import (
    LONGEST,
    NOON,
    AmOrPm,
    Clock,
    ask_about,
    clock_of,
    may_be_span,
    nearest,
    opening,
    span_of,
    time_at,
)
from inroad.domain.dates.phrases.lengths import minutes_of
from inroad.domain.dates.phrases.vocabulary import WEEKDAY, WEEKDAY_OF
from inroad.domain.errors import NotADate
from inroad.domain.patterns import late
from inroad.domain.text import ordinal

END_OF_WORK = time(17)
"""When my working day ends: what “eod friday” and “cob friday” mean."""


class TimeSaid(NamedTuple):
    """A wall time (None: only a day was said) and how many minutes, where that was said.

    `is_end_of_day` tells that it was “eod”: where only a day counts, that day is meant.
    """

    at: time | None = None
    minutes: int | None = None
    is_end_of_day: bool = False


class Rest(NamedTuple):
    """What is left of a phrase without its time: what stood before it and what behind."""

    before: str = ""
    behind: str = ""

    @property
    def text(self) -> str:
        """All that is left."""
        return f"{self.before} {self.behind}".strip()


class Reading(NamedTuple):
    """One way to cut a phrase: `rest` says the day, and `time` what the time is.

    `time` raises NotADate where it is none, or could be two. A time in the midst of a day parts
    it only where one of both sides is a day: “tue 3pm next week”, and not “24 3pm days”.
    """

    rest: Rest
    time: Callable[[], TimeSaid]


def readings(text: str) -> Iterator[Reading]:
    """Yield the ways in which a prepared phrase may be a day and a time, the likeliest first."""
    part, text = _without_part(text)
    short, length = _without_length(text)
    if length is not None:
        for reading in _timed(short, part):
            yield Reading(reading.rest, partial(_lasting, reading.time, length))
    yield from _timed(text, part)
    if part:
        yield Reading(Rest(text), partial(_ask_hour, text, part))
        return
    yield Reading(Rest(text), TimeSaid)
    yield from _bare(text)


def _timed(text: str, part: str) -> Iterator[Reading]:
    """Yield the ways to take a time out of `text`, said to be in a part of the day or in none."""
    for match in _END_OF_DAY.finditer(text) if not part else ():
        rest = _without(text, match)
        yield Reading(rest if rest.text else Rest("today"), _end_of_work)
    for match in _SPAN.finditer(text):
        if match["word"] != " and " or match["open"] == "between ":
            yield Reading(_without(text, match), partial(_span, match, part))
    for match in _BESIDE_HOUR.finditer(text):
        yield Reading(_without(text, match), partial(_beside_hour, match, part))
    for pattern in (*_CLOCKS, _BARE_HOUR) if part else _CLOCKS:
        for match in pattern.finditer(text):
            rest = _without(text, match)
            if not rest.text and _BESIDE_A_DAY.fullmatch(match[0]):
                continue
            is_tonight = part and "midnight" in match[0] and rest.text == "today"
            yield Reading(Rest() if is_tonight else rest, partial(_at, match[0], part, rest.text))
    for pattern in (_DOTTED_AFTER, _DOTTED_BEFORE):
        dotted = pattern.fullmatch(text)
        if dotted is not None:
            yield Reading(Rest(dotted["day"]), partial(_dotted, dotted, part))


_HOUR = r"[0-9]{1,2}"
_HALF = "(?: ?[ap]m|[ap])?"
_ANY_CLOCK = rf"(?:at )?(?:noon|midday|midnight|{_HOUR}(?:[:.][0-9]{{2}}|h(?:[0-9]{{2}})?)?{_HALF})"
_SPAN = late(
    rf"(?:^|(?<= ))(?P<open>from |between )?(?P<start>{_ANY_CLOCK})"
    rf"(?P<word> ?- ?| (?:to|until|through|and) )(?P<end>{_ANY_CLOCK})(?= |$)",
    re.ASCII,
)
_BESIDE_HOUR = late(
    r"(?:^|(?<= ))(?:at )?(?P<minutes>(?:a )?quarter|half|five|ten|twenty(?: five)?|"
    r"(?P<digits>[0-9]{1,2}))(?P<unit> minutes?)? (?P<way>past|after|to|until|before) "
    rf"(?P<hour>noon|midday|midnight|{_HOUR}(?: o'clock)?(?: ?[ap]m|[ap])?)(?= |$)",
    re.ASCII,
)
_CLOCKS = tuple(
    late(rf"(?:^|(?<= )){clock}(?= |$)", re.ASCII)
    for clock in (
        rf"(?:at )?{_HOUR}:[0-9]{{2}}(?::00)?(?: ?[ap]m|[ap])?",
        rf"(?:at )?{_HOUR}[.][0-9]{{2}}(?: ?[ap]m|[ap])",
        rf"at {_HOUR}[.][0-9]{{2}}",
        rf"(?:at )?{_HOUR}(?: o'clock)? ?[ap]m",
        rf"(?:at )?{_HOUR}[ap]",
        r"(?:at (?:[01][0-9]|2[0-3])|[01][0-9])[0-5][0-9]",
        rf"(?:at )?{_HOUR}h[0-9]{{2}}",
        rf"(?:at )?{_HOUR}h",
        rf"at {_HOUR}(?: o'clock)?",
        rf"{_HOUR} o'clock",
        r"(?:at )?(?:noon|midday|midnight)",
    )
)
_BESIDE_A_DAY = late(r"[0-9]{1,2}h|[0-9]{4}")
"""What is a time of day only where a day stands beside it: “15h” may be a span."""
_DAY_WORD = rf"(?:today|tomorrow|{WEEKDAY})"
_DOTTED_AFTER = late(
    rf"(?P<day>.+) (?P<clock>{_HOUR}[.][0-9]{{2}})",
    re.ASCII,
)
_DOTTED_BEFORE = late(
    rf"(?P<clock>{_HOUR}[.][0-9]{{2}}) (?P<day>(?:{_DAY_WORD}|on|next)(?: .+)?)", re.ASCII
)
_BARE_HOUR = late(rf"(?:^|(?<= )){_HOUR}(?= |$)", re.ASCII)
_END_OF_DAY = late(
    r"(?:^|(?<= ))(?:at )?(?:eod|cob|eob|eop|close of (?:business|play)|"
    r"end of (?:the )?(?:(?:working |work |business )?day|workday|business|play))(?= |$)"
)
_PART = late(
    r"(?:^|(?<= ))(?:(?P<how>in the |this )?(?P<part>morning|afternoon|evening)|(?:at )?"
    r"(?P<night>night)|(?:at )?(?P<meal>breakfast|lunch|lunchtime|dinner)|"
    r"(?P<half>(?<![0-9] )[ap]m))"
    r"(?= |$)"
)
_TONIGHT = late(r"(?:^|(?<= ))tonight(?= |$)")
_LENGTH = late(
    r"(?P<rest>.+?)(?: for (?P<said>.+)|(?<!in) (?P<bare>"
    r"(?:[0-9]{1,3} ?(?:minutes?|min|m|hours?|h)|[0-9][.][0-9]{1,2} ?(?:hours?|h)|"
    r"(?:half )?an hour|[1-6]h[0-9]{2})))"
)
_MINUTES_SHORT = late(r"(?<=[0-9]) ?m$")
"""A length of so many “m”: beside a time of day these are minutes, and not months."""
_JOINED_BEFORE = late(r"(?<=\S) (?:on|at|-)$")
_JOINED_BEHIND = late(r"^(?:on|of|-) (?=\S)")
_HINTS = {"morning": "9am", "afternoon": "2pm", "evening": "7pm", "meal": "12:30"}
_IN_PART = {"morning": (0, 12 * 60), "afternoon": (12 * 60, 19 * 60), "evening": (16 * 60, 24 * 60)}
_MONTHS, _HOURS = 12, 24
_FIRST_EVENING_HOUR, _LAST_AFTERNOON_HOUR = 4, 6
_ROUND_MINUTES = (5, 10)
"""Hours that may as well be minutes before another one: “10 to 3pm”."""
_MINUTE_WORDS = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20}
_MINUTE_WORDS |= {"twenty five": 25, "half": 30}


def _bare(text: str) -> Iterator[Reading]:
    """Yield what a number alone may be beside a day: an hour, or a day of the month."""
    for match in _BARE_HOUR.finditer(text):
        rest = _without(text, match)
        if rest.text:
            yield Reading(rest, partial(_ask_number, match[0]))


def _end_of_work() -> TimeSaid:
    return TimeSaid(END_OF_WORK, None, True)


def _ask_number(said: str) -> TimeSaid:
    hour = int(said)
    if hour <= NOON:
        raise ask_about(Clock(hour, text=said), said)
    clocks = (f"{hour}:00",) if hour < _HOURS else ()
    raise AmOrPm(said, (*clocks, f"the {ordinal(hour)}"))


def _ask_hour(rest: str, part: str) -> TimeSaid:
    """Ask for the hour where only a part of the day is said."""
    day = rest or "tomorrow"
    what = "meal" if part == "meal" else part
    raise NotADate(f"Say the hour of that {what}, like “{day} {_HINTS[part]}”.")


def _lasting(said: Callable[[], TimeSaid], minutes: int) -> TimeSaid:
    """Return a time that lasts so long; refuse where it says how long by itself."""
    time_said = said()
    if minutes > LONGEST or time_said.is_end_of_day:
        raise NotADate("That says how long, but not from when; write it like 3pm-4pm.")
    if time_said.minutes not in (None, minutes):
        raise NotADate("That says how long in two ways; write one of them.")
    return time_said._replace(minutes=minutes)


def _at(text: str, part: str, rest: str) -> TimeSaid:
    """Return the time that `text` is."""
    if "midnight" in text and rest and not (part and rest == "today"):
        raise NotADate("Midnight begins a day and ends one; write 00:00 or 23:59.")
    if "midnight" in text:
        return TimeSaid(time())
    clock = clock_of(text) or _military(text)
    return TimeSaid(time_at(_minutes(clock, part, text)))


def _dotted(match: re.Match[str], part: str) -> TimeSaid:
    """Return the time of "fri 10.30"; “fri 11.12” may be the 11th of December as well."""
    said = match["clock"]
    first = match["day"].split()[0]
    if int(said[-2:]) <= _MONTHS and said[-2:] != "00" and first in WEEKDAY_OF:
        raise AmOrPm(said, (said.replace(".", ":"), f"{said}."))
    return _at(said, part, "")


def _military(text: str) -> Clock:
    digits = text[-4:]
    return Clock(int(digits[:2]), int(digits[2:]), "", True, text)


def _minutes(clock: Clock, part: str, text: str) -> int:
    """Return the minutes of the day of a clock time, which a part of the day may make clear."""
    if not part or part == "meal":
        if clock.is_open:
            raise ask_about(clock, text)
        return clock.minutes()
    if not clock.half and clock.hour <= NOON and not clock.padded:
        return 60 * _in_part(clock.hour, part) + clock.minutes() % 60
    first, last = _IN_PART[part]
    if not first <= clock.minutes() < last:
        raise _not_in(clock.text.removeprefix("at "), part)
    return clock.minutes()


def _in_part(hour: int, part: str) -> int:
    """Return the hour in the morning, afternoon or evening that a bare hour means."""
    if part == "morning":
        if hour >= NOON:
            raise _not_in(str(hour), part)
        return hour
    first, last = (_FIRST_EVENING_HOUR, 11) if part == "evening" else (1, _LAST_AFTERNOON_HOUR)
    if part == "afternoon" and hour == NOON:
        return hour
    if not first <= hour <= last:
        raise _not_in(str(hour), part)
    return hour + NOON


def _not_in(said: str, part: str) -> NotADate:
    return NotADate(f"{said} is not in the {part}; write the hour that you mean.")


def _span(match: re.Match[str], part: str) -> TimeSaid:
    """Return when a span begins, and how long it is."""
    start, end = clock_of(match["start"]), clock_of(match["end"])
    if start is None or end is None:
        raise NotADate(f"“{match[0]}” is no span of time; write it like 3pm-4pm.")
    word = match["word"]
    if part and part != "meal":
        begins = _minutes(start, part, match[0])
        first = Clock(begins // 60, begins % 60, "", True, match["start"])
        at, length = span_of(first, nearest(first, end), match[0], word)
        return TimeSaid(time_at(at), length)
    if start.is_bare and end.is_bare and not (start.is_open and end.is_open):
        hours = f"{start.hour}:00{word}{end.hour}:00"
        raise AmOrPm(match[0], (hours,))
    may_be_minutes = start.is_bare and (start.hour > NOON or start.hour in _ROUND_MINUTES)
    beside = _BESIDE_HOUR.fullmatch(match[0]) if may_be_minutes and end.half else None
    if beside is not None and not match["open"]:
        return _to_or_from(start, end, beside)
    at, length = span_of(start, end, match[0], word)
    return TimeSaid(time_at(at), length)


def _to_or_from(start: Clock, end: Clock, match: re.Match[str]) -> TimeSaid:
    """Return what “20 to 3pm” says; “10 to 3pm” is 14:50, or begins at ten: it is asked."""
    minutes = _beside_hour(match, "")
    if minutes.at is None or not may_be_span(start, end):
        return minutes
    said = f"{minutes.at:%H:%M}"
    raise AmOrPm(match[0], (said, f"{opening(start, end).text}-{end.text}"))


def _beside_hour(match: re.Match[str], part: str) -> TimeSaid:
    """Return the time of "ten to 3pm" and "half past 9"."""
    said, hour = match["minutes"], clock_of(match["hour"])
    is_past = match["way"] in ("past", "after")
    minutes = int(said) if match["digits"] else _MINUTE_WORDS[said]
    if hour is None or not 0 < minutes < 60 or (said == "half" and match["way"] != "past"):
        raise NotADate(f"“{match[0]}” is no time; write it like 14:50.")
    if hour.is_open and not part:
        halves = (f"{match[0]}am", f"{match[0]}pm")
        raise AmOrPm(match[0], halves)
    base = _minutes(hour, part, match[0])
    return TimeSaid(time_at(base + minutes if is_past else base - minutes))


def _without_part(text: str) -> tuple[str, str]:
    """Return the part of the day that is said ("" for none), and the phrase without it."""
    if _TONIGHT.search(text):
        return ("", "today") if text == "tonight" else ("evening", _TONIGHT.sub("today", text))
    match = _PART.search(text)
    if match is None:
        return "", text
    rest = _without(text, match).text
    if match["how"] == "this ":
        rest = f"{rest} today".strip()
    if match["half"]:
        return ("morning" if match["half"] == "am" else "afternoon"), rest
    return ("meal" if match["meal"] else "evening" if match["night"] else match["part"]), rest


def _without_length(text: str) -> tuple[str, int | None]:
    """Return the phrase without how long it lasts, and that in minutes; None where not said."""
    match = _LENGTH.fullmatch(text)
    said = (match["said"] or match["bare"]) if match else ""
    minutes = minutes_of(_MINUTES_SHORT.sub(" minutes", said))
    return (text, None) if match is None or not minutes else (match["rest"], minutes)


def _without(text: str, match: re.Match[str]) -> Rest:
    """Return `text` without what matched, and without what joined it to the day beside it."""
    before, behind = text[: match.start()].strip(), text[match.end() :].strip()
    return Rest(_JOINED_BEFORE.sub("", before), _JOINED_BEHIND.sub("", behind))
