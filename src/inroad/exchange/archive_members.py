"""What members of a zip are: files, by names that may be written in any program's way."""

import zipfile
import zlib
from pathlib import PurePosixPath

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
"""What the library raises for an archive that is none, is cut off, or claims a later version."""

PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How archives are packed everywhere; other ways unpack more than they are asked for."""

_LINKEDINS = frozenset({"connections.csv", "messages.csv", "invitations.csv", "profile.csv"})


def path_of(member: zipfile.ZipInfo) -> PurePosixPath:
    """Return the path of a member within its archive; some programs write backslashes."""
    return PurePosixPath(member.filename.replace("\\", "/"))


def is_file(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a file; what macOS keeps beside files is none.

    A damaged archive has members without a name, of which zipfile cannot say what they are.
    """
    parts = path_of(member).parts
    return bool(parts) and not member.filename.endswith("/") and "__MACOSX" not in parts


def files_in(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the files of an archive that somebody put there: none that is hidden."""
    files = filter(is_file, archive.infolist())
    return [one for one in files if not path_of(one).name.startswith(".")]


def is_linkedins(archive: zipfile.ZipFile) -> bool:
    """Whether an archive is LinkedIn's: it has a list that is called as LinkedIn's are."""
    return not _LINKEDINS.isdisjoint(path_of(one).name.lower() for one in files_in(archive))
