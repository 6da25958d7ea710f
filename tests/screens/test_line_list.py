"""The virtual list: where the cursor stops, and that everything can be seen."""

from textual.app import App, ComposeResult
from textual.events import MouseScrollDown, MouseScrollUp

from inroad.widgets.page import Page, Piece
from inroad.widgets.style import Span
from tests.screens.rest import press, rest
from tests.screens.tiny import TinyScreen

HEIGHT = 10


def pieces(count: int, wrapped: int) -> list[Piece]:
    """Return stops, each followed by lines at which the cursor does not stop."""
    found = [Piece((Span("a title"),))]
    for stop in range(count):
        found.append(Piece((Span(f"stop {stop}"),), f"stop {stop}"))
        found += [Piece((Span(f"line {stop}.{line}"),)) for line in range(wrapped)]
    return found


class Reader(App[None]):
    """A list in a window of ten lines."""

    def __init__(self, items: list[Piece]) -> None:
        super().__init__()
        self._items = items

    def get_default_screen(self) -> TinyScreen:
        return TinyScreen(id="_default")

    def compose(self) -> ComposeResult:
        yield Page("page")

    def on_mount(self) -> None:
        page = self.query_one(Page)
        page.styles.height = HEIGHT
        page.show(self._items)
        page.focus()

    @property
    def seen(self) -> list[str]:
        page = self.query_one(Page)
        return [page.render_line(y).text.strip(" ▌") for y in range(HEIGHT)]


async def test_the_lines_that_belong_to_the_last_stop_are_seen() -> None:
    app = Reader(pieces(count=6, wrapped=3))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await press(pilot, "G")
        assert {"stop 5", "line 5.0", "line 5.2"} <= set(app.seen)


async def test_a_step_beyond_the_edge_moves_half_a_screen_and_no_more() -> None:
    app = Reader(pieces(count=40, wrapped=0))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        for _ in range(HEIGHT - 2):
            await press(pilot, "j")
        assert app.seen[0] == "a title"
        await press(pilot, "j")
        assert app.seen[HEIGHT // 2] == f"stop {HEIGHT - 1}"
        # Within what is seen now nothing moves.
        before = app.seen
        await press(pilot, "k", "k")
        assert app.seen == before


async def test_stepping_down_and_up_shows_every_line_in_the_end() -> None:
    items = pieces(count=7, wrapped=4)
    app = Reader(items)
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        down = set(app.seen)
        for _ in range(7):
            await press(pilot, "j")
            down |= set(app.seen)
        up = set(app.seen)
        for _ in range(7):
            await press(pilot, "k")
            up |= set(app.seen)
        every = {piece.line[0].text for piece in items}
        assert every <= down
        assert every <= up


async def test_a_stop_with_more_lines_than_the_window_shows_its_beginning() -> None:
    app = Reader(pieces(count=2, wrapped=30))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await press(pilot, "j")
        assert app.seen[0] == "stop 1"


async def test_the_cursor_stays_with_its_item_when_others_come_and_go() -> None:
    app = Reader(pieces(count=5, wrapped=0))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await press(pilot, "j", "j")
        page = app.query_one(Page)
        page.show(pieces(count=5, wrapped=1))
        assert page.selected is not None
        assert page.selected.key == "stop 2"
        page.show([piece for piece in pieces(count=5, wrapped=1) if piece.key != "stop 2"])
        assert page.selected is not None
        assert page.selected.key == "stop 3"
        page.show([])
        assert page.selected is None


async def test_the_wheel_moves_the_cursor_and_what_is_seen() -> None:
    app = Reader(pieces(count=20, wrapped=0))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        for _ in range(12):
            await pilot._post_mouse_events([MouseScrollDown], "#page", button=0)
        await rest(pilot)
        page = app.query_one(Page)
        assert page.selected is not None
        assert page.selected.key == "stop 12"
        assert "stop 12" in app.seen
        await pilot._post_mouse_events([MouseScrollUp], "#page", button=0)
        await rest(pilot)
        assert page.selected.key == "stop 11"
