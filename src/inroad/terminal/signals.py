"""Leaving in good order when the system asks: on TERM, HUP, or a terminal that is gone.

By itself the program would die at once, and leave the terminal in its full-screen mode.
"""

import asyncio
import signal
from collections.abc import Callable

LEAVING = (signal.SIGTERM, signal.SIGHUP)


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Have `leave` called with the exit code (128 + the signal's number) on each of `LEAVING`.

    To be called from within the running event loop.
    """
    loop = asyncio.get_running_loop()
    for number in LEAVING:
        loop.add_signal_handler(number, leave, 128 + number)
