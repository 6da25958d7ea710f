"""What the check of a draft sees in the tenth of its tables that nobody looks at, and its cost.

Two numbers of that tenth are printed, by voice, and never a line of it.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

from inroad.domain.messages.check.findings import CheckRule, Level
from inroad.domain.messages.kinds import MessageKind
from tests.bench.figures import Table
from tests.bench.measuring import seconds
from tests.bench.run import Run
from tests.domain.messages.checking import around, check
from tests.domain.messages.table import Labelled, drafts, sentences

FIRST = """
import time
from inroad.domain.messages.kinds import MessageKind
start = time.process_time()
from inroad.domain.messages.check.checks import check
from inroad.exchange.letters.check_voices import voices
check("Hi Ana, I read your post. Could we talk for 15 minutes?", MessageKind.REQUEST,
      voices=voices())
print(time.process_time() - start)
"""


def held_out() -> Iterator[Labelled]:
    """Yield the drafts that are held out, and the sentences, each in a draft."""
    yield from drafts("good.txt", held_out=True)
    yield from drafts("bad.txt", held_out=True)
    for sort, rules in (("hint", frozenset({CheckRule.JOB.value})), ("fine", frozenset[str]())):
        for sentence in sentences(sort, held_out=True):
            yield Labelled(MessageKind.REQUEST, around(sentence), rules)


def report(run: Run) -> None:
    """Print what the check names, and what it takes."""
    run.table.begin("The check of a draft")
    _report_what_is_named(run.table)
    _report_cost(run.table)


def _report_what_is_named(table: Table) -> None:
    """Print which faults are named in what was held out, and what is named that is none."""
    faults, clean = 0, 0
    named, alarms = Counter[Level](), Counter[Level]()
    for draft in held_out():
        found = {one.rule.value: one.level for one in check(draft.text, draft.kind, draft.reader)}
        faults += len(draft.rules)
        named.update(found[rule] for rule in draft.rules & found.keys())
        if not draft.rules:
            clean += 1
            levels = set(found.values())
            alarms.update({Level.SAYS} if Level.SAYS in levels else levels)
    for what, count, of in (("faults named", named, faults), ("false alarms", alarms, clean)):
        table.add(f"{what}, of {of} held out", count.total() / of * 100, "%")
        for level in Level:
            table.add(f"  of them by “{level.value}”", count[level] / of * 100, "%")


def _report_cost(table: Table) -> None:
    """Print what a check takes, the first and another."""
    draft = drafts("good.txt")[0]
    each = seconds(lambda: check(draft.text, draft.kind, draft.reader), 50)
    done = [subprocess.check_output([sys.executable, "-c", FIRST], text=True) for _ in range(5)]
    first = sorted(map(float, done))[2]
    table.add("the first check of a draft", first * 1000, "ms", 50)
    table.add("  another one", each * 1000, "ms", 2)
    table.add("  the first against another", first / each, "×")
