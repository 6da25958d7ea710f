"""A form reads what is typed, says it, and gives it, each text once."""

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, line
from tests.screens.driver import open_app


async def test_a_text_is_read_once_from_the_key_to_the_answer(demo: Campaign) -> None:
    seen: list[str] = []
    given: list[tuple[int, str]] = []

    def read(typed: str) -> int:
        seen.append(typed)
        if not typed.isdecimal():
            raise InroadError("That is no number.")
        return int(typed)

    number = Field("number", "Number", read, echo=lambda value: f"{value} and one is {value + 1}")
    word = line("word", "Word", "so")

    def submit(answers: Answers) -> None:
        given.append((answers[number], answers[word]))

    async with open_app(demo) as hands:
        await hands.app.push_screen(FormScreen(demo, "A form", (number, word), submit))
        await hands.type("x")
        assert "That is no number." in hands.text
        await hands.press("ctrl+s", "backspace")
        assert given == []
        seen.clear()
        await hands.type("41")
        assert "41 and one is 42" in hands.text
        await hands.press("tab", "shift+tab", "ctrl+s")
    assert seen == ["4", "41"]
    assert given == [(41, "so")]
