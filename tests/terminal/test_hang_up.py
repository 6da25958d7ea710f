"""A connection that drops, or a machine that goes down, while somebody is typing."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.program import Program

DEAF = (
    "import os, signal, sys\n"
    "signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGHUP])\n"
    "os.execv(sys.executable, [sys.executable, '-m', 'inroad', *sys.argv[1:]])\n"
)

WAITING = (
    "import os, sys\n"
    "from inroad.terminal.taken import held\n"
    "def run(terminal):\n"
    "    os.write(int(sys.argv[1]), b'taken')\n"
    "    os.read(int(sys.argv[2]), 1)\n"
    "    terminal.send('a question')\n"
    "    return 0\n"
    "sys.exit(held(run))\n"
)
"""Takes the terminal, and sends something to it once that is gone."""

ENDS: dict[str, tuple[Callable[[Program], None], int]] = {
    "TERM": (lambda program: program.send_signal(signal.SIGTERM), 128 + signal.SIGTERM),
    "HUP": (lambda program: program.send_signal(signal.SIGHUP), 128 + signal.SIGHUP),
    "a closed terminal": (lambda program: program.hang_up(), 128 + signal.SIGHUP),
    "a closed terminal, unheard": (lambda program: program.hang_up(), 128 + signal.SIGHUP),
}


@pytest.mark.parametrize("how", ENDS)
def test_what_was_half_typed_is_offered_at_the_next_start(data_file: Path, how: str) -> None:
    end, code = ENDS[how]
    start = ["-c", DEAF] if "unheard" in how else ["-m", "inroad"]
    command = [sys.executable, *start, "--data", str(data_file)]
    with Program(command) as program:
        program.wait_for("Welcome to Inroad")
        program.press("escape")
        program.wait_for("all keys")
        program.press("N")
        program.wait_for("A new person")
        program.type("Zora Q")
        program.wait_for("Zora Q")
        end(program)
        assert program.wait_for_end() == code
    with Program([sys.executable, "-m", "inroad", "--data", str(data_file)]) as program:
        program.wait_for("It is kept", "Zora Q")
        program.press("enter")
        program.wait_for("A new person", "Zora Q")
        program.type("uist")
        program.wait_for("Zora Quist")
        os.write(program._handle, b"\x13")  # ctrl+s
        program.wait_for("all keys")
        program.press("3")
        program.wait_for("Zora Quist", "Identified")
        program.press("q")
        assert program.wait_for_end() == 0


def test_a_terminal_that_goes_while_the_program_opens_is_a_hang_up() -> None:
    master, slave = os.openpty()
    told, tells = os.pipe()
    waits, let_go = os.pipe()
    try:
        process = subprocess.Popen(
            [sys.executable, "-c", WAITING, str(tells), str(waits)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            pass_fds=(tells, waits),
        )
        os.close(slave)
        assert os.read(told, 5) == b"taken"
        os.close(master)
        os.write(let_go, b".")
        assert process.wait() == 128 + signal.SIGHUP
    finally:
        for handle in (told, tells, waits, let_go):
            os.close(handle)
