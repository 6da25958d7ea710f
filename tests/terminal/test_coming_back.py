"""After being stopped, the screen is drawn anew: a shell may have written over it."""

import signal
import sys
from pathlib import Path

import pytest

from tests.terminal.program import Program


def is_stopped(program: Program) -> bool:
    status = Path(f"/proc/{program.pid}/stat").read_text(encoding="utf-8")
    return status.rsplit(")", 1)[1].split()[0] == "T"


def threads_of(program: Program) -> int:
    return len(list(Path(f"/proc/{program.pid}/task").iterdir()))


@pytest.mark.parametrize("stop", [signal.SIGTSTP, signal.SIGSTOP])
def test_what_was_written_over_the_screen_is_gone_when_it_comes_back(
    stop: signal.Signals,
) -> None:
    environment = {"INROAD_NOW": "2026-11-23T08:30:00+00:00"}
    command = [sys.executable, "-m", "inroad", "--demo"]
    with Program(command, environment=environment) as program:
        program.wait_for("Maya Chen", "Mon 23 Nov 2026")
        program.settle()
        threads = threads_of(program)
        program.send_signal(stop)
        program.wait_until(lambda: is_stopped(program), "the stop")
        program.scribble(f"{'make: *** [all] Error 1':<79}\r\n" * 30)
        assert "Maya Chen" not in program.text
        program.let_pass(6)
        program.send_signal(signal.SIGCONT)
        program.wait_for("Maya Chen", "Sam Ortiz", "Mon 23 Nov 2026")
        program.settle()
        assert "make: ***" not in program.text
        assert threads_of(program) == threads, "keys are read once"
        program.type("q")
        assert program.wait_for_end() == 0
