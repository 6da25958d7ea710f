"""What is read in one line that somebody typed of a person; see typed_people.txt."""

from pathlib import Path

import pytest

from inroad.domain.people.same_person import TypedPerson
from inroad.domain.people.typed_person import read_person, read_place

TABLE = Path(__file__).with_name("typed_people.txt").read_text("utf-8")
LINES = [line for line in TABLE.splitlines() if " => " in line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_the_table(line: str) -> None:
    typed, _, said = line.partition(" =>")
    name, role, organisation, email, *_ = (*(one.strip() for one in said.split("|")), "", "", "")
    if typed.startswith("place: "):
        assert read_place(typed.removeprefix("place: ")) == (role, organisation)
    else:
        assert read_person(typed) == TypedPerson(name, organisation, role, email)


@pytest.mark.parametrize("typed", ["", "  ", ", Northwind", " @ Siemens", "- Bayer", "(Bayer)"])
def test_without_a_name_there_is_none(typed: str) -> None:
    assert read_person(typed).name == ""


@pytest.mark.parametrize(
    "typed",
    ["Lars (Bayer), knows the ward dashboards", "Ines Kowalski, Bayer (Leverkusen), met us"],
)
def test_nothing_that_was_typed_is_left_out(typed: str) -> None:
    read = read_person(typed)
    words = {word.strip("(),") for word in typed.split()}
    assert words == {
        word.strip("(),") for word in f"{read.name} {read.role} {read.organisation}".split()
    }


def test_a_very_long_line_is_read_at_once() -> None:
    assert read_person("Ana " * 8_000).organisation == ""
    assert read_person("(" * 30_000).role == ""
    assert read_person("a" * 30_000).name == "a" * 30_000
    assert read_person("(" * 15_000 + ")" * 15_000).role == ""
    assert read_place("at " * 10_000) == ("", ("at " * 10_000).strip())
    assert read_person(" at " * 8_000 + "@" * 20_000).email == ""
