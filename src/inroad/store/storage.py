"""The TinyDB storage that cannot leave half a file.

TinyDB's own rewrites the file in place, so that a crash in between leaves half of it. This
one writes aside, syncs, and renames; one document a line, in one canonical form (sorted ids
and keys, UTF-8, LF), so that the same content is the same bytes. A stock `TinyDB` and `jq`
read the file. It belongs to the user alone.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb import Storage

from inroad.domain.errors import Conflict, InroadError, Unreadable

Tables = dict[str, dict[str, Any]]
"""What TinyDB hands to a storage: tables by name, documents by id (as text)."""

_FILE_MODE = 0o600
_FOLDER_MODE = 0o700


class AtomicStorage(Storage):
    """Keeps the tables in memory and replaces the file whole at the end of each `batch`."""

    def __init__(self, path: Path) -> None:
        """Read the file at `path` (a symbolic link is followed); it need not exist.

        Raises:
            Unreadable: the file is no campaign; it is left as it is.
        """
        self.path = path.resolve()
        self._seen = _signature(self.path)
        self._tables = _load(self.path)
        self._pending: Tables | None = None

    def read(self) -> Tables:
        """Return the tables; TinyDB may put other ones in their place."""
        return dict(self._tables if self._pending is None else self._pending)

    def write(self, data: Tables) -> None:
        """Take the tables: to be written at the end of the batch, or at once outside one."""
        if self._pending is not None:
            self._pending = data
            return
        self._save(data)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Write once for all that happens inside; nothing at all if it raises.

        Raises:
            Conflict: another program changed the file since it was read.
            InroadError: the disk refused; memory and disk stand as before.
        """
        self._pending = self.read()
        try:
            yield
            self._save(self._pending)
        finally:
            self._pending = None

    def _save(self, tables: Tables) -> None:
        try:
            _make_folder(self.path.parent)
            with _locked(self.path):
                if _signature(self.path) != self._seen:
                    raise Conflict(
                        "Another program changed the data file, so nothing was saved; quit with q "
                        "and start Inroad again."
                    )
                _replace(self.path, _canonical(tables))
                self._seen = _signature(self.path)
        except OSError as error:
            reason = error.strerror or str(error)
            raise InroadError(
                f"Not saved ({reason}); make {self.path.parent} writable with room on it, and "
                "try again."
            ) from error
        self._tables = tables


def write_private(path: Path, text: str) -> None:
    """Write a text file that only the user can read, whole or not at all.

    Raises:
        InroadError: the disk refused.
    """
    try:
        _make_folder(path.parent)
        _replace(path, text.encode("utf-8"))
    except OSError as error:
        raise InroadError(f"{path} was not saved ({error.strerror or error}).") from error


def _load(path: Path) -> Tables:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{path} cannot be read ({error}); nothing was changed.") from error
    if not text.strip():
        return {}
    try:
        tables = json.loads(text)
        for table in tables.values():
            if not all(isinstance(document, dict) for document in table.values()):
                raise ValueError("a document is no object")
    except (ValueError, AttributeError, RecursionError) as error:
        raise Unreadable(
            f"{path} is not an Inroad campaign; name another with --data FILE. It was not changed."
        ) from error
    return dict(tables)


def _canonical(tables: Tables) -> bytes:
    encode = json.JSONEncoder(
        ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode
    parts = []
    for name in sorted(tables):
        documents = sorted(tables[name].items(), key=lambda item: int(item[0]))
        lines = ",\n".join(f'"{doc_id}":{encode(document)}' for doc_id, document in documents)
        parts.append(f"{encode(name)}:{{\n{lines}\n}}" if lines else f"{encode(name)}:{{}}")
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8")


def _replace(path: Path, data: bytes) -> None:
    """Put `data` at `path` so that a crash leaves the old file or the new one, never less."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    aside.unlink(missing_ok=True)
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, _FILE_MODE)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(file.fileno(), _FILE_MODE)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _make_folder(folder: Path) -> None:
    """Make `folder` and those above it, each the user's alone whatever the umask."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=_FOLDER_MODE, exist_ok=True)
        one.chmod(_FOLDER_MODE)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the lock beside the data file, so that no two programs check and write at once."""
    lock = path.with_name(f".{path.name}.lock")
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, _FILE_MODE)
    try:
        # A umask can take away even the user's own bits; the next lock would then fail.
        os.fchmod(handle, _FILE_MODE)
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _signature(path: Path) -> tuple[int, int, int] | None:
    """Return what changes whenever the file does, or None where there is no file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
