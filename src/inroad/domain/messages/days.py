"""Days of the past as one says them in a letter: "yesterday", "on Thursday", "on Fri 6 Nov"."""

from datetime import date

from inroad.domain.messages.ways_of_writing import WayOfWriting

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_A_WEEK = 7
_USUAL = WayOfWriting()


def on_day(day: date, today: date, way: WayOfWriting = _USUAL) -> str:
    """Return a day as a part of a sentence: "today", "yesterday", "on Thursday".

    Args:
        day: the day.
        today: the present day.
        way: how the reader writes days.
    """
    ago = (today - day).days
    if ago <= 1:
        return "today" if ago <= 0 else "yesterday"
    return f"on {_WEEKDAYS[day.weekday()] if ago < _A_WEEK else way.day(day, today)}"


def day_to_come(day: date, today: date, way: WayOfWriting = _USUAL) -> str:
    """Return a day that is still to come, for after "by": "today", "Friday", "Fri 18 Dec"."""
    ahead = (day - today).days
    if ahead <= 1:
        return "today" if ahead <= 0 else "tomorrow"
    return _WEEKDAYS[day.weekday()] if ahead < _A_WEEK else way.day(day, today)


def thanked_day(day: date, today: date, way: WayOfWriting = _USUAL) -> str:
    """Return the day of a conversation as one thanks for it: "yesterday", "Thursday"."""
    said = on_day(day, today, way).removeprefix("on ")
    return said if (today - day).days < _A_WEEK else f"our conversation on {said}"
