"""Triage: who is on the pile, what takes them off it, and where one is in a sitting."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.choosing.sitting import Outcome, Sitting, say_left
from inroad.clock import fixed_clock
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.goals.thirteen import GoalKey
from tests.conftest import MONDAY, MovableClock
from tests.somebody import added

GOALS = (GoalKey.INSIGHT, GoalKey.ROLE)
NAMES = ("Ana Kovac", "Bea Lund", "Cem Aydin", "Dana Fox")


@pytest.fixture
def people(campaign: Campaign) -> dict[str, int]:
    """Four people of whom nothing speaks for one before another: they stand by name."""
    return {name: added(campaign, name).id for name in NAMES}


def names(campaign: Campaign, ids: tuple[int, ...]) -> list[str]:
    return [campaign.people.name_of(one) for one in ids]


def pile(campaign: Campaign) -> list[str]:
    return names(campaign, campaign.choosing.triage.pile())


OFF: dict[str, Callable[[Campaign, int], Change]] = {
    "worth asking": lambda campaign, one: campaign.choosing.triage.worth_asking(one, GOALS),
    "maybe later": lambda campaign, one: campaign.choosing.triage.maybe_later(one),
    "not for me": lambda campaign, one: campaign.choosing.triage.not_for_me(one),
    "goals elsewhere": lambda campaign, one: campaign.pipeline.choose_goals(one, GOALS),
    "never suggested": lambda campaign, one: campaign.people.set_do_not_contact(one, True),
    "planned": lambda campaign, one: campaign.pipeline.plan(one, date(2026, 11, 30)),
    "closed": lambda campaign, one: campaign.pipeline.close(one, "moved away"),
    "deleted": lambda campaign, one: campaign.people.remove(one),
}


@pytest.mark.parametrize("how", OFF)
def test_a_decision_takes_somebody_off_the_pile_and_one_undo_puts_them_back(
    campaign: Campaign, people: dict[str, int], how: str
) -> None:
    before = campaign.revision
    OFF[how](campaign, people["Bea Lund"])
    assert pile(campaign) == ["Ana Kovac", "Cem Aydin", "Dana Fox"]
    assert campaign.revision == before + 1
    campaign.history.undo()
    assert pile(campaign) == list(NAMES)


def test_the_pile_is_in_the_order_of_who_is_next(demo: Campaign) -> None:
    order = demo.choosing.who_next.in_order().ids
    waiting = demo.choosing.triage.pile()
    assert waiting == tuple(one for one in order if one in waiting)
    assert demo.people.name_of(waiting[0]) == "Ines Vidal"
    assert all(not demo.people.get(one).goals for one in waiting)


def test_who_is_for_later_comes_again_in_three_months(
    campaign: Campaign, people: dict[str, int], clock: MovableClock
) -> None:
    change = campaign.choosing.triage.maybe_later(people["Ana Kovac"])
    assert change.label == "Not before Tue 23 Feb: Ana Kovac"
    clock.at = MONDAY + timedelta(days=91)
    assert pile(campaign) == list(NAMES[1:])
    clock.at = MONDAY + timedelta(days=92)
    assert pile(campaign) == list(NAMES)


def test_another_session_goes_on_where_this_one_stopped(
    campaign: Campaign, people: dict[str, int]
) -> None:
    campaign.choosing.triage.worth_asking(people["Ana Kovac"], GOALS)
    campaign.choosing.triage.not_for_me(people["Cem Aydin"])
    Sitting(campaign.choosing.triage).skip()
    path: Path = campaign.path
    campaign.close()
    assert pile(Campaign(path, fixed_clock(MONDAY))) == ["Bea Lund", "Dana Fox"]


def test_somebody_may_be_decided_on_anew(campaign: Campaign, people: dict[str, int]) -> None:
    triage, one = campaign.choosing.triage, people["Ana Kovac"]
    said = []
    for decide in (triage.not_for_me, triage.maybe_later):
        decide(one)
        said.append(triage.decision(one))
    triage.worth_asking(one, GOALS)
    contact = campaign.people.get(one)
    assert [*said, triage.decision(one)] == ["not for me", "later", "worth asking"]
    assert (contact.goals, contact.not_for_me, contact.not_before) == (GOALS, False, None)


def test_worth_asking_needs_a_goal(campaign: Campaign, people: dict[str, int]) -> None:
    with pytest.raises(InroadError, match="tick one"):
        campaign.choosing.triage.worth_asking(people["Ana Kovac"], ())
    assert pile(campaign) == list(NAMES)


class Seated:
    """A sitting, with names for ids."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign
        self.sitting = Sitting(campaign.choosing.triage)

    @property
    def here(self) -> str:
        """Who is to be decided on."""
        return self.campaign.people.name_of(self.sitting.current)

    def decide(self, decide: Callable[[int], Change]) -> str:
        """Decide on who is here; return who comes then."""
        here = self.sitting.current
        assert here is not None
        decide(here)
        self.sitting.passed(here)
        return self.here

    def skip(self) -> str:
        """Skip who is here; return who comes then."""
        self.sitting.skip()
        return self.here

    def back(self) -> str:
        """Go back by one; return who is there."""
        before = self.sitting.before()
        assert before is not None
        self.sitting.hold(before)
        return self.here


@pytest.fixture
def seated(campaign: Campaign, people: dict[str, int]) -> Seated:
    assert people
    return Seated(campaign)


def test_whatever_is_decided_the_next_one_is_there(seated: Seated) -> None:
    triage = seated.campaign.choosing.triage
    assert seated.here == "Ana Kovac"
    assert seated.decide(triage.maybe_later) == "Bea Lund"
    assert seated.decide(triage.not_for_me) == "Cem Aydin"
    assert names(seated.campaign, seated.sitting.following(5)) == ["Dana Fox"]
    assert say_left(seated.sitting.outcome) == "2 of 4 left · 2 decided"
    assert seated.sitting.outcome.say() == "1 later, 1 not for me"


def test_who_is_skipped_comes_at_the_end_and_again_after_that(seated: Seated) -> None:
    triage = seated.campaign.choosing.triage
    assert [seated.skip() for _ in range(5)] == [*NAMES[1:], *NAMES[:2]]
    assert seated.sitting.outcome == Outcome(4, 0, 0, 0)
    assert seated.decide(triage.not_for_me) == "Cem Aydin"
    assert names(seated.campaign, seated.sitting.following(5)) == ["Dana Fox", "Ana Kovac"]


def test_one_goes_back_step_by_step_and_on_again(seated: Seated) -> None:
    triage = seated.campaign.choosing.triage
    seated.decide(triage.not_for_me)
    seated.skip()
    assert (seated.back(), seated.back()) == ("Bea Lund", "Ana Kovac")
    assert seated.sitting.before() is None
    assert [seated.skip(), seated.skip()] == ["Bea Lund", "Cem Aydin"]
    seated.back()
    seated.back()
    assert seated.decide(triage.maybe_later) == "Cem Aydin", "at the front again"
    assert seated.sitting.outcome.say() == "1 later"


def test_who_was_skipped_is_passed_again_in_the_same_order(seated: Seated) -> None:
    assert (seated.skip(), seated.skip()) == ("Bea Lund", "Cem Aydin")
    assert (seated.back(), seated.back()) == ("Bea Lund", "Ana Kovac")
    assert [seated.skip(), seated.skip()] == ["Bea Lund", "Cem Aydin"]


def test_an_undo_is_counted_and_so_is_what_is_made_again(seated: Seated) -> None:
    campaign = seated.campaign
    seated.decide(campaign.choosing.triage.not_for_me)
    change = campaign.history.undo()
    assert change is not None
    seated.sitting.go_back_to(change.edits[0].document.id)
    assert seated.here == "Ana Kovac"
    assert say_left(seated.sitting.outcome) == "4 people to decide on"
    campaign.history.redo()
    assert seated.sitting.outcome == Outcome(3, 0, 0, 1)


def test_what_is_done_elsewhere_counts_and_who_is_deleted_is_passed_over(seated: Seated) -> None:
    campaign, here = seated.campaign, seated.sitting.current
    assert here is not None
    seated.sitting.hold(here)
    campaign.pipeline.choose_goals(here, GOALS)
    assert seated.here == "Ana Kovac"
    assert seated.sitting.outcome == Outcome(3, 1, 0, 0)
    campaign.people.remove(here)
    assert seated.here == "Bea Lund"
    assert seated.sitting.outcome == Outcome(3, 0, 0, 0)


def test_to_somebody_who_was_no_part_of_it_one_does_not_go_back(seated: Seated) -> None:
    stranger = added(seated.campaign, "Umar Sheikh")
    seated.campaign.pipeline.choose_goals(stranger.id, GOALS)
    seated.sitting.go_back_to(stranger.id)
    assert seated.here == "Ana Kovac"


def test_at_the_end_nobody_is_there(seated: Seated) -> None:
    triage = seated.campaign.choosing.triage
    for decide in (triage.not_for_me, triage.maybe_later, triage.maybe_later):
        seated.decide(decide)
    seated.decide(lambda one: triage.worth_asking(one, GOALS))
    assert seated.sitting.current is None
    seated.skip()
    assert seated.sitting.current is None
    assert seated.sitting.outcome.say() == "1 worth asking, 2 later, 1 not for me"
    assert seated.sitting.following(3) == ()
