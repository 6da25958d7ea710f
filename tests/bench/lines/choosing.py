"""Choosing people: the filter, People beside Today, and who is next."""

import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.domain.people.list_order import ListOrder
from tests.bench.generate.writing import NOW
from tests.bench.run import MANY, SOME, Run
from tests.bench.seeing import KeyCost, press, start

_SENT = 6500
_GROWN = 2.0
_TYPED = "org:da asked:never"
_OF_JSON = 0.5


def report(run: Run) -> None:
    """Print what choosing people costs."""
    typed = {size: _keys_of_a_filter(run, size) for size in (SOME, MANY)}
    run.table.begin("A key of a filter on People")
    run.table.add("bytes", [one.sent for one in typed[MANY]], "B", _SENT, is_for_each=True)
    pairs = zip(typed[MANY], typed[SOME], strict=True)
    grown = [many.seconds / few.seconds for many, few in pairs]
    run.table.add(f"time, {MANY:,} against {SOME} people", statistics.median(grown), "×", _GROWN)
    run.table.add("work", [one.cpu / run.bare.cpu for one in typed[MANY]], "× bare")
    _report_visits(run)
    _report_who_next(run)


def _keys_of_a_filter(run: Run, size: int) -> list[KeyCost]:
    with run.places.of(size).opened() as program:
        start(program)
        program.press("5", "/")
        return [press(program, letter) for letter in _TYPED]


def _report_visits(run: Run) -> None:
    """Print how long it takes to go to People, beside going to Today."""
    with run.places.of(MANY).opened() as program:
        start(program)
        program.press("5", "2")
        people, today = [], []
        for _ in range(run.extent.repeats):
            people.append(press(program, "5").seconds)
            program.press("2")
            today.append(press(program, "1").seconds)
            program.press("2")
    run.table.begin("Going to People")
    ratios = [one / other for one, other in zip(people, today, strict=True)]
    run.table.add("beside going to Today", ratios, "×", 1.2)


def _report_who_next(run: Run) -> None:
    """Print what it takes to know who is next, beside reading the documents as JSON."""
    place = run.places.own(MANY)
    read = _seconds_of_json(place.data)
    campaign = Campaign(place.data, fixed_clock(NOW), run.folder / "choosing")
    campaign.follow_ups.agenda()
    run.table.begin(f"Who is next, {MANY:,} people, beside json.loads of the documents")
    begun = time.process_time()
    campaign.choosing.people.everybody()
    facts = time.process_time()
    campaign.goals.rows()
    goals = time.process_time()
    order = campaign.choosing.who_next.in_order()
    ranked = time.process_time()
    run.table.add("the facts of everybody, once", (facts - begun) / read, "× json.loads")
    run.table.add("which goals are thin, once", (goals - facts) / read, "× json.loads")
    run.table.add("who is next for all", (ranked - goals) / read, "× json.loads", _OF_JSON)
    first = order.ids[0]
    taken = []
    for flag in (True, False, True, False):
        campaign.choosing.putting_away.not_for_me([first], flag)
        campaign.follow_ups.agenda()
        begun = time.process_time()
        campaign.choosing.people.listed(ListOrder.WHO_NEXT, campaign.choosing.people.read(""))
        taken.append((time.process_time() - begun) / read)
    run.table.add("after a change, with the list", taken, "× json.loads")
    campaign.hurry()
    campaign.close()


def _seconds_of_json(path: Path) -> float:
    """Return the seconds of work that it takes to read the documents of a file as JSON."""
    lines = list(_documents(path))
    begun = time.process_time()
    for line in lines:
        json.loads(line)
    return time.process_time() - begun


def _documents(path: Path) -> Iterator[str]:
    """Yield the lines of a file that hold a document each."""
    for line in path.read_text(encoding="utf-8").splitlines():
        _, begins, document = line.rstrip(",").partition(":{")
        if begins and document.endswith("}"):
            yield f"{{{document}"
