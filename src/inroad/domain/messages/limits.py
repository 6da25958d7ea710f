"""What a draft is checked against: how long is long, and to whom it goes."""

from typing import NamedTuple

LONGEST_CHECKED = 20_000
"""Characters of subject and body: what is longer is no letter, and only that is said of it."""


class Limits(NamedTuple):
    """How long is long, in words of the body, and for a LinkedIn note in characters.

    Sources: under 75 (Dalton), under 100 (Simon Fraser University), under 150 (others). What
    is no request may take longer. LinkedIn cuts a note to somebody one is not connected with
    at 300 characters; to some accounts it gives fewer.
    """

    best: int = 75
    long: int = 100
    very_long: int = 150
    note: int = 300


class Reader(NamedTuple):
    """To whom a draft goes, as far as it is known.

    `others` are organisations that may be named beside theirs. `has_goals` says whether what
    the conversation is for was chosen; `day_off` names the day off on which it would go, or "".
    """

    name: str = ""
    organisation: str = ""
    role: str = ""
    others: tuple[str, ...] = ()
    has_goals: bool = True
    day_off: str = ""


ANYBODY = Reader()
DEFAULT_LIMITS = Limits()
