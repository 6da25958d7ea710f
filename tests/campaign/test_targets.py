"""What I aim at: whom I know there, what is next, how much I want it, and who opens doors."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import ProfileText
from inroad.campaign.search.dossiers import SubjectKind
from inroad.campaign.search.targets import TargetRow
from inroad.clock import fixed_clock
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.target import Target
from tests.conftest import MONDAY
from tests.somebody import added, somebody

NORTHWIND, ENGINEER = "Northwind", "data engineer"


@pytest.fixture
def aiming(campaign: Campaign) -> Campaign:
    """A campaign that aims at Northwind, Fabrikam, and data engineers."""
    campaign.me.write(ProfileText.ORGANISATIONS, "Northwind, Fabrikam")
    campaign.me.write(ProfileText.ROLES, ENGINEER)
    return campaign


def row(campaign: Campaign, name: str) -> TargetRow:
    """Return the row of a target."""
    return next(one for one in campaign.targets.all() if one.name == name)


def doors(campaign: Campaign, name: str, is_role: bool = False) -> dict[str, str]:
    """Return who could open a door, each with why."""
    return {door.name: door.why for door in campaign.targets.doors(name, is_role)}


def say(campaign: Campaign, contact: Contact, kind: TakeawayKind, text: str) -> None:
    """Have somebody have said something."""
    takeaway = campaign._work.takeaway(contact.id, 0, kind, text, "")
    campaign._work.change("Noted", [takeaway])


def test_the_demo_has_its_targets_what_is_wanted_most_first(demo: Campaign) -> None:
    names = [(one.name, one.want) for one in demo.targets.all()]
    assert names == [
        (NORTHWIND, 5),
        (ENGINEER, 4),
        ("Adatum", 3),
        ("Fabrikam", 3),
        ("platform engineer", 3),
    ]
    northwind = row(demo, NORTHWIND)
    assert (northwind.known, northwind.asked, northwind.replied, northwind.met) == (2, 1, 1, 1)
    assert northwind.learnt == demo.dossiers.about(SubjectKind.ORGANISATION, NORTHWIND).count
    assert northwind.due is not None
    assert (northwind.due.name, northwind.due.action) == ("Maya Chen", "Thank-you")
    assert northwind.due.is_late
    assert northwind.ask is not None
    assert northwind.ask.name == "Ines Vidal"
    assert northwind.ask.reasons[0] == "Maya Chen named them"
    assert "Northwind is a target" not in northwind.ask.reasons, "that goes without saying here"


def test_without_targets_there_are_none(campaign: Campaign) -> None:
    assert campaign.targets.all() == ()


def test_a_target_counts_people_however_the_organisation_is_written(aiming: Campaign) -> None:
    assert row(aiming, NORTHWIND) == TargetRow(NORTHWIND, False, 3)
    added(aiming, "Ana Ruiz", organisation="NORTHWIND Inc.")
    added(aiming, "Bo Lund", organisation="Northwind")
    added(aiming, "Cy Otto", organisation="Northwind Traders")
    assert row(aiming, NORTHWIND).known == 2
    aiming.organisations.same("Northwind", "Northwind Traders")
    assert row(aiming, NORTHWIND).known == 3


def test_whoever_is_not_for_me_is_not_counted_and_opens_no_door(aiming: Campaign) -> None:
    ana = added(aiming, "Ana Ruiz", organisation=NORTHWIND)
    bo = added(aiming, "Bo Lund", organisation=NORTHWIND)
    aiming.choosing.putting_away.not_for_me([ana.id])
    aiming.several.set_do_not_contact([bo.id], True)
    assert row(aiming, NORTHWIND).known == 1
    assert row(aiming, NORTHWIND).ask is None
    assert doors(aiming, NORTHWIND) == {}


def test_a_role_is_known_by_titles_that_have_it(aiming: Campaign) -> None:
    added(aiming, "Ana Ruiz", role="Senior Data Engineer")
    added(aiming, "Bo Lund", role="Data Analyst")
    found = row(aiming, ENGINEER)
    assert (found.known, found.kind) == (1, "role")
    about = aiming.dossiers.about(SubjectKind.SUCH_ROLES, ENGINEER)
    assert [one.name for one in about.people] == ["Ana Ruiz"]


def test_how_much_a_target_is_wanted_is_kept_and_undone(aiming: Campaign) -> None:
    assert [one.name for one in aiming.targets.all()] == [ENGINEER, "Fabrikam", NORTHWIND]
    change = aiming.targets.set_want("northwind", False, 5)
    assert change.label == "Want Northwind: 5"
    assert [one.name for one in aiming.targets.all()] == [NORTHWIND, ENGINEER, "Fabrikam"]
    aiming.targets.note(NORTHWIND, False, "The paved road.")
    assert row(aiming, NORTHWIND)[:4] == (NORTHWIND, False, 5, "The paved road.")
    aiming.history.undo()
    aiming.history.undo()
    assert row(aiming, NORTHWIND) == TargetRow(NORTHWIND, False, 3)


@pytest.mark.parametrize("want", [0, 6, -1])
def test_want_goes_from_one_to_five(aiming: Campaign, want: int) -> None:
    with pytest.raises(InroadError, match="from 1 to 5"):
        aiming.targets.set_want(NORTHWIND, False, want)


def test_what_is_no_target_cannot_be_wanted(aiming: Campaign) -> None:
    with pytest.raises(NotFound, match="Contoso is none of your targets"):
        aiming.targets.set_want("Contoso", False, 4)
    with pytest.raises(NotFound):
        aiming.targets.get(NORTHWIND, is_role=True)


def test_what_was_said_of_a_target_is_there_again_with_it(aiming: Campaign) -> None:
    aiming.targets.note(NORTHWIND, False, "The paved road.")
    aiming.me.write(ProfileText.ORGANISATIONS, "Fabrikam")
    assert NORTHWIND not in [one.name for one in aiming.targets.all()]
    assert not aiming.search.find("paved")
    aiming.me.write(ProfileText.ORGANISATIONS, "Northwind Inc, Fabrikam")
    assert row(aiming, "Northwind Inc").note == "The paved road."
    assert len(aiming.search.find("paved")) == 1


def test_two_names_that_are_one_organisation_are_one_target(aiming: Campaign) -> None:
    aiming.me.write(ProfileText.ORGANISATIONS, "Northwind, NORTHWIND AG, Fabrikam")
    aiming.targets.set_want("Fabrikam", False, 5)
    aiming.targets.set_want(NORTHWIND, False, 2)
    aiming.organisations.same(NORTHWIND, "Fabrikam")
    organisations = [one for one in aiming.targets.all() if not one.is_role]
    assert [(one.name, one.want) for one in organisations] == [(NORTHWIND, 5)]


def test_two_machines_write_one_target(aiming: Campaign, tmp_path: Path) -> None:
    aiming.targets.set_want(NORTHWIND, False, 4)
    (said,) = aiming._work.store.all(Target).values()
    key = aiming._work.derived_id("target", "organisation", "northwind")
    assert said.id == key
    again = Campaign(aiming.path, fixed_clock(MONDAY))
    again.targets.note("NORTHWIND", False, "One.")
    assert list(again._work.store.all(Target)) == [key]


def test_those_who_are_there_come_first_then_who_named_or_was_sent_by_them(
    demo: Campaign,
) -> None:
    found = demo.targets.doors(NORTHWIND)
    assert [(one.name, one.is_there) for one in found] == [
        ("Ines Vidal", True),
        ("Maya Chen", True),
        ("Nina Roth", False),
    ]
    assert doors(demo, NORTHWIND)["Nina Roth"] == "named Maya Chen"
    assert doors(demo, NORTHWIND)["Maya Chen"] == "you met on Thu"


@pytest.mark.parametrize(
    ("details", "why"),
    [
        ({"tags": ("ex Northwind",)}, "tagged “ex Northwind”"),
        ({"how_found": "A talk at Northwind, in May."}, "you found them: A talk at Northwind,"),
        ({"notes": "Her sister is at NORTHWIND."}, "your note names Northwind"),
        ({"notes": "Lives near the Northwinds."}, ""),
        ({"notes": "Flew from Oslo."}, ""),
    ],
)
def test_who_has_to_do_with_it_as_it_is_written_down(
    aiming: Campaign, details: dict[str, Any], why: str
) -> None:
    aiming.people.add(somebody("Ana Ruiz", organisation="Contoso", **details))
    assert doors(aiming, NORTHWIND).get("Ana Ruiz", "").startswith(why)
    assert bool(doors(aiming, NORTHWIND)) == bool(why)


@pytest.mark.parametrize(
    ("kind", "text", "is_one"),
    [
        (TakeawayKind.OFFERED, "an introduction to somebody at Northwind", True),
        (TakeawayKind.THEIR_PROMISE, "introduce me to Bo Lund", True),
        (TakeawayKind.OFFERED, "a paper that Bo Lund wrote", False),
        (TakeawayKind.OFFERED, "an introduction at Contoso", False),
        (TakeawayKind.LEARNT, "an introduction is what Bo Lund asks for", False),
    ],
)
def test_who_offered_an_introduction_there(
    aiming: Campaign, kind: TakeawayKind, text: str, is_one: bool
) -> None:
    ana = added(aiming, "Ana Ruiz")
    added(aiming, "Bo Lund", organisation=NORTHWIND)
    say(aiming, ana, kind, text)
    assert doors(aiming, NORTHWIND).get("Ana Ruiz") == (f"offered: {text}" if is_one else None)


def test_who_named_somebody_there_by_name_alone(aiming: Campaign) -> None:
    aiming.people.add(somebody("Ana Ruiz", tags=("northwind",)))
    ana = next(one for one in aiming.people.all() if one.name == "Ana Ruiz")
    added(aiming, "Bo Lund", organisation=NORTHWIND)
    say(aiming, ana, TakeawayKind.NAMED, "bo lund")
    assert doors(aiming, NORTHWIND)["Ana Ruiz"] == "named Bo Lund", "the likelier way is said"


def test_doors_to_a_role(demo: Campaign) -> None:
    found = demo.targets.doors(ENGINEER, is_role=True)
    assert [one.name for one in found if not one.is_there] == ["Eve Laurent"]
    assert doors(demo, ENGINEER, is_role=True)["Eve Laurent"] == "named Cem Aydin"


def test_that_nobody_was_asked_there_is_said_only_where_it_is_so(aiming: Campaign) -> None:
    ana = added(aiming, "Ana Ruiz", organisation=NORTHWIND)
    added(aiming, "Bo Lund", organisation=NORTHWIND)
    before = row(aiming, NORTHWIND).ask
    assert before is not None
    assert before.reasons == ("nobody asked at Northwind yet",)
    aiming.pipeline.choose_goals(ana.id, ["entry"])
    aiming.messages.sent(ana.id, MessageKind.REQUEST, "Dear Ana,")
    after = row(aiming, NORTHWIND).ask
    assert after is not None
    assert (after.name, after.reasons) == ("Bo Lund", ())


def test_what_is_due_first_is_next(aiming: Campaign) -> None:
    for name in ("Ana Ruiz", "Bo Lund"):
        added(aiming, name, organisation=NORTHWIND)
    ana, bo = aiming.people.all()
    aiming.pipeline.plan(bo.id, MONDAY.date() + timedelta(days=2))
    aiming.pipeline.plan(ana.id, MONDAY.date() + timedelta(days=9))
    due = row(aiming, NORTHWIND).due
    assert due is not None
    assert (due.name, due.day) == ("Bo Lund", MONDAY.date() + timedelta(days=2))


def test_an_offer_that_was_taken_up_opens_no_door_any_more(aiming: Campaign) -> None:
    ana = added(aiming, "Ana Ruiz")
    offer = aiming._work.takeaway(ana.id, 0, TakeawayKind.OFFERED, "an intro at Northwind", "")
    aiming._work.change("Noted", [replace(offer, closed_on=aiming.today)])
    assert doors(aiming, NORTHWIND) == {}


def test_of_those_whom_somebody_sent_me_to_the_first_name_is_enough(aiming: Campaign) -> None:
    ana, cy = added(aiming, "Ana Ruiz"), added(aiming, "Cy Otto")
    bo = Contact(7, "Bo Lund", organisation=NORTHWIND, referred_by=ana.id)
    aiming._work.change("Came", [bo])
    for one in (ana, cy):
        say(aiming, one, TakeawayKind.OFFERED, "an introduction to Bo")
    assert doors(aiming, NORTHWIND) == {
        "Bo Lund": "Ana Ruiz named them, nobody asked at Northwind yet",
        "Ana Ruiz": "offered: an introduction to Bo",
    }


def test_the_likeliest_to_open_a_door_comes_first(aiming: Campaign) -> None:
    aiming.people.add(somebody("Ana Ruiz", tags=("northwind",)))
    dee = added(aiming, "Dee Fay")
    say(aiming, dee, TakeawayKind.OFFERED, "an introduction at Northwind")
    assert list(doors(aiming, NORTHWIND)) == ["Dee Fay", "Ana Ruiz"]


def test_whoever_was_named_is_known_by_more_than_the_name(aiming: Campaign) -> None:
    ana = added(aiming, "Ana Ruiz")
    here = Contact(7, "Bo Lund", organisation=NORTHWIND)
    elsewhere = Contact(8, "Bo Lund", organisation="Contoso")
    aiming._work.change("Came", [here, elsewhere])
    named = aiming._work.takeaway(ana.id, 0, TakeawayKind.NAMED, "Bo Lund", "")
    aiming._work.change("Noted", [replace(named, named_id=elsewhere.id)])
    assert "Ana Ruiz" not in doors(aiming, NORTHWIND)
