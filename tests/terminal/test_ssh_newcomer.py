"""The first start over a real SSH session in tmux: from nothing to the first follow-up on Today."""

import shlex
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from tests.newcomer import LONGEST, MOST_KEYS, PEOPLE, Pace
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


class Newcomer:
    """Reads what is shown, and presses keys: those that are no text of one's own are counted."""

    def __init__(self, program: Remote) -> None:
        self.keys = 0
        self.pace = Pace()
        self._program = program

    def see(self, *shown: str) -> None:
        self._program.wait_for(*shown)
        self.pace.read(self._program.text)

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        for _ in keys:
            self.pace.decide(1)
        self._program.press(*keys)

    def type(self, text: str) -> None:
        self.pace.decide(len(text))
        self._program.type(text)


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
        me = Newcomer(program)
        me.see("Welcome to Inroad", "< Connections.csv")
        # A shell takes the line apart, and ssh hands on the words between its host and the file.
        _, _, *words = shlex.split(typed(program.text).replace("\\\n", " ").partition("<")[0])
        me.pace.decide(len(typed(program.text)))
        at_home = f"cd {home}; export HOME={home} INROAD_NOW={MONDAY.isoformat()} TZ=UTC;"
        assert "2 added" in brought(server, ["sh", "-c", f"{at_home} {' '.join(words)}"], PEOPLE)
        me.see("Go on with 2 people")
        me.press("enter")
        me.see("About you")
        me.type("Robin Hale")
        me.press("tab")
        me.see("This machine says UTC. Where are you?")
        me.type("berlin")
        me.press("tab", "tab", "tab")
        me.type("I build data pipes.")
        me.press("tab", "enter")
        me.see("What do you want from these conversations?")
        me.press("space", "j", "space", "j", "space", "enter")
        me.see("Whom would you like to ask first?", "may help with")
        me.press("enter")
        me.see("What is the conversation with", "3 chosen")
        me.press("enter")
        me.see("Hi ", "enter to the words")
        me.press("s")
        me.see("Have you sent this")
        me.press("j", "enter")
        me.see("That is your first follow-up", "Second request")
        assert me.keys <= MOST_KEYS
        assert me.pace.seconds <= LONGEST
        me.press("q")
        assert program.wait_for_end() == 0
