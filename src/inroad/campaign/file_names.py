"""Names of the files that are saved beside the data file."""

import re

_LONGEST = 60


def file_name(name: str, before: str) -> str:
    """Return a name that every file system takes: "2026-11-23-Maya-Chen", without an ending."""
    plain = re.sub(r"[^\w-]+", "-", name).strip("-") or "somebody"
    return f"{before}-{plain[:_LONGEST]}"
