"""Messages for a mail program: a file that it opens as a draft, or a link.

An address that is none goes into neither, whoever wrote it into the campaign: it could name
somebody else beside the one whom it is for. Nor does "=?" go into a header: Python's `email`
reads what follows as encoded text, line breaks included, and writes it out as headers.
"""

from email.message import EmailMessage
from email.policy import SMTP
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
    subject, body = parts(text)
    recipient = recipient_of(address)
    # Letters of other scripts before the @ have only this form (RFC 6532).
    message = EmailMessage(policy=SMTP.clone(utf8=not recipient.isascii()))
    message["X-Unsent"] = "1"
    if recipient:
        message["To"] = _mailbox(recipient, clean(name))
    message["Subject"] = subject.replace("=?", "= ?")
    message.set_content(f"{body}\n")
    return message.as_bytes()


def mailto(text: str, address: str) -> str | None:
    """Return a message as a link; None where it would be too long for one, or goes to nobody."""
    recipient = recipient_of(address)
    if not recipient:
        return None
    subject, body = parts(text)
    lines = body.replace("\n", "\r\n")
    link = f"mailto:{quote(recipient, safe='@')}?subject={quote(subject)}&body={quote(lines)}"
    return link if len(link) <= MAILTO_LONGEST else None


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


def _mailbox(address: str, name: str) -> str:
    """Return an address with the name, less the signs that separate or encode addresses.

    They could be quoted, but Python loses the quotes where it folds a long line.
    """
    plain = "".join(char for char in name if char not in '"\\<>,;:@()[]=?').strip()
    return f'"{plain}" <{address}>' if plain else address
