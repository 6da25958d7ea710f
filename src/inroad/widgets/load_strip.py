"""The strip over Today: the next two weeks, each day with how much is due."""

from collections.abc import Sequence

from inroad.campaign.follow_ups.agenda import DayLoad
from inroad.domain.dates.formatting import WEEKDAYS
from inroad.widgets.bars import Lines
from inroad.widgets.style import Line, Span, Style

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
        names: list[Span] = [Span("  ")]
        loads: list[Span] = [Span("  ")]
        for at, one in enumerate(self._days):
            name = f"{WEEKDAYS[one.day.weekday()][: _LETTERS[cell]]}{one.day.day}"
            style = Style.SOFT if one.is_business_day else Style.FAINT
            names.append(Span(f"{name:<{cell}}", Style.TEXT if at == 0 else style, at == 0))
            loads.append(_load(one, cell, is_today=at == 0))
        self.show([_line(names), _line(loads)])


def _load(day_load: DayLoad, cell: int, is_today: bool) -> Span:
    if not day_load.due:
        return Span(f"{'·':<{cell}}", Style.FAINT)
    return Span(f"{day_load.due:<{cell}}", Style.DUE if is_today else Style.TEXT)


def _line(spans: list[Span]) -> Line:
    return tuple(spans)
