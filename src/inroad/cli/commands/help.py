"""`inroad help`: the pages of the handbook, and how a command is called."""

import sys
from collections.abc import Iterator

from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import say, width_of

_WIDEST = 90
"""Cells of a line in a terminal, at most: longer ones are hard to read."""
_WHOLE = 1 << 30
"""Cells of a line in a pipe: there each paragraph is one."""


def _topics() -> tuple[str, ...]:
    from inroad.handbook.pages import TOPICS

    return TOPICS


_TOPIC = Word("TOPIC", "a page of the handbook, or a command", True, is_phrase=True, offers=_topics)


def _help(call: Call) -> int:
    topic = call.word(_TOPIC)
    for line in _about(topic) if topic else _contents():
        say(line)
    return 0


def _contents() -> Iterator[str]:
    from inroad.handbook.pages import pages

    for page in pages():
        yield f"{page.topic:<18}{page.title}"
    yield ""
    yield "inroad help TOPIC shows a page; inroad --help lists the commands."


def _about(topic: str) -> Iterator[str]:
    """Yield the page of a topic; where there is none of that name, how a command is called."""
    from inroad.cli.commands import commands
    from inroad.handbook.pages import TOPICS

    command = next(commands(topic), None)
    if command is None or topic in TOPICS:
        yield from _page(topic)
        if command is not None:
            yield ""
            yield f"{command.called} --help says how that command is called."
    else:
        from inroad.cli.help_text import help_of

        yield help_of(command, width_of(sys.stdout))


def _page(topic: str) -> Iterator[str]:
    from inroad.handbook.blocks import blocks
    from inroad.handbook.layout import laid_out
    from inroad.handbook.pages import page
    from inroad.keymap.keymap import key_for

    shown = page(topic)
    width = width_of(sys.stdout)
    room = min(width, _WIDEST) if width is not None else _WHOLE
    yield shown.title
    yield "=" * len(shown.title)
    yield ""
    for _, runs in laid_out(
        blocks(shown.text), room, lambda run: f"`{key_for(run.target, run.text)}`"
    ):
        yield "".join(run.text for run in runs)


HELP = Subcommand(
    "help",
    "Show a page of the handbook: the first week, requests that get answered, and others.",
    (Usage(_help, (_TOPIC,), is_for_demo=False, has_data=False),),
    ("inroad help", "inroad help first-week", "inroad help import"),
)
