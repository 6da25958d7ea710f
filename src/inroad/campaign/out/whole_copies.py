"""All of a campaign as one file, and such a file taken in again as one more copy of it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.text import plural
from inroad.store.repair.json_copy import is_copy

if TYPE_CHECKING:
    from inroad.exchange.records import Records

HEAD = 1 << 10
"""Bytes by which such a file is known."""


def is_whole_copy(path: Path) -> bool:
    """Whether a file says that it is all of a campaign, as `WholeCopies.written` writes it."""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                return is_copy(file.read(HEAD))
    return False


class TakenIn(NamedTuple):
    """How many entries came in, and a sentence on what could not be read, or "".

    `is_whole` says that there was no campaign before.
    """

    changed: int
    left_out: str = ""
    is_whole: bool = False

    @property
    def sentence(self) -> str:
        """What came of it, in words."""
        count = plural(self.changed, "entry", "entries")
        done = f"{count} taken in." if self.is_whole else f"{count} changed."
        return f"{done if self.changed else 'Nothing in it is new.'} {self.left_out}".rstrip()


class WholeCopies:
    """Writes all of a campaign, and takes it in."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def written(self) -> Iterator[bytes]:
        """Yield all of the campaign as JSON, from which the very same one can be read."""
        return self._work.store.maintenance.export()

    def people_of_another(self, path: Path) -> "Records | None":
        """Return the people of another campaign, to be imported; None where it is this one's.

        Raises:
            InroadError: it is no such file.
        """
        from inroad.campaign.out.another_campaign import records_of_another

        found = self._work.store.maintenance.of_another(path)
        return records_of_another(found) if found is not None else None

    def take_in(self, path: Path, is_tried: bool = False) -> TakenIn:
        """Take in such a file, and return what came of it.

        A campaign that is empty becomes what the file holds. One that has some of it already is
        merged with it, entry by entry and field by field, as copies of a campaign are.

        Args:
            path: the file.
            is_tried: whether only to say what would come of it.

        Raises:
            InroadError: it is no such file, of another campaign, or nothing can be saved.
        """
        if is_tried:
            tried = self._work.store.maintenance.take_in(path, is_tried=True)
            return TakenIn(tried.changed, tried.left_out, self._work.store.is_new)
        if self._work.store.is_new:
            change = self._work.restore(path)
            return TakenIn(len(change.edits), is_whole=True)
        try:
            found = self._work.store.maintenance.take_in(path)
        finally:
            self._work.look()
        return TakenIn(found.changed, found.left_out)
