"""A format is known by what a file holds, and adding one is a reader in the list of readers."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import Unreadable
from inroad.exchange.contacts import readers
from inroad.exchange.contacts.connections import Connection, Connections, Problem
from inroad.exchange.contacts.list_reader import ListReader, TextFile, Watch

LINKEDIN = "First Name,Last Name,Connected On\nAna,Kovac,12 Mar 2023\n"


def read_cards(file: TextFile, watch: Watch) -> Connections:
    people, problems = [], []
    for row, line in enumerate(file.lines, 1):
        name = line.strip().removeprefix("FN:")
        if name and not line.startswith("CARDS"):
            people.append(Connection(row, name, "", "", "", "", None))
        elif not name:
            problems.append(Problem(row, "no name"))
    return Connections(tuple(people), tuple(problems))


CARDS = ListReader(
    "Cards",
    ("*.cards",),
    lambda file: file.filled[:1] == ["CARDS\n"],
    read_cards,
    lambda file: f"{file.name} has no cards.",
)


@pytest.fixture(autouse=True)
def another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "READERS", (*readers.READERS, CARDS))


@pytest.mark.parametrize("name", ["Connections.csv", "people.cards", "x"])
def test_a_file_is_known_by_what_it_holds_and_never_by_its_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    for text, origin, person in (
        (LINKEDIN, "LinkedIn", "Ana Kovac"),
        ("CARDS\nFN:Bo Li\n", "Cards", "Bo Li"),
    ):
        path.write_text(text)
        found = readers.read(path)
        assert (found.origin, [one.name for one in found.people]) == (origin, [person])


def test_what_nobody_knows_is_refused_with_what_to_pick(tmp_path: Path) -> None:
    path = tmp_path / "people.cards"
    path.write_text("Ana Kovac\n")
    with pytest.raises(Unreadable, match=r"people\.cards has no line of headings .* LinkedIn's"):
        readers.read(path)


def test_an_import_says_where_people_are_from_and_which_row_is_wrong(
    campaign: Campaign, tmp_path: Path
) -> None:
    path = tmp_path / "people.cards"
    path.write_text("CARDS\nFN:Bo Li\nFN:\n")
    prepared = campaign.imports.prepare(campaign.imports.read(path))
    report = campaign.imports.commit(prepared)
    assert report.sentence == "1 added; 1 row skipped."
    assert [(one.row, one.message) for one in report.problems] == [(3, "no name")]
    assert campaign.history.events()[0].label == "Imported 1 connection from Cards"


def test_each_format_comes_from_somewhere_else_and_is_looked_for_by_name() -> None:
    assert len({reader.origin for reader in readers.READERS}) == len(readers.READERS)
    assert all(reader.downloads for reader in readers.READERS)
