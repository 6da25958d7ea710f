"""What dates cost: follow-ups from cold, a phrase, and what a login waits for."""

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from dateutil.parser import parse as dateutil_parse

from inroad.campaign import Campaign
from inroad.clock import fixed_clock, system_clock
from inroad.demo import fill
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates import recurrence
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.phrases.phrase_parser import parse
from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.bench.figures import Table
from tests.bench.measuring import rows, seconds
from tests.bench.run import Run

FIRST = 1 << 33
NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
HISTORY = (
    TouchKind.REQUEST,
    TouchKind.REPLY,
    TouchKind.SCHEDULED,
    TouchKind.MET,
    TouchKind.THANK_YOU,
)
STAGES = (
    (Stage.REQUESTED, 1),
    (Stage.SCHEDULED, 3),
    (Stage.MET, 4),
    (Stage.THANKED, 5),
    (Stage.IN_TOUCH, 5),
)
"""A stage, and how much of the history has happened there; the rest of the five are notes."""


def documents(contacts: int) -> list[Document]:
    """Return people in every stage beyond Identified, with five touches each."""
    found: list[Document] = []
    for number in range(contacts):
        stage, happened = STAGES[number % len(STAGES)]
        person = FIRST + number
        begun = NOW - timedelta(days=number % 240, minutes=number % 600)
        found.append(
            Contact(
                person,
                f"Person {number}",
                stage,
                f"Firm {number % 500}",
                "Senior Engineer",
                email=f"person.{number}@example.com",
                url=f"https://www.linkedin.com/in/person-{number}",
                zone="America/New_York",
                tags=("data", "meetup"),
                how_found="They gave a talk at the meetup in spring.",
                notes="Moved from analytics to the data platform; likes one concrete question.",
                goals=("entry", "contacts"),
                goals_chosen_on=begun.date(),
                connected_on=begun.date(),
            )
        )
        for at in range(5):
            kind = HISTORY[at] if at < happened else TouchKind.NOTE
            moment = begun + timedelta(days=at)
            words = f"Note {at}: what was written or said that day, in a sentence or two of mine."
            touch = FIRST * 2 + number * 5 + at
            found.append(Touch(touch, person, kind, moment, words, None, moment.date()))
        if stage is Stage.SCHEDULED:
            starts = (NOW + timedelta(days=number % 20)).replace(tzinfo=None)
            found.append(Conversation(FIRST * 4 + number, person, starts, "Europe/London"))
    return found


def _report_follow_ups(folder: Path, table: Table) -> None:
    """Follow-ups of 10,000 contacts with 50,000 touches, beside reading them as JSON."""
    path = folder / "dates.json"
    campaign = Campaign(path, fixed_clock(NOW))
    campaign.seed(documents(10_000))
    campaign.close()
    text = path.read_text(encoding="utf-8")
    reading, cold, again = [], [], []
    for attempt in range(5):
        start = time.perf_counter()
        json.loads(text)
        reading.append(time.perf_counter() - start)
        # Nothing is known on this machine of a file that was never opened.
        unknown = folder / f"dates-{attempt}.json"
        unknown.write_text(text, encoding="utf-8")
        fresh = Campaign(unknown, fixed_clock(NOW))
        gc.freeze()  # as the program does when it has opened a campaign
        recurrence.next_after.cache_clear()
        start = time.perf_counter()
        found = fresh.follow_ups.all()
        cold.append(time.perf_counter() - start)
        one = next(iter(found.values()))
        fresh.people.note(one.contact_id, "something new")
        start = time.perf_counter()
        fresh.follow_ups.of(one.contact_id)
        again.append(time.perf_counter() - start)
    ratio = statistics.median(cold) / statistics.median(reading)
    table.add(f"{len(found):,} follow-ups from cold", ratio, "× json.loads", 1)
    table.add("after one change, that contact's", [one * 1000 for one in again], "ms")


def _report_phrases(table: Table) -> None:
    """Reading a phrase, beside dateutil's reading of a plain date."""
    phrases = Path(__file__).parents[2] / "domain" / "phrases.txt"
    lines = phrases.read_text(encoding="utf-8").splitlines()
    said = [line.split("|")[0].strip() for line in lines if not line.startswith("#")]
    calendar = Calendar("Europe/Berlin")
    taken: dict[str, float] = {}
    for phrase in said:
        parse(phrase, NOW, calendar)
        taken[phrase] = seconds(partial(parse, phrase, NOW, calendar))
    plain = seconds(lambda: dateutil_parse("2026-12-01 15:00"))
    slowest = max(taken, key=lambda phrase: taken[phrase])
    typical = statistics.median(taken.values()) / plain
    table.add("a phrase, the median of the table", typical, "× dateutil")
    table.add(f"the slowest one, “{slowest}”", taken[slowest] / plain, "× dateutil", 10)


def _report_login(folder: Path, table: Table) -> None:
    """What a login waits for at 1,000 contacts, beside Python with json and argparse."""
    path = folder / "login.json"
    campaign = Campaign(path, system_clock)
    fill(campaign)
    campaign.close()
    export = folder / "login.csv"
    export.write_text(rows(1_000), encoding="utf-8")
    campaign.imports.commit(campaign.imports.prepare(campaign.imports.read(export)))
    campaign.close()
    environment = {**os.environ, "INROAD_DATA": str(path)}
    program = Path(sys.executable).with_name("inroad")

    def run(*command: object) -> Callable[[], None]:
        words = [str(word) for word in command]
        return lambda: _quiet(words, environment)

    brief = seconds(run(program, "today", "--brief"), 15)
    plain = seconds(run(sys.executable, "-c", "import json, argparse"), 15)
    table.add("today --brief, beside Python with argparse", brief / plain, "×", 2)


def _quiet(command: list[str], environment: dict[str, str]) -> None:
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)


def report(run: Run) -> None:
    """Print what dates cost."""
    run.table.begin("Dates")
    _report_follow_ups(run.folder, run.table)
    _report_phrases(run.table)
    _report_login(run.folder, run.table)
