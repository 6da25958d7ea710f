"""Days of the past as one says them in a letter: "yesterday", "on Thursday", "on Fri 6 Nov"."""

from datetime import date

from inroad.domain.dates.formatting import say_day

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_A_WEEK = 7


def on_day(day: date, today: date) -> str:
    """Return a day as a part of a sentence: "today", "yesterday", "on Thursday"."""
    ago = (today - day).days
    if ago <= 1:
        return "today" if ago <= 0 else "yesterday"
    return f"on {_WEEKDAYS[day.weekday()] if ago < _A_WEEK else say_day(day, today)}"


def thanked_day(day: date, today: date) -> str:
    """Return the day of a conversation as one thanks for it: "yesterday", "Thursday"."""
    said = on_day(day, today).removeprefix("on ")
    return said if (today - day).days < _A_WEEK else f"our conversation on {said}"
