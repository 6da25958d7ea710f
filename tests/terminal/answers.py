"""What a terminal answers where a program asks it something: its kind, its colours, its modes.

One terminal of today's middling sort, dark, with synchronized output and the kitty keyboard at
rest, without reports of its size. A program that waits for an answer has it at once.
"""

import re
from collections.abc import Callable

import pyte

_LONGEST = 64
"""Bytes of a question that may stand across two reads."""

_SYNCHRONIZED_OUTPUT = b"2026"


class Answers:
    """Finds questions in what a program sends, and says what the terminal answers."""

    def __init__(self, screen: pyte.Screen) -> None:
        """Answer for the terminal that shows `screen`."""
        self._screen = screen
        self._rest = b""

    def to(self, data: bytes) -> str:
        """Return what is answered to the questions in `data`, in their order; "" for none.

        A question that `data` only begins is answered with the rest of it.
        """
        said = self._rest + data
        found = list(_QUESTION.finditer(said))
        end = found[-1].end() if found else 0
        begun = said.rfind(b"\x1b", end)
        self._rest = said[begun:][:_LONGEST] if begun >= 0 else b""
        return "".join(self._answer(match) for match in found)

    def _answer(self, match: re.Match[bytes]) -> str:
        answer = _ANSWERS[match.lastgroup or ""]
        return answer(match[0], self._screen)


def _mode(question: bytes, screen: pyte.Screen) -> str:
    """Say whether a mode is known: 2 is "known, and off", 0 "not known"."""
    mode = question[3:-2]
    return f"\x1b[?{mode.decode()};{2 if mode == _SYNCHRONIZED_OUTPUT else 0}$y"


def _colour(question: bytes, screen: pyte.Screen) -> str:
    number = question[2:4].decode()
    rgb = "d6d6/dada/e1e1" if number == "10" else "1414/1717/1c1c"
    return f"\x1b]{number};rgb:{rgb}\x1b\\"


def _place(question: bytes, screen: pyte.Screen) -> str:
    return f"\x1b[{screen.cursor.y + 1};{screen.cursor.x + 1}R"


def _size(question: bytes, screen: pyte.Screen) -> str:
    if question == b"\x1b[18t":
        return f"\x1b[8;{screen.lines};{screen.columns}t"
    cell = (20, 10)
    if question == b"\x1b[16t":
        return f"\x1b[6;{cell[0]};{cell[1]}t"
    return f"\x1b[4;{screen.lines * cell[0]};{screen.columns * cell[1]}t"


def _always(answer: str) -> Callable[[bytes, pyte.Screen], str]:
    return lambda question, screen: answer


_ANSWERS: dict[str, Callable[[bytes, pyte.Screen], str]] = {
    "mode": _mode,
    "kitty": _always("\x1b[?0u"),
    "kind": _always("\x1b[?62;22c"),
    "version": _always("\x1b[>1;4000;0c"),
    "name": _always("\x1bP>|answers 1\x1b\\"),
    "well": _always("\x1b[0n"),
    "place": _place,
    "colour": _colour,
    "size": _size,
}
_QUESTION = re.compile(
    rb"(?P<mode>\x1b\[\?\d+\$p)|(?P<kitty>\x1b\[\?u)|(?P<kind>\x1b\[0?c)|(?P<version>\x1b\[>0?c)"
    rb"|(?P<name>\x1b\[>0?q)|(?P<well>\x1b\[5n)|(?P<place>\x1b\[6n)"
    rb"|(?P<colour>\x1b\]1[01];\?(?:\x07|\x1b\\))|(?P<size>\x1b\[1[468]t)"
)
