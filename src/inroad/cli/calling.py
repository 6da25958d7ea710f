"""What can be called: every command with its arguments."""

import argparse
import importlib
import sys
from collections.abc import Callable
from typing import NoReturn

from inroad import __version__
from inroad.domain.text import harmless

_WRONG_CALL = 2
_KINDS = (
    "request, linkedin-note, referral-request, second-request, thank-you, report-back, check-in, "
    "offer, reply-to-no"
)


def command_of(given: list[str]) -> tuple[Callable[[argparse.Namespace], int], argparse.Namespace]:
    """Return the function that a call means, with its arguments; raises SystemExit for none."""
    arguments = _parser().parse_args(given)
    module, _, name = arguments.run.partition(":")
    command: Callable[[argparse.Namespace], int] = getattr(
        importlib.import_module(f"inroad.cli.{module}"), name
    )
    return command, arguments


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence and leave with 2."""
        sentence = message[:1].upper() + message[1:]
        print(f"inroad: {harmless(sentence)}; see {self.prog} --help.", file=sys.stderr)
        raise SystemExit(_WRONG_CALL)


_DATES = (
    "A phrase is a day, a time or both, as people say them: next tue 3pm, fri 27/11, mid january, "
    "in 2 weeks, 3 business days, in 1h30, ten to 3pm, christmas 2027, eod friday (17:00). "
    "A span says how long as well: fri 10-11am, fri 3pm for 45 minutes. "
    "A zone may stand with it: new york, UK, pacific time, ET, UTC+2, Europe/Berlin."
)


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
    parser.set_defaults(run="screen:open_screen")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)

    def command(name: str, run: str, help: str, json: bool = False) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help)
        made.set_defaults(run=run)
        if json:
            made.add_argument("--json", action="store_true", help="print JSON")
        return made

    today = command("today", "looking:today", "say what to do next, and why", json=True)
    today.add_argument("--why", action="store_true", help="show how each date was counted")
    today.add_argument("--brief", action="store_true", help="at most five lines, for a login")
    when = command("when", "dates:when", "say which date a phrase means", json=True)
    when.add_argument("phrase", metavar="PHRASE", nargs="+", help="like: next tue 3pm")
    when.add_argument("--from", dest="start", metavar="ISO", help="count from then, not from now")
    when.epilog = _DATES
    drafting = command("draft", "writing:draft", "print a draft, or say what is wrong with one")
    drafting.add_argument("kind", metavar="KIND", help=f"{_KINDS}; or: check")
    drafting.add_argument(
        "about",
        metavar="CONTACT|FILE",
        nargs="?",
        help="whom it is for, or with check the draft (none or -: standard input)",
    )
    drafting.add_argument("--contact", metavar="C", help="with check: to whom it goes")
    drafting.add_argument("--kind", metavar="K", dest="of_kind", help="with check: what it is for")
    drafting.add_argument("--json", action="store_true", help="with check: print JSON")
    sheet = command("sheet", "writing:sheet", "print the prep sheet of the next conversation")
    sheet.add_argument("contact", metavar="CONTACT", help="an id, an e-mail or enough of a name")
    forms = ("markdown", "text", "html")
    sheet.add_argument("--format", choices=forms, default="markdown", help="in which form")
    command("contacts", "looking:contacts", "list your contacts", json=True)
    importing = command("import", "files:import_file", "import LinkedIn's Connections.csv", True)
    importing.add_argument("file", metavar="FILE", help="Connections.csv, or the archive with it")
    unclear = importing.add_mutually_exclusive_group()
    who = "who may be somebody you know"
    unclear.add_argument("--same", action="store_true", help=f"{who} is that person")
    unclear.add_argument("--new", action="store_true", help=f"{who} is somebody else")
    exporting = command("export", "files:export", "write a file for another program")
    exporting.add_argument(
        "format", choices=("ics", "digest"), help="ics: a calendar; digest: what I learnt"
    )
    exporting.add_argument("file", metavar="FILE", nargs="?", help="else standard output")
    exporting.add_argument("--since", metavar="DATE", help="with digest: from that day on")
    calendar = command("calendar", "files:calendar", "keep a folder of calendar files up to date")
    calendar.add_argument("folder", metavar="FOLDER", nargs="?", help="else the one that is kept")
    calendar.add_argument("--stop", action="store_true", help="keep it up to date no more")
    command("backup", "keeping:backup", "keep a copy of the campaign as it is now")
    restore = command("restore", "keeping:restore", "go back to an earlier copy")
    restore.add_argument("file", metavar="FILE", nargs="?", help="the copy; else the newest one")
    restore.add_argument("--dry-run", action="store_true", help="only show what would change")
    command("doctor", "keeping:doctor", "check every file, and repair what can be", json=True)
    command("where", "looking:where", "say which data file is used")
    return parser
