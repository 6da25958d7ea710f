"""`inroad restore`: going back to a copy, and what that would change."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import DATA, DRY_RUN, YES
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import say, unbroken
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from pathlib import Path

    from inroad.campaign import Campaign
    from inroad.campaign.core.safekeeping import Restoring

_COPY = Word("FILE", "the copy; with none the newest one", is_optional=True)
_SHOWN = 20
_HANG = 4
"""Cells before what does not fit into the line of an entry."""


def _show(call: Call) -> int:
    """Show what going back to a copy would change."""
    from inroad.domain.text import harmless

    with campaign_of(call) as campaign:
        found = campaign.safekeeping.preview(_copy(call, campaign))
    _print_restoring(found)
    if found.lines and not call.has(DRY_RUN):
        say(f"Nothing was changed yet. To go back: {unbroken(harmless(_with_yes(call)))}")
    return 0


def _restore(call: Call) -> int:
    """Go back to a copy, and show what that changed."""
    with campaign_of(call) as campaign:
        path = _copy(call, campaign)
        found = campaign.safekeeping.preview(path)
        _print_restoring(found)
        if found.lines:
            campaign.safekeeping.restore(path)
            say("Done; u on the screen takes it back, and the present state was kept first.")
    return 0


def _copy(call: Call, campaign: "Campaign") -> "Path":
    """Return the copy that is named, or the newest one; raises InroadError where there is none."""
    from inroad.paths import typed_path

    path = typed_path(call.word(_COPY)) if call.word(_COPY) else campaign.safekeeping.newest()
    if path is None:
        newness = campaign.safekeeping.newness
        raise InroadError(
            newness.sentence
            if newness is not None
            else "There is no copy yet; name one with: inroad restore FILE"
        )
    return path


def _with_yes(call: Call) -> str:
    """Return the same call as one that goes back, to be copied into a shell."""
    import shlex

    data = (DATA.name, call.value(DATA)) if call.has(DATA) else ()
    named = (call.word(_COPY),) if call.word(_COPY) else ()
    return shlex.join(["inroad", *data, RESTORE.name, *named, YES.name])


def _print_restoring(found: "Restoring") -> None:
    """Say what going back to a copy changes."""
    from inroad.domain.text import harmless, plural

    shown = found.lines[:_SHOWN]
    differ = plural(len(found.lines), "entry differs", "entries differ")
    say(f"{harmless(str(found.path))}: {differ}.")
    for line in shown:
        say(f"  {harmless(line)}", _HANG)
    if len(found.lines) > len(shown):
        say(f"  … and {len(found.lines) - len(shown)} more")


RESTORE = Subcommand(
    "restore",
    "Show what going back to an earlier copy would change; with --yes, go back.",
    (
        Usage(_restore, (_COPY,), switch=YES, is_for_demo=False),
        Usage(_show, (_COPY,), (DRY_RUN,), is_for_demo=False),
    ),
    ("inroad restore", "inroad restore inroad.json.backups/2026-11-22.json --yes"),
)
