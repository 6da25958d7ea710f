"""What syncing programs make of two versions of a data file: conflict copies beside it."""

from contextlib import suppress
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.domain.text import first_few, plural
from inroad.files import is_in_the_way, read_whole
from inroad.store.external_changes import ExternalChanges
from inroad.store.format.raw import HEADER, State
from inroad.store.format.schema import check_version, migrated
from inroad.store.log import snapshot
from inroad.store.log.storage import JournalStorage
from inroad.store.repair.kept_aside import ODD_MARK, Aside
from inroad.store.repair.legible import legible
from inroad.store.repair.recovery import state_at
from inroad.store.repair.salvage import salvage


class Copies:
    """The conflict copies of one campaign."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._disk = storage.disk
        self._external_changes = ExternalChanges(storage)
        self._left_alone: set[str] = set()
        """The names of those that could not be taken in; each is named once."""
        self._folder_time = 0

    def have_come(self) -> bool:
        """Whether there are any that were not looked at; without news it costs one call."""
        layout = self._storage.layout
        with suppress(FileNotFoundError):
            time = self._disk.stat(layout.data.parent).st_mtime_ns
            if time != self._folder_time:
                self._folder_time = time
                return bool(self._names())
        return False

    def take_in(self) -> None:
        """Merge them, and move them aside; the lock is held.

        What is torn, or no file at all, is left alone and named.

        Raises:
            InroadError, OSError: the campaign could not be saved.
        """
        layout = self._storage.layout
        for name in self._names():
            path = layout.data.with_name(name)
            try:
                state, odd = self._read(path)
                base = state_at(self._disk, layout, self._storage.device, state.head)
                changed = self._external_changes.take_in(base, state)
            except Unreadable as error:
                self._leave(name, str(error))
                continue
            self._move_aside(path, changed, odd)

    def _names(self) -> list[str]:
        """Return the names of those that are there, and were not left alone before."""
        layout = self._storage.layout
        names = sorted(self._disk.names(layout.data.parent))
        return [
            name for name in names if layout.is_conflict_copy(name) and name not in self._left_alone
        ]

    def _read(self, path: Path) -> tuple[State, tuple[str, ...]]:
        """Return what a copy says, and the names of what in it is nothing that can be read.

        Raises:
            Unreadable: it is no file, or torn, or from a newer Inroad.
        """
        try:
            if is_in_the_way(self._disk, path):
                raise Unreadable("It is no file.")
            data = read_whole(self._disk, path)
        except OSError as error:
            raise Unreadable(f"It cannot be read ({error.strerror or error}).") from error
        state = snapshot.parse(data)
        if state is not None:
            return state, ()
        found = salvage(data)
        if found is None or not found.is_json:
            raise Unreadable("It is not whole.")
        check_version(found.states[0])
        state, ours = migrated(found.states[0]), self._storage.state.tables
        tables, illegible = legible(state.tables, ours)
        if found.mended and HEADER in ours:
            # By its name it is a copy of this campaign, whatever somebody made of its header.
            tables[HEADER] = ours[HEADER]
        return state.having(tables), (*found.odd, *illegible)

    def _move_aside(self, path: Path, changed: int, odd: tuple[str, ...]) -> None:
        aside = Aside(self._disk, self._storage.layout)
        folder = aside.move_here(path, ODD_MARK if odd else "")
        left = f", all but what Inroad cannot read ({first_few(odd)})" if odd else ""
        self._storage.notices.append(
            f"Took in {plural(changed, 'change')} from the copy {path.name}{left}; it is kept in "
            f"{folder}."
        )

    def _leave(self, name: str, why: str) -> None:
        self._left_alone.add(name)
        self._storage.notices.append(f"The copy {name} was left alone. {why}")
