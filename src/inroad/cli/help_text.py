"""`--help`: what a command does, how it is called, and calls of it that may be copied."""

import textwrap
from collections.abc import Iterable, Iterator

from inroad.cli.arguments import DATA, EVERYWHERE, HELP, VERBOSE, VERSION
from inroad.cli.commands import commands
from inroad.cli.grammar import Option, Subcommand
from inroad.cli.saying import unbroken

_WIDTH = 79
"""Cells of a line, where the terminal is not narrower."""
_MARGIN = 22
"""Cells before what a word or an option means; in a narrow terminal fewer."""


def help_of(command: Subcommand, width: int | None = None) -> str:
    """Return all that is to be said about a command, in lines of at most 79 cells, or `width`.

    What is to be copied stays in one line.
    """
    return "\n".join(_lines(command, min(_WIDTH, width or _WIDTH)))


def _lines(command: Subcommand, width: int) -> Iterator[str]:
    yield from _usage(command, width)
    yield ""
    yield from textwrap.wrap(command.help, width)
    if not command.name:
        yield from _titled("Commands", ((one.name, one.help) for one in commands()), width)
        options: tuple[Option, ...] = (*EVERYWHERE, VERSION, VERBOSE)
    else:
        yield from _titled("Words", ((word.name, word.meaning) for word in command.words()), width)
        is_for_demo = any(usage.is_for_demo for usage in command.usages)
        everywhere = EVERYWHERE if is_for_demo else (DATA,)
        options = (*command.options(), *everywhere, HELP)
    yield from _titled("Options", ((option.written, option.meaning) for option in options), width)
    if command.more:
        yield ""
        yield from textwrap.wrap(command.more, width)
    yield ""
    yield "Examples:" if len(command.examples) > 1 else "Example:"
    yield from (f"  {unbroken(example)}" for example in command.examples)


def _usage(command: Subcommand, width: int) -> Iterator[str]:
    head = "usage: "
    # The most common usage comes first: the one that nothing marks.
    for usage in sorted(command.usages, key=lambda one: not one.is_the_rest):
        line = command.line(usage)
        if not command.name and usage.is_the_rest:
            line = "inroad [--data FILE | --demo] [COMMAND ...]"
        yield from textwrap.wrap(
            line, width, initial_indent=head, subsequent_indent=" " * (len(head) + 4)
        )
        head = " " * len(head)


def _titled(title: str, rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """Yield a list of names and what they mean, with a title; nothing where it is empty."""
    rows = list(rows)
    if not rows:
        return
    yield ""
    yield f"{title}:"
    margin = min(_MARGIN, width // 3)
    for name, meaning in rows:
        head = f"  {name}  ".ljust(margin)
        yield from textwrap.wrap(
            f"{head}{meaning}",
            width,
            subsequent_indent=" " * margin,
            drop_whitespace=True,
            break_on_hyphens=False,
        )
