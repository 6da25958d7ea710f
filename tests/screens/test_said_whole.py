"""What a screen says where there is nothing to show is read whole, however narrow the window."""

import pytest

from inroad.campaign import Campaign
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody

SIZES = pytest.mark.parametrize("size", [(120, 30), (80, 24), (60, 20), (42, 20)])


def words(hands: Hands) -> str:
    return " ".join(hands.text.split())


@SIZES
@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (
            ("4",),
            "On the board (3), move someone to Scheduled with >, or press p on a person to begin "
            "their sheet before a time is agreed. The sheet of the next one is then here.",
        ),
        (("1",), "A good start, and tomorrow morning this screen says what to do next:"),
        (("1",), "I import your people (or N adds one person by hand)"),
        (("2", "enter"), "Nothing is filed under it yet; the debrief of a conversation does that."),
        (("C",), "Nothing to choose: no two copies disagree."),
        (("M", "G"), "n adds a skill, and the story you would tell for it"),
        (("F", "z", "q", "x", "w", "v"), "has “zqxwv”. Fewer letters find more."),
    ],
)
async def test_a_screen_with_nothing_to_show_says_what_to_do(
    campaign: Campaign, size: tuple[int, int], keys: tuple[str, ...], said: str
) -> None:
    async with open_app(campaign, size) as hands:
        await hands.press(*keys)
        assert said in words(hands)


@SIZES
async def test_a_filter_that_finds_nobody_due_says_where_else_to_look(
    demo: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        await hands.press("slash", "z", "q", "x")
        said = (
            "Nobody due matches “zqx”. Esc shows all that is due; 3 and / looks among everybody, "
            "F in all that you wrote."
        )
        assert said in words(hands)


@SIZES
async def test_no_key_is_said_to_send_anything(campaign: Campaign, size: tuple[int, int]) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    async with open_app(campaign, size) as hands:
        await hands.press("3", "enter")
        said = "Nothing. f chooses what a conversation is for; w then writes the request."
        assert said in words(hands)
        await hands.press("c", "ctrl+s", "q", "1")
        said = "For more conversations: 5, choose whom, and what for (f), then write to them"
        assert f"{said} (w)." in words(hands)


@SIZES
async def test_a_question_is_read_whole(demo: Campaign, size: tuple[int, int]) -> None:
    async with open_app(demo, size) as hands:
        await hands.press("4", "d")
        said = "Your conversation with Wim de Boer is still to come: Mon 23 Nov 16:30"
        assert said in words(hands)
