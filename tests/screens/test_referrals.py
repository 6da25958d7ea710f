"""Who led to whom, driven by keys."""

import pytest

from inroad.campaign import Campaign
from inroad.campaign.people.referral_lives import ReferralLives
from tests.screens.driver import open_app
from tests.screens.held import Held


async def test_the_tree_and_what_can_be_done_in_it(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("L")
        assert "Who led to whom" in hands.text
        assert "├ Farah Aziz" in hands.text
        assert "└ Priya Nair" in hands.text
        assert "led to 3 people" in hands.line_with("Maya Chen")
        await hands.go_to("Priya Nair")
        assert "Prepare and confirm" in hands.text
        await hands.press("enter")
        assert "referred by   Maya Chen" in hands.text
        await hands.press("h", "w")
        assert "to Priya Nair" in hands.text
        await hands.press("h", "h")
        assert "Overdue" in hands.text


async def test_without_referrals_it_says_how_they_come(campaign: Campaign) -> None:
    async with open_app(campaign, (60, 20)) as hands:
        await hands.press("L")
        assert "Nobody has led you to anybody yet." in hands.text


async def test_how_far_it_has_come_with_each_who_was_named(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("L")
        assert "5 named · 2 nobody followed" in hands.text
        assert hands.line_with("Maya Chen").endswith("met 19 Nov")
        assert hands.line_with("Priya Nair").endswith("answered")
        assert hands.line_with("Ines Vidal").endswith("nobody followed it")
        assert hands.line_with("Lee Park").endswith("In touch"), "nobody named Lee"


async def test_only_those_whom_nobody_followed(demo: Campaign) -> None:
    async with open_app(demo, (60, 30)) as hands:
        await hands.press("L", "n")
        assert "2 nobody followed · n shows all" in hands.text
        assert "Priya Nair" not in hands.text
        assert "└ Ines Vidal" in hands.text
        await hands.press("n")
        assert "└ Priya Nair" in hands.text
        await hands.press("n")
        names = ("Chidi Obi", "Farah Aziz", "Ines Vidal")
        away = [one.id for one in demo.people.all() if one.name in names]
        demo.several.set_do_not_contact(away, True)
        await hands.settle()
        assert "5 named" in hands.text
        assert "nobody followed" not in hands.text
        assert "Priya Nair" in hands.text, "of none left, everybody is shown"
        await hands.press("n")
        assert hands.toast == "Whoever was named to you is followed, or put away."


async def test_the_page_of_somebody_named_says_how_it_went(demo: Campaign) -> None:
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("L")
        await hands.go_to("Maya Chen")
        await hands.press("enter")
        assert "referral      named 4 Oct → asked 10 Nov → answered → met 19 Nov" in hands.text
        await hands.press("h")
        await hands.go_to("Lee Park")
        await hands.press("enter")
        assert "referral  " not in hands.text


async def test_whoever_named_somebody_is_asked_for_an_introduction(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("L")
        await hands.go_to("Ines Vidal")
        await hands.press("i")
        assert "Referral request to Maya Chen" in hands.text
        asks = "You mentioned Ines Vidal, and I would like to hear where Ines sees"
        assert asks in " ".join(hands.text.split())
        await hands.press("s", "j", "enter")
        assert hands.line_with("Ines Vidal").endswith("asked Maya 23 Nov")
        await hands.go_to("Lee Park")
        await hands.press("i")
        assert hands.toast == "Nobody is known who named Lee to you."


async def test_where_many_were_named_their_histories_are_read_first(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(ReferralLives.all_in_steps)
    monkeypatch.setattr(ReferralLives, "all_in_steps", held)
    async with open_app(demo) as hands:
        await hands.start("L", "reading how it went…")
        held.let_go()
        await hands.settle()
        assert "5 named · 2 nobody followed" in hands.text
        await hands.press("q")
        assert "Who led to whom" not in hands.text
