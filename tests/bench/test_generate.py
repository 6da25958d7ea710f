"""The campaign that is generated: the same each time, valid, and with everything in it."""

from collections import Counter
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.domain.search import comparable
from inroad.store import Store
from tests.bench.generate.people import name_of
from tests.bench.generate.writing import NOW, write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "inroad.json"
    write(300, path)
    return path


def test_it_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("first", "second"):
        write(40, tmp_path / name / "inroad.json")
    first, second = (sorted((tmp_path / name).iterdir()) for name in ("first", "second"))
    assert [path.name for path in first] == [path.name for path in second]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_a_small_one_is_the_beginning_of_a_large_one(tmp_path: Path, data: Path) -> None:
    write(20, tmp_path / "small" / "inroad.json")
    small = Store(tmp_path / "small" / "inroad.json").all(Contact)
    large = Store(data).all(Contact)
    assert len(small) == 20
    assert all(large[doc_id] == contact for doc_id, contact in small.items())


def test_the_doctor_finds_it_well(data: Path) -> None:
    campaign = Campaign(data, fixed_clock(NOW))
    assert {finding.status for finding in campaign.safekeeping.examine()} == {"well"}
    assert not campaign.notices()


def test_everybody_has_five_touches_and_an_eighth_has_conversations(data: Path) -> None:
    store = Store(data)
    touches = Counter(touch.contact_id for touch in store.all(Touch).values())
    assert touches == dict.fromkeys(store.all(Contact), 5)
    talks = store.all(Conversation).values()
    assert 300 / 8 <= len({talk.contact_id for talk in talks}) <= 300 / 8 + 5
    asked = {question.conversation_id for question in store.all(Question).values()}
    assert asked == {talk.id for talk in talks}
    kinds = {takeaway.kind for takeaway in store.all(Takeaway).values()}
    assert kinds == set(TakeawayKind) - {TakeawayKind.THEIR_PROMISE}


def test_every_stage_tags_and_referrals_are_there(data: Path) -> None:
    people = Store(data).all(Contact)
    assert {contact.stage for contact in people.values()} == set(Stage)
    assert any(contact.tags for contact in people.values())
    referrers = {contact.referred_by for contact in people.values()} - {None}
    assert referrers
    assert referrers <= people.keys()
    assert len({contact.organisation for contact in people.values()}) < len(people)
    assert all(contact.email.endswith("@example.com") for contact in people.values())


def test_names_have_accents_and_are_wide_or_run_from_right_to_left() -> None:
    names = "".join(name_of(number) for number in range(300))
    assert any("一" <= letter <= "鿿" for letter in names)
    assert any("֐" <= letter <= "ۿ" for letter in names)
    assert comparable(names) != names.casefold()


def test_the_smallest_has_every_stage_and_something_to_do(tmp_path: Path) -> None:
    path = tmp_path / "ten" / "inroad.json"
    write(10, path)
    campaign = Campaign(path, fixed_clock(NOW))
    assert {contact.stage for contact in campaign.people.all()} == set(Stage)
    assert len(campaign.follow_ups.today()) > 3


def test_a_first_start_lets_nobody_rest(data: Path) -> None:
    """What is measured at a start is a start, and no change that it would make."""
    campaign = Campaign(data, fixed_clock(NOW))
    assert campaign.resting.settle() == ""
    assert campaign.history.can_undo
