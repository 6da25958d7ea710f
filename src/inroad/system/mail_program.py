"""How the mail program of somebody who lives in a terminal is called with a message.

`mail_command` is the name of one that is known (`config.mail_presets`), or a command as a shell
would split it, though no shell reads it: `{file}` stands for the message as a file, `{to}`,
`{subject}`, `{body}` and `{mailto}` for parts of it, each in one argument. Without any of these
the file comes last; with `< {file}` at its end the program reads the message on standard input.
"""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

from inroad.config.mail_presets import MAIL_PRESETS
from inroad.domain.errors import InroadError
from inroad.domain.messages.mail_draft import MailDraft
from inroad.domain.patterns import late

_READ = ("<{file}", "< {file}")
_PLACE = late(r"\{(file|to|subject|body|mailto)\}")


class MailCall(NamedTuple):
    """A program with its arguments, and the file that it reads on standard input, if it does."""

    arguments: tuple[str, ...]
    standard_input: Path | None

    @property
    def program(self) -> str:
        """The name of the program."""
        return Path(self.arguments[0]).name


def mail_call(command: str, draft: MailDraft) -> MailCall:
    """Return how the mail program is called with a draft.

    Args:
        command: what is set as `mail_command`.
        draft: the message.

    Raises:
        InroadError: the command is none.
    """
    try:
        parts = shlex.split(MAIL_PRESETS.get(command.strip(), command))
    except ValueError as error:
        raise InroadError("mail_command has a quotation mark that is not closed.") from error
    is_read = False
    for end in (parts[-1:], parts[-2:]):
        if " ".join(end) in _READ:
            parts, is_read = parts[: -len(end)], True
            break
    if not parts or not parts[0]:
        raise InroadError("mail_command names no program.")
    if not is_read and not any(_PLACE.search(part) for part in parts):
        parts.append("{file}")
    values = {**draft._asdict(), "file": str(draft.file)}

    def value(found: re.Match[str]) -> str:
        return str(values[found.group(1)])

    arguments = tuple(_PLACE.sub(value, part) for part in parts)
    return MailCall(arguments, draft.file if is_read else None)
