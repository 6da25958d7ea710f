"""Who is where and called what, after any change and in whichever form the file is read."""

import random
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.demo import fill
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.search import name_key
from inroad.domain.tables import TABLES
from tests.campaign.test_list_follows_changes import change_something
from tests.conftest import MONDAY, MovableClock
from tests.somebody import added, somebody

_STEPS = 60


def _looked_through(campaign: Campaign, organisation: str) -> set[int]:
    is_same = campaign._work.organisations.is_same
    return {one.id for one in campaign.people.all() if is_same(one.organisation, organisation)}


def _called(campaign: Campaign, name: str) -> set[int]:
    return {one.id for one in campaign.people.all() if name_key(one.name) == name_key(name)}


def _found(campaign: Campaign, organisation: str) -> set[int]:
    return {one.id for one in campaign._work.members.of(organisation)}


@pytest.mark.parametrize("seed", range(8))
def test_members_are_those_a_look_at_everybody_finds(data_file: Path, seed: int) -> None:
    chance = random.Random(seed)
    time = MovableClock(MONDAY)
    first = Campaign(data_file, time)
    fill(first)
    first.close()
    campaign = Campaign(data_file, time)
    for step in range(_STEPS):
        with suppress(InroadError):
            change_something(chance, campaign, time)
        person = chance.choice(campaign.people.all())
        if step % 9 == 0:
            place = chance.choice(["", "Fabrikam", "FABRIKAM, Inc.", 'A "quoted" \\ place', "Café"])
            name = chance.choice([person.name, "Dana Ruiz", "dana  RUIZ", "Zoë"])
            campaign.people.edit(person.id, somebody(name, place))
        names = {one.organisation for one in campaign.people.all()} | {"Nobody is here", ""}
        for name in chance.sample(sorted(names), min(6, len(names))):
            there = _looked_through(campaign, name)
            assert _found(campaign, name) == there, name
            in_order = [one.id for one in campaign._work.members.in_order(name)]
            assert in_order == [one.id for one in campaign.people.all() if one.id in there], name
        for name in (person.name, person.name.upper(), "Nobody Is", ""):
            found = {one.id for one in campaign._work.namesakes.of(name)}
            assert found == (_called(campaign, name) if name else set()), name
        time.at += timedelta(minutes=1)


def test_nobody_is_read_who_is_elsewhere(data_file: Path) -> None:
    first = Campaign(data_file, MovableClock(MONDAY))
    fill(first)
    place = first.people.all()[0].organisation
    first.close()
    campaign = Campaign(data_file, MovableClock(MONDAY))
    there = _found(campaign, place)
    contacts = campaign._work.store._identity_map._in_table[TABLES[Contact]]
    assert there
    assert set(contacts._decoded) == there


def test_of_many_the_first_by_name_are_read(data_file: Path) -> None:
    first = Campaign(data_file, MovableClock(MONDAY))
    fill(first)
    for name in ("Zoë Quill", "Ana Quill", "Émile Quill"):
        added(first, name, organisation="Wide World Importers")
    first.close()
    campaign = Campaign(data_file, MovableClock(MONDAY))
    found = campaign._work.members.in_order("Wide World Importers")
    assert [next(found).name, next(found).name] == ["Ana Quill", "Émile Quill"]
    contacts = campaign._work.store._identity_map._in_table[TABLES[Contact]]
    assert {one.name for one in contacts._decoded.values()} == {"Ana Quill", "Émile Quill"}


@pytest.mark.parametrize("is_changed_meanwhile", [False, True])
def test_what_is_grouped_ahead_is_as_it_stands(demo: Campaign, is_changed_meanwhile: bool) -> None:
    namesakes = demo._work.namesakes
    steps = namesakes.get_ready()
    group = next(steps)
    if is_changed_meanwhile:
        added(demo, "Xanthippe Quill")
    group()
    assert next(steps, None) is None
    assert bool(namesakes.of("xanthippe quill")) == is_changed_meanwhile
    for contact in demo.people.all():
        assert contact in namesakes.of(contact.name)
    assert next(namesakes.get_ready(), None) is None
