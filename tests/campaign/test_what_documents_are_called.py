"""What documents are called: every kind has its words, and no name of a class is among them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inroad.campaign.core.descriptions import Descriptions
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.clock import Clock
from inroad.domain.called import called
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.habits import Habits
from inroad.domain.conversations.question import Question
from inroad.domain.documents.document import Document
from inroad.domain.errors import NotFound
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import Profile
from inroad.domain.tables import DOCUMENTS, any_of
from inroad.domain.who_next.weights import NextWeights
from inroad.store import Store
from inroad.store.format.codec import DamagedEntry, decode
from tests.odd_values import sample

KINDS = tuple(DOCUMENTS)


def describe(edit: Edit, work: UnitOfWork) -> str:
    (line,) = Descriptions(work, Change("Changed", (edit,))).lines()
    return line


def test_every_kind_has_a_noun_of_its_own() -> None:
    nouns = [known.noun for known in DOCUMENTS.values()]
    assert all(nouns)
    assert len(set(nouns)) == len(nouns)
    assert any_of("checklist") == "a step of the checklist"
    assert any_of("of a later version") == "an entry"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_nothing_shown_has_the_name_of_a_class_in_it(
    data_file: Path, clock: Clock, kind: type[Document]
) -> None:
    document = decode(kind, 4_000_000_001, sample(kind, 4_000_000_001))
    work = UnitOfWork(Store(data_file), clock)
    with pytest.raises(NotFound) as missing:
        work.find(kind, 4_000_000_002)
    with pytest.raises(DamagedEntry) as damaged:
        decode(kind, 4_000_000_001, {name: {} for name in kind.__dataclass_fields__})
    shown = (
        called(document),
        called(document, starts=True),
        describe(Edit(None, document), work),
        str(missing.value),
        str(damaged.value).replace(f"“{DOCUMENTS[kind].table}”", ""),
    )
    name, noun = kind.__name__.lower(), DOCUMENTS[kind].noun
    for text in shown:
        assert name not in text.lower().replace(noun, ""), text
    assert noun in shown[3]
    assert noun in shown[4]


@pytest.mark.parametrize(
    ("document", "within", "at_the_start"),
    [
        (OwnStep(1, "Breathe"), "a step of the checklist", "A step of the checklist"),
        (Habits(), "your habits", "Your habits"),
        (NextWeights(), "your weights of who next", "Your weights of who next"),
        (Profile(name="me"), "your profile", "Your profile"),
        (Contact(1, "bell hooks"), "bell hooks", "bell hooks"),
        (GoalChoice(1, "own-1", wording="Pay"), "the goal “Pay”", "The goal “Pay”"),
    ],
)
def test_a_document_is_called_by_its_name_or_by_what_it_is(
    document: Document, within: str, at_the_start: str
) -> None:
    assert called(document) == within
    assert called(document, starts=True) == at_the_start


def test_the_history_of_a_person_says_what_people_see_and_no_bookkeeping(
    data_file: Path, clock: Clock
) -> None:
    work = UnitOfWork(Store(data_file), clock)
    before = Contact(1, "Maya Chen")
    chosen = replace(before, goals=("entry",), goals_chosen_on=date(2026, 11, 23))
    said = "Maya Chen: goals nothing → What it takes to get in"
    assert describe(Edit(before, chosen), work) == said
    kept_away = replace(before, do_not_contact=True, edited=("name",))
    assert describe(Edit(before, kept_away), work) == "Maya Chen: do not contact no → yes"
    assert describe(Edit(before, replace(before, edited=("name",))), work) == "Maya Chen: changed"


def test_the_history_calls_people_and_goals_by_their_names(data_file: Path, clock: Clock) -> None:
    work = UnitOfWork(Store(data_file), clock)
    ana, own = Contact(2, "Ana Ruiz"), GoalChoice(3, "own-3", wording="Meet people who teach")
    work.change("Began", [ana, own])
    before = Contact(1, "Maya Chen", referred_by=4, goals=("own-5", "industry"))
    after = replace(before, referred_by=2, goals=("own-3",))
    line = describe(Edit(before, after), work)
    assert "referred by someone deleted → Ana Ruiz" in line
    assert "a goal that was removed, Know the state of the industry → Meet people who teach" in line
    # What the change itself brings or takes away is called by its name as well.
    omar, gone = Contact(4, "Omar Haddad"), GoalChoice(5, "own-5", wording="Pay")
    edits = (Edit(before, after), Edit(omar, None), Edit(None, gone))
    first, *_ = Descriptions(work, Change("Changed", edits)).lines()
    assert "referred by Omar Haddad → Ana Ruiz" in first
    assert "goals Pay, Know the state" in first
    question = Question(6, 1, "Why?")
    filed = Edit(question, replace(question, goal="role"))
    assert describe(filed, work).endswith("goal nothing → Know what the role really does")
    assert describe(Edit(Habits(goals=3), Habits(goals=4)), work) == "Your habits: goals 3 → 4"
