"""The head of a letter: whom it names, its subject, its moment, what it is known by."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import islice

from inroad.domain.patterns import late
from inroad.domain.text import clean
from inroad.exchange.mail.correspondents import correspondents
from inroad.exchange.mail.decoding import text_of_header, unencoded
from inroad.exchange.records import Correspondent

_LONGEST = 60_000
"""Characters of one header that are looked at."""
_LONGEST_ID = 300
_MOST_PEOPLE = 200
_MOST_OF_A_HEADER = 20
_ID = late(r"<([^<>\s]{1,998})>")
_ANSWER = late(
    r"(?:(?:re|aw|antw|antwort|sv|vs|rif|ris|r|res|odp|odpowiedź|ynt|vá|отв|απ|σχετ|תגובה|השב|رد|回复|回覆|答复|返信|답장|ref)"
    r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]\s*)+",
    re.IGNORECASE,
)
_FORWARD = late(
    r"(?:fwd?|wg|tr|rv|i|enc|doorst|vs|vl|vb|pd|przek|ilt|πρ|προωθ|пересл|הועבר|转发|轉寄|転送|전달)"
    r"\s*(?:\[\d{1,3}\])?\s*[:：]",
    re.IGNORECASE,
)
_FIRST, _LAST = datetime(1980, 1, 1, tzinfo=UTC), datetime(2190, 1, 1, tzinfo=UTC)
"""Moments of letters; what is outside of them was written by a broken clock."""


def header(message: Message, name: str) -> str:
    """Return what a header says, decoded and in one line; "" where there is none."""
    return clean(unencoded(next(_values(message, name), "")))


def people_in(message: Message, *names: str) -> tuple[Correspondent, ...]:
    """Return whom headers name, each address once, in their order."""
    found: dict[str, Correspondent] = {}
    for name in names:
        for value in islice(_values(message, name), _MOST_OF_A_HEADER):
            for one in correspondents(value):
                known = found.get(one.email.lower())
                if known is None or (not known.name and one.name):
                    found[one.email.lower()] = one
            if len(found) >= _MOST_PEOPLE:
                return tuple(found.values())[:_MOST_PEOPLE]
    return tuple(found.values())


def moment_of(message: Message) -> datetime | None:
    """Return when a letter was written (aware, UTC), or else when it came; None where neither."""
    names = ("Date", "Delivery-Date", "X-Received-Date")
    dates = [next(_values(message, name), "") for name in names]
    came = [one.rpartition(";")[2] for one in islice(_values(message, "Received"), 10)]
    return next(filter(None, map(read_moment, (*dates, *came))), None)


def read_moment(said: str) -> datetime | None:
    """Return a moment as a header says it (aware, UTC), or None where it says none."""
    said = clean(said)[:100]
    found = None
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            found = read(said)
            found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
        except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
            found = None
        if found is not None:
            break
    return found if found is not None and _FIRST <= found <= _LAST else None


def message_id(value: str) -> str:
    """Return what a message is known by, however it is written; "" where it says nothing."""
    found = _ID.search(value)
    said = found[1] if found else clean(value).strip("<> ").split(" ")[0]
    local, at, domain = clean(said).rpartition("@")
    return f"{local}{at}{domain.lower()}"[:_LONGEST_ID]


def subject_of(said: str) -> str:
    """Return a subject without the signs of an answer; those of a forward stay."""
    bare = clean(said)
    found = _ANSWER.match(bare[:200])
    return bare[found.end() :] if found and bare[found.end() :].strip() else bare


def is_forward(subject: str) -> bool:
    """Whether a subject says that a letter passes another one on."""
    return _FORWARD.match(subject_of(subject)[:40]) is not None


def _values(message: Message, name: str) -> Iterator[str]:
    """Yield what the headers of a name say, as it stands.

    `Message.get` has lost by then what bytes that are no ASCII said.
    """
    wanted = name.lower()
    for key, value in message.raw_items():
        if key.lower() == wanted:
            yield text_of_header(value)[:_LONGEST]
