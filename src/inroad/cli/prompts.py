"""Asking the person at a terminal; where there is none, nothing is asked."""

import sys
from collections.abc import Sequence

from inroad.cli.saying import say_aside
from inroad.domain.text import harmless


def is_somebody_there() -> bool:
    """Whether a question is seen, and an answer can be typed."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def choose(title: str, lines: Sequence[str], question: str) -> int | None:
    """Ask for one of several, and return its place; None where none is wanted.

    Args:
        title: what these are.
        lines: what can be chosen.
        question: what is asked where there is only one, to be answered with y.
    """
    _say(title)
    for number, line in enumerate(lines, 1):
        _say(f"  {number}  {line}")
    if len(lines) == 1:
        answers = {"y": 0, "yes": 0, "1": 0, "n": None, "no": None, "": None}
        return _answer(f"{question} (y, or enter for no) ", answers)
    numbers: dict[str, int | None] = {str(at + 1): at for at in range(len(lines))}
    return _answer(f"Which one? (1 to {len(lines)}, or enter for none) ", {**numbers, "": None})


def _answer(prompt: str, answers: dict[str, int | None]) -> int | None:
    """Ask until one of the answers is typed; the end of what is typed is the empty one."""
    while True:
        say_aside(prompt, end="")
        typed = sys.stdin.readline()
        if not typed:
            _say("")
            return None
        if typed.strip().lower() in answers:
            return answers[typed.strip().lower()]


def _say(line: str) -> None:
    say_aside(harmless(line))
