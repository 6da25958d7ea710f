"""Referrals: the tree of who led to whom, and thanks owed to who opened the door."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import NamedPerson
from inroad.campaign.me.about_me import AboutMe
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.follow_ups.actions import Action
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.debriefed import debrief
from tests.somebody import somebody


def named(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


@pytest.fixture
def met_through_maya(campaign: Campaign, clock: MovableClock) -> Campaign:
    """Maya named Lee in her conversation; I have met Lee this noon."""
    campaign.people.add(somebody("Maya Chen"))
    maya = named(campaign, "Maya Chen")
    hold(campaign, clock, maya, datetime(2026, 11, 10, 12), named=["Lee Park"])
    campaign.messages.sent(maya.id, MessageKind.THANK_YOU, "Thank you!")
    hold(campaign, clock, named(campaign, "Lee Park"), datetime(2026, 11, 23, 12))
    return campaign


def hold(
    campaign: Campaign,
    clock: MovableClock,
    contact: Contact,
    at: datetime,
    named: Sequence[str] = (),
) -> None:
    campaign.pipeline.choose_goals(contact.id, ["entry"])
    campaign.conversations.schedule(contact.id, Arrangement(at, "Europe/London"))
    clock.at = at.replace(hour=at.hour + 1, tzinfo=UTC)
    debrief(campaign, contact.id, named=named)


def actions(campaign: Campaign, name: str) -> list[Action]:
    return [one.action for one in campaign.follow_ups.of(named(campaign, name).id)]


def test_meeting_whom_somebody_named_makes_telling_them_due(met_through_maya: Campaign) -> None:
    found = met_through_maya.follow_ups.of(named(met_through_maya, "Maya Chen").id)
    (tell,) = [one for one in found if one.action is Action.TELL_REFERRER]
    assert tell.due == date(2026, 11, 24)
    assert tell.reason.startswith("Tell Maya how it went with Lee Park: 1 business day after")
    assert Action.REPORT_BACK not in [one.action for one in found]


def test_whom_i_met_without_an_agreed_time_is_told_of_too(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.people.add(somebody("Maya Chen"))
    maya = named(campaign, "Maya Chen")
    hold(campaign, clock, maya, datetime(2026, 11, 10, 12), named=["Lee Park"])
    clock.at = datetime(2026, 11, 23, 18, tzinfo=UTC)
    debrief(campaign, named(campaign, "Lee Park").id)
    assert Action.TELL_REFERRER in actions(campaign, "Maya Chen")


def test_they_met_on_the_day_that_it_was_where_i_was_then(met_through_maya: Campaign) -> None:
    met_through_maya.me.answer(AboutMe(zone="Pacific/Kiritimati"))
    found = met_through_maya.follow_ups.of(named(met_through_maya, "Maya Chen").id)
    (tell,) = [one for one in found if one.action is Action.TELL_REFERRER]
    assert "1 business day after Mon 23 Nov" in tell.reason
    assert tell.due == date(2026, 11, 24)


def test_the_draft_tells_it_and_sent_settles_it(met_through_maya: Campaign) -> None:
    campaign, maya = met_through_maya, named(met_through_maya, "Maya Chen")
    assert campaign.messages.kind_for(maya.id) is MessageKind.REPORT_BACK
    text = campaign.messages.draft(maya.id, MessageKind.REPORT_BACK)
    assert "you suggested that I talk to Lee Park. We spoke today." in text
    campaign.messages.sent(maya.id, MessageKind.REPORT_BACK, text)
    assert Action.TELL_REFERRER not in actions(campaign, "Maya Chen")
    assert all(one.closed_on for one in campaign.people.view(maya.id).takeaways)
    campaign.history.undo()
    assert Action.TELL_REFERRER in actions(campaign, "Maya Chen")


def test_it_comes_and_goes_with_the_conversation(met_through_maya: Campaign) -> None:
    campaign = met_through_maya
    # The debrief is a change a part; the first of them says that the conversation was held.
    for _ in DebriefStep:
        campaign.history.undo()
    assert Action.TELL_REFERRER not in actions(campaign, "Maya Chen")
    campaign.history.redo()
    assert Action.TELL_REFERRER in actions(campaign, "Maya Chen")


def test_the_tree_has_everybody_once_under_who_led_to_them(demo: Campaign) -> None:
    tree = demo.referrals.tree()
    drawn = [(len(one.trunk), one.contact.name) for one in tree]
    assert drawn == [
        (0, "Lee Park"),
        (1, "Chidi Obi"),
        (0, "Nina Roth"),
        (1, "Maya Chen"),
        (2, "Farah Aziz"),
        (2, "Ines Vidal"),
        (2, "Priya Nair"),
    ]
    assert [one.trunk for one in tree[4:]] == [(False, True), (False, True), (False, False)]
    assert [one.led_to for one in tree[2:4]] == [1, 3]


def test_people_who_led_to_each_other_end_somewhere(campaign: Campaign) -> None:
    for name in ("Ana", "Bo", "Cy"):
        campaign.people.add(somebody(name))
    ana, bo, cy = (named(campaign, name) for name in ("Ana", "Bo", "Cy"))
    campaign.seed(
        [
            replace(ana, referred_by=cy.id),
            replace(bo, referred_by=ana.id),
            replace(cy, referred_by=bo.id),
        ]
    )
    drawn = [(len(one.trunk), one.contact.name) for one in campaign.referrals.tree()]
    assert drawn == [(0, "Ana"), (1, "Bo"), (2, "Cy")]


def test_a_referrer_who_was_deleted_leaves_the_others(met_through_maya: Campaign) -> None:
    campaign = met_through_maya
    campaign.people.remove(named(campaign, "Maya Chen").id)
    assert [one.contact.name for one in campaign.referrals.tree()] == []
    assert "Lee Park" in [one.name for one in campaign.people.all()]


def test_a_namesake_who_was_met_closes_no_other_name(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.people.add(somebody("Maya Chen"))
    maya = named(campaign, "Maya Chen")
    hold(campaign, clock, maya, datetime(2026, 11, 10, 12), named=["Lee Park, Bayer"])
    first = named(campaign, "Lee Park")
    person = NamedPerson("Lee Park, Siemens")
    campaign.debriefs.name(maya.id, person, meant=SOMEBODY_ELSE)
    hold(campaign, clock, first, datetime(2026, 11, 23, 12))
    (other,) = [one for one in campaign.people.all() if one.referred_by and one.id != first.id]
    hold(campaign, clock, other, datetime(2026, 11, 23, 14))
    found = campaign.follow_ups.of(maya.id)
    told = [one.takeaway_id for one in found if one.action is Action.TELL_REFERRER]
    assert len(set(told)) == 2, "each has the takeaway that named them"


@pytest.mark.parametrize("seed", range(8))
def test_who_led_to_whom_is_the_same_after_changes_as_when_it_is_gathered(
    campaign: Campaign, clock: MovableClock, seed: int
) -> None:
    """Whatever is added, changed, deleted and taken back meanwhile."""
    chance = Random(seed)
    for at in range(8):
        campaign.people.add(somebody(f"Person {at}"))
    assert not campaign.referrals.tree()
    for _ in range(30):
        people = campaign.people.all()
        about = chance.choice(people)
        match chance.randrange(5):
            case 0 if campaign.history.can_undo and len(people) > 4:
                campaign.history.undo()
            case 1 if len(people) > 4:
                campaign.people.remove(about.id)
            case _:
                others = [one.id for one in people if one != about]
                referrer = chance.choice([*others, None])
                campaign._work.change("Led", [replace(about, referred_by=referrer)])
        assert campaign.referrals.tree() == Campaign(campaign.path, clock).referrals.tree()


def life(campaign: Campaign, name: str) -> str:
    """Return how the referral of somebody went."""
    found = campaign.referrals.lives.of(named(campaign, name))
    assert found is not None
    assert campaign.referrals.lives.all()[named(campaign, name).id] == found
    return found.say(campaign.today)


def test_a_referral_has_a_line_of_life(met_through_maya: Campaign, clock: MovableClock) -> None:
    campaign, maya = met_through_maya, named(met_through_maya, "Maya Chen")
    begun = "named 10 Nov → answered → met 23 Nov; thanked Maya 10 Nov"
    assert life(campaign, "Lee Park") == f"{begun}; Maya does not know how it went"
    clock.at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    campaign.messages.sent(maya.id, MessageKind.REPORT_BACK, "I met Lee.")
    assert life(campaign, "Lee Park") == f"{begun}; told Maya how it went 24 Nov"
    assert campaign.referrals.lives.of(maya) is None, "nobody named her"


def test_whom_nobody_followed_until_something_is_done(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.people.add(somebody("Maya Chen"))
    maya = named(campaign, "Maya Chen")
    hold(campaign, clock, maya, datetime(2026, 11, 10, 12), named=["Lee Park", "Bo Lund"])
    lee, bo = named(campaign, "Lee Park"), named(campaign, "Bo Lund")
    lives = campaign.referrals.lives

    def unfollowed() -> set[str]:
        return {name for name in ("Lee Park", "Bo Lund") if lives.all()[of[name]].is_unfollowed}

    of = {"Lee Park": lee.id, "Bo Lund": bo.id}
    assert unfollowed() == {"Lee Park", "Bo Lund"}
    campaign.messages.sent(lee.id, MessageKind.REQUEST, "Dear Lee,")
    campaign.choosing.putting_away.later([bo.id], date(2026, 12, 1))
    assert unfollowed() == set()
    assert life(campaign, "Lee Park") == "named 10 Nov → asked 10 Nov"
    assert life(campaign, "Bo Lund") == "named 10 Nov; from 1 Dec"
    campaign.history.undo()
    campaign.choosing.putting_away.not_for_me([bo.id])
    assert life(campaign, "Bo Lund") == "named 10 Nov; not for me"
    campaign.several.set_do_not_contact([bo.id], True)
    assert life(campaign, "Bo Lund") == "named 10 Nov; do not contact"


def test_an_introduction_that_was_promised_is_a_step(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.people.add(somebody("Maya Chen"))
    maya = named(campaign, "Maya Chen")
    hold(campaign, clock, maya, datetime(2026, 11, 10, 12))
    campaign.debriefs.name(maya.id, NamedPerson("Lee Park", is_introduced=True))
    assert life(campaign, "Lee Park") == "named 10 Nov → introduction promised 10 Nov"


def test_to_have_asked_for_an_introduction_is_a_step(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.people.add(somebody("Maya Chen"))
    maya = named(campaign, "Maya Chen")
    hold(campaign, clock, maya, datetime(2026, 11, 10, 12), named=["Lee Park", "Bo Lund"])
    lee = named(campaign, "Lee Park")
    ask = MessageKind.REFERRAL_REQUEST
    letter = campaign.messages.draft(maya.id, ask, about=lee.id)
    assert "You mentioned Lee Park" in letter
    assert "You mentioned Bo Lund" in campaign.messages.draft(
        maya.id, ask, about=named(campaign, "Bo Lund").id
    )
    campaign.messages.sent(maya.id, ask, letter, about=lee.id)
    assert life(campaign, "Lee Park") == "named 10 Nov → introduction asked for 10 Nov"
    assert life(campaign, "Bo Lund") == "named 10 Nov; nobody followed it"
    clock.at = datetime(2026, 11, 12, 9, tzinfo=UTC)
    campaign.messages.sent(maya.id, ask, "Would you introduce me to Bo, after all?")
    assert life(campaign, "Bo Lund") == "named 10 Nov → introduction asked for 12 Nov"
    campaign.messages.sent(lee.id, MessageKind.REQUEST, "Dear Lee,")
    asked = "named 10 Nov → introduction asked for 10 Nov → asked 12 Nov"
    assert life(campaign, "Lee Park") == asked


def test_who_is_to_introduce_us_may_never_have_been_written_down(campaign: Campaign) -> None:
    campaign._work.change("Came", [Contact(1, "Maya Chen"), Contact(2, "Lee Park", referred_by=1)])
    letter = campaign.messages.draft(1, MessageKind.REFERRAL_REQUEST, about=2)
    assert "You mentioned Lee Park" in letter
    campaign.messages.sent(1, MessageKind.REFERRAL_REQUEST, letter, about=2)
    assert life(campaign, "Lee Park") == "named → introduction asked for 23 Nov"


def test_where_only_the_stage_says_it_the_stage_is_believed(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    maya = named(campaign, "Maya Chen")
    lee = Contact(7, "Lee Park", Stage.SCHEDULED, referred_by=maya.id)
    campaign._work.change("Came with a list", [lee])
    assert life(campaign, "Lee Park") == "named → answered"


def test_the_tree_of_some_has_them_with_who_led_to_them(campaign: Campaign) -> None:
    chain = [Contact(1, "Ann"), Contact(2, "Ben", referred_by=1), Contact(3, "Cy", referred_by=2)]
    others = [Contact(4, "Di", referred_by=1), Contact(5, "Eve"), Contact(6, "Fay", referred_by=5)]
    ring = [Contact(7, "Gil", referred_by=8), Contact(8, "Hal", referred_by=7)]
    campaign._work.change("Came", [*chain, *others, *ring])

    def tree(*only: int) -> list[tuple[str, tuple[bool, ...]]]:
        found = campaign.referrals.tree(only)
        return [(one.contact.name, one.trunk) for one in found]

    assert tree(3) == [("Ann", ()), ("Ben", (False,)), ("Cy", (False, False))]
    assert tree(3, 4)[-1] == ("Di", (False,))
    assert tree() == []
    assert {name for name, _ in tree(7)} == {"Gil", "Hal"}


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"is_introduced": True}, "named → introduction promised"),
        ({"planned_on": date(2026, 12, 2)}, "named; planned 2 Dec"),
        ({"not_before": date(2026, 12, 2)}, "named; from 2 Dec"),
        ({"not_before": date(2026, 11, 1)}, "named; nobody followed it"),
        ({"stage": Stage.CLOSED}, "named; closed"),
    ],
)
def test_why_a_referral_is_left_alone(campaign: Campaign, known: dict[str, Any], said: str) -> None:
    maya = Contact(1, "Maya Chen")
    campaign._work.change("Came", [maya, Contact(2, "Lee Park", referred_by=1, **known)])
    assert life(campaign, "Lee Park") == said


def test_thanks_from_before_somebody_was_named_are_for_something_else(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.people.add(somebody("Maya Chen"))
    maya = named(campaign, "Maya Chen")
    hold(campaign, clock, maya, datetime(2026, 11, 3, 12))
    campaign.messages.sent(maya.id, MessageKind.THANK_YOU, "Thank you!")
    hold(campaign, clock, maya, datetime(2026, 11, 10, 12), named=["Lee Park"])
    assert life(campaign, "Lee Park") == "named 10 Nov; nobody followed it"
