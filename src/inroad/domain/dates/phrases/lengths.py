"""Lengths of time in hours and minutes: "2 hours", "1h30", "an hour and a half", "45 min"."""

import re

from inroad.domain.patterns import late

_FEW = "an?|a couple of|a couple|couple of"
_FRACTION = r"(?:[0-9]{0,2}[.][0-9]{1,2})"
_PATTERNS = tuple(
    late(pattern, re.ASCII)
    for pattern in (
        r"(?P<hours>[0-9]{1,3}) ?(?P<unit>hours?|h)",
        rf"(?P<hours>{_FEW}) (?P<unit>hours?)",
        r"(?P<minutes>[0-9]{1,3}) ?(?P<unit>minutes?)",
        r"(?P<minutes>[0-9]{1,3})(?P<unit>min)",
        rf"(?P<minutes>{_FEW}) (?P<unit>minutes?)",
        r"(?P<hours>[0-9]{1,2}) ?(?:hours?|h) ?(?:and )?(?P<minutes>[0-9]{1,2}) ?"
        r"(?P<unit>minutes?|min|m)",
        r"(?P<hours>[0-9]{1,2})(?P<unit>h) ?(?P<minutes>[0-5][0-9])",
        rf"(?P<hours>{_FRACTION}) ?(?P<unit>hours?|h)",
        r"(?P<hours>an?|[0-9]{1,2}) (?P<unit>hours?) and (?P<part>a half|a quarter)",
        r"(?P<hours>[0-9]{1,2}) and (?P<part>a half|a quarter) (?P<unit>hours?)",
        r"(?P<part>half an|half|a half|a quarter of an|quarter of an|three quarters of an|"
        r"3 quarters of an) (?P<unit>hour)",
        r"(?P<hours>an?|1) (?P<unit>hour) and (?P<minutes>[0-9]{1,2}) minutes?",
    )
)
_NEARLY = 0.001
"""What a fraction of an hour may be beside a whole number of minutes: 1.1 hours are 66."""
_PARTS = {"half": 30, "quarter": 15, "quarters": 45}
_WORDS = {"a": 1.0, "an": 1.0, "a couple of": 2.0, "a couple": 2.0, "couple of": 2.0}

BARE_HOUR = late(r"[0-9]{1,2} ?h|(?:[07-9]|0[0-9]|1[0-9]|2[0-3])h[0-5][0-9]")
"""What is a time of day as well where no “in” stands before it: “15h”, “9h30”."""


def minutes_of(text: str) -> int | None:
    """Return the minutes of a length, prepared; None where it is none, or no whole minutes."""
    for pattern in _PATTERNS:
        said = pattern.fullmatch(text)
        if said is None:
            continue
        found = said.groupdict()
        if found["unit"].endswith("s") and {found.get("hours"), found.get("minutes")} & {"a", "an"}:
            return None
        minutes = 60 * _count(found.get("hours")) + _count(found.get("minutes"))
        if found.get("part"):
            minutes += _PARTS[next(word for word in found["part"].split() if word in _PARTS)]
        return round(minutes) if abs(minutes - round(minutes)) < _NEARLY else None
    return None


def _count(said: str | None) -> float:
    return _WORDS[said] if said in _WORDS else float(said or 0)
