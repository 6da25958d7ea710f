"""What I aim at, above the dossiers, and who could open a door there; driven by keys."""

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import ProfileText
from tests.screens.driver import open_app
from tests.somebody import added


async def test_a_target_says_who_is_there_and_what_is_next(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("A", "g")
        line = hands.line_with("▌")
        assert line.split()[1:3] == ["●●●●●", "Northwind"]
        assert "2 known · 1 asked · 1 met" in line
        assert line.endswith("! 20 Nov")
        assert "You know 2 people there: 1 asked, 1 answered, 1 met, 4 things" in hands.text
        assert "! Next: thank-you, Maya Chen, Fri 20 Nov" in hands.text
        assert "Ask next: Ines Vidal – Maya Chen named them" in hands.text
        assert "Their paved road is what I would like to work on." in hands.text
        await hands.go_to("engineer")
        assert "You know 4 people in that role" in hands.text
        await hands.press("G")
        assert "You know" not in hands.text


async def test_a_target_is_wanted_more_and_less(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("A")
        await hands.go_to("Fabrikam")
        await hands.press("greater_than_sign", "greater_than_sign")
        assert hands.line_with("▌").split()[1:3] == ["●●●●●", "Fabrikam"], "the cursor goes with it"
        await hands.press("greater_than_sign")
        assert hands.toast == "You want Fabrikam as much as can be said already."
        await hands.press("less_than_sign")
        assert "●●●●○ Fabrikam" in hands.text
        await hands.press("u")
        assert "●●●●● Fabrikam" in hands.text
        await hands.press(*["less_than_sign"] * 4)
        assert "●○○○○ Fabrikam" in hands.text
        await hands.press("less_than_sign")
        assert hands.toast == "Fabrikam is wanted least already; M takes it off the list."
        await hands.press("G", "greater_than_sign")
        assert hands.toast.startswith("Put the cursor on one of your targets first")


async def test_a_note_on_a_target_is_written_and_found(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("A")
        await hands.go_to("Fabrikam")
        await hands.press("e")
        await hands.type("ask greta")
        await hands.press("ctrl+s")
        assert "ask greta" in hands.text
        await hands.press("h", "F")
        await hands.type("ask greta")
        assert hands.line_with("note on").split()[:3] == ["note", "on", "Fabrikam"]
        await hands.press("enter", "enter")
        assert "Fabrikam" in hands.line_with("▌")
        assert "●" in hands.line_with("▌")


async def test_the_dossier_of_a_target(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("A", "g", "enter")
        assert "Northwind  organisation" in hands.text
        await hands.press("h")
        await hands.go_to("platform engineer")
        await hands.press("enter")
        assert "platform engineer  role you aim at" in hands.text


async def test_who_could_open_a_door_is_opened_and_gone_back_from(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("A", "g", "O")
        assert "Who could open a door at Northwind" in hands.text
        assert "They are there" in hands.text
        assert "Platform Lead" in hands.line_with("Ines Vidal")
        await hands.go_to("Nina Roth")
        assert "named Maya Chen" in hands.line_with("▌")
        await hands.press("enter")
        assert "Head of Platform, Margie's" in hands.text
        assert "history" in hands.text
        await hands.press("h", "h")
        assert "Your targets" in hands.text


async def test_where_nobody_is_known_it_is_said_how_to_find_somebody(campaign: Campaign) -> None:
    campaign.me.write(ProfileText.ORGANISATIONS, "Northwind")
    added(campaign, "Ana Ruiz", organisation="Contoso")
    async with open_app(campaign, (60, 20)) as hands:
        await hands.press("A", "g")
        assert "nobody yet" in hands.line_with("▌")
        assert "You know nobody there yet; O finds who could open" in hands.text
        await hands.press("O")
        assert "Whom do you know at" in hands.text
        await hands.press("w")
        assert hands.toast == "Nobody is selected."


async def test_without_targets_it_is_said_where_they_come_from(campaign: Campaign) -> None:
    async with open_app(campaign, (60, 20)) as hands:
        await hands.press("A")
        assert "None yet; M has the places and roles you aim at." in hands.text


async def test_targets_are_found_as_one_types(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("A", "slash")
        await hands.type("fab")
        await hands.press("enter")
        assert "●●●○○ Fabrikam" in hands.text
        assert "Northwind" not in hands.text
