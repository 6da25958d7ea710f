"""What the system knows of a process, seen from outside (Linux tells)."""

import contextlib
import re
import time
from pathlib import Path

_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_ON_AT_REST = {b"7", b"25"}
"""Modes that a terminal is in by itself: long lines go on, and the cursor shows."""


def cpu_seconds(pid: int) -> float:
    """Return the time that a process has computed, to the nanosecond, all its threads included."""
    # What clock_getcpuclockid(3) returns: see the kernel's posix-cpu-timers.
    return time.clock_gettime_ns((~pid << 3) | 2) / 1e9


def peak_memory(pid: int) -> float:
    """Return the most memory that a process has had, in MB."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    found = re.search(r"VmHWM:\s*(\d+) kB", status)
    if found is None:
        raise AssertionError(f"no peak is known of process {pid}")
    return int(found[1]) / 1024


def left_in_session(session: int) -> list[int]:
    """Return the processes of a session that are still there."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        # A process may end while it is looked at.
        with contextlib.suppress(OSError):
            state, _, _, of = path.read_text("utf-8").rsplit(")", 1)[1].split()[:4]
            if int(of) == session and state != "Z":
                found.append(int(path.parent.name))
    return found


def modes_left(raw: bytes) -> set[str]:
    """Return the modes that a program leaves a terminal in, of those that it touched.

    "1006" is one that is still on, "-25" one that is off and should not be.
    """
    on: dict[bytes, bool] = {}
    for match in _MODE.finditer(raw):
        on |= dict.fromkeys(match[1].split(b";"), match[2] == b"h")
    return {
        mode.decode() if is_on else f"-{mode.decode()}"
        for mode, is_on in on.items()
        if is_on != (mode in _ON_AT_REST)
    }
