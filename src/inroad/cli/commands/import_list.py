"""`inroad import`: people from a file, and which file is meant where a folder is named."""

import contextlib
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NoReturn

from inroad.cli.arguments import COLUMNS, DRY_RUN, ENCODING, HEADINGS, JSON, NEW, SAME
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import print_json, say, say_aside
from inroad.cli.standard_input import IS_STANDARD_INPUT, LookedAt
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from pathlib import Path

    from inroad.campaign import Campaign
    from inroad.campaign.people.imports import (
        FoundList,
        Imports,
        Prepared,
        Progress,
        Report,
        UnclearColumns,
    )
    from inroad.exchange.reader import Wishes
    from inroad.exchange.records import Records

_FILE = Word(
    "FILE",
    "LinkedIn's Connections.csv or its archive, a CSV of Google Contacts or Outlook, vCards, any "
    "table, a folder with one of them, or what inroad "
    "export json writes; - for standard input",
)
_ASKED = (
    "Rows that may be somebody you know were left out: import the file on the screen (I) to be "
    "asked about each, or again with --same or --new."
)
_TRIED = "Nothing was changed; it would be: "
_HANG = 2
"""Cells before what does not fit into the line of a row."""


def _import(call: Call) -> int:
    with campaign_of(call) as campaign, _whole_copy(call) as (whole, stream):
        others = campaign.out.copies.people_of_another(whole) if whole is not None else None
        if whole is not None and others is None:
            return _take_in(call, campaign, whole)
        with _progress_bar() as progress:
            read = _given(others) if others else _reader_of(call, campaign, progress, stream)
            records = read()
            prepared = (
                None
                if records.is_received
                else _prepared(call, campaign.imports, records, read, progress)
            )
        if prepared is None:
            from inroad.cli.commands.receive import take_records

            return take_records(call, campaign, records)
        del records  # Nothing of the file is kept while it is saved: that takes memory enough.
        is_dry = call.has(DRY_RUN)
        report = prepared.report if is_dry else campaign.imports.commit(prepared)
    if call.has(JSON):
        print_json(_dry_as_json(prepared) if is_dry else _report_as_json(report))
    else:
        if prepared.read_as:
            say_aside(prepared.read_as)
        if is_dry:
            _print_changes(prepared)
        _print_report(report, is_dry)
    return 0


@contextlib.contextmanager
def _whole_copy(call: Call) -> "Iterator[tuple[Path | None, LookedAt | None]]":
    """Yield the file that is all of a campaign, where that is named or comes in; and what comes in.

    It is looked at without being lost for who reads it as something else.
    """
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from inroad.campaign.out.whole_copies import HEAD, is_whole_copy
    from inroad.paths import typed_path
    from inroad.store.repair.json_copy import is_copy

    if call.word(_FILE) != IS_STANDARD_INPUT:
        named = typed_path(call.word(_FILE))
        yield (named if is_whole_copy(named) else None), None
        return
    stream = LookedAt(HEAD)
    if not is_copy(stream.head):
        yield None, stream
        return
    with TemporaryDirectory(prefix="inroad-") as folder:
        # Its folder is private.
        path = Path(folder) / "what came in"
        with path.open("wb") as file:
            shutil.copyfileobj(stream, file)
        yield path, stream


def _prepared(
    call: Call,
    imports: "Imports",
    records: "Records",
    read: "Callable[[], Records]",
    progress: "Progress",
) -> "Prepared":
    """Work out what a file changes; with answers it is read once more."""
    if call.has(COLUMNS) and records.mapping is not None:
        imports.remember_columns(records.mapping, records.mapping.columns, call.has(HEADINGS))
    prepared = imports.prepare(records, progress)
    answers = _answers(prepared, call.has(SAME), call.has(NEW))
    return imports.prepare(read(), progress, answers) if answers else prepared


def _reader_of(
    call: Call, campaign: "Campaign", progress: "Progress", stream: "LookedAt | None"
) -> "Callable[[], Records]":
    """Return what reads what was named; a file anew each time, which takes memory enough.

    Args:
        call: the call.
        campaign: the campaign.
        progress: is told how much is read.
        stream: standard input, where that was named.
    """
    from inroad.domain.text import harmless
    from inroad.exchange.reader import Wishes
    from inroad.paths import typed_path

    columns = tuple(one.strip() for one in call.value(COLUMNS).split(",") if one.strip())
    wishes = Wishes(call.value(ENCODING), columns, call.has(HEADINGS))
    imports = campaign.imports
    if stream is not None:
        read = _said(imports.read_stream, stream, progress, wishes)
        return lambda: read
    named = typed_path(call.word(_FILE))
    path = _meant(campaign, named)
    found = _said(imports.read, path, progress, wishes)
    if path != named:
        say_aside(f"This is {harmless(str(path))}:")
    first = [found]
    del found
    return lambda: first.pop() if first else _said(imports.read, path, progress, wishes)


def _given(records: "Records") -> "Callable[[], Records]":
    return lambda: records


def _said(read: "Callable[[Any, Progress, Wishes], Records]", what: Any, *how: Any) -> "Records":
    """Read; where nobody can know what columns hold, show them before it is refused."""
    from inroad.campaign.people.imports import UnclearColumns

    try:
        return read(what, *how)
    except UnclearColumns as error:
        for line in _columns_shown(error):
            say_aside(line)
        raise


def _columns_shown(unclear: "UnclearColumns") -> Iterator[str]:
    """Yield a line for each column: what it may hold, and what stands in it."""
    from inroad.domain.text import harmless

    for at, kind in enumerate(unclear.columns):
        cells = (sample[at] for sample in unclear.samples if at < len(sample))
        heading = unclear.headings[at] if at < len(unclear.headings) else ""
        shown = " | ".join(harmless(cell) for cell in cells)
        under = f" ({harmless(heading)})" if heading else ""
        yield f"column {at + 1}{under}: {kind}?  {shown}"
    guess = ",".join(unclear.columns)
    further = "" if unclear.is_headed else "; and --headings, where its first row has them"
    yield f'If that is right: --columns "{guess}"{further}'


def _take_in(call: Call, campaign: "Campaign", path: "Path") -> int:
    """Take in all of a campaign, as inroad export json writes it."""
    found = campaign.out.copies.take_in(path, call.has(DRY_RUN))
    if call.has(JSON):
        print_json({"changed": found.changed, "left_out": found.left_out})
    else:
        say(f"{_TRIED if call.has(DRY_RUN) and found.changed else ''}{found.sentence}")
    return 0


def _answers(prepared: "Prepared", same: bool, new: bool) -> dict[int, int]:
    """Return who is meant by each row that is unclear: where nothing is said, by none.

    Where several could be meant, none of them is taken for the same.
    """
    from inroad.campaign.people.namesakes import SOMEBODY_ELSE

    if new:
        return {one.person.place: SOMEBODY_ELSE for one in prepared.unclear}
    found = ((one.person.place, one.candidates) for one in prepared.unclear if same)
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
        **({"touches": report.touches} if report.touches else {}),
        **({"strangers": report.strangers} if report.strangers else {}),
        "problems": [
            {
                "row": problem.place,
                "message": problem.message,
                **({"file": problem.file} if problem.file else {}),
            }
            for problem in report.problems
        ],
    }


def _dry_as_json(prepared: "Prepared") -> dict[str, object]:
    """Return all that would happen: whom it adds, changes and asks about."""
    from inroad.campaign.people.import_values import said_in_short

    reading = prepared.reading
    return {
        **_report_as_json(prepared.report),
        "from": prepared.origin,
        "encoding": reading.name if reading is not None else "",
        "example": reading.example if reading is not None else "",
        "new": [
            {"name": one.name, "organisation": one.organisation, "role": one.role}
            for one in prepared.new
        ],
        "changed": [
            {
                "id": one.before.id,
                "name": one.before.name,
                "changes": [
                    {"field": field, "before": before, "after": after}
                    for field, before, after in said_in_short(one.values, one.before)
                ],
            }
            for one in prepared.changed
        ],
        "doubtful": [
            {
                "row": one.person.place,
                "name": one.person.name,
                "organisation": one.person.organisation,
                "why": one.why,
                "known": [
                    {
                        "id": candidate.contact.id,
                        "name": candidate.contact.name,
                        "organisation": candidate.contact.organisation,
                    }
                    for candidate in one.candidates
                ],
            }
            for one in prepared.unclear
        ],
    }


def _print_changes(prepared: "Prepared") -> None:
    """Print whom it would add and change, a line each."""
    from inroad.campaign.people.import_values import said_in_short
    from inroad.domain.text import joined

    for one in prepared.new:
        say(f"new: {joined(one.name, one.place)}", _HANG)
    for changed in prepared.changed:
        lines = said_in_short(changed.values, changed.before)
        said = "; ".join(
            f"{field}: {f'{before} → ' if before else ''}{after}" for field, before, after in lines
        )
        say(f"changed: {changed.before.name}: {said}", _HANG)


def _print_report(report: "Report", is_dry: bool) -> None:
    for problem in report.problems:
        if not problem.is_hidden:
            place = f"{problem.file} row" if problem.file else "row"
            say_aside(f"{place} {problem.place}: {problem.message}", _HANG)
    say(f"{_TRIED if is_dry else ''}{report.sentence}")
    if report.asked and not is_dry:
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


_OPTIONS = (DRY_RUN, ENCODING, COLUMNS, HEADINGS, JSON)

IMPORT = Subcommand(
    "import",
    "Take in people from a file of another program.",
    (
        Usage(_import, (_FILE,), _OPTIONS, switch=SAME),
        Usage(_import, (_FILE,), _OPTIONS, switch=NEW),
        Usage(_import, (_FILE,), _OPTIONS),
    ),
    (
        "inroad import Connections.csv",
        "inroad import Connections.csv --dry-run --json",
        "inroad import - < Connections.csv",
        "inroad import Connections.csv --encoding mac_roman",
        "inroad import everything.json",
    ),
)
