"""The words that dates are said with, and how a phrase is made ready for reading."""

import re

from inroad.domain.text import folded

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

NUMBER_OF = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
NUMBER_OF |= {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
NUMBER_OF |= {"fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60}
NUMBER_OF |= {"ninety": 90, "a couple of": 2, "a couple": 2, "couple of": 2, "half a": 0}

NTH_OF = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
NTH_OF |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1, "final": -1}

FEASTS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "xmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
}
"""Days that are the same everywhere, as month and day."""

EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2}
"""Days around Easter Sunday, as days from it."""

WEEKDAY = "(?:" + "|".join(sorted(WEEKDAY_OF, key=len, reverse=True)) + ")"
MONTH = "(?:" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + ")"
NUMBER = "(?:[0-9]{1,3}|" + "|".join(sorted(NUMBER_OF, key=len, reverse=True)) + ")"
NTH = "(?:" + "|".join(sorted(NTH_OF, key=len, reverse=True)) + ")"
UNIT = (
    r"(?:(?:business|working|work|week) ?days?|bdays?|bd|days?|weeks?|wks?|fortnights?|months?|"
    r"mos?|years?|yrs?|(?:(?<=[0-9])|(?<=[0-9] ))[dwmy])"
)
"""A unit of days; one letter only after digits: “ad” is no day."""
GAP = "(?: |(?<=[0-9]))"
"""What stands between a number and its unit: a space, or nothing after digits."""
YEAR = "(?:(?:20)[0-9]{2}|'[0-9]{2})"

OTHER_WORDS = (
    "today tonight tomorrow yesterday noon midday midnight now next this last coming week weekend "
    "fortnight month quarter year days weeks months years hours minutes business working end start "
    "beginning first second third fourth of in on at from after before ago the and am pm day eom "
    "eow eoy eod cob close tmr tmrw half past later hence morning afternoon evening night time "
    "workday"
)
VOCABULARY = frozenset({*WEEKDAY_OF, *MONTH_OF, *NUMBER_OF, *NTH_OF, *OTHER_WORDS.split()})
"""The words that a misspelt one may have been meant as."""

SHORT_FOR = {
    "wk": "week",
    "wks": "weeks",
    "hr": "hour",
    "hrs": "hours",
    "min": "minute",
    "mins": "minutes",
    "yr": "year",
    "yrs": "years",
    "mos": "months",
    "tonite": "tonight",
}
"""How people shorten the words above."""

_LETTER_DOT = re.compile(r"(?<=[a-z])\.")
_DASHES = str.maketrans(
    {"–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", ",": " ", "(": " ", ")": " ", "@": " at "}
)
_LEADING = re.compile(r"^(?:on|by|until|till|due) ")


def prepared(phrase: str) -> str:
    """Return a phrase as the readers expect it: lower case, plain, one space between words."""
    text = folded(phrase.translate(_DASHES))
    words = _LETTER_DOT.sub("", text).split()
    text = " ".join(SHORT_FOR.get(word, word) for word in words).strip(" !;")
    return _LEADING.sub("", text)


def number(said: str) -> int:
    """Return the number that digits or a word of `NUMBER` say."""
    return int(said) if said.isdigit() else NUMBER_OF[said]
