"""Commands that keep a campaign safe: backup, restore, doctor."""

import argparse

from inroad.campaign.keeping import Restoring
from inroad.cli.opening import campaign_of, print_json
from inroad.domain.errors import InroadError
from inroad.domain.text import harmless, plural
from inroad.paths import typed_path

_SHOWN = 20


def backup(arguments: argparse.Namespace) -> int:
    """Keep a copy."""
    with campaign_of(arguments) as campaign:
        path = campaign.keeping.backup()
    print(f"Kept a copy as {harmless(str(path))}.")
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Go back to a copy."""
    with campaign_of(arguments) as campaign:
        path = typed_path(arguments.file) if arguments.file else campaign.keeping.newest()
        if path is None:
            raise InroadError("There is no copy yet; name one with: inroad restore FILE")
        found = campaign.keeping.preview(path)
        _print_restoring(found)
        if found.lines and not arguments.dry_run:
            campaign.keeping.restore(path)
            print("Done; u on the screen takes it back, and the present state was kept first.")
    return 0


def _print_restoring(found: Restoring) -> None:
    """Say what going back to a copy changes."""
    shown = found.lines[:_SHOWN]
    differ = plural(len(found.lines), "entry differs", "entries differ")
    print(f"{harmless(str(found.path))}: {differ}.")
    for line in shown:
        print(f"  {harmless(line)}")
    if len(found.lines) > len(shown):
        print(f"  … and {len(found.lines) - len(shown)} more")


def doctor(arguments: argparse.Namespace) -> int:
    """Check every file."""
    with campaign_of(arguments, say=False) as campaign:
        findings = campaign.keeping.examine()
    if arguments.json:
        print_json(
            [{"check": one.check, "status": one.status, "message": one.message} for one in findings]
        )
    for one in () if arguments.json else findings:
        print(f"{one.status:<9} {harmless(one.message)}")
    return 1 if any(one.status == "unwell" for one in findings) else 0
