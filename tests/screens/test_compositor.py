"""Composing what changed: nothing else is drawn, and the picture is that of drawing all."""

import pyte
import pytest
from textual._compositor import CompositorUpdate
from textual.app import App, ComposeResult
from textual.strip import Strip

from inroad.widgets.bars import Lines
from inroad.widgets.compositor import ThriftyCompositor
from inroad.widgets.page import Page, Piece
from inroad.widgets.style import Span
from tests.screens.rest import press, rest
from tests.screens.tiny import TinyScreen

SIZE = (40, 12)


class Noting(Lines):
    """Lines that know which of them were drawn."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.drawn: list[int] = []

    def render_line(self, y: int) -> Strip:
        self.drawn.append(y)
        return super().render_line(y)


class Seen(ThriftyCompositor):
    """A compositor that keeps what a terminal is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.terminal = pyte.Screen(*SIZE)
        self._stream = pyte.Stream(self.terminal)

    def render_update(self, *arguments: object, **options: object) -> CompositorUpdate | None:
        update = super().render_update(*arguments, **options)  # type: ignore[arg-type]
        if isinstance(update, CompositorUpdate):
            self._stream.feed(update.render_segments(Window.current.console))
            return update
        return None


class Window(App[None]):
    """A list between a line above and two lines below."""

    current: "Window"

    def __init__(self) -> None:
        super().__init__()
        Window.current = self

    def get_default_screen(self) -> TinyScreen:
        screen = TinyScreen(id="_default")
        screen._compositor = Seen()
        return screen

    def compose(self) -> ComposeResult:
        yield Noting("above")
        yield Page("page")
        yield Noting("below")

    def on_mount(self) -> None:
        for name, height in (("#above", 1), ("#page", 9), ("#below", 2)):
            self.query_one(name).styles.height = height
        page = self.query_one(Page)
        page.show([Piece((Span(f"line {at}"),), at) for at in range(30)])
        page.focus()


@pytest.mark.parametrize("keys", ["j", "jjk", "jjjjjjjjjjj", "Gk", "jGg"])
async def test_what_is_seen_is_what_drawing_all_gives(keys: str) -> None:
    app = Window()
    async with app.run_test(size=SIZE) as pilot:
        await rest(pilot)
        compositor = app.screen._compositor
        assert isinstance(compositor, Seen)
        for at, key in enumerate(keys):
            app.query_one("#below", Noting).show([(Span(f"after {at} keys"),)])
            await press(pilot, key)
        whole = [strip.text.rstrip() for strip in compositor.render_strips()]
        assert [line.rstrip() for line in compositor.terminal.display] == whole


async def test_a_move_draws_nothing_but_the_list() -> None:
    app = Window()
    async with app.run_test(size=SIZE) as pilot:
        await rest(pilot)
        others = list(app.query(Noting))
        for one in others:
            one.drawn.clear()
        await press(pilot, "j", "k")
        assert [one.drawn for one in others] == [[], []]


async def test_of_several_lines_that_one_is_drawn_which_changed() -> None:
    app = Window()
    async with app.run_test(size=SIZE) as pilot:
        below = app.query_one("#below", Noting)
        below.show([(Span("one"),), (Span("two"),)])
        await rest(pilot)
        below.drawn.clear()
        below.show([(Span("one"),), (Span("three"),)])
        await rest(pilot)
        assert below.drawn == [1]
