"""Keys that were chosen in config.toml, in a terminal: before the program is there, and in it."""

from pathlib import Path

import pytest

from inroad.paths import config_file
from tests.terminal.own_campaign import INROAD, data_in, opened
from tests.terminal.program import Program
from tests.terminal.test_first_view import LISTED, at_once, held, left


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A campaign whose Today was left by somebody who moves as in Emacs."""
    chosen('[keys]\npreset = "emacs"\n')
    data = data_in(tmp_path)
    with opened(data) as program:
        left(program)
    return data


def chosen(text: str) -> None:
    """Have config.toml say something."""
    config_file().parent.mkdir(parents=True, exist_ok=True)
    config_file().write_text(text, "utf-8")


def test_the_keys_of_the_cursor_act_before_the_program_is_there(data: Path) -> None:
    with opened(data) as program:
        program.wait_for(LISTED)
        program.settle()
        program.press("\x0e", "\x0e", "\x10")
        expected = program.text
    with held(data) as (program, go_on):
        program.wait_for(LISTED)
        program.settle()
        first = program.text
        program.type("\x0e\x0e\x10")
        program.wait_until(lambda: program.text == expected != first, "the cursor")
        go_on()
        assert at_once(program)
        program.settle()
        assert program.text == expected


def test_a_letter_that_moves_no_more_waits_for_the_program(data: Path) -> None:
    with held(data) as (program, go_on):
        program.wait_for(LISTED)
        program.settle()
        before = program.text
        program.type("j\x0e")
        program.settle()
        assert program.text == before
        go_on()
        program.wait_until(lambda: program.text != before, "the cursor")


def test_q_leaves_whatever_was_chosen(data: Path) -> None:
    chosen('[keys]\n"today.done" = "q"\n"leave" = "f5"\n"cursor.down" = "q"\n')
    with opened(data) as program:
        program.wait_for("q always goes back, and quits")
        program.strike("q")
        program.wait_for_end()
        assert program.exit_code == 0


def test_doctor_says_what_is_wrong_with_keys(tmp_path: Path) -> None:
    chosen('[keys]\n"today.dnoe" = "d"\n')
    with Program([*INROAD, "--demo", "doctor"]) as program:
        program.wait_for("unwell", "“today.dnoe” is no command; did you mean today.done?")
        program.wait_for_end()
        assert program.exit_code == 1
    chosen('[keys]\n"today.done" = "f5"\n')
    with Program([*INROAD, "--demo", "doctor"]) as program:
        program.wait_for("Every key that was chosen in config.toml can be had.")
