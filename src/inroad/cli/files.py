"""Commands that write files for other programs: exports, and a calendar folder."""

import sys
from datetime import date

from inroad.campaign import Campaign
from inroad.cli.calling import Call
from inroad.cli.calls import FOLDER, OUT, SINCE
from inroad.cli.opening import campaign_of, existing_campaign_of
from inroad.cli.wrong_call import WrongCall
from inroad.domain.errors import InroadError, NotADate
from inroad.domain.text import harmless, plural
from inroad.exchange.outlet import is_open_as, save
from inroad.paths import typed_path


def export_digest(call: Call) -> int:
    """Write all that was learnt, or what was since a day, as Markdown."""
    with existing_campaign_of(call) as campaign:
        since = _day(campaign, call.value(SINCE)) if call.has(SINCE) else None
        dossier = campaign.dossiers.digest(since)
        content = campaign.dossiers.markdown(dossier).encode()
    return _write(call, content, dossier.count)


def export_calendar(call: Call) -> int:
    """Write everything that belongs into a calendar as one file."""
    with existing_campaign_of(call) as campaign:
        content = campaign.calendars.export()
        count = len(campaign.calendars.entries())
    return _write(call, content, count)


def _write(call: Call, content: bytes, count: int) -> int:
    name = call.word(OUT) or "-"
    path = typed_path(name)
    if name == "-" or is_open_as(path, sys.stdout):
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return 0
    save(path, content)
    print(f"Wrote {plural(count, 'entry', 'entries')} to {harmless(str(path))}.")
    return 0


def _day(campaign: Campaign, phrase: str) -> date:
    """Read the day that a digest begins with; raises WrongCall."""
    try:
        return date.fromisoformat(phrase)
    except ValueError:
        pass
    try:
        return campaign.read_date(phrase).day
    except NotADate as error:
        raise WrongCall(f"--since: {str(error).rstrip('.')}", "inroad export") from error


def calendar(call: Call) -> int:
    """Keep a folder of calendar files up to date, or bring the one that is kept up to date."""
    with campaign_of(call) as campaign:
        kept = campaign.calendars.folder
        if call.word(FOLDER):
            done = campaign.calendars.keep_in(typed_path(call.word(FOLDER)))
            folder = harmless(str(campaign.calendars.folder))
            print(f"{folder}: {done.sentence} It is kept up to date from now on.")
        elif kept is not None:
            done = campaign.calendars.keep_in(kept)
            print(f"{harmless(str(kept))}: {done.sentence}")
        else:
            raise InroadError("No folder is kept up to date; name one: inroad calendar FOLDER")
    return 0


def stop_calendar(call: Call) -> int:
    """Keep no folder of calendar files up to date any more."""
    with campaign_of(call) as campaign:
        kept = campaign.calendars.folder
        campaign.calendars.stop()
    if kept is None:
        print("No folder was kept up to date.")
    else:
        print(f"{harmless(str(kept))} is kept up to date no more; what is in it stays.")
    return 0
