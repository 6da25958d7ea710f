"""The handbook on the screen: which pages there are, and each of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command, needed
from inroad.domain.text import folded, quoted
from inroad.handbook.blocks import Block, BlockKind, Run, RunKind, blocks
from inroad.handbook.layout import laid_out
from inroad.handbook.pages import TOPICS, HandbookPage, page, pages
from inroad.keymap.keymap import key_for, naming_keys
from inroad.screens.frame.filter_line import FindLine, OpenedFindingScreen
from inroad.screens.frame.navigation import later
from inroad.screens.frame.page_screen import PageScreen
from inroad.widgets.bars import divider
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.page import Piece, sentence
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


class HandbookScreen(OpenedFindingScreen, PageScreen):
    """All pages by their titles; enter opens one."""

    page_id = "handbook"

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the page, and the line to find something in all of them."""
        yield from super().layout_widgets()
        yield FindLine(hint="find words in the pages")

    @property
    def found_in(self) -> Moving:
        """The page."""
        return self.page

    def refresh_view(self) -> None:
        """Show the titles, each with how its page begins, or with what was looked for."""
        room = room_for_prose(self.app.size.width)
        self.page.show(list(_contents(room, self.wanted)))

    def _page(self) -> HandbookPage:
        return needed(self.about(HandbookPage), "Put the cursor on a page first.")

    @command("enter", "o", label="read", needs=_page, in_footer=True)
    def open(self) -> None:
        """Read the page."""
        shown = HandbookPageScreen(self.campaign, self._page().topic, self.wanted)
        self.app.push_screen(shown)

    find = replace(OpenedFindingScreen.find, help="Find words in all pages as you type")


class HandbookPageScreen(PageScreen):
    """One page of the handbook."""

    page_id = "handbook-page"

    def __init__(self, campaign: Campaign, topic: str, wanted: str = "") -> None:
        """Show a page; the cursor goes to the first line that has what was looked for."""
        super().__init__(campaign, topic)
        self._topic = topic
        self._wanted = wanted

    def refresh_view(self) -> None:
        """Show the page."""
        pieces = list(self._pieces(room_for_prose(self.app.size.width)))
        lines = ["".join(span.text for span in one.line) for one in pieces]
        at = _nearest(lines, self._wanted) if self._wanted else None
        self.page.show(pieces, select=pieces[at].key if at is not None else None)
        self._wanted = ""

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

    @command("slash", label="find", in_footer=True)
    def find(self) -> None:
        """Find words in all pages as you type."""
        # They are listed with the pages, which stand below this one.
        self.app.pop_screen()
        later(self.app, self.app.screen.query_one(FindLine).open)

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


def _contents(room: int, wanted: str) -> Iterator[Piece]:
    yield Piece(())
    yield Piece((Span("Handbook", Style.TEXT, True),))
    yield Piece(())
    found = [(shown, said) for shown in pages() if (said := _said_in(shown, wanted, room - 2))]
    if not found:
        yield from sentence(f"No page has {quoted(wanted)}.", room)
    for shown, said in found:
        yield Piece((Span(shown.title, Style.TEXT),), shown.topic, shown)
        yield Piece((Span("  "), Span(said, Style.FAINT)))


def _said_in(shown: HandbookPage, wanted: str, room: int) -> str:
    """Return how a page begins, or the line of it that has what is wanted; "" where it has not."""
    texts = _texts(shown.topic)
    if not wanted.strip() or _has(shown.title, wanted):
        return _one_line(wrap(texts[0], room))
    text = next((text for text in texts if _has(text, wanted)), "")
    lines = wrap(text, room) if text else []
    at = _nearest(lines, wanted)
    return lines[at] if at is not None else ""


@cache
def _texts(topic: str) -> tuple[str, ...]:
    """Return the paragraphs of a page: taken apart once, and looked through at every key."""
    return tuple("".join(run.text for run in block.runs) for block in blocks(page(topic).text))


def _nearest(lines: Sequence[str], wanted: str) -> int | None:
    """Return which of the lines has all words that are wanted, or the first word."""
    first = wanted.split()[:1]
    for words in (wanted, *first):
        found = next((at for at, line in enumerate(lines) if _has(line, words)), None)
        if found is not None:
            return found
    return None


def _has(text: str, wanted: str) -> bool:
    """Whether all words that are wanted stand in a text."""
    there = folded(text)
    return all(word in there for word in folded(wanted).split())


def _one_line(lines: list[str]) -> str:
    return lines[0] if len(lines) == 1 else f"{lines[0].rstrip('.,;: ')} …"


def _drawn(block: Block, runs: list[Run], room: int) -> Line:
    if block.kind is BlockKind.HEADING and runs:
        return divider("".join(run.text for run in runs), room)
    is_bold = (RunKind.STRONG, RunKind.KEY)
    return tuple(Span(run.text, _STYLES[run.kind], run.kind in is_bold) for run in runs)
