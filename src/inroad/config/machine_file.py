"""`config.toml` as one program has it: read when it is first asked for, and changed on request."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from inroad.config.config import Config
from inroad.config.entries import Entry
from inroad.config.reading import read_config

if TYPE_CHECKING:
    from inroad.config.editing import Edited

Stamp = tuple[int, int, int] | None
"""Inode, size and time of change; None where there is no file."""


class MachineFile:
    """What is set for this machine, and who hears when that is another."""

    def __init__(self, path: Path) -> None:
        """Have a file, which need not be there; it is not read yet."""
        self.path = path
        self._config: Config | None = None
        self._stamp: Stamp = None
        self._listeners: list[Callable[[Config], None]] = []

    @property
    def config(self) -> Config:
        """What the file says."""
        if self._config is None:
            self._stamp = self._stamp_now()
            self._config = read_config(self.path)
        return self._config

    def use(self, config: Config) -> None:
        """Take what somebody read from the file already."""
        self._stamp, self._config = self._stamp_now(), config

    def look(self) -> None:
        """Read the file again where it has changed, and tell whoever listens."""
        if self._config is not None and self._stamp_now() != self._stamp:
            self._read_again()

    def write(self, entry: Entry, typed: str) -> "Edited":
        """Set what was typed.

        Raises:
            InroadError: it is no such value, or the file cannot be changed. Nothing is written.
        """
        from inroad.config.editing import set_value

        edited = set_value(self.path, entry, entry.read(typed, self.config))
        self._read_again()
        return edited

    def take_out(self, entry: Entry) -> "Edited":
        """Take a value out; raises InroadError where the file cannot be changed."""
        from inroad.config.editing import set_value

        edited = set_value(self.path, entry, None)
        self._read_again()
        return edited

    def put(self, edited: "Edited") -> None:
        """Change the file as it was changed once; raises InroadError where it is another now."""
        from inroad.config.editing import put

        put(self.path, edited)
        self._read_again()

    def subscribe(self, listener: Callable[[Config], None]) -> Callable[[], None]:
        """Call `listener` whenever something else is set; the result ends that."""
        self._listeners.append(listener)

        def stop() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def _read_again(self) -> None:
        self._config = None
        config = self.config
        for listener in tuple(self._listeners):
            listener(config)

    def _stamp_now(self) -> Stamp:
        with suppress(OSError):
            status = self.path.stat()
            return status.st_ino, status.st_size, status.st_mtime_ns
        return None
