"""A screen that comes is painted once, and not with the next frame but when it is whole."""

import asyncio

import pytest
from rich.color import Color
from textual.app import App, ComposeResult
from textual.strip import Strip

from inroad.campaign import Campaign
from inroad.screens.frame.painted_once import PaintedOnce
from inroad.widgets.bars import Lines
from inroad.widgets.style import TOKENS, Span
from tests.patience import PATIENCE
from tests.screens.driver import open_app
from tests.screens.rest import rest

SIZE = (40, 12)
NEVER = 3600.0


class Noting(Lines):
    """Lines that know how often they were drawn, and what they said then."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[str] = []

    def on_mount(self) -> None:
        self.styles.height = 1
        self.show([(Span("mounted"),)])

    def on_resize(self) -> None:
        self.show([(Span("of its size"),)])

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        self.drawn.append(strip.text.strip())
        return strip


class Coming(PaintedOnce[None]):
    """A screen whose line says something else with each step of its coming."""

    COMPONENT_CLASSES = set(TOKENS)

    def compose(self) -> ComposeResult:
        yield Noting()


@pytest.fixture(autouse=True)
def _no_next_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", NEVER)


async def test_a_screen_that_comes_is_drawn_once_without_the_next_frame() -> None:
    app = App[None]()
    async with app.run_test(size=SIZE):
        screen = Coming()
        app.push_screen(screen)
        async with asyncio.timeout(PATIENCE):
            while not (screen.is_mounted and screen.query_one(Noting).drawn):
                await asyncio.sleep(0)
        assert screen.query_one(Noting).drawn == ["of its size"]


async def test_what_changes_later_is_drawn_as_ever() -> None:
    app = App[None]()
    async with app.run_test(size=SIZE) as pilot:
        screen = Coming()
        await app.push_screen(screen)
        await rest(pilot)
        line = screen.query_one(Noting)
        line.drawn.clear()
        line.show([(Span("changed"),)])
        await rest(pilot)
        assert line.drawn == ["changed"]


async def test_a_screen_has_the_theme_that_was_chosen_while_another_was_seen(
    demo: Campaign,
) -> None:
    async with open_app(demo) as hands:
        await hands.press("2", "1")
        goals = hands.app.get_screen_stack("goals")[0]
        for theme in ("light", "dark", "light"):
            demo.me.use_theme(theme)
            await hands.press("2")
            assert hands.app.screen is goals
            ground = hands.app.get_css_variables()["ir-ground"]
            assert goals.query_one("#goals").rich_style.bgcolor == Color.parse(ground)
            await hands.press("1")
