"""Running this very program once more, whichever way it was started."""

import subprocess
import sys
from pathlib import Path

from inroad.domain.errors import InroadError


def own_call() -> list[str]:
    """Return the words of a call: Python with the script or the one file, or with the module."""
    script = sys.argv[0]
    is_module = not script or Path(script).name == "__main__.py" or not Path(script).is_file()
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
