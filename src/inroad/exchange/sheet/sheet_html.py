"""A prep sheet as HTML that prints for writing on: two centimetres of room under each question.

The type is never smaller than ten points. Beside the questions stands what is particular to this
person; what does not fit there is cut, or goes on a second page where that is wanted, or where the
questions alone need one.
"""

from collections.abc import Sequence
from datetime import timedelta
from html import escape
from typing import NamedTuple

from inroad.domain.conversations.question_choice import LAST_MINUTES
from inroad.domain.conversations.sheet import Sheet, SheetQuestion
from inroad.domain.dates.formatting import say_span, say_time
from inroad.domain.text import clean, joined
from inroad.exchange.sheet.one_page import Section, fitted, height, lines_of, sections_of

_SIZE = 10
"""Points: smaller type is no help to somebody who is talking."""
_HIGH, _LEFT, _RIGHT = 226, 104, 66
"""Millimetres of the columns that both A4 and Letter have, inside their margins."""
_ROOM, _RULES = 20, 2
"""Millimetres to write an answer into, and how many lines to write on they have."""
_LINE = _SIZE * 1.3 / 2.835
"""Millimetres that a line of type takes; there are 2.835 points in one."""
_CHARACTER = _SIZE * 0.52 / 2.835
"""Millimetres that a character is wide, on average."""
_BETWEEN = 1.5
"""Millimetres between questions."""

_STYLE = f"""\
@page {{ size: auto; margin: 12mm; }}
* {{ box-sizing: border-box; }}
body {{ font: {_SIZE}pt/1.3 Georgia, 'Times New Roman', serif; margin: 0 auto;
  max-width: 186mm; color: #111; background: #fff; }}
h1 {{ font-size: 1.5em; margin: 0; }} h1 small {{ font-size: .7em; font-weight: normal; }}
p {{ margin: .2em 0; }} .facts {{ border-bottom: .5pt solid #888; padding-bottom: .5em; }}
table {{ width: 100%; border-collapse: collapse; margin-top: .6em; table-layout: fixed; }}
td {{ vertical-align: top; padding: 0; overflow-wrap: break-word; }}
td:first-child {{ width: 61%; padding-right: 6mm; }}
h2 {{ font-size: 1em; margin: .8em 0 .2em; text-transform: uppercase; letter-spacing: .06em; }}
h2:first-child {{ margin-top: 0; }}
ul {{ margin: 0; padding-left: 1.2em; }} li {{ margin-bottom: .25em; }}
.clock {{ margin: 0 0 {_BETWEEN}mm; }}
.mark {{ color: #555; display: inline-block; min-width: 3.2em; }}
.rule {{ display: block; height: {_ROOM / _RULES}mm; border-bottom: .8pt dotted #888; }}
.answer {{ display: block; font-style: italic; }}
.check {{ list-style: none; padding-left: 0; }}
.again {{ page-break-before: always; }}
"""


class _Page(NamedTuple):
    """What stands on one page: questions on the left, sections on the right."""

    questions: tuple[SheetQuestion, ...]
    sections: tuple[Section, ...]


def sheet(page: Sheet) -> str:
    """Return `page` as a whole HTML document; all text in it is escaped."""
    contact = page.contact
    title = _text(joined(contact.name, contact.place, by=" · "))
    first, *others = _pages(page)
    more = "".join(_page(page, one, is_first=False) for one in others)
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
        f"<style>\n{_STYLE}</style></head>\n<body>\n"
        f"<h1>{_text(contact.name)} <small>{_text(contact.place)}</small></h1>\n"
        f'<div class="facts">{_facts(page)}</div>\n'
        f"{_page(page, first)}{more}</body></html>\n"
    )


def _facts(page: Sheet) -> str:
    there = f"{page.when_there} for {page.contact.first_name}" if page.when_there else ""
    lines = [joined(page.when, there, page.how, by=" · ")]
    if page.is_at_a_distance:
        lines.append(f"If the line fails: {page.contact.phone or '_' * 24}")
    if page.referrer:
        lines.append(f"Referred by {page.referrer}")
    return "".join(f"<p>{_text(line)}</p>" for line in lines)


def _pages(page: Sheet) -> list[_Page]:
    """Return the pages: one, or two where the questions need it or a second one is wanted."""
    sections = [
        Section("For", tuple(goal.title for goal in page.goals)),
        Section("Before", tuple(_step(one.text, one.day) for one in page.open_checklist)),
        *sections_of(page.particulars),
    ]
    sections = [one for one in sections if one.lines]
    parted = _parted(page.questions)
    count = max(len(parted), 2 if page.has_second_page else 1)
    beside = _flowing(sections, count)
    parted += [()] * (count - len(parted))
    filled = zip(parted, beside, strict=True)
    return [_Page(*one) for at, one in enumerate(filled) if at == 0 or any(one)]


def _parted(questions: tuple[SheetQuestion, ...]) -> list[tuple[SheetQuestion, ...]]:
    """Return the questions of each page."""
    found: list[tuple[SheetQuestion, ...]] = []
    while questions:
        here = max(1, _fitting(questions))
        found.append(questions[:here])
        questions = questions[here:]
    return found or [()]


def _flowing(sections: Sequence[Section], count: int) -> list[tuple[Section, ...]]:
    """Return the sections of each of `count` pages; one goes on where the one before it ends.

    What all of them together have no room for is cut.
    """
    room, wide = int(_HIGH / _LINE), int(_RIGHT / _CHARACTER)
    # Each page but the first may begin with a heading once more.
    left = list(fitted(sections, (room - 2) * count, wide))
    pages: list[tuple[Section, ...]] = []
    for at in range(count):
        is_last = at == count - 1
        here: list[Section] = []
        while left and (is_last or height([*here, left[0]], wide) <= room):
            here.append(left.pop(0))
        if left and not is_last:
            some = _some_lines(left[0], room - height(here, wide), wide)
            if some:
                here.append(Section(left[0].title, left[0].lines[:some]))
                left[0] = Section(f"{left[0].title} (more)", left[0].lines[some:])
        pages.append(tuple(here))
    return pages


def _some_lines(section: Section, room: int, wide: int) -> int:
    """Return how many lines of a section fit into `room` lines of type, below its heading."""
    count = 0
    lines = section.lines
    while count < len(lines) and height([Section("", lines[: count + 1])], wide) <= room:
        count += 1
    return count


def _fitting(questions: Sequence[SheetQuestion]) -> int:
    """Return how many of these questions stand on one page, each with its room."""
    taken, wide = 4 * _LINE, int(_LEFT / _CHARACTER)
    for at, question in enumerate(questions):
        answers = question.question.answer.splitlines()
        written = sum(lines_of(line, wide) for line in answers) * _LINE
        asked = lines_of(question.question.text, wide - 8) * _LINE
        taken += asked + (written or _ROOM) + _BETWEEN
        if taken > _HIGH:
            return at
    return len(questions)


def _page(page: Sheet, one: _Page, is_first: bool = True) -> str:
    shown = f"<h2>Ask · {len(page.questions)} for {page.conversation.minutes} minutes</h2>"
    beside = "".join(_section(section) for section in one.sections)
    again = "" if is_first else ' class="again"'
    left = (shown if is_first else "") + _questions(page, one.questions, is_first)
    return f"<table{again}><tr><td>{left}</td><td>{beside}</td></tr></table>\n"


def _questions(page: Sheet, questions: Sequence[SheetQuestion], is_first: bool) -> str:
    """Return questions with the clock beside them: the hello first, then the last minutes."""
    last = timedelta(minutes=page.conversation.minutes) - LAST_MINUTES
    parts: list[str] = []
    if is_first:
        parts.append(_clock(page, timedelta(), "Hello: thank them, and say why you asked."))
    is_said = bool(questions) and questions[0] != page.questions[0] and questions[0].mark > last
    for question in questions:
        if question.mark >= last and not is_said:
            parts.append(_clock(page, last, "The last minutes: names, thanks, what you will do."))
            is_said = True
        parts.append(_question(page, question))
    return "".join(parts)


def _clock(page: Sheet, mark: timedelta, said: str) -> str:
    return f'<p class="clock"><span class="mark">{_at(page, mark)}</span> <b>{said}</b></p>'


def _question(page: Sheet, question: SheetQuestion) -> str:
    tick = "✓ " if question.question.asked else ""
    answer = "".join(
        f'<span class="answer">{_text(line)}</span>'
        for line in question.question.answer.splitlines()
    )
    room = answer or '<span class="rule"></span>' * _RULES
    mark = f'<span class="mark">{_at(page, question.mark)}</span> '
    return f'<div class="clock">{mark}{tick}{_text(question.question.text)}{room}</div>'


def _at(page: Sheet, mark: timedelta) -> str:
    """Return when to be at something: the time of day where the start is agreed."""
    starts = page.starts_here
    return say_span(mark) if starts is None else say_time(starts + mark)


def _step(text: str, day: str) -> str:
    return f"☐ {joined(text, day)}"


def _section(section: Section) -> str:
    items = "".join(f"<li>{_text(line)}</li>" for line in section.lines)
    is_list = ' class="check"' if section.title == "Before" else ""
    return f"<h2>{_text(section.title)}</h2><ul{is_list}>{items}</ul>"


def _text(text: str) -> str:
    return escape(clean(text))
