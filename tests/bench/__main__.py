"""Print how long things take beside something well known, in one run."""

import csv
import io
import os
import sys
import tempfile
import time
from pathlib import Path

from inroad.campaign import Campaign
from inroad.clock import system_clock
from inroad.exchange.contacts.readers import parse
from tests.bench.changes import report_changes, report_sessions
from tests.bench.checking import report_checking, report_cost
from tests.bench.dates import report_dates
from tests.bench.finding import report_finding
from tests.bench.measuring import rows, seconds
from tests.terminal.program import Program

BARE = (
    "from textual.app import App\nfrom textual.widgets import Static\n"
    "class Bare(App):\n"
    "    def compose(self):\n        yield Static('all keys')\n"
    "Bare().run()\n"
)


def filled(folder: Path, count: int) -> Campaign:
    """Return a campaign with `count` imported people."""
    campaign = Campaign(folder / f"{count}.json", system_clock)
    campaign.me.skip()
    campaign.imports.commit(campaign.imports.prepare(parse(rows(count))))
    return campaign


def import_against_the_csv_module(folder: Path) -> None:
    """30,000 rows: reading, merging and saving, beside `csv.DictReader` reading the same file."""
    text = rows(30_000)
    plain = seconds(lambda: list(csv.DictReader(io.StringIO(text))))
    number = iter(range(100))

    def whole() -> None:
        campaign = Campaign(folder / f"import-{next(number)}.json", system_clock)
        campaign.imports.commit(campaign.imports.prepare(parse(text)))

    ours = seconds(whole, 3)
    report("import of 30,000 rows", ours / plain, "x csv.DictReader (aim: 40)")


def board_of_ten_and_ten_thousand(folder: Path) -> None:
    """What the board does when it opens: the columns, and the cards that are seen."""
    few, many = filled(folder, 10), filled(folder, 10_000)

    def open_board(campaign: Campaign) -> None:
        for column in campaign.board.columns():
            for contact_id in column.ids[:5]:
                campaign.board.card(contact_id)

    # Today is the first screen and has computed the follow-ups when the board is opened.
    for campaign in (few, many):
        campaign.follow_ups.today()
    start = time.perf_counter()
    open_board(many)
    report("board of 10,000 opened the first time", (time.perf_counter() - start) * 1000, "ms")
    open_board(few)
    ratio = seconds(lambda: open_board(many), 50) / seconds(lambda: open_board(few), 50)
    report("board opened again, 10,000 against 10", ratio, "x")


def first_screen_against_a_bare_app(folder: Path) -> None:
    """The time until something can be read and done, beside a bare Textual app."""

    def started(command: list[str]) -> float:
        def once() -> None:
            with Program(command) as program:
                program.wait_for("all keys")

        return seconds(once, 5)

    bare = started([sys.executable, "-c", BARE])
    for count in (10, 10_000):
        command = [sys.executable, "-m", "inroad", "--data", str(folder / f"{count}.json")]
        report(f"first screen with {count:,} people", started(command) / bare, "x a bare app")


def report(what: str, figure: float, unit: str) -> None:
    """Print one figure."""
    print(f"{what:<44}{figure:>8.2f} {unit}")


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_STATE_HOME"] = str(folder / "state")
        report_checking(report)
        report_cost(report)
        report_dates(folder, report)
        report_changes(folder, report)
        report_sessions(folder, report)
        report_finding(folder, report)
        import_against_the_csv_module(folder)
        board_of_ten_and_ten_thousand(folder)
        first_screen_against_a_bare_app(folder)


if __name__ == "__main__":
    main()
