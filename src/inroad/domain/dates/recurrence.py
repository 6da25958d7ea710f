"""How often to check in: recurrence rules (RFC 5545), counted from the last real touch.

A cadence is a run of rules: each one with a COUNT holds for so many check-ins, and the last
one goes on. Rules count days, so no clock change is in their way.
"""

from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from inroad.domain.dates.formatting import MONTHS
from inroad.domain.dates.relative import relative
from inroad.domain.errors import InroadError
from inroad.domain.numbers import whole
from inroad.domain.patterns import compiled, late
from inroad.domain.text import folded

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

Cadence = tuple[str, ...]
"""A run of rules as RFC 5545 writes them, without "RRULE:"; empty for no check-ins at all."""

_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_NAMED = {
    "daily": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "monthly": "FREQ=MONTHLY",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "half-yearly": "FREQ=MONTHLY;INTERVAL=6",
    "yearly": "FREQ=YEARLY",
}
_WORDS = {rule: name for name, rule in _NAMED.items()}
_ALSO = {
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "biweekly": "FREQ=WEEKLY;INTERVAL=2",
    "every fortnight": "FREQ=WEEKLY;INTERVAL=2",
    "half yearly": _NAMED["half-yearly"],
    "semiannually": _NAMED["half-yearly"],
    "semiannual": _NAMED["half-yearly"],
    "every half year": _NAMED["half-yearly"],
    "every half a year": _NAMED["half-yearly"],
    "annually": _NAMED["yearly"],
    "annual": _NAMED["yearly"],
    "biennially": "FREQ=YEARLY;INTERVAL=2",
}
"""Other words for them, without hyphens within."""
_TWO_MEANINGS = {
    "bimonthly": "every 2 months” or “every 2 weeks",
    "biyearly": "every 2 years” or “half-yearly",
    "biannually": "every 2 years” or “half-yearly",
    "biannual": "every 2 years” or “half-yearly",
}
"""What is no one rule, and what may be meant by it."""
_TIMES = ("once", "twice", "three times", "four times", "five times", "six times")

OFFERS: tuple[str, ...] = (
    "weekly",
    "every 2 weeks",
    "every 3 weeks",
    "monthly",
    "every 2 months",
    "quarterly",
    "half-yearly",
    "yearly",
    "monthly three times, then quarterly",
    "off",
)
"""What a form offers; anything else may be typed, rules included."""

_EVERY = late(
    r"(?:every|each)(?: single)? (?:(?P<count>[0-9]{1,2}(?:nd|rd|th)?|[a-z]+) )?"
    r"(?P<unit>day|week|fortnight|month|quarter|year)s?"
)
_PER = late(
    r"(?P<times>once|twice|(?:[0-9]{1,2}|[a-z]+) times) (?:(?:a|per|each|every) )?"
    r"(?P<unit>(?:day|week|fortnight|month|quarter|year)(?:ly)?|daily|annually)"
)
_LY = {"daily": "day", "annually": "year"}
_COUNTS = {"a": 1, "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_COUNTS |= {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_COUNTS |= {"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}
_WEEKS_IN = {"week": 1, "fortnight": 2}
_REPEATED = late(r"(?P<rule>.+?),? (?:(?P<word>once|twice)|(?P<count>\w+) times)")
_HYPHEN = late(r"^(semi|bi)[- ]")
_PARTS = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "WKST"}
    | {"BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO"}
)
_CYCLE = 400
"""Years after which the Gregorian calendar repeats, weekdays included."""
_ENOUGH = 40
"""Years in which every rule that ever falls has fallen: 29 February on a Monday comes in 28."""


class Step(NamedTuple):
    """The rule that the next check-in follows, and its words ("monthly")."""

    rule: str
    words: str


@lru_cache(maxsize=1024)
def step_after(rules: Cadence, check_ins: int) -> Step:
    """Return the rule for the check-in that follows `check_ins` made so far."""
    left = check_ins
    for rule in rules[:-1]:
        count = int(_parts(rule).get("COUNT", "1"))
        if left < count:
            return Step(rule, words(rule))
        left -= count
    return Step(rules[-1], words(rules[-1]))


@lru_cache(maxsize=65536)
def next_after(rule: str, anchor: date, month_day: int = 0) -> date:
    """Return the first day after `anchor` on which `rule`, begun at `anchor`, falls.

    Args:
        rule: one rule of a cadence.
        anchor: the day from which it is counted.
        month_day: the day of the month on which the series began, where `anchor` may be the
            end of a shorter month: a month after 28 February is then 31 March.

    A plain rule (every so many days, weeks, months or years) is added to the anchor, so that
    a month after the 31st is the last day of a shorter month, which RFC 5545 would skip, and
    a year after 29 February is the 28th.

    Raises:
        InroadError: it falls on no day after that.
    """
    parts = _parts(rule)
    if not any(name.startswith("BY") for name in parts):
        span = _span(parts["FREQ"], int(parts.get("INTERVAL", "1")))
        if month_day > anchor.day and parts["FREQ"] in ("MONTHLY", "YEARLY"):
            span.day = month_day
        return anchor + span
    from dateutil.rrule import rrulestr

    # dateutil looks for a day until the year 9999 before it says that there is none, for
    # seconds. The calendar repeats, so the rule is asked there late in time: the few
    # centuries that are left take a moment.
    later = (9999 - _ENOUGH - anchor.year) // _CYCLE * _CYCLE
    start = datetime.combine(anchor.replace(year=anchor.year + later), time())
    pattern = ";".join(f"{name}={value}" for name, value in parts.items() if name != "COUNT")
    fallen = rrulestr(f"RRULE:{pattern}", dtstart=start).after(start)
    if fallen is None:
        raise InroadError("This rule never falls on any day; write one like “monthly”.")
    return fallen.date().replace(year=fallen.year - later)


def words(rule: str) -> str:
    """Say a rule in words: "monthly", "every 2 weeks", "monthly on the first Monday"."""
    parts = _parts(rule)
    unit, interval = _UNITS[parts["FREQ"]], int(parts.get("INTERVAL", "1"))
    plain = f"FREQ={parts['FREQ']}" + (f";INTERVAL={interval}" if interval > 1 else "")
    said = _WORDS.get(plain) or f"every {interval} {unit}s"
    by = [f"{name}={parts[name]}" for name in parts if name.startswith("BY")]
    return f"{said} ({'; '.join(map(_say_part, by))})" if by else said


def say(rules: Cadence) -> str:
    """Say a whole cadence: "monthly three times, then quarterly"; "off" for none."""
    said = [words(rule) + _say_count(rule) for rule in rules[:-1]]
    said += [words(rule) for rule in rules[-1:]]
    return ", then ".join(said) or "off"


def read(typed: str) -> Cadence:
    """Read a cadence from words or rules: "quarterly", "every 2 weeks", "FREQ=…;BYDAY=1MO".

    Steps are joined by "then": "monthly three times, then quarterly".

    Raises:
        InroadError: it is none, or a rule in it never falls on any day.
    """
    text = " ".join(typed.split()).strip(" .")
    if folded(text) in {"", "off", "never", "none", "no"}:
        return ()
    pieces = [piece.strip(" ,") for piece in compiled(r"(?i),? then |\s+(?=FREQ=)").split(text)]
    rules = tuple(_read_step(piece) for piece in pieces)
    for rule in rules[:-1]:
        if "COUNT" not in _parts(rule):
            raise InroadError(f"Say how often “{words(rule)}” holds, like “{words(rule)} twice”.")
    return rules


def _read_step(piece: str) -> str:
    repeated = _REPEATED.fullmatch(folded(piece))
    if repeated:
        count = repeated["word"] or f"{repeated['count']} times"
        times = _TIMES.index(count) + 1 if count in _TIMES else _number(repeated["count"] or "")
        return f"{_read_rule(repeated['rule'])};COUNT={times}"
    return _read_rule(piece)


def _number(text: str) -> int:
    number = whole(text, least=1, most=99)
    if number is None:
        raise InroadError(
            f"“{text[:20]} times” is no number of check-ins; write it like “3 times”."
        )
    return number


def _read_rule(text: str) -> str:
    said = folded(text)
    plain = _HYPHEN.sub(r"\1", said)
    if plain in _TWO_MEANINGS:
        raise InroadError(f"“{said}” can be read in two ways; write “{_TWO_MEANINGS[plain]}”.")
    named = _NAMED.get(said) or _ALSO.get(plain) or _ALSO.get(said)
    if named:
        return named
    per = _PER.fullmatch(said)
    if per:
        unit = _LY.get(per["unit"], per["unit"].removesuffix("ly"))
        return _per(per["times"], unit, text)
    every = _EVERY.fullmatch(said)
    count = _count(every["count"]) if every else None
    if every and count is not None:
        if count == 0:
            raise InroadError("Every 0 of anything never comes; write “every 2 weeks”.")
        return _every(count, every["unit"])
    return _checked(text.upper().removeprefix("RRULE:").strip())


def _count(said: str | None) -> int | None:
    """Return the number in “every 3 weeks”, “every other week”, “every 2nd week”."""
    digits = (said or "1").rstrip("nrdth")
    return int(digits) if digits.isdecimal() else _COUNTS.get(said or "")


def _every(count: int, unit: str) -> str:
    """Return the rule for every so many days, weeks, fortnights, months, quarters or years."""
    if unit in _WEEKS_IN:
        frequency, count = "WEEKLY", count * _WEEKS_IN[unit]
    elif unit == "quarter":
        frequency, count = "MONTHLY", count * _MONTHS_IN[unit]
    else:
        frequency = next(name for name, one in _UNITS.items() if one == unit)
    return f"FREQ={frequency}" + (f";INTERVAL={count}" if count != 1 else "")


def _per(times: str, unit: str, text: str) -> str:
    """Return the rule for “twice a year”, where the times are whole months or weeks apart."""
    number = {"once": 1, "twice": 2}.get(times) or _count(times.removesuffix(" times"))
    if number == 1:
        return _every(1, unit)
    months = _MONTHS_IN.get(unit, 0)
    if number and months and months % number == 0:
        return f"FREQ=MONTHLY;INTERVAL={months // number}".removesuffix(";INTERVAL=1")
    if number == _WEEKS_IN.get(unit):
        return _every(1, "week")
    raise InroadError(f"“{text[:40]}” is no whole weeks or months; write one like “every 2 weeks”.")


def _checked(rule: str) -> str:
    """Return a typed rule, or say what is wrong with it."""
    wrong = InroadError(
        f"“{rule[:40].lower()}” is no cadence; write one like “every 2 weeks”, “quarterly” or "
        "FREQ=MONTHLY;BYDAY=1MO."
    )
    parts = _parts(rule)
    if parts.get("FREQ") not in _UNITS or not set(parts) <= _PARTS:
        raise wrong
    numbers = (parts.get("INTERVAL", "1"), parts.get("COUNT", "1"))
    if not all(whole(number, least=1, most=999) for number in numbers):
        raise wrong
    try:
        next_after(rule, date(2026, 1, 31))
    except (ValueError, TypeError, IndexError):
        raise wrong from None
    return rule


def _span(frequency: str, interval: int) -> "relativedelta":
    """Return the time between two days of a plain rule."""
    match frequency:
        case "DAILY":
            return relative(days=interval)
        case "WEEKLY":
            return relative(weeks=interval)
        case "MONTHLY":
            return relative(months=interval)
        case _:
            return relative(years=interval)


def _say_count(rule: str) -> str:
    count = int(_parts(rule).get("COUNT", "1"))
    return f" {_TIMES[count - 1]}" if count <= len(_TIMES) else f" {count} times"


def _say_part(part: str) -> str:
    name, _, value = part.partition("=")
    month = whole(value, least=1, most=len(MONTHS)) if name == "BYMONTH" else None
    if month is not None:
        return f"in {MONTHS[month - 1]}"
    return {"BYDAY": "on ", "BYMONTHDAY": "on day "}.get(name, f"{name} ") + value


def _parts(rule: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in rule.split(";"))
    return {name: value for name, _, value in pairs}
