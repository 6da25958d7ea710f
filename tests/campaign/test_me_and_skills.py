"""About me: texts, targets, skills with their stories."""

import pytest

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import ProfileText
from inroad.domain.conversations.speaking_time import say_length
from inroad.domain.errors import InroadError
from tests.somebody import somebody


def test_texts_and_lists_are_kept_and_taken_back(campaign: Campaign) -> None:
    campaign.me.write(ProfileText.MINUTE, "First line.\nSecond\x1b[31m line.  ")
    campaign.me.write(ProfileText.ORGANISATIONS, " Northwind,, Contoso ; Adatum")
    assert campaign.me.text(ProfileText.MINUTE) == "First line.\nSecond line."
    assert campaign.me.profile.target_organisations == ("Northwind", "Contoso", "Adatum")
    assert campaign.me.text(ProfileText.ORGANISATIONS) == "Northwind, Contoso, Adatum"
    campaign.history.undo()
    assert campaign.me.profile.target_organisations == ()


def test_two_texts_edited_at_once_are_both_kept(campaign: Campaign) -> None:
    seen = campaign.me.profile
    campaign.me.write(ProfileText.LEARNING, "How ships are loaded.", seen)
    campaign.me.write(ProfileText.OFFER, "A second look.", seen)
    assert campaign.me.profile.learning == "How ships are loaded."
    assert campaign.me.profile.offer == "A second look."


def test_how_many_people_are_known_at_the_targets(campaign: Campaign) -> None:
    for name, organisation in (("Ana", "Northwind"), ("Bo", "northwind"), ("Cy", "Adatum")):
        campaign.people.add(somebody(name, organisation))
    assert campaign.people.at_organisations(["Northwind", "Contoso"]) == 2


def test_skills_have_an_order_and_a_story(campaign: Campaign) -> None:
    campaign.skills.add("Lineage", "We lost a number.")
    campaign.skills.add("Patience", "")
    lineage, patience = campaign.skills.all()
    campaign.skills.move(patience.id, -1)
    assert [one.name for one in campaign.skills.all()] == ["Patience", "Lineage"]
    campaign.skills.move(lineage.id, 1)
    assert [one.name for one in campaign.skills.all()] == ["Patience", "Lineage"]
    campaign.skills.edit(campaign.skills.get(patience.id), "Calm", "Nights on the ward.")
    assert campaign.skills.get(patience.id).story == "Nights on the ward."
    campaign.skills.remove(lineage.id)
    assert [one.name for one in campaign.skills.all()] == ["Calm"]
    campaign.history.undo()
    assert [one.name for one in campaign.skills.all()] == ["Calm", "Lineage"]


def test_a_skill_needs_a_name(campaign: Campaign) -> None:
    with pytest.raises(InroadError, match="What is the skill called"):
        campaign.skills.add(" ", "A story.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (0, ""),
        (1, "1 word, about 5 s"),
        (65, "65 words, about 30 s"),
        (130, "130 words, about 1 min"),
        (195, "195 words, about 1 min 30 s"),
    ],
)
def test_how_long_an_introduction_takes(words: int, said: str) -> None:
    assert say_length("word " * words) == said
