"""A folder of calendar files, one entry each: a vdir, which vdirsyncer, khal and todoman read.

An entry is looked for by its UID, whatever its file is called: vdirsyncer has names of its own.
The folder is read before anything is written, nothing that says the same is written again, and a
changed file is replaced by rename: khal misses what changes in place. Other people's files, and
what is no calendar, are left alone.
"""

import errno
import hashlib
import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from inroad.disk import Disk
from inroad.domain.errors import InroadError, Unreadable
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Stamp, Synced
from inroad.exchange.calendar.content_lines import CalendarFile, Component, ContentLine, parse
from inroad.exchange.calendar.file_times import NO_NAMES, FileTimes
from inroad.exchange.calendar.ours_into_theirs import OURS, write_into
from inroad.exchange.calendar.said import (
    FIELDS,
    MARKS,
    Said,
    marks_in,
    marks_of,
    read_said,
    said_by,
)
from inroad.exchange.calendar.three_way import Finding, Verdict, Wanted, What, Written, compare
from inroad.files import is_folder, make_folders, read_whole, replace

_LARGEST = 1 << 20
"""Bytes of one entry, far more than any has."""
_MOST_FILES = 100_000
_EMPTIED = 3
"""So many entries nobody deletes until none is left, without a look here in between."""
_FOLD = re.compile(rb"\r?\n[ \t]")
_UID = re.compile(rb"(?im)^UID(?:;[^:\r\n]*)?:([^\r\n]*)")
_NO_ENTRY = (errno.ENOENT, errno.EINVAL, errno.ELOOP, errno.ENXIO, errno.EFBIG, errno.EISDIR)
"""Why a file is not read that is gone by now, or is no entry by what it is."""

Signature = tuple[int, ...]
"""What changes whenever a file does."""


def digest(entry: CalendarEntry) -> str:
    """Return what is the same for equal entries, and for no others."""
    return hashlib.blake2b(repr(entry).encode(), digest_size=12).hexdigest()


class FolderAway(InroadError):
    """A folder in which something was written is not as it was left: nothing is done there."""


class FolderGone(FolderAway):
    """A folder in which something was written is not there any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The calendar folder {path} is gone, and nothing is written there: inroad calendar "
            "FOLDER makes it anew, and inroad calendar --stop FOLDER keeps it no more."
        )


class FolderEmptied(FolderAway):
    """A folder has no file any more: what it lies on is not mounted, or a server began anew."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The calendar folder {path} is empty, and was not; nothing of it is taken in or "
            "written: inroad calendar FOLDER writes it anew, and inroad calendar --stop FOLDER "
            "keeps it no more.",
        )


def without_entries(known: Mapping[str, Written]) -> dict[str, Written]:
    """Return what is known of a folder that is gone: nobody deletes one entry in that way.

    What an entry said is kept: whether it was deleted is seen once the folder is back.
    """
    return {uid: one._replace(is_there=False) for uid, one in known.items()}


class Owner(NamedTuple):
    """Whose entries a folder has: the campaign's mark, how its files are named, and my zone.

    `names` are IANA zones by other names, in lower case.
    """

    campaign: str
    prefix: str
    zone: str
    names: Mapping[str, str] = NO_NAMES


class Pass(NamedTuple):
    """What was done in a folder, what somebody else did there, and what is known of it now.

    `broken` names files of ours that are no calendar any more: they are left alone.
    """

    synced: Synced
    findings: tuple[Finding, ...]
    known: Mapping[str, Written]
    broken: tuple[str, ...] = ()


class Found(NamedTuple):
    """An entry in a file of the folder."""

    path: Path
    file: CalendarFile
    component: Component
    said: Said

    @property
    def is_alone(self) -> bool:
        """Whether the file has nothing else in it."""
        others = self.file.root.walk("VEVENT", "VTODO", "VJOURNAL")
        return all(one.value("UID") == self.component.value("UID") for one in others)

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has added anything to what Inroad wrote, or changed it."""
        by_day = self.said.begins is None
        has_marks = all(self.said.is_as_written(field, by_day) for field in FIELDS)
        return has_marks and self._is_plain

    def adds_nothing(self, to: "Found", known: Mapping[str, str]) -> bool:
        """Whether it is a double without anything of its own.

        Args:
            to: the entry that it doubles.
            known: the fields as they were written last.
        """
        by_day = self.said.begins is None
        fields = {name: self.said.field(name, by_day) for name in FIELDS}
        theirs = {name: to.said.field(name, by_day) for name in FIELDS}
        return self.is_untouched or (self._is_plain and fields in (theirs, dict(known)))

    @property
    def _is_plain(self) -> bool:
        """Whether it has no more in it than what Inroad writes."""
        names = {one.name for one in self.component.items if isinstance(one, ContentLine)}
        return names <= OURS and len(list(self.component.walk("VALARM"))) <= 1


class Contents(NamedTuple):
    """Entries by UID; broken files by the UID that they are called by; whether all was read."""

    found: Mapping[str, list[Found]]
    broken: Mapping[str, str]
    is_whole: bool


class Folder:
    """One folder, read again and again: what is known to be of others is not parsed again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._disk = Disk()
        self._uids: dict[str, tuple[Signature, frozenset[str]]] = {}
        """The UIDs in each file, as long as it is the same."""
        self._ours: set[str] = set()
        """The files that had entries of ours when they were looked at last."""
        self._unread = False
        """Whether there was a file then that could not be read: it may have anything in it."""

    def signature(self) -> tuple[Signature | None, ...]:
        """Return what changes when a file comes, goes, or one of ours is written in place."""
        names = sorted(self._ours)
        # The folder itself may be a link.
        of_folder = _signature(Path(os.path.realpath(self.path)))
        return (of_folder, *(_signature(self.path / name) for name in names))

    def sync(
        self,
        owner: Owner,
        wanted: Iterable[Wanted],
        known: Mapping[str, Written],
        at: datetime,
        gone: Collection[str] = (),
        is_begun: bool = True,
    ) -> Pass:
        """Read the folder, and write what the campaign has changed and nobody else.

        Args:
            owner: whose entries they are.
            wanted: what should stand there.
            known: what was written last, by UID.
            at: the present (aware), for what changes.
            gone: UIDs that are to go, also where nobody remembers having written them.
            is_begun: whether a folder that is not there any more, or is empty, is begun anew.

        Raises:
            FolderAway: it is not there any more, or is empty, and is not begun anew.
            InroadError: the folder cannot be read or written.
        """
        by_uid = {one.entry.uid: one for one in wanted}
        try:
            if not is_folder(self._disk, self.path):
                if known and not is_begun:
                    raise FolderGone(self.path)
                known = without_entries(known)
            make_folders(self._disk, self.path)
            if sum(one.is_there for one in known.values()) >= _EMPTIED and self._is_empty():
                if not is_begun:
                    raise FolderEmptied(self.path)
                known = without_entries(known)
            round_ = _Round(self, owner, by_uid, known, at)
            return round_.run({*known, *gone} - set(by_uid))
        except OSError as error:
            reason = error.strerror or "it cannot be written"
            raise InroadError(
                f"The calendar folder {self.path} was not updated: {reason}."
            ) from error

    def find(self, uids: Collection[str], owner: Owner) -> "Contents":
        """Return the entries that have these UIDs, wherever they stand."""
        found: dict[str, list[Found]] = {}
        broken: dict[str, str] = {}
        wanted = frozenset(uids)
        self._ours.clear()
        self._unread = False
        for name, signature in self._files():
            inside = self._inside(name, signature)
            called = wanted & _called(name, owner.prefix)
            if not inside.isdisjoint(wanted):
                self._ours.add(name)
                is_broken = not self._read(name, wanted, owner, found)
            else:
                is_broken = not inside
            if is_broken:
                broken |= dict.fromkeys(called or inside & wanted, name)
        return Contents(found, broken, not self._unread)

    def write(self, name: str, content: bytes) -> None:
        """Put a file in its place, whole."""
        replace(self._disk, self.path / name, content)
        self._ours.add(name)

    def remove(self, found: Found) -> None:
        """Take an entry out of the folder; a file that has others in it keeps them."""
        if found.is_alone:
            with suppress(FileNotFoundError):
                self._disk.unlink(found.path)
            return
        for calendar in (found.file.root, *found.file.root.walk("VCALENDAR")):
            calendar.items = [one for one in calendar.items if one is not found.component]
        self.write(found.path.name, found.file.write())

    def _is_empty(self) -> bool:
        return not any(name.lower().endswith(".ics") for name in self._disk.names(self.path))

    def _files(self) -> Iterator[tuple[str, Signature]]:
        names = [name for name in self._disk.names(self.path) if name.lower().endswith(".ics")]
        for name in sorted(names)[:_MOST_FILES]:
            signature = _signature(self.path / name)
            if signature is not None and not name.startswith("."):
                yield name, signature

    def _inside(self, name: str, signature: Signature) -> frozenset[str]:
        """Return the UIDs in a file: most files are of others, and looked at once."""
        known = self._uids.get(name)
        if known is not None and known[0] == signature:
            return known[1]
        uids = _UID.findall(_FOLD.sub(b"", self._content(name)))
        inside = frozenset(uid.strip().decode("utf-8", "replace") for uid in uids)
        self._uids[name] = (signature, inside)
        return inside

    def _content(self, name: str) -> bytes:
        """Return what is in a file; nothing where it is none, or no entry by its size."""
        try:
            return read_whole(self._disk, self.path / name, _LARGEST)
        except OSError as error:
            self._unread |= error.errno not in _NO_ENTRY
            return b""

    def _read(
        self,
        name: str,
        wanted: frozenset[str],
        owner: Owner,
        found: dict[str, list[Found]],
    ) -> bool:
        """Add the entries of a file to what is found; return whether it is a calendar file."""
        try:
            file = parse(self._content(name))
        except Unreadable:
            return False
        times = FileTimes(file.root, owner.zone, owner.names)
        for component in file.root.walk("VEVENT", "VTODO"):
            uid = component.value("UID").strip()
            # One day of a series that was moved by itself is not the entry.
            if uid in wanted and component.line("RECURRENCE-ID") is None:
                said = read_said(component, times, owner.zone)
                found.setdefault(uid, []).append(Found(self.path / name, file, component, said))
        return True


class _Round:
    """One look through the folder."""

    def __init__(
        self,
        folder: Folder,
        owner: Owner,
        wanted: Mapping[str, Wanted],
        known: Mapping[str, Written],
        at: datetime,
    ) -> None:
        self._folder = folder
        self._owner = owner
        self._wanted = wanted
        self._known = dict(known)
        self._at = at
        self._findings: list[Finding] = []
        self._written = self._removed = 0

    def run(self, gone: Collection[str]) -> Pass:
        """Do it; `gone` are the UIDs that are not to stand there any more."""
        found, broken, is_whole = self._folder.find({*self._wanted, *gone}, self._owner)
        for uid in gone:
            for one in found.get(uid, ()):
                self._folder.remove(one)
                self._removed += 1
            self._forget(uid)
        if any(uid in found for uid, one in self._known.items() if one.is_of_before):
            self._take_up_what_was_there()
        for uid, wanted in self._wanted.items():
            if uid in found:
                self._meet(wanted, self._one_of(uid, found[uid]))
            elif uid in broken:
                self._forget(uid)
            else:
                self._miss(wanted, is_whole)
        unchanged = len(self._wanted) - self._written
        synced = Synced(self._written, self._removed, unchanged)
        names = tuple(sorted({broken[uid] for uid in self._wanted if uid in broken}))
        known = {uid: one for uid, one in self._known.items() if one.is_there or one.sequence > 0}
        return Pass(synced, tuple(self._findings), known, names)

    def _take_up_what_was_there(self) -> None:
        """Know of what is asked about that it was there: the folder is back as it was before.

        A follow-up is written again where it is missing: who deletes it once more is believed,
        and it is not off the calendar for good where a server has only begun to fill the folder.
        """
        for uid, one in self._known.items():
            if one.is_of_before and uid in self._wanted and self._wanted[uid].is_asked:
                self._known[uid] = one._replace(is_there=True)

    def _forget(self, uid: str) -> None:
        """Remember of an entry only how often it changed: it may come back."""
        known = self._known.get(uid)
        if known is not None:
            self._known[uid] = Written(sequence=known.sequence, is_there=False)

    def _one_of(self, uid: str, found: list[Found]) -> Found:
        """Return the entry, and take away a double of it that has nothing of its own."""
        known = self._known.get(uid, Written()).fields
        first, *others = sorted(
            found, key=lambda one: (one.is_untouched, one.path.name.startswith(self._owner.prefix))
        )
        for other in others:
            if other.path != first.path and other.adds_nothing(first, known):
                self._folder.remove(other)
                self._removed += 1
        return first

    def _miss(self, wanted: Wanted, is_whole: bool) -> None:
        """Write an entry that is nowhere, unless somebody has taken it away.

        Args:
            wanted: the entry.
            is_whole: whether every file could be read; else it may be in one that could not.
        """
        from inroad.exchange.calendar.ical import render  # with the library of calendars

        uid = wanted.entry.uid
        known = self._known.get(uid, Written(is_there=False))
        if not is_whole:
            return
        if known.is_there:
            what = What.DELETED if wanted.is_asked else What.GONE
            self._findings.append(Finding(what, uid))
            return
        said = said_by(wanted.entry, self._owner.zone)
        stamp = Stamp(known.sequence + 1, self._at)
        file = parse(render((wanted.entry, stamp)))
        component = next(file.root.walk("VEVENT", "VTODO"))
        component.put(file.made(MARKS, marks_of(said, self._owner.campaign)))
        self._folder.write(f"{self._owner.prefix}{uid}.ics", file.write())
        by_day = wanted.entry.starts is None
        fields = {name: said.field(name, by_day) for name in FIELDS}
        self._known[uid] = Written(fields, stamp.sequence, marks=marks_in(component))
        self._written += 1

    def _meet(self, wanted: Wanted, found: Found) -> None:
        """Compare an entry with what is wanted; write into it what only we have changed."""
        uid = wanted.entry.uid
        known = self._known.get(uid, Written(is_there=False))
        verdict = compare(wanted, found.said, known, self._owner.zone)
        if verdict.finding is not None:
            self._findings.append(verdict.finding)
        sequence = max(known.sequence, found.said.sequence)
        sequence += verdict.is_changed
        if verdict.is_written:
            self._write(wanted, found, verdict, Stamp(sequence, self._at))
        fields = verdict.known if verdict.is_written or not verdict.write else known.fields
        self._known[uid] = Written(fields, sequence, marks=marks_in(found.component))

    def _write(self, wanted: Wanted, found: Found, verdict: Verdict, stamp: Stamp) -> None:
        owner = self._owner
        write_into(
            found.file,
            found.component,
            wanted.entry,
            found.said,
            verdict,
            stamp,
            owner.campaign,
            owner.zone,
        )
        self._folder.write(found.path.name, found.file.write())
        self._written += 1


def _called(name: str, prefix: str) -> frozenset[str]:
    """Return the UIDs that a file may be called by."""
    stem = name[: -len(".ics")]
    return frozenset((stem, stem.removeprefix(prefix)))


def _signature(path: Path) -> Signature | None:
    """Return what changes when a file or a folder does; None where there is neither."""
    with suppress(OSError):
        status = path.lstat()
        if stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode):
            return (status.st_ino, status.st_size, status.st_mtime_ns)
    return None
