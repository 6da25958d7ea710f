"""Days with a name that are the same everywhere: "nye", "christmas 2027", "black friday"."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

from inroad.domain.dates.formatting import say_full
from inroad.domain.dates.phrases.vocabulary import YEAR, year_of
from inroad.domain.errors import NotADate
from inroad.domain.patterns import late

_DayIn = Callable[[int], date]
"""The day of a feast in a year."""


def _on(month: int, day: int) -> _DayIn:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> _DayIn:
    return lambda year: easter(year) + timedelta(days=days)


def _from_thanksgiving(days: int) -> _DayIn:
    """Return a feast so many days from the fourth Thursday of November."""

    def found(year: int) -> date:
        first = date(year, 11, 1)
        fourth = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
        return fourth + timedelta(days=days)

    return found


FEASTS: dict[str, _DayIn] = {
    "christmas": _on(12, 25),
    "christmas day": _on(12, 25),
    "xmas": _on(12, 25),
    "xmas day": _on(12, 25),
    "christmas eve": _on(12, 24),
    "xmas eve": _on(12, 24),
    "boxing day": _on(12, 26),
    "st stephens day": _on(12, 26),
    "new years eve": _on(12, 31),
    "new year eve": _on(12, 31),
    "nye": _on(12, 31),
    "new years day": _on(1, 1),
    "new year day": _on(1, 1),
    "new year": _on(1, 1),
    "nyd": _on(1, 1),
    "epiphany": _on(1, 6),
    "valentines day": _on(2, 14),
    "valentines": _on(2, 14),
    "st patricks day": _on(3, 17),
    "april fools day": _on(4, 1),
    "april fools": _on(4, 1),
    "halloween": _on(10, 31),
    "all saints day": _on(11, 1),
    "shrove tuesday": _from_easter(-47),
    "pancake day": _from_easter(-47),
    "mardi gras": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50),
    "corpus christi": _from_easter(60),
    "black friday": _from_thanksgiving(1),
    "cyber monday": _from_thanksgiving(4),
}
"""The feasts by their names, without apostrophes."""

FEAST_WORDS = frozenset(word for name in FEASTS for word in name.split())
"""The words of those names."""

_NAMED = late(rf"(?:(?P<which>this|next|coming|the coming) )?(?P<name>.+?)(?: (?P<year>{YEAR}))?")


def feast_day(text: str, today: date) -> date | None:
    """Return the day of a feast: in the year that is named, or else the next one.

    Args:
        text: a prepared phrase.
        today: the first day that counts where no year is named.

    Raises:
        NotADate: "next christmas", which is said of this year's and of the one after it.
    """
    said = _NAMED.fullmatch(text)
    day_in = FEASTS.get(said["name"].replace("'", "")) if said else None
    if said is None or day_in is None:
        return None
    if said["year"]:
        return day_in(year_of(said["year"])) if not said["which"] else None
    coming = next(day for year in (today.year, today.year + 1) if (day := day_in(year)) >= today)
    if said["which"] == "next" and coming.year == today.year:
        later = day_in(coming.year + 1)
        raise NotADate(f"That could be {say_full(coming)} or {say_full(later)}; write the year.")
    return coming
