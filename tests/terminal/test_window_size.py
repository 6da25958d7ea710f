"""The window gets other sizes, one right after the other: what is seen is for the last one."""

import sys

from tests.terminal.program import Program

NOW = {"INROAD_NOW": "2026-11-23T08:30:00+00:00"}
OFTEN = 25


def test_of_two_sizes_that_come_together_the_last_one_counts() -> None:
    with Program([sys.executable, "-m", "inroad", "--demo"], environment=NOW) as program:
        program.wait_for("all keys")
        for _ in range(OFTEN):
            program.resize(120, 40)
            program.resize(39, 10)
            program.wait_for("Inroad needs 40 columns")
            program.resize(60, 20)
            program.resize(80, 24)
            program.wait_for("all keys")
