"""Time that is counted on the calendar, in months and years, as dateutil counts it.

dateutil is loaded where it is counted so: most days and times that are read need none of it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta


def relative(
    years: int = 0,
    months: int = 0,
    weeks: int = 0,
    days: int = 0,
    month: int | None = None,
    day: int | None = None,
) -> "relativedelta":
    """Return what is added to a day.

    Args:
        years: how many are added; of the 29th of February, the 28th is a year on.
        months: how many are added; of the 31st, the last day of a shorter month is a month on.
        weeks: how many are added.
        days: how many are added.
        month: the month that it is then set to.
        day: the day of the month that it is then set to, or the last one of a shorter month.
    """
    from dateutil.relativedelta import relativedelta

    return relativedelta(years=years, months=months, weeks=weeks, days=days, month=month, day=day)
