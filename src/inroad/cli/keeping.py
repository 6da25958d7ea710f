"""Commands that keep a campaign safe: backup, restore, doctor."""

import shlex
from pathlib import Path

from inroad.campaign import Campaign
from inroad.campaign.keeping import Restoring
from inroad.cli.calling import Call
from inroad.cli.calls import COPY, DATA, DRY_RUN, JSON, YES
from inroad.cli.opening import campaign_of, existing_campaign_of, print_json
from inroad.domain.errors import InroadError
from inroad.domain.text import harmless, plural
from inroad.paths import typed_path

_SHOWN = 20


def backup(call: Call) -> int:
    """Keep a copy."""
    with existing_campaign_of(call) as campaign:
        path = campaign.keeping.backup()
    print(f"Kept a copy as {harmless(str(path))}.")
    return 0


def show_restoring(call: Call) -> int:
    """Show what going back to a copy would change."""
    with campaign_of(call) as campaign:
        found = campaign.keeping.preview(_copy(call, campaign))
    _print_restoring(found)
    if found.lines and not call.has(DRY_RUN):
        print(f"Nothing was changed yet. To go back: {harmless(_with_yes(call))}")
    return 0


def restore(call: Call) -> int:
    """Go back to a copy, and show what that changed."""
    with campaign_of(call) as campaign:
        path = _copy(call, campaign)
        found = campaign.keeping.preview(path)
        _print_restoring(found)
        if found.lines:
            campaign.keeping.restore(path)
            print("Done; u on the screen takes it back, and the present state was kept first.")
    return 0


def _copy(call: Call, campaign: Campaign) -> Path:
    """Return the copy that is named, or the newest one; raises InroadError where there is none."""
    path = typed_path(call.word(COPY)) if call.word(COPY) else campaign.keeping.newest()
    if path is None:
        newness = campaign.keeping.newness
        raise InroadError(
            newness.sentence
            if newness is not None
            else "There is no copy yet; name one with: inroad restore FILE"
        )
    return path


def _with_yes(call: Call) -> str:
    """Return the same call as one that goes back, to be copied into a shell."""
    data = (DATA.name, call.data) if call.data else ()
    named = (call.word(COPY),) if call.word(COPY) else ()
    return shlex.join(["inroad", *data, "restore", *named, YES.name])


def _print_restoring(found: Restoring) -> None:
    """Say what going back to a copy changes."""
    shown = found.lines[:_SHOWN]
    differ = plural(len(found.lines), "entry differs", "entries differ")
    print(f"{harmless(str(found.path))}: {differ}.")
    for line in shown:
        print(f"  {harmless(line)}")
    if len(found.lines) > len(shown):
        print(f"  … and {len(found.lines) - len(shown)} more")


def doctor(call: Call) -> int:
    """Check every file."""
    with campaign_of(call, say=False) as campaign:
        findings = campaign.keeping.examine()
    if call.has(JSON):
        print_json(
            [{"check": one.check, "status": one.status, "message": one.message} for one in findings]
        )
    else:
        for one in findings:
            print(f"{one.status:<9} {harmless(one.message)}")
    return 1 if any(one.status == "unwell" for one in findings) else 0
