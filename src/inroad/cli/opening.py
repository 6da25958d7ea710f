"""Opening the campaign that a call means, and printing."""

import contextlib
import gc
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from inroad.campaign import Campaign
from inroad.cli.calling import Call
from inroad.clock import clock_from_environment
from inroad.domain.errors import InroadError
from inroad.domain.text import harmless
from inroad.paths import data_file


@contextlib.contextmanager
def campaign_of(call: Call, say: bool = True, lends: bool = False) -> Iterator[Campaign]:
    """Open the campaign that the call means; a demo one is gone afterwards.

    What the store has to say goes to standard error, and so does that there is no campaign where
    the data file was named: the name may be mistyped.

    Args:
        call: what was typed.
        say: whether what the store has to say is said here, and not by the command.
        lends: whether the campaign only lends its settings to what can be done without one.
    """
    if call.is_demo:
        with _demo() as campaign:
            yield campaign
        return
    campaign = Campaign(data_file(call.data), clock_from_environment())
    # The documents stay to the end: the collector need not look at them again and again.
    gc.freeze()
    if say:
        print_notices(campaign)
        _settle(campaign)
    # What needs no campaign is no worse off without the one that is always meant.
    is_named = bool(call.data) if lends else is_data_named(call)
    before, newness = campaign.revision, campaign.keeping.newness if is_named else None
    yield campaign
    campaign.close()
    if campaign.revision != before:
        _update_calendar(campaign)
    print_notices(campaign)
    if newness is not None:
        complain(newness.sentence if campaign.keeping.newness else newness.beginning)


@contextlib.contextmanager
def existing_campaign_of(call: Call) -> Iterator[Campaign]:
    """Open the campaign that the call means, for a command that can do nothing without one.

    Raises:
        InroadError: there is none.
    """
    with campaign_of(call) as campaign:
        newness = campaign.keeping.newness
        if newness is not None:
            raise InroadError(newness.sentence)
        yield campaign


def is_data_named(call: Call) -> bool:
    """Whether somebody said where the data file is, and it is not just where it always is."""
    return bool(call.data or os.environ.get("INROAD_DATA"))


@contextlib.contextmanager
def _demo() -> Iterator[Campaign]:
    """Open a demo campaign in a folder of its own, of which nothing is ever said."""
    from inroad.demo import fill

    with tempfile.TemporaryDirectory(prefix="inroad-demo-") as folder:
        path = Path(folder) / "inroad.json"
        try:
            campaign = Campaign(path, clock_from_environment(), Path(folder) / "state")
            fill(campaign)
            yield campaign
        except InroadError as error:
            said = str(error)
            if folder in said:
                where = tempfile.gettempdir()
                raise InroadError(f"The demo campaign: {said.replace(folder, where)}") from error
            raise


def _settle(campaign: Campaign) -> None:
    """Let rest whoever does not answer any more, as the screen does on a new day."""
    with contextlib.suppress(InroadError):
        said = campaign.resting.settle()
        if said:
            complain(said)


def print_notices(campaign: Campaign) -> None:
    """Say on standard error what the store has to say."""
    for sentence in campaign.notices():
        complain(sentence)


def complain(sentence: str) -> None:
    """Say a sentence on standard error."""
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
        complain(str(error))
