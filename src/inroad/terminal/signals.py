"""Leaving in good order when the system asks: on TERM, HUP, INT, or a terminal that is gone.

By itself the program would die at once, and leave the terminal in its full-screen mode.
"""

import asyncio
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

LEAVING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
HUNG_UP = 128 + signal.SIGHUP
"""The exit code of who is left without a terminal."""
INTERRUPTED = 128 + signal.SIGINT
"""The exit code of who was interrupted."""


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Have `leave` called with the exit code (128 + the signal's number) on each of `LEAVING`.

    To be called from within the running event loop.
    """
    loop = asyncio.get_running_loop()
    for number in LEAVING:
        loop.add_signal_handler(number, leave, 128 + number)


@contextmanager
def interrupts_for_another(leave: Callable[[int], None]) -> Iterator[None]:
    """Leave ctrl+c to a program that has the terminal meanwhile, as POSIX asks of `system`.

    Whoever asked only when it is dealt with whether the terminal is lent would ask too late:
    the other program may have ended by then, and the terminal be our own again. It is not
    ignored, as a program that we start would inherit that.
    """
    loop = asyncio.get_running_loop()
    loop.remove_signal_handler(signal.SIGINT)
    signal.signal(signal.SIGINT, _nothing)
    try:
        yield
    finally:
        loop.add_signal_handler(signal.SIGINT, leave, INTERRUPTED)


def _nothing(number: int, frame: FrameType | None) -> None:
    """Let a signal pass."""


def is_terminal_gone() -> bool:
    """Whether the terminal was closed, perhaps without the signal that says so arriving."""
    watch = select.poll()
    try:
        watch.register(sys.__stdin__.fileno() if sys.__stdin__ else 0, 0)
    except (OSError, ValueError):
        return True
    return any(events & (select.POLLHUP | select.POLLERR) for _, events in watch.poll(0))


def let_go_of_terminal(is_stuck: bool) -> None:
    """Point the standard streams elsewhere where the terminal is gone, or `is_stuck`.

    Python flushes them once more at its end; where that fails, it exits with 120 whatever the
    program said. And to a terminal that does not read, it would wait for ever.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            if is_stuck:
                raise BlockingIOError
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
