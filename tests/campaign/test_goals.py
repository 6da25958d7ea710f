"""Goals: choosing, ordering, wording, and what they gathered."""

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError, NotAGoal, NotFound


def titles(campaign: Campaign) -> list[str]:
    return [row.goal.title for row in campaign.goals.rows() if row.rank]


def test_goals_are_chosen_in_the_order_of_ticking(campaign: Campaign) -> None:
    for key in ("entry", "industry", "contacts"):
        campaign.goals.toggle(key)
    assert campaign.goals.chosen_keys() == ("entry", "industry", "contacts")
    assert [row.rank for row in campaign.goals.rows()][:4] == [1, 2, 3, 0]
    campaign.goals.toggle("entry")
    assert campaign.goals.chosen_keys() == ("industry", "contacts")


def test_goals_are_chosen_all_at_once_in_one_change(campaign: Campaign) -> None:
    campaign.goals.toggle("entry")
    campaign.goals.say_why("entry", "a door")
    change = campaign.goals.choose(("industry", "contacts", "industry"))
    assert change.label.startswith("Chose 2 goals, “Know the state of the industry” first")
    assert campaign.goals.chosen_keys() == ("industry", "contacts")
    assert campaign.goals.choose(("contacts",)).label == "Chose the goal “Gain further contacts”"
    # What I wrote down of a goal outlives that it is let go of.
    entry = next(row for row in campaign.goals.rows() if row.goal.key == "entry")
    assert (entry.choice.chosen, entry.choice.why) == (False, "a door")
    campaign.history.undo()
    assert campaign.goals.chosen_keys() == ("industry", "contacts")
    with pytest.raises(NotFound):
        campaign.goals.choose(("nothing",))


def test_moving_a_goal_and_the_edges(campaign: Campaign) -> None:
    for key in ("entry", "industry", "contacts"):
        campaign.goals.toggle(key)
    campaign.goals.move("contacts", -1)
    assert campaign.goals.chosen_keys() == ("entry", "contacts", "industry")
    assert campaign.goals.move("entry", -1).edits == ()
    with pytest.raises(InroadError, match="space first"):
        campaign.goals.move("share", 1)


def test_why_it_matters_is_kept(campaign: Campaign) -> None:
    campaign.goals.say_why("entry", "I do not know\x1b[31m which gaps matter.")
    row = next(row for row in campaign.goals.rows() if row.goal.key == "entry")
    assert row.choice.why == "I do not know which gaps matter."


def test_a_goal_of_my_own(campaign: Campaign) -> None:
    campaign.goals.add_own("  Meet people\nwho teach ")
    assert titles(campaign) == ["Meet people who teach"]
    key = campaign.goals.chosen_keys()[0]
    campaign.goals.reword_own(key, "Meet people who write")
    assert titles(campaign) == ["Meet people who write"]
    campaign.goals.drop_own(key)
    assert titles(campaign) == []


def test_getting_a_job_is_no_goal_and_a_better_one_is_offered(campaign: Campaign) -> None:
    with pytest.raises(NotAGoal, match=r"Try “What it takes to get in”"):
        campaign.goals.add_own("Get a job")
    assert titles(campaign) == []


@pytest.mark.parametrize(
    "wording", ["", "  ", "What it takes to get in", "what IT takes to get in"]
)
def test_an_empty_goal_and_one_that_is_there_already(campaign: Campaign, wording: str) -> None:
    with pytest.raises(InroadError):
        campaign.goals.add_own(wording)


def test_the_thirteen_cannot_be_removed(campaign: Campaign) -> None:
    campaign.goals.toggle("entry")
    with pytest.raises(InroadError, match="thirteen"):
        campaign.goals.drop_own("entry")
    with pytest.raises(InroadError, match="your own"):
        campaign.goals.reword_own("entry", "Something else")


def test_evidence_names_who_said_it_newest_first(demo: Campaign) -> None:
    said = demo.goals.evidence("industry")
    assert [one.name for one in said] == ["Maya Chen", "Rita Sol", "Lee Park", "Ivo Katz"]
