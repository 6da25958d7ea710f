"""A disk that is full, for a test: nothing can be written that is longer than a few bytes."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager

FULL = "File too large"
"""What the system says then; a disk without room would say "No space left on device"."""


@contextmanager
def full_disk(room: int = 64) -> Iterator[None]:
    """Let every write beyond `room` bytes of a file fail, for the time of a block."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
