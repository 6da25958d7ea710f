"""Figures: what was measured, what is aimed at, and the table of them as text and as JSON."""

import json
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inroad import __version__

_WIDTH = 52


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    `values` are what was measured, each time, and `aim` the most that it should be; None where a
    figure is only told. `is_for_each` asks it of each value: bytes are the same each time, and
    times are not, so that of these the median counts.
    """

    section: str
    what: str
    values: tuple[float, ...]
    unit: str
    aim: float | None = None
    is_for_each: bool = False

    @property
    def median(self) -> float:
        """The middle one of the values."""
        return statistics.median(self.values)

    @property
    def is_met(self) -> bool | None:
        """Whether the aim is met; None where there is none."""
        if self.aim is None:
            return None
        return (max(self.values) if self.is_for_each else self.median) <= self.aim

    @property
    def line(self) -> str:
        """The figure as a line of text."""
        spread = f"{_said(min(self.values))} to {_said(max(self.values))}"
        spread = spread if len(self.values) > 1 else ""
        aim = "" if self.aim is None else f"{_said(self.aim):>8}"
        met = {None: "", True: "  met", False: "  not met"}[self.is_met]
        start = f"  {self.what:<{_WIDTH}}{_said(self.median):>9} {self.unit:<12}{spread:<20}"
        return (start + aim + met).rstrip()

    @property
    def as_json(self) -> dict[str, Any]:
        """The figure as JSON has it."""
        return {
            "section": self.section,
            "what": self.what,
            "unit": self.unit,
            "median": self.median,
            "least": min(self.values),
            "most": max(self.values),
            "values": list(self.values),
            "aim": self.aim,
            "for_each": self.is_for_each,
            "met": self.is_met,
        }


class Table:
    """The figures of one run; each is printed as soon as it is known."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.failures: dict[str, str] = {}
        """What could not be measured, and why."""
        self.spent: dict[str, float] = {}
        """The seconds that each subject was measured in."""
        self._section = ""

    def begin(self, section: str) -> None:
        """Begin a section of the table."""
        self._section = section
        head = f"{'':<{_WIDTH + 4}}median{'':<14}least to most          aim"
        print(f"\n{section}" if self.figures else f"{head}\n{section}", flush=True)

    def add(
        self,
        what: str,
        values: Sequence[float] | float,
        unit: str,
        aim: float | None = None,
        is_for_each: bool = False,
    ) -> None:
        """Add a figure, and print it; without a value there is none."""
        found = (values,) if isinstance(values, int | float) else tuple(values)
        if found:
            figure = Figure(self._section, what, found, unit, aim, is_for_each)
            self.figures.append(figure)
            print(figure.line, flush=True)

    def fail(self, subject: str, error: Exception) -> None:
        """Say that a subject could not be measured, and go on without it."""
        self.failures[subject] = str(error)
        print(f"  {subject} could not be measured: {error}", flush=True)

    def remark(self, sentence: str) -> None:
        """Say something about the figure that comes next."""
        print(f"    {sentence}", flush=True)

    def summary(self) -> str:
        """Return how many of the aims are met."""
        aims = [figure.is_met for figure in self.figures if figure.is_met is not None]
        return f"{sum(aims)} of {len(aims)} aims are met"

    def write(self, path: Path, seconds: float) -> None:
        """Write the table as JSON, with what it was measured on."""
        found = {
            "inroad": __version__,
            "python": platform.python_version(),
            "machine": platform.machine(),
            "seconds": round(seconds),
            "spent": self.spent,
            "failures": self.failures,
            "figures": [figure.as_json for figure in self.figures],
        }
        path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _said(value: float) -> str:
    """Return a number with as many digits as mean something."""
    if value != value // 1 and abs(value) < 100:
        return f"{value:.3f}" if abs(value) < 1 else f"{value:.2f}"
    return f"{value:,.0f}"
