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
from contextvars import copy_context
from types import FrameType

from inroad.terminal.asked_to_end import ASKED


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Have `leave` called in its turn, with the exit code (128 + the number), once one came.

    To be called from within the running event loop. Its own handlers would be taken away before
    the program is over, and a signal then end it half way.
    """
    loop = asyncio.get_running_loop()
    # By itself it would be that of what is run when the signal comes.
    context = copy_context()

    def hear(code: int) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(leave, code, context=context)

    ASKED.tell(hear)


@contextmanager
def interrupts_for_another() -> Iterator[None]:
    """Leave ctrl+c to a program that has the terminal meanwhile, as POSIX asks of `system`.

    Whoever asked only when it is dealt with whether the terminal is lent would ask too late:
    the other program may have ended by then, and the terminal be our own again. It is not
    ignored, as a program that we start would inherit that.
    """
    before = signal.signal(signal.SIGINT, _nothing)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


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
