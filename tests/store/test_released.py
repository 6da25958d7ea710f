"""What each released version left behind opens with all that it had, and can be gone on with.

A version that is released leaves a folder here, `files/released-VERSION`: data file and journal as
its program ended in the middle of things, the last change in the journal alone. What 0.1.0 wrote,
which had no journal, is `files/schema-1.json`.
"""

import shutil
from pathlib import Path

import pytest

import inroad
from inroad.campaign import Campaign
from inroad.clock import Clock
from inroad.domain.people.stages import Stage
from inroad.store.format import schema

FILES = Path(__file__).parent / "files"
RELEASED = sorted(FILES.glob("released-*"))


@pytest.fixture(params=RELEASED, ids=lambda folder: folder.name)
def left(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of what a version left; its data file."""
    folder = tmp_path / "here"
    shutil.copytree(request.param, folder)
    return folder / "inroad.json"


def notes_of(campaign: Campaign, name: str) -> list[str]:
    (one,) = (one for one in campaign.people.all() if one.name == name)
    touches = campaign.people.view(one.id).touches
    return sorted(touch.text for touch in touches if touch.kind.value == "note")


def test_there_is_one_of_every_version_in_the_change_log() -> None:
    log = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
    versions = [line.split()[1].strip(",") for line in log.splitlines() if line[:4] == "## 0"]
    assert versions[-1] == "0.1.0"
    assert inroad.__version__ in versions
    kept = {folder.name.removeprefix("released-") for folder in RELEASED}
    assert kept == set(versions) - {"0.1.0"}
    assert {path.stem for path in FILES.glob("schema-*.json")} >= {
        f"schema-{number}" for number in range(1, schema.SCHEMA)
    }


def test_all_that_it_had_is_there(left: Path, clock: Clock) -> None:
    campaign = Campaign(left, clock)
    assert campaign.notices() == ()
    assert campaign.me.profile.name == "Robin Hale"
    people = {one.name: one for one in campaign.people.all()}
    assert set(people) == {"Maya Chen", "Sam Ortiz", "Lee Park", "Noor Haddad"}
    assert people["Maya Chen"].stage is Stage.MET
    noor = people["Noor Haddad"]
    assert (noor.organisation, noor.role, noor.tags) == ("Larkspur Press", "Editor", ("books",))
    # The last of these stands in the journal alone; what had been taken back is not there.
    assert notes_of(campaign, "Noor Haddad") == [
        "met at the fair; answers on Fridays",
        "prefers a call",
    ]
    assert notes_of(campaign, "Sam Ortiz") == []
    assert len(campaign.people.view(people["Maya Chen"].id).conversations) == 1


def test_it_is_well_and_what_was_done_there_can_be_taken_back(left: Path, clock: Clock) -> None:
    campaign = Campaign(left, clock)
    found = campaign.safekeeping.examine()
    assert [one.check for one in found if one.status == "unwell"] in ([], ["clock"])
    campaign.history.undo()
    assert notes_of(campaign, "Noor Haddad") == ["met at the fair; answers on Fridays"]
    campaign.close()
    again = Campaign(left, clock)
    assert again.notices() == ()
    assert notes_of(again, "Noor Haddad") == ["met at the fair; answers on Fridays"]


def test_a_copy_that_was_not_brought_up_merges_with_one_that_was(
    left: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    old = left.read_bytes()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another machine"))
    campaign = Campaign(left, clock)
    (noor,) = (one for one in campaign.people.all() if one.name == "Noor Haddad")
    campaign.people.note(noor.id, "moved to Ghent")
    campaign.close()
    conflict = left.with_name("inroad.sync-conflict-20261127-101112-ABCDEFG.json")
    conflict.write_bytes(old)
    again = Campaign(left, clock)
    again.look()
    assert "moved to Ghent" in notes_of(again, "Noor Haddad")
    assert len(notes_of(again, "Noor Haddad")) == 3
