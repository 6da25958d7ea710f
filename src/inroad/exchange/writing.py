"""Writing a file for another program: whole or not at all, and for the user alone."""

import os
from pathlib import Path

_PRIVATE = 0o600


def replace_file(path: Path, content: bytes) -> None:
    """Write aside, under a name that calendar programs pass over, and rename; raises OSError."""
    aside = path.with_name(f".{path.name}.tmp")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
