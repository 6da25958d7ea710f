"""The sheet of a conversation as one text: what stands in it is kept, in its order."""

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.people.contact import Contact
from tests.somebody import added


@pytest.fixture
def maya(campaign: Campaign) -> Contact:
    maya = added(campaign, "Maya Chen")
    campaign.pipeline.choose_goals(maya.id, ["industry"])
    campaign.conversations.start_sheet(maya.id)
    return maya


def asked(campaign: Campaign, contact: Contact) -> list[tuple[str, bool, str]]:
    talk = campaign.sheets.latest(contact.id)
    questions = campaign.sheets.of(talk.id).questions
    return [(one.question.text, one.question.asked, one.question.answer) for one in questions]


def test_a_sheet_that_comes_back_as_it_was_changes_nothing(
    campaign: Campaign, maya: Contact
) -> None:
    printed = campaign.sheets.form.written(maya.id)
    assert printed.count("\n[ ] ") == len(asked(campaign, maya)) > 2
    assert campaign.sheets.form.keep(maya.id, printed).edits == ()


def test_what_was_filled_in_is_kept_as_one_change(campaign: Campaign, maya: Contact) -> None:
    before = asked(campaign, maya)
    text = (
        f"## Ask\nWhat changed since May?\n[x] {before[1][0]}\n> Much.\n> And more.\n"
        f"[ ] {before[0][0]}\n## Bring up\nHer talk\n\\# 2 on my list\n"
    )
    campaign.sheets.form.keep(maya.id, text)
    assert asked(campaign, maya) == [
        ("What changed since May?", False, ""),
        (before[1][0], True, "Much.\nAnd more."),
        (before[0][0], False, ""),
    ]
    assert campaign.sheets.latest(maya.id).bring_up == "Her talk\n# 2 on my list"
    assert campaign.sheets.form.keep(maya.id, text).edits == ()
    assert campaign.sheets.form.keep(maya.id, campaign.sheets.form.written(maya.id)).edits == ()
    campaign.history.undo()
    assert asked(campaign, maya) == before


def test_a_heading_that_is_not_there_leaves_its_part(campaign: Campaign, maya: Contact) -> None:
    before = asked(campaign, maya)
    campaign.sheets.form.keep(maya.id, "## Bring up\nHer talk\n")
    campaign.sheets.form.keep(maya.id, "## Give\nAn article\n")
    assert asked(campaign, maya) == before
    talk = campaign.sheets.latest(maya.id)
    assert (talk.bring_up, talk.offer) == ("Her talk", "An article")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no heading"),
        ("Why?\n", "stands above the first heading"),
        ("## Sing\nx\n", "“Sing” is no heading"),
        ("## Ask\n> Much.\n", "answers nothing"),
    ],
)
def test_what_cannot_be_kept_changes_nothing(
    campaign: Campaign, maya: Contact, text: str, sentence: str
) -> None:
    before = asked(campaign, maya)
    with pytest.raises(InroadError, match=sentence):
        campaign.sheets.form.keep(maya.id, text)
    assert asked(campaign, maya) == before


def test_without_a_sheet_there_is_nothing_to_fill_in(campaign: Campaign) -> None:
    bo = added(campaign, "Bo Li")
    with pytest.raises(NotFound, match="no sheet for Bo Li"):
        campaign.sheets.form.written(bo.id)
