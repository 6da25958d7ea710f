"""Templates of my own: used first, named, and refused where they could not be filled in."""

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.kinds import MessageKind
from tests.somebody import added

REQUEST = MessageKind.REQUEST


def test_a_template_of_my_own_is_used_first_and_the_usual_one_by_name(campaign: Campaign) -> None:
    priya = added(campaign)
    campaign.templates.save(REQUEST, "Short", "Hello {{ first_name }}!")
    assert campaign.messages.draft(priya.id, REQUEST) == "Hello Priya!"
    built_in = campaign.messages.fresh(priya.id, REQUEST, Choices(template="Inroad"))
    assert built_in.startswith("Subject: ")
    campaign.templates.save(REQUEST, "short", "Hey {{ first_name }}!")
    (template,) = campaign.templates.own(REQUEST)
    assert campaign.messages.draft(priya.id, REQUEST) == "Hey Priya!"
    campaign.templates.drop(template.id)
    assert campaign.messages.draft(priya.id, REQUEST).startswith("Subject: ")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("", "Hi", "needs a name"),
        ("x", "", "needs a name"),
        ("x", "{{ firstname }}", "no field “firstname”"),
        ("x", "{% for a in b %}{% endfor %}", "Line 1 of the template"),
    ],
)
def test_a_template_that_would_not_work_is_refused(
    campaign: Campaign, name: str, text: str, said: str
) -> None:
    with pytest.raises(InroadError, match=said):
        campaign.templates.save(REQUEST, name, text)
    assert campaign.templates.own(REQUEST) == ()
