"""The handbook on the screen: which pages there are, and each of them."""

from collections.abc import Iterator

from inroad.campaign import Campaign
from inroad.commands import command, needed
from inroad.handbook.blocks import Block, BlockKind, Run, RunKind, blocks
from inroad.handbook.layout import laid_out
from inroad.handbook.pages import TOPICS, HandbookPage, page, pages
from inroad.keymap.keymap import key_for, naming_keys
from inroad.screens.frame.page_screen import PageScreen
from inroad.widgets.bars import divider
from inroad.widgets.page import Piece
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

_STYLES = {
    RunKind.PLAIN: Style.TEXT,
    RunKind.STRONG: Style.TEXT,
    RunKind.CODE: Style.SOFT,
    RunKind.KEY: Style.ACCENT,
    RunKind.PAGE: Style.TEXT,
}

_NO_PAGE = "This line names no other page; {handbook_page.next_page:n} is the next one."
_TITLE = 0
"""The key of a page's first line; the others are counted from it."""


class HandbookScreen(PageScreen):
    """All pages by their titles; enter opens one."""

    page_id = "handbook"

    def refresh_view(self) -> None:
        """Show the titles, each with how its page begins."""
        room = room_for_prose(self.app.size.width)
        self.page.show(list(_contents(room)))

    def _page(self) -> HandbookPage:
        return needed(self.about(HandbookPage), "Put the cursor on a page first.")

    @command("enter", "o", label="read", needs=_page, in_footer=True)
    def open(self) -> None:
        """Read the page."""
        self.app.push_screen(HandbookPageScreen(self.campaign, self._page().topic))


class HandbookPageScreen(PageScreen):
    """One page of the handbook."""

    page_id = "handbook-page"

    def __init__(self, campaign: Campaign, topic: str) -> None:
        super().__init__(campaign, topic)
        self._topic = topic

    def refresh_view(self) -> None:
        """Show the page."""
        room = room_for_prose(self.app.size.width)
        self.page.show(list(self._pieces(room)))

    def _link(self) -> Run:
        return needed(self.about(Run), naming_keys(_NO_PAGE))

    @command("enter", "o", label="go there", needs=_link, in_footer=True)
    def follow_link(self) -> None:
        """Go to the page that the line names."""
        self._show(self._link().target)

    @command("n", "right", label="next page", in_footer=True)
    def next_page(self) -> None:
        """Read the next page; after the last one, the first."""
        self._turn(1)

    @command("p", "left", label="page before", in_footer=True)
    def page_before(self) -> None:
        """Read the page before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self._show(TOPICS[(TOPICS.index(self._topic) + by) % len(TOPICS)])

    def _show(self, topic: str) -> None:
        self._topic = topic
        self.refresh_view()
        self.page.select(_TITLE)

    def _pieces(self, room: int) -> Iterator[Piece]:
        shown = page(self._topic)
        yield Piece(())
        yield Piece((Span(shown.title, Style.TEXT, True),), _TITLE)
        yield Piece(())
        lines = laid_out(blocks(shown.text), room, lambda key: key_for(key.target, key.text))
        for at, (block, runs) in enumerate(lines, start=1):
            link = next((run for run in runs if run.kind is RunKind.PAGE), None)
            yield Piece(_drawn(block, runs, room), at, link)
        yield Piece(())


def _contents(room: int) -> Iterator[Piece]:
    yield Piece(())
    yield Piece((Span("Handbook", Style.TEXT, True),))
    yield Piece(())
    for shown in pages():
        first = next(iter(blocks(shown.text)))
        yield Piece((Span(shown.title, Style.TEXT),), shown.topic, shown)
        said = wrap("".join(run.text for run in first.runs), room - 2)
        yield Piece((Span("  "), Span(_one_line(said), Style.FAINT)))


def _one_line(lines: list[str]) -> str:
    return lines[0] if len(lines) == 1 else f"{lines[0].rstrip('.,;: ')} …"


def _drawn(block: Block, runs: list[Run], room: int) -> Line:
    if block.kind is BlockKind.HEADING and runs:
        return divider("".join(run.text for run in runs), room)
    is_bold = (RunKind.STRONG, RunKind.KEY)
    return tuple(Span(run.text, _STYLES[run.kind], run.kind in is_bold) for run in runs)
