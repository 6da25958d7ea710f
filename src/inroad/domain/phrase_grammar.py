"""The grammar of days: each pattern, and the method of `Days` that reads what it matches."""

import re

from inroad.domain.phrase_words import GAP, MONTH, NTH, NUMBER, UNIT, WEEKDAY, YEAR

_SPAN = rf"(?P<count>{NUMBER}){GAP}(?P<unit>{UNIT})"
_PERIOD = r"(?:(?P<which>the|this|next) )?(?P<period>week|month|quarter|year)"
_NAMED_MONTH = rf"(?P<month>{MONTH})(?: (?P<year>{YEAR}))?"
_EDGE = r"(?:the )?(?P<edge>end|start|beginning|(?:first|last|1st) day)"
_OF_MONTH = rf"(?:of|in) (?:{_NAMED_MONTH}|(?:(?P<which>the|this|next) )?month)"
_BUSINESS_DAY = r"(?:business|working|work) ?day"
_ORDINAL = "(?:first|second|third|fourth|fifth)"
_THE_MONTH = " of (?:(?P<which>the|this|next) )?month"
_MAYBE_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}) )?"
_WHICH_WEEKDAY = r"(?:(?P<which>this coming|this|coming|the coming|next|last|past) )?"
_FROM_NOW = r"(?: (?:from now|from today|later|hence|time|(?P<ago>ago)))?"
_ORDINAL_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"

_PATTERNS: tuple[tuple[str, str], ...] = (
    (rf"{_WHICH_WEEKDAY}(?P<weekday>{WEEKDAY})", "weekday"),
    (rf"(?P<weekday>{WEEKDAY}) (?:of |in )?(?P<which>next|this|the|last) week", "weekday_of_week"),
    (rf"(?P<which>next|this|last) week (?:on )?(?P<weekday>{WEEKDAY})", "weekday_of_week"),
    (
        rf"(?P<weekday>{WEEKDAY}) (?:of )?(?:(?P<which>the week after next)|week after next)",
        "weekday_of_week",
    ),
    (rf"(?:the )?(?P<weekday>{WEEKDAY}) after (?P<which>next)(?P<day>)", "weekday_after"),
    (rf"(?:the )?(?:first )?(?P<weekday>{WEEKDAY}) after (?P<which>)(?P<day>.+)", "weekday_after"),
    (rf"(?P<weekday>{WEEKDAY}) in (?P<count>{NUMBER}) weeks?", "weekday_in_weeks"),
    (rf"in (?P<count>{NUMBER}) weeks? on (?P<weekday>{WEEKDAY})", "weekday_in_weeks"),
    (rf"(?:in )?(?P<sign>[+-])?{_SPAN}(?:'s|')?{_FROM_NOW}", "span"),
    (rf"(?:in )?{_SPAN} ?(?:and )?(?P<count2>{NUMBER}){GAP}(?P<unit2>{UNIT})", "two_spans"),
    (rf"(?:the )?(?:next|(?P<which>last|previous)) {_BUSINESS_DAY}", "next_business_day"),
    (r"next (?P<period>week|month|quarter|year)(?P<after>)", "period"),
    (r"(?:the )?(?P<period>week|month|year) (?P<after>after next)", "period"),
    (rf"{_EDGE} of {_PERIOD}", "edge_of_period"),
    (rf"{_EDGE} of {_NAMED_MONTH}", "edge_of_month"),
    (rf"{_EDGE} of q(?P<quarter>[1-4])(?: (?P<year>{YEAR}))?", "edge_of_quarter"),
    (rf"{_EDGE} of (?P<quarter>)(?P<year>20[0-9]{{2}})", "edge_of_quarter"),
    (rf"(?:the )?(?P<nth>{NTH}) {_BUSINESS_DAY} {_OF_MONTH}", "business_edge"),
    (rf"(?:the )?(?P<nth>{NTH}) (?P<weekday>{WEEKDAY}) {_OF_MONTH}", "nth_weekday"),
    (
        rf"{_MAYBE_WEEKDAY}(?:the )?(?P<nth>[0-9]{{1,2}}(?:st|nd|rd|th))(?:{_THE_MONTH})?",
        "day_of_month",
    ),
    (rf"{_MAYBE_WEEKDAY}the (?P<nth>{_ORDINAL})(?:{_THE_MONTH})?", "day_of_month"),
    (rf"{_MAYBE_WEEKDAY}(?P<nth>{_ORDINAL}){_THE_MONTH}", "day_of_month"),
    (
        rf"{_MAYBE_WEEKDAY}(?:the )?(?P<nth>{_ORDINAL}) (?:of )?{_NAMED_MONTH}",
        "ordinal_and_month",
    ),
    (
        rf"{_MAYBE_WEEKDAY}(?:the )?{_ORDINAL_DAY}[.]?[ -]?(?:of )?(?P<month>{MONTH})"
        rf"(?:[ -](?P<year>{YEAR}|[0-9]{{2}}))?",
        "day_and_month",
    ),
    (
        rf"{_MAYBE_WEEKDAY}(?P<month>{MONTH}) (?:the )?{_ORDINAL_DAY}(?: (?P<year>{YEAR}))?",
        "day_and_month",
    ),
    (rf"(?P<weekday>)(?P<year>20[0-9]{{2}}) (?P<month>{MONTH}) {_ORDINAL_DAY}", "day_and_month"),
    (
        r"(?P<year>[0-9]{4})(?P<by>[-/.])(?P<month>[0-9]{1,2})(?P=by)(?P<day>[0-9]{1,2})",
        "iso_day",
    ),
    (r"(?P<year>20[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])", "iso_day"),
    (r"(?P<year>[0-9]{4})-?w(?P<week>[0-9]{2})(?:-?(?P<iso_day>[1-7]))?", "iso_week"),
    (
        rf"(?:week|wk) (?P<week>[0-9]{{1,2}})(?P<iso_day>)(?: (?:of )?(?P<year>{YEAR}))?",
        "iso_week",
    ),
    (r"([0-9]{1,2})[.] ?([0-9]{1,2})[.](?: ?((?:20)?[0-9]{2}))?", "dotted"),
    (r"([0-9]{1,2})/([0-9]{1,2})(?:/((?:20)?[0-9]{2}))?", "slashed"),
    (r"([0-9]{1,2})-([0-9]{1,2})-(20[0-9]{2})", "slashed"),
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

GRAMMAR: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.ASCII), reader) for pattern, reader in _PATTERNS
)
"""What to try in turn. A pattern matches a phrase whole or not at all."""
