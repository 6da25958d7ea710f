"""How many bytes a key costs over the wire, in a real pseudo-terminal.

The aim of the design is 360 bytes a cursor move and the text of what changes with it; the
bound here is what holds at 80x24 with that text, at ten contacts and at 10,000.
"""

import sys
from pathlib import Path

import pytest

from tests.bench.seeing import press
from tests.terminal.program import Program

MOST = 560
A_PERSON = 200
"""Bytes from one person of triage to the next, beside the text that changes."""
NOW = {"INROAD_NOW": "2026-11-23T08:30:00+00:00"}
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def open_demo() -> Program:
    return Program([sys.executable, "-m", "inroad", "--demo"], environment=NOW)


@pytest.mark.parametrize(
    ("screen", "moves"),
    [("1", "jjjjk"), ("3", "jjkllhj"), ("4", "jjjjkk")],
    ids=["today", "board", "prep"],
)
def test_a_cursor_move_on_the_demo(screen: str, moves: str) -> None:
    with open_demo() as program:
        program.wait_for("all keys")
        program.press(screen)
        costs = [program.bytes_for(key) for key in moves]
        assert all(0 < cost < MOST for cost in costs), costs


def test_a_move_among_goals_costs_its_rows_and_the_evidence() -> None:
    """The four lines of evidence change whole with the goal: their text comes on top."""
    with open_demo() as program:
        program.wait_for("all keys")
        program.press("2")
        for key in "jjjk":
            cost = program.bytes_for(key)
            evidence = sum(len(line.encode()) for line in program.text.split("\n")[-6:-1])
            assert 0 < cost < MOST + evidence


def test_typing_in_a_conversation_and_going_to_the_next_question() -> None:
    """Over a slow link: a letter costs what it changes, and a quiet minute costs nothing."""
    with open_demo() as program:
        program.wait_for("all keys")
        program.press("4")
        program.wait_for("ask · 6")
        program.press("i")
        program.wait_for("1 of 6")
        program.settle()
        assert program.let_pass(1.2) == 0
        program.press("\r")
        program.wait_for("leave the answer")
        program.settle()
        costs = [program.bytes_for(key) for key in "mostly"]
        assert all(0 < cost < MOST for cost in costs), costs
        program.press("escape")
        program.wait_for("asked")
        program.settle()
        question = len(program.text.encode())
        assert 0 < program.bytes_for("j") < MOST + question


def test_typing_a_message_checks_it_at_each_letter() -> None:
    """What would weaken it is drawn anew only where it changed."""
    with open_demo() as program:
        program.wait_for("all keys")
        program.press("w")
        program.wait_for("to Maya Chen")
        program.press("e")
        program.wait_for("leave the text")
        program.settle()
        costs = [program.bytes_for(key) for key in " indeed"]
        assert all(0 < cost < MOST for cost in costs), costs


def test_a_move_on_a_board_of_ten_thousand(tmp_path: Path) -> None:
    export = tmp_path / "Connections.csv"
    rows = (
        f"Given{at},Family{at},https://www.linkedin.com/in/p{at},,Firm {at % 99},CTO,12 Mar 2023\n"
        for at in range(10_000)
    )
    export.write_text(HEADER + "".join(rows))
    environment = {**NOW, "INROAD_DATA": str(tmp_path / "d" / "inroad.json")}
    inroad = [sys.executable, "-m", "inroad"]
    with Program([*inroad, "import", str(export)], environment=environment) as program:
        program.wait_for("10,000 added")
        assert b"Importing" in program.raw, "a progress bar"
        assert program.wait_for_end() == 0
    with Program(inroad, environment=environment) as program:
        program.wait_for("Welcome to Inroad")
        program.press("escape")
        program.wait_for("all keys")
        program.press("3")
        program.wait_for("Identified 10,000")
        costs = [program.bytes_for(key) for key in "jjk"]
        assert all(0 < cost < MOST for cost in costs), costs


def test_an_idle_screen_sends_nothing() -> None:
    with open_demo() as program:
        program.wait_for("all keys")
        program.settle()
        assert program.let_pass(1.2) == 0


def test_one_person_of_triage_after_another() -> None:
    """Hundreds of people are gone through: each costs their text, and few bytes beside it."""
    with open_demo() as program:
        program.wait_for("all keys")
        program.press("Q")
        program.wait_for("15 people to decide on")
        program.settle()
        for key in "lxl jxk":
            cost = press(program, key)
            assert 0 < cost.sent <= A_PERSON + cost.text, (key, cost.sent, cost.text)
            assert not cost.again, "no cell is painted twice"
