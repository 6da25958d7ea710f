"""Why a change was not made, in sentences for the person at the keyboard."""

import errno
from pathlib import Path

from inroad.domain.errors import InroadError

_NO_FILE = (errno.EISDIR, errno.ELOOP, errno.EINVAL, errno.ENXIO)


class NotSaved(InroadError):
    """The disk refused; disk and memory stand as before."""


class NotCertain(InroadError):
    """The disk failed in a way that leaves open what it holds; it was read again.

    `begun` is how the sentence begins, where it has to end in another way.
    """

    begun = ""


class ReadOnly(InroadError):
    """The campaign can be looked at only."""


def not_saved(folder: Path, error: OSError) -> NotSaved:
    """Return the error for a disk that refused a change."""
    reason = error.strerror or str(error)
    if error.filename is not None and error.errno in _NO_FILE:
        return NotSaved(
            f"Not saved, because {error.filename} is no file ({reason}); move it away, and try "
            "again."
        )
    folder = Path(error.filename).parent if error.filename is not None else folder
    return NotSaved(f"Not saved ({reason}); make {folder} writable with room on it, and try again.")


def not_certain(error: OSError) -> NotCertain:
    """Return the error for a disk that failed, and failed to take it back."""
    reason = error.strerror or str(error)
    begun = f"It is not certain that this was saved ({reason})"
    found = NotCertain(f"{begun}, so it was read again from disk; what you see is what is there.")
    found.begun = begun
    return found
