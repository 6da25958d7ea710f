"""What a zip is, and its members: files, by names that may be written in any program's way."""

import zipfile
from pathlib import Path, PurePosixPath
from typing import IO

_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How archives are packed everywhere; other ways unpack more than they are asked for."""
_LOCKED = 1 << 0 | 1 << 5 | 1 << 6
"""The flags of what wants a password, is a patch to another file, or is encrypted strongly
(PKWARE's APPNOTE, 4.4.4)."""

_LINKEDINS = frozenset({"connections.csv", "messages.csv", "invitations.csv", "profile.csv"})


def archive_in(file: IO[bytes] | Path) -> zipfile.ZipFile:
    """Open the archive that a file is.

    Raises:
        zipfile.BadZipFile: it is none, or is damaged: a member claims a version that there is not.
    """
    try:
        return zipfile.ZipFile(file)
    except NotImplementedError as error:
        raise zipfile.BadZipFile(str(error)) from error


def can_be_unpacked(member: zipfile.ZipInfo) -> bool:
    """Whether a member is packed as archives are everywhere, and lies open."""
    return member.compress_type in _PACKED and not member.flag_bits & _LOCKED


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
