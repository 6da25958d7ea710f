"""Keeping the campaign safe: copies, going back to one, and examining the files."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.dates.formatting import say_full, say_time
from inroad.domain.dates.zones import in_zone
from inroad.domain.patterns import late
from inroad.domain.text import joined

if TYPE_CHECKING:
    from inroad.store.repair.doctor import Diagnosis
    from inroad.store.repair.inventory import Inventory

_BEFORE = "-before-restoring"
_NAMED = late(r"(\d{4}-\d{2}-\d{2})(?:-(\d{6})(-.*)?)?")
"""The name of a copy: a day, and for one that was asked for the time in UTC and what for."""


class Restoring(NamedTuple):
    """What going back to a copy changes, a line for each entry."""

    path: Path
    lines: tuple[str, ...]


class Newness(NamedTuple):
    """That there is no campaign at `path`; `near` are those with nearly the same name."""

    path: Path
    near: tuple[Path, ...]

    @property
    def sentence(self) -> str:
        """Why there is nothing to be seen."""
        return f"There is no campaign at {self.path}; this would be a new one{self._meant}."

    @property
    def beginning(self) -> str:
        """What is said when one has begun."""
        return f"This began a new campaign at {self.path}{self._meant}."

    @property
    def _meant(self) -> str:
        near = " or ".join(str(one) for one in self.near)
        return f" (is {near} meant?)" if near else ""


class Safekeeping:
    """Backups and repairs."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    @property
    def no_copy(self) -> str:
        """What is said where there is no backup yet."""
        from inroad.store.repair.backups import NO_COPY

        return NO_COPY

    @property
    def newness(self) -> Newness | None:
        """That there is no campaign here yet, and which may be meant; None where there is one."""
        store = self._work.store
        if not store.is_new:
            return None
        from inroad.store.repair.similar_paths import campaigns_near

        return Newness(store.path, campaigns_near(store.path))

    def backup(self) -> Path:
        """Keep a copy of the campaign as it is now, and return where.

        Raises:
            InroadError: there is nothing to keep, or the disk refused.
        """
        return self._work.store.maintenance.backup()

    def copies(self) -> tuple[Path, ...]:
        """Return the dated copies, the newest first."""
        return self._work.store.maintenance.backups

    def called(self, path: Path) -> str:
        """Return when a copy was kept, in words and on my clocks, and what for.

        A file that somebody put there is called by its name.
        """
        named = _NAMED.fullmatch(path.stem)
        try:
            return self._called(*named.groups()) if named else path.stem
        except ValueError:
            return path.stem

    def _called(self, day: str, time: str | None, mark: str | None) -> str:
        """Say a day, or a moment in UTC, and the mark behind it; raises ValueError."""
        if time is None:
            return f"{say_full(date.fromisoformat(day))}, as the day began"
        at = datetime.strptime(f"{day}-{time}", "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
        mine = in_zone(at, self._work.calendar.zone)
        words = "before going back to a copy" if mark == _BEFORE else (mark or "").strip("-")
        return joined(f"{say_full(mine.date())} {say_time(mine)}", words)

    def newest(self) -> Path | None:
        """Return the newest copy, or None; not those that were kept before going back to one."""
        return next((path for path in self.copies() if not path.stem.endswith(_BEFORE)), None)

    def preview(self, path: Path) -> Restoring:
        """Return what going back to a copy would change; raises InroadError."""
        change = self._work.store.maintenance.preview(path)
        from inroad.campaign.core.descriptions import Descriptions

        return Restoring(path, Descriptions(self._work, change).lines())

    def restore(self, path: Path) -> Change:
        """Go back to a copy, as one change that can be undone; the present state is kept first.

        Raises:
            InroadError: it is no copy of this campaign, or the disk refused.
        """
        if not self._work.store.is_new:
            self._work.store.maintenance.backup(_BEFORE)
        return self._work.restore(path)

    def examine(self) -> tuple["Diagnosis", ...]:
        """Check everything, repair what can be, and say what was found, opening included."""
        from inroad.store.repair.doctor import REPAIRED, Diagnosis

        store = self._work.store
        store.close()
        repaired = [Diagnosis("opening", REPAIRED, said) for said in store.notices()]
        return (*repaired, *store.maintenance.examine())

    def inventory(self) -> "Inventory":
        """Count what the campaign consists of: numbers alone, which can be shown to anybody."""
        return self._work.store.maintenance.inventory()
