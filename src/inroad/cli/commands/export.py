"""`inroad export`: a file for another program."""

import sys
from typing import TYPE_CHECKING

from inroad.cli.arguments import SINCE
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import say
from inroad.cli.usage_error import WrongCall

if TYPE_CHECKING:
    from datetime import date

    from inroad.campaign import Campaign

_FILE = Word("FILE", "where to write; with none, or -, standard output", is_optional=True)


def _export_digest(call: Call) -> int:
    """Write all that was learnt, or what was since a day, as Markdown."""
    with existing_campaign_of(call) as campaign:
        since = _day(campaign, call.value(SINCE)) if call.has(SINCE) else None
        dossier = campaign.dossiers.digest(since)
        content = campaign.dossiers.markdown(dossier).encode()
    return _write(call, content, dossier.count, is_prose=True)


def _export_calendar(call: Call) -> int:
    """Write everything that belongs into a calendar as one file."""
    with existing_campaign_of(call) as campaign:
        content = campaign.calendars.export()
        count = len(campaign.calendars.entries())
    return _write(call, content, count)


def _write(call: Call, content: bytes, count: int, is_prose: bool = False) -> int:
    """Write a file or standard output; a terminal gets prose in lines that it has room for."""
    from inroad.domain.text import harmless, plural
    from inroad.exchange.output_file import is_open_as, save
    from inroad.paths import typed_path

    name = call.word(_FILE) or "-"
    path = typed_path(name)
    if name == "-" or is_open_as(path, sys.stdout):
        if is_prose and sys.stdout.isatty():
            say(content.decode().removesuffix("\n"))
            return 0
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return 0
    save(path, content)
    say(f"Wrote {plural(count, 'entry', 'entries')} to {harmless(str(path))}.")
    return 0


def _day(campaign: "Campaign", phrase: str) -> "date":
    """Read the day that a digest begins with; raises WrongCall."""
    from datetime import date

    from inroad.domain.errors import NotADate

    try:
        return date.fromisoformat(phrase)
    except ValueError:
        pass
    try:
        return campaign.read_date(phrase).day
    except NotADate as error:
        raise WrongCall(f"--since: {str(error).rstrip('.')}", EXPORT.called) from error


EXPORT = Subcommand(
    "export",
    "Write a file for another program: what you learnt, or a calendar.",
    (
        Usage(_export_digest, (_FILE,), (SINCE,), key="digest"),
        Usage(_export_calendar, (_FILE,), key="ics"),
    ),
    (
        "inroad export digest learnt.md --since 2026-11-01",
        "inroad export ics inroad.ics",
    ),
)
