"""Running this very program once more, whichever way it was started."""

import os
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from inroad.domain.errors import InroadError
from inroad.paths import data_file

_NAME = "inroad"
_MODULE = "__main__.py"
_BARE_PATH = "/usr/local/bin:/usr/bin:/bin"
"""Where a shell looks for programs that nobody set up: ssh runs a command in such a one."""


def own_call() -> list[str]:
    """Return the words of a call: Python with the script or the one file, or with the module."""
    script = sys.argv[0]
    is_module = not script or Path(script).name == _MODULE or not Path(script).is_file()
    return [sys.executable, *(("-m", "inroad") if is_module else (script,))]


def run_demo() -> None:
    """Run the demo in the terminal that is lent, until one leaves it.

    Raises:
        InroadError: it could not be started.
    """
    try:
        subprocess.run([*own_call(), "--demo"], check=False)
    except OSError as error:
        raise InroadError(f"The demo could not be opened ({error.strerror}).") from error


def typed_call(data: Path) -> str:
    """Return how this program is called by a command of ssh: at home, in a shell as it comes.

    That one may find less than mine does (nothing in ~/.local/bin, where pipx puts it), and knows
    of no `$INROAD_DATA`.

    Args:
        data: the data file that is meant.
    """
    words = _typed_program()
    is_set = os.environ.get("INROAD_DATA") or os.environ.get("XDG_DATA_HOME")
    if is_set or data != data_file(None):
        words += ["--data", _from_home(data)]
    # Once for the shell that it is typed into, and once for the one that runs it.
    return " ".join(shlex.quote(shlex.quote(word)) for word in words)


def _typed_program() -> list[str]:
    script = Path(sys.argv[0])
    if script.name == _MODULE:
        return [_found(Path(sys.executable)), "-m", _NAME]
    if not script.is_file() or (script.name != _NAME and script.suffix != ".pyz"):
        return [_NAME]
    if os.access(script, os.X_OK):
        return [_found(script)]
    return [_found(Path(sys.executable)), _from_home(script)]


def _found(program: Path) -> str:
    """Return what finds a program: its name where that is enough, or a path."""
    usual = shutil.which(program.name, path=_BARE_PATH)
    with suppress(OSError):
        if usual is not None and Path(usual).samefile(program):
            return program.name
    path = _from_home(program)
    return path if "/" in path else f"./{path}"


def _from_home(path: Path) -> str:
    """Return a path as it is called at home."""
    whole = path.absolute()
    with suppress(ValueError, RuntimeError):
        return str(whole.relative_to(Path.home()))
    return str(whole)
