"""The head of a letter: whom it names, its subject, its moment, what it is known by."""

import base64
import binascii
import quopri
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import TYPE_CHECKING

from inroad.domain.errors import InroadError
from inroad.domain.patterns import late
from inroad.domain.people.email_address import read_address
from inroad.domain.text import clean, joined
from inroad.exchange.mail.letters_of_bytes import decoded, text_of_header
from inroad.exchange.records import Correspondent

if TYPE_CHECKING:
    from re import Match

_LONGEST = 60_000
"""Characters of one header that are looked at."""
_LONGEST_ID = 300
_MOST_PEOPLE = 200
_MOST_OF_A_HEADER = 20
_ENCODED = late(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN_ENCODED = late(r"(\?=)[ \t\r\n]+(=\?[^?\s]{1,60}\?[bBqQ]\?)")
_COMMENT = late(r"\([^()]*\)")
_ANGLED = late(r"<([^<>]*)>")
# Bounded: in a text without an @, every letter would else look for one up to the end.
_ADDRESS = late(r"[^\s<>()\[\],;:\"'@]{1,64}@[^\s<>()\[\],;:\"'@]{1,255}")
_ID = late(r"<([^<>\s]{1,998})>")
_ANSWER = late(
    r"(?:(?:re|aw|antw|antwort|sv|vs|rif|ris|r|res|odp|odpowiedź|ynt|vá|回复|回覆|答复|返信|ref)"
    r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[::]\s*)+",
    re.IGNORECASE,
)
_FORWARD = late(
    r"(?:fwd?|wg|tr|rv|i|enc|doorst|vs|vl|vb|pd|przek|转发|轉寄|転送)"
    r"\s*(?:\[\d{1,3}\])?\s*[::]",
    re.IGNORECASE,
)
_FIRST, _LAST = datetime(1980, 1, 1, tzinfo=UTC), datetime(2190, 1, 1, tzinfo=UTC)
"""Moments of letters; what is outside of them was written by a broken clock."""


def header(message: Message, name: str) -> str:
    """Return what a header says, decoded and in one line; "" where there is none."""
    return clean(unencoded(next(_values(message, name), "")))


def unencoded(text: str) -> str:
    """Return the value of a header with what was encoded in it (RFC 2047) as text."""
    if "=?" not in text:
        return text
    together = _BETWEEN_ENCODED.sub(r"\1\2", text)
    parts: list[str] = []
    pending: tuple[str, bytes] | None = None
    at = 0
    for match in _ENCODED.finditer(together):
        between = together[at : match.start()]
        data = _word(match)
        charset = match[1].partition("*")[0].lower()
        if pending is not None and not between and pending[0] == charset:
            # Some programs cut a letter in two: it is whole again once both are joined.
            pending = (charset, pending[1] + data)
        else:
            parts += [decoded(pending[1], pending[0])] if pending else []
            parts.append(between)
            pending = (charset, data)
        at = match.end()
    parts += [decoded(pending[1], pending[0])] if pending else []
    return "".join((*parts, together[at:]))


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


def correspondents(value: str) -> Iterator[Correspondent]:
    """Yield whom a list of addresses names, as one header has it; who has no address is left out.

    It may still be encoded: what was encoded never ends a name or an address.
    """
    family = ""
    for part in _parted(unicodedata.normalize("NFC", value[:_LONGEST])):
        # “Foster, Ada <ada@example.com>”, as many write it without the quotes that it needs.
        before, family = family, "" if "@" in part or part.islower() else part.strip()
        angled = _ANGLED.search(part)
        if angled is not None:
            written, name = angled[1], part[: angled.start()]
            name = name or part[angled.end() :]
            name = joined(before, name.strip()) if name.strip() else name
        else:
            said = _ADDRESS.search(_COMMENT.sub(" ", part))
            if said is None:
                continue
            written = said[0]
            comment = _COMMENT.search(part)
            name = comment[0][1:-1] if comment else ""
        email = _address(unencoded(written))
        if email:
            yield Correspondent(_name(name, email), email)


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


def addresses_in(values: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses that texts have, each once, in their order."""
    found = (_address(match[0]) for text in values for match in _ADDRESS.finditer(text[:_LONGEST]))
    return tuple(dict.fromkeys(filter(None, found)))


def _values(message: Message, name: str) -> Iterator[str]:
    """Yield what the headers of a name say, as it stands.

    `Message.get` has lost by then what bytes that are no ASCII said.
    """
    wanted = name.lower()
    for key, value in message.raw_items():
        if key.lower() == wanted:
            yield text_of_header(value)[:_LONGEST]


def _word(match: "Match[str]") -> bytes:
    data = match[3].encode("utf-8", "replace")
    if match[2] in "qQ":
        return quopri.decodestring(data.replace(b"_", b" "))
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except (binascii.Error, ValueError):
        return data


def _parted(value: str) -> Iterator[str]:
    """Yield the parts of a list of addresses, at commas and semicolons outside of quotes."""
    part: list[str] = []
    is_quoted, depth, angles = False, 0, 0
    skip = False
    for char in value:
        if skip:
            skip = False
        elif char == "\\" and is_quoted:
            skip = True
        elif char == '"':
            is_quoted = not is_quoted
        elif not is_quoted and char in "()":
            depth = max(0, depth + (1 if char == "(" else -1))
        elif not is_quoted and not depth and char in "<>":
            angles = 1 if char == "<" else 0
        elif char in ",;" and not is_quoted and not depth and not angles:
            yield "".join(part)
            part.clear()
            continue
        elif char == ":" and not is_quoted and not depth and not angles:
            # The name of a group stands before those who are in it.
            part.clear()
            continue
        part.append(char)
    yield "".join(part)


def _address(written: str) -> str:
    try:
        return read_address(written.strip().strip("'\"").rstrip(".").removeprefix("mailto:"))
    except InroadError:
        return ""


def _name(written: str, email: str) -> str:
    """Return a name as a header has it; "" where it is the address once more."""
    said = clean(unencoded(clean(written).strip(" \"'").replace('\\"', '"').replace("\\\\", "\\")))
    said = said.strip(" \"'<>")
    return "" if said.lower() == email.lower() or "@" in said else said
