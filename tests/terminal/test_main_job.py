"""The whole main job in a real terminal: import, goals, board, prep, today; quit; still there."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.newcomer import say_who_i_am
from tests.patience import PATIENCE
from tests.terminal.program import Program

EXPORT = (
    'Notes:\n"When exporting your connection data, you may notice\nthat some are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,,Initech,Data Engineer,12 Mar 2023\n"
    ",,,,,,07 Jun 2024\n"
    '"Bo","Li, PhD",https://www.linkedin.com/in/bo-li,bo@example.com,"Acme, Inc.",CTO,13 Mar 2023\n'
)


def inroad(*arguments: str) -> list[str]:
    """Return the call of the installed program."""
    return [str(Path(sys.executable).with_name("inroad")), *arguments]


def test_the_main_job(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(EXPORT)
    data = tmp_path / "campaign" / "inroad.json"
    environment = {
        "INROAD_NOW": "2026-11-23T08:30:00+00:00",
        "INROAD_DATA": str(data),
        "TZ": "Europe/London",
    }
    with Program(inroad(), environment=environment, folder=tmp_path) as program:
        program.wait_for("Welcome to Inroad", "Connections.csv is here")
        program.press("down", "down", "enter")
        say_who_i_am(program)
        program.wait_for("I   import")

        program.press("I")
        program.wait_for("Connections.csv")
        program.press("enter")
        program.wait_for("this would change", "New · 2", "1 hidden profile")
        program.press("enter")
        program.wait_for("2 added", "1 hidden profile")
        program.press("enter")

        program.press("2", "space", "j", "j", "j", " ")
        program.wait_for("2 chosen")

        program.press("3")
        program.wait_for("Identified 2", "Ana Kovac")
        program.press("j", ">")
        program.wait_for("What is the conversation with Ana Kovac for?")
        program.press("space", "j", "space", "enter")
        program.wait_for("Requested 1", "Second request: 7 business days after Mon 23 Nov")

        program.press(">")
        program.wait_for("A time with Ana Kovac")
        program.type("wed 10am")
        program.wait_for("Wed 25 Nov 2026, 10:00")
        program.press("tab", "tab")
        program.type("video")
        program.press("tab", "tab", "enter")
        program.wait_for("Scheduled 1", "Wed 25 · 10:00")

        program.press("p")
        program.wait_for("ask · 6 for 20 minutes", "before · 0 of 4 done", "in 2 days")
        program.press("tab", "tab", "tab")
        program.wait_for("I build pipes.")
        program.press("g", "j", "j", "space", "a")
        program.type("It is mostly SQL.")
        program.press("tab", "enter")
        program.wait_for("> It is mostly SQL.")

        program.press("1")
        program.wait_for("This week", "Prepare and confirm", "Conversation")
        program.press("j")
        program.type("d")
        program.wait_for(": prepare and confirm")
        program.press("q")
        assert program.wait_for_end() == 0

    later = {**environment, "INROAD_NOW": "2026-11-25T11:00:00+00:00"}
    with Program(inroad(), environment=later, folder=tmp_path) as program:
        program.wait_for("Debrief", "Ana Kovac")
        program.press("d")
        program.wait_for("Debrief: Ana Kovac", "It is mostly SQL.")
        program.press("\x13")
        program.wait_for("Whom they named")
        program.type("Ines Vidal")
        program.press("\x13")
        program.wait_for("Ines Vidal; empty goes on")
        program.press("\x13")
        program.wait_for("What was promised")
        program.press("\x13")
        program.wait_for("Next time I would")
        program.press("\x13")
        program.wait_for("Thank-you to Ana Kovac", "it is mostly SQL.")
        program.press("h")
        program.wait_for("Thank-you")
        program.press("3")
        program.wait_for("Met 1", "Ines Vidal", "Bo Li, PhD")
        program.press("q")
        assert program.wait_for_end() == 0

    friday = {**os.environ, **environment, "INROAD_NOW": "2026-11-27T11:00:00+00:00"}
    said = subprocess.run(
        inroad("today", "--json"), capture_output=True, text=True, env=friday, check=True
    )
    dues = json.loads(said.stdout)
    assert [(one["name"], one["action"], one["overdue"]) for one in dues] == [
        ("Ana Kovac", "Thank-you", True),
        ("Ana Kovac", "Report back", False),
    ]


def test_the_terminal_is_left_as_it_was() -> None:
    with Program(inroad("--demo")) as program:
        program.wait_for("all keys")
        program.press("q")
        assert program.wait_for_end() == 0
        program.settle()
        assert b"\x1b[?1049h" in program.raw
        assert program.raw.rindex(b"\x1b[?1049l") > program.raw.rindex(b"\x1b[?1049h")
        assert program.raw.rindex(b"\x1b[?25h") > program.raw.rindex(b"\x1b[?25l")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_the_terminal_restored(number: signal.Signals) -> None:
    with Program(inroad("--demo")) as program:
        program.wait_for("all keys")
        program.settle()
        program.send_signal(number)
        assert program.wait_for_end() == 128 + number
        program.settle()
        assert program.raw.rindex(b"\x1b[?1049l") > program.raw.rindex(b"\x1b[?1049h")
        assert b"Traceback" not in program.raw


def test_a_dropped_connection_ends_it() -> None:
    with Program(inroad("--demo")) as program:
        program.wait_for("all keys")
        program.settle()
        program.hang_up()
        assert program.wait_for_end() == 128 + signal.SIGHUP


def test_another_size_repaints_the_whole_screen() -> None:
    with Program(inroad("--demo"), environment={"INROAD_NOW": "2026-11-23T08:30:00Z"}) as program:
        program.wait_for("all keys")
        program.settle()
        before = len(program.raw)
        program.resize(100, 30)
        program.wait_until(lambda: "all keys" in program.text.split("\n")[29], "30 lines")
        program.settle()
        assert program.text.split("\n")[0].endswith(f"{' ' * 20}Mon 23 Nov 2026")
        # Terminals cut or move their text when their size changes: all of it was sent again.
        assert b"Maya Chen" in program.raw[before:]
        assert b"Fabrikam" in program.raw[before:]


def test_a_crash_shows_no_data_of_people(tmp_path: Path) -> None:
    broken = (
        "import sys; from inroad.screens.people.board import BoardScreen\n"
        "def explode(self):\n"
        "    secret = self.campaign.people.all()\n"
        "    raise RuntimeError('broken')\n"
        "BoardScreen.refresh_view = explode\n"
        "from inroad.cli import main; sys.exit(main(['--demo']))\n"
    )
    with Program([sys.executable, "-c", broken], size=(120, 60)) as program:
        program.wait_for("all keys")
        before = len(program.raw)
        program.type("3")
        assert program.wait_for_end() == 1
        program.settle()
        said = bytes(program.raw[before:]).decode()
        assert "broken" in said
        assert "Contact(" not in said
        assert "example.com" not in said


def test_ctrl_c_at_the_command_line_is_no_traceback(tmp_path: Path) -> None:
    process = subprocess.Popen(
        inroad("--data", str(tmp_path / "inroad.json"), "draft", "check"),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # As in a terminal: whatever started the tests may have had them ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert process.stdin is not None
    # More than a pipe holds: once it is written, the program has begun to read, and waits for more.
    process.stdin.write(b"a line of a draft\n" * 10_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert b"Traceback" not in error
