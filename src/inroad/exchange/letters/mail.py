"""Messages for a mail program: a file that it opens as a draft, or a link.

An address that is none goes into neither, whoever wrote it into the campaign: it could name
somebody else beside the one whom it is for. Nor does "=?" go into a header: Python's `email`
reads what follows as encoded text, line breaks included, and writes it out as headers.
"""

from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy, default
from urllib.parse import quote

from inroad.domain.messages.check.letter import Letter
from inroad.domain.people.email_address import NotAnAddress, read_address, sendable
from inroad.domain.text import clean

MAILTO_LONGEST = 1800
"""Characters: what every desktop and browser passes on whole."""


def eml(text: str, address: str, name: str = "") -> bytes:
    """Return a message as a file (RFC 5322) that mail programs open as one still to send.

    Args:
        text: the draft; a first line "Subject: …" becomes the subject.
        address: to whom it goes; what is none is left out.
        name: their name.
    """
    return _written(text, address, name, SMTP, {"X-Unsent": "1"})


def letter_file(text: str, address: str, name: str = "") -> bytes:
    """Return a message as a file for a program of this system, which sends it as it is.

    The arguments are those of `eml`. It has the line breaks of the system, and no mark that it
    is unsent: that would go out with it.
    """
    return _written(text, address, name, default, {})


def mailto(text: str, address: str) -> str | None:
    """Return a message as a link; None where it would be too long for one, or goes to nobody."""
    link = whole_mailto(text, address)
    return link if recipient_of(address) and len(link) <= MAILTO_LONGEST else None


def whole_mailto(text: str, address: str) -> str:
    """Return a message as a link of any length, also to nobody: for an argument of a program."""
    subject, body = parts(text)
    lines = body.replace("\n", "\r\n")
    # aerc takes the address as it stands.
    recipient = quote(recipient_of(address), safe="@+")
    return f"mailto:{recipient}?subject={quote(subject)}&body={quote(lines)}"


def parts(text: str) -> tuple[str, str]:
    """Return the subject and the body of a draft."""
    letter = Letter(text)
    return clean(letter.subject_text), text[letter.content_start :].strip("\n")


def recipient_of(address: str) -> str:
    """Return an address as mail programs take it, or "" for what is none."""
    try:
        return sendable(read_address(address))
    except NotAnAddress:
        return ""


def _written(
    text: str,
    address: str,
    name: str,
    policy: "EmailPolicy[EmailMessage]",
    headers: Mapping[str, str],
) -> bytes:
    subject, body = parts(text)
    recipient = recipient_of(address)
    # Letters of other scripts before the @ have only this form (RFC 6532).
    message = EmailMessage(policy=policy.clone(utf8=not recipient.isascii()))
    for header, value in headers.items():
        message[header] = value
    if recipient:
        message["To"] = _mailbox(recipient, clean(name))
    message["Subject"] = subject.replace("=?", "= ?")
    message.set_content(f"{body}\n")
    return message.as_bytes()


def _mailbox(address: str, name: str) -> str:
    """Return an address with the name, less the signs that separate or encode addresses.

    They could be quoted, but Python loses the quotes where it folds a long line.
    """
    plain = "".join(char for char in name if char not in '"\\<>,;:@()[]=?').strip()
    return f'"{plain}" <{address}>' if plain else address
