"""One question for one person alone, from what I noted on them, and from nothing private."""

import pytest

from inroad.domain.messages.how_found.particular_question import (
    particular_question,
    question_from,
    question_on_place,
)
from inroad.domain.people.contact import Contact
from inroad.domain.people.role_kinds.kinds import RoleKind


@pytest.mark.parametrize(
    ("note", "question"),
    [
        ("Her talk on lineage", "You spoke on lineage: what did people disagree with?"),
        ("Spoke on AI in schools at DataDay", "You spoke on AI in schools: what did people "),
        ("Read her book on triage last year", "You wrote about triage: what would you add"),
        ("Wrote a post on dbt tests", "You wrote about dbt tests: what would you add today?"),
        ("Moved from nursing to UX in 2021", "You moved from nursing to UX: what was hardest"),
        ("She founded a co-op", "You founded a co-op: what would you do differently now?"),
        ("Ana runs the Graz meetup", "You run the Graz meetup: what has that taught you?"),
        ("Quiet. Her talk on lineage.", "You spoke on lineage: what did people disagree with?"),
    ],
)
def test_a_note_makes_a_question(note: str, question: str) -> None:
    assert question_from(note, ("Ana Ruiz",)).startswith(question)


@pytest.mark.parametrize(
    "note",
    [
        *("", "Friend of Tom", "Her divorce was hard", "She told me she is unhappy at work"),
        *("leads a double life", "Moved from Acme to Foo after a breakdown", "led the layoffs"),
        *("LinkedIn", "Has two children and a bad knee", f"Her talk on {'very ' * 20}much"),
    ],
)
def test_what_is_private_or_unclear_makes_none(note: str) -> None:
    assert question_from(note, ("Ana Ruiz",)) == ""


def test_who_is_not_to_be_named_stands_in_no_question() -> None:
    contact = Contact(1, "Ana Ruiz", notes="Wrote a guide on glue with Maya. Spoke on lineage.")
    assert "Maya" in particular_question(contact)
    assert particular_question(contact, ("Maya Chen",)) == ""


def test_where_they_work_makes_a_question_too() -> None:
    asked = question_on_place("Initech", RoleKind.PEER)
    assert asked == "What would somebody from outside not guess about Initech?"
    own = question_on_place("Initech", RoleKind.FOUNDER)
    assert own == "What did you want to do differently at Initech?"
    assert question_on_place("", RoleKind.PEER) == ""
