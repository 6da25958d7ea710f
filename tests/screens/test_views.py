"""Views: filters that are kept under names, each with a key of its own."""

from inroad.campaign import Campaign
from inroad.config.config import Config, KeyChoice
from inroad.domain.people.list_order import ListOrder
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody


def footer(hands: Hands) -> str:
    """Return the line of keys."""
    return hands.lines[-1]


async def test_a_view_is_chosen_with_its_key_and_brings_filter_and_order(demo: Campaign) -> None:
    demo.me.use_order(ListOrder.NAME)
    async with open_app(demo) as hands:
        await hands.press("5", "V")
        assert "Data people not asked yet" in hands.text, "a name is whole where there is room"
        assert "enter choose" in footer(hands)
        await hands.press("2")
        assert "Named to me · via:maya,nina" in hands.lines[1]
        assert "4 of 40 · by who next" in hands.lines[1]
        await hands.press("escape")
        assert "40 people" in hands.lines[1]


async def test_the_filter_that_is_on_is_kept_under_a_name_and_comes_back(
    campaign: Campaign,
) -> None:
    campaign.people.add(somebody("Ada Stone", "Fabrikam", "Analyst"))
    campaign.people.add(somebody("Ben Reed", "Contoso", "Analyst"))
    async with open_app(campaign) as hands:
        await hands.press("5", "slash")
        await hands.type("org:fab")
        await hands.press("enter", "V")
        assert "n keep this one" in footer(hands)
        assert "enter choose" not in footer(hands), "there is none yet"
        await hands.press("n")
        await hands.type("At Fabrikam")
        await hands.press("ctrl+s")
        assert "At Fabrikam" in hands.line_with("org:fab")
        assert "enter choose" in footer(hands)
        await hands.press("q", "escape", "V", "1")
        assert "At Fabrikam · org:fab" in hands.lines[1]


async def test_a_view_is_removed_and_undone_and_nobody_with_it(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "V", "j", "D")
        assert not any(line.startswith("  2") for line in hands.lines), "the list"
        await hands.press("q")
        assert "40 people" in hands.lines[1]
        await hands.press("u", "V")
        assert "Named to me" in hands.text
        await hands.press("j", "D")
        assert hands.toast.endswith("u takes it back.")
        await hands.press("g", "u")
        assert "Named to me" in hands.line_with("▌")


async def test_views_serve_board_and_today_as_well(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "V", "2")
        assert "Identified 2/18" in hands.text
        await hands.press("escape", "1", "V", "3")
        assert "due:week" in hands.text


async def test_a_view_whose_filter_cannot_be_read_any_more_says_so(demo: Campaign) -> None:
    demo.choosing.views.save("Odd", "stagee:met", ListOrder.NAME)
    async with open_app(demo) as hands:
        await hands.press("5", "V", "4")
        assert "Odd · stagee:met" in hands.lines[1]
        assert "? explains them all." in hands.text


async def test_a_key_of_my_own_comes_before_that_of_a_view(demo: Campaign) -> None:
    keys = {"views.drop": ("1",), "views.keep": ("2",)}
    async with open_app(demo, config=Config(keys=KeyChoice("", keys))) as hands:
        await hands.press("5", "V")
        first, second = (view.name for view in demo.choosing.views.all()[:2])
        for name in (first, second):
            assert hands.line_with(name).strip(" ▌").startswith(name), "no key that does nothing"
        await hands.press("2")
        assert "There is no filter to keep" in hands.toast
        await hands.press("1")
        assert first not in [view.name for view in demo.choosing.views.all()]
