"""A program in a real pseudo-terminal, with pyte reading its screen.

Nothing here sleeps and hopes: `wait_for` returns as soon as the screen shows what is asked
for, and fails with the screen where it never does. A program has come to rest when all of its
threads sleep and it says nothing: where the machine is busy with something else, one that has
yet to get its turn does not sleep.
"""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from tests.patience import PATIENCE
from tests.terminal.answers import Answers

SILENCE = 0.3
"""Seconds asleep after which a program has nothing to say: longer than it waits after an escape."""

QUIET = 0.1
"""Seconds asleep after which a program that has begun to answer has said all of it."""

_LOOK = 0.02

_NAMES = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "space": " ",
    "down": "\x1b[B",
    "up": "\x1b[A",
}


class Program:
    """One run of a program; use it in a `with`, so that it is ended whatever happens."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        answers: bool = False,
    ) -> None:
        """Start a program.

        Args:
            command: the program and its arguments.
            size: columns and lines of the terminal.
            environment: what it finds in its environment beside ours.
            folder: where it is started.
            answers: whether the terminal answers what it is asked, as most do.
        """
        self.columns, self.lines = size
        self._screen = pyte.Screen(self.columns, self.lines)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = bytearray()
        self._answers = Answers(self._screen) if answers else None
        self.moment = 0.0
        """When (by `time.perf_counter`) the terminal was given the last bytes that it shows."""
        self.exit_code: int | None = None
        # COLUMNS and LINES, which test runners set, would hide the terminal's real size.
        present = {key: os.environ[key] for key in os.environ.keys() - {"COLUMNS", "LINES"}}
        present |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        present.update(environment or {})
        self._handle, theirs = pty.openpty()
        self._tell_size()
        self.first_attributes = self.attributes
        """The settings of the terminal before the program had it."""
        self.begun = time.perf_counter()
        """When the program was started."""
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            env=present,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._handle)

    @property
    def text(self) -> str:
        """What the screen shows, line by line."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def screen(self) -> pyte.Screen:
        """What the screen shows, cell by cell."""
        return self._screen

    @property
    def attributes(self) -> list[object]:
        """The settings of the terminal as they are now: how it echoes, what ends a line."""
        return termios.tcgetattr(self._handle)

    def resize(self, columns: int, lines: int) -> None:
        """Change the size of the terminal."""
        self.columns, self.lines = columns, lines
        self._screen.resize(lines, columns)
        self._tell_size()

    def type(self, text: str) -> None:
        """Type characters."""
        os.write(self._handle, text.encode())

    def strike(self, key: str) -> None:
        """Press a key, and wait for nothing."""
        self.type(_NAMES.get(key, key))

    def press(self, *keys: str) -> None:
        """Press keys, each once the program has answered the one before."""
        for key in keys:
            self.strike(key)
            self.settle()

    def wait_for(self, *texts: str) -> None:
        """Wait until the screen shows all of these."""
        self.wait_until(lambda: all(text in self.text for text in texts), " and ".join(texts))

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until `holds()`; `what` says in the failure what was waited for."""
        end = time.monotonic() + PATIENCE
        while not holds():
            left = end - time.monotonic()
            is_silent = not self._read(min(max(left, 0), 0.2))
            if (left <= 0 or (is_silent and self._is_over())) and not holds():
                raise AssertionError(f"waited for {what}; the screen shows:\n{self.text}")

    def settle(self, enough: float = SILENCE) -> int:
        """Read until the program is at rest; return how many bytes it sent.

        Args:
            enough: seconds asleep that are taken for rest where it says nothing at all.
        """
        before = len(self.raw)
        end = time.monotonic() + PATIENCE
        since = time.monotonic()
        while time.monotonic() - since < enough and not self._is_over():
            if self._read(_LOOK):
                since, enough = time.monotonic(), QUIET
            elif self._is_at_work():
                since = time.monotonic()
            if time.monotonic() > end:
                raise AssertionError(f"it never came to rest; the screen shows:\n{self.text}")
        while self._read(0):
            pass
        return len(self.raw) - before

    def bytes_for(self, key: str) -> int:
        """Press a key and return how many bytes the answer took."""
        self.settle(QUIET)
        self.strike(key)
        return self.settle()

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    @property
    def pid(self) -> int:
        """The process that was started."""
        return self._process.pid

    def scribble(self, text: str) -> None:
        """Write on the terminal as another program does."""
        self._stream.feed(text.encode())

    def let_pass(self, seconds: float) -> int:
        """Let time pass that a test is about: the program itself measures it.

        Returns how many bytes it sent meanwhile.
        """
        before = len(self.raw)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._read(max(0.0, end - time.monotonic()))
        return len(self.raw) - before

    def hang_up(self) -> None:
        """Close the terminal, as a dropped connection does."""
        os.close(self._handle)
        self._handle = os.open(os.devnull, os.O_RDWR)

    def wait_for_end(self) -> int:
        """Wait until the program ends; return its exit code."""
        self.wait_until(self._is_over, "the program's end")
        if self.exit_code is None:
            raise AssertionError("the program did not end")
        return self.exit_code

    def wait_for_end_unread(self) -> int:
        """Wait until the program ends, as a terminal that does not read; return its exit code."""
        end = time.monotonic() + PATIENCE
        while not self._is_over():
            assert time.monotonic() < end, "the program did not end"
            time.sleep(_LOOK)
        return self.wait_for_end()

    def _tell_size(self) -> None:
        window = struct.pack("HHHH", self.lines, self.columns, 0, 0)
        fcntl.ioctl(self._handle, termios.TIOCSWINSZ, window)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._handle], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._handle, 65536)
        except OSError:
            return False
        self.moment = time.perf_counter()
        self.raw += data
        self._stream.feed(data)
        if self._answers is not None:
            self.type(self._answers.to(data))
        return bool(data)

    def _is_at_work(self) -> bool:
        return is_at_work(self.pid)

    def _is_over(self) -> bool:
        self.exit_code = self._process.poll()
        return self.exit_code is not None


def is_at_work(pid: int) -> bool:
    """Whether a thread of a process runs, waits for its turn to, or for a disk (Linux tells)."""
    found = []
    for path in Path(f"/proc/{pid}/task").glob("*/stat"):
        # A thread may end while it is looked at.
        with contextlib.suppress(OSError):
            found.append(path.read_text("utf-8").rsplit(")", 1)[1].split()[0])
    return not {"R", "D"}.isdisjoint(found)


def _take_terminal() -> None:
    """Make the terminal that one has the one that hang-ups and stops come from.

    As a shell does: tests that run in the background ignore ctrl+c, and would hand that on.
    """
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for number in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)
