"""The command line. Textual is imported only when the screen is opened."""

import argparse
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from inroad import __version__
from inroad.domain.errors import InroadError
from inroad.domain.text import harmless, plural

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.imports import Progress, Report
    from inroad.campaign.keeping import Restoring
    from inroad.domain.contact import Contact

_WRONG_CALL = 2
_COULD_NOT = 1
_INTERRUPTED = 130
_SIGNALS = 128
_SHOWN = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Run Inroad with these arguments and return the exit code.

    0 done; 1 could not (one sentence on standard error); 2 a wrong call.
    """
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else _WRONG_CALL
    try:
        code: int = arguments.run(arguments)
        # Here and not at exit, so that a reader who has gone is met by the handler below.
        sys.stdout.flush()
    except InroadError as error:
        return _say_error(str(error))
    except BrokenPipeError:
        # The reader (head, less) has gone: nothing more to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _COULD_NOT
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        return _say_error(f"{error.filename or 'The system'}: {error.strerror or error}.")
    return code


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence and leave with 2."""
        sentence = message[:1].upper() + message[1:]
        print(f"inroad: {harmless(sentence)}; see {self.prog} --help.", file=sys.stderr)
        raise SystemExit(_WRONG_CALL)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="inroad",
        description="Run your informational interviews: goals, people, conversations, follow-ups.",
        epilog="Without a command, Inroad opens full-screen.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"inroad {__version__}")
    parser.add_argument("--data", metavar="FILE", help="the campaign's data file")
    parser.add_argument("--demo", action="store_true", help="use a throw-away demo campaign")
    parser.set_defaults(run=_open_screen)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)

    importing = commands.add_parser("import", help="import LinkedIn's Connections.csv")
    importing.add_argument("file", metavar="FILE", help="Connections.csv, or the archive with it")
    _add_json(importing, _import)
    _add_json(commands.add_parser("contacts", help="list your contacts"), _contacts)
    _add_json(commands.add_parser("today", help="say what to do next, and why"), _today)
    backup = commands.add_parser("backup", help="keep a copy of the campaign as it is now")
    backup.set_defaults(run=_backup)
    restore = commands.add_parser("restore", help="go back to an earlier copy; undo takes it back")
    restore.add_argument("file", metavar="FILE", nargs="?", help="the copy; else the newest one")
    restore.add_argument("--dry-run", action="store_true", help="only show what would change")
    restore.set_defaults(run=_restore)
    doctor = commands.add_parser("doctor", help="check every file, and repair what can be")
    _add_json(doctor, _doctor)
    where = commands.add_parser("where", help="say which data file is used")
    where.set_defaults(run=_where)
    return parser


def _add_json(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


@contextlib.contextmanager
def _campaign(arguments: argparse.Namespace, say: bool = True) -> Iterator["Campaign"]:
    """Open the campaign that the call means; a demo one is gone afterwards.

    What the store has to say goes to standard error, where `say` does not leave that to others.
    """
    from inroad.campaign import Campaign
    from inroad.clock import clock_from_environment
    from inroad.paths import data_file

    clock = clock_from_environment()
    if not arguments.demo:
        campaign = Campaign(data_file(arguments.data), clock)
        if say:
            _print_notices(campaign)
        yield campaign
        campaign.close()
        _print_notices(campaign)
        return
    from inroad.demo import fill

    with tempfile.TemporaryDirectory(prefix="inroad-demo-") as folder:
        campaign = Campaign(Path(folder) / "inroad.json", clock, Path(folder) / "state")
        fill(campaign)
        yield campaign


def _print_notices(campaign: "Campaign") -> None:
    """Say on standard error what the store has to say."""
    for sentence in campaign.notices():
        print(f"inroad: {harmless(sentence)}", file=sys.stderr)


def _open_screen(arguments: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InroadError(
            "Inroad needs a terminal to open; in a script use a command like inroad today --json."
        )
    if os.environ.get("TERM", "") in {"", "dumb"}:
        raise InroadError("This terminal (TERM is dumb or unset) cannot show a screen.")
    with _campaign(arguments) as campaign:
        from inroad.app import InroadApp
        from inroad.terminal.driver import ThriftyDriver
        from inroad.terminal.signals import let_go_of_terminal

        app = InroadApp(campaign, ThriftyDriver)
        app.run()
        let_go_of_terminal()
        code = app.return_code or 0
        if code > _SIGNALS:
            campaign.hurry()
        return code


def _backup(arguments: argparse.Namespace) -> int:
    with _campaign(arguments) as campaign:
        path = campaign.keeping.backup()
    print(f"Kept a copy as {harmless(str(path))}.")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    with _campaign(arguments) as campaign:
        path = Path(arguments.file).expanduser() if arguments.file else campaign.keeping.newest()
        if path is None:
            raise InroadError("There is no copy yet; name one with: inroad restore FILE")
        found = campaign.keeping.preview(path)
        _print_restoring(found)
        if found.lines and not arguments.dry_run:
            campaign.keeping.restore(path)
            print("Done; u on the screen takes it back, and the present state was kept first.")
    return 0


def _print_restoring(found: "Restoring") -> None:
    """Say what going back to a copy changes."""
    shown = found.lines[:_SHOWN]
    differ = plural(len(found.lines), "entry differs", "entries differ")
    print(f"{harmless(str(found.path))}: {differ}.")
    for line in shown:
        print(f"  {harmless(line)}")
    if len(found.lines) > len(shown):
        print(f"  … and {len(found.lines) - len(shown)} more")


def _doctor(arguments: argparse.Namespace) -> int:
    with _campaign(arguments, say=False) as campaign:
        findings = campaign.keeping.examine()
    if arguments.json:
        _print_json(
            [{"check": one.check, "status": one.status, "message": one.message} for one in findings]
        )
    for one in () if arguments.json else findings:
        print(f"{one.status:<9} {harmless(one.message)}")
    return _COULD_NOT if any(one.status == "unwell" for one in findings) else 0


def _where(arguments: argparse.Namespace) -> int:
    if arguments.demo:
        raise InroadError("The demo campaign is a throw-away copy; it has no lasting file.")
    from inroad.paths import data_file

    path = str(data_file(arguments.data))
    print(harmless(path) if sys.stdout.isatty() else path)
    return 0


def _import(arguments: argparse.Namespace) -> int:
    with _campaign(arguments) as campaign, _progress_bar() as progress:
        found = campaign.imports.read_linkedin(Path(arguments.file).expanduser())
        report = campaign.imports.commit(campaign.imports.prepare(found, progress))
    if arguments.json:
        _print_json(_report_as_json(report))
    else:
        _print_report(report)
    return 0


def _report_as_json(report: "Report") -> dict[str, object]:
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "problems": [{"row": one.row, "message": one.message} for one in report.problems],
    }


def _print_report(report: "Report") -> None:
    for problem in report.problems:
        if not problem.is_hidden:
            print(f"row {problem.row}: {problem.message}", file=sys.stderr)
    print(report.sentence)


@contextlib.contextmanager
def _progress_bar() -> Iterator["Progress"]:
    """Yield a progress function that draws a bar on a terminal's standard error."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Importing", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _contacts(arguments: argparse.Namespace) -> int:
    with _campaign(arguments) as campaign:
        contacts = campaign.people.all()
    if arguments.json:
        _print_json([_contact_as_json(contact) for contact in contacts])
    elif not contacts:
        print("No contacts yet; import some with: inroad import Connections.csv")
    for contact in () if arguments.json else contacts:
        print("\t".join((contact.name, contact.stage.value, contact.place, contact.email)).rstrip())
    return 0


def _contact_as_json(contact: "Contact") -> dict[str, object]:
    connected, planned = contact.connected_on, contact.planned_on
    return {
        "id": contact.id,
        "name": contact.name,
        "organisation": contact.organisation,
        "role": contact.role,
        "email": contact.email,
        "stage": contact.stage.value,
        "url": contact.url,
        "phone": contact.phone,
        "zone": contact.zone,
        "tags": list(contact.tags),
        "goals": list(contact.goals),
        "notes": contact.notes,
        "how_found": contact.how_found,
        "referred_by": contact.referred_by,
        "connected_on": connected.isoformat() if connected else None,
        "planned_on": planned.isoformat() if planned else None,
        "do_not_contact": contact.do_not_contact,
    }


def _today(arguments: argparse.Namespace) -> int:
    with _campaign(arguments) as campaign:
        dues = campaign.follow_ups.today()
        today = campaign.today
    if arguments.json:
        _print_json(
            [
                {
                    "contact_id": due.contact.id,
                    "name": due.contact.name,
                    "action": due.follow_up.action.label,
                    "due": due.follow_up.due.isoformat(),
                    "at": due.follow_up.at.isoformat() if due.follow_up.at else None,
                    "overdue": due.is_overdue,
                    "reason": due.follow_up.reason,
                }
                for due in sorted(dues, key=lambda due: due.follow_up.due)
            ]
        )
        return 0
    from inroad.domain.saying import say_day

    if not dues:
        print("Nothing to do. Choose goals for someone on the board, and the next step comes.")
    group = ""
    for due in dues:
        if due.group.value != group:
            group = due.group.value
            print(group)
        day = say_day(due.follow_up.due, today)
        print(f"  {day:<16} {due.contact.name}: {due.follow_up.action.label}")
        print(f"  {'':<16} {due.follow_up.reason}")
    return 0


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _say_error(sentence: str) -> int:
    print(f"inroad: {harmless(sentence)}", file=sys.stderr)
    return _COULD_NOT
