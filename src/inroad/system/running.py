"""A program that has the terminal for a while: an editor, a mail program."""

import subprocess
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from inroad.domain.errors import InroadError


class Running:
    """A program that was started, and has the terminal until it ends."""

    def __init__(self, call: Sequence[str], standard_input: Path | None = None) -> None:
        """Start it.

        Args:
            call: the program and its arguments; no shell reads them.
            standard_input: the file that it reads there; else it is the terminal.

        Raises:
            InroadError: it could not be started.
        """
        try:
            with ExitStack() as stack:
                read = None
                if standard_input is not None:
                    read = stack.enter_context(standard_input.open("rb"))
                self._process = subprocess.Popen(call, stdin=read)
        except OSError as error:
            raise InroadError(
                f"{call[0]}: {error.strerror or error}; the text is as it was."
            ) from error

    def wait(self) -> int:
        """Wait until it ends; return its exit code, below zero where a signal ended it."""
        return self._process.wait()

    def end(self, patience: float) -> None:
        """Ask it to end, so that it saves what it can, and give it so many seconds."""
        self._process.terminate()
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()


def until_enter(said: str) -> Running:
    """Start what waits in the terminal until somebody has read what stands there.

    Args:
        said: what is to be said below it.

    Raises:
        InroadError: there is no shell.
    """
    # What ran before may have left the terminal such that enter ends no line.
    return Running(("sh", "-c", 'stty sane; printf "\\n%s " "$1"; read -r _', "sh", said))
