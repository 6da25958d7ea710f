"""What was received as records: from a pipe, a file, a Maildir, or a form."""

import io
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.domain.people.contact import Contact
from inroad.domain.text import clean
from inroad.exchange.mail.maildir import is_maildir, maildir_input
from inroad.exchange.mail.pasted import pasted
from inroad.exchange.reader import Input, Wishes
from inroad.exchange.received import MAIL, RECEIVED
from inroad.exchange.records import Correspondent, Records
from inroad.exchange.source import source


def read_bytes(data: bytes, name: str) -> Records:
    """Return what bytes hold; `name` is what messages call them.

    Raises:
        Unreadable: they are no letter and no invitation.
    """
    return _read(Input(name, len(data), lambda: io.BytesIO(data)))


def read_path(path: Path) -> Records:
    """Return what a file or a Maildir holds.

    Raises:
        Unreadable: it is missing, no file that ends, or something else.
    """
    if is_maildir(path):
        return MAIL.read(maildir_input(path), Wishes(), _unwatched)
    if path.is_dir():
        raise Unreadable(f"{path} is a folder; name a letter in it, or a Maildir.")
    with source(path) as found:
        return _read(found)


def read_pasted(text: str, contact: Contact | None) -> Records:
    """Return the letter in a text; where it says nothing of who wrote it, the contact did.

    Raises:
        Unreadable: there is nothing in it.
    """
    records = pasted(text)
    letter = records.touches[0]
    if contact is None or letter.sender.email:
        return records
    sender = Correspondent(contact.name, contact.email)
    people = (sender, *letter.people)
    return records._replace(touches=(letter._replace(sender=sender, people=people),))


def _read(given: Input) -> Records:
    reader = next((one for one in RECEIVED if one.is_one(given)), None)
    if reader is None:
        raise Unreadable(
            f"{clean(given.name)} is no letter and no invitation; save it as .eml or .ics, or pipe "
            "it here whole, with its head."
        )
    return reader.read(given, Wishes(), _unwatched)


def _unwatched(_: int) -> None:
    """Take note of nothing."""
