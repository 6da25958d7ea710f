"""What is in an archive that programs pack themselves: cards, one table, a calendar, or an archive.

It is unpacked into a folder of its own, which is private and goes again: a name in it leads
nowhere. LinkedIn's archive is known by the list in it, and gone about in as it is.
"""

import shutil
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from inroad.domain.errors import Unreadable
from inroad.domain.text import first_few
from inroad.exchange.archive_members import (
    archive_in,
    can_be_unpacked,
    files_in,
    is_linkedins,
    path_of,
)
from inroad.exchange.reader import LARGEST, Input

_CARDS = frozenset({".vcf", ".vcard"})
_ALONE = frozenset({".zip", ".csv", ".tsv", ".ics", ".mbox", ".eml"})
"""What is read where it is the only one."""
_BETWEEN = b"\r\n"


@contextmanager
def unpacked(found: Input) -> Iterator[Input | None]:
    """Yield what is to be read of an archive; None where it is none, or LinkedIn's.

    Raises:
        Unreadable: it has several files, none, or more than is read here.
    """
    with found.begin() as file:
        if not zipfile.is_zipfile(file):
            yield None
            return
    with found.begin() as file, archive_in(file) as archive:
        chosen = _chosen(archive, found.name)
        if not chosen:
            yield None
            return
        if sum(one.file_size for one in chosen) > LARGEST:
            raise Unreadable(f"{found.name} is too large to be a list of people.")
        with TemporaryDirectory(prefix="inroad-") as folder:
            path = Path(folder) / "what was in it"
            with path.open("wb") as out:
                for one in chosen:
                    with archive.open(one) as member:
                        shutil.copyfileobj(member, out)
                    out.write(_BETWEEN if len(chosen) > 1 else b"")
            name = path_of(chosen[0]).name if len(chosen) == 1 else "What is"
            yield Input(f"{name} in {found.name}", path.stat().st_size, lambda: path.open("rb"))


def _chosen(archive: zipfile.ZipFile, name: str) -> Sequence[zipfile.ZipInfo]:
    """Return what is read: all cards, or the only file of another kind; () of LinkedIn's.

    Raises:
        Unreadable: there is nothing of either, or too much.
    """
    if is_linkedins(archive):
        return ()
    files = files_in(archive)
    cards = [one for one in files if path_of(one).suffix.lower() in _CARDS]
    alone = [one for one in files if path_of(one).suffix.lower() in _ALONE]
    chosen = cards or alone
    if len(alone) > 1 and not cards:
        named = first_few([one.filename for one in alone])
        raise Unreadable(f"{name} has several files ({named}); unpack it, and name one of them.")
    if not chosen:
        named = first_few([path_of(one).name for one in files]) or "it is empty"
        raise Unreadable(
            f"{name} holds nothing that can be read here ({named}); take an archive with cards, "
            "letters or a table in it."
        )
    if not all(map(can_be_unpacked, chosen)):
        raise Unreadable(f"{name} cannot be unpacked here; unpack it yourself, and name the file.")
    return chosen
