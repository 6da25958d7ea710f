"""Backspace takes away a letter in every field, whichever of its two codes a terminal sends."""

import sys

import pytest

from tests.terminal.program import Program

FIELDS = {
    "a name": "N",
    "a field further down": "N\t\t\t",
    "what I know of somebody": f"N{13 * chr(9)}",
    "a note": "3a",
    "a date": "3s",
    "a search": "3/",
    "the palette": ":",
    "the search of everything": "F",
    "the words of a letter": "we",
    "a setting": "S\x1b[B\r",
    "a file to import": "I",
    "an answer": "4i\r",
    "a takeaway": "4it",
}


@pytest.mark.parametrize("field", FIELDS)
def test_backspace_in(field: str) -> None:
    environment = {"INROAD_NOW": "2026-11-23T08:30:00+00:00"}
    command = [sys.executable, "-m", "inroad", "--demo"]
    with Program(command, environment=environment) as program:
        program.wait_for("all keys")
        program.type(FIELDS[field])
        program.settle()
        program.type("\x15")
        for code in ("\x7f", "\x08"):
            program.type(f"zqw{code}k")
            program.wait_for("zqk")
            program.type(3 * code)
            program.wait_until(lambda: "zq" not in program.text, "nothing that was typed")
