"""What the terminal of the tests answers to the questions of a program."""

import sys

import pyte

from tests.terminal.answers import Answers
from tests.terminal.program import Program

ASK = (
    "import sys, termios, tty\n"
    "tty.setraw(0)\n"
    "sys.stdout.write('here\\x1b[6n'); sys.stdout.flush()\n"
    "said = ''\n"
    "while not said.endswith('R'): said += sys.stdin.read(1)\n"
    "print('answer', said[2:])\n"
)


def test_each_question_has_its_answer_in_its_order() -> None:
    answers = Answers(pyte.Screen(80, 24))
    asked = b"\x1b[?2026$p some text \x1b[31m\x1b]11;?\x07\x1b[c\x1b[?u\x1b[18t"
    assert answers.to(asked) == (
        "\x1b[?2026;2$y\x1b]11;rgb:1414/1717/1c1c\x1b\\\x1b[?62;22c\x1b[?0u\x1b[8;24;80t"
    )


def test_a_mode_that_is_not_known_is_said_to_be_none() -> None:
    assert Answers(pyte.Screen(80, 24)).to(b"\x1b[?2048$p") == "\x1b[?2048;0$y"


def test_a_question_in_two_reads_is_answered_once() -> None:
    answers = Answers(pyte.Screen(80, 24))
    assert answers.to(b"text\x1b[?20") == ""
    assert answers.to(b"26$p") == "\x1b[?2026;2$y"
    assert answers.to(b"more\x1b[?1049h") == ""
    assert answers.to(b"$p") == ""


def test_where_the_cursor_is_can_be_asked() -> None:
    with Program([sys.executable, "-c", ASK], answers=True) as program:
        program.wait_for("answer 1;5R")
