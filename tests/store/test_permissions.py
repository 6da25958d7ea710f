"""What is not the user's to read or write: one sentence, or it does without."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from inroad.disk import Disk
from inroad.domain.errors import InroadError, Unreadable
from inroad.store import Store
from tests.store.helpers import MAYA, SAM, add, closed, names


class Forbidding(Disk):
    """A disk on which some paths are somebody else's; on the real one root may do everything."""

    def __init__(self, *forbidden: Path) -> None:
        self._forbidden = {str(path) for path in forbidden}

    def open(self, path: Path, flags: int) -> int:
        self._check(path)
        return super().open(path, flags)

    def rename(self, source: Path, target: Path) -> None:
        self._check(target)
        super().rename(source, target)

    def names(self, folder: Path) -> list[str]:
        self._check(folder / "any")
        return super().names(folder)

    def _check(self, path: Path) -> None:
        if self._forbidden & {str(path), str(path.parent)}:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


@pytest.fixture
def path(data_file: Path) -> Path:
    closed(data_file, MAYA)
    return data_file


def beside(path: Path, name: str) -> Path:
    return path.with_name(name)


def test_a_data_file_or_journal_of_somebody_else_is_one_sentence(path: Path) -> None:
    journal = next(path.parent.glob("*.journal"))
    for forbidden in (path, journal):
        with pytest.raises(Unreadable, match=f"{forbidden.name} cannot be read"):
            Store(path, disk=Forbidding(forbidden))


def test_a_lock_of_somebody_else_lets_one_look(path: Path) -> None:
    store = Store(path, disk=Forbidding(beside(path, ".inroad.json.lock")))
    assert names(store) == {"Maya Chen"}
    with pytest.raises(InroadError, match="is not yours to open, so you can look"):
        add(store, SAM)


@pytest.mark.parametrize("name", ["inroad.json.backups", "inroad.json.aside"])
def test_folders_of_somebody_else_stop_no_change(path: Path, name: str) -> None:
    beside(path, name).mkdir()
    store = Store(path, disk=Forbidding(beside(path, name)))
    add(store, SAM)
    store.close()
    assert store.notices() == ()
    assert names(Store(path)) == {"Maya Chen", "Sam Ortiz"}
    assert [one.status for one in store.maintenance.examine()] == ["well"] * 9
    if "backups" in name:
        with pytest.raises(InroadError, match=r"make .*inroad\.json\.backups writable"):
            store.maintenance.backup()


def test_what_cannot_be_kept_aside_is_not_written_over(path: Path) -> None:
    beside(path, "inroad.json.aside").mkdir()
    store = Store(path, disk=Forbidding(beside(path, "inroad.json.aside")))
    edited = path.read_text("utf-8").replace("Northwind", "Contoso")
    path.write_text(edited, "utf-8")
    store.refresh()
    (said,) = store.notices()
    assert "make " in said
    assert "inroad.json.aside writable" in said
    store.close()
    assert path.read_text("utf-8") == edited


def test_the_journal_of_another_device_that_is_somebody_else_s_is_done_without(path: Path) -> None:
    other = beside(path, "inroad.json.abcdef01.journal")
    other.write_bytes(next(path.parent.glob("*.journal")).read_bytes())
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    store = Store(path, disk=Forbidding(other))
    assert names(store) == {"Maya Chen"}


def test_a_machine_whose_memory_is_somebody_else_s_begins_anew(path: Path, tmp_path: Path) -> None:
    memory: Any = tmp_path / "state" / "inroad" / "devices"
    store = Store(path, disk=Forbidding(memory))
    add(store, SAM)
    store.close()
    assert names(Store(path)) == {"Maya Chen", "Sam Ortiz"}
