"""One letter as a record: from whom and to whom, when, what is new in it, and what came with it."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.text import clean
from inroad.exchange.mail.body import body_of
from inroad.exchange.mail.correspondents import addresses_in
from inroad.exchange.mail.headers import (
    header,
    is_forward,
    message_id,
    moment_of,
    people_in,
    subject_of,
)
from inroad.exchange.mail.letter_kinds import (
    is_automatic,
    is_deleted,
    undelivered,
    was_never_sent,
)
from inroad.exchange.mail.new_text import new_text
from inroad.exchange.mail.parsing import NotTakenApart, parsed
from inroad.exchange.mail.written_dates import read_day
from inroad.exchange.records import (
    ConversationRecord,
    Correspondent,
    Problem,
    Records,
    TouchRecord,
)

ReadCalendar = Callable[[bytes, int], Records]
"""Reads a calendar that came with the letter at a place, into conversations and problems."""

_ARRIVED = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To")


class NoLetter(ValueError):
    """Bytes that are no letter; the message says why."""


class ThrownAway(NoLetter):
    """A letter that somebody deleted; it stands in its box until that is cleared."""


class Found(NamedTuple):
    """What one letter holds."""

    touch: TouchRecord
    conversations: tuple[ConversationRecord, ...]
    problems: tuple[Problem, ...]


def found_in(data: bytes, place: int, read_calendar: ReadCalendar) -> Found:
    """Return what a letter holds.

    Args:
        data: the letter, as it is.
        place: which one of its file it is, counted from 1.
        read_calendar: reads the calendars that came with it.

    Raises:
        NoLetter: it says neither from whom it is nor to whom, or is a draft, or deleted.
    """
    try:
        message = parsed(data)
    except NotTakenApart as error:
        raise NoLetter(str(error)) from error
    if was_never_sent(message):
        raise NoLetter("a draft that was not sent")
    if is_deleted(message):
        raise ThrownAway("it was deleted")
    # A list that writes in somebody's name says here who that is.
    writers = people_in(message, "X-Original-From", "From")
    senders = people_in(message, "X-Original-From", "From", "Reply-To", "Sender")
    to = people_in(message, "To", "Cc", "Bcc", "X-Forwarded-To")
    if not senders and not to:
        raise NoLetter("it says neither from whom it is nor to whom")
    subject = header(message, "Subject")
    body = body_of(message)
    text = new_text(body.text, is_forward(subject))
    at = moment_of(message)
    # Some programs write the date in the language of their user.
    on = read_day(header(message, "Date")) if at is None else None
    failed = undelivered(message, subject, body.text, senders)
    known_as = message_id(header(message, "Message-ID")) or _digest(at, senders, subject, text)
    people: dict[str, Correspondent] = {}
    for one in (*senders, *to):
        people.setdefault(one.email.lower(), one)
    touch = TouchRecord(
        place,
        TouchKind.REPLY,
        tuple(people.values()),
        text,
        at,
        on,
        subject_of(subject),
        known_as,
        None,
        next(iter(writers), senders[0] if senders else Correspondent()),
        to,
        bool(failed) or is_automatic(message, subject),
        failed,
        addresses_in([header(message, name) for name in _ARRIVED]),
    )
    read = [read_calendar(one, place) for one in dict.fromkeys(body.calendars)]
    conversations = [one for records in read for one in records.conversations]
    problems = [one for records in read for one in records.problems]
    if body.hidden:
        said = f"its text cannot be read here: {body.hidden}; open it, and paste what it says"
        problems.append(Problem(place, said, is_skipped=False))
    if at is None and on is None:
        problems.append(Problem(place, "it does not say when it was written", is_skipped=False))
    return Found(touch, _each_once(conversations), tuple(problems))


def _each_once(found: list[ConversationRecord]) -> tuple[ConversationRecord, ...]:
    """Return invitations, each once: most programs send one as a part and as an attachment."""
    return tuple({(one.uid, one.begin, one.is_cancelled): one for one in found}.values())


def _digest(
    at: datetime | None, senders: tuple[Correspondent, ...], subject: str, text: str
) -> str:
    """Return what a letter without an id is known by, the same wherever it is read."""
    when = at.isoformat() if at is not None else ""
    who = senders[0].email.lower() if senders else ""
    said = "\x1f".join((when, who, clean(subject), " ".join(text.split())))
    return f"digest:{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:40]}"
