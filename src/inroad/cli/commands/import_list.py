"""`inroad import`: people from a file, and which file is meant where a folder is named."""

import contextlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, NoReturn

from inroad.cli.arguments import JSON, NEW, SAME
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import print_json, say, say_aside
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from pathlib import Path

    from inroad.campaign import Campaign
    from inroad.campaign.people.imports import FoundList, Prepared, Progress, Report

_FILE = Word(
    "FILE",
    "Connections.csv, the archive with it, or a folder with one of them; or all of a campaign, as "
    "inroad export json writes it",
)
_ASKED = (
    "Rows that may be somebody you know were left out: import the file on the screen (I) to be "
    "asked about each, or again with --same or --new."
)
_HANG = 2
"""Cells before what does not fit into the line of a row."""


def _import(call: Call) -> int:
    from inroad.campaign.out.whole_copies import is_whole_copy
    from inroad.domain.text import harmless
    from inroad.paths import typed_path

    with campaign_of(call) as campaign:
        named = typed_path(call.word(_FILE))
        if is_whole_copy(named):
            return _take_in(call, campaign, named)
        path = _meant(campaign, named)
        with _progress_bar() as progress:
            imports = campaign.imports
            # Nothing of the file is kept while it is saved: that takes memory enough.
            prepared = imports.prepare(imports.read(path, progress), progress)
            answers = _answers(prepared, call.has(SAME), call.has(NEW))
            if answers:
                read = imports.read(path, progress)
                prepared = imports.prepare(read, progress, answers)
            report = imports.commit(prepared)
        if path != named:
            say_aside(f"This is {harmless(str(path))}:")
    if call.has(JSON):
        print_json(_report_as_json(report))
    else:
        _print_report(report)
    return 0


def _take_in(call: Call, campaign: "Campaign", path: "Path") -> int:
    """Take in all of a campaign, as inroad export json writes it."""
    found = campaign.out.copies.take_in(path)
    if call.has(JSON):
        print_json({"changed": found.changed, "left_out": found.left_out})
    else:
        say(found.sentence)
    return 0


def _answers(prepared: "Prepared", same: bool, new: bool) -> dict[int, int]:
    """Return who is meant by each row that is unclear: where nothing is said, by none.

    Where several could be meant, none of them is taken for the same.
    """
    from inroad.campaign.people.namesakes import SOMEBODY_ELSE

    if new:
        return {one.person.row: SOMEBODY_ELSE for one in prepared.unclear}
    found = ((one.person.row, one.candidates) for one in prepared.unclear if same)
    return {row: known[0].contact.id for row, known in found if len(known) == 1}


def _meant(campaign: "Campaign", path: "Path") -> "Path":
    """Return the file that is meant; which one of a folder is asked for.

    Raises:
        Cancelled: none of them is.
        InroadError: nobody is there to be asked, and it is not clear.
    """
    from inroad.campaign.people.imports import Cancelled
    from inroad.cli.prompts import choose, is_somebody_there

    if not path.is_dir():
        return path
    is_asked = is_somebody_there()
    whole = campaign.imports.list_of(path)
    if whole is not None and not is_asked:
        return whole
    with _progress_bar() as progress:
        found = campaign.imports.found_in(path, progress)
    if not found:
        return path  # Reading it says what is wrong.
    lines = [f"{one.path}: {one.sentence}" for one in found]
    title = f"In {path}, the newest first:"
    if not is_asked:
        _refuse(path, found, [title, *lines])
    at = choose(title, lines, "Import it?")
    if at is None:
        raise Cancelled("Nothing was imported.")
    return found[at].path


def _refuse(path: "Path", found: "tuple[FoundList, ...]", lines: list[str]) -> NoReturn:
    """Say what a folder has, and that one of it is to be named."""
    from inroad.domain.text import harmless, plural

    for line in lines:
        say_aside(harmless(line))
    count = plural(len(found), "list of connections", "lists of connections")
    raise InroadError(f"{path} is a folder with {count}; name the one that you mean.")


def _report_as_json(report: "Report") -> dict[str, object]:
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        # Only where there are such rows: what reads the report need not know of them.
        **({"asked": report.asked} if report.asked else {}),
        "problems": [
            {"row": problem.row, "message": problem.message} for problem in report.problems
        ],
    }


def _print_report(report: "Report") -> None:
    for problem in report.problems:
        if not problem.is_hidden:
            say_aside(f"row {problem.row}: {problem.message}", _HANG)
    say(report.sentence)
    if report.asked:
        say_aside(_ASKED)


@contextlib.contextmanager
def _progress_bar() -> "Iterator[Progress]":
    """Yield a progress function that draws a bar on a terminal's standard error."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Importing", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


IMPORT = Subcommand(
    "import",
    "Import LinkedIn's Connections.csv, or an export of all.",
    (
        Usage(_import, (_FILE,), (JSON,), switch=SAME),
        Usage(_import, (_FILE,), (JSON,), switch=NEW),
        Usage(_import, (_FILE,), (JSON,)),
    ),
    (
        "inroad import Connections.csv",
        "inroad import Connections.csv --new --json",
        "inroad import everything.json",
    ),
)
