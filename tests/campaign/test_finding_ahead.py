"""What is made ahead for a search, or kept from one letter to the next, finds the same things."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.core.search_keys import SearchKeys
from inroad.campaign.core.steps import finished
from inroad.campaign.search import find
from inroad.clock import fixed_clock
from inroad.domain.people.contact import Contact
from tests.conftest import MONDAY
from tests.somebody import added, somebody

WORDS = "theatre|anna|a|an|ana|the|pric|maya|orthw|49|+44 20|nobody at all|e r".split("|")

Found = tuple[tuple[object, ...], ...]


def finds(campaign: Campaign) -> list[Found]:
    """Return all that is found for some words: anywhere, on the board, and as one types a name."""
    found: list[Found] = []
    for typed in WORDS:
        anywhere = campaign.search.find(typed)
        found.append(tuple((one.document, one.what, one.words) for one in anywhere))
        found.append(tuple((one.stage, one.ids, one.of) for one in campaign.board.columns(typed)))
        found.append(tuple((one,) for one in campaign.board.found(typed)))
        matches = campaign.board.matcher(typed)
        found.append(tuple((one.id, matches(one.id)) for one in campaign.people.all()))
    return found


def as_opened_anew(campaign: Campaign) -> list[Found]:
    """Return what is found by a session that has looked for nothing yet."""
    return finds(Campaign(campaign.path, fixed_clock(MONDAY)))


def steps(campaign: Campaign) -> Iterator[Callable[[], None]]:
    """Yield what may be done in a thread to make ready."""
    yield from campaign.board.get_ready_to_find()
    yield from campaign.search.get_ready()


def make_ready(campaign: Campaign) -> None:
    for step in steps(campaign):
        step()


def test_whoever_begins_when_all_was_looked_at_finds_all(demo: Campaign) -> None:
    keys = SearchKeys(demo._work, Contact, find.key_of)
    begun = iter(keys)
    every = keys.all()
    assert dict(begun) == every != {}


def meddle(campaign: Campaign) -> None:
    """Change people and words in every way: added, written, emptied, dropped, taken back."""
    ana = added(campaign, "Ana Northway", notes="Runs the pricing group.")
    maya = next(one for one in campaign.people.all() if one.name == "Maya Chen")
    campaign.people.edit(maya.id, replace(maya, name="Anna Chen", tags=("theatre",)))
    campaign.people.edit(ana.id, replace(ana, notes=""))
    campaign.people.edit(ana.id, replace(ana, notes="The other pricing group."))
    wim = next(one for one in campaign.people.all() if one.name == "Wim de Boer")
    campaign.people.remove(wim.id)
    campaign.history.undo()
    campaign.people.remove(ana.id)
    added(campaign, "Bea Orthwein", organisation="The Ana Club")


@pytest.mark.parametrize("is_ahead", [True, False])
def test_the_same_is_found_in_the_same_order_after_every_change(
    demo: Campaign, is_ahead: bool
) -> None:
    if is_ahead:
        make_ready(demo)
    assert finds(demo) == as_opened_anew(demo)
    meddle(demo)
    assert finds(demo) == as_opened_anew(demo)


def test_what_changes_while_it_is_made_ready_is_found_as_it_is(demo: Campaign) -> None:
    """A change comes while a thread folds what stood before it."""
    for number, step in enumerate(steps(demo)):
        step()
        demo.people.add(somebody(f"Ana Number {number}", notes="The newest."))
        meddle_with = demo.people.all()[number]
        demo.people.edit(
            meddle_with.id, replace(meddle_with, notes=f"Ana says {number}", tags=("anna",))
        )
    assert finds(demo) == as_opened_anew(demo)


def test_where_a_thread_could_not_make_it_ready_all_is_found_the_same(demo: Campaign) -> None:
    assert len(list(steps(demo))) == 2
    assert finds(demo) == as_opened_anew(demo)


def test_a_search_before_all_is_ready_finds_all(demo: Campaign) -> None:
    wanted = as_opened_anew(demo)
    for step in steps(demo):
        assert finds(demo) == wanted
        step()
    assert finds(demo) == wanted


def test_half_a_search_is_gone_on_with(campaign: Campaign) -> None:
    """Where enough was found, the rest is looked at when it is asked for."""
    for number in range(250):
        campaign.people.add(
            somebody(f"Ana {number:03}", notes=f"Likes {'trains' * (number > 240)}")
        )
    assert len(campaign.search.find("ana")) == 200
    assert len(campaign.search.find("trains")) == 9
    last = campaign.people.all()[-1]
    campaign.people.edit(last.id, replace(last, notes="Likes boats"))
    assert len(campaign.search.find("trains")) == 8
    assert [one.document for one in campaign.search.find("boats")] == [
        replace(last, notes="Likes boats")
    ]


def test_a_person_of_another_session_is_found(campaign: Campaign, data_file: Path) -> None:
    make_ready(campaign)
    other = Campaign(data_file, fixed_clock(MONDAY))
    added(other, "Ana Otherwise")
    campaign.look()
    assert [one.name for one in campaign.board.found("otherw")] == ["Ana Otherwise"]
    found = campaign.search.find("otherw")
    assert [type(one.document) for one in found] == [Contact]


def test_what_gains_words_stands_where_its_table_has_it(campaign: Campaign) -> None:
    """Three goals, chosen in one order; why they matter is written in another."""
    keys = [goal.key for goal in campaign.goals.all()][:3]
    for key in keys:
        campaign.goals.toggle(key)
    campaign.close()
    again = Campaign(campaign.path, fixed_clock(MONDAY))
    make_ready(again)
    for key in (keys[2], keys[0], keys[1]):
        again.goals.say_why(key, "It matters")
        assert finds(again) == as_opened_anew(again)
        assert [one.document for one in again.search.find("matters")] == [
            one.document
            for one in Campaign(campaign.path, fixed_clock(MONDAY)).search.find("matters")
        ]


def test_what_was_looked_through_once_is_not_looked_through_again(demo: Campaign) -> None:
    assert list(demo.search.look_through())
    assert not list(demo.search.look_through())


@pytest.mark.parametrize("begun", [0, 1, 3])
def test_what_changes_while_all_is_looked_through_is_found(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch, begun: int
) -> None:
    monkeypatch.setattr(find, "_KEYS_A_STEP", 7)
    through = demo.search.look_through()
    for _ in range(begun):
        next(through)
    meddle(demo)
    list(through)
    assert finds(demo) == as_opened_anew(demo)


@pytest.mark.parametrize("typed", ["a", "chen", "nobody at all"])
def test_in_steps_the_same_is_found(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    found = demo.search.find(typed)
    monkeypatch.setattr(find, "_KEYS_A_STEP", 7)
    steps = demo.search.find_in_steps(typed)
    shown = [next(steps)() for _ in range(3)]
    assert finished(steps) == found
    assert all(set(part) <= set(found) for part in shown)


def test_those_who_look_by_turns_all_find_everything(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find, "_KEYS_A_STEP", 7)
    through, finding = demo.search.look_through(), demo.search.find_in_steps("the")
    answer = None
    while answer is None:
        next(through, None)
        try:
            next(finding)
        except StopIteration as last:
            answer = last.value
    assert len(answer) > 10
    assert answer == Campaign(demo.path, fixed_clock(MONDAY)).search.find("the")
