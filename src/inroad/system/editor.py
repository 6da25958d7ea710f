"""Running the editor that I am used to, on a file that is there already."""

import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from inroad.domain.errors import InroadError

_USUAL = ("nano", "vi")


def editor(environment: Mapping[str, str]) -> list[str]:
    """Return how to call the editor: $VISUAL, $EDITOR, or one that is usually there.

    Raises:
        InroadError: there is none, or it cannot be read.
    """
    for name in ("VISUAL", "EDITOR"):
        try:
            said = shlex.split(environment.get(name, ""))
        except ValueError as error:
            raise InroadError(f"${name} has a quotation mark that is not closed.") from error
        if said:
            return said
    found = next(filter(None, map(shutil.which, _USUAL)), None)
    if found is None:
        raise InroadError("No editor is here; set one with EDITOR=nano, or edit in place with e.")
    return [found]


class Running:
    """An editor that has the terminal."""

    def __init__(self, call: list[str], path: Path) -> None:
        """Start it.

        Args:
            call: the program and its arguments; the file comes last.
            path: what to edit.

        Raises:
            InroadError: it could not be started.
        """
        try:
            self._process = subprocess.Popen([*call, str(path)])
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
