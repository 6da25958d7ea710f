"""What the lines of Today are, and how each is drawn."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from inroad.campaign.agenda import Due, Finished, Group
from inroad.domain.actions import Action
from inroad.domain.daily_cap import key_of
from inroad.domain.saying import WEEKDAYS, say_day, say_short, say_time
from inroad.widgets.ink import Ink, Line, Run, fit


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group and how much is in it."""

    group: Group
    count: int


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text, or an empty one."""

    text: str = ""
    ink: Ink = Ink.SOFT


@dataclass(frozen=True, slots=True)
class Row:
    """One follow-up, and whether it is marked."""

    due: Due
    is_marked: bool = False


Item = Heading | Words | Row

_WHEN = 11
_ACTION = 23
_SHORT_ACTION = 14
_WIDE, _NARROW = 66, 50
_MOST_DONE = 8
_MARK = "*"

_INKS = {Group.OVERDUE: Ink.LATE, Group.TODAY: Ink.DUE}
_BY_WEEKDAY = frozenset({Group.TOMORROW, Group.THIS_WEEK})


def key(item: Item) -> Hashable | None:
    """Return what a line is known by, or None where the cursor does not stop."""
    return key_of(item.due.follow_up) if isinstance(item, Row) else None


def grouped(dues: Sequence[Due], marked: frozenset[Hashable]) -> Iterator[Item]:
    """Yield the groups that have something in them, each under its name."""
    for group in Group:
        of_group = [due for due in dues if due.group is group]
        if of_group:
            yield Heading(group, len(of_group))
            for due in of_group:
                yield Row(due, key_of(due.follow_up) in marked)
            yield Words()


def finished(day: Finished) -> Iterator[Item]:
    """Yield the lines of a day on which nothing is left to do."""
    if not day.done:
        yield Words("Nothing is due today. That is a good place to stop.", Ink.GOOD)
    else:
        yield Words(f"That is all for today. Done · {len(day.done)}", Ink.GOOD)
        for line in day.done[-_MOST_DONE:]:
            yield Words(f"  {line}")
        if len(day.done) > _MOST_DONE:
            yield Words(f"  and {len(day.done) - _MOST_DONE} more")
    if day.next is not None and not day.next.follow_up.is_someday:
        one = day.next.follow_up
        when = say_day(one.due, one.today)
        yield Words(f"Next: {day.next.contact.name}, {one.action.label.lower()}, {when}.")
    yield Words()


def draw(item: Item, width: int, is_selected: bool) -> Line:
    """Draw one line in so many cells."""
    if isinstance(item, Heading):
        ink = _INKS.get(item.group, Ink.SOFT)
        return (Run(item.group.value, ink, True), Run(f"  {item.count}", Ink.FAINT))
    if isinstance(item, Words):
        return (Run(fit(item.text, width), item.ink),)
    return _draw_row(item, width, is_selected)


def _draw_row(row: Row, width: int, here: bool) -> Line:
    due = row.due
    ink = _INKS.get(due.group, Ink.TEXT)
    mark = _MARK if row.is_marked else " "
    when = Run(fit(f"{mark}{_when(due)}", _WHEN), ink if due.group in _INKS else Ink.SOFT)
    label = due.follow_up.action.label
    if width < _WIDE:
        if width < _NARROW:
            label = due.follow_up.action.short
        name = width - _WHEN - (_SHORT_ACTION if width < _NARROW else _ACTION)
        return (when, Run(fit(due.contact.name, name), Ink.TEXT, here), Run(label, ink))
    name = 15 if width < 100 else 24
    place = width - _WHEN - name - _ACTION - 2
    return (
        when,
        Run(fit(due.contact.name, name), Ink.TEXT, here),
        Run(" ", Ink.SOFT),
        Run(fit(due.contact.place, place), Ink.SOFT),
        Run(" ", Ink.SOFT),
        Run(label, ink),
    )


def _when(due: Due) -> str:
    """Return when it is due: the time today, the weekday in the week to come, else the day."""
    one = due.follow_up
    if due.group is Group.SOMEDAY:
        return "someday"
    at = say_time(one.at) if one.at is not None else ""
    if at and one.action is not Action.CONVERSATION:
        at = f"by {at}" if due.group is Group.TODAY else ""
    if due.group is Group.TODAY:
        return at
    if due.group in _BY_WEEKDAY:
        return f"{WEEKDAYS[one.due.weekday()]} {at}".rstrip()
    return say_short(one.due)
