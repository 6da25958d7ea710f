"""Opening the campaign that a call means, and printing."""

import argparse
import contextlib
import gc
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from inroad.campaign import Campaign
from inroad.clock import clock_from_environment
from inroad.domain.errors import InroadError
from inroad.domain.text import harmless
from inroad.paths import data_file


@contextlib.contextmanager
def campaign_of(arguments: argparse.Namespace, say: bool = True) -> Iterator[Campaign]:
    """Open the campaign that the call means; a demo one is gone afterwards.

    What the store has to say goes to standard error, where `say` does not leave that to others.
    """
    clock = clock_from_environment()
    if not arguments.demo:
        campaign = Campaign(data_file(arguments.data), clock)
        # The documents stay to the end: the collector need not look at them again and again.
        gc.freeze()
        if say:
            print_notices(campaign)
            _settle(campaign)
        before = campaign.revision
        yield campaign
        campaign.close()
        if campaign.revision != before:
            _update_calendar(campaign)
        print_notices(campaign)
        return
    from inroad.demo import fill

    with tempfile.TemporaryDirectory(prefix="inroad-demo-") as folder:
        campaign = Campaign(Path(folder) / "inroad.json", clock, Path(folder) / "state")
        fill(campaign)
        yield campaign


def _settle(campaign: Campaign) -> None:
    """Let rest whoever does not answer any more, as the screen does on a new day."""
    with contextlib.suppress(InroadError):
        said = campaign.resting.settle()
        if said:
            print(f"inroad: {harmless(said.partition(' u takes')[0])}", file=sys.stderr)


def print_notices(campaign: Campaign) -> None:
    """Say on standard error what the store has to say."""
    for sentence in campaign.notices():
        print(f"inroad: {harmless(sentence)}", file=sys.stderr)


def print_json(value: object) -> None:
    """Print JSON for another program; what the encoding of its pipe has not is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    print(text)


def _update_calendar(campaign: Campaign) -> None:
    """Bring the calendar folder up to date; where that fails, the command is done all the same."""
    work = campaign.calendars.pending()
    try:
        if work is not None:
            work()
    except InroadError as error:
        print(f"inroad: {harmless(str(error))}", file=sys.stderr)
