"""Documents as JSON and back: nothing is lost, defaults are left out."""

import dataclasses
import random
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import DayOff
from inroad.domain.documents.document import Document
from inroad.domain.errors import Unreadable
from inroad.domain.follow_ups.rules import RuleSetting
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import Profile
from inroad.domain.people.stages import Stage
from inroad.domain.tables import TABLES
from inroad.domain.text import clean
from inroad.domain.years import LAST_YEAR
from inroad.store.format import codec
from inroad.store.format.codec import DamagedEntry, decode, encode
from inroad.store.format.ids import derived_id, new_id
from tests.extent import tries
from tests.odd_values import extremes, fields_of, odd_values, sample

MOMENT = datetime(2026, 11, 23, 9, tzinfo=UTC)

LAST_DAY = date(LAST_YEAR, 12, 31)

DOCUMENTS: list[Document] = [
    Profile(name="Robin", week=(0, 6), days_off=(DayOff(date(2026, 11, 26), "Thanksgiving"),)),
    GoalChoice(2_000_001, "entry", True, 2, "because\nof this"),
    Contact(
        2_000_002,
        "Maya",
        Stage.MET,
        tags=("a", "b"),
        referred_by=2_000_003,
        planned_on=date(2026, 1, 2),
        do_not_contact=True,
    ),
    Conversation(2_000_004, 2_000_002, datetime(2026, 11, 23, 9), outcome=Outcome.HELD),
    Question(2_000_005, 2_000_004, "Why?", "entry", 3, True, "one\ntwo"),
    Takeaway(2_000_006, 2_000_002, 2_000_004, TakeawayKind.MY_PROMISE, "x", MOMENT, due=LAST_DAY),
    Touch(2_000_007, 2_000_002, TouchKind.REQUEST, MOMENT, "hello", 2_000_004),
    Snooze(2_000_008, 2_000_002, "thank-you", "touch 5", None, someday=True),
    RuleSetting(2_000_009, 2_000_002, "check_in", "FREQ=WEEKLY;COUNT=2 FREQ=MONTHLY;BYDAY=1MO"),
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: type(one).__name__)
def test_there_and_back(document: Document) -> None:
    assert decode(type(document), document.id, encode(document)) == document


def test_defaults_and_the_id_are_left_out() -> None:
    assert encode(Contact(2_000_002, "Maya")) == {"name": "Maya"}


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_cleaned_text_survives(name: str, tags: list[str]) -> None:
    contact = Contact(2_000_002, clean(name), tags=tuple(map(clean, tags)))
    assert decode(Contact, contact.id, encode(contact)) == contact


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"name": 7},
        {"name": "x", "stage": "Nowhere"},
        {"name": "x", "tags": "abc"},
        {"name": "x", "referred_by": True},
        {"name": "x", "planned_on": "soon"},
    ],
)
def test_a_damaged_document_is_refused(raw: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match="contact 2000002"):
        decode(Contact, 2_000_002, raw)


def test_ids_are_large_and_derived_ones_the_same_on_every_machine() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(1 << 20 <= one < 1 << 52 for one in ids)
    assert derived_id("key", "contact", "maya") == derived_id("key", "contact", "maya")
    assert derived_id("key", "contact", "maya") != derived_id("other", "contact", "maya")
    assert derived_id("key", "contact", "a", "b") != derived_id("key", "contact", "ab")


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_what_may_be_none_may_be_absent(kind: type[Document]) -> None:
    # To the store a field that is None is one that is not there: undo and merging drop it.
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        if type(None) in typing.get_args(hints[field.name]):
            assert field.default is None, field.name


def _outcome(
    decoding: typing.Callable[[type[Document], int, codec.Json], Document],
    kind: type[Document],
    raw: codec.Json,
) -> tuple[object, ...]:
    """Return what comes of decoding: all fields of a document, or what is wrong."""
    try:
        found = decoding(kind, 2_000_001, raw)
    except DamagedEntry as error:
        return (str(error),)
    assert type(found) is kind
    assert found == dataclasses.replace(found)
    return tuple(getattr(found, field.name) for field in dataclasses.fields(kind))


def _raws(kind: type[Document], chance: random.Random) -> Iterator[codec.Json]:
    """Yield documents of a kind as a file may have them, well made and badly."""
    usual = sample(kind, 2_000_001)
    good = {one.name: list(map(codec.as_json, extremes(one))) for one in fields_of(kind)}
    odd = {one.name: list(odd_values(one)) for one in fields_of(kind)}
    for values in (good, odd):
        yield from ({**usual, name: value} for name in values for value in values[name])
    yield from ({key: usual[key] for key in usual if key != name} for name in usual)
    for _ in range(tries(200, 5_000, 50_000)):
        raw = {**usual, "created": "x"}
        for name in good:
            if chance.random() < 0.5:
                raw[name] = chance.choice((odd if chance.random() < 0.05 else good)[name])
        names = chance.sample(list(raw), len(raw))
        yield {name: raw[name] for name in names if chance.random() < 0.98}


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_what_is_made_for_one_kind_decodes_as_what_is_made_for_all(kind: type[Document]) -> None:
    assert not hasattr(kind, "__post_init__"), "it would not be called"
    for raw in _raws(kind, random.Random(7)):
        assert _outcome(decode, kind, raw) == _outcome(codec._said, kind, raw), raw
