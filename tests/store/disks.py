"""Disks for tests: one in memory that can lose power, and one that fails on demand."""

import errno
import os
import random
import stat
import sys
from copy import copy
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from inroad.disk import Disk

PAGE = 64
"""Small, so that one line of a journal is many pages that can be lost one by one."""


def place() -> str:
    """Return which function of the store made this call, and for whom."""
    frame, names = sys._getframe(1), []
    while frame is not None and len(names) < 4:
        if frame.f_code.co_filename.endswith("/inroad/files.py") or (
            "/inroad/store/" in frame.f_code.co_filename
        ):
            names.append(frame.f_code.co_name)
        frame = frame.f_back
    # Helpers are named with those that call them: each of those may need its sync or not.
    helpers = (
        "sync_folder",
        "sync_folders",
        "write_aside",
        "replace",
        "_write",
        "begin_with",
    )
    shown = next((at for at, name in enumerate(names) if name not in helpers), len(names) - 1)
    return " < ".join(names[: shown + 1])


@dataclass
class Inode:
    """A file: what is read of it, and what of that is certain to survive."""

    number: int
    is_folder: bool = False
    data: bytearray = field(default_factory=bytearray)
    durable: bytes = b""
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)
    changed: int = 0
    mode: int = 0o600


@dataclass
class NameChange:
    """A name that was given to a file (or taken away) and not synced yet."""

    folder: str
    name: str
    inode: int | None
    gone: str = ""


class SimulatedDisk(Disk):
    """A disk in memory. `power_cuts` yields what could be left of it at this moment."""

    def __init__(self) -> None:
        self.inodes = {1: Inode(1, is_folder=True, mode=0o700)}
        self.names_now: dict[str, int] = {"/": 1}
        self.names_durable: dict[str, int] = {"/": 1}
        self.pending: list[NameChange] = []
        self.handles: dict[int, int] = {}
        self.locks: dict[int, tuple[int, bool]] = {}
        self.time = 0
        self.unsynced = ""
        """The place in the code whose syncs this disk only pretends to do: see `place`."""
        self.places: set[str] = set()
        """The places in the code that synced something."""

    def open(self, path: Path, flags: int) -> int:
        name = str(path)
        if name not in self.names_now:
            if not flags & os.O_CREAT:
                raise FileNotFoundError(errno.ENOENT, "No such file or directory", name)
            self._parent(path)
            number = max(self.inodes) + 1
            self.inodes[number] = Inode(number, changed=self._tick())
            self._name(path, number)
        elif flags & os.O_EXCL and flags & os.O_CREAT:
            raise FileExistsError(errno.EEXIST, "File exists", name)
        handle = max(self.handles, default=2) + 1
        self.handles[handle] = self.names_now[name]
        return handle

    def close(self, handle: int) -> None:
        del self.handles[handle]
        self.locks.pop(handle, None)

    def read(self, handle: int, size: int, offset: int) -> bytes:
        return bytes(self._file(handle).data[offset : offset + size])

    def write(self, handle: int, data: bytes, offset: int) -> int:
        file = self._file(handle)
        file.changed = self._tick()
        _put(file.data, offset, data)
        at = 0
        while at < len(data):
            size = PAGE - (offset + at) % PAGE
            file.pending.append(("write", offset + at, data[at : at + size]))
            at += size
        return len(data)

    def truncate(self, handle: int, size: int) -> None:
        file = self._file(handle)
        file.changed = self._tick()
        _cut(file.data, size)
        file.pending.append(("cut", size, b""))

    def sync(self, handle: int) -> None:
        file = self._file(handle)
        self.places.add(place())
        if place() == self.unsynced:
            return
        if not file.is_folder:
            file.durable, file.pending = bytes(file.data), []
            return
        folder = next(name for name, number in self.names_now.items() if number == file.number)
        for change in self.pending:
            if change.folder == folder:
                _rename(self.names_durable, change)
        self.pending = [change for change in self.pending if change.folder != folder]

    def chmod(self, handle: int, mode: int) -> None:
        self._file(handle).mode = mode

    def rename(self, source: Path, target: Path) -> None:
        number = self._number(source)
        self._name(target, number, gone=str(source))

    def unlink(self, path: Path) -> None:
        self._number(path)
        del self.names_now[str(path)]
        self.pending.append(NameChange(str(path.parent), str(path), None))

    def stat(self, path: Path) -> os.stat_result:
        return self._status(self.inodes[self._number(path)])

    def status(self, handle: int) -> os.stat_result:
        return self._status(self._file(handle))

    def make_folder(self, path: Path) -> None:
        if str(path) in self.names_now:
            raise FileExistsError(errno.EEXIST, "File exists", str(path))
        self._parent(path)
        number = max(self.inodes) + 1
        self.inodes[number] = Inode(number, is_folder=True, mode=0o700)
        self._name(path, number)

    def names(self, folder: Path) -> list[str]:
        self._number(folder)
        return [Path(name).name for name in self.names_now if str(Path(name).parent) == str(folder)]

    def may_write(self, path: Path) -> bool:
        return True

    def lock(self, handle: int, shared: bool) -> None:
        number = self.handles[handle]
        for other, (inode, is_shared) in self.locks.items():
            if other != handle and inode == number and not (shared and is_shared):
                raise BlockingIOError(errno.EAGAIN, "locked")
        self.locks[handle] = (number, shared)

    def after_power_cut(self, chance: random.Random) -> "SimulatedDisk":
        """Return a disk with what is durable and any part of what is not."""
        left = SimulatedDisk()
        left.time = self.time
        keep = chance.choice((0.0, 0.5, 0.9, 1.0))
        for number, file in self.inodes.items():
            data = bytearray(file.durable)
            for kind, at, page in file.pending:
                if chance.random() < keep:
                    if kind == "write":
                        _put(data, at, page)
                    else:
                        _cut(data, at)
            left.inodes[number] = Inode(
                number, file.is_folder, data, bytes(data), [], file.changed, file.mode
            )
        keep = chance.choice((0.0, 0.5, 0.9, 1.0))
        names = dict(self.names_durable)
        for change in self.pending:
            if chance.random() < keep:
                _rename(names, change)
        left.names_now = {name: number for name, number in names.items() if _is_rooted(name, names)}
        left.names_durable = dict(left.names_now)
        return left

    def after_a_kill(self) -> "SimulatedDisk":
        """Return the disk as another process finds it when the one that used it is gone."""
        left = copy(self)
        left.inodes = {
            number: replace(file, data=bytearray(file.data), pending=list(file.pending))
            for number, file in self.inodes.items()
        }
        left.names_now, left.names_durable = dict(self.names_now), dict(self.names_durable)
        left.pending, left.places = list(self.pending), set(self.places)
        left.handles, left.locks = {}, {}
        return left

    def content(self, path: Path) -> bytes:
        """Return the bytes of a file."""
        return bytes(self.inodes[self._number(path)].data)

    def put(self, path: Path, data: bytes) -> None:
        """Write a file as another program would, in place."""
        handle = self.open(path, os.O_CREAT)
        self.truncate(handle, 0)
        self.write(handle, data, 0)
        self.close(handle)

    def _tick(self) -> int:
        self.time += 1
        return self.time

    def _name(self, path: Path, number: int, gone: str = "") -> None:
        change = NameChange(str(path.parent), str(path), number, gone)
        _rename(self.names_now, change)
        self.pending.append(change)

    def _file(self, handle: int) -> Inode:
        return self.inodes[self.handles[handle]]

    def _number(self, path: Path) -> int:
        try:
            return self.names_now[str(path)]
        except KeyError:
            raise FileNotFoundError(errno.ENOENT, "No such file or directory", str(path)) from None

    def _parent(self, path: Path) -> None:
        if not self.inodes[self._number(path.parent)].is_folder:
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", str(path))

    def _status(self, file: Inode) -> os.stat_result:
        kind = stat.S_IFDIR if file.is_folder else stat.S_IFREG
        found = SimpleNamespace(
            st_ino=file.number,
            st_size=len(file.data),
            st_mtime_ns=file.changed,
            st_mode=kind | file.mode,
        )
        return cast("os.stat_result", found)


class Crash(BaseException):
    """The process died: nothing that it would still have done is done."""


@dataclass
class Fault:
    """What goes wrong: at the call with number `at`, and at `times` calls in all from there.

    `error` is an errno, or None for a crash; `partly` lets a write do half of its work first.
    """

    at: int
    error: int | None
    times: float = 1
    partly: bool = False
    call: str = ""
    """Only calls of this name fail (and `times` counts those), where it is given."""


class FaultyDisk(Disk):
    """Hands every call on to another disk, and fails at the calls that a `Fault` names."""

    CALLS = (
        "open",
        "close",
        "read",
        "write",
        "truncate",
        "sync",
        "chmod",
        "rename",
        "unlink",
        "stat",
        "status",
        "make_folder",
        "names",
        "lock",
    )

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self.count = 0
        self.failed = 0
        self.fault: Fault | None = None
        self.open_handles: set[int] = set()

    def may_write(self, path: Path) -> bool:
        return self.disk.may_write(path)

    def die(self) -> None:
        """Close what is open, as the system does for a process that is dead."""
        self.fault = None
        for handle in self.open_handles:
            self.disk.close(handle)

    def _run(self, name: str, *arguments: Any) -> Any:
        found = self._tried(name, *arguments)
        if name == "open":
            self.open_handles.add(found)
        elif name == "close":
            self.open_handles.discard(arguments[0])
        return found

    def _tried(self, name: str, *arguments: Any) -> Any:
        call = getattr(self.disk, name)
        fault, number = self.fault, self.count
        self.count += 1
        if fault is None or number < fault.at or fault.call not in ("", name):
            return call(*arguments)
        if self.failed >= fault.times:
            return call(*arguments)
        self.failed += 1
        if fault.error is None:
            if fault.partly and name == "write":
                self._half(*arguments)
            raise Crash
        if name in ("close", "status", "lock"):
            return call(*arguments)
        if name == "write" and fault.partly:
            self._half(*arguments)
        raise OSError(fault.error, os.strerror(fault.error))

    def _half(self, handle: int, data: bytes, offset: int) -> None:
        self.disk.write(handle, data[: len(data) // 2], offset)


def _forward(name: str) -> Any:
    def call(self: FaultyDisk, *arguments: Any) -> Any:
        return self._run(name, *arguments)

    return call


for _name in FaultyDisk.CALLS:
    setattr(FaultyDisk, _name, _forward(_name))


def _put(data: bytearray, offset: int, new: bytes) -> None:
    if len(data) < offset:
        data.extend(bytes(offset - len(data)))
    data[offset : offset + len(new)] = new


def _cut(data: bytearray, size: int) -> None:
    del data[size:]
    data.extend(bytes(size - len(data)))


def _rename(names: dict[str, int], change: NameChange) -> None:
    if change.gone:
        names.pop(change.gone, None)
    if change.inode is None:
        names.pop(change.name, None)
    else:
        names[change.name] = change.inode


def _is_rooted(name: str, names: dict[str, int]) -> bool:
    return all(str(parent) in names for parent in Path(name).parents)
