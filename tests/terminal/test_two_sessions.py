"""Two terminals on one campaign, as over two SSH connections."""

import os
import sys
from pathlib import Path

from tests.terminal.program import Program

CTRL_S = b"\x13"


def test_each_sees_what_the_other_does_and_waiting_sends_nothing(data_file: Path) -> None:
    command = [sys.executable, "-m", "inroad", "--data", str(data_file)]
    with Program(command) as one:
        one.wait_for("Welcome to Inroad")
        one.press("escape")
        one.wait_for("all keys")
        with Program(command) as other:
            other.wait_for("all keys")
            other.press("3")
            one.press("N")
            one.wait_for("A new person")
            one.type("Zora Quist")
            one.wait_for("Zora Quist")
            os.write(one._handle, CTRL_S)
            other.wait_for("Zora Quist")
            other.press("/")
            other.type("zor")
            other.wait_for("zor")
            one.press("3")
            one.type("u")
            one.wait_for("Took back")
            other.wait_until(lambda: "Zora Quist" not in other.text, "the undo in the other one")
            assert "zor" in other.text
            other.press("escape")
            other.settle()
            one.wait_until(lambda: "Took back" not in one.text, "the toast's end")
            one.settle()
            # Both look for news twice a second, and have written the data file by themselves.
            one.wait_until(data_file.exists, "the data file")
            one.settle()
            other.settle()
            assert one.let_pass(1.2) == other.let_pass(0.6) == 0
            one.press("q")
            assert one.wait_for_end() == 0
            other.press("q")
            assert other.wait_for_end() == 0
