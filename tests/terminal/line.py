"""A line between two programs on this machine that is slow, holds packets back, or breaks.

It takes one connection. Each of its two ways hands on what it is given after its delay; held, it
keeps everything until it is released, and then all of it goes out together, as it does on a line
that hangs for a moment.
"""

import contextlib
import math
import socket
import threading
import time
from collections import deque
from types import TracebackType
from typing import Self

_AT_ONCE = 65_536
"""Bytes that are read at once."""


class Way:
    """One way of the line: what goes in comes out later."""

    def __init__(self, delay: float) -> None:
        """Take `delay` seconds for everything."""
        self._delay = delay
        self._waiting: deque[tuple[float, bytes]] = deque()
        self._changed = threading.Condition()
        self._is_held = False
        self._is_released = False
        self._is_closed = False
        self._sending = 0

    @property
    def carried(self) -> int:
        """How many bytes are on it."""
        with self._changed:
            return sum(len(data) for _, data in self._waiting) + self._sending

    @property
    def is_moving(self) -> bool:
        """Whether something is on its way, and not held."""
        with self._changed:
            is_let_go = not self._is_held or self._is_released
            return bool(self._sending or (self._waiting and is_let_go))

    def hold(self) -> None:
        """Keep from now on what goes in."""
        with self._changed:
            self._is_held = True

    def release(self) -> None:
        """Let out what is kept, in one piece; what goes in after it is kept again."""
        with self._changed:
            self._is_released = True
            self._changed.notify_all()

    def flow(self) -> None:
        """Keep nothing any more."""
        with self._changed:
            self._is_held = False
            self._changed.notify_all()

    def carry(self, source: socket.socket, target: socket.socket) -> None:
        """Carry everything from one socket to the other; returns when either is closed."""
        threading.Thread(target=self._take_in, args=(source,), daemon=True).start()
        with contextlib.suppress(OSError):
            while data := self._next():
                target.sendall(data)
                self._sending = 0
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _take_in(self, source: socket.socket) -> None:
        data = b"?"
        while data:
            try:
                data = source.recv(_AT_ONCE)
            except OSError:
                data = b""
            with self._changed:
                self._waiting.append((time.monotonic() + self._delay, data))
                self._is_closed = not data
                self._changed.notify_all()

    def _next(self) -> bytes:
        """Wait for what may go on; nothing means the end."""
        with self._changed:
            while True:
                now = time.monotonic()
                if self._is_closed or (self._waiting and self._is_released):
                    return self._all_due(math.inf)
                if self._waiting and not self._is_held and self._waiting[0][0] <= now:
                    return self._all_due(now)
                self._is_released = False
                is_coming = bool(self._waiting) and not self._is_held
                self._changed.wait(self._waiting[0][0] - now if is_coming else None)

    def _all_due(self, by: float) -> bytes:
        """Take out what is due by then."""
        parts = []
        while self._waiting and self._waiting[0][0] <= by:
            parts.append(self._waiting.popleft()[1])
        self._is_released = False
        data = b"".join(parts)
        self._sending = len(data)
        return data


class Line:
    """A line to a port of this machine; use it in a `with`. Who calls it calls `port`."""

    def __init__(self, to_port: int, delay: float = 0.0) -> None:
        """Take a call for `to_port`; each way takes `delay` seconds."""
        self.up, self.down = Way(delay), Way(delay)
        """To the server, and from it."""
        self._to_port = to_port
        self._entrance = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._entrance.getsockname()[1]
        self._ends: list[socket.socket] = []

    def __enter__(self) -> Self:
        threading.Thread(target=self._connect, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._entrance.close()
        self.drop()

    @property
    def is_moving(self) -> bool:
        """Whether something is on its way, and not held."""
        return self.up.is_moving or self.down.is_moving

    def drop(self) -> None:
        """Break off: both ends are told that there is no connection, and nothing else any more."""
        for end in self._ends:
            # To close it would not do: whoever waits for something from it keeps it open.
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _connect(self) -> None:
        with contextlib.suppress(OSError):
            caller, _ = self._entrance.accept()
            server = socket.create_connection(("127.0.0.1", self._to_port))
            self._ends = [caller, server]
            for end in self._ends:
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for way, source, target in ((self.up, caller, server), (self.down, server, caller)):
                threading.Thread(target=way.carry, args=(source, target), daemon=True).start()
