"""LinkedIn's archive as it was downloaded: connections, messages, invitations and notes together.

Its files are found by their names, in any case and any folder. It is never unpacked to the disk:
a name in it leads nowhere.
"""

import zipfile
from collections.abc import Callable
from typing import IO

from inroad.domain.errors import Unreadable
from inroad.exchange.archive_members import archive_in, can_be_unpacked, is_linkedins, path_of
from inroad.exchange.contacts.archive_places import LISTED, members_in
from inroad.exchange.contacts.linkedin import (
    ARCHIVED_NOTES,
    LINKEDIN,
    LINKEDIN_INVITATIONS,
    LINKEDIN_MESSAGES,
)
from inroad.exchange.reader import LARGEST, Input, Reader, Watch, Wishes
from inroad.exchange.records import Problem, Records

_NAMED = 8
_BESIDE = (
    ("messages.csv", LINKEDIN_MESSAGES),
    ("Invitations.csv", LINKEDIN_INVITATIONS),
    ("Notes.csv", ARCHIVED_NOTES),
)


def _is_one(found: Input) -> bool:
    with found.begin() as file:
        if not zipfile.is_zipfile(file):
            return False
    with found.begin() as file, archive_in(file) as archive:
        return is_linkedins(archive)


def _read(found: Input, wishes: Wishes, watch: Watch) -> Records:
    with found.begin() as file, archive_in(file) as archive:
        chosen = _chosen(archive, found.name)
        sizes = sum(member.file_size for member, _ in chosen)
        if sizes > LARGEST:
            raise Unreadable(f"{found.name} is too large to be a list of people.")
        done = 0
        parts: list[tuple[str, Records]] = []
        for member, reader in chosen:
            name = path_of(member).name
            one = Input(
                f"{name} in {found.name}", member.file_size, _opener(archive, member, found)
            )
            if not one.size:
                parts.append((name, Records(problems=(Problem(1, f"{name} is empty"),))))
                continue
            before = done

            def tell(read: int, before: int = before) -> None:
                watch((before + read) * found.size // max(sizes, 1))

            parts.append((name, _part(one, reader, wishes, tell)))
            done += member.file_size
    return _together(parts)


def _part(one: Input, reader: Reader, wishes: Wishes, watch: Watch) -> Records:
    """Read one file; what is wrong with one of those beside the connections costs it alone."""
    if reader.is_one(one):
        return reader.read(one, wishes, watch)
    if reader is LINKEDIN:
        raise Unreadable(f"{one.name} has no line of headings with First Name, Last Name and "
                         "Connected On; download the archive again.")  # fmt: skip
    return Records(problems=(Problem(1, f"{one.name} has other headings than are known"),))


def _together(parts: list[tuple[str, Records]]) -> Records:
    """Return what several files hold as one; where there are several, places name their file."""
    if len(parts) == 1:
        return parts[0][1]
    people, touches, problems = [], [], []
    for name, one in parts:
        people += [person._replace(file=name) for person in one.people]
        touches += [touch._replace(file=name) for touch in one.touches]
        problems += [problem._replace(file=name) for problem in one.problems]
    read = [one.reading for _, one in parts if one.reading is not None]
    # One that is not clear is asked about before those that are.
    reading = next((one for one in read if one.rivals), read[0] if read else None)
    return Records(
        tuple(people),
        tuple(touches),
        problems=tuple(problems),
        origin=LINKEDIN.origin,
        reading=reading,
    )


def _chosen(archive: zipfile.ZipFile, name: str) -> list[tuple[zipfile.ZipInfo, Reader]]:
    """Return the files of an archive that are read, each with what reads it."""
    found = members_in(archive)
    if not found:
        raise Unreadable(
            f"{name} has no {LISTED}: LinkedIn's first, quick archive has no connections; ask "
            "for the larger one."
        )
    if len(found) > 1:
        named = ", ".join(one.filename for one in found[:_NAMED])
        raise Unreadable(f"{name} has several lists ({named}); unpack it, and name one of them.")
    folder = _folder(found[0])
    beside = [
        (one, reader)
        for called, reader in _BESIDE
        for one in members_in(archive, called)
        if _folder(one) == folder
    ]
    return [(found[0], LINKEDIN), *beside]


def _folder(member: zipfile.ZipInfo) -> str:
    return str(path_of(member).parent)


def _opener(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, found: Input
) -> Callable[[], IO[bytes]]:
    """Return what begins to unpack a file of an archive."""

    def begin() -> IO[bytes]:
        if can_be_unpacked(member):
            return archive.open(member)
        raise Unreadable(
            f"{found.name} cannot be unpacked here; unpack it yourself, and import the {LISTED} "
            "in it."
        )

    return begin


LINKEDIN_ARCHIVE = Reader("LinkedIn", ("*LinkedInDataExport*.zip",), _is_one, _read)
