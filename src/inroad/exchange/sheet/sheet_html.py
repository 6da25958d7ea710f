"""A prep sheet as one HTML page that prints on one sheet of paper, with room to write."""

from html import escape

from inroad.domain.conversations.sheet import Sheet
from inroad.domain.dates.formatting import say_span
from inroad.domain.text import clean, joined
from inroad.exchange.sheet.one_page import Section, fitted, height, lines_of, sections_of

_SIZES = (10.5, 9.5, 8.5, 7.5)
"""Sizes of type to try, in points; at the smallest one, sections are cut."""

_HIGH, _LEFT, _RIGHT = 232, 104, 68
"""Millimetres of the columns that both A4 and Letter have, inside their margins."""

_POINT = 2.835
"""Points in a millimetre; a line is 1.3 of the size high, a character about half of it wide."""

_STYLE = """\
@page { size: auto; margin: 12mm; }
* { box-sizing: border-box; }
body { font: SIZE/1.3 Georgia, 'Times New Roman', serif; margin: 0 auto; max-width: 186mm;
  color: #111; background: #fff; }
h1 { font-size: 1.5em; margin: 0; } h1 small { font-size: .6em; font-weight: normal; }
p { margin: .2em 0; } .facts { border-bottom: .5pt solid #888; padding-bottom: .5em; }
table { width: 100%; border-collapse: collapse; margin-top: .6em; }
td { vertical-align: top; padding: 0; } td:first-child { width: 60%; padding-right: 6mm; }
h2 { font-size: 1em; margin: .8em 0 .2em; text-transform: uppercase; letter-spacing: .06em; }
h2:first-child { margin-top: 0; }
ol, ul { margin: 0; padding-left: 1.4em; } li { margin-bottom: .25em; }
.mark { color: #666; font-size: .85em; }
.write { display: block; height: LINES; border-bottom: .5pt dotted #888; }
.answer { display: block; font-style: italic; }
.check { list-style: none; padding-left: 0; }
"""


def sheet(page: Sheet) -> str:
    """Return `page` as a whole HTML document; all text in it is escaped."""
    size, sections = _fitting(page)
    left = _questions(page)
    right = [
        _list(Section("For", tuple(goal.title for goal in page.goals))),
        _checklist(page),
        *map(_list, sections),
    ]
    contact = page.contact
    title = _text(joined(contact.name, contact.place, by=" · "))
    there = f"{page.when_there} for {contact.first_name}" if page.when_there else ""
    facts = joined(page.when, there, page.how, by=" · ")
    via = f"<p>Referred by {_text(page.referrer)}</p>" if page.referrer else ""
    body = "".join(part for part in right if part)
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
        f"<style>\n{_style(page, size)}</style></head>\n<body>\n"
        f"<h1>{_text(contact.name)} <small>{_text(contact.place)}</small></h1>\n"
        f'<div class="facts"><p>{_text(facts)}</p>{via}</div>\n'
        f"<table><tr><td>{left}</td><td>{body}</td></tr></table>\n</body></html>\n"
    )


def _style(page: Sheet, size: float) -> str:
    lines = f"{_blank(page)}em"
    return _STYLE.replace("SIZE", f"{size}pt").replace("LINES", lines)


def _blank(page: Sheet) -> float:
    """Return how much room to write there is under a question, in lines of type."""
    return 3.2 if page.has_room_to_write else 1.6


def _fitting(page: Sheet) -> tuple[float, list[Section]]:
    """Return the largest type in which everything stands on one sheet, and the sections."""
    sections = sections_of(page.texts)
    beside = Section("For", tuple(goal.title for goal in page.goals))
    before = Section("Before", tuple(joined(one.text, one.day) for one in page.checklist))
    for size in _SIZES:
        room = int(_HIGH * _POINT / (size * 1.3))
        wide = int(_RIGHT * _POINT / (size * 0.52))
        fits = height([beside, before, *sections], wide) <= room
        if fits and _left_height(page, size) <= room:
            return size, sections
    taken = height([beside, before], wide)
    return size, fitted(sections, room - taken, wide)


def _left_height(page: Sheet, size: float) -> float:
    wide = int(_LEFT * _POINT / (size * 0.52))
    found = 2.0
    for question in page.questions:
        answers = question.question.answer.splitlines()
        written = sum(lines_of(line, wide) for line in answers)
        found += lines_of(question.question.text, wide - 6) + (written or _blank(page)) + 0.3
    return found


def _questions(page: Sheet) -> str:
    head = f"<h2>Ask · {len(page.questions)} for {page.conversation.minutes} minutes</h2>"
    items = []
    for question in page.questions:
        tick = "✓ " if question.question.asked else ""
        answer = "".join(
            f'<span class="answer">{_text(line)}</span>'
            for line in question.question.answer.splitlines()
        )
        room = answer or '<span class="write"></span>'
        mark = f'<span class="mark">{say_span(question.mark)}</span> '
        items.append(f"<li>{mark}{tick}{_text(question.question.text)}{room}</li>")
    return f"{head}<ol>{''.join(items)}</ol>"


def _checklist(page: Sheet) -> str:
    items = "".join(
        f"<li>{'☑' if one.is_done else '☐'} {_text(joined(one.text, one.day))}</li>"
        for one in page.checklist
    )
    return f'<h2>Before</h2><ul class="check">{items}</ul>' if items else ""


def _list(section: Section) -> str:
    items = "".join(f"<li>{_text(line)}</li>" for line in section.lines)
    return f"<h2>{_text(section.title)}</h2><ul>{items}</ul>" if items else ""


def _text(text: str) -> str:
    return escape(clean(text))
