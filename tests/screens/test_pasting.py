"""A letter is pasted on somebody's page, and says what it becomes before it counts."""

from textual.events import Paste

from inroad.campaign import Campaign
from inroad.domain.conversations.touch_kinds import TouchKind
from tests.screens.driver import Hands, open_app


async def paste(hands: Hands, text: str) -> None:
    hands.app.post_message(Paste(text))
    await hands.settle()


async def test_a_pasted_letter_becomes_a_reply(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("j", "enter", "V")
        contact = hands.app.screen_stack[1].contact  # type: ignore[attr-defined]
        before = len(demo.people.view(contact.id).touches)
        await paste(hands, "Happy to talk.\n\n> Dear you\n")
        assert f"{contact.name} replied" in hands.text
        assert len(demo.people.view(contact.id).touches) == before
        await hands.press("ctrl+s")
        touches = demo.people.view(contact.id).touches
        assert len(touches) == before + 1
        assert next(one.text for one in touches if one.kind is TouchKind.REPLY) == "Happy to talk."


async def test_an_empty_form_says_what_to_do(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("j", "enter", "V", "ctrl+s")
        assert "Paste the letter first." in hands.text
