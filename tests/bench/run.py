"""One run of the bench: how much is measured, where, and beside what."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.bare import Bare
from tests.bench.figures import Table
from tests.bench.places import Places

FEW, SOME, HUNDREDS, MANY, MOST = 10, 100, 1_000, 10_000, 30_000
"""Sizes of campaigns, in people; each has five touches."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of everything is measured.

    `sizes` are those of the campaigns, and `largest` the one that growth is measured by, or None.
    `idle` are seconds, `rows` those of the two imports.
    """

    sizes: tuple[int, ...]
    largest: int | None
    repeats: int
    idle: float
    rows: tuple[int, int]
    windows: tuple[tuple[int, int], ...] = ((80, 24), (120, 40), (200, 60))


FULL = Extent((FEW, SOME, HUNDREDS, MANY), MOST, 5, 60, (10_000, 100_000))
QUICK = Extent((FEW, SOME, MANY), None, 2, 5, (1_000, 10_000), ((80, 24),))


@dataclass(slots=True)
class Run:
    """What the lines of the table are measured with."""

    folder: Path
    extent: Extent
    table: Table
    places: Places = field(init=False)
    bare: Bare = field(default_factory=Bare)

    def __post_init__(self) -> None:
        """Begin with no campaign."""
        self.places = Places(self.folder / "places")


def people(count: int) -> str:
    """Say how large a campaign is."""
    return f"{count:,} people"
