"""`inroad man`: the manual page."""

from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import say_as_it_is


def _man(_: Call) -> int:
    from inroad.cli.man_page import man_page

    say_as_it_is(man_page())
    return 0


MAN = Subcommand(
    "man",
    "Print the manual page, for man to show.",
    (Usage(_man, is_for_demo=False, has_data=False),),
    ("inroad man > inroad.1",),
    "Where Inroad is installed by itself (pipx, uv), the page is in share/man/man1 there. "
    "man ./inroad.1 shows it; so does: inroad man | man -l -",
)
