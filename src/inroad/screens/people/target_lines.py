"""What is drawn of a target: its line in the list, and what is said of it below."""

from collections.abc import Iterator
from datetime import date

from inroad.campaign.search.targets import TargetRow
from inroad.domain.dates.formatting import say_day, say_when
from inroad.domain.people.target import MOST_WANTED
from inroad.domain.text import joined, mid_sentence, plural
from inroad.keymap.keymap import naming_keys
from inroad.widgets.style import Line, Span, Style, between, wrap

_NEXT, _COUNTS = 12, 30
"""Cells of the day of what is next, and of what was done."""
_WITH_COUNTS = 64
"""From so many cells on, a line says what was done there."""
MOST_LINES = 7
"""Lines that are said of a target below a list, at most; the form shows a longer note."""


def target_line(row: TargetRow, width: int, today: date) -> Line:
    """Return the line of a target: how much I want it, what it is, what was done, what is next."""
    wanted = "●" * row.want
    left = (
        Span(wanted, Style.ACCENT),
        Span("○" * (MOST_WANTED - row.want), Style.FAINT),
        Span(f" {row.name}", Style.TEXT, True),
        Span(f"  {row.kind}" if row.is_role else "", Style.FAINT),
    )
    day, style = _when(row, today)
    counts = f"{_counts(row):<{_COUNTS}}" if width >= _WITH_COUNTS else _known(row)
    return between(left, (Span(counts, Style.SOFT), Span(f"{day:>{_NEXT}}", style)), width)


def about_target(row: TargetRow, room: int, today: date) -> list[Line]:
    """Return what is said of a target, in lines of at most `room` cells."""
    return [(Span(line, style),) for text, style in _said(row, today) for line in wrap(text, room)]


def _said(row: TargetRow, today: date) -> Iterator[tuple[str, Style]]:
    learnt = f", {plural(row.learnt, 'thing')} learnt" if row.learnt else ""
    yield f"{_in_words(row)}{learnt}.", Style.SOFT
    if row.due is not None:
        late = row.due.is_late
        day = say_day(row.due.day, today) if row.due.day is not None else "someday"
        text = f"Next: {mid_sentence(row.due.action)}, {row.due.name}, {day}"
        yield (f"! {text}" if late else text), (Style.LATE if late else Style.TEXT)
    if row.ask is not None:
        why = "; ".join(row.ask.reasons)
        yield joined(f"Ask next: {row.ask.name}", why, by=" – "), Style.SOFT
    if row.note:
        note = " ".join(row.note.split())
        yield note, Style.FAINT


def _in_words(row: TargetRow) -> str:
    if not row.known:
        nobody = "nobody in that role" if row.is_role else "nobody there"
        finds = naming_keys("{dossiers.doors:O} finds who could open a door")
        return f"You know {nobody} yet; {finds}"
    people = plural(row.known, "person", "people")
    where = "in that role" if row.is_role else "there"
    done = [
        f"{count} {word}"
        for count, word in ((row.asked, "asked"), (row.replied, "answered"), (row.met, "met"))
        if count
    ]
    return f"You know {people} {where}: {joined(*done) or 'nobody asked yet'}"


def _counts(row: TargetRow) -> str:
    parts = (f"{count} {word}" for count, word in ((row.asked, "asked"), (row.met, "met")) if count)
    return joined(_known(row), *parts, by=" · ")


def _known(row: TargetRow) -> str:
    return f"{row.known} known" if row.known else "nobody yet"


def _when(row: TargetRow, today: date) -> tuple[str, Style]:
    """Return when something is next there, in the colour of how it stands."""
    if row.due is None:
        return "", Style.FAINT
    if row.due.day is None:
        return "someday", Style.FAINT
    if row.due.is_late:
        return f"! {say_when(row.due.day, today)}", Style.LATE
    return say_when(row.due.day, today), Style.DUE if row.due.day <= today else Style.SOFT
