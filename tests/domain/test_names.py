"""What names say: each line of the tables beside this file is one."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.names.greetings import Formality, read_formality
from inroad.domain.people.names.whole_name import called_by, read_name

_HERE = Path(__file__).parent


def rows(file: str) -> list[tuple[str, ...]]:
    lines = (_HERE / file).read_text("utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("# ")]
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in told]


def said(greeting: str) -> str:
    return "" if greeting == "-" else greeting


@pytest.mark.parametrize(("name", "friendly", "formal"), rows("whole_names.txt"))
def test_a_whole_name_says_how_a_letter_greets(name: str, friendly: str, formal: str) -> None:
    contact = Contact(1, name)
    assert contact.greeting == said(friendly)
    assert replace(contact, formality="formal").greeting == said(formal)
    assert contact.first_name


@pytest.mark.parametrize(("first", "last", "greeting"), rows("given_names.txt"))
def test_what_a_file_has_for_the_first_name_is_kept(first: str, last: str, greeting: str) -> None:
    contact = Contact(1, f"{first} {last}".strip(), called=called_by(first, last))
    assert contact.greeting == said(greeting)


def test_what_i_call_them_comes_first_and_how_formal_i_am_is_mine_to_say() -> None:
    ada = Contact(1, "Dr. Ada Foster", called="Addie")
    assert (ada.first_name, ada.greeting) == ("Addie", "Hi Addie")
    assert replace(ada, formality=Formality.POLITE).greeting == "Dear Addie"
    assert replace(ada, formality=Formality.FORMAL).greeting == "Dear Dr. Foster"
    assert replace(Contact(1, "Prince"), formality=Formality.FORMAL).greeting == "Dear Prince"
    assert replace(ada, formality="from a file that somebody edited").greeting == "Hi Addie"


def test_in_a_sentence_there_is_always_something_to_call_them() -> None:
    assert Contact(1, "J. Smith").first_name == "J. Smith"
    assert Contact(1, "Dr. Foster, PhD").first_name == "Dr. Foster"
    assert Contact(1, "🚀").first_name == "🚀"


def test_to_somebody_else_a_name_is_written_as_names_are() -> None:
    assert Contact(1, "FOSTER, ADA (she/her), PhD").written_name == "Ada Foster"
    assert Contact(1, "Dr. Foster").written_name == "Dr. Foster"
    assert Contact(1, "J. Smith").written_name == "J. Smith"


def test_how_formal_is_one_of_three() -> None:
    assert [read_formality(typed) for typed in ("", "Formal", "po", "friendly")] == [
        "",
        "formal",
        "polite",
        "friendly",
    ]
    for typed in ("f", "very"):
        with pytest.raises(InroadError, match="polite"):
            read_formality(typed)


@given(st.text(max_size=60))
def test_any_text_is_read(name: str) -> None:
    read = read_name(name)
    assert read.first == " ".join(read.first.split())


@given(st.text(alphabet="Dr. Mary-Ann ,()\"'PhD王", max_size=40), st.text(max_size=20))
def test_any_two_fields_are_read(first: str, last: str) -> None:
    assert "(" not in called_by(first, last)
