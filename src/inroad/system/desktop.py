"""Opening a link in the desktop's own program, where there is a desktop."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping


def opener(environment: Mapping[str, str]) -> str | None:
    """Return the program that opens links here, or None where there is no desktop.

    Over SSH there is none, even on a machine that has one: nobody sits in front of it.
    """
    if is_over_ssh(environment):
        return None
    if sys.platform == "darwin":
        return shutil.which("open")
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return shutil.which("xdg-open")
    return None


def is_over_ssh(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether whoever looks at the screen is at another machine, over SSH."""
    return bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))


def open_link(program: str, link: str) -> bool:
    """Open a link with `program`; return whether that could be begun."""
    try:
        subprocess.Popen(
            [program, link],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    return True
