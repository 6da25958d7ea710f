"""The tables of drafts beside this file, read.

One tenth of each is held out, by chance and for good: no weight is made from it, no turn is
written after it, and no test looks at a line of it. `make bench` prints two numbers of it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inroad.domain.messages.kinds import MessageKind, kind_named
from inroad.domain.messages.limits import ANYBODY, Reader

HERE = Path(__file__).parent
_ASKS_FOR_A_JOB = "»", "«"


@dataclass(frozen=True)
class Labelled:
    """One draft with the rules that it breaks, and to whom it goes.

    `jobs` are the sentences in it that ask for a job.
    """

    kind: MessageKind
    text: str
    rules: frozenset[str]
    reader: Reader = ANYBODY
    jobs: tuple[str, ...] = ()


def drafts(name: str, held_out: bool = False) -> list[Labelled]:
    """Return the drafts of a table that are not held out, or those that are."""
    text = (HERE / name).read_text(encoding="utf-8")
    found = (_labelled(*block.split("\n", 1)) for block in text.split("\n=== ")[1:])
    return [one for one in found if is_held_out(one.text) is held_out]


def sentences(sort: str, held_out: bool = False) -> Iterator[str]:
    """Yield the single sentences of one sort, "hint" or "fine": those not held out, or those."""
    for line in (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines():
        word, _, sentence = line.partition("  ")
        if word == sort and is_held_out(sentence) is held_out:
            yield sentence.strip()


def is_held_out(text: str) -> bool:
    """Whether a draft or a sentence is in the tenth that is never looked at."""
    digest = hashlib.sha256(" ".join(text.split()).encode()).digest()
    return int.from_bytes(digest) % 10 == 0


def _labelled(head: str, text: str) -> Labelled:
    kind, *more = (part.strip() for part in head.split("|"))
    rules: frozenset[str] = frozenset()
    reader = ANYBODY
    for part in more:
        if part.startswith("to "):
            name, _, organisation = part[3:].partition(", ")
            reader = Reader(name, organisation)
        else:
            rules = frozenset(rule.strip() for rule in part.split(","))
    begin, end = _ASKS_FOR_A_JOB
    jobs = tuple(part.partition(end)[0] for part in text.split(begin)[1:])
    text = text.replace(begin, "").replace(end, "").strip("\n")
    return Labelled(kind_named(kind), text, rules, reader, jobs)
