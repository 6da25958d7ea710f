"""Dated copies of the snapshot: seven daily, four weekly, twelve monthly.

The copy of a day is the snapshot that was about to be replaced on it: the campaign as the day
began. It is a file of its own, so that what is written into `inroad.json` never reaches it.
"""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from inroad.disk import Disk
from inroad.files import discard, make_folders, read_whole, replace
from inroad.store import snapshot
from inroad.store.layout import Layout

DAILY, WEEKLY, MONTHLY = 7, 4, 12
"""How many copies are kept, of so many days, ISO weeks and months."""


class Backups:
    """The dated copies of one campaign."""

    def __init__(self, disk: Disk, layout: Layout) -> None:
        self._disk = disk
        self._folder = layout.backups
        self._name = layout.data.name

    def all(self) -> tuple[Path, ...]:
        """Return the copies, the newest first."""
        try:
            names = self._disk.names(self._folder)
        except (FileNotFoundError, NotADirectoryError):
            return ()
        found = [name for name in names if self._day(name) is not None]
        # By their stems: the day's own copy, made as it began, is older than those of its hours.
        found.sort(key=lambda name: name.removesuffix(".json"), reverse=True)
        return tuple(self._folder / name for name in found)

    def keep(self, data: bytes, day: date, mark: str = "") -> Path:
        """Keep a copy for `day`, and drop those that are too many; raises OSError.

        Args:
            data: a whole snapshot.
            day: the day that it is for.
            mark: what tells it from the day's own copy; such a copy counts as one of the day.
        """
        make_folders(self._disk, self._folder)
        path = self._folder / f"{day.isoformat()}{mark}.json"
        replace(self._disk, path, data)
        self._prune()
        return path

    def has(self, day: date) -> bool:
        """Whether there is the day's own copy."""
        return self._folder / f"{day.isoformat()}.json" in self.all()

    def read(self, path: Path) -> bytes | None:
        """Return a copy's bytes, or None if it is not whole."""
        try:
            data = read_whole(self._disk, path)
        except OSError:
            return None
        return data if snapshot.parse(data) is not None else None

    def _prune(self) -> None:
        days = {self._day(path.name): path for path in reversed(self.all())}
        kept = kept_days(day for day in days if day is not None)
        for path in self.all():
            if self._day(path.name) not in kept:
                discard(self._disk, path)

    def _day(self, name: str) -> date | None:
        try:
            return date.fromisoformat(name[:10]) if name.endswith(".json") else None
        except ValueError:
            return None


def kept_days(days: Iterable[date]) -> set[date]:
    """Return which of `days` keep their copy."""
    newest_first = sorted(set(days), reverse=True)
    kept = set(newest_first[:DAILY])
    for period, count in ((_week, WEEKLY), (_month, MONTHLY)):
        first: dict[tuple[int, int], date] = {}
        for day in newest_first:
            first.setdefault(period(day), day)
        kept.update(list(first.values())[:count])
    return kept


_Period = Callable[[date], tuple[int, int]]


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
