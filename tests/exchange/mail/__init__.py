"""Letters for tests: written here, true to what mail programs write."""

import io

from inroad.exchange.reader import Input, Wishes
from inroad.exchange.received import MAIL, MBOX
from inroad.exchange.records import Records, TouchRecord

HEAD = (
    "From: Ada Foster <ada@example.com>\n"
    "To: Nora Lind <nora@example.net>\n"
    "Date: Mon, 23 Nov 2026 10:15:00 +0100\n"
    "Subject: Re: A question\n"
    "Message-ID: <first@Example.COM>\n"
)


def an_input(data: bytes | str, name: str = "letter.eml") -> Input:
    given = data.encode() if isinstance(data, str) else data
    return Input(name, len(given), lambda: io.BytesIO(given))


def read(data: bytes | str) -> Records:
    """Read one letter."""
    return MAIL.read(an_input(data), Wishes(), lambda done: None)


def read_box(data: bytes | str) -> Records:
    """Read an mbox."""
    return MBOX.read(an_input(data), Wishes(), lambda done: None)


def letter(head: str = HEAD, body: str = "Happy to talk.\n", more: str = "") -> TouchRecord:
    """Read one letter of a head, further lines of it, and a body."""
    (found,) = read(f"{head}{more}\n{body}").touches
    return found
