"""The pane beside a list: who is under the cursor, what is next, and what there was."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from inroad.campaign import Campaign
from inroad.campaign.people.people import ContactView
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.dates.formatting import say_day, say_full
from inroad.domain.people.contact import Contact
from inroad.domain.text import first_few, first_line, joined, quoted
from inroad.widgets.bars import divider
from inroad.widgets.columns import fit_words
from inroad.widgets.style import PROSE, Line, Span, Style, fit, width_of, wrap

_TOUCHES = 3
_LEARNT = 4
_DATE = 8
"""Cells of a column of days of this year, at least, with the gap after it."""
_GAP = 2
_ABOVE_LINES = 11


class Person(NamedTuple):
    """Whom a pane is about, and all that there was with them.

    `reasons` say why they are worth asking next; () where they are not. `heading` stands above
    what is next.
    """

    campaign: Campaign
    contact: Contact
    reasons: tuple[str, ...]
    heading: str
    view: ContactView


def person_of(campaign: Campaign, contact: Contact, reasons: Sequence[str], heading: str) -> Person:
    """Return what a pane needs to know of somebody."""
    return Person(campaign, contact, tuple(reasons), heading, campaign.people.view(contact.id))


def about(person: Person, width: int) -> list[Line]:
    """Return the lines about somebody, one thing below the other, for a pane of so many cells.

    What comes after who it is and what is next begins in the same line for nearly everybody: the
    eye finds it there, and less has to be painted.
    """
    room = max(10, min(PROSE, width - 2))
    above = _below_each_other(part(person, room) for part in _ABOVE)
    below = _below_each_other(part(person, room) for part in _BELOW)
    return [*above, *[()] * max(1, _ABOVE_LINES - len(above)), *below] if below else above


def about_in_columns(person: Person, width: int, height: int) -> list[Line]:
    """Return the lines about somebody for a pane that is wide and low, in three columns.

    Who they are stands above it. What has no room in `height` lines is left out.
    """
    each = (width - 1) // len(_COLUMNS)
    room = max(10, min(PROSE, each - 3))
    columns = [
        _below_each_other(part(person, room) for part in parts)[:height] for parts in _COLUMNS
    ]
    tallest = max(map(len, columns))
    return [_side_by_side([_at(one, row) for one in columns], each) for row in range(tallest)]


def _below_each_other(parts: Iterable[Iterable[Line]]) -> list[Line]:
    """Return all lines of what has any, with an empty one between two."""
    lines = list[Line]()
    for part in map(list, parts):
        if part:
            lines += [(), *part] if lines else part
    return lines


def _at(lines: Sequence[Line], row: int) -> Line:
    return lines[row] if row < len(lines) else ()


def _side_by_side(lines: Sequence[Line], each: int) -> Line:
    """Join lines, each in so many cells; what is empty at the end takes none."""
    joined = list[Span]()
    for line in lines:
        gap = each - width_of(line)
        joined += [*line, Span(" " * max(0, gap))]
    while joined and not joined[-1].text.strip():
        joined.pop()
    return tuple(joined)


def _who(person: Person, room: int) -> Iterator[Line]:
    yield _indented(Span(fit_words(person.contact.name, room), Style.TEXT, True))
    for line in wrap(person.contact.place, room) if person.contact.place else ():
        yield _indented(Span(line, Style.SOFT))
    yield from _goals(person, room)


def _goals(person: Person, room: int) -> Iterator[Line]:
    goals = " · ".join(goal.short for goal in person.campaign.goals.named(person.contact.goals))
    for line in wrap(f"For {goals}", room) if goals else ():
        yield _indented(Span(line))


def _next(person: Person, room: int) -> Iterator[Line]:
    upcoming = person.campaign.follow_ups.of(person.contact.id)
    if not upcoming and not person.reasons:
        return
    yield _rule(person.heading if upcoming else "why", room)
    for one in upcoming[:1]:
        is_late = one.is_overdue(person.campaign.now)
        yield from _headed(f"{'! ' if is_late else ''}{one.title}", one.reason, is_late, room)
    for reason in person.reasons:
        for line in wrap(reason, room):
            yield _indented(Span(line, Style.SOFT))


def _headed(head: str, reason: str, is_late: bool, room: int) -> Iterator[Line]:
    """Yield what is next and why, which most reasons begin with."""
    title = head.removeprefix("! ")
    why = reason.removeprefix(f"{title}: ")
    style = Style.LATE if is_late else Style.TEXT
    first, *rest = wrap(f"{head}: {why}", room) if why else [head]
    if first.startswith(head):
        yield _indented(Span(head, style, True), Span(first.removeprefix(head), Style.SOFT))
    else:
        yield _indented(Span(first, style, True))
    for line in rest:
        yield _indented(Span(line, Style.SOFT))


def _last(person: Person, room: int) -> Iterator[Line]:
    touches = person.view.touches[:_TOUCHES]
    if touches:
        yield _rule("last", room)
    today = person.campaign.today
    days = [say_day(person.campaign.day_of(one), today).split(" ", 1)[1] for one in touches]
    width = max((_DATE, *(len(day) + _GAP for day in days)))
    for touch, day in zip(touches, days, strict=True):
        text = joined(touch.kind.label, first_line(touch.text), by=": ")
        yield _indented(Span(fit(day, width), Style.FAINT), Span(fit_words(text, room - width)))


def _learnt(person: Person, room: int) -> Iterator[Line]:
    takeaways = person.view.takeaways
    learnt = [one for one in takeaways if one.kind in {TakeawayKind.LEARNT, TakeawayKind.ADVICE}]
    if learnt:
        yield _rule("learnt", room)
    for takeaway in learnt[:_LEARNT]:
        for line in wrap(takeaway.text, room):
            yield _indented(Span(line, Style.SOFT))


def _known(person: Person, room: int) -> Iterator[Line]:
    """Yield what was said of them, who else is where they are, and what I noted."""
    by = person.campaign.people.name_of(person.contact.referred_by)
    words, day = person.contact.referrer_words, person.contact.connected_on
    said = f"{by}: {quoted(words)}" if by and words else ""
    others = person.campaign.choosing.others_there(person.contact.id)
    there = f"Also there: {first_few([one.called for one in others])}" if others else ""
    since = f"Connected {say_full(day)}" if day is not None else ""
    texts = [text for text in (said, there, person.contact.notes, since) if text]
    if texts:
        yield _rule("known", room)
    for text in texts:
        for line in wrap(text, room):
            yield _indented(Span(line, Style.SOFT))


_Part = Callable[[Person, int], Iterator[Line]]

_ABOVE: tuple[_Part, ...] = (_who, _next)
_BELOW: tuple[_Part, ...] = (_last, _learnt, _known)
_COLUMNS: tuple[tuple[_Part, ...], ...] = ((_next, _goals), (_last,), (_learnt, _known))


def _rule(word: str, room: int) -> Line:
    return _indented(*divider(word, room))


def _indented(*spans: Span) -> Line:
    return (Span(" "), *spans)
