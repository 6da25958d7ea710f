"""One letter as a record: from whom and to whom, when, what is new in it, and what came with it."""

import hashlib
import re
from collections.abc import Callable
from datetime import datetime
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import NamedTuple

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.patterns import late
from inroad.domain.text import clean
from inroad.exchange.mail.body import body_of
from inroad.exchange.mail.headers import (
    addresses_in,
    header,
    is_forward,
    message_id,
    moment_of,
    people_in,
    subject_of,
)
from inroad.exchange.mail.new_text import new_text
from inroad.exchange.records import (
    ConversationRecord,
    Correspondent,
    Problem,
    Records,
    TouchRecord,
)

ReadCalendar = Callable[[bytes, int], Records]
"""Reads a calendar that came with the letter at a place, into conversations and problems."""

_MOST = 32 * 1024 * 1024
"""Bytes of a letter that are taken apart: as much as servers let through."""
_MOST_PARTED = 1024 * 1024
_MOST_BOUNDARIES = 8
_MOST_RULES = 10_000
_LONGEST_HEADER = 4_000
_PARAMETERS = late(r"^Content-(?:Type|Disposition)[ \t]*:", re.IGNORECASE | re.MULTILINE)
_END_OF_HEADER = late(r"\r?\n(?![ \t])")
_BOUNDARY = late(r"boundary\s*=", re.IGNORECASE)
_HEXADECIMAL = late(r"[0-9A-Fa-f]{4}")
_EXPUNGED = 0x8
"""The bit of Thunderbird's marks of what is deleted."""
_PRECEDENCES = frozenset({"bulk", "auto_reply", "auto-reply", "junk"})
_ARRIVED = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To")
_FAILED = ("multipart/report", "message/delivery-status")
_DAEMON = late(r"^(?:mailer-daemon|postmaster)@", re.IGNORECASE)
_FAILED_SUBJECT = late(
    r"(?:undeliver|delivery (?:status|failure|has failed|failed)|returned mail|mail delivery|"
    r"failure notice|unzustellbar|nicht zugestellt|non remis|no se pudo entregar|"
    r"mancato recapito|onbestelbaar)",
    re.IGNORECASE,
)
_AUTOMATIC_SUBJECT = late(
    r"(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|"
    r"automatische antwort|abwesenheitsnotiz|abwesend|réponse automatique|respuesta automática|"
    r"risposta automatica|automatisch antwoord|resposta automática|autosvar|"
    r"automatyczna odpowiedź|automatiskt svar|automatisk svar|automaattinen vastaus|"
    r"automatická odpověď|automatikus válasz|răspuns automat|otomatik yanıt|αυτόματη απάντηση|"
    r"автоматический ответ|автоматична відповідь|自動応答|自動返信|自动(?:回复|答复)|"
    r"自動(?:回覆|答覆)|자동 ?회신)\b",
    re.IGNORECASE,
)
_STATUS = late(
    r"^(?:Final|Original)-Recipient:[ \t]*(?:[\w.-]{1,40}[ \t]*;)?[ \t]*(\S{1,200}@\S{1,255})",
    re.IGNORECASE | re.MULTILINE,
)
_ACTION = late(r"^Action\s*:\s*(\w+)", re.IGNORECASE | re.MULTILINE)


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
    message = _parsed(data)
    if _was_never_sent(message):
        raise NoLetter("a draft that was not sent")
    if _is_deleted(message):
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
    undelivered = _undelivered(message, subject, body.text, senders)
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
        None,
        subject_of(subject),
        known_as,
        None,
        next(iter(writers), senders[0] if senders else Correspondent()),
        to,
        bool(undelivered) or _is_automatic(message, subject),
        undelivered,
        addresses_in([header(message, name) for name in _ARRIVED]),
    )
    read = [read_calendar(one, place) for one in dict.fromkeys(body.calendars)]
    conversations = [one for records in read for one in records.conversations]
    problems = [one for records in read for one in records.problems]
    if body.hidden:
        said = f"its text cannot be read here: {body.hidden}; open it, and paste what it says"
        problems.append(Problem(place, said, is_skipped=False))
    if at is None:
        problems.append(Problem(place, "it does not say when it was written", is_skipped=False))
    return Found(touch, _each_once(conversations), tuple(problems))


def _each_once(found: list[ConversationRecord]) -> tuple[ConversationRecord, ...]:
    """Return invitations, each once: most programs send one as a part and as an attachment."""
    return tuple({(one.uid, one.begin, one.is_cancelled): one for one in found}.values())


def _parsed(data: bytes) -> Message:
    """Return a letter taken apart."""
    data = data[:_MOST]
    said = data.decode("latin-1")
    # Parts in parts are looked through once for each: nobody sends so many.
    if len(_BOUNDARY.findall(said)) > _MOST_BOUNDARIES or said.count("\n--") > _MOST_RULES:
        said = said[:_MOST_PARTED]
    try:
        return BytesParser(policy=compat32).parsebytes(_shortened(said).encode("latin-1"))
    except (MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        raise NoLetter("it cannot be taken apart") from error


def _shortened(said: str) -> str:
    """Return a letter without most of what a head has that the parser would look at for ever.

    It goes through all parameters of a header again for each of them.
    """
    kept: list[str] = []
    at = 0
    for match in _PARAMETERS.finditer(said):
        if match.start() < at:
            continue
        ends = _END_OF_HEADER.search(said, match.end())
        end = ends.start() if ends is not None else len(said)
        if end - match.start() > _LONGEST_HEADER:
            kept.append(said[at : match.start() + _LONGEST_HEADER])
            at = end
    return "".join((*kept, said[at:])) if kept else said


def _was_never_sent(message: Message) -> bool:
    """Whether it is a draft, as the programs mark it that keep one among letters."""
    return bool(
        header(message, "X-Unsent").strip() == "1"
        or header(message, "X-Mozilla-Draft-Info")
        or header(message, "X-Uniform-Type-Identifier") == "com.apple.mail-draft"
        or "T" in header(message, "X-Status")
    )


def _is_deleted(message: Message) -> bool:
    """Whether a program only marked it as deleted, and leaves it in its box for now."""
    status = header(message, "X-Mozilla-Status")
    is_expunged = _HEXADECIMAL.fullmatch(status) and int(status, 16) & _EXPUNGED
    return bool(is_expunged or "D" in header(message, "X-Status"))


def _is_automatic(message: Message, subject: str) -> bool:
    """Whether a program wrote a letter by itself: an absence, a receipt, a list."""
    submitted = header(message, "Auto-Submitted").lower()
    return bool(
        submitted.startswith("auto")
        or header(message, "X-Autoreply")
        or header(message, "X-Autorespond")
        or header(message, "Precedence").lower() in _PRECEDENCES
        or _is_receipt(message)
        or _AUTOMATIC_SUBJECT.match(subject[:200])
    )


def _is_receipt(message: Message) -> bool:
    """Whether it says that somebody opened a letter: nobody wrote it."""
    return "disposition" in str(message.get_param("report-type", ""))


def _undelivered(
    message: Message, subject: str, text: str, senders: tuple[Correspondent, ...]
) -> tuple[str, ...]:
    """Return to which addresses a letter did not come, where this one says so."""
    is_report = message.get_content_type() == _FAILED[0] and not _is_receipt(message)
    is_daemon = any(_DAEMON.match(one.email) for one in senders)
    if not is_report and not (is_daemon and _FAILED_SUBJECT.search(subject[:200])):
        return ()
    found = list(addresses_in([header(message, "X-Failed-Recipients")]))
    if not found:
        for part in list(message.walk())[:50]:
            if part.get_content_type() == _FAILED[1]:
                said = "\n".join(str(one) for one in _payloads(part))[:60_000]
                actions = _ACTION.findall(said)
                if actions and all(one.lower() != "failed" for one in actions):
                    return ()
                found += addresses_in(_STATUS.findall(said))
    if not found and is_daemon:
        found = [one for one in addresses_in([text]) if not _DAEMON.match(one)][:1]
    return tuple(dict.fromkeys(found))


def _payloads(part: Message) -> list[object]:
    inner = part.get_payload()
    return list(inner)[:50] if isinstance(inner, list) else [inner]


def _digest(
    at: datetime | None, senders: tuple[Correspondent, ...], subject: str, text: str
) -> str:
    """Return what a letter without an id is known by, the same wherever it is read."""
    when = at.isoformat() if at is not None else ""
    who = senders[0].email.lower() if senders else ""
    said = "\x1f".join((when, who, clean(subject), " ".join(text.split())))
    return f"digest:{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:40]}"
