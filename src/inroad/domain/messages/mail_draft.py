"""A message as it is handed to a mail program: a file, and the parts of it."""

from pathlib import Path
from typing import NamedTuple


class MailDraft(NamedTuple):
    """A message that is not sent yet.

    `file` has its headers and its text, in the lines of this system. `to` is the address alone,
    "" where none is known, and `mailto` all of it as a link.
    """

    file: Path
    to: str
    subject: str
    body: str
    mailto: str
