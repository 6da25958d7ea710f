"""Steps without a day, and what is refused because it was not yet."""

from datetime import timedelta

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError
from tests.somebody import somebody


def test_where_no_time_is_agreed_the_steps_have_no_day_and_none_is_due(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz", "Initech"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ["entry"])
    campaign.conversations.start_sheet(ana.id)
    steps = campaign.sheets.of(campaign.sheets.latest(ana.id).id).checklist
    assert steps
    assert {(one.day, one.is_done, one.is_due) for one in steps} == {("", False, False)}


def test_a_day_that_is_still_to_come_is_none_on_which_we_were_in_touch(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana Ruiz", "Initech"))
    (ana,) = campaign.people.all()
    before = campaign.people.view(ana.id).touches
    with pytest.raises(InroadError) as refused:
        campaign.people.in_touch(ana.id, campaign.today + timedelta(days=1))
    assert str(refused.value) == "That day is still to come; plan it when it has been."
    assert campaign.people.view(ana.id).touches == before
    campaign.people.in_touch(ana.id, campaign.today)
    assert len(campaign.people.view(ana.id).touches) == len(before) + 1
