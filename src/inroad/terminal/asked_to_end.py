"""That the system asks for the end (TERM, HUP, INT): noted when it comes, told where it is heard.

Nothing is raised where a signal comes: Python runs its handler between any two steps, and what it
raises in the middle of an import may be lost, or leave half of something behind. The first signal
counts; what comes later interrupts nothing of what is done at the end.
"""

import signal
from collections.abc import Callable
from types import FrameType

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)

_SIGNALLED = 128
HUNG_UP = _SIGNALLED + signal.SIGHUP
"""The exit code of who is left without a terminal."""
INTERRUPTED = _SIGNALLED + signal.SIGINT
"""The exit code of who was interrupted."""


class AskedToEnd:
    """Whether the system asked this process to end, and who is to hear of it."""

    def __init__(self) -> None:
        self.code: int | None = None
        """The exit code that the first signal asks for (128 and its number); None before one."""
        self._hear: Callable[[int], None] | None = None

    def begin(self) -> None:
        """Note signals from now on, instead of being ended by them."""
        for number in SIGNALS:
            signal.signal(number, self._note)

    def tell(self, hear: Callable[[int], None] | None) -> None:
        """Have `hear` called with the exit code once there is one; at once where there is.

        It is called in the main thread, wherever that is just then: it may only leave word.
        With None nobody is told, until somebody is again.
        """
        self._hear = hear
        if self.code is not None and hear is not None:
            hear(self.code)

    def end(self) -> None:
        """Ignore signals: while Python ends, it has no handlers of its own any more."""
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)

    def _note(self, number: int, _: FrameType | None) -> None:
        if self.code is not None:
            return
        self.code = _SIGNALLED + number
        if self._hear is not None:
            self._hear(self.code)


ASKED = AskedToEnd()
"""A process has one."""
