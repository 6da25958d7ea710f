"""All of a campaign as one JSON file: read again it is the very same, or merges as a copy does."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.campaign import Campaign
from inroad.campaign.conversations.debriefs import Learnt
from inroad.campaign.out.whole_copies import is_whole_copy
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.clock import fixed_clock
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.domain.tables import TABLES
from inroad.store import Store
from inroad.store.format.raw import Head, State
from inroad.store.repair import json_copy
from tests.conftest import MONDAY
from tests.everything_written import campaign_of_everything
from tests.odd_values import stretched
from tests.somebody import added, somebody

STAMP = "1a20786bb400000952c418d"
HEADER: dict[str, Any] = {"campaign": "a" * 16, "key": "b" * 32, "schema": 2, "epoch": 1}


def exported(campaign: Campaign, path: Path) -> Path:
    path.write_bytes(b"".join(campaign.out.copies.written()))
    return path


def another(folder: Path) -> Campaign:
    """Return an empty campaign on another machine."""
    return Campaign(folder / "other.json", fixed_clock(MONDAY), folder / "other-state")


def everything(campaign: Campaign) -> dict[str, Any]:
    """Return all documents, as the file has them: with who changed what when."""
    said = json.loads(b"".join(campaign.out.copies.written()))
    return {name: {one["id"]: one for one in some} for name, some in said["documents"].items()}


def test_an_empty_campaign_becomes_what_the_file_holds(tmp_path: Path) -> None:
    campaign = campaign_of_everything(tmp_path / "all.json")
    path = exported(campaign, tmp_path / "export.json")
    other = another(tmp_path)
    assert other.out.copies.take_in(path).sentence == f"{len(TABLES)} entries taken in."
    assert everything(other) == everything(campaign)
    other.close()
    assert everything(another(tmp_path)) == everything(campaign)


@pytest.mark.parametrize("turn", range(8))
def test_values_that_no_form_gives_come_back(tmp_path: Path, turn: int) -> None:
    campaign = campaign_of_everything(tmp_path / "all.json")
    campaign.close()
    store = Store(tmp_path / "all.json", fixed_clock(MONDAY))
    stretched(store, turn)
    store.commit(stretched(store, turn))
    store.close()
    campaign = Campaign(tmp_path / "all.json", fixed_clock(MONDAY))
    other = another(tmp_path)
    other.out.copies.take_in(exported(campaign, tmp_path / "export.json"))
    assert everything(other) == everything(campaign)


@given(
    st.dictionaries(
        st.integers(1, 1 << 52),
        st.dictionaries(
            st.text("abc", min_size=1).map(lambda name: f"x{name}"),
            st.one_of(st.text(), st.integers(), st.lists(st.text(), max_size=3), st.booleans()),
            max_size=3,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_fields_of_a_newer_version_come_back(table: dict[int, dict[str, Any]]) -> None:
    documents = {str(doc_id): {**fields, "created": STAMP} for doc_id, fields in table.items()}
    state = State({"header": {"4503599627370494": HEADER}, "newer": documents}, {}, Head())
    try:
        found, odd = json_copy.read(b"".join(json_copy.written(state)), "x")
    except UnicodeEncodeError:
        return  # Half a character, which no campaign holds.
    assert (found.tables, odd) == (state.tables, ())


def test_a_campaign_that_has_some_of_it_is_merged_field_by_field(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "one.json", fixed_clock(MONDAY))
    maya = added(campaign, "Maya Chen", role="Engineer")
    other = another(tmp_path)
    other.out.copies.take_in(exported(campaign, tmp_path / "export.json"))
    campaign.people.edit(maya.id, replace(maya, role="Lead"))
    other.people.edit(maya.id, replace(maya, phone="+1 555 0100"))
    added(other, "Bo Li")
    found = campaign.out.copies.take_in(exported(other, tmp_path / "back.json"))
    assert found.sentence == "2 entries changed."
    now = campaign.people.get(maya.id)
    assert (now.role, now.phone) == ("Lead", "+1 555 0100")
    assert sorted(one.name for one in campaign.people.all()) == ["Bo Li", "Maya Chen"]
    again = campaign.out.copies.take_in(tmp_path / "back.json")
    assert again.sentence == "Nothing in it is new."


def test_what_it_would_change_is_said_without_changing_it(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "one.json", fixed_clock(MONDAY))
    added(campaign, "Maya Chen")
    other = another(tmp_path)
    path = exported(campaign, tmp_path / "export.json")
    tried = other.out.copies.take_in(path, is_tried=True)
    assert (other.people.all(), other._work.store.is_new) == ((), True)
    assert tried == other.out.copies.take_in(path)
    added(other, "Bo Li")
    path = exported(other, tmp_path / "back.json")
    tried = campaign.out.copies.take_in(path, is_tried=True)
    assert [one.name for one in campaign.people.all()] == ["Maya Chen"]
    assert tried == campaign.out.copies.take_in(path)
    assert tried.changed == 1


def test_another_campaign_is_read_person_by_person_and_nobody_twice(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "one.json", fixed_clock(MONDAY))
    maya = added(campaign, "Maya Chen", email="maya@example.com", role="Lead")
    for _ in range(2):
        campaign.people.add(somebody("Cy Moss", "Acme"), SOMEBODY_ELSE)
    campaign.people.note(maya.id, "Prefers mail.")
    campaign.pipeline.choose_goals(maya.id, ["industry"])
    campaign.debriefs.learn(maya.id, [Learnt("industry", "Budgets are back.")])
    path = exported(campaign, tmp_path / "export.json")
    other = another(tmp_path)
    known = added(other, "Maya Chen", email="maya@example.com", phone="+1 555 0100")
    for turn in range(2):
        found = other.out.copies.people_of_another(path)
        assert found is not None
        prepared = other.imports.prepare(found)
        assert prepared.unclear == ()
        report = other.imports.commit(prepared)
        assert report.added == (2, 0)[turn]
        assert report.touches == (3, 0)[turn]
    assert [one.name for one in other.people.all()] == ["Cy Moss", "Cy Moss", "Maya Chen"]
    view = other.people.view(known.id)
    assert (view.contact.role, view.contact.phone) == ("Lead", "+1 555 0100")
    assert (view.contact.stage, view.contact.goals) == (Stage.IDENTIFIED, ())
    said = {one.text for one in view.touches}
    assert {"Prefers mail.", "Learnt: Budgets are back.", "Conversation held"} <= said
    other.history.undo()
    assert [one.name for one in other.people.all()] == ["Maya Chen"]
    assert campaign.out.copies.people_of_another(path) is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b'"documents":{', b'"documents":[{', 1),
        lambda data: data.replace(b'"id":', b'"no":'),
        lambda data: data.replace(b'"campaign":{', b'"campaign":7,"x":{', 1),
        lambda data: data.replace(b'"key":', b'"yek":', 1),
        lambda data: data.replace(b'"contacts":[', b'"contacts":{"a":', 1),
        lambda data: b'{"inroad":"1","format":1' + b"[" * 100_000,
        lambda data: b'{"inroad":"1","format":1}\xff',
    ],
)
def test_what_is_no_whole_export_is_one_sentence(tmp_path: Path, spoil: Any) -> None:
    campaign = Campaign(tmp_path / "one.json", fixed_clock(MONDAY))
    added(campaign, "Maya Chen")
    path = exported(campaign, tmp_path / "export.json")
    path.write_bytes(spoil(path.read_bytes()))
    other = another(tmp_path)
    assert is_whole_copy(path)
    with pytest.raises(InroadError, match="no whole export of Inroad"):
        other.out.copies.take_in(path)
    assert other.people.all() == ()


def test_a_newer_format_says_so(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "one.json", fixed_clock(MONDAY))
    added(campaign, "Maya Chen")
    path = exported(campaign, tmp_path / "export.json")
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":2', 1))
    with pytest.raises(InroadError, match="newer Inroad"):
        another(tmp_path).out.copies.take_in(path)


def test_an_entry_that_cannot_be_read_is_left_out_and_named(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "one.json", fixed_clock(MONDAY))
    added(campaign, "Maya Chen")
    added(campaign, "Bo Li")
    path = exported(campaign, tmp_path / "export.json")
    path.write_bytes(path.read_bytes().replace(b'"name":"Bo Li"', b'"name":7', 1))
    other = another(tmp_path)
    other.out.copies.take_in(path)
    assert [one.name for one in other.people.all()] == ["Maya Chen"]


def test_what_a_file_is_is_known_by_how_it_begins(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "one.json", fixed_clock(MONDAY))
    added(campaign, "Maya Chen")
    path = exported(campaign, tmp_path / "export.json")
    pretty = tmp_path / "pretty.json"
    pretty.write_text(json.dumps(json.loads(path.read_text("utf-8")), indent=4), "utf-8")
    assert is_whole_copy(path)
    assert is_whole_copy(pretty)
    campaign.close()
    assert not is_whole_copy(tmp_path / "one.json")
    assert not is_whole_copy(tmp_path / "missing")
    assert not is_whole_copy(tmp_path)


def test_going_back_takes_an_export_too(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "one.json", fixed_clock(MONDAY))
    maya = added(campaign, "Maya Chen")
    path = exported(campaign, tmp_path / "export.json")
    campaign.people.remove(maya.id)
    campaign.safekeeping.restore(path)
    assert campaign.people.get(maya.id) == maya
    assert isinstance(campaign.people.get(maya.id), Contact)
    shutil.rmtree(tmp_path / "one.json.backups", ignore_errors=True)
