"""The one file, copied alone into an empty home over a real sshd, does the main job there."""

import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.newcomer import say_who_i_am
from tests.release.building import bare_python
from tests.terminal.ssh import Remote, Server, all_ended_in, sshd_in

pytestmark = pytest.mark.long

PEOPLE = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,,Initech,Data Engineer,12 Mar 2023\n"
    '"Bo","Li, PhD",https://www.linkedin.com/in/bo-li,bo@example.com,"Acme, Inc.",CTO,13 Mar 2023\n'
)
MONDAY = {"INROAD_NOW": "2026-11-23T08:30:00+00:00", "TZ": "Europe/London"}
LATER = {**MONDAY, "INROAD_NOW": "2026-11-25T11:00:00+00:00"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with sshd_in(tmp_path / "sshd") as found:
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Nothing is in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    with all_ended_in(folder) as found:
        yield found


def piped(server: Server, command: str, stdin: bytes = b"") -> str:
    """Run a command there with something piped into it, and return what it said."""
    call = ["-T" if part == "-tt" else part for part in server.call(command)]
    done = subprocess.run(call, input=stdin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_the_main_job(one_file: Path, server: Server, home: Path, tmp_path: Path) -> None:
    there = shlex.quote(str(home))
    piped(server, f"cat > {there}/inroad.pyz", one_file.read_bytes())
    begin = [str(bare_python()), str(home / "inroad.pyz")]

    def said(*arguments: str, stdin: bytes = b"", now: dict[str, str] = MONDAY) -> str:
        told = [f"{name}={value}" for name, value in {**now, "HOME": str(home)}.items()]
        return piped(server, shlex.join(["env", *told, *begin, *arguments]), stdin)

    assert "2 added" in said("import", "-", stdin=PEOPLE.encode())
    unset = {"XDG_STATE_HOME": str(home / ".local" / "state")}
    with Remote(server, begin, home, environment={**MONDAY, **unset}) as program:
        program.wait_for("Welcome to Inroad", "Go on with 2 people")
        program.press("enter")
        say_who_i_am(program)
        program.wait_for("all keys")
        program.press("2", "space")
        program.wait_for("1 chosen")
        program.press("3")
        program.wait_for("Identified 2", "Ana Kovac")
        program.press(">")
        program.wait_for("What is the conversation with Ana Kovac for?")
        program.press("space", "enter")
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
        program.wait_for("before · 0 of 4 done", "in 2 days")
        program.press("escape", "1")
        program.wait_for("Prepare and confirm", "Conversation")
        program.press("q")
        assert program.wait_for_end() == 0
    with Remote(server, begin, home, environment={**LATER, **unset}) as program:
        program.wait_for("Debrief", "Ana Kovac")
        program.press("d")
        program.wait_for("Debrief: Ana Kovac")
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
        program.wait_for("Thank-you to Ana Kovac")
        program.press("h")
        program.wait_for("Thank-you")
        program.press("q")
        assert program.wait_for_end() == 0
    assert "Ines Vidal" in said("contacts", now=LATER)
    assert "Ana Kovac" in said("today", now=LATER)
    # It wrote where it says that it does, and nowhere else.
    kept = {str(path.relative_to(home)) for path in home.glob("*/*/*")}
    assert kept == {
        ".cache/inroad/lock",
        *(one for one in kept if one.startswith(".cache/inroad/")),
    } | {
        ".local/share/inroad",
        ".local/state/inroad",
    }
    assert {one.name for one in home.iterdir()} == {"inroad.pyz", "number", ".cache", ".local"}
