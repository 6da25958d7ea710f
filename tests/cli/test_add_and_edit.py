"""`inroad add` and `inroad edit`: each field of a contact is an option, and nobody is doubled."""

import io
import sys
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.cli.field_options import field_options
from inroad.clock import fixed_clock
from inroad.domain.people.contact import TYPED, Contact
from tests.calling import run, run_json
from tests.cli.conftest import found, opened
from tests.conftest import MONDAY

Capture = pytest.CaptureFixture[str]

TYPED_AS = {
    "name": "Maya Q. Chen", "organisation": "Contoso", "role": "Lead", "email": "m@example.org",
    "phone": "+44 20 7946 0000", "url": "https://example.com/maya", "zone": "new_york",
    "country": "germany", "week": "sun-thu", "tags": "a, b,A", "called": "May",
    "formality": "friendly", "how_found": "a talk", "notes": "one\ntwo", "asked_as": "peer",
}  # fmt: skip
KEPT_AS = {
    **TYPED_AS, "zone": "America/New_York", "country": "DE", "week": "sun-thu", "tags": ("a", "b"),
}  # fmt: skip


def test_every_field_that_is_typed_is_an_option_and_can_be_emptied(
    capsys: Capture, filled: Path
) -> None:
    assert set(TYPED_AS) == {field.name for field in TYPED}
    maya = str(found(filled, "Maya Chen").id)
    for field, option in zip(TYPED, field_options(), strict=True):
        assert option.name == f"--{field.name.replace('_', '-')}"
        assert run(capsys, "edit", maya, option.name, TYPED_AS[field.name])[0] == 0, field.name
        contact = opened(filled).people.get(int(maya))
        assert getattr(contact, field.name) == KEPT_AS[field.name]
        assert field.name in contact.edited
        code, _, err = run(capsys, "edit", maya, option.name, "")
        if field.name == "name":
            assert (code, err) == (1, "inroad: A contact needs a name; a first name will do.\n")
        else:
            assert code == 0, field.name
            assert not getattr(opened(filled).people.get(int(maya)), field.name)


def test_several_fields_are_one_change(capsys: Capture, filled: Path) -> None:
    before = found(filled, "Maya Chen")
    said = run_json(capsys, "edit", "maya", "--role", "Lead", "--tags", "x", "--phone=1")
    assert said["changed"] == [{"kind": "contact", "id": before.id, "is": "changed"}]
    run(capsys, "undo")
    assert found(filled, "Maya Chen") == before


def test_one_wrong_field_leaves_all_as_they_were(capsys: Capture, filled: Path) -> None:
    before = found(filled, "Maya Chen")
    code, _, err = run(capsys, "edit", "maya", "--role", "Lead", "--email", "nope")
    assert code == 1
    assert "“nope” is no e-mail address" in err
    assert found(filled, "Maya Chen") == before


def test_what_stands_so_already_is_no_change(capsys: Capture, filled: Path) -> None:
    role = found(filled, "Maya Chen").role
    said = run_json(capsys, "edit", "maya", "--role", role)
    assert (said["changed"], said["done"]) == ([], "Nothing changed: it stands so already.")
    assert run(capsys, "undo")[0] == 1


def test_a_long_field_may_be_on_standard_input(
    capsys: Capture, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"one\ntwo\n")))
    run(capsys, "edit", "maya", "--notes", "-", "--phone", "-")
    maya = found(filled, "Maya Chen")
    assert (maya.notes, maya.phone) == ("one\ntwo", "-")


@pytest.mark.parametrize(
    ("call", "word"),
    [
        (["edit", "maya"], "edit needs what to change, like: inroad edit maya --role"),
        (["edit", "maya", "--json"], "edit needs what to change"),
        (["edit", "maya", "--rol", "x"], "There is no option --rol; --role is written whole"),
        (["edit", "maya", "--stage", "Met"], "There is no option --stage"),
        (["edit", "maya", "--role"], "--role needs a value, TEXT"),
        (["edit", "maya", "--role", "--phone"], "--role needs a value, TEXT"),
        (["edit", "maya", "--role", "a", "--role", "b"], "--role can be given only once"),
        (["note", "maya", "x", "--role", "a"], "--role does not go with note"),
        (["add", "x", "--name", "y"], "--name does not go with add"),
        (["add"], "add needs NAME"),
        (["add", "x", "--same", "--new"], "--new does not go with add --same"),
    ],
)
def test_an_option_that_is_none_is_a_wrong_call(
    capsys: Capture, filled: Path, call: list[str], word: str
) -> None:
    code, out, err = run(capsys, *call)
    assert (code, out) == (2, "")
    assert word in err


def test_somebody_new_is_added_with_who_named_them_and_what_for(
    capsys: Capture, filled: Path
) -> None:
    said = run_json(
        capsys,
        *("add", "Zora Quist, data lead at Bayer", "--referred-by", "maya", "--goals", "3,1,3"),
        *("--zone", "berlin", "--tags", "data,berlin"),
    )
    assert (said["done"], len(said["changed"])) == ("Added Zora Quist.", 1)
    zora, goals = found(filled, "Zora Quist"), opened(filled).goals.all()
    assert (zora.id, zora.role, zora.organisation) == (said["contact"]["id"], "data lead", "Bayer")
    assert zora.goals == (goals[2].key, goals[0].key)
    assert zora.goals_chosen_on == MONDAY.date()
    assert (zora.referred_by, zora.zone) == (found(filled, "Maya Chen").id, "Europe/Berlin")
    assert set(zora.edited) == {"name", "role", "organisation", "zone", "tags"}
    # With goals the request is what comes next.
    assert said["contact"]["next"]["name"] == "send-request"


def test_a_namesake_is_asked_about_and_the_answer_is_an_option(
    capsys: Capture, filled: Path
) -> None:
    before = opened(filled).people.count()
    code, out, err = run(capsys, "add", "Maya Chen", "--phone", "123", "--role", "Boss")
    assert (code, out) == (1, "")
    assert "“Maya Chen” may be somebody you know already: Maya Chen, " in err
    assert "With --same it is that person, with --new somebody else." in err
    assert opened(filled).people.count() == before
    said = run_json(capsys, "add", "Maya Chen", "--phone", "123", "--role", "Boss", "--same")
    maya = found(filled, "Maya Chen")
    assert said["contact"]["id"] == maya.id
    assert (maya.phone, maya.role) == ("123", "Staff Engineer")  # What is known stays.
    said = run_json(capsys, "add", "Maya Chen", "--new")
    assert said["contact"]["id"] != maya.id
    code, _, err = run(capsys, "add", "Maya Chen", "--same")
    assert (code, opened(filled).people.count()) == (1, before + 1)
    assert "With --new it is somebody else" in err


def test_of_the_same_person_goals_and_referrer_are_filled_in_where_there_are_none(
    capsys: Capture, filled: Path
) -> None:
    for name in ("Bea Lund", "Priya Nair"):
        call = ("add", name, "--same", "--goals", "5", "--referred-by", "maya")
        assert run(capsys, *call)[0] == 0
    key, maya = opened(filled).goals.all()[4].key, found(filled, "Maya Chen").id
    bea, priya = found(filled, "Bea Lund"), found(filled, "Priya Nair")
    assert (bea.goals, bea.referred_by) == ((key,), maya)
    assert key not in priya.goals


def test_the_first_one_begins_a_campaign(called: None, capsys: Capture, tmp_path: Path) -> None:
    code, out, err = run(capsys, "add", "Zora", "Quist")
    path = tmp_path / "data" / "inroad.json"
    assert (code, out.splitlines()[0]) == (0, "Added Zora Quist.")
    assert "This began a new campaign" in err
    assert [one.name for one in Campaign(path, fixed_clock(MONDAY)).people.all()] == ["Zora Quist"]


def test_a_new_field_of_a_contact_has_its_option_by_itself() -> None:
    assert Contact.__dataclass_fields__.keys() >= {field.name for field in TYPED}
    assert len(field_options()) == len(TYPED)
