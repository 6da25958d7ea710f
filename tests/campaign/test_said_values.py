"""What stands in fields is said in words, where copies disagree and in the history alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.campaign.core.conflicts import Conflicts
from inroad.campaign.core.said_values import SaidValues
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.clock import Clock
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.habits import Habits
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.rules import RuleSetting
from inroad.domain.goals.thirteen import goal_named
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Template
from inroad.domain.messages.preferences import Writing
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import Profile
from inroad.domain.people.stages import Stage
from inroad.store import Store
from tests.conftest import MONDAY
from tests.somebody import somebody

Edited = Callable[[Contact, Store], Contact]


def at_odds(folder: Path, clock: Clock, mine: Edited, theirs: Edited) -> Campaign:
    """Return a campaign in which two machines have edited Maya."""
    here, there = folder / "here" / "inroad.json", folder / "there" / "inroad.json"
    campaign = Campaign(here, clock)
    campaign.me.skip()
    for name in ("Ada Brandt", "Nina Roth", "Maya Chen"):
        campaign.people.add(somebody(name))
    campaign.close()
    there.parent.mkdir()
    there.write_bytes(here.read_bytes())
    for path, edited in ((there, theirs), (here, mine)):
        store = Store(path, clock)
        maya = next(one for one in store.all(Contact).values() if one.name == "Maya Chen")
        store.commit(Change("Edited", (Edit(maya, edited(maya, store)),)))
        store.close()
    campaign.look()
    here.write_bytes(there.read_bytes())
    campaign.look()
    return campaign


def with_fields(**fields: Any) -> Edited:
    return lambda maya, _: replace(maya, **fields)


def referred_by(name: str) -> Edited:
    def edited(maya: Contact, store: Store) -> Contact:
        (by,) = (one for one in store.all(Contact).values() if one.name == name)
        return replace(maya, referred_by=by.id)

    return edited


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        (referred_by("Ada Brandt"), referred_by("Nina Roth"), {"Ada Brandt", "Nina Roth"}),
        (
            with_fields(planned_on=date(2026, 11, 24)),
            with_fields(planned_on=date(2027, 11, 25)),
            {"Tue 24 Nov", "Thu 25 Nov 2027"},
        ),
        (
            with_fields(stage=Stage.IN_TOUCH),
            with_fields(stage=Stage.CLOSED),
            {"In touch", "Closed"},
        ),
        (with_fields(notes="tea\nno milk"), with_fields(notes="coffee"), {"tea no milk", "coffee"}),
    ],
    ids=["referred by", "days", "stages", "notes"],
)
def test_where_copies_disagree_both_values_are_said_in_words(
    tmp_path: Path, clock: Clock, mine: Edited, theirs: Edited, said: set[str]
) -> None:
    campaign = at_odds(tmp_path, clock, mine, theirs)
    (choice,) = campaign.conflicts.all()
    assert choice.name == "Maya Chen"
    assert {choice.stands, choice.other} == said


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("goals", '["industry", "own-1", "own-2"]', "a goal that was removed"),
        ("referred_by", "4000000000", "someone deleted"),
        ("notes", "", "nothing"),
        ("stage", '"Elsewhere"', '"Elsewhere"'),
        ("of a later version", '"as it is stored"', '"as it is stored"'),
    ],
)
def test_a_value_that_names_nothing_here_is_said_as_well(
    data_file: Path, clock: Clock, field: str, value: str, said: str
) -> None:
    store = Store(data_file, clock)
    store.commit(Change("Added", (Edit(None, Contact(11, "Maya Chen")),)))
    store.commit(Change("Met", (Edit(None, Conflict(12, "contacts", 11, field, value)),)))
    (choice,) = Conflicts(UnitOfWork(store, clock)).all()
    assert choice.other.removeprefix("Know the state of the industry, ").startswith(said)


def test_the_other_goal_of_a_takeaway_is_said_by_its_title(data_file: Path, clock: Clock) -> None:
    store = Store(data_file, clock)
    takeaway = Takeaway(11, 1, 1, TakeawayKind.LEARNT, "They grow", MONDAY, "industry")
    store.commit(Change("Learnt", (Edit(None, takeaway),)))
    store.commit(Change("Met", (Edit(None, Conflict(12, "takeaways", 11, "goal", '"role"')),)))
    (choice,) = Conflicts(UnitOfWork(store, clock)).all()
    titles = tuple(goal.title for goal in map(goal_named, ("industry", "role")) if goal)
    assert (choice.stands, choice.other) == titles


SOMEBODY = Contact(1, "Maya Chen")


@pytest.mark.parametrize(
    ("document", "field", "said"),
    [
        (Profile(week=(0, 1, 2, 3, 4)), "week", "mon-fri"),
        (Profile(month_first=True), "month_first", "yes"),
        (Habits(chapters=("abroad", "boards")), "chapters", "from abroad, onto a board"),
        (
            Writing(rules_off=("no-link",)),
            "rules_off",
            "No word on how I found them",
        ),
        (
            Conversation(1, 1, prepared=("read", "7", "gone")),
            "prepared",
            "Read what they wrote and did lately, Breathe, a step that was removed",
        ),
        (
            Conversation(1, 1, debriefed=("learnt", "looking-back")),
            "debriefed",
            "what you learnt, looking back",
        ),
        (Conversation(1, 1, outcome=Outcome.HELD), "outcome", "held"),
        (Conversation(1, 1, starts=datetime(2026, 11, 25, 10)), "starts", "Wed 25 Nov 10:00"),
        (Template(1, "Mine", MessageKind.THANK_YOU), "kind", "Thank-you"),
        (replace(SOMEBODY, referred_by=9), "referred_by", "someone deleted"),
        (replace(SOMEBODY, referred_by=1), "referred_by", "Maya Chen"),
        (replace(SOMEBODY, goals=("own-9",)), "goals", "a goal that was removed"),
        (replace(SOMEBODY, tags=("data", "Łódź")), "tags", "data, Łódź"),
        (RuleSetting(1, 1, "no such rule", "7"), "value", "7"),
        (SOMEBODY, "goals", "nothing"),
        (SOMEBODY, "do_not_contact", "no"),
    ],
)
def test_what_is_stored_as_keys_is_said_in_words(
    data_file: Path, clock: Clock, document: Document, field: str, said: str
) -> None:
    work = UnitOfWork(Store(data_file, clock), clock)
    assert SaidValues(work, (SOMEBODY, OwnStep(7, "Breathe"))).say(document, field) == said
