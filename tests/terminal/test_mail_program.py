"""`m` with the mail programs of terminals: the real mutt, neomutt and aerc send, and Inroad asks.

Whatever the program did, only the person says that a message was sent.
"""

import email
import email.policy
import os
import signal
import stat
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from inroad.domain.messages.kinds import MessageKind
from tests.terminal.own_campaign import data_in, kept_in, opened
from tests.terminal.program import Program
from tests.terminal.programs import needed

ASKED = "Have you sent this to Maya Chen?"


class Desk:
    """A person's own box: a data file, programs with their settings, and a sendmail that keeps."""

    def __init__(self, folder: Path, short: Path) -> None:
        self.folder = folder
        self.data = data_in(folder / "data")
        self.home = folder / "home"
        self.home.mkdir()
        self.sent = folder / "sent.eml"
        self.config = Path(os.environ["XDG_CONFIG_HOME"])
        # A socket has a short name.
        self._short = short
        self.sendmail = self.script("sendmail", f'#!/bin/sh\nexec cat > "{self.sent}"\n')

    def script(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text)
        path.chmod(0o700)
        return path

    def python(self, body: str) -> str:
        """Return a command that runs so much Python."""
        path = self.folder / "program.py"
        path.write_text(body)
        return f"'{sys.executable}' '{path}'"

    def write(self, name: str, text: str) -> None:
        """Write a file of settings for the user alone."""
        path = self.config / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o600)

    def open(self, mail_command: str) -> Program:
        """Open Inroad with this mail program."""
        quoted = mail_command.replace("\\", "\\\\").replace('"', '\\"')
        self.write("inroad/config.toml", f'mail_command = "{quoted}"\n')
        return opened(
            self.data,
            HOME=str(self.home),
            VISUAL="",
            EDITOR="true",
            LC_ALL="C.UTF-8",
            XDG_RUNTIME_DIR=str(self._short),
            XDG_CACHE_HOME=str(self.home / "cache"),
            XDG_DATA_HOME=str(self.home / "share"),
        )

    @property
    def mail(self) -> EmailMessage:
        """What was sent."""
        return email.message_from_bytes(self.sent.read_bytes(), policy=email.policy.default)

    @property
    def is_thanked(self) -> bool:
        """Whether it is recorded that Maya was thanked."""
        campaign = kept_in(self.data)
        return any(one.label.startswith("Done for Maya Chen") for one in campaign.history.events())

    @property
    def kept(self) -> str:
        """The thank-you as it is kept."""
        campaign = kept_in(self.data)
        (maya,) = [one for one in campaign.people.all() if one.name == "Maya Chen"]
        message = campaign.messages.kept(maya.id, MessageKind.THANK_YOU)
        return message.text if message is not None else ""


@pytest.fixture
def desk(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path, tmp_path_factory.mktemp("r"))


def begin(program: Program) -> None:
    """Write the thank-you to Maya, with letters that are none of ASCII, and open the mail."""
    program.wait_for("Maya Chen", "all keys")
    program.type("w")
    program.wait_for("Thank-you to Maya Chen", "paved road")
    program.type("e")
    program.settle()
    program.type("P.S. Grüße — „bis bald“ {file}\n\n")
    program.type("\x1b")
    program.settle()
    program.type("m")


def say_yes(program: Program) -> None:
    program.wait_for(ASKED, "Not yet")
    program.settle()
    program.type("j\r")
    program.wait_for("Done for Maya Chen: thank-you.")


def looked_at(mail: EmailMessage) -> None:
    """Look whether a mail is the one that was written."""
    assert [one.addr_spec for one in mail["To"].addresses] == ["maya.chen@example.com"]
    assert mail["Subject"] == "Thank you"
    assert mail["X-Unsent"] is None
    body = mail.get_body(("plain",))
    assert body is not None
    lines = body.get_content().splitlines()
    assert any(line.endswith("P.S. Grüße — „bis bald“ {file}") for line in lines)
    assert any("paved road" in line for line in lines)


@pytest.mark.parametrize("name", ["mutt", "neomutt"])
def test_mutt_sends_it_and_what_it_did_is_asked(desk: Desk, name: str) -> None:
    needed(name)
    (desk.home / f".{name}rc").write_text(
        f'set sendmail="{desk.sendmail}"\nset from="robin@example.com"\nset realname="Robin"\n'
        f'set folder="{desk.home}"\nset spoolfile="/dev/null"\nset copy=no\nset editor="true"\n'
    )
    with desk.open(name) as program:
        begin(program)
        program.wait_for("To: Maya Chen <maya.chen@example.com>")
        program.type("\r")
        program.wait_for("Subject: ")
        program.type("\r")
        program.wait_for("y:Send", "Maya Chen")
        assert not desk.is_thanked
        program.type("y")
        program.wait_for(ASKED)
        assert not desk.is_thanked
        looked_at(desk.mail)
        assert desk.mail["From"] == "Robin <robin@example.com>"
        say_yes(program)
        assert desk.is_thanked


def test_aerc_sends_it_and_what_it_did_is_asked(desk: Desk) -> None:
    needed("aerc")
    mails = desk.home / "mails"
    for name in ("cur", "new", "tmp"):
        (mails / name).mkdir(parents=True)
    desk.write(
        "aerc/accounts.conf",
        f"[robin]\nsource = maildir://{mails}\noutgoing = {desk.sendmail}\n"
        "from = Robin <robin@example.com>\n",
    )
    with desk.open("aerc") as program:
        begin(program)
        program.wait_for("Send this email?", "maya.chen@example.com")
        program.type("y")
        program.wait_for("(no messages)")
        program.wait_until(desk.sent.exists, "a mail")
        program.settle()
        program.type(":quit\r")
        program.wait_for(ASKED)
        looked_at(desk.mail)
        assert not desk.is_thanked
        say_yes(program)
        assert desk.is_thanked


def test_sendmail_reads_the_message_and_not_yet_is_the_first_answer(desk: Desk) -> None:
    with desk.open(f"{desk.sendmail} -t < {{file}}") as program:
        begin(program)
        program.wait_for(ASKED)
        looked_at(desk.mail)
        program.settle()
        program.type("\r")
        program.wait_for("Thank-you to Maya Chen", "P.S. Grüße")
        assert not desk.is_thanked
    (draft,) = (desk.data.parent / "messages").iterdir()
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600


def looked_at_failure(desk: Desk, program: Program, said: str) -> None:
    program.wait_for(said, "nothing is recorded", "Thank-you to Maya Chen")
    assert ASKED not in program.text
    assert "P.S. Grüße" in desk.kept
    assert not desk.is_thanked


def test_a_program_that_is_killed_is_said_and_the_text_is_kept(desk: Desk) -> None:
    with desk.open(desk.python("import os; os.kill(os.getpid(), 9)")) as program:
        begin(program)
        looked_at_failure(desk, program, "was ended by signal 9")


def test_what_a_program_said_that_fails_is_read_before_inroad_comes_back(desk: Desk) -> None:
    body = "import os; os.system('stty raw -echo'); raise SystemExit('no recipients found')"
    with desk.open(desk.python(body)) as program:
        begin(program)
        program.wait_for("no recipients found", "ended with 1. Enter goes back to Inroad.")
        assert "Thank-you to Maya Chen" not in program.text
        program.settle()
        program.type("\r")
        looked_at_failure(desk, program, "ended with 1")


def test_inroad_ends_while_it_is_read_what_a_program_said(desk: Desk) -> None:
    with desk.open(desk.python("raise SystemExit(3)")) as program:
        begin(program)
        program.wait_for("ended with 3. Enter goes back to Inroad.")
        program.send_signal(signal.SIGTERM)
        program.wait_for_end()
        assert "P.S. Grüße" in desk.kept


def test_a_program_that_is_not_there_is_said_and_the_text_is_kept(desk: Desk) -> None:
    with desk.open("no-such-mutt -H {file}") as program:
        begin(program)
        program.wait_for("no-such-mutt: No such file", "Thank-you to Maya Chen")
        assert "P.S. Grüße" in desk.kept


def test_the_program_has_the_terminal_and_gives_it_back(desk: Desk) -> None:
    body = "import sys; print('\\x1b[2JThe mail program is here.', flush=True); input()"
    with desk.open(desk.python(body)) as program:
        begin(program)
        program.wait_for("The mail program is here.")
        program.type("\r")
        program.wait_for(ASKED)
        assert "The mail program" not in program.text
