"""Textual's driver for a terminal, with `Thrift` between it and the terminal."""

import os
import sys
from typing import Any

from textual.drivers.linux_driver import LinuxDriver

from inroad.terminal.thrift import Thrift


class ThriftyDriver(LinuxDriver):
    """Sends only what changed on the screen."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._thrift = Thrift()
        self._known_size = _terminal_size()
        super().__init__(*arguments, **options)

    def write(self, data: str) -> None:
        """Send what is new in `data`, where anything is.

        Where the terminal's size changed, it may have moved or cut its text: then nothing is
        known of it, and everything is sent.
        """
        size = _terminal_size()
        if size != self._known_size:
            self._known_size = size
            self._thrift.forget()
        difference = self._thrift.filter(data)
        if difference and not self._is_deaf:
            super().write(difference)

    def _sigcont_application(self, *arguments: Any) -> None:
        """Take the terminal back, where it was let go of.

        After a plain SIGSTOP it was not: to begin again would leave two threads reading keys,
        and none that ends.
        """
        if self._must_signal_resume:
            super()._sigcont_application(*arguments)

    def write_through(self, data: str) -> None:
        """Send a sequence that paints nothing, as it is."""
        if not self._is_deaf:
            super().write(data)

    def resume_application_mode(self) -> None:
        """Take the terminal back from another program, which has written all over it."""
        self.forget()
        super().resume_application_mode()

    def forget(self) -> None:
        """Know nothing of what the terminal shows: the next picture is sent whole."""
        self._thrift.forget()

    def close(self) -> None:
        """End the writing thread, where it has not died with the terminal."""
        if not self._is_deaf:
            super().close()

    @property
    def _is_deaf(self) -> bool:
        """Whether the writing thread died because the terminal is gone.

        Its queue would take some more writes, and then block the program for ever.
        """
        return self._writer_thread is not None and not self._writer_thread.is_alive()


def _terminal_size() -> os.terminal_size | None:
    try:
        return os.get_terminal_size(sys.__stderr__.fileno() if sys.__stderr__ else 2)
    except OSError:
        return None
