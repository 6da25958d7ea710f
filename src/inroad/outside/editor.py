"""Editing a text in the editor that I am used to.

The text is in a file of its own, in a folder that nobody else can look into; both are gone
when the editor has ended, whatever happened in it.
"""

import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from inroad.domain.errors import InroadError

_USUAL = ("nano", "vi")
_LONGEST = 1_000_000


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


def edit(text: str, call: list[str]) -> str:
    """Return `text` as the editor left it.

    Args:
        text: what to edit.
        call: the program and its arguments; the file comes last.

    Raises:
        InroadError: it could not be started, or it failed; the text is as it was.
    """
    folder = Path(tempfile.mkdtemp(prefix="inroad-"))
    path = folder / "message.txt"
    try:
        path.touch(0o600)
        path.write_text(text, "utf-8")
        done = subprocess.run([*call, str(path)], check=False)
        if done.returncode != 0:
            raise InroadError(f"{call[0]} ended with {done.returncode}; the text is as it was.")
        return path.read_text("utf-8", "replace")[:_LONGEST].rstrip("\n")
    except OSError as error:
        raise InroadError(
            f"{call[0]}: {error.strerror or error}; the text is as it was."
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
