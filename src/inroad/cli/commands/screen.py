"""`inroad` without a command: the screen, and which version is installed."""

import contextlib
import gc
import os
import sys
from typing import TYPE_CHECKING

from inroad.cli.arguments import DATA, DEMO, VERBOSE, VERSION
from inroad.cli.campaign_opening import campaign_of, is_data_named
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import say
from inroad.cli.usage_error import WrongCall

if TYPE_CHECKING:
    from inroad.app import InroadApp
    from inroad.first_view import FirstView
    from inroad.opening import Opening
    from inroad.terminal.taken import TakenTerminal

_SIGNALS = 128


def _open_screen(call: Call) -> int:
    """Open the screen; the exit code is 128 and the signal where one ended it."""
    if not all(one.isatty() for one in (sys.stdin, sys.stdout, sys.stderr)):
        raise WrongCall(
            "Inroad needs a terminal to open; in a script use a command like inroad today --json"
        )
    if os.environ.get("TERM", "") in {"", "dumb"}:
        raise WrongCall("This terminal (TERM is dumb or unset) cannot show a screen")
    from inroad.terminal.taken import held

    return held(lambda terminal: _run(call, terminal))


def _run(call: Call, terminal: "TakenTerminal") -> int:
    """Show the first screen at once, load all that is behind it, and run the program."""
    # Hardly anything of what is made until the program is there goes away again.
    gc.disable()
    size = terminal.size
    view = _first_view(call, size)
    if view is not None:
        terminal.send(view.painted)
    from inroad.opening import Opening

    opening = Opening(terminal, size, view)
    opening.ask_for_ground()
    app, stack = opening.until_loaded(lambda: _loaded(call, opening))
    with stack:
        app.begin(opening.moved, opening.ground)
        app.run()
        from inroad.terminal.signals import let_go_of_terminal

        let_go_of_terminal(app.is_terminal_stuck)
        code = app.return_code or 0
        if code > _SIGNALS:
            app.campaign.hurry()
        return code


def _first_view(call: Call, size: tuple[int, int]) -> "FirstView | None":
    from inroad.clock import clock_from_environment
    from inroad.first_view import recall
    from inroad.paths import data_file

    if call.has(DEMO):
        return None
    return recall(data_file(call.value(DATA)), clock_from_environment()(), size)


def _loaded(call: Call, opening: "Opening") -> "tuple[InroadApp, contextlib.ExitStack]":
    """Return the program on its campaign, and what closes that."""
    from functools import partial

    with contextlib.ExitStack() as stack:
        # What there is to say is said where it can be read: on the screen, not behind it.
        campaign = stack.enter_context(campaign_of(call, say=False))
        from inroad.app import InroadApp
        from inroad.config.reading import read_config
        from inroad.paths import config_file
        from inroad.terminal.driver import DiffDriver

        # So that the first screen need not wait for it.
        campaign.follow_ups.strip()
        newness = campaign.safekeeping.newness if is_data_named(call) else None
        driver = partial(DiffDriver, taken=opening.terminal, speech=opening.speech)
        app = InroadApp(campaign, driver, read_config(config_file()))
        app.greeting = newness.sentence if newness is not None else ""
        return app, stack.pop_all()


def _version(call: Call) -> int:
    from inroad.cli.about import about, installed

    if call.has(VERBOSE):
        for line in about():
            say(line)
    else:
        say(f"{call.command.called} {installed()}")
    return 0


SCREEN = Subcommand(
    "",
    "Run your informational interviews: goals, people, conversations, follow-ups. Without a "
    "command, Inroad opens full-screen.",
    (
        Usage(_version, options=(VERBOSE,), switch=VERSION, is_for_demo=False, has_data=False),
        Usage(_open_screen),
    ),
    (
        "inroad",
        "inroad --demo",
        "inroad --data ~/search/inroad.json today",
        "inroad --version --verbose",
    ),
)
