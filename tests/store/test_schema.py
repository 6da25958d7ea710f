"""Kept old files open, and two machines that bring one up get the same bytes."""

import json
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import Clock
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.store import Store
from tests.store.helpers import MAYA, add

FILES = sorted((Path(__file__).parent / "files").glob("schema-*.json"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def old_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a file that an older Inroad wrote."""
    path = tmp_path / "here" / "inroad.json"
    path.parent.mkdir()
    path.write_bytes(Path(request.param).read_bytes())
    return path


def test_an_old_file_opens_with_all_that_it_had(old_file: Path, clock: Clock) -> None:
    campaign = Campaign(old_file, clock)
    assert campaign.notices() == ()
    assert campaign.me.profile.name == "Robin Hale"
    people = {one.name: one for one in campaign.people.all()}
    assert set(people) == {"Maya Chen", "Sam Ortiz", "Lee Park"}
    maya = people["Maya Chen"]
    assert (maya.stage, maya.tags, maya.goals) == (
        Stage.MET,
        ("data", "meetup"),
        ("industry", "entry"),
    )
    view = campaign.people.view(maya.id)
    assert [one.text for one in view.touches if one.kind.value == "note"] == ["likes tea"]
    assert len(view.conversations) == 1
    assert "Two of three stopped hiring." in [one.text for one in view.takeaways]


def test_it_is_written_in_the_present_layout(old_file: Path, clock: Clock) -> None:
    store = Store(old_file, clock)
    store.close()
    tables = json.loads(old_file.read_text("utf-8"))
    (header,) = tables["header"].values()
    assert (header["schema"], header["epoch"]) == (2, 1)
    assert len(header["campaign"]) == 16
    assert all(
        isinstance(one["created"], str)
        for name, table in tables.items()
        if name not in ("header", "~snapshot")
        for one in table.values()
    )
    assert Store(old_file, clock).notices() == ()


def test_what_an_old_file_has_that_is_no_entry_is_kept_aside(old_file: Path, clock: Clock) -> None:
    tables = json.loads(old_file.read_text("utf-8"))
    tables["contacts"]["abc"] = {"name": "Nobody", "created": "long ago"}
    next(iter(tables["contacts"].values()))["created"] = "9999-99-99"
    tables["touches"] = [1]
    old_file.write_text(json.dumps(tables), "utf-8")
    whole = old_file.read_bytes()
    store = Store(old_file, clock)
    assert len(store.all(Contact)) == 3
    assert "“abc” in “contacts”" in " ".join(store.notices())
    store.close()
    kept = old_file.with_name("inroad.json.aside")
    assert [path.read_bytes() for path in kept.iterdir()] == [whole]
    assert len(Store(old_file, clock).all(Contact)) == 3


def test_an_old_file_in_place_of_a_new_one_is_merged(old_file: Path, clock: Clock) -> None:
    old = old_file.read_bytes()
    store = Store(old_file, clock)
    add(store, MAYA)
    store.close()
    old_file.write_bytes(old)
    store.refresh()
    assert len(store.all(Contact)) == 4
    assert not any("another campaign" in said for said in store.notices())
    store.close()
    assert len(Store(old_file, clock).all(Contact)) == 4


def test_two_machines_get_the_same_bytes_and_merge(
    old_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    there = tmp_path / "there" / "inroad.json"
    there.parent.mkdir()
    there.write_bytes(old_file.read_bytes())
    Store(old_file, clock).close()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another machine"))
    store = Store(there, clock)
    store.close()
    assert there.read_bytes() == old_file.read_bytes()
    add(store, MAYA)
    store.close()
    old_file.write_bytes(there.read_bytes())
    assert len(Store(old_file, clock).all(Contact)) == 4
