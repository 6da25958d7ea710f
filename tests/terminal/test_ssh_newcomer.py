"""The first start over a real SSH session in tmux: from nothing to the first follow-up on Today."""

import shlex
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from tests.newcomer import MOST_KEYS, PEOPLE
from tests.terminal.multiplexers import tmux
from tests.terminal.own_campaign import INROAD
from tests.terminal.ssh import Remote, Server, all_ended_in, sshd_in


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with sshd_in(tmp_path / "sshd") as found:
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "home"
    folder.mkdir()
    with all_ended_in(folder) as found:
        yield found


class Fingers:
    """Presses keys that are no text of one's own, and counts them."""

    def __init__(self, program: Remote) -> None:
        self.keys = 0
        self._program = program

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        self._program.press(*keys)


def brought(server: Server, words: Sequence[str], people: str) -> str:
    """Bring people as the screen says: by a file on one's own machine, into ssh."""
    call = ["-T" if part == "-tt" else part for part in server.call(shlex.join(words))]
    done = subprocess.run(call, input=people.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def typed(shown: str) -> str:
    """Return the command that is to be typed on one's own machine, as it stands on the screen."""
    lines = [line.strip() for line in shown.splitlines()]
    first = next(number for number, line in enumerate(lines) if line.startswith("ssh "))
    last = next(number for number, line in enumerate(lines) if line.endswith("Connections.csv"))
    return "\n".join(lines[first : last + 1])


def test_a_newcomer_comes_to_a_first_follow_up(server: Server, home: Path) -> None:
    data = str(home / "inroad.json")
    own = {"INROAD_NOW": MONDAY.isoformat(), "INROAD_DATA": data, "TZ": "UTC", "SSH_TTY": "/dev/x"}
    with (
        tmux(home) as session,
        Remote(server, INROAD, home, environment=own, within=session.begin) as program,
    ):
        me = Fingers(program)
        program.wait_for("Welcome to Inroad", "< Connections.csv")
        # A shell takes the line apart, and ssh hands on the words between its host and the file.
        _, _, *words = shlex.split(typed(program.text).replace("\\\n", " ").partition("<")[0])
        at_home = f"cd {home}; export HOME={home} INROAD_NOW={MONDAY.isoformat()} TZ=UTC;"
        assert "2 added" in brought(server, ["sh", "-c", f"{at_home} {' '.join(words)}"], PEOPLE)
        program.wait_for("Go on with 2 people")
        me.press("enter")
        program.wait_for("About you")
        program.type("Robin Hale")
        me.press("tab")
        program.wait_for("This machine says UTC. Where are you?")
        program.type("berlin")
        me.press("tab", "tab", "tab")
        program.type("I build data pipes.")
        me.press("tab", "enter")
        program.wait_for("What do you want from these conversations?")
        me.press("space", "j", "space", "j", "space", "enter")
        program.wait_for("Whom would you like to ask first?", "may help with")
        me.press("enter")
        program.wait_for("What is the conversation with", "3 chosen")
        me.press("enter")
        program.wait_for("Hi ", "enter to the words")
        me.press("s")
        program.wait_for("Have you sent this")
        me.press("j", "enter")
        program.wait_for("That is your first follow-up", "Second request")
        assert me.keys <= MOST_KEYS
        me.press("q")
        assert program.wait_for_end() == 0
