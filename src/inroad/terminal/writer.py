"""Writes to the terminal beside the program, which never waits for it.

A terminal may stop reading: ctrl+s, a phone that went to sleep, a link that is gone and not yet
known to be. Then a write waits, perhaps for ever. So a thread does the waiting; what it cannot
send is held back up to a size, and after that dropped: whoever paints has to paint anew then.
"""

import os
import threading
from collections.abc import Callable

MOST_HELD = 1 << 18
"""Bytes: some forty whole pictures. A terminal that is that far behind is not reading."""

_PIECE = 1 << 12
"""Bytes of one write: where the terminal stops, no more than that is on its way."""


class Writer(threading.Thread):
    """Sends bytes to a terminal, in order, as fast as it takes them."""

    def __init__(self, handle: int, caught_up: Callable[[], None]) -> None:
        """Write to `handle`.

        Args:
            handle: the terminal.
            caught_up: called (in this thread) once the terminal reads again, after something
                had to be dropped.
        """
        super().__init__(name="terminal output", daemon=True)
        self._terminal = handle
        self._caught_up = caught_up
        self._held: list[bytes] = []
        self._size = 0
        self._changed = threading.Condition()
        self._is_ending = False
        self._has_dropped = False

    @property
    def is_behind(self) -> bool:
        """Whether something was dropped, and the terminal has not caught up yet."""
        return self._has_dropped

    def write(self, text: str) -> bool:
        """Have `text` sent; return False where it is dropped: the terminal does not read."""
        data = text.encode("utf-8", "replace")
        with self._changed:
            if self._is_ending:
                return False
            if self._has_dropped or self._size + len(data) > MOST_HELD:
                self._has_dropped = True
                return False
            self._held.append(data)
            self._size += len(data)
            self._changed.notify()
        return True

    def end(self, text: str, patience: float) -> bool:
        """Have `text` sent last, also where something was dropped before.

        Args:
            text: what leaves the terminal in order.
            patience: seconds to wait for the terminal to take everything.

        Returns:
            Whether it took everything, or is gone.
        """
        with self._changed:
            if self._has_dropped:
                self._held.clear()
            self._held.append(text.encode())
            self._is_ending = True
            self._changed.notify()
        self.join(patience)
        return not self.is_alive()

    def run(self) -> None:
        """Send what is held until the end is asked for, or the terminal is gone."""
        try:
            while data := self._next():
                for at in range(0, len(data), _PIECE):
                    self._send(data[at : at + _PIECE])
        except OSError:
            return

    def _send(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._terminal, data) :]

    def _next(self) -> bytes:
        """Wait for something to send; nothing means the end."""
        with self._changed:
            has_caught_up = self._has_dropped and not self._held
            self._has_dropped = self._has_dropped and not has_caught_up
        if has_caught_up and not self._is_ending:
            self._caught_up()
        with self._changed:
            while not self._held and not self._is_ending:
                self._changed.wait()
            data, self._size = b"".join(self._held), 0
            self._held.clear()
            return data
