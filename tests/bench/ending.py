"""How long a program takes to end, seen from outside."""

import os
import select
import threading
import time
from collections.abc import Callable

from tests.patience import PATIENCE
from tests.terminal.program import Program


def seconds_to_end(program: Program, begin: Callable[[], object], reads: bool = True) -> float:
    """Return the seconds from what makes a program end until its process is gone.

    Args:
        program: the program, which runs.
        begin: makes it end: a key, a signal, a terminal that is closed.
        reads: whether the terminal goes on reading meanwhile.
    """
    handle = os.pidfd_open(program.pid)
    ended: list[float] = []

    def watch() -> None:
        select.select([handle], [], [], PATIENCE)
        ended.append(time.perf_counter())

    watching = threading.Thread(target=watch)
    watching.start()
    begun = time.perf_counter()
    begin()
    if reads:
        program.wait_for_end()
    watching.join()
    os.close(handle)
    return ended[0] - begun
