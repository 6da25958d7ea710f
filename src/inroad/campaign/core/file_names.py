"""Names of the files that are saved beside the data file."""

import re

_LONGEST = 60
_MOST_BYTES = 180
"""Of a name: file systems take 255, and day, kind and ending come to it."""


def file_name(name: str, before: str) -> str:
    """Return a name that every file system takes: "2026-11-23-Maya-Chen", without an ending."""
    plain = re.sub(r"[^\w-]+", "-", name).strip("-") or "somebody"
    short = plain[:_LONGEST].encode()[:_MOST_BYTES].decode("utf-8", "ignore")
    return f"{before}-{short}"
