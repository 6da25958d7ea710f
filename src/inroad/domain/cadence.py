"""How often to check in: recurrence rules (RFC 5545), counted from the last real touch."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from dateutil.rrule import MONTHLY, rrule, rruleset, rrulestr

_LAST_DAYS = range(28, 32)


@dataclass(frozen=True, slots=True)
class Step:
    """The rule that the next check-in follows, and its words ("monthly")."""

    rule: str
    words: str


def step_after(rules: tuple[str, ...], check_ins: int) -> Step:
    """Return the rule for the check-in that follows `check_ins` made so far."""
    left = check_ins
    for rule in rules[:-1]:
        count = int(_parts(rule).get("COUNT", "1"))
        if left < count:
            return Step(rule, words(rule))
        left -= count
    return Step(rules[-1], words(rules[-1]))


@lru_cache(maxsize=4096)
def next_after(rule: str, anchor: date) -> date:
    """Return the first day after `anchor` on which `rule`, begun at `anchor`, falls.

    A monthly rule from the 29th, 30th or 31st falls on the last day of a shorter month, which
    a plain rule would skip.
    """
    start = datetime.combine(anchor, time())
    pattern = ";".join(part for part in rule.split(";") if not part.startswith("COUNT="))
    parsed = rrulestr(f"RRULE:{pattern}", dtstart=start)
    if _is_plain_monthly(rule) and anchor.day >= min(_LAST_DAYS):
        days = [day for day in _LAST_DAYS if day <= anchor.day]
        interval = int(_parts(rule).get("INTERVAL", "1"))
        parsed = rrule(MONTHLY, dtstart=start, interval=interval, bymonthday=days, bysetpos=-1)
    found = _first_after(parsed, start)
    return found.date()


def words(rule: str) -> str:
    """Say a rule in words: "monthly", "every 3 months", "every 2 weeks"."""
    parts = _parts(rule)
    frequency, interval = parts["FREQ"], int(parts.get("INTERVAL", "1"))
    unit = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}[frequency]
    if interval == 1:
        return {"day": "daily"}.get(unit, f"{unit}ly")
    return f"every {interval} {unit}s"


def _first_after(parsed: rrule | rruleset, start: datetime) -> datetime:
    found = parsed.after(start)
    if found is None:
        raise ValueError("the recurrence rule never falls after its start")
    return found


def _is_plain_monthly(rule: str) -> bool:
    parts = _parts(rule)
    return parts["FREQ"] == "MONTHLY" and not any(name.startswith("BY") for name in parts)


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))
