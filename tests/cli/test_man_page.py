"""The manual page: made from what `--help` says, and sound to what shows it."""

import os
import subprocess
from pathlib import Path

import pytest

from inroad.cli.commands import commands, root
from inroad.cli.man_page import man_page
from tests.calling import run
from tests.terminal.programs import needed

PAGE = Path(__file__).parents[2] / "src" / "inroad" / "cli" / "inroad.1"


def shown(folder: Path) -> str:
    """Return the page as a terminal shows it, in lines that are never broken, without colours."""
    path = folder / "inroad.1"
    path.write_text(man_page(), "utf-8")
    call = [
        needed("groff"),
        "-man",
        "-Tutf8",
        "-ww",
        "-rLL=2000n",
        "-P-c",
        "-P-b",
        "-P-u",
        "-P-o",
        str(path),
    ]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.replace("‐\n", "").replace("‐", "-")


def test_picture_of_the_page_that_is_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    """After a change that is meant to be seen: `make pictures`, and look at the difference."""
    code, out, err = run(capsys, "man")
    assert (code, err) == (0, "")
    if os.environ.get("INROAD_PICTURES") == "accept":
        PAGE.write_text(out, "utf-8")
    assert out == PAGE.read_text("utf-8")


def test_nothing_is_found_wrong_with_it(tmp_path: Path) -> None:
    path = tmp_path / "inroad.1"
    path.write_text(man_page(), "utf-8")
    call = [needed("mandoc"), "-Tlint", "-W", "warning", str(path)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_it_has_all_that_the_helps_say(tmp_path: Path) -> None:
    said = " ".join(shown(tmp_path).split())
    for command in (root(), *commands()):
        assert " ".join(command.help.split()) in said, command.name
        assert " ".join(command.more.split()) in said, command.name
        for example in command.examples:
            assert " ".join(example.split()) in said, example
        meanings = [word.meaning for word in command.words()]
        for meaning in (*meanings, *(option.meaning for option in command.options())):
            assert " ".join(meaning.split()) in said, meaning
        for usage in command.usages if command.name else ():
            assert command.line(usage) in said
    for title in ("NAME", "SYNOPSIS", "OPTIONS", "COMMANDS", "EXIT STATUS", "ENVIRONMENT"):
        assert title in said


def test_no_line_is_taken_for_a_request() -> None:
    from inroad.cli.man_page import _said

    assert _said(".profile and -x") == r"\&.profile and \-x"
    assert _said("'a'") == r"\(aqa\(aq"
    assert _said("a\\b “c” é") == r"a\eb \(lqc\(rq \[u00E9]"
