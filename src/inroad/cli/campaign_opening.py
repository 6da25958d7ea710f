"""Opening the campaign that a call means, and leaving it."""

import contextlib
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from inroad.cli.arguments import DATA, DEMO
from inroad.cli.grammar import Call
from inroad.cli.saying import complain
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.cli.known_names import Names
    from inroad.cli.lent_settings import LentSettings


@contextlib.contextmanager
def campaign_of(call: Call, say: bool = True, settles: bool = True) -> "Iterator[Campaign]":
    """Open the campaign that the call means; a demo one is gone afterwards.

    What the store has to say goes to standard error, and so does that there is no campaign where
    the data file was named: the name may be mistyped.

    Args:
        call: what was typed.
        say: whether what the store has to say is said here, and not by the command.
        settles: whether who does not answer any more is let rest on a new day.
    """
    if call.has(DEMO):
        with _demo() as campaign:
            yield campaign
        return
    campaign = _opened(call)
    if say:
        _print_notices(campaign)
    if say and settles and not campaign.login_summary.is_of_today:
        _settle(campaign)
    newness = campaign.safekeeping.newness if is_data_named(call) else None
    with _closing(campaign):
        yield campaign
    if newness is not None:
        complain(newness.sentence if campaign.safekeeping.newness else newness.beginning)


def settings_for(call: Call) -> "LentSettings":
    """Return what the campaign that the call means lends to what can be done without one.

    Nothing is done to the campaign. It is opened only where what it lends is not known from
    before; then what the store has to say goes to standard error.
    """
    from inroad.cli.lent_settings import lent_by, recall
    from inroad.clock import clock_from_environment
    from inroad.paths import data_file

    if call.has(DEMO):
        with _demo() as campaign:
            return lent_by(campaign)
    known = recall(data_file(call.value(DATA)), clock_from_environment()())
    return known if known is not None else _settings_in(call)


def _settings_in(call: Call) -> "LentSettings":
    from inroad.cli.lent_settings import keep, lent_by

    campaign = _opened(call)
    campaign.hurry()
    # What needs no campaign is no worse off without the one that is always meant.
    newness = campaign.safekeeping.newness if call.has(DATA) else None
    with _closing(campaign):
        if not _print_notices(campaign):
            keep(campaign)
        lent = lent_by(campaign)
    if newness is not None:
        complain(newness.sentence)
    return lent


def names_for(call: Call) -> "Names":
    """Return the names in the campaign that the call means, and say nothing.

    Where they are not known from before, it is opened, and nothing is done to it.
    """
    from inroad.cli.known_names import keep, names_in, recall
    from inroad.clock import clock_from_environment
    from inroad.paths import data_file

    if call.has(DEMO):
        with _demo() as campaign:
            return names_in(campaign)
    known = recall(data_file(call.value(DATA)), clock_from_environment()())
    if known is not None:
        return known
    campaign = _opened(call)
    campaign.hurry()
    names = names_in(campaign)
    campaign.close()
    keep(campaign, names)
    return names


@contextlib.contextmanager
def existing_campaign_of(call: Call, settles: bool = True) -> "Iterator[Campaign]":
    """Open the campaign that the call means, for a command that can do nothing without one.

    `settles` is as in `campaign_of`.

    Raises:
        InroadError: there is none.
    """
    with campaign_of(call, settles=settles) as campaign:
        newness = campaign.safekeeping.newness
        if newness is not None:
            raise InroadError(newness.sentence)
        yield campaign


def is_data_named(call: Call) -> bool:
    """Whether somebody said where the data file is, and it is not just where it always is."""
    return call.has(DATA) or bool(os.environ.get("INROAD_DATA"))


@contextlib.contextmanager
def _demo() -> "Iterator[Campaign]":
    """Open a demo campaign in a folder of its own, of which nothing is ever said."""
    import tempfile
    from pathlib import Path

    from inroad.campaign import Campaign
    from inroad.clock import clock_from_environment
    from inroad.demo import fill

    with tempfile.TemporaryDirectory(prefix="inroad-demo-") as folder:
        path = Path(folder) / "inroad.json"
        try:
            campaign = Campaign(path, clock_from_environment(), Path(folder) / "state")
            campaign.machine.keep_from_folders()
            fill(campaign)
            yield campaign
        except InroadError as error:
            said = str(error)
            if folder in said:
                where = tempfile.gettempdir()
                raise InroadError(f"The demo campaign: {said.replace(folder, where)}") from error
            raise


def _opened(call: Call) -> "Campaign":
    import gc

    from inroad.campaign import Campaign
    from inroad.clock import clock_from_environment
    from inroad.paths import data_file

    campaign = Campaign(data_file(call.value(DATA)), clock_from_environment())
    gc.freeze()
    return campaign


@contextlib.contextmanager
def _closing(campaign: "Campaign") -> Iterator[None]:
    """Close the campaign when the command is done, and bring the calendar up to date with it."""
    before = campaign.revision
    yield
    if campaign.revision != before:
        _update_calendar(campaign)
    campaign.close()
    _print_notices(campaign)


def _settle(campaign: "Campaign") -> None:
    """Let rest whoever does not answer any more, as the screen does on a new day."""
    with contextlib.suppress(InroadError):
        said = campaign.resting.settle()
        if said:
            complain(said)


def _update_calendar(campaign: "Campaign") -> None:
    """Bring the calendar folders up to date, and say what somebody else did there.

    Where that fails, the command is done all the same.
    """
    try:
        for sentence in campaign.calendars.bring_up():
            complain(sentence)
    except InroadError as error:
        complain(str(error))


def _print_notices(campaign: "Campaign") -> bool:
    """Say on standard error what the store has to say; return whether it had something."""
    notices = campaign.notices()
    for sentence in notices:
        complain(sentence)
    return bool(notices)
