"""What the lines of Today are, and how each is drawn."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from inroad.campaign.choosing.asks import Ask, Asks
from inroad.campaign.follow_ups.agenda import Due, Finished, Group, Heading
from inroad.campaign.follow_ups.ordered_dues import Dues, OrderedDues, Section
from inroad.domain.dates.formatting import WEEKDAYS, say_day, say_short, say_time
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.daily_cap import key_of
from inroad.domain.search import Wanted
from inroad.domain.text import joined, plural
from inroad.widgets.columns import fit_words
from inroad.widgets.found_words import NOTHING, with_found
from inroad.widgets.indexed import Indexed
from inroad.widgets.style import Line, Span, Style, fit, wrap


class HeadingLine(NamedTuple):
    """The name of a section, and how much is listed of it; `of` as in `Folded`."""

    heading: Heading
    listed: int
    of: int | None = None


class Folded(NamedTuple):
    """So many follow-ups that have waited for long, as one line until it is opened.

    `of` is how many there are, where only those found are listed, else None.
    """

    listed: int
    of: int | None = None


class Words(NamedTuple):
    """A line of text, or an empty one."""

    text: str = ""
    style: Style = Style.SOFT
    is_bold: bool = False


class Row(NamedTuple):
    """One follow-up, and whether it is marked."""

    due: Due
    is_marked: bool = False


class AskRow(NamedTuple):
    """Somebody whom one might ask today, and whether they are marked."""

    ask: Ask
    is_marked: bool = False


Item = HeadingLine | Folded | Words | Row | AskRow

_WHEN = 11
_ACTION = 23
_SHORT_ACTION = 14
_WIDE, _NARROW = 66, 50
_MOST_DONE = 8
_MARK = "*"
_NAME, _PLACE = 15, 22
_WIDEST = 100
"""Cells from which on there is room for longer names and places."""
_WIDE_NAME, _WIDE_PLACE = 24, 36
_TO_COME = (
    *(Heading.TOMORROW, Heading.THIS_WEEK, Heading.NEXT_WEEK),
    *(Heading.LATER, Heading.SOMEDAY),
)
_FEW = 3
"""So many that have waited are shown at once: one line for them would save little."""
FOLDED = "folded"
"""What the line of what is folded is known by."""
ASKED = "ask"
"""What a line of somebody to ask is known by, with their id."""

_STYLES = {Group.OVERDUE: Style.LATE, Group.TODAY: Style.DUE}
_BY_WEEKDAY = frozenset({Group.TOMORROW, Group.THIS_WEEK})


def key(item: Item) -> Hashable | None:
    """Return what a line is known by, or None where the cursor does not stop."""
    match item:
        case Folded():
            return FOLDED
        case AskRow():
            return (ASKED, item.ask.contact_id)
        case Row():
            return key_of(item.due.follow_up)
    return None


class _Rows(NamedTuple):
    """The rows of a section: made when they are seen."""

    dues: Dues


class Listing(Indexed[Item]):
    """The lines of Today, of which only those that are seen are made."""

    def __init__(
        self,
        present: OrderedDues,
        marked: frozenset[Hashable],
        unfolded: bool,
        is_found: Callable[[int], bool] | None = None,
        above: Iterable[Item] = (),
        asks: Iterable[Item] = (),
    ) -> None:
        """List the sections that have something in them, each under its name.

        Args:
            present: what there is to do.
            marked: the keys of what is marked.
            unfolded: whether what has waited for long is shown line by line.
            is_found: what tells whether a contact is found, by the id, where one is looked for.
            above: lines that stand above it.
            asks: lines that stand below what is for today.
        """
        self._marked = marked
        self._made: dict[int, Row] = {}
        self._parts: list[Item | _Rows] = list(above)
        asked = list(asks)
        for section in present.sections():
            if section.heading in _TO_COME:
                self._parts += asked
                asked = []
            self._parts += _section(section, unfolded, is_found)
        self._parts += asked
        sizes = (len(part.dues) if isinstance(part, _Rows) else 1 for part in self._parts)
        self._starts = [0, *accumulate(sizes)]

    @property
    def is_empty(self) -> bool:
        """Whether there is no row, and none that is folded."""
        return not any(isinstance(part, (_Rows, Folded)) for part in self._parts)

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | Sequence[Item]:
        """Return a line, or several, made for it."""
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        at = at + len(self) if at < 0 else at
        if not 0 <= at < len(self):
            raise IndexError(at)
        part = bisect_right(self._starts, at) - 1
        there = self._parts[part]
        if not isinstance(there, _Rows):
            return there
        made = self._made.get(at)
        if made is None:
            due = there.dues[at - self._starts[part]]
            made = self._made[at] = Row(due, key_of(due.follow_up) in self._marked)
        return made

    def index_of(self, key: Hashable) -> int | None:
        """Return where the line stands that is known by a key."""
        for at, part in zip(self._starts, self._parts, strict=False):
            if isinstance(part, (Folded, AskRow)) and _key_of(part) == key:
                return at
            within = _place_among(part.dues, key) if isinstance(part, _Rows) else None
            if within is not None:
                return at + within
        return None


def _place_among(dues: Dues, key: Hashable) -> int | None:
    """Return the place of what is due and known by a key; None where it is of another line."""
    match key:
        case (int(contact_id), Action() as action, str(anchor)):
            return dues.index_of((contact_id, action, anchor))
    return None


def _section(
    section: Section, unfolded: bool, is_found: Callable[[int], bool] | None
) -> Iterator[Item | _Rows]:
    listed = section.dues if is_found is None else section.dues.of_people(is_found)
    if not listed:
        return
    of = None if is_found is None else len(section.dues)
    if section.heading is Heading.WAITED and len(listed) > _FEW and not unfolded:
        yield Folded(len(listed), of)
    else:
        yield HeadingLine(section.heading, len(listed), of)
        yield _Rows(listed)
    yield Words()


_key_of = key


def asks_lines(asks: Asks, room: int, marked: frozenset[int]) -> Iterator[Item]:
    """Yield the lines, of so many cells, of whom one might ask today; `marked` are ids."""
    if not asks.people:
        return
    yield Words("Ask next", Style.SOFT, True)
    yield from (AskRow(one, one.contact_id in marked) for one in asks.people)
    if asks.more_named:
        more = plural(asks.more_named, "more person was", "more people were")
        yield from map(Words, wrap(f"{more} named to you: 5 lists them.", room))
    yield Words()


def finished(day: Finished, room: int) -> Iterator[Item]:
    """Yield the lines, of so many cells, of a day on which nothing is left to do."""
    if not day.done:
        yield Words("Nothing is due today. That is a good place to stop.", Style.GOOD)
    else:
        yield Words(f"That is all for today. Done · {len(day.done)}", Style.GOOD)
        for line in day.done[-_MOST_DONE:]:
            yield Words(f"  {line}")
        if len(day.done) > _MOST_DONE:
            yield Words(f"  and {len(day.done) - _MOST_DONE} more")
    if day.next is not None and not day.next.follow_up.is_someday:
        one = day.next.follow_up
        when = say_day(one.due, one.today)
        said = f"Next: {day.next.contact.name}, {one.action.label.lower()}, {when}."
        yield from map(Words, wrap(said, room))
    yield Words()


def draw(item: Item, width: int, is_selected: bool, wanted: Wanted = NOTHING) -> Line:
    """Draw one line in so many cells; what is looked for stands out in it."""
    if isinstance(item, HeadingLine):
        style = _STYLES.get(item.heading.group, Style.SOFT)
        return (Span(item.heading, style, True), Span(f"  {_count(item)}", Style.FAINT))
    if isinstance(item, Folded):
        words = f"{_count(item)} more that have waited over two weeks"
        return (Span(" ", Style.SOFT), Span(fit(words, width - 1), Style.TEXT, is_selected))
    if isinstance(item, Words):
        return (Span(fit(item.text, width), item.style, item.is_bold),)
    if isinstance(item, AskRow):
        return _draw_ask(item, width, is_selected)
    return _draw_row(item, width, is_selected, wanted)


def _draw_row(row: Row, width: int, here: bool, wanted: Wanted) -> Line:
    due = row.due
    style = _STYLES.get(due.group, Style.TEXT)
    mark = _MARK if row.is_marked else " "
    when = Span(fit(f"{mark}{_when(due)}", _WHEN), style if due.group in _STYLES else Style.SOFT)
    label = due.follow_up.action.label
    if width < _WIDE:
        if width < _NARROW:
            label = due.follow_up.action.short
        name = width - _WHEN - (_SHORT_ACTION if width < _NARROW else _ACTION)
        who = joined(due.contact.name, due.follow_up.about, by=": ")
        found = with_found(fit_words(who, name - 1), wanted, Style.TEXT, here)
        return (when, *found, Span(f" {label}", style))
    name = 15 if width < 100 else 24
    place = width - _WHEN - name - _ACTION - 2
    return (
        when,
        *with_found(fit_words(due.contact.name, name), wanted, Style.TEXT, here),
        Span(" ", Style.SOFT),
        *with_found(fit_words(_beside(due), place), wanted, Style.SOFT),
        Span(" ", Style.SOFT),
        Span(label, style),
    )


def _draw_ask(row: AskRow, width: int, here: bool) -> Line:
    """Draw somebody to ask: where there is room, with who they are; and with the reason."""
    ask = row.ask
    name, place = (_NAME, _PLACE) if width < _WIDEST else (_WIDE_NAME, _WIDE_PLACE)
    texts = [(ask.name, min(name, width // 2), Style.TEXT, here)]
    if ask.place and width >= _WIDE:
        texts.append((ask.place, place, Style.SOFT, False))
    if ask.reason:
        texts.append((ask.reason, width, Style.TEXT, False))
    spans, left = [Span(_MARK if row.is_marked else " ")], width - 1
    for at, (text, cells, style, is_bold) in enumerate(texts):
        # What stands last has all that is left: nothing is cut for want of a neighbour.
        room = left if at == len(texts) - 1 else cells
        spans += [Span(fit_words(text, room), style, is_bold), Span("  ", Style.SOFT)]
        left -= room + 2
    return tuple(spans[:-1])


def _count(item: HeadingLine | Folded) -> str:
    return f"{item.listed}" if item.of is None else f"{item.listed} of {item.of}"


def _beside(due: Due) -> str:
    """Return what stands beside the name: what it is about, else who the person is."""
    about = due.follow_up.about
    return f"“{about}”" if about else due.contact.place


def _when(due: Due) -> str:
    """Return when it is due: the time today, the weekday in the week to come, else the day."""
    one = due.follow_up
    if due.group is Group.SOMEDAY:
        return "someday"
    at = say_time(one.at) if one.at is not None else ""
    if at and one.action is not Action.CONVERSATION:
        at = f"by {at}" if due.group is Group.TODAY else ""
    if due.group is Group.TODAY and not due.has_waited:
        return at
    if due.group in _BY_WEEKDAY:
        return f"{WEEKDAYS[one.due.weekday()]} {at}".rstrip()
    return say_short(one.due)
