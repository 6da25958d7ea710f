"""Damaged files, many of each kind: noticed, kept aside, recovered, and said plainly."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inroad.domain.errors import Unreadable
from inroad.domain.people.contact import Contact
from inroad.store import Store
from inroad.store.log import journal, snapshot
from tests.conftest import MovableClock
from tests.extent import tries
from tests.store.disks import SimulatedDisk
from tests.store.helpers import MAYA, add, edit, names
from tests.store.power import DATA, DEVICES, MONDAY

FILES = tries(700, 4000, 20_000)
ALONE = tries(70, 200, 1000)
PEOPLE = 40
Documents = dict[int, Contact]
Damage = Callable[[random.Random, bytes], bytes]


def truncated(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def zeroed(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    size = min(chance.choice((1, 64, 512, 4096)), len(data) - at)
    return data[:at] + bytes(size) + data[at + size :]


def turned_bits(chance: random.Random, data: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 3))):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def merge_marks(chance: random.Random, data: bytes) -> bytes:
    lines = data.decode("utf-8").split("\n")
    at = next(at for at, line in enumerate(lines) if '"name":' in line)
    at += chance.randrange(PEOPLE // 2)
    mine, theirs = lines[at], lines[at].replace('"name":"', '"name":"Other ')
    marked = ["<<<<<<< HEAD", mine, "=======", theirs, ">>>>>>> branch"]
    return "\n".join([*lines[:at], *marked, *lines[at + 1 :]]).encode()


def with_bom(chance: random.Random, data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + data


def doubled_ids(chance: random.Random, data: bytes) -> bytes:
    lines = data.decode("utf-8").split("\n")
    at = next(at for at, line in enumerate(lines) if '"name":' in line)
    at += chance.randrange(PEOPLE // 2)
    double = lines[at].replace('"name":"', '"name":"Double ')
    return "\n".join([*lines[:at], lines[at], double, *lines[at + 1 :]]).encode()


def emptied(chance: random.Random, data: bytes) -> bytes:
    return b""


DAMAGES: dict[str, Damage] = {
    "truncated": truncated,
    "zeroed pages": zeroed,
    "turned bits": turned_bits,
    "merge marks": merge_marks,
    "a byte order mark": with_bom,
    "ids twice": doubled_ids,
    "emptied": emptied,
}


def campaign() -> tuple[SimulatedDisk, Documents]:
    """Return a disk with a campaign of some days: snapshot, backups, journal."""
    disk = SimulatedDisk()
    disk.make_folder(DATA.parent.parent)
    clock = MovableClock(MONDAY)
    people = [Contact(4_000_000_000 + at, f"Person {at}", role="PM") for at in range(PEOPLE)]
    for at in range(4):
        store = Store(DATA, clock, DEVICES, disk)
        add(store, *people[at * PEOPLE // 4 : (at + 1) * PEOPLE // 4])
        store.close()
        clock.at += timedelta(days=1)
    edit(store, people[0], replace(people[0], role="CTO"))
    return disk, dict(store.all(Contact))


class KeptAgain(Exception):
    """A file that was put aside is found damaged, and put aside, once more."""


def restored(disk: SimulatedDisk) -> tuple[Documents, tuple[str, ...]]:
    clock = MovableClock(MONDAY + timedelta(days=9))
    store = Store(DATA, clock, DEVICES, disk)
    said = store.notices()
    store.close()
    again = Store(DATA, clock, DEVICES, disk)
    assert dict(again.all(Contact)) == dict(store.all(Contact))
    if any("kept as" in sentence for sentence in again.notices()):
        raise KeptAgain
    return dict(store.all(Contact)), said


def kept_aside(disk: SimulatedDisk) -> list[bytes]:
    folder = f"{DATA}.aside/"
    return [disk.content(Path(name)) for name in disk.names_now if name.startswith(folder)]


def failures(damage: Damage, count: int, seed: int = 0) -> list[str]:
    """Return what was wrong with the first of `count` damaged files that went wrong."""
    whole, expected = campaign()
    data = whole.content(DATA)
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        damaged = damage(chance, data)
        if damaged == data:
            continue
        disk = whole.after_a_kill()
        disk.put(DATA, damaged)
        found, said = restored(disk)
        wrong = [one for one in expected if found.get(one) != expected[one]]
        if not said:
            return [f"{number}: nothing was said"]
        if damaged not in kept_aside(disk):
            return [f"{number}: the damaged file is not kept ({said})"]
        if not any(DATA.name in sentence for sentence in said):
            return [f"{number}: {said} does not name the file"]
        if len(wrong) > _may_be_wrong(damage):
            return [f"{number}: {len(wrong)} of {len(expected)} are not as they were ({said})"]
    return []


def _may_be_wrong(damage: Damage) -> int:
    """How many entries may differ: who turns the case of letters may be a person at an editor."""
    return 3 if damage is turned_bits else 0


@pytest.mark.more
@pytest.mark.parametrize("name", DAMAGES)
def test_every_damaged_file_is_noticed_kept_and_recovered(name: str) -> None:
    assert failures(DAMAGES[name], FILES // len(DAMAGES)) == []


@pytest.mark.more
@pytest.mark.parametrize("name", DAMAGES)
def test_without_journal_and_backups_what_is_left_in_the_file_is_recovered(name: str) -> None:
    whole, _ = campaign()
    data = whole.content(DATA)
    lines = data.split(b"\n")
    undamaged = missing = 0
    for number in range(ALONE):
        damaged = DAMAGES[name](random.Random(number), data)
        disk = SimulatedDisk()
        disk.make_folder(DATA.parent.parent)
        disk.make_folder(DATA.parent)
        disk.put(DATA, damaged)
        left = {line.rstrip(b",") for line in damaged.split(b"\n")}
        intact = [
            int(line.split(b'"')[1])
            for line in lines
            if b'"name":' in line and line.rstrip(b",") in left
        ]
        try:
            found, said = restored(disk)
        except Unreadable:
            assert b'"schema"' not in damaged or not _header_stands(damaged, data)
            continue
        assert said or not damaged
        undamaged += len(intact)
        missing += sum(1 for one in intact if one not in found)
    assert missing <= undamaged / 100
    assert undamaged > 0 or name == "emptied"


def _header_stands(damaged: bytes, data: bytes) -> bool:
    line = next(line for line in data.split(b"\n") if b'"schema"' in line)
    return line in damaged.split(b"\n")


def test_a_damaged_journal_is_said_and_the_rest_of_it_counts(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    for number in range(5):
        add(store, Contact(5_000_000_000 + number, f"P{number}"))
    path = next(data_file.parent.glob("*.journal"))
    lines = path.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3].replace(b"P2", b"Q2")
    path.write_bytes(b"".join(lines))
    store = Store(data_file)
    assert names(store) == {"Maya Chen", "P0", "P1", "P3", "P4"}
    assert any("damaged lines" in said for said in store.notices())


def test_without_the_checksum_of_the_snapshot_damage_goes_unnoticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(snapshot, "_checksum", lambda body, seal: "none")
    try:
        found = failures(turned_bits, 200)
    except (ValueError, KeptAgain) as error:  # A line that nobody looked at is no JSON any more.
        found = [repr(error)]
    assert found != []


def test_without_the_checksum_of_a_line_damage_goes_unnoticed(
    data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_hash", lambda text: "0" * 32)
    add(Store(data_file), MAYA)
    path = next(data_file.parent.glob("*.journal"))
    path.write_bytes(path.read_bytes().replace(b"Maya", b"Zoya"))
    assert Store(data_file).all(Contact)[MAYA.id].name == "Zoya Chen"


def test_a_reseal_by_hand_is_no_way_round(data_file: Path) -> None:
    store = Store(data_file)
    add(store, MAYA)
    store.close()
    tables = json.loads(data_file.read_text("utf-8"))
    tables["contacts"][str(MAYA.id)]["name"] = "Changed"
    data_file.write_text(json.dumps(tables), "utf-8")
    store = Store(data_file)
    assert store.all(Contact)[MAYA.id].name == "Changed"
    assert store.notices() != ()
