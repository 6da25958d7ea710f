"""Takes the Markdown of a page apart, into what a screen or a shell can lay out.

markdown-it-py reads it, which Textual brings along; it is loaded when a page is read.
"""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

KEY_LINK = "inroad:"
"""How the address of a link begins that names a command; its text is the usual key."""
_PAGE = ".md"


class RunKind(Enum):
    """What a piece of a line is."""

    PLAIN = "plain"
    STRONG = "strong"
    CODE = "code"
    KEY = "key"
    PAGE = "page"


class Run(NamedTuple):
    """A piece of text of one kind.

    `target` is the command of a key ("today.done"), or the topic of a link to a page.
    """

    text: str
    kind: RunKind = RunKind.PLAIN
    target: str = ""


class BlockKind(Enum):
    """What a block of a page is."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    ROW = "row"
    CODE = "code"


class Block(NamedTuple):
    """A heading, a paragraph, an item of a list, a row of a table, or lines to be copied.

    `mark` is what stands before an item ("-", "2."); `more` is the second cell of a row.
    """

    kind: BlockKind
    runs: tuple[Run, ...]
    mark: str = ""
    more: tuple[Run, ...] = ()


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a page, from top to bottom."""
    mark = ""
    cells: list[tuple[Run, ...]] = []
    kind = BlockKind.TEXT
    is_head = False
    for token in _reader().parse(text):
        match token.type:
            case "heading_open":
                kind = BlockKind.HEADING
            case "heading_close":
                kind = BlockKind.TEXT
            case "list_item_open":
                mark = f"{token.info}." if token.info else "-"
            case "thead_open" | "thead_close":
                is_head = token.type == "thead_open"
            case "tr_open":
                kind, cells = BlockKind.ROW, []
            case "tr_close":
                kind = BlockKind.TEXT
                if not is_head:
                    yield Block(BlockKind.ROW, cells[0], more=cells[1])
            case "fence":
                for line in token.content.splitlines():
                    yield Block(BlockKind.CODE, (Run(line, RunKind.CODE),))
            case "inline":
                runs = tuple(_runs(token))
                if kind is BlockKind.ROW:
                    cells.append(runs)
                else:
                    yield Block(BlockKind.ITEM if mark else kind, runs, mark)
                    mark = ""


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def _runs(token: "Token") -> Iterator[Run]:
    """Yield the pieces of a paragraph; a line's end in the file is a space."""
    target, is_strong = "", False
    for one in token.children or ():
        match one.type:
            case "link_open":
                target = str(one.attrGet("href") or "")
            case "link_close":
                target = ""
            case "strong_open" | "strong_close":
                is_strong = one.type == "strong_open"
            case "softbreak" | "hardbreak":
                yield Run(" ")
            case "text" | "code_inline" if one.content:
                yield _run(one, target, is_strong)


def _run(token: "Token", target: str, is_strong: bool) -> Run:
    if target.startswith(KEY_LINK):
        return Run(token.content, RunKind.KEY, target.removeprefix(KEY_LINK))
    if target.endswith(_PAGE):
        return Run(token.content, RunKind.PAGE, target.removesuffix(_PAGE))
    if token.type == "code_inline":
        return Run(token.content, RunKind.CODE)
    return Run(token.content, RunKind.STRONG if is_strong else RunKind.PLAIN)
