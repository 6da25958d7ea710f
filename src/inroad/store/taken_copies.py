"""Taking in the copies that syncing programs left beside a data file."""

from collections.abc import Iterable
from pathlib import Path

from inroad.domain.errors import Unreadable
from inroad.domain.text import first_few, plural
from inroad.files import is_in_the_way, read_whole
from inroad.store.format.raw import HEADER, State
from inroad.store.format.schema import check_version, migrated
from inroad.store.log import snapshot
from inroad.store.log.storage import JournalStorage
from inroad.store.repair.kept_aside import ODD_MARK, Aside
from inroad.store.repair.legible import legible
from inroad.store.repair.recovery import state_at
from inroad.store.repair.salvage import salvage
from inroad.store.taking_in import TakingIn


class TakenCopies:
    """Copies of one campaign that are merged into it."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._disk = storage.disk
        self._taking_in = TakingIn(storage)

    def take_in(self, names: Iterable[str]) -> set[str]:
        """Merge the copies of these names, and move them aside; the lock is held.

        What is torn, or no file at all, is left alone and named; it is what is returned.

        Raises:
            InroadError, OSError: the campaign could not be saved.
        """
        layout, left = self._storage.layout, set[str]()
        for name in names:
            path = layout.data.with_name(name)
            try:
                state, odd = self._read(path)
                base = state_at(self._disk, layout, self._storage.device, state.head)
                changed = self._taking_in.take_in(base, state)
            except Unreadable as error:
                left.add(name)
                self._leave(name, str(error))
                continue
            self._move_aside(path, changed, odd)
        return left

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
        self._storage.notices.append(f"The copy {name} was left alone. {why}")
