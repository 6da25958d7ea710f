"""The tables of drafts beside this file, read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inroad.domain.messages.kinds import MessageKind, kind_named
from inroad.domain.messages.limits import ANYBODY, Reader

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Labelled:
    """One draft with the rules that it breaks, and to whom it goes."""

    kind: MessageKind
    text: str
    rules: frozenset[str]
    reader: Reader = ANYBODY


def drafts(name: str) -> list[Labelled]:
    """Return the drafts of a table."""
    text = (HERE / name).read_text(encoding="utf-8")
    blocks = text.split("\n=== ")[1:]
    return [_labelled(*block.split("\n", 1)) for block in blocks]


def sentences(sort: str) -> Iterator[str]:
    """Yield the single sentences of one sort: "hint" or "fine"."""
    for line in (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines():
        word, _, sentence = line.partition("  ")
        if word == sort:
            yield sentence.strip()


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
    return Labelled(kind_named(kind), text.strip("\n"), rules, reader)
