"""Signals, and a terminal that is gone: the exit code is right, and the terminal as it was."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.own_campaign import data_in, opened

PROGRAM = """
import os, pty, sys
from inroad.terminal.signals import let_go_of_terminal
ours, theirs = pty.openpty()
for stream in (1, 2):
    os.dup2(theirs, stream)
os.close(theirs)
os.close(ours)
sys.stdout.write("unsaid")
{}
sys.exit(7)
"""


@pytest.mark.parametrize(("step", "code"), [("pass", 120), ("let_go_of_terminal(False)", 7)])
def test_unsaid_words_do_not_change_the_exit_code(step: str, code: int) -> None:
    buffered = {**os.environ, "PYTHONUNBUFFERED": ""}
    done = subprocess.run([sys.executable, "-c", PROGRAM.format(step)], env=buffered)
    assert done.returncode == code


@pytest.mark.parametrize("wait", [0.0, 0.02, 0.05, 0.1, 0.2])
@pytest.mark.parametrize("gap", [0.0, 0.003])
def test_one_signal_after_the_other_at_a_start_ends_it_in_good_order(
    tmp_path: Path, wait: float, gap: float
) -> None:
    """As a system does that shuts down; whatever is being loaded when they come."""
    data = data_in(tmp_path / "data")
    for _ in range(2):
        with opened(data) as program:
            program.wait_until(lambda: b"\x1b[?1049h" in program.raw, "another screen")
            program.let_pass(wait)
            program.send_signal(signal.SIGTERM)
            program.let_pass(gap)
            program.send_signal(signal.SIGHUP)
            assert program.wait_for_end() in {143, 129}
            assert program.attributes == program.first_attributes
            assert b"Traceback" not in program.raw
            assert program.raw.rindex(b"\x1b[?1049l") > program.raw.rindex(b"\x1b[?1049h")
