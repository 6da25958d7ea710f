"""`inroad contacts TERMS --filter --sort` and `inroad next`: whom they list, and in which words."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from tests.calling import run, run_json
from tests.conftest import MONDAY
from tests.somebody import somebody

pytestmark = pytest.mark.usefixtures("called")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def own(tmp_path: Path) -> Campaign:
    """The campaign that calls without --demo are about."""
    return Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))


def names(capsys: Capture, *arguments: str) -> list[str]:
    return [one["name"] for one in run_json(capsys, "--demo", "contacts", *arguments)]


def test_a_filter_narrows_the_contacts(capsys: Capture) -> None:
    everybody = names(capsys)
    assert len(everybody) == 40
    assert names(capsys, "--filter", "stage:scheduled") == [
        "Priya Nair",
        "Wim de Boer",
        "Yuki Mori",
    ]
    assert names(capsys, "--filter", "stage:req contoso") == ["Sam Ortiz"]
    assert sorted(
        names(capsys, "--filter", "stage:req") + names(capsys, "--filter", "-stage:req")
    ) == sorted(everybody)
    assert names(capsys, "stage:req", "contoso") == ["Sam Ortiz"]
    assert names(capsys, "contoso", "--filter", "stage:req") == ["Sam Ortiz"]
    code, out, err = run(capsys, "--demo", "contacts", "--filter=stage:req contoso")
    assert (code, err) == (0, "")
    assert out.startswith("Sam Ortiz\tRequested\tProduct Manager, Contoso")
    assert len(out.splitlines()) == 1


@pytest.mark.parametrize("order", ["who next", "organisation", "last touch", "added", "next"])
def test_an_order_lists_the_same_people_in_it(capsys: Capture, order: str) -> None:
    by_name = names(capsys)
    found = names(capsys, "--sort", order)
    assert sorted(found) == sorted(by_name)
    assert found != by_name


def test_who_is_not_for_me_is_listed_where_a_filter_says_so(capsys: Capture, own: Campaign) -> None:
    own.people.add(somebody("Ana Ruiz"))
    own.people.add(somebody("Bo Li"))
    ana = next(one for one in own.people.all() if one.name == "Ana Ruiz")
    own.choosing.putting_away.not_for_me([ana.id])
    own.close()

    def listed(*words: str) -> list[str]:
        return [one["name"] for one in run_json(capsys, "contacts", *words)]

    assert listed() == ["Bo Li"]
    assert listed("--sort", "name") == ["Bo Li"]
    assert listed("--filter", "is:away") == ["Ana Ruiz"]


def test_nobody_found_is_no_error(capsys: Capture, own: Campaign) -> None:
    own.people.add(somebody("Ana Ruiz"))
    own.close()
    assert run(capsys, "contacts", "--filter", "zzz") == (0, "Nobody matches “zzz”.\n", "")
    assert run(capsys, "contacts", "zzz", "yy") == (0, "Nobody matches “zzz yy”.\n", "")
    assert run(capsys, "contacts", "--filter", "zzz", "--json") == (0, "[]\n", "")


def test_the_next_are_named_with_why(capsys: Capture) -> None:
    code, out, err = run(capsys, "--demo", "next")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "Ines Vidal, Platform Lead, Northwind"
    assert lines[1].startswith("  Maya Chen named them; Northwind is a target")
    assert [line.split(",")[0] for line in lines if not line.startswith(" ")] == [
        "Ines Vidal",
        "Farah Aziz",
        "Greta Holm",
    ]


def test_the_next_as_json(capsys: Capture) -> None:
    first, *_ = found = run_json(capsys, "--demo", "next", "2")
    assert len(found) == 2
    assert first["name"] == "Ines Vidal"
    assert first["organisation"] == "Northwind"
    assert first["reasons"][0] == "Maya Chen named them"
    assert (first["from"], first["wait"]) == (None, "")


def test_with_nobody_to_ask_it_says_what_to_do(capsys: Capture, own: Campaign) -> None:
    own.people.add(somebody("Ana Ruiz"))
    (ana,) = own.people.all()
    own.choosing.putting_away.not_for_me([ana.id])
    own.close()
    said = "Everybody has been asked, planned or put away. Import more people, or add one.\n"
    assert run(capsys, "next") == (0, said, "")
    assert run(capsys, "next", "--json") == (0, "[]\n", "")


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (("next", "0"), "“0” is no number of people; like: inroad next 5"),
        (("next", "-3"), ""),
        (("next", "many"), "“many” is no number of people; like: inroad next 5"),
        (("next", "3", "4"), ""),
        (("next", "²"), "“²” is no number of people"),
        (("contacts", "--sort", "size"), ""),
        (("contacts", "--sort"), ""),
        (("contacts", "--filter"), ""),
        (("contacts", "--filter", "stage:mett"), "stage:mett: no stage begins so; met does"),
        (("contacts", "--filter", "stage:mett", "--json"), "stage:mett: no stage begins so"),
        (("next", "--filter", "stage:met"), ""),
    ],
)
def test_a_wrong_call_is_2_with_one_sentence(
    capsys: Capture, call: tuple[str, ...], sentence: str
) -> None:
    code, out, err = run(capsys, "--demo", *call)
    assert (code, out) == (2, "")
    assert sentence in err
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) <= 2, err


def test_a_number_of_any_length_is_no_crash(capsys: Capture) -> None:
    code, out, _ = run(capsys, "--demo", "next", "9" * 30)
    assert code == 0
    assert "Ines Vidal" in out
