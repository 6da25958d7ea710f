"""The grammar of days: each pattern, and the method of `Days` that reads what it matches."""

import re
from functools import cache

from inroad.domain.dates.phrases.vocabulary import GAP, MONTH, NTH, NUMBER, UNIT, WEEKDAY, YEAR
from inroad.domain.patterns import late

_SPAN = rf"(?P<count>{NUMBER}){GAP}(?P<unit>{UNIT})"
_PERIOD = r"(?:(?P<which>the|this|next) )?(?P<period>week|month|quarter|year)"
_NAMED_MONTH = rf"(?P<month>{MONTH})(?: (?P<year>{YEAR}))?"
_EDGE = r"(?:the )?(?P<edge>end|start|beginning|(?:last|1st) day)"
_OF_MONTH = rf"(?:of|in) (?:{_NAMED_MONTH}|(?:(?P<which>the|this|next) )?month)"
_BUSINESS_DAY = r"(?:business|working|work) ?day"
_WHICH_WEEKDAY = r"(?:(?P<which>this coming|this|coming|the coming|next|last|past) )?"
_FROM_NOW = r"(?: (?:from now|from today|later|hence|time|(?P<ago>ago)))?"
_ORDINAL_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MID = r"(?:the )?(?:mid|middle of) (?:the )?"

Row = tuple[re.Pattern[str], str]
"""A pattern, and the name of the method that reads what it matches."""

_DATES: tuple[tuple[str, str], ...] = (
    (
        rf"(?:the )?{_ORDINAL_DAY}[.]?[ -]?(?:of )?(?P<month>{MONTH})"
        rf"(?:[ -](?P<year>{YEAR})|-(?P<short>[0-9]{{2}})| (?P<loose>[0-9]{{1,2}}))?",
        "day_and_month",
    ),
    (
        rf"(?P<month>{MONTH}) (?:the )?{_ORDINAL_DAY}"
        rf"(?: (?P<year>{YEAR})|(?P<short>)| (?P<loose>[0-9]{{1,2}}))?",
        "day_and_month",
    ),
    (
        rf"(?P<year>20[0-9]{{2}}) (?P<month>{MONTH}) {_ORDINAL_DAY}(?P<short>)(?P<loose>)",
        "day_and_month",
    ),
    (
        r"(?P<year>[0-9]{4})(?P<by>[-/.])(?P<month>[0-9]{1,2})(?P=by)(?P<day>[0-9]{1,2})",
        "iso_day",
    ),
    (r"(?P<year>20[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])", "iso_day"),
    (r"([0-9]{1,2})[.] ?([0-9]{1,2})[.](?: ?((?:20)?[0-9]{2}))?", "dotted"),
    (r"([0-9]{1,2})/([0-9]{1,2})(?:/((?:20)?[0-9]{2}))?", "slashed"),
    (r"([0-9]{1,2})-([0-9]{1,2})-(20[0-9]{2})", "slashed"),
    (
        r"(?:the )?(?P<nth>[0-9]{1,2}(?:st|nd|rd|th))"
        r"(?: (?:of )?(?P<which>the|this|next) month| of month)?",
        "day_of_month",
    ),
)
_DAYS: tuple[tuple[str, str], ...] = (
    (rf"{_WHICH_WEEKDAY}(?P<weekday>{WEEKDAY})", "weekday"),
    (rf"(?P<weekday>{WEEKDAY}) (?:of |in )?(?P<which>next|this|the|last) week", "weekday_of_week"),
    (rf"(?P<which>next|this|last) week (?:on )?(?P<weekday>{WEEKDAY})", "weekday_of_week"),
    (
        rf"(?P<weekday>{WEEKDAY}) (?:of )?(?:(?P<which>the week after next)|week after next)",
        "weekday_of_week",
    ),
    (rf"(?:the )?(?P<weekday>{WEEKDAY}) after (?P<which>next)(?P<way>)(?P<day>)", "weekday_after"),
    (
        rf"(?:the )?(?:1st )?(?P<weekday>{WEEKDAY}) (?P<way>after|before) (?P<which>)(?P<day>.+)",
        "weekday_after",
    ),
    (rf"(?P<weekday>{WEEKDAY}) in (?P<count>{NUMBER}) weeks?", "weekday_in_weeks"),
    (rf"in (?P<count>{NUMBER}) weeks? on (?P<weekday>{WEEKDAY})", "weekday_in_weeks"),
    (rf"(?:in )?(?P<sign>[+-])?{_SPAN}(?:'s|')?{_FROM_NOW}", "span"),
    (rf"(?:in )?{_SPAN} ?(?:and )?(?P<count2>{NUMBER}){GAP}(?P<unit2>{UNIT})", "two_spans"),
    (
        r"(?:in )?(?:(?P<count>a|1) year and a half|(?P<many>[0-9]{1,2}) and a half years|"
        r"(?P<tenths>[0-9]{1,2})[.]5 ?years)(?:'s|')?(?: from now| from today| time)?",
        "half_years",
    ),
    (rf"(?:the )?(?:next|(?P<which>last|previous)) {_BUSINESS_DAY}", "next_business_day"),
    (r"next (?P<period>week|month|quarter|year)(?P<after>)", "period"),
    (r"(?:the )?(?P<period>week|month|year) (?P<after>after next)", "period"),
    (r"(?:the )?week (?:commencing|beginning|starting|of) (?P<day>.+)", "week_with"),
    (rf"{_EDGE} of {_PERIOD}", "edge_of_period"),
    (rf"{_EDGE} of {_NAMED_MONTH}", "edge_of_month"),
    (rf"{_EDGE} of q(?P<quarter>[1-4])(?: (?P<year>{YEAR}))?", "edge_of_quarter"),
    (rf"{_EDGE} of (?P<quarter>)(?P<year>20[0-9]{{2}})", "edge_of_quarter"),
    (rf"{_MID}{_NAMED_MONTH}(?P<which>)", "mid_month"),
    (rf"{_MID}(?:(?P<which>this|next) )?month(?P<month>)(?P<year>)", "mid_month"),
    (rf"{_MID}(?:(?P<which>this|next) )?week", "mid_week"),
    (rf"(?:the )?(?P<nth>{NTH}) {_BUSINESS_DAY} {_OF_MONTH}", "business_edge"),
    (rf"(?:the )?(?P<nth>{NTH}) (?P<weekday>{WEEKDAY}) {_OF_MONTH}", "nth_weekday"),
    (r"(?P<year>[0-9]{4})-?w(?P<week>[0-9]{2})(?:-?(?P<iso_day>[1-7]))?", "iso_week"),
    (rf"week (?P<week>[0-9]{{1,2}})(?P<iso_day>)(?: (?:of )?(?P<year>{YEAR}))?", "iso_week"),
    (r"(?:(?P<which>this|the|next|at the) )?weekend", "weekend"),
    (
        rf"(?:(?P<count>{NUMBER}) )?(?P<unit>weeks?|fortnights?) (?:on |from |this |)"
        rf"(?P<day>today|tomorrow|{WEEKDAY})",
        "week_on",
    ),
    (rf"(?P<day>{WEEKDAY}|today|tomorrow) (?P<count>)(?P<unit>week|fortnight)", "week_on"),
    (
        rf"(?:the )?(?:(?P<count>{NUMBER}){GAP})?(?P<unit>{UNIT}) (?P<way>after|before|from) "
        r"(?P<day>.+)",
        "span_from",
    ),
)


@cache
def dates() -> tuple[Row, ...]:
    """Return what names one day of the calendar; a weekday may stand beside each."""
    return _rows(_DATES)


@cache
def days() -> tuple[Row, ...]:
    """Return all other ways to say a day, to be tried in turn."""
    return _rows(_DAYS)


@cache
def beside_weekday() -> tuple[re.Pattern[str], ...]:
    """Return what a date with its weekday looks like: "fri 27/11", "27 nov fri"."""
    forms = (rf"(?P<weekday>{WEEKDAY}) (?P<day>.+)", rf"(?P<day>.+) (?P<weekday>{WEEKDAY})")
    return tuple(late(form, re.ASCII) for form in forms)


def _rows(rows: tuple[tuple[str, str], ...]) -> tuple[Row, ...]:
    return tuple((late(pattern, re.ASCII), reader) for pattern, reader in rows)
