"""What syncing programs make of two versions of a data file: conflict copies beside it."""

from contextlib import suppress

from inroad.store.log.storage import JournalStorage


class Copies:
    """The conflict copies of one campaign."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._disk = storage.disk
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
        from inroad.store.taken_copies import TakenCopies

        self._left_alone |= TakenCopies(self._storage).take_in(self._names())

    def _names(self) -> list[str]:
        """Return the names of those that are there, and were not left alone before."""
        layout = self._storage.layout
        names = sorted(self._disk.names(layout.data.parent))
        return [
            name for name in names if layout.is_conflict_copy(name) and name not in self._left_alone
        ]
