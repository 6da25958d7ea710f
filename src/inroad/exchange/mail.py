"""Messages for a mail program: a file that it opens as a draft, or a link."""

from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from inroad.domain.messages.anatomy import Letter
from inroad.domain.text import clean

MAILTO_LONGEST = 1800
"""Characters: what every desktop and browser passes on whole."""


def eml(text: str, address: str, name: str = "") -> bytes:
    """Return a message as a file (RFC 5322) that mail programs open as one still to send.

    Args:
        text: the draft; a first line "Subject: …" becomes the subject.
        address: to whom it goes, or "".
        name: their name.
    """
    subject, body = parts(text)
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if address and "@" in address:
        message["To"] = _mailbox(clean(address), clean(name))
    message["Subject"] = subject
    message.set_content(f"{body}\n")
    return message.as_bytes()


def mailto(text: str, address: str) -> str | None:
    """Return a message as a link, or None where it would be too long for one."""
    subject, body = parts(text)
    lines = body.replace("\n", "\r\n")
    link = f"mailto:{quote(clean(address), safe='@')}?subject={quote(subject)}&body={quote(lines)}"
    return link if len(link) <= MAILTO_LONGEST else None


def parts(text: str) -> tuple[str, str]:
    """Return the subject and the body of a draft."""
    letter = Letter(text)
    return clean(letter.subject_text), text[letter.content_start :].strip("\n")


def _mailbox(address: str, name: str) -> str:
    plain = "".join(char for char in name if char not in '"\\<>,;:@()[]')
    return f'"{plain}" <{address}>' if plain else address
