"""The debrief, from the first key to the stored documents and the thank-you."""

from datetime import date

import pytest

from inroad.campaign import Campaign
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.screens.frame.navigation import open_contact
from tests.screens.driver import Hands, open_app


def person(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


async def begin(hands: Hands) -> None:
    await hands.press("3", "l", "l", "greater_than_sign")
    assert "Your conversation with Wim de Boer is still to come" in hands.text
    await hands.press("j", "enter")
    assert "Debrief: Wim de Boer" in hands.text


async def test_guided_from_the_first_key_to_the_thank_you(demo: Campaign) -> None:
    wim = person(demo, "Wim de Boer")
    async with open_app(demo) as hands:
        await begin(hands)
        await hands.type("Tests all day")
        await hands.press("tab", "tab")
        await hands.type("lead with tests")
        await hands.press("ctrl+s")
        assert "2 of 4" in hands.text
        await hands.type("Ines Okoye")
        await hands.press("tab", "tab", "tab")
        await hands.type("they")
        await hands.press("tab")
        await hands.type("n")
        await hands.press("tab")
        await hands.type("She likes maps.")
        await hands.press("ctrl+s")
        assert "2 of 4" in hands.text
        assert "So far: Ines Okoye." in hands.text
        assert "She likes maps." not in hands.text
        await hands.press("ctrl+s")
        assert "3 of 4" in hands.text
        await hands.type("send the slides")
        await hands.press("tab", "tab")
        await hands.type("fri")
        assert "Fri 27 Nov 2026" in hands.text
        await hands.press("ctrl+s")
        assert "send the slides" in hands.line_with("So far: ")
        await hands.press("ctrl+s")
        assert "4 of 4" in hands.text
        await hands.type("Ask fewer things")
        await hands.press("tab")
        await hands.type("w")
        await hands.press("tab")
        await hands.type("every 2 months")
        await hands.press("ctrl+s")
        assert "Thank-you to Wim de Boer" in hands.text
        assert "One thing from our conversation has stayed" in hands.text
        assert "that I promised to send the slides" in hands.text
        await hands.press("s", "j", "enter")
        assert demo.people.get(wim.id).stage is Stage.THANKED
    view = demo.people.view(wim.id)
    assert {one.kind for one in view.takeaways} == {
        TakeawayKind.LEARNT,
        TakeawayKind.ADVICE,
        TakeawayKind.NAMED,
        TakeawayKind.MY_PROMISE,
        TakeawayKind.THEIR_PROMISE,
    }
    ines = person(demo, "Ines Okoye")
    assert (ines.organisation, ines.referred_by) == ("Adatum", wim.id)
    assert (ines.is_introduced, ines.may_use_name) == (True, False)
    assert view.conversations[0].warmth == "warm"
    assert demo.settings.rules.value("check_in", wim.id) == "every 2 months"


async def test_left_half_way_and_gone_on_with(demo: Campaign) -> None:
    wim = person(demo, "Wim de Boer")
    async with open_app(demo) as hands:
        await begin(hands)
        await hands.type("Tests all day")
        await hands.press("ctrl+s", "escape")
        assert "1 what you learnt · done" in hands.text
        assert "Tests all day" in hands.line_with("What the role does")
        assert "2 people they named ─" in hands.text
        await hands.press("h", "q")
    again = Campaign(demo.path, lambda: demo.now)
    async with open_app(again) as hands:
        open_contact(hands.app.screen, wim.id)
        await hands.settle()
        assert "Debrief: begun; still to do: people they named" in hands.text
        await hands.press("d")
        assert "2 of 4" in hands.text
        await hands.press("ctrl+s", "ctrl+s", "escape")
        assert "2 people they named · done" in hands.text
        assert "3 promises (yours and theirs) · done" in hands.text


async def test_the_overview_adds_changes_and_removes(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await begin(hands)
        await hands.press("ctrl+s", "escape", "n")
        await hands.type("Ines Okoye")
        await hands.press("ctrl+s", "P")
        await hands.type("send it")
        await hands.press("ctrl+s")
        assert "send it" in hands.line_with("I promised")
        await hands.go_to("Ines Okoye")
        await hands.press("D")
        assert "Removed “Ines Okoye”" in hands.toast
        assert "Named" not in hands.text
        await hands.press("u")
        assert "Ines Okoye" in hands.line_with("Named")
        await hands.press("w")
        assert "Thank-you to Wim de Boer" in hands.text


async def test_leaving_the_first_form_changes_nothing(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await begin(hands)
        revision = demo.revision
        await hands.press("escape", "h")
        assert demo.revision == revision
    assert person(demo, "Wim de Boer").stage is Stage.SCHEDULED


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_it_fits(demo: Campaign, size: tuple[int, int]) -> None:
    async with open_app(demo, size) as hands:
        await begin(hands)
        await hands.press("ctrl+s", "escape")
        assert "2 people they named" in hands.text
        await hands.press("G")
        assert "enter writes it: it quotes one" in hands.text


async def test_the_day_of_a_promise_may_be_said_with_it(demo: Campaign) -> None:
    wim = person(demo, "Wim de Boer")
    async with open_app(demo) as hands:
        await begin(hands)
        await hands.press("ctrl+s", "ctrl+s")
        assert "3 of 4" in hands.text
        await hands.type("send him my notes by fri")
        assert "send him my notes, by Fri 27 Nov 2026" in hands.text
        assert "fri 27 nov 2026" in hands.line_with("By ")
        await hands.press("ctrl+s")
        assert "send him my notes, by Fri 27 Nov." in hands.line_with("So far: ")
        await hands.type("lend him a book")
        assert "lend him a book, for no day yet" in hands.text
        await hands.press("ctrl+s")
        assert "lend him a book, for no day" in hands.text
        await hands.type("call him by mon")
        await hands.press("tab", "tab")
        await hands.type("tue")
        await hands.press("ctrl+s")
        assert "Mon 30 Nov 2026 in the promise, Tue 24 Nov 2026 beside it" in hands.text
    promised = demo.people.view(wim.id).takeaways
    assert {(one.text, one.due) for one in promised} == {
        ("send him my notes", date(2026, 11, 27)),
        ("lend him a book", None),
    }
