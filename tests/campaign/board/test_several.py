"""What is done with several people at once: one transaction, one undo, one sentence."""

from collections.abc import Callable
from datetime import date

import pytest

from inroad.campaign import Campaign
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.rules import rule_named
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.somebody import added, somebody

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def three(campaign: Campaign) -> list[int]:
    """Ana, Bo and Cleo, who are identified and have no goals yet."""
    return [added(campaign, name).id for name in ("Ana Ruiz", "Bo Li", "Cleo Marsh")]


def people(campaign: Campaign) -> list[Contact]:
    return list(campaign.people.all())


Command = Callable[[Campaign, list[int]], Change]

COMMANDS: dict[str, tuple[Command, Callable[[Contact], bool], str]] = {
    "goals": (
        lambda campaign, ids: campaign.several.choose_goals(ids, ["entry", "insight"]),
        lambda one: one.goals == ("entry", "insight"),
        "Chose the goals for 3 people",
    ),
    "tags": (
        lambda campaign, ids: campaign.several.tag(ids, ["alumni", "fair"]),
        lambda one: one.tags == ("alumni", "fair"),
        "Tagged 3 people alumni, fair",
    ),
    "plan": (
        lambda campaign, ids: campaign.several.plan(ids, FRIDAY),
        lambda one: one.planned_on == FRIDAY,
        "Planned the requests to 3 people for Fri 27 Nov",
    ),
    "close": (
        lambda campaign, ids: campaign.several.close(ids, "not now"),
        lambda one: one.stage is Stage.CLOSED,
        "Closed 3 people",
    ),
    "mute": (
        lambda campaign, ids: campaign.several.set_do_not_contact(ids, True),
        lambda one: one.do_not_contact,
        "Never suggesting 3 people",
    ),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_it_is_done_with_all_and_taken_back_with_all(
    campaign: Campaign, three: list[int], name: str
) -> None:
    command, holds, said = COMMANDS[name]
    before, told = people(campaign), list[Change]()
    campaign.subscribe(told.append)
    change = command(campaign, three)
    assert change.label == said
    assert all(map(holds, people(campaign)))
    assert [one.label for one in told] == [said]
    undone = campaign.history.undo()
    assert undone is not None
    assert undone.label == said
    assert people(campaign) == before
    campaign.history.redo()
    assert all(map(holds, people(campaign)))


def test_all_are_deleted_with_what_hangs_on_them(campaign: Campaign, three: list[int]) -> None:
    campaign.people.note(three[0], "Saw them at the fair.")
    campaign.people.note(three[2], "Saw them too.")
    assert campaign.several.remove(three[1:]).label == "Deleted 2 people"
    assert [one.name for one in people(campaign)] == ["Ana Ruiz"]
    assert len(campaign.people.view(three[0]).touches) == 1
    campaign.history.undo()
    assert len(people(campaign)) == 3
    assert campaign.people.view(three[2]).touches[0].text == "Saw them too."


def test_one_alone_is_called_by_name(campaign: Campaign, three: list[int]) -> None:
    assert campaign.several.tag(three[:1], ["fair"]).label == "Tagged Ana Ruiz fair"
    assert campaign.several.remove(three[:1]).label == "Deleted Ana Ruiz"


def test_tags_are_added_and_mine_from_then_on(campaign: Campaign, three: list[int]) -> None:
    campaign.people.add(somebody("Dov Adler", tags=("Alumni",)))
    dov = next(one for one in people(campaign) if one.name == "Dov Adler")
    campaign.several.tag([three[0], dov.id], ["alumni", "fair"])
    assert campaign.people.get(dov.id).tags == ("Alumni", "fair")
    assert "tags" in campaign.people.get(three[0]).edited
    with pytest.raises(InroadError, match="There is no tag yet"):
        campaign.several.tag(three, [])


@pytest.mark.parametrize("tag", ["{}", "{0}", "{name}", "{", "{0.__class__}"])
def test_a_tag_with_braces_is_said_as_it_is(campaign: Campaign, three: list[int], tag: str) -> None:
    assert campaign.several.tag(three, [tag]).label == f"Tagged 3 people {tag}"


def test_whom_it_does_not_fit_stays_and_is_said(campaign: Campaign, three: list[int]) -> None:
    campaign.several.choose_goals(three[:2], ["entry"])
    change = campaign.several.step(three, 1)
    assert change.label == (
        "Moved 2 people to Requested; 1 person stays as they were "
        "(Choose what the conversation with Cleo is for first)"
    )
    stages = [campaign.people.get(one).stage for one in three]
    assert stages == [Stage.REQUESTED, Stage.REQUESTED, Stage.IDENTIFIED]
    campaign.history.undo()
    assert {one.stage for one in people(campaign)} == {Stage.IDENTIFIED}


def test_where_it_fits_nobody_the_first_reason_is_said_and_nothing_changed(
    campaign: Campaign, three: list[int]
) -> None:
    told = list[Change]()
    campaign.subscribe(told.append)
    with pytest.raises(InroadError, match="conversation with Ana is for first"):
        campaign.several.step(three, 1)
    assert told == []


def test_each_goes_a_step_from_where_they_are_and_nobody_the_other_way(
    campaign: Campaign, three: list[int]
) -> None:
    campaign.several.choose_goals(three, ["entry"])
    for contact_id, stage in zip(three, (Stage.MET, Stage.THANKED, Stage.IN_TOUCH), strict=True):
        campaign.pipeline.move(contact_id, stage)
    change = campaign.several.step(three, 1)
    assert change.label == (
        "Moved 2 people on; 1 person stays as they were (Nothing comes after In touch)"
    )
    assert stages(campaign, three) == [Stage.THANKED, Stage.IN_TOUCH, Stage.IN_TOUCH]
    assert campaign.several.step(three, -1).label == "Moved 3 people back a stage"
    assert stages(campaign, three) == [Stage.MET, Stage.THANKED, Stage.THANKED]
    campaign.history.undo()
    assert stages(campaign, three) == [Stage.THANKED, Stage.IN_TOUCH, Stage.IN_TOUCH]


def stages(campaign: Campaign, ids: list[int]) -> list[Stage]:
    return [campaign.people.get(one).stage for one in ids]


def test_who_led_to_whom_is_deleted_together(campaign: Campaign, demo: Campaign) -> None:
    everybody = [one.id for one in demo.people.all()]
    count = len(everybody)
    assert demo.several.remove(everybody).label == f"Deleted {count} people"
    assert people(demo) == []
    assert demo.follow_ups.today() == ()
    demo.history.undo()
    assert len(people(demo)) == count


def test_what_the_cap_makes_of_a_day_for_many_is_said(campaign: Campaign) -> None:
    for at in range(8):
        campaign.people.add(somebody(f"Person {at}"))
    ids = [one.id for one in campaign.people.all()]
    few = campaign.several.plan(ids[:5], FRIDAY)
    assert campaign.several.moved_on(few) == ""
    many = campaign.several.plan(ids, date(2026, 12, 1))
    said = "5 of them fit that day; the others follow, the last on Wed 2 Dec"
    assert campaign.several.moved_on(many) == f"{said} (at most 5 requests a day)."
    assert campaign.several.moved_on(campaign.several.tag(ids, ["fair"])) == ""
    campaign.settings.rules.set(rule_named("requests_a_day"), "off")
    assert campaign.several.moved_on(many) == ""
