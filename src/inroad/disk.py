"""The system calls that the store makes, one thin method each.

Nothing else in the store touches the disk, so that the tests can put a disk in its place that
fails, crashes, or loses power at any call.
"""

import fcntl
import os
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_ALWAYS = os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK


class Disk:
    """The real disk. Every method raises `OSError` as the system call does."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file and return its handle; a new one is the user's alone.

        A symbolic link is not followed, and a FIFO is not waited for.
        """
        return os.open(path, flags | _ALWAYS, PRIVATE_FILE)

    def close(self, handle: int) -> None:
        """Close a handle; that lets go of its lock too."""
        os.close(handle)

    def read(self, handle: int, size: int, offset: int) -> bytes:
        """Read up to `size` bytes at `offset`."""
        return os.pread(handle, size, offset)

    def write(self, handle: int, data: bytes, offset: int) -> int:
        """Write at `offset`, and return how many bytes were taken (perhaps not all)."""
        return os.pwrite(handle, data, offset)

    def truncate(self, handle: int, size: int) -> None:
        """Cut a file to `size` bytes."""
        os.ftruncate(handle, size)

    def sync(self, handle: int) -> None:
        """Wait until the file (or the folder's list of names) is on the disk itself."""
        os.fsync(handle)

    def chmod(self, handle: int, mode: int) -> None:
        """Set the mode: a umask can take away even the user's own bits."""
        os.fchmod(handle, mode)

    def rename(self, source: Path, target: Path) -> None:
        """Give `source` the name `target`; what had it is gone in the same moment."""
        source.replace(target)

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def stat(self, path: Path) -> os.stat_result:
        """Return what is known of the file at `path`."""
        return path.stat()

    def status(self, handle: int) -> os.stat_result:
        """Return what is known of an open file."""
        return os.fstat(handle)

    def make_folder(self, path: Path) -> None:
        """Make one folder that is the user's alone, whatever the umask."""
        path.mkdir(mode=PRIVATE_FOLDER)
        path.chmod(PRIVATE_FOLDER)

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder."""
        return [path.name for path in folder.iterdir()]

    def may_write(self, path: Path) -> bool:
        """Whether the mode and the file system let anybody write there (root ignores modes)."""
        return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)

    def is_running(self, process: int) -> bool:
        """Whether there is a process with this number that has not ended."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return not _has_ended(process)

    def lock(self, handle: int, shared: bool) -> None:
        """Lock a file against other processes; raises BlockingIOError if another holds it."""
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def _has_ended(process: int) -> bool:
    """Whether a process is over, and only kept until its parent takes notice (Linux tells).

    That may take a second where a connection broke off, and for ever in a container.
    """
    try:
        stat = Path(f"/proc/{process}/stat").read_bytes()
    except OSError:
        return False
    return stat.rpartition(b")")[2].split()[:1] == [b"Z"]
