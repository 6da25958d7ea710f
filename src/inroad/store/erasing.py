"""Forgetting somebody for good: every file of a campaign is written anew without them.

First they go from the campaign like anybody who is deleted, with a mark that keeps other copies
from bringing them back (see `merging.forgotten`). Then copies, what was kept aside, half-typed
forms, what was derived, and every journal beside the data file are gone through. A crash between
leaves a campaign that is whole, without them; `erase` again does the rest.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from inroad.domain.changes import Change
from inroad.files import discard, is_file, read_whole, replace
from inroad.kept_reference import REFERENCE
from inroad.store.compaction import compact_with_lock
from inroad.store.format.raw import CONFLICTS, HEADER, Head, State, canonical
from inroad.store.log import snapshot
from inroad.store.log.failures import not_saved
from inroad.store.log.journal import read_lines
from inroad.store.log.storage import JournalStorage
from inroad.store.repair.traces import Traces

if TYPE_CHECKING:
    from inroad.domain.people.identifying import Identifying
    from inroad.store.store import Store

_OF_LINE = re.compile(r'"(\d+)":')
"""The id at the beginning of a line of a snapshot."""
_UNTIL = '"until":'
"""What is in all that is derived from a campaign: up to when it holds (see `derived_cache`)."""


def erase(store: "Store", contact_id: int, change: Change, who: "Identifying") -> Change:
    """Forget somebody: commit what that changes, and leave nothing of them in any file.

    Args:
        store: the campaign.
        contact_id: who it is; they may be gone from the campaign already.
        change: what takes them out of it.
        who: what names them.

    Raises:
        InroadError: nothing could be saved; they are there as before.
        NotSaved: a file could not be written anew; to do it again does the rest.
    """
    done = store.commit(change, may_undo=False)
    storage = store._storage
    with storage.turn():
        store.last_forgetting.note(storage.state.seen.get(storage.device, ""))
        try:
            _Erasing(storage, contact_id, who).run()
            _drop_derived(store, who)
        except OSError as error:
            raise not_saved(storage.layout.data.parent, error) from error
    store._undo_history = store._to_undo = None
    return done


class _Erasing:
    """Goes through the files of a campaign; the lock is held."""

    def __init__(self, storage: JournalStorage, contact_id: int, who: "Identifying") -> None:
        self._storage = storage
        self._disk = storage.disk
        self._layout = storage.layout
        self._traces = Traces(str(contact_id), who)
        self._heads: dict[str, str] = {}
        """What the hash of each line is now, by what it was."""

    def run(self) -> None:
        """Write every file anew that says something of them."""
        journals = self._journals()
        # Once for what is of them, and once for what is of their talks, which are known then.
        for _ in range(2):
            for data in journals.values():
                self._learn_from(data)
            for path in self._copies():
                self._learn(path)
        self._traces.finish()
        written = {path: self._traces.journal(data, self._heads) for path, data in journals.items()}
        for path in self._copies():
            self._write_copy(path)
        self._forms()
        for path in self._others():
            self._write_other(path)
        own = self._storage.journal.path
        for path, lines in written.items():
            if path != own and lines != journals[path]:
                replace(self._disk, path, lines)
        self._write_own(written.get(own, b""))

    def _write_own(self, lines: bytes) -> None:
        """Write the data file with all that there is, and then the journal that it goes on from."""
        storage = self._storage
        storage.state.head = self._moved(storage.state.head)
        compact_with_lock(storage)
        storage.journal.rewrite(lines)

    def _journals(self) -> dict[Path, bytes]:
        found: dict[Path, bytes] = {}
        for name in self._names(self._layout.data.parent):
            path = self._layout.data.with_name(name)
            if self._layout.device_of(name) and is_file(self._disk, path):
                found[path] = read_whole(self._disk, path)
        return found

    def _copies(self) -> list[Path]:
        """Return the dated copies, and what is kept aside."""
        folders = (self._layout.backups, self._layout.aside)
        # Where something else had their names, they have another one.
        wanted = [f"{folder.name}{mark}" for folder in folders for mark in ("", "-2", "-3")]
        return [path for name in wanted for path in self._files(self._layout.data.with_name(name))]

    def _others(self) -> Iterator[Path]:
        """Yield what else lies beside the data file under its name: what a crash left behind."""
        known = {self._layout.data, self._layout.lock}
        data = self._layout.data
        for name in self._names(data.parent):
            path = data.with_name(name)
            is_named_so = name.startswith((data.name, f".{data.name}"))
            is_ours = is_named_so or self._layout.is_conflict_copy(name)
            is_other = path not in known and not self._layout.device_of(name)
            if is_ours and is_other and is_file(self._disk, path):
                yield path

    def _learn_from(self, journal: bytes) -> None:
        for line in read_lines(journal).lines:
            if self._traces.is_near(line.text):
                for edit in line.edits:
                    self._traces.learn(edit.table, edit.doc_id, edit.before, edit.after)

    def _learn(self, path: Path) -> None:
        # One at a time: all copies of a large campaign together would fill the memory.
        data = read_whole(self._disk, path)
        state = snapshot.parse(data, snapshot.checksum_in(data))
        if state is not None:
            ids = self._ids_in(data, state, self._traces.is_near)
            for name, table in state.tables.items():
                for doc_id in (one for one in ids if one in table):
                    self._traces.learn(name, doc_id, table[doc_id])

    def _write_copy(self, path: Path) -> None:
        data = read_whole(self._disk, path)
        state = snapshot.parse(data, snapshot.checksum_in(data))
        if state is None:
            self._write_other(path)
            return
        ids = self._ids_in(data, state, self._traces.may_touch)
        is_changed = self._traces.take_out(state.tables, ids)
        moved = self._moved(state.head)
        if is_changed or moved != state.head:
            state.head = moved
            replace(self._disk, path, snapshot.to_bytes(state))

    def _ids_in(self, data: bytes, state: State, is_wanted: Callable[[str], bool]) -> set[str]:
        """Return the ids of the documents in a copy whose line is wanted; each has one of its own.

        Overwritten values are wanted all: they name the document that they are of.
        """
        lines = (line for line in data.decode("utf-8", "replace").split("\n") if is_wanted(line))
        found = {one[1] for one in map(_OF_LINE.match, lines) if one is not None}
        gone = {doc_id for _, doc_id in self._traces.gone}
        return found | gone | set(state.tables.get(CONFLICTS, {}))

    def _write_other(self, path: Path) -> None:
        """Write anew, or throw away, what is no whole copy, where it says something of them."""
        data = read_whole(self._disk, path)
        left = self._left_of(data)
        if left is None:
            self._disk.unlink(path)
        elif left != data:
            replace(self._disk, path, left)

    def _left_of(self, data: bytes) -> bytes | None:
        with suppress(ValueError, RecursionError):
            tables = json.loads(data)
            if isinstance(tables, dict) and HEADER in tables:
                found = self._traces.any_tables(tables)
                return data if found == tables else f"{canonical(found)}\n".encode()
        return self._traces.lines(data, self._heads)

    def _forms(self) -> None:
        """Throw away what is half typed about them."""
        folder = self._layout.unsaved_forms
        about = {self._traces.contact, *(doc_id for _, doc_id in self._traces.gone)}
        for name in self._names(folder):
            path = folder / name
            if not is_file(self._disk, path):
                continue
            found: object = None
            data = read_whole(self._disk, path)
            with suppress(ValueError, RecursionError):
                found = json.loads(data)
            ids = found.get("about") if isinstance(found, dict) else None
            if isinstance(ids, list) and about.isdisjoint(map(str, ids)):
                continue
            if isinstance(ids, list) or self._traces.is_in(data):
                discard(self._disk, path)
                self._end_editing(folder / f"{path.stem}.editing")
        for name in self._names(folder):
            if name.endswith(".editing") and not (folder / f"{name[:-8]}.json").exists():
                self._end_editing(folder / name)

    def _end_editing(self, folder: Path) -> None:
        """Throw away what an editor left of a form that is not there any more."""
        for path in self._files(folder):
            discard(self._disk, path)
        with suppress(OSError):
            folder.rmdir()

    def _moved(self, head: Head) -> Head:
        return head._replace(hash=self._heads.get(head.hash, head.hash))

    def _files(self, folder: Path) -> list[Path]:
        paths = [folder / name for name in self._names(folder)]
        return [path for path in paths if is_file(self._disk, path)]

    def _names(self, folder: Path) -> list[str]:
        try:
            return sorted(self._disk.names(folder))
        except (FileNotFoundError, NotADirectoryError):
            return []


def _drop_derived(store: "Store", who: "Identifying") -> None:
    """Throw away what was derived from the campaign, or copied: it is again where it is wanted.

    What was derived goes whatever data file it is of: the same campaign may have been moved, or
    looked at in a copy. So does what was looked up: a country that only they are in tells of them.
    """
    store.last_snapshot.forget(store._storage.state.campaign)
    disk, folder, _ = store._machine
    stem = store.machine_state("").path.name.removesuffix("json")
    names = disk.names(folder) if folder.is_dir() else ()
    for path in (folder / name for name in names):
        if is_file(disk, path):
            text = read_whole(disk, path).decode("utf-8", "replace")
            is_of_it = path.name.startswith(stem)
            is_of_any = _UNTIL in text or path.name == REFERENCE
            if is_of_any or (is_of_it and who.is_in(_as_letters(text))):
                disk.unlink(path)


def _as_letters(text: str) -> str:
    """Return JSON with its letters as they are: there they stand as numbers."""
    with suppress(ValueError, RecursionError):
        return json.dumps(json.loads(text), ensure_ascii=False)
    return text
