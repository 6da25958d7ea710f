"""`inroad` without a command: the screen, and which version is installed."""

import os
import sys

from inroad.cli.arguments import VERSION
from inroad.cli.campaign_opening import campaign_of, is_data_named
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import say
from inroad.cli.usage_error import WrongCall

_SIGNALS = 128


def _open_screen(call: Call) -> int:
    """Open the screen; the exit code is 128 and the signal where one ended it."""
    if not all(one.isatty() for one in (sys.stdin, sys.stdout, sys.stderr)):
        raise WrongCall(
            "Inroad needs a terminal to open; in a script use a command like inroad today --json"
        )
    if os.environ.get("TERM", "") in {"", "dumb"}:
        raise WrongCall("This terminal (TERM is dumb or unset) cannot show a screen")
    # What there is to say is said where it can be read: on the screen, not behind it.
    with campaign_of(call, say=False) as campaign:
        from inroad.app import InroadApp
        from inroad.terminal.driver import DiffDriver
        from inroad.terminal.signals import let_go_of_terminal

        newness = campaign.safekeeping.newness if is_data_named(call) else None
        app = InroadApp(campaign, DiffDriver)
        app.greeting = newness.sentence if newness is not None else ""
        app.run()
        let_go_of_terminal(app.is_terminal_stuck)
        code = app.return_code or 0
        if code > _SIGNALS:
            campaign.hurry()
        return code


def _version(call: Call) -> int:
    say(f"{call.command.called} {_installed()}")
    return 0


def _installed() -> str:
    """Return the version of the package that is installed; in a mere folder, what its code says."""
    from importlib import metadata

    from inroad import __version__

    try:
        return metadata.version("inroad")
    except metadata.PackageNotFoundError:
        return __version__


SCREEN = Subcommand(
    "",
    "Run your informational interviews: goals, people, conversations, follow-ups. Without a "
    "command, Inroad opens full-screen.",
    (
        Usage(_version, switch=VERSION, is_for_demo=False, has_data=False),
        Usage(_open_screen),
    ),
    ("inroad", "inroad --demo", "inroad --data ~/search/inroad.json today"),
)
