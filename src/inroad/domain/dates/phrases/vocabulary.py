"""The words that dates are said with, and how a phrase is made ready for reading."""

from collections.abc import Iterator

from inroad.domain.patterns import alternation, late
from inroad.domain.text import folded
from inroad.domain.text import ordinal as ordinal_of

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

WEEKDAY_OF = {name: at for at, name in enumerate(WEEKDAYS)}
WEEKDAY_OF |= {name[:3]: at for at, name in enumerate(WEEKDAYS)}
WEEKDAY_OF |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
"""Every word for a day of the week; Monday is 0."""

MONTH_OF = {name: at + 1 for at, name in enumerate(MONTHS)}
MONTH_OF |= {name[:3]: at + 1 for at, name in enumerate(MONTHS)}
MONTH_OF |= {"sept": 9}
"""Every word for a month; January is 1."""

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_TENS |= {"seventy": 70, "eighty": 80, "ninety": 90}
_DIGITS_OF = {word: at + 1 for at, word in enumerate(_SMALL)} | _TENS
_NTH_UNDER_TEN = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_OF = {word: at + 1 for at, word in enumerate(_NTH_UNDER_TEN)}
_ORDINAL_OF |= {"tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30}
_ORDINAL_OF |= {f"{word}th": at + 13 for at, word in enumerate(_SMALL[12:])}

_NUMBER_OF = {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "half a": 0}

NTH_OF = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1, "final": -1}
"""Which of the days of a month ("the last friday")."""

WEEKDAY = f"(?:{alternation(WEEKDAY_OF)})"
MONTH = f"(?:{alternation(MONTH_OF)})"
NUMBER = f"(?:[0-9]{{1,3}}|{alternation(_NUMBER_OF)})"
NTH = f"(?:{alternation(NTH_OF)})"
UNIT = (
    r"(?:(?:business|working|work|week) ?days?|bdays?|bd|days?|weeks?|fortnights?|months?|"
    r"years?|(?:(?<=[0-9])|(?<=[0-9] ))[dwmy])"
)
"""A unit of days; one letter only after digits: “ad” is no day."""
GAP = "(?: |(?<=[0-9]))"
"""What stands between a number and its unit: a space, or nothing after digits."""
YEAR = "(?:20[0-9]{2}|'[0-9]{2})"

_OTHER_WORDS = (
    "today tonight tomorrow yesterday noon midday midnight now next this last coming week weekend "
    "fortnight month quarter year days weeks months years hours minutes business working end start "
    "beginning first second third fourth of in on at from after before ago the and am pm day eom "
    "eow eoy eod cob close tmr tmrw half past later hence morning afternoon evening night time "
    "workday until through between mid middle commencing"
)
VOCABULARY = frozenset(
    {*WEEKDAY_OF, *MONTH_OF, *_DIGITS_OF, *_ORDINAL_OF, *NTH_OF, *_OTHER_WORDS.split()}
)
"""The words that a misspelt one may have been meant as."""

_SHORT_FOR = {
    "wk": "week",
    "wks": "weeks",
    "hr": "hour",
    "hrs": "hours",
    "min": "minute",
    "mins": "minutes",
    "yr": "year",
    "yrs": "years",
    "mo": "month",
    "mos": "months",
    "nxt": "next",
    "tonite": "tonight",
    "tmr": "tomorrow",
    "tmrw": "tomorrow",
    "wknd": "weekend",
    "w/c": "week commencing",
    "w/b": "week beginning",
    "midweek": "mid week",
    "&": "and",
    "til": "until",
    "till": "until",
    "thru": "through",
    "oclock": "o'clock",
}
"""How people shorten the words above."""

_LETTER_DOT = late(r"(?<=[a-z])[.]|(?<=[a-z]):(?= |$)")
_MARKS = str.maketrans(
    {"–": "-", "—": "-", "−": "-", "‒": "-", "‐": "-", "’": "'", "‘": "'"}
    | {"(": " ", ")": " ", "[": " ", "]": " ", "@": " at ", "½": ".5", "\xa0": " "}
    | {"·": " ", "⋅": " ", "•": " ", "|": " "}
)
_DECIMAL_COMMA = late(r"(?<=[0-9]),(?=[0-9]+ *(?:h\b|hour|hr))")
_JOINED = late(r"[a-z']+(?:-[a-z']+)+")
_CLOCK_WORDS = frozenset({"noon", "midday", "midnight"})
_NUMBER_AND_UNIT = late(r"(?<=[0-9])(?=(?:hrs?|mins|wks?|yrs?|mos)(?![a-z]))")
_MONTH_AND_DAY = late(rf"\b({MONTH})(?=[0-9])")
_DASH_BESIDE = late(r"(?<=[a-z])- | -(?=[0-9]{1,2}(?::[0-9]{2})?(?: ?[ap]m)?(?: |$))")
_LEADING = late(r"^(?:on|by|due|until|(?:no|not) later than) ")
_BESIDE_A_CLOCK = late(r"(?:minutes? )?(?:past|to|after|until|before) [0-9a-z]")
_BEFORE_A_SPAN = frozenset({"from", "between", "in"})
_NO_ORDINAL_AFTER = frozenset({"a", "one", "1"})


def prepared(phrase: str) -> str:
    """Return a phrase as the readers expect it.

    Lower case and plain, one space between words, one word for one thing, numbers in digits:
    “Twenty-first of December” is "21st of december".
    """
    text = folded(phrase.translate(_MARKS))
    text = _DECIMAL_COMMA.sub(".", text).replace(",", " ")
    text = _NUMBER_AND_UNIT.sub(" ", text)
    words = _LETTER_DOT.sub("", text).split()
    words = " ".join(_SHORT_FOR.get(word, _parted(word)) for word in words).split()
    text = " ".join(_in_digits(words)).strip(" !;")
    text = _MONTH_AND_DAY.sub(r"\1 ", text)
    return _LEADING.sub("", _DASH_BESIDE.sub(" - ", text))


def number(said: str) -> int:
    """Return the number that digits or a word of `NUMBER` say."""
    return int(said) if said.isdigit() else _NUMBER_OF[said]


def year_of(said: str) -> int:
    """Return the year that "2027", "'27" or "27" says."""
    digits = said.lstrip("'")
    return int(digits) if len(digits) > 2 else 2000 + int(digits)


def _parted(word: str) -> str:
    """Return "mid january" for "mid-january"; names of zones and "noon-1pm" stay whole."""
    if "-" in word and _JOINED.fullmatch(word) and not _CLOCK_WORDS & {*word.split("-")}:
        return word.replace("-", " ")
    return word


def _in_digits(words: list[str]) -> Iterator[str]:
    """Yield the words with numbers in digits: "21", "3rd".

    Minutes before or after an hour stay words: “ten to 3pm” is no span as “10 to 3pm” may be.
    A lone ordinal stays as well, and so does “a second”.
    """
    at = 0
    while at < len(words):
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        tens = _TENS.get(word, 0)
        digits, ordinal, used = _DIGITS_OF.get(word), _ORDINAL_OF.get(word), 1
        if tens and _DIGITS_OF.get(after, 10) < 10:
            digits, used = tens + _DIGITS_OF[after], 2
        elif tens and _ORDINAL_OF.get(after, 10) < 10:
            digits, ordinal, used = None, tens + _ORDINAL_OF[after], 2
        then = " ".join(words[at + used : at + used + 3])
        is_alone = len(words) == used or (words[at - 1 : at] and words[at - 1] in _NO_ORDINAL_AFTER)
        is_minutes = _BESIDE_A_CLOCK.match(then) and words[0] not in _BEFORE_A_SPAN
        if ordinal is not None and not is_alone:
            yield ordinal_of(ordinal)
        elif digits is not None and not is_minutes:
            yield str(digits)
        else:
            yield from words[at : at + used]
        at += used
