"""The exit code stays right when the terminal is gone with words in the streams' buffers."""

import os
import subprocess
import sys

import pytest

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
