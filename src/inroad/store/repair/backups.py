"""Dated copies of the snapshot: seven daily, four weekly, twelve monthly.

The copy of a day is the snapshot that was about to be replaced on it: the campaign as the day
began. It is a file of its own, so that what is written into `inroad.json` never reaches it.

Which copy is newer is never told by its date, for a clock may have been wrong, nor by its time
of change, which copying loses. A copy that has seen all that another one has, and more, was
written after it.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from inroad.disk import Disk
from inroad.files import (
    discard,
    is_file,
    make_folders,
    opened,
    read_whole,
    replace,
    usable_folder,
)
from inroad.store.format import stamps
from inroad.store.log import snapshot
from inroad.store.log.layout import Layout

NO_COPY = "There is no copy yet; inroad backup keeps one."

_CHUNK = 1 << 20

DAILY, WEEKLY, MONTHLY = 7, 4, 12
"""How many copies are kept, of so many days, ISO weeks and months."""


class Backups:
    """The dated copies of one campaign."""

    def __init__(self, disk: Disk, layout: Layout) -> None:
        self._disk = disk
        self._folder = usable_folder(disk, layout.backups)

    def all(self) -> tuple[Path, ...]:
        """Return the copies, that which was written last first."""
        return tuple(sorted(self._copies(), key=self._order, reverse=True))

    def keep(self, data: bytes | Iterable[bytes], day: date, mark: str = "") -> Path:
        """Keep a copy for `day`, and return where; raises OSError.

        Args:
            data: a whole snapshot, or its parts.
            day: the day that it is for.
            mark: what tells it from the day's own copy; such a copy counts as one of the day.
        """
        make_folders(self._disk, self._folder)
        path = self._folder / f"{day.isoformat()}{mark}.json"
        replace(self._disk, path, data)
        return path

    def has(self, day: date) -> bool:
        """Whether there is the day's own copy."""
        return self._folder / f"{day.isoformat()}.json" in self._copies()

    def read(self, path: Path) -> bytes | None:
        """Return a copy's bytes, or None if it is not whole."""
        try:
            data = read_whole(self._disk, path)
        except OSError:
            return None
        return data if snapshot.parse(data) is not None else None

    def prune(self) -> None:
        """Drop the copies that are too many."""
        copies = self.all()[::-1]
        days = believed_days([date.fromisoformat(path.name[:10]) for path in copies])
        kept = kept_days(days)
        for path, day in zip(copies, days, strict=True):
            if day not in kept:
                discard(self._disk, path)

    def _copies(self) -> list[Path]:
        """Return the copies in no order."""
        try:
            names = self._disk.names(self._folder)
        except OSError:
            return []
        found = [self._folder / name for name in names if _is_dated(name)]
        return [path for path in found if is_file(self._disk, path)]

    def _order(self, path: Path) -> tuple[int, str]:
        """Return what is larger for a copy that has seen all that another one has, and more."""
        # By their stems: the day's own copy, made as it began, is older than those of its hours.
        return sum(map(stamps.place, self._seen(path).values())), path.stem

    def _seen(self, path: Path) -> dict[str, str]:
        """Return the last stamp of each device in a copy, from the one line where they are."""
        data = b""
        with suppress(OSError), opened(self._disk, path) as handle:
            while chunk := self._disk.read(handle, _CHUNK, len(data)):
                data += chunk
                found = snapshot.seen_in(data)
                if found is not None:
                    return found
        return {}


def believed_days(days: Sequence[date]) -> list[date]:
    """Return the days of copies in the order of their writing, without those of wrong clocks.

    Days go on. Of those that do not, as few as can be are not believed, and count as the day of
    the copy before (of the first one that is believed, where there is none before).
    """
    best: list[tuple[int, int]] = []
    """For each day how many can be believed up to it, and which is the one before it (or -1)."""
    for at, day in enumerate(days):
        before = [(best[one][0], one) for one in range(at) if days[one] <= day]
        count, one = max(before, default=(0, -1))
        best.append((count + 1, one))
    believed = set()
    at = max(range(len(days)), key=lambda one: best[one][0], default=-1)
    while at >= 0:
        believed.add(at)
        at = best[at][1]
    found: list[date] = []
    last = days[min(believed)] if believed else date.min
    for at, day in enumerate(days):
        last = day if at in believed else last
        found.append(last)
    return found


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


def _is_dated(name: str) -> bool:
    try:
        return name.endswith(".json") and bool(date.fromisoformat(name[:10]))
    except ValueError:
        return False


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
