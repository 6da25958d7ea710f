"""The real editor in a real terminal: the text goes there, comes back, and nothing is lost.

Whatever becomes of the editor, of the terminal and of the program: what was saved is there.
"""

import signal
import sys
from pathlib import Path

import pytest

from inroad.domain.messages.kinds import MessageKind
from tests.terminal.own_campaign import data_in, kept_in, opened
from tests.terminal.program import Program

BEGIN = """\
import os, signal, sys
path = sys.argv[-1]
text = open(path, encoding="utf-8").read()

def save(name=path, words="P.S. I came by train."):
    head, body = text.split("\\n\\n", 1)
    # Behind the greeting, where it is seen on a small screen.
    open(name, "w", encoding="utf-8").write(head + "\\n\\n" + words + "\\n\\n" + body)

def show(words):
    sys.stdout.write("\\033[2J" + words + "\\n")
    sys.stdout.flush()

"""
PLAIN = "show('The editor has the terminal.'); sys.stdin.readline(); save()"
BAD = "save(); sys.exit(3)"
WAITS = "save(); show('Saved.'); signal.pause()"
NEEDY = """
def in_need(number, frame):
    save(path + ".save", "P.S. I was cut off.")
    os._exit(1)

signal.signal(signal.SIGHUP, in_need)
signal.signal(signal.SIGTERM, in_need)
save()
show("Saved.")
while True:
    signal.pause()
"""
"""As nano does: what was typed since it was saved goes to a file of its own."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_in(tmp_path / "data")


@pytest.fixture
def run(tmp_path: Path, data: Path) -> "Run":
    return Run(tmp_path, data)


class Run:
    """Opens the program with an editor made for the test."""

    def __init__(self, folder: Path, data: Path) -> None:
        self._folder = folder
        self.data = data

    def open(self, body: str = PLAIN) -> Program:
        script = self._folder / "editor.py"
        script.write_text(BEGIN + body)
        return opened(self.data, VISUAL="", EDITOR=f"{sys.executable} {script}")

    @property
    def kept(self) -> str:
        """The thank-you to Maya as it is kept."""
        campaign = kept_in(self.data)
        (maya,) = [one for one in campaign.people.all() if one.name == "Maya Chen"]
        message = campaign.messages.kept(maya.id, MessageKind.THANK_YOU)
        return message.text if message is not None else ""

    @property
    def left(self) -> list[str]:
        """What lies in the folder of drafts."""
        folder = self.data.with_name(f".{self.data.name}.drafts")
        return [path.name for path in folder.rglob("*")] if folder.exists() else []


def begin(program: Program) -> None:
    program.wait_for("Maya Chen", "all keys")
    program.type("w")
    program.wait_for("Thank-you to Maya Chen", "paved road")
    program.type("E")


def test_a_message_is_edited_in_my_editor(run: Run) -> None:
    with run.open() as program:
        begin(program)
        program.wait_for("The editor has the terminal.")
        assert "message.txt" in run.left
        program.type("\n")
        program.wait_for("Thank-you to Maya Chen", "P.S. I came by train.", "sent")
        assert "The editor has" not in program.text
        assert run.left == []
        program.settle()
        program.type("s")
        program.wait_for("Have you sent this")
        program.type("j\r")
        program.wait_for("Done for Maya Chen: thank-you.")
        program.type("q")
        assert program.wait_for_end() == 0


def test_what_was_saved_is_there_though_the_editor_ended_badly(run: Run) -> None:
    with run.open(BAD) as program:
        begin(program)
        program.wait_for("ended with 3; what it had saved is here", "P.S. I came by train.")
        assert "P.S. I came by train." in run.kept
        program.settle()
        program.type("u")
        program.wait_until(lambda: "P.S." not in program.text, "the text of before")


@pytest.mark.parametrize("body", [WAITS, NEEDY], ids=["dies", "saves in need"])
@pytest.mark.parametrize("how", ["hang up", "TERM", "HUP"])
def test_what_was_saved_is_there_though_the_terminal_went_away(
    run: Run, body: str, how: str
) -> None:
    with run.open(body) as program:
        begin(program)
        program.wait_for("Saved.")
        if how == "hang up":
            program.hang_up()
            assert program.wait_for_end() == 128 + signal.SIGHUP
        else:
            number = signal.Signals[f"SIG{how}"]
            program.send_signal(number)
            assert program.wait_for_end() == 128 + number
    assert ("P.S. I was cut off." if body == NEEDY else "P.S. I came by train.") in run.kept
    with run.open() as program:
        program.wait_for("Maya Chen", "all keys")
        assert "It is kept" not in program.text, "it is no draft any more"


def test_what_was_saved_is_offered_though_the_program_was_killed(run: Run) -> None:
    with run.open(WAITS) as program:
        begin(program)
        program.wait_for("Saved.")
        program.send_signal(signal.SIGKILL)
        program.wait_for_end()
    assert "P.S." not in run.kept
    with run.open() as program:
        program.wait_for("It is kept", "Writing to Maya Chen")
        program.type("\r")
        program.wait_for("Thank-you to Maya Chen", "P.S. I came by train.")
        program.settle()
        assert "P.S. I came by train." in run.kept
        assert run.left == []


def test_ctrl_c_in_the_editor_is_for_the_editor(run: Run) -> None:
    body = "signal.signal(2, lambda *_: (save(), os._exit(0))); show('Saved.'); signal.pause()"
    with run.open(body) as program:
        begin(program)
        program.wait_for("Saved.")
        program.type("\x03")
        program.wait_for("Thank-you to Maya Chen", "P.S. I came by train.")


def test_keys_typed_for_the_editor_do_nothing_here(run: Run) -> None:
    with run.open("show('It is open.'); sys.stdin.readline(); save()") as program:
        program.wait_for("Maya Chen", "all keys")
        program.type("w")
        program.wait_for("Thank-you to Maya Chen", "paved road")
        program.type("Esj\rx")
        program.wait_for("It is open.")
        program.type("\n")
        program.wait_for("Thank-you to Maya Chen", "P.S. I came by train.")
        program.settle()
        assert "Have you sent" not in program.text


def test_an_editor_that_is_not_there_gives_the_terminal_back(run: Run) -> None:
    with run.open() as program:
        program.wait_for("Maya Chen", "all keys")
        program.type("q")
        program.wait_for_end()
    with opened(run.data, VISUAL="", EDITOR="/nowhere/ed") as program:
        begin(program)
        program.wait_for("/nowhere/ed: No such file or directory; the text is as it was.")
        program.wait_for("Thank-you to Maya Chen", "paved road")
        assert run.left == []
        program.type("q")
        program.wait_for("Overdue")


SWAPS = "open(os.path.dirname(path) + '/.message.txt.swp', 'w').write('more'); " + WAITS


def test_what_an_editor_left_for_its_own_rescue_stays_until_it_is_used(run: Run) -> None:
    with run.open(SWAPS) as program:
        begin(program)
        program.wait_for("Saved.")
        program.send_signal(signal.SIGKILL)
        program.wait_for_end()
    with run.open("save(words='P.S. Rescued.')") as program:
        program.wait_for("It is kept", "Writing to Maya Chen")
        program.type("\r")
        program.wait_for("Thank-you to Maya Chen", "P.S. I came by train.")
        program.settle()
        assert ".message.txt.swp" in run.left
        program.type("E")
        program.wait_until(lambda: "P.S. Rescued." in run.kept, "the text from the editor")
        program.wait_until(lambda: run.left == [], "the end of what was left")
