"""What the board does when it opens: the columns, and the cards that are seen."""

import time
from pathlib import Path

from inroad.campaign import Campaign
from inroad.clock import system_clock
from inroad.exchange.registry import parse
from tests.bench.measuring import rows, seconds
from tests.bench.run import Run


def report(run: Run) -> None:
    """Print what opening the board takes with ten and with ten thousand imported people."""
    few, many = _filled(run.folder, 10), _filled(run.folder, 10_000)
    # Today is the first screen and has computed the follow-ups when the board is opened.
    for campaign in (few, many):
        campaign.follow_ups.today()
    run.table.begin("The board, without the screen")
    start = time.perf_counter()
    _open(many)
    run.table.add("of 10,000, opened the first time", (time.perf_counter() - start) * 1000, "ms")
    _open(few)
    ratio = seconds(lambda: _open(many), 50) / seconds(lambda: _open(few), 50)
    run.table.add("opened again, 10,000 against 10", ratio, "×")


def _open(campaign: Campaign) -> None:
    for column in campaign.board.columns():
        for contact_id in column.ids[:5]:
            campaign.board.card(contact_id)


def _filled(folder: Path, count: int) -> Campaign:
    """Return a campaign with `count` imported people."""
    campaign = Campaign(folder / f"board-{count}.json", system_clock)
    campaign.me.skip()
    campaign.imports.commit(campaign.imports.prepare(parse(rows(count))))
    return campaign
