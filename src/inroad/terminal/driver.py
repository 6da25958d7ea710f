"""Textual's driver for a terminal, with `Thrift` between it and the terminal."""

from typing import Any

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from inroad.terminal.thrift import Thrift


class ThriftyDriver(LinuxDriver):
    """Sends only what changed on the screen."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._thrift = Thrift()
        super().__init__(*arguments, **options)

    def write(self, data: str) -> None:
        """Send what is new in `data`, where anything is."""
        difference = self._thrift.filter(data)
        if difference:
            super().write(difference)

    def process_message(self, message: Message) -> None:
        """Forget what the terminal shows when its size changes: it may have moved the text."""
        if isinstance(message, events.Resize):
            self._thrift.forget()
        super().process_message(message)
