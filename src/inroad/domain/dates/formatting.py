"""Dates, times and spans in words, short and always the same.

Words are English on every machine: `strftime` would follow the locale of the remote box.
"""

from datetime import date, datetime, timedelta

from inroad.domain.text import plural

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_IN_FULL = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_WEEK, _MONTH = 7, 30
"""Days up to which a day that is over is called by its weekday, and by its date."""


def say_day(day: date, today: date) -> str:
    """Return "Fri 20 Nov", with the year where it is more than half a year away."""
    far = abs((day - today).days) > 183
    return say_full(day) if far else say_with_weekday(day)


def say_short(day: date) -> str:
    """Return "20 Nov"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def say_with_weekday(day: date) -> str:
    """Return "Fri 20 Nov"."""
    return f"{WEEKDAYS[day.weekday()]} {say_short(day)}"


def say_full(day: date) -> str:
    """Return "Fri 20 Nov 2026"."""
    return f"{say_with_weekday(day)} {day.year}"


def say_time(moment: datetime) -> str:
    """Return "15:30", on the clock that `moment` carries."""
    return f"{moment.hour:02}:{moment.minute:02}"


def say_moment(moment: datetime, today: date) -> str:
    """Return "Thu 19 Nov 15:30", on the clock that `moment` carries."""
    return f"{say_day(moment.date(), today)} {say_time(moment)}"


def say_distance(day: date, today: date) -> str:
    """Return "today", "tomorrow", "in 8 days" or "3 days ago"."""
    days = (day - today).days
    if days in (-1, 0, 1):
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def say_when(day: date, today: date) -> str:
    """Return the shortest clear name of a day near `today`: "today", "Wed" or "30 Nov"."""
    days = (day - today).days
    if days == 0:
        return "today"
    return WEEKDAYS[day.weekday()] if 0 < days < 7 else say_short(day)


def say_past(day: date, today: date) -> str:
    """Return when something was, as one tells it: the longer ago, the less exactly.

    "today", "yesterday", "on Tue" within a week, "on 3 Nov" within a month, "in March" within a
    year, and "in 2024" before that. A day to come is said in full.
    """
    days = (today - day).days
    months = (today.year - day.year) * 12 + today.month - day.month
    if days in (0, 1):
        return ("today", "yesterday")[days]
    if 0 < days < _WEEK:
        return f"on {WEEKDAYS[day.weekday()]}"
    if days < 0:
        return f"on {say_day(day, today)}"
    if days <= _MONTH:
        return f"on {say_short(day)}"
    return f"in {_IN_FULL[day.month - 1]}" if months < 12 else f"in {day.year}"


def say_span(span: timedelta) -> str:
    """Return a length of time as "0:03" (hours and minutes)."""
    minutes = int(span.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02}"


def say_days(count: int) -> str:
    """Return "1 business day" or "7 business days"."""
    return plural(count, "business day")
