"""Calling the command line from a test."""

import json
from typing import Any

import pytest

from inroad.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Call the program, and return its exit code and what it said and complained of."""
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """Call the program with --json, and return what it printed."""
    code, out, err = run(capsys, *arguments, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
EXPORT = HEADER + (
    "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,ana@example.com,Initech,Engineer,12 Mar 2023\n"
    ",,,,,,07 Jun 2024\n"
    "Bo,Li,,,,,32 Xxx 2024\n"
)
"""What LinkedIn exports, with two rows that are nobody or have no day."""
