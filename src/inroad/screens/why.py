"""Why a day is the day it is: the reason, and the counting on a small picture of the weeks."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import GOING_BACK, command, with_a_key
from inroad.domain.dates.formatting import say_distance, say_full
from inroad.domain.dates.in_full import say_clock
from inroad.domain.follow_ups.date_count import Mark, MarkedDay, legend, with_months
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.text import plural
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar
from inroad.widgets.page import Page, Piece
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

_STYLES = {
    Mark.START: Style.TEXT,
    Mark.DUE: Style.DUE,
    Mark.COUNTED: Style.TEXT,
    Mark.OFF: Style.LATE,
    Mark.FREE: Style.FAINT,
    Mark.BESIDE: Style.FAINT,
}
_MONTH = 10
_LEAST_FOR_MONTHS = 64


class WhyScreen(CommandScreen[None]):
    """One follow-up's date, explained."""

    def __init__(self, campaign: Campaign, follow_up: FollowUp) -> None:
        super().__init__(campaign)
        self._follow_up = follow_up

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out one list."""
        yield Page("why-page")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the picture."""
        page = self.query_one(Page)
        page.show(list(self._pieces()))
        page.focus()
        self.query_one(KeyBar).tell(with_a_key(self.commands))

    @command(*GOING_BACK, "v", label="back", in_footer=True)
    def back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _pieces(self) -> Iterator[Piece]:
        one, today = self._follow_up, self.campaign.today
        name = self.campaign.people.name_of(one.contact_id)
        yield Piece((Span(f"{one.title} · {name}", Style.TEXT, True),), "title")
        day = "someday" if one.is_someday else say_full(one.due)
        if one.at is not None:
            day = f"{day}, {say_clock(one.at)}"
        far = "" if one.is_someday else f" · {say_distance(one.due, today)}"
        business = abs(self.campaign.business_days_to(one.due))
        if far and business:
            far = f"{far} ({plural(business, 'business day')})"
        yield Piece((Span(f"{day}{far}", Style.DUE),))
        for line in wrap(one.reason, room_for_prose(self.app.size.width)):
            yield Piece((Span(line, Style.SOFT),))
        # For no day nothing is counted.
        if one.is_someday:
            return
        yield Piece(())
        weeks, names = self.campaign.weeks_of(one)
        yield from self._picture(weeks, names)
        yield Piece(())
        for at, words in enumerate(legend(one.counted, today, weeks)):
            yield Piece((Span(words, Style.SOFT),), f"legend-{at}")

    def _picture(self, weeks: list[list[MarkedDay]], names: str) -> Iterator[Piece]:
        wide = self.app.size.width >= _LEAST_FOR_MONTHS
        margin = Span(" " * _MONTH if wide else "", Style.FAINT)
        yield Piece((margin, Span(names, Style.FAINT)))
        for at, (month, week) in enumerate(with_months(weeks)):
            head = Span(f"{month:<{_MONTH}}" if wide else "", Style.FAINT)
            yield Piece((head, *self._week(week)), f"week-{at}")

    def _week(self, week: list[MarkedDay]) -> Line:
        strong = (Mark.DUE, Mark.START)
        return tuple(Span(day.text, _STYLES[day.mark], day.mark in strong) for day in week)
