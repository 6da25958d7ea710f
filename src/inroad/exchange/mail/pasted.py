"""What somebody copied out of a webmail or a terminal, as a letter.

It may have lines like From, Date and Subject before its text, in several languages, the one line
“Ada Foster <ada@example.com>” that a webmail shows, or the text alone.
"""

import hashlib
import re
from datetime import UTC, datetime
from typing import NamedTuple

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import Unreadable
from inroad.domain.patterns import late
from inroad.domain.text import clean, clean_lines
from inroad.exchange.mail.attribution_words import COPY, FROM, SENT, SUBJECT, TO
from inroad.exchange.mail.correspondents import correspondents
from inroad.exchange.mail.headers import is_forward, read_moment, subject_of
from inroad.exchange.mail.message_record import NoLetter, found_in
from inroad.exchange.mail.new_text import new_text
from inroad.exchange.mail.reading import begins_letter
from inroad.exchange.mail.written_dates import read_day
from inroad.exchange.records import Correspondent, Records, TouchRecord

LONGEST = 1_000_000
"""Characters of what is pasted: as many as a field takes."""
_HEAD_LINES = 15
_LONG_LINE = 400
_ANSWERS = "reply-to|reply to|antwort an|répondre à|responder a|rispondi a|antwoord aan"
_WORDS = {"from": FROM, "date": SENT, "subject": SUBJECT, "to": TO, "cc": COPY, "reply": _ANSWERS}
_FIELDS = tuple(
    (
        name,
        late(rf"[*_\s]{{0,4}}(?:{words})\s?[*_]{{0,2}}\s?[:：]\s*[*_]{{0,2}}(.*)", re.IGNORECASE),
    )
    for name, words in _WORDS.items()
)
_HEAD_OF_SOURCE = 20_000
_OF_SOURCE = late(
    r"^(?:message-id|received|return-path|delivered-to|mime-version|content-type)\s?:",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands in the source of a letter, and no program shows to people."""
_OTHER_FIELD = late(r"[A-Za-z]{1,30}(?:-[A-Za-z]{1,30}){1,5}: .*")
"""What some programs of the terminal show as well: “User-Agent: …”."""
_SENDER = late(r"[^<>\n]{0,120}<[^<>\s@]{1,64}@[^<>\s@]{1,255}>.{0,80}")
_SHOWN_BY_WEBMAIL = late(
    r"(?:(?:to|an|à|para|a|aan|do) (?:me|mich|moi|mí|mim|mij|mnie|.{1,60}).{0,10}|"
    r".{0,60}\b\d{1,2}:\d\d\b.{0,60}|reply|reply all|forward|antworten|inbox|unsubscribe|\W{1,5})",
    re.IGNORECASE,
)


class _Head(NamedTuple):
    """What stands before the text, and at which line that begins."""

    said: dict[str, str]
    body: int


def pasted(text: str) -> Records:
    """Return the letter in a text that somebody pasted, as the one touch of the records.

    Whom it is with may stand nowhere: then `people` is empty.

    Raises:
        Unreadable: there is no text in it.
    """
    lines = clean_lines(text[:LONGEST]).split("\n")
    whole = _source(text[:LONGEST])
    if whole is not None:
        return whole
    head = _head(lines)
    said = head.said
    subject = clean(said.get("subject", ""))
    new = new_text("\n".join(lines[head.body :]), is_forward(subject))
    if not new:
        raise Unreadable("There is no new text in it; paste what they wrote to you.")
    sender = next(correspondents(said.get("from", "")), None)
    if sender is None and clean(said.get("from", "")):
        sender = Correspondent(clean(said["from"])[:200])
    to = (*correspondents(said.get("to", "")), *correspondents(said.get("cc", "")))
    answers = tuple(correspondents(said.get("reply", "")))
    people = {one.email.lower(): one for one in reversed((*answers, *to))}
    written = said.get("date", "")
    at = read_moment(written) if _has_zone(written) else None
    on = None if at is not None else read_day(written)
    touch = TouchRecord(
        1,
        TouchKind.REPLY,
        tuple(dict.fromkeys((*([sender] if sender else ()), *reversed(people.values())))),
        new,
        at,
        on,
        subject_of(subject),
        _known_as(sender, at, on, new),
        None,
        sender or Correspondent(),
        to,
    )
    return Records(touches=(touch,), origin="pasted")


def _source(text: str) -> Records | None:
    """Return a letter of which the source was pasted, with all of its head; None for no source."""
    data = text.lstrip().encode("utf-8", "replace")
    if not begins_letter(data) or not _OF_SOURCE.search(text[:_HEAD_OF_SOURCE]):
        return None
    try:
        found = found_in(data, 1, lambda calendar, place: Records())
    except NoLetter:
        return None
    return Records(touches=(found.touch,), problems=found.problems, origin="pasted")


def _head(lines: list[str]) -> _Head:
    """Return the lines that say from whom it is, when it was written and what it is about."""
    said: dict[str, str] = {}
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    begin = at
    last = ""
    for at in range(begin, min(begin + _HEAD_LINES, len(lines))):
        line = lines[at].strip()
        if not line:
            if "from" in said or len(said) > 1:
                return _Head(said, at + 1)
            break
        name, value = _field(line)
        if name:
            said.setdefault(name, value)
            last = name
        elif last and not said[last]:
            # Some webmails have the word in one line, and what it says in the next.
            said[last] = line[:_LONG_LINE]
        elif said and _OTHER_FIELD.fullmatch(line[:_LONG_LINE]):
            continue
        elif len(said) > 1:
            return _Head(said, at)
        else:
            break
    if len(said) > 1:
        return _Head(said, min(at + 1, len(lines)))
    return _webmail(lines, begin)


def _field(line: str) -> tuple[str, str]:
    for name, pattern in _FIELDS:
        match = pattern.fullmatch(line[:_LONG_LINE])
        if match is not None:
            return name, match[1].strip()
    return "", ""


def _webmail(lines: list[str], begin: int) -> _Head:
    """Return what a webmail shows above a letter: its sender, when it came, and to whom."""
    if begin >= len(lines) or not _SENDER.fullmatch(lines[begin].strip()[:_LONG_LINE]):
        return _Head({}, begin)
    said = {"from": lines[begin].strip()[:_LONG_LINE]}
    at = begin + 1
    while at < len(lines) and at < begin + _HEAD_LINES:
        line = lines[at].strip()
        if line and not _SHOWN_BY_WEBMAIL.fullmatch(line[:_LONG_LINE]):
            break
        if read_day(line) is not None:
            said["date"] = line
        at += 1
    return _Head(said, at)


def _has_zone(written: str) -> bool:
    """Whether a date says in which zone it is: else it is on a clock that nobody knows."""
    end = written.strip()[-8:].upper()
    return any(sign in end for sign in ("+", "-", "GMT", "UTC", "Z"))


def _known_as(sender: Correspondent | None, at: datetime | None, on: object, text: str) -> str:
    """Return what a pasted letter is known by: the same text is the same letter."""
    when = at.astimezone(UTC).date().isoformat() if at is not None else str(on or "")
    who = (sender.email or sender.name).lower() if sender is not None else ""
    said = "\x1f".join((when, who, " ".join(text.split())))
    return f"digest:{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:40]}"
