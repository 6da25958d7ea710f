"""`--help`: what a command does, how it is called, and calls of it that may be copied."""

import textwrap
from collections.abc import Iterable, Iterator

from inroad.cli.calls import COMMANDS, DATA, EVERYWHERE, HELP, SCREEN, VERSION
from inroad.cli.grammar import Command

_WIDTH = 79
_MARGIN = 22
"""Cells before what a word or an option means."""


def help_of(command: Command) -> str:
    """Return all that is to be said about a command, in lines of at most 79 cells."""
    return "\n".join(_lines(command))


def _lines(command: Command) -> Iterator[str]:
    yield from _usage(command)
    yield ""
    yield from textwrap.wrap(command.help, _WIDTH)
    if command is SCREEN:
        yield from _titled("Commands", ((one.name, one.help) for one in COMMANDS))
        yield from _titled("Options", ((one.usage, one.help) for one in (*EVERYWHERE, VERSION)))
    else:
        yield from _titled("Words", ((one.name, one.help) for one in command.words()))
        is_for_demo = any(form.is_for_demo for form in command.forms)
        everywhere = EVERYWHERE if is_for_demo else (DATA,)
        options = (*command.options(), *everywhere, HELP)
        yield from _titled("Options", ((one.usage, one.help) for one in options))
    if command.more:
        yield ""
        yield from textwrap.wrap(command.more, _WIDTH)
    yield ""
    yield "Examples:" if len(command.examples) > 1 else "Example:"
    yield from (f"  {example}" for example in command.examples)


def _usage(command: Command) -> Iterator[str]:
    head = "usage: "
    # The most common form comes first: the one that nothing marks.
    for form in sorted(command.forms, key=lambda one: not one.is_the_rest):
        usage = command.usage(form)
        if command is SCREEN and form.is_the_rest:
            usage = "inroad [--data FILE | --demo] [COMMAND ...]"
        yield from textwrap.wrap(
            usage, _WIDTH, initial_indent=head, subsequent_indent=" " * (len(head) + 4)
        )
        head = " " * len(head)


def _titled(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a list of names and what they mean, with a title; nothing where it is empty."""
    rows = list(rows)
    if not rows:
        return
    yield ""
    yield f"{title}:"
    for name, meaning in rows:
        head = f"  {name}  ".ljust(_MARGIN)
        yield from textwrap.wrap(
            f"{head}{meaning}",
            _WIDTH,
            subsequent_indent=" " * _MARGIN,
            drop_whitespace=True,
            break_on_hyphens=False,
        )
