"""The terminal from the first moment on: taken before anything else is loaded, and given back.

Keys do not echo any more, another screen than the shell's is there, and signals are waited for
(`Asked`); the shell's screen comes back whatever happens. This is the first that a start loads, so
it loads next to nothing itself.
"""

import os
import sys
import termios
from collections.abc import Callable

from inroad.terminal.asked_to_end import ASKED, HUNG_UP
from inroad.terminal.locales import is_utf8

ENTER_SCREEN = "\x1b[?1049h"
_ENTER = f"{ENTER_SCREEN}\x1b[?25l\x1b[?7l"
_LEAVE = "\x1b[?7h\x1b[?1049l\x1b[?25h"

_INPUT_AS_IT_IS = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
_AT_ONCE = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG
_IFLAG, _LFLAG = 0, 3

_MOST = 4096
"""Bytes that are read at once."""

_PATIENCE = 0.5
"""Seconds that the terminal has for an answer when somebody leaves before it came."""

_ANSWER_ENDS = (b"\x07", b"\x1b\\")


class LeftEarly(Exception):
    """The person, or the system, would have the program end before it is there."""

    def __init__(self, code: int) -> None:
        """Say with which exit code."""
        super().__init__()
        self.code = code


class TakenTerminal:
    """The terminal of this process, from before Textual has it until it is the shell's again."""

    def __init__(self) -> None:
        self.attributes: list[int | list[bytes | int]] | None = None
        """Its settings as they were, and are to be again; None where it has none."""
        self.typed = b""
        """What was typed, and is for the program."""
        self.is_ours = False
        """Whether it is to be given back: it does what we want, and shows our screen."""
        self.asked_at: float | None = None
        """When it was asked something that it has yet to answer, by `clock.awake`."""

    @property
    def size(self) -> tuple[int, int]:
        """Its columns and lines; those of a usual one where it does not say."""
        try:
            size = os.get_terminal_size(_output())
        except OSError:
            return 80, 24
        return (size.columns, size.lines) if size.columns and size.lines else (80, 24)

    @property
    def input(self) -> int:
        """Where what is typed is read from."""
        return sys.__stdin__.fileno() if sys.__stdin__ else 0

    def begin(self) -> None:
        """Take it, unless that was done; from then on signals are waited for."""
        if self.is_ours:
            return
        ASKED.begin()
        self.is_ours = True
        try:
            self.attributes = termios.tcgetattr(self.input)
            quick = termios.tcgetattr(self.input)
            quick[_IFLAG] &= ~_INPUT_AS_IT_IS
            quick[_LFLAG] &= ~_AT_ONCE
            termios.tcsetattr(self.input, termios.TCSANOW, quick)
        except termios.error:
            self.attributes = None
        self.send(f"{_ENTER}{_opening()}")

    def say_opening(self) -> None:
        """Show that Inroad is opening, and nothing else."""
        self.send(f"\x1b[0m\x1b[2J{_opening()}")

    def send(self, text: str) -> None:
        """Send text and sequences.

        Raises:
            LeftEarly: the terminal is gone.
        """
        data = text.encode("utf-8", "replace")
        try:
            while data:
                data = data[os.write(_output(), data) :]
        except OSError:
            raise LeftEarly(HUNG_UP) from None

    def read(self) -> bytes:
        """Return what was typed since.

        Raises:
            LeftEarly: the terminal is gone.
        """
        try:
            data = os.read(self.input, _MOST)
        except OSError:
            data = b""
        if not data:
            raise LeftEarly(HUNG_UP)
        return data

    def give_back(self) -> None:
        """Show the shell's screen again, with the settings that the terminal had.

        Where it has no other screen to go back to (GNU screen by default), the shell goes on
        below the picture: in the last line, which is emptied for it.
        """
        if not self.is_ours:
            return
        self.is_ours = False
        try:
            self.send(f"\x1b[0m\x1b[{self.size[1]};1H\x1b[K{_LEAVE}")
        except LeftEarly:
            return
        if self.asked_at is not None:
            self._wait_for_answer()
        if self.attributes is not None:
            try:
                termios.tcsetattr(self.input, termios.TCSANOW, self.attributes)
            except termios.error:
                return
        ASKED.end()

    def _wait_for_answer(self) -> None:
        """Wait a little for what the terminal was asked, so that the shell does not read it."""
        from select import select

        self.asked_at = None
        try:
            while select([self.input], [], [], _PATIENCE)[0]:
                data = os.read(self.input, _MOST)
                if not data or data.endswith(_ANSWER_ENDS):
                    return
        except OSError:
            return


TERMINAL = TakenTerminal()
"""A process has one."""


def held(run: Callable[[TakenTerminal], int]) -> int:
    """Run something while the terminal is taken, and return its exit code, or that of who left."""
    try:
        TERMINAL.begin()
        return run(TERMINAL)
    except LeftEarly as left:
        return left.code
    finally:
        TERMINAL.give_back()


def _opening() -> str:
    """Say in the first line that Inroad is opening."""
    return f"\x1b[H inroad  opening{'…' if is_utf8(os.environ) else '...'}"


def _output() -> int:
    return sys.__stderr__.fileno() if sys.__stderr__ else 2
