"""Two and four sessions of the program, in terminals of their own, killed and hung up on.

What a session has shown as done is there afterwards, once, whatever became of the session.
"""

import random
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.extent import tries
from tests.terminal.own_campaign import data_in, kept_in, opened, welcomed
from tests.terminal.program import Program


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_in(tmp_path / "data", welcomed)


@pytest.fixture
def sessions(data: Path) -> Iterator["Sessions"]:
    with ExitStack() as stack:
        yield Sessions(stack, data)


class Sessions:
    """Sessions of one campaign, and what they have shown as done."""

    def __init__(self, stack: ExitStack, data: Path) -> None:
        self._stack = stack
        self._data = data
        self.shown: list[str] = []
        self.doubtful: list[str] = []

    def open(self) -> Program:
        """Open one more, on the board."""
        program = self._stack.enter_context(opened(self._data))
        program.wait_until(lambda: "all keys" in program.text or "It is kept" in program.text, "it")
        if "It is kept" in program.text:
            # What the one that was killed had half typed: later.
            program.type("q")
            program.wait_for("all keys")
        program.type("3")
        program.wait_for("Identified")
        return program

    def add(self, program: Program, name: str) -> None:
        """Add a person, and see them stand on the board."""
        self.doubtful.append(name)
        program.type(f"N{name}\x13")
        program.wait_until(lambda: "A new person" not in program.text, "the form's end")
        program.type(f"/{name}")
        program.wait_for(name, "Identified 1")
        program.type("\x1b")
        self.doubtful.remove(name)
        self.shown.append(name)

    def begin_to_add(self, program: Program, name: str) -> None:
        """Do all of it, and look at nothing."""
        self.doubtful.append(name)
        program.type(f"N{name}\x13")


@pytest.mark.more
@pytest.mark.parametrize("count", [2, 4])
def test_what_was_shown_is_there_once(sessions: Sessions, data: Path, count: int) -> None:
    chance = random.Random(count)
    programs = [sessions.open() for _ in range(count)]
    for turn in range(tries(6, 40, 400)):
        at = chance.randrange(count)
        sessions.add(programs[at], f"Person {turn} Shown")
        victim = chance.randrange(count)
        sessions.begin_to_add(programs[victim], f"Person {turn} Doubtful")
        programs[victim].let_pass(chance.random() / 20)
        match chance.choice(("kill", "kill", "term", "hang up")):
            case "kill":
                programs[victim].send_signal(signal.SIGKILL)
            case "term":
                programs[victim].send_signal(signal.SIGTERM)
            case "hang up":
                programs[victim].hang_up()
        programs[victim].wait_for_end()
        programs[victim] = sessions.open()
    names = [one.name for one in kept_in(data).people.all()]
    assert len(names) == len(set(names)), "nothing twice"
    assert set(sessions.shown) <= set(names)
    assert set(names) <= {*sessions.shown, *sessions.doubtful}
    for program in programs:
        program.wait_for(f"Identified {len(names)}")
        assert b"Traceback" not in program.raw
