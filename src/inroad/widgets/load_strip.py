"""The strip over Today: the next two weeks, each day with how much is due."""

from collections.abc import Sequence

from inroad.campaign.agenda import DayLoad
from inroad.domain.dates.formatting import WEEKDAYS
from inroad.widgets.bars import Lines
from inroad.widgets.ink import Ink, Line, Run

_WIDE, _NARROW = 5, 4
_LETTERS = {_WIDE: 2, _NARROW: 1}


class LoadStrip(Lines):
    """Two lines: the days, and under each how much is due; nothing where there is no room."""

    def __init__(self) -> None:
        super().__init__(id="load")
        self._days: tuple[DayLoad, ...] = ()

    def tell(self, days: Sequence[DayLoad]) -> None:
        """Show these days."""
        self._days = tuple(days)
        self._lay_out()

    def on_resize(self) -> None:
        """Lay the lines out for the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        cell = _WIDE if self.size.width >= 2 + _WIDE * len(self._days) else _NARROW
        if not self._days or self.size.width < 2 + cell * len(self._days):
            self.show(())
            return
        names: list[Run] = [Run("  ")]
        loads: list[Run] = [Run("  ")]
        for at, one in enumerate(self._days):
            name = f"{WEEKDAYS[one.day.weekday()][: _LETTERS[cell]]}{one.day.day}"
            ink = Ink.SOFT if one.is_business_day else Ink.FAINT
            names.append(Run(f"{name:<{cell}}", Ink.TEXT if at == 0 else ink, at == 0))
            loads.append(_load(one, cell, is_today=at == 0))
        self.show([_line(names), _line(loads)])


def _load(one: DayLoad, cell: int, is_today: bool) -> Run:
    if not one.count:
        return Run(f"{'·':<{cell}}", Ink.FAINT)
    return Run(f"{one.count:<{cell}}", Ink.DUE if is_today else Ink.TEXT)


def _line(runs: list[Run]) -> Line:
    return tuple(runs)
