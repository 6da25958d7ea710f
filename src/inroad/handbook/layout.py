"""Lays a page out in lines of a width, for the screen and for a shell alike.

Pages are in English letters and signs, each of which takes one cell.
"""

from collections.abc import Callable, Iterable, Iterator

from inroad.handbook.blocks import Block, BlockKind, Run, RunKind

KeyOf = Callable[[Run], str]
"""Returns what is shown for a key: that which its command has now, as people know it."""

_UNBROKEN = (RunKind.CODE, RunKind.KEY, RunKind.PAGE)
"""What is to be typed or gone to stays in one line, where it has room in one."""

_INDENT = 2

_Word = list[Run]
"""What stands between two spaces; a key in brackets is of three pieces."""


def laid_out(text: Iterable[Block], room: int, key_of: KeyOf) -> Iterator[tuple[Block, list[Run]]]:
    """Yield the lines of a page, each with the block that it is of; an empty line parts blocks.

    Args:
        text: the blocks of the page.
        room: cells of a line.
        key_of: what is shown for a key.
    """
    before: Block | None = None
    for block in text:
        if before is not None and not _is_close(before, block):
            yield before, []
        for line in _lines(block, room, key_of):
            yield block, line
        before = block


def _is_close(before: Block, block: Block) -> bool:
    """Whether two blocks belong together, and no line parts them."""
    return before.kind is block.kind and block.kind in (BlockKind.ROW, BlockKind.CODE)


def _lines(block: Block, room: int, key_of: KeyOf) -> Iterator[list[Run]]:
    if block.kind is BlockKind.ROW:
        yield from _wrapped(block.runs, room, key_of)
        yield from _wrapped(block.more, room, key_of, " " * 2 * _INDENT, " " * 2 * _INDENT)
    elif block.kind is BlockKind.CODE:
        yield [Run(" " * _INDENT), *block.runs]
    else:
        mark = f"{block.mark} " if block.mark else ""
        yield from _wrapped(block.runs, room, key_of, mark, " " * len(mark))


def _wrapped(
    runs: Iterable[Run], room: int, key_of: KeyOf, first: str = "", further: str = ""
) -> Iterator[list[Run]]:
    """Yield lines with `first` before the first one, and `further` before those below it."""
    line: list[Run] = [Run(first)]
    begun = len(line)
    for word in _words(runs, room - len(first), key_of):
        if len(line) > begun and _width(line) + 1 + _width(word) > room:
            yield line
            line = [Run(further)]
        line += [Run(" "), *word] if len(line) > begun else word
    yield line


def _words(runs: Iterable[Run], room: int, key_of: KeyOf) -> Iterator[_Word]:
    word: _Word = []
    for run in runs:
        text = key_of(run) if run.kind is RunKind.KEY else run.text
        is_whole = run.kind in _UNBROKEN and len(text) <= room
        parts = [text] if is_whole else text.split(" ")
        for at, part in enumerate(parts):
            if at and word:
                yield word
                word = []
            if part:
                word.append(run._replace(text=part))
    if word:
        yield word


def _width(runs: Iterable[Run]) -> int:
    return sum(len(run.text) for run in runs)
