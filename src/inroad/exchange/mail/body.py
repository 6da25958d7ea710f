"""The text of a letter: which of its parts that is, decoded; and the calendars that came with it.

Plain text is taken before HTML. Attachments are left alone, but for calendars: an invitation is
one.
"""

import re
from collections.abc import Iterator
from email.message import Message
from itertools import islice
from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.exchange.mail.armour import is_encrypted
from inroad.exchange.mail.decoding import decoded
from inroad.exchange.mail.headers import header
from inroad.exchange.mail.html_text import text_of

_MOST_PARTS = 200
_LONGEST = 4_000_000
"""Bytes of one part that are read."""
_MOST_CALENDARS = 20
_CALENDARS = ("text/calendar", "application/ics", "text/x-vcalendar")
_CHARSET = late(r"<meta\s[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{1,60})", re.IGNORECASE)
_HEAD = 4_000
"""Bytes of a page in which it says in which encoding it is."""
_SEALED = {
    "application/pgp-encrypted": "it is encrypted",
    "application/pkcs7-mime": "it is encrypted, or packed into its signature",
    "application/x-pkcs7-mime": "it is encrypted, or packed into its signature",
    "application/ms-tnef": "it is in a format of Outlook alone (winmail.dat)",
}
_STUB = late(
    r"(?:(?:this|your|diese|ce|este|il) .{0,80}|.{0,40}html.{0,80}|view .{0,80})", re.IGNORECASE
)
"""What stands in plain text for programs that show no HTML, where the letter is in HTML alone."""


class Body(NamedTuple):
    """The text of a letter, and the calendars in it as they are.

    `hidden` says why there is no text though somebody wrote one, "" where that is not so.
    """

    text: str
    calendars: tuple[bytes, ...]
    hidden: str = ""


def body_of(message: Message) -> Body:
    """Return the text of a letter and its calendars."""
    calendars: list[bytes] = []
    texts = list(_texts(message, calendars))
    text = "\n\n".join(text for text in texts if text.strip())
    return Body(text, tuple(calendars), _why_hidden(message, text))


def _why_hidden(message: Message, text: str) -> str:
    """Return why the text of a letter cannot be read, "" where it can or there is none."""
    if is_encrypted(text):
        return _SEALED["application/pgp-encrypted"]
    if text.strip():
        return ""
    kinds = (part.get_content_type() for part in islice(message.walk(), _MOST_PARTS))
    return next((_SEALED[kind] for kind in kinds if kind in _SEALED), "")


def _texts(message: Message, calendars: list[bytes]) -> Iterator[str]:
    """Yield the texts of a letter, one for each part that is shown; put calendars aside."""
    waiting: list[Message] = [message]
    seen = 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop()
        seen += 1
        kind = part.get_content_type()
        if kind == "multipart/alternative":
            yield _best(_leaves(part), calendars)
        elif part.is_multipart() and kind.startswith("multipart/"):
            waiting += reversed(_children(part))
        elif part.is_multipart() and kind == "message/rfc822":
            inner = _children(part)[:1]
            for one in inner:
                yield _passed_on(one)
            waiting += inner
        else:
            yield from _one(part, calendars)


def _one(part: Message, calendars: list[bytes]) -> Iterator[str]:
    """Yield the text of a part that is shown."""
    kind = part.get_content_type()
    if _is_calendar(part):
        if len(calendars) < _MOST_CALENDARS:
            # Whoever reads a calendar knows nothing of the letter, which says its encoding.
            calendars.append(
                _decoded(part).encode("utf-8", "replace") if _charset(part) else _bytes(part)
            )
    elif not _is_attached(part):
        if kind == "text/plain":
            yield _plain(part)
        elif kind == "text/html":
            yield text_of(_decoded(part))


def _best(parts: list[Message], calendars: list[bytes]) -> str:
    """Return the text of what says the same in several forms: the plain one, where it says it."""
    # A picture that stands in a letter parts its text: both pieces belong to it.
    plains: dict[str, None] = {}
    pages: dict[str, None] = {}
    for part in parts:
        kind = part.get_content_type()
        if _is_calendar(part):
            list(_one(part, calendars))
        elif _is_attached(part):
            continue
        elif kind == "text/plain":
            plains[_plain(part)] = None
        elif kind == "text/html":
            pages[text_of(_decoded(part))] = None
    plain, html = ("\n\n".join(filter(str.strip, one)) for one in (plains, pages))
    is_stub = len(plain) < 200 and (not plain.strip() or _STUB.fullmatch(plain.strip()))
    return html if html and is_stub else plain


def _leaves(part: Message) -> list[Message]:
    """Return the parts without parts in a part, in their order."""
    found: list[Message] = []
    waiting = [part]
    while waiting and len(found) < _MOST_PARTS:
        one = waiting.pop()
        children = _children(one)
        if children:
            waiting += reversed(children)
        else:
            found.append(one)
    return found


def _children(part: Message) -> list[Message]:
    inner = part.get_payload()
    found = [one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else []
    return found[:_MOST_PARTS]


def _passed_on(message: Message) -> str:
    """Return the head of a letter that another one has in it, as a forward has it."""
    lines = [f"{name}: {header(message, name)}" for name in ("From", "Date", "Subject", "To")]
    return "\n".join(("---------- Forwarded message ---------", *lines))


def _is_calendar(part: Message) -> bool:
    return part.get_content_type() in _CALENDARS or str(part.get_filename() or "").lower().endswith(
        ".ics"
    )


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _plain(part: Message) -> str:
    text = _decoded(part).replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        return _unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _unflowed(text: str, is_joint_dropped: bool) -> str:
    """Return text whose lines were broken at spaces to fit a width, with whole paragraphs."""
    lines: list[str] = []
    flowing: list[str] = []
    depth = 0
    for line in text.split("\n"):
        bare = line.lstrip(">")
        marks = len(line) - len(bare)
        bare = bare.removeprefix(" ")
        if flowing and marks != depth:
            lines.append(_behind(depth, flowing))
            flowing = []
        depth = marks
        if bare.endswith(" ") and bare != "-- ":
            flowing.append(bare[:-1] if is_joint_dropped else bare)
            continue
        if bare == "-- " and flowing:
            lines.append(_behind(depth, flowing))
            flowing = []
        lines.append(_behind(depth, [*flowing, bare]))
        flowing = []
    if flowing:
        lines.append(_behind(depth, flowing))
    return "\n".join(lines)


def _behind(depth: int, parts: list[str]) -> str:
    mark = ">" * depth + " " if depth else ""
    return f"{mark}{''.join(parts)}"


def _charset(part: Message) -> str:
    charset = part.get_param("charset", "")
    return str(charset[2] if isinstance(charset, tuple) else charset or "")


def _decoded(part: Message) -> str:
    said, data = _charset(part), _bytes(part)
    if not said and part.get_content_type() == "text/html":
        # Some programs say it within the page alone.
        within = _CHARSET.search(data[:_HEAD].decode("latin-1"))
        said = within[1] if within else ""
    return decoded(data, said)


def _bytes(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        payload = None
    if isinstance(payload, bytes):
        return payload[:_LONGEST]
    raw = part.get_payload()
    return raw.encode("utf-8", "surrogateescape")[:_LONGEST] if isinstance(raw, str) else b""
