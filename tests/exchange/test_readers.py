"""A format is known by what a file holds, and adding one is a reader in the list of readers."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import Unreadable
from inroad.exchange import registry
from inroad.exchange.reader import Input, Reader, Watch, Wishes
from inroad.exchange.records import PersonRecord, Problem, Records

LINKEDIN = "First Name,Last Name,Connected On\nAna,Kovac,12 Mar 2023\n"


def read_cards(found: Input, wishes: Wishes, watch: Watch) -> Records:
    people, problems = [], []
    for row, line in enumerate(b"".join(found.pieces()).decode().split("\n"), 1):
        name = line.removeprefix("FN:")
        if name and line != "CARDS":
            people.append(PersonRecord(row, name))
        elif line and not name:
            problems.append(Problem(row, "no name"))
    return Records(tuple(people), problems=tuple(problems))


CARDS = Reader("Cards", ("*.cards",), lambda found: found.head.startswith(b"CARDS\n"), read_cards)


@pytest.fixture(autouse=True)
def another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "READERS", (CARDS, *registry.READERS))


@pytest.mark.parametrize("name", ["Connections.csv", "people.cards", "x"])
def test_a_file_is_known_by_what_it_holds_and_never_by_its_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    for text, origin, person in (
        (LINKEDIN, "LinkedIn", "Ana Kovac"),
        ("CARDS\nFN:Bo Li\n", "Cards", "Bo Li"),
    ):
        path.write_text(text)
        found = registry.read(path)
        assert (found.origin, [one.name for one in found.people]) == (origin, [person])


def test_what_nobody_knows_is_refused_with_what_to_pick(tmp_path: Path) -> None:
    path = tmp_path / "people.cards"
    path.write_text("Ana Kovac\n")
    with pytest.raises(
        Unreadable, match=r"people\.cards holds nothing that can be read here; .* LinkedIn's"
    ):
        registry.read(path)


def test_an_import_says_where_people_are_from_and_which_row_is_wrong(
    campaign: Campaign, tmp_path: Path
) -> None:
    path = tmp_path / "people.cards"
    path.write_text("CARDS\nFN:Bo Li\nFN:\n")
    prepared = campaign.imports.prepare(campaign.imports.read(path))
    report = campaign.imports.commit(prepared)
    assert report.sentence == "1 added; 1 row skipped."
    assert [(one.place, one.message) for one in report.problems] == [(3, "no name")]
    assert campaign.history.events()[0].label == "Imported 1 person from Cards"


def test_each_format_is_looked_for_where_no_file_was_named_by_what_it_is_downloaded_as() -> None:
    patterns = [pattern for reader in registry.READERS for pattern in reader.downloads]
    assert "*" not in patterns
    assert "*.csv" not in patterns
    assert {"LinkedIn", "Google Contacts", "Outlook"} <= {
        reader.origin for reader in registry.READERS if reader.downloads
    }
