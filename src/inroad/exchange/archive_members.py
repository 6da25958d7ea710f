"""What members of a zip are: files, by names that may be written in any program's way."""

import zipfile
from pathlib import PurePosixPath

PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How archives are packed everywhere; other ways unpack more than they are asked for."""


def path_of(member: zipfile.ZipInfo) -> PurePosixPath:
    """Return the path of a member within its archive; some programs write backslashes."""
    return PurePosixPath(member.filename.replace("\\", "/"))


def is_file(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a file; what macOS keeps beside files is none.

    A damaged archive has members without a name, of which zipfile cannot say what they are.
    """
    parts = path_of(member).parts
    return bool(parts) and not member.filename.endswith("/") and "__MACOSX" not in parts
