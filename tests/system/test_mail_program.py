"""How a mail program is called: presets, places for parts of the message, and standard input."""

from pathlib import Path

import pytest

from inroad.domain.errors import InroadError
from inroad.domain.messages.mail_draft import MailDraft
from inroad.system.mail_program import mail_call

FILE = Path("/home/a b/maya.eml")
DRAFT = MailDraft(FILE, "maya@example.com", "Thanks", "See {file} – $HOME `id`", "mailto:m")


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("mutt", ["mutt", "-H", str(FILE)]),
        (" neomutt ", ["neomutt", "-H", str(FILE)]),
        ("aerc", ["aerc", "mailto:m"]),
        (
            "himalaya",
            [
                *("himalaya", "message", "write", "-H", "To:maya@example.com"),
                *("-H", "Subject:Thanks", "--", "See {file} – $HOME `id`"),
            ],
        ),
        ("mutt -F '~/my rc'", ["mutt", "-F", "~/my rc", str(FILE)]),
        ("mail -s {subject} {to} {nothing}", ["mail", "-s", "Thanks", "maya@example.com"]),
    ],
)
def test_what_stands_for_a_part_is_one_argument_and_no_shell_reads_it(
    command: str, arguments: list[str]
) -> None:
    call = mail_call(command, DRAFT)
    assert call.arguments[: len(arguments)] == tuple(arguments)
    assert call.standard_input is None


@pytest.mark.parametrize("end", ["< {file}", "<{file}"])
def test_a_program_can_read_it_on_standard_input(end: str) -> None:
    call = mail_call(f"msmtp -t {end}", DRAFT)
    assert (call.arguments, call.standard_input) == (("msmtp", "-t"), FILE)
    assert call.program == "msmtp"


@pytest.mark.parametrize("command", ["< {file}", "''", "mutt 'x"])
def test_what_is_no_command_is_said(command: str) -> None:
    with pytest.raises(InroadError, match="mail_command"):
        mail_call(command, DRAFT)
