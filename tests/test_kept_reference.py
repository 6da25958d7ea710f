"""What the installed libraries say is the same when it was kept, and in doubt it is looked up."""

import json
import os
import subprocess
import sys
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inroad import kept_file
from inroad.domain.dates import public_holidays
from inroad.domain.dates.public_holidays import holiday_on, weekend_in
from inroad.domain.reference_data import Json, looked_up, remembered_by
from inroad.kept_reference import KeptReference
from inroad.paths import state_folder

Patch = pytest.MonkeyPatch

DAYS: Json = {"2026-12-25": "Christmas Day"}


def look_up(folder: Path, name: str, found: Json) -> tuple[Json, int]:
    """Look something up in another process, as it were; return it, and how often that found it."""
    times = 0

    def find() -> Json:
        nonlocal times
        times += 1
        return found

    memory = KeptReference(folder)
    with remembered_by(lambda: memory):
        said = looked_up(name, find, lambda told: {day: name.lower() for day, name in told.items()})
    memory.keep()
    return said, times


def kept(folder: Path) -> Path:
    """Keep one thing, and return the file."""
    assert look_up(folder, "holidays DE", DAYS) == ({"2026-12-25": "christmas day"}, 1)
    (file,) = folder.iterdir()
    return file


def test_what_was_looked_up_once_is_not_again(tmp_path: Path) -> None:
    kept(tmp_path)
    assert look_up(tmp_path, "holidays DE", DAYS) == ({"2026-12-25": "christmas day"}, 0)
    assert look_up(tmp_path, "holidays FR", DAYS)[1] == 1
    assert [look_up(tmp_path, f"holidays {one}", DAYS)[1] for one in ("DE", "FR")] == [0, 0]


def test_without_a_memory_it_is_looked_up() -> None:
    assert looked_up("holidays DE", lambda: DAYS, len) == 1


def sealed(content: bytes) -> bytes:
    return b"%08x\n%b" % (zlib.crc32(content), content)


def spoilt(whole: bytes) -> Iterator[bytes]:
    """Yield files that were damaged, or that say something else below a right checksum."""
    yield from (b"", b"\n", b"0" * 9, whole[:-4], whole + b"0", b"\0" * len(whole), b"\xff" + whole)
    head = json.loads(whole.partition(b"\n")[2].partition(b"\n")[0])
    for wrong in (7, [], None, {"holidays DE": 7}, {"holidays DE": {"2026-12-25": 7}}):
        yield sealed(json.dumps({**head, "told": wrong}).encode() + b"\n")
    yield from (sealed(content) for content in (b"", b"[]", b"[" * 100_000, b"{}"))
    yield b"g" + whole[1:]
    # Behind the checksum, in which a digit may be a capital letter as well.
    for at in range(8, len(whole)):
        yield whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :]


def test_a_file_that_is_damaged_is_none(tmp_path: Path) -> None:
    file = kept(tmp_path)
    whole = file.read_bytes()
    for content in spoilt(whole):
        file.write_bytes(content)
        assert look_up(tmp_path, "holidays DE", DAYS) == ({"2026-12-25": "christmas day"}, 1)
        assert file.read_bytes() == whole


def test_another_version_looks_it_up_anew(tmp_path: Path, monkeypatch: Patch) -> None:
    kept(tmp_path)
    monkeypatch.setattr(kept_file, "this_version", lambda: "another")
    assert look_up(tmp_path, "holidays DE", DAYS)[1] == 1


def test_of_very_many_things_those_stay_that_are_still_asked_for(tmp_path: Path) -> None:
    memory = KeptReference(tmp_path)
    for number in range(500):
        memory.remember(f"old {number}", number)
    memory.keep()
    memory = KeptReference(tmp_path)
    assert (memory.recall("old 7"), memory.recall("new")) == (7, None)
    memory.remember("new", 1)
    memory.keep()
    found = KeptReference(tmp_path)
    assert [found.recall(name) for name in ("old 7", "new", "old 8")] == [7, 1, None]


def test_of_a_place_that_somebody_made_up_nothing_is_kept(tmp_path: Path) -> None:
    memory, day = KeptReference(tmp_path), date(2026, 12, 25)
    for one in (weekend_in, public_holidays._year):
        one.cache_clear()
    with remembered_by(lambda: memory):
        for place in ("QX", "Brillig", "Germany", "utils", "HolidaySum", "__name__"):
            assert holiday_on(place, "", day) == ""
            assert weekend_in(place) == frozenset()
        assert holiday_on("DE", "Zebedee", day) == ""
        memory.keep()
        assert not list(tmp_path.iterdir())
        assert weekend_in("AE") == {5, 6}
    memory.keep()
    assert b"AE" in (tmp_path / "reference").read_bytes()


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("")
    assert look_up(in_the_way / "devices", "holidays DE", DAYS)[1] == 1


@pytest.mark.usefixtures("called")
def test_a_letter_is_the_same_from_what_was_kept_without_the_library(tmp_path: Path) -> None:
    """Times are offered on the days when they work: no holiday of theirs, and no weekend."""
    given = {**os.environ, "INROAD_NOW": "2026-12-17T09:00:00+00:00"}

    def call(*words: str) -> str:
        command = [sys.executable, "-X", "importtime", "-m", "inroad", *words]
        done = subprocess.run(command, env=given, capture_output=True, check=True)
        loaded.append("| " + "\n| ".join(done.stderr.decode().splitlines()))
        return done.stdout.decode()

    loaded: list[str] = []
    call("add", "Dana Field", "--organisation", "Brillig Works", "--zone", "Asia/Dubai")
    first = call("draft", "request", "dana")
    assert "(Dubai time)" in first
    assert " holidays\n" in loaded[-1]
    was = (state_folder() / "reference").read_bytes()
    assert b"Dana" not in was
    assert call("draft", "request", "dana") == first
    assert " holidays\n" not in loaded[-1]
    assert (state_folder() / "reference").read_bytes() == was
    call("forget", "dana", "--yes")
    assert not (state_folder() / "reference").exists()
