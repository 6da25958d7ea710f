"""The screen about me, driven by keys; and how I write, in the settings."""

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import ProfileText
from inroad.domain.messages.check.findings import CheckRule
from tests.screens.driver import open_app


async def test_every_text_about_me_can_be_written(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("M")
        assert "Robin Hale" in hands.text
        for which in ProfileText:
            await hands.go_to(which.field.label.word)
            await hands.press("enter")
            await hands.type(f"Mine: {which.value}")
            await hands.press("ctrl+s")
        assert "Mine: introduction_long" in hands.text
        assert "2 words, about 5 s" in hands.text
    texts = {which: campaign.me.text(which) for which in ProfileText}
    assert texts == {which: f"Mine: {which.value}" for which in ProfileText}


async def test_a_skill_with_its_story(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("M", "n")
        await hands.type("lineage")
        await hands.press("tab")
        await hands.type("We lost a number.")
        await hands.press("ctrl+s")
        assert "We lost a number." in hands.line_with("▌ lineage")
        await hands.press("n")
        await hands.type("calm")
        await hands.press("ctrl+s", "K")
        assert [one.name for one in campaign.skills.all()] == ["calm", "lineage"]
        await hands.press("D")
        assert [one.name for one in campaign.skills.all()] == ["lineage"]
        await hands.press("g", "u")
        assert "no story yet" in hands.line_with("▌ calm ")
    assert [one.story for one in campaign.skills.all()] == ["", "We lost a number."]


async def test_where_nothing_is_made_again_the_cursor_stays(campaign: Campaign) -> None:
    for name in ("calm", "lineage"):
        campaign.skills.add(name, "")
    async with open_app(campaign) as hands:
        await hands.press("M")
        await hands.go_to("calm")
        await hands.press("U")
        assert "nothing to make again" in hands.toast
        campaign.skills.add("maps", "")
        await hands.settle()
        assert "calm" in hands.line_with("▌")


async def test_how_i_write_is_set_in_the_settings(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("S")
        await hands.go_to("Sent on a day off")
        assert "Sent on a day off" in hands.line_with("▌")
        await hands.press("space")
        assert "off" in hands.line_with("▌ Sent on a day off")
        assert campaign.writing.present.off == {CheckRule.DAY_OFF}
        await hands.press("space")
        assert campaign.writing.present.off == frozenset()
        await hands.press("enter")
        await hands.type("Wait for Monday.")
        await hands.press("ctrl+s")
        assert "on  (in your words)" in hands.line_with("▌ Sent on a day off")
        assert "It says: Wait for Monday." in hands.text
        assert campaign.writing.own_reasons() == {CheckRule.DAY_OFF: "Wait for Monday."}
        await hands.press("x")
        assert "in your words" not in hands.text
        await hands.press("x")
        assert hands.toast == "It says its usual words."
        assert campaign.writing.own_reasons() == {}
        await hands.go_to("A request is long over")
        await hands.press("enter")
        await hands.type("20")
        await hands.press("ctrl+s")
        assert "three numbers that rise" in hands.text
        await hands.press("ctrl+u")
        await hands.type("90")
        await hands.press("ctrl+s")
        assert "90 words" in hands.line_with("A request is long over")
        await hands.go_to("At these hours of mine")
        await hands.press("enter")
        await hands.type("9am, 16:30")
        assert "09:00, 16:30" in hands.text
        await hands.press("ctrl+s")
        await hands.go_to("A LinkedIn note has room for")
        await hands.press("enter")
        await hands.type("200")
        await hands.press("ctrl+s")
        assert "200 characters" in hands.line_with("▌")
        assert "some only 200" in hands.text
    writing = campaign.writing.present
    assert writing.note_characters == 200
    assert (writing.long_words, writing.hours) == (90, ("09:00", "16:30"))
