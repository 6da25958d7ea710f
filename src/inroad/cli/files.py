"""Commands that bring files in, and write files for other programs."""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from datetime import date

from inroad.campaign import Campaign
from inroad.campaign.imports import Prepared, Progress, Report
from inroad.campaign.namesakes import SOMEBODY_ELSE
from inroad.cli.opening import campaign_of, print_json
from inroad.domain.errors import InroadError
from inroad.domain.text import harmless, plural
from inroad.exchange.outlet import is_open_as, save
from inroad.paths import typed_path

_ASKED = (
    "Rows that may be somebody you know were left out: import the file on the screen (I) to be "
    "asked about each, or again with --same or --new."
)


def import_file(arguments: argparse.Namespace) -> int:
    """Import LinkedIn's connections."""
    with campaign_of(arguments) as campaign, _progress_bar() as progress:
        imports, path = campaign.imports, typed_path(arguments.file)
        # Nothing of the file is kept while it is saved: that takes memory enough.
        prepared = imports.prepare(imports.read_linkedin(path, progress), progress)
        answers = _answers(prepared, arguments.same, arguments.new)
        if answers:
            read = imports.read_linkedin(path, progress)
            prepared = imports.prepare(read, progress, answers)
        report = imports.commit(prepared)
    if arguments.json:
        print_json(_report_as_json(report))
    else:
        _print_report(report)
    return 0


def _answers(prepared: Prepared, same: bool, new: bool) -> dict[int, int]:
    """Return who is meant by each row that is unclear: where nothing is said, by none.

    Where several could be meant, none of them is taken for the same.
    """
    if new:
        return {one.person.row: SOMEBODY_ELSE for one in prepared.unclear}
    found = ((one.person.row, one.candidates) for one in prepared.unclear if same)
    return {row: known[0].contact.id for row, known in found if len(known) == 1}


def _report_as_json(report: Report) -> dict[str, object]:
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        # Only where there are such rows: what reads the report need not know of them.
        **({"asked": report.asked} if report.asked else {}),
        "problems": [{"row": one.row, "message": one.message} for one in report.problems],
    }


def _print_report(report: Report) -> None:
    for problem in report.problems:
        if not problem.is_hidden:
            print(f"row {problem.row}: {problem.message}", file=sys.stderr)
    print(report.sentence)
    if report.asked:
        print(_ASKED, file=sys.stderr)


@contextlib.contextmanager
def _progress_bar() -> Iterator[Progress]:
    """Yield a progress function that draws a bar on a terminal's standard error."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Importing", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def export(arguments: argparse.Namespace) -> int:
    """Write everything that belongs into a calendar, or all that was learnt, as one file."""
    if arguments.since and arguments.format != "digest":
        raise InroadError("Only a digest is written since a day.")
    with campaign_of(arguments) as campaign:
        if arguments.format == "digest":
            since = _day(campaign, arguments.since) if arguments.since else None
            dossier = campaign.dossiers.digest(since)
            content, count = campaign.dossiers.markdown(dossier).encode(), dossier.count
        else:
            content = campaign.calendars.export()
            count = len(campaign.calendars.entries())
    path = typed_path(arguments.file or "-")
    if arguments.file in (None, "", "-") or is_open_as(path, sys.stdout):
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return 0
    save(path, content)
    print(f"Wrote {plural(count, 'entry', 'entries')} to {harmless(str(path))}.")
    return 0


def _day(campaign: Campaign, phrase: str) -> date:
    """Read the day that a digest begins with; raises NotADate."""
    try:
        return date.fromisoformat(phrase)
    except ValueError:
        return campaign.read_date(phrase).day


def calendar(arguments: argparse.Namespace) -> int:
    """Keep a folder of calendar files up to date, or bring the one that is kept up to date."""
    with campaign_of(arguments) as campaign:
        kept = campaign.calendars.folder
        if arguments.stop:
            campaign.calendars.stop()
            print("No folder is kept up to date any more; what is in it stays.")
        elif arguments.folder:
            done = campaign.calendars.keep_in(typed_path(arguments.folder))
            folder = harmless(str(campaign.calendars.folder))
            print(f"{folder}: {done.sentence} It is kept up to date from now on.")
        elif kept is not None:
            done = campaign.calendars.keep_in(kept)
            print(f"{harmless(str(kept))}: {done.sentence}")
        else:
            print("No folder is kept up to date; name one: inroad calendar FOLDER")
    return 0
