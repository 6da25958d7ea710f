"""A prep sheet as one HTML page that prints on one sheet of paper, with room to write."""

from html import escape

from inroad.domain.saying import say_span
from inroad.domain.sheet import Sheet
from inroad.domain.text import clean, joined

_SIZES = ((2600, "10.5pt"), (3800, "9.5pt"), (5200, "8.5pt"))
_SMALLEST = "7.5pt"
"""Characters of the whole sheet up to which a size of type fits on A4 and Letter alike."""

_STYLE = """\
@page { size: auto; margin: 12mm; }
* { box-sizing: border-box; }
body { font: SIZE/1.3 Georgia, 'Times New Roman', serif; margin: 0 auto; max-width: 186mm;
  color: #111; background: #fff; }
h1 { font-size: 1.5em; margin: 0; } h1 small { font-size: .6em; font-weight: normal; }
p { margin: .2em 0; } .facts { border-bottom: .5pt solid #888; padding-bottom: .5em; }
main { display: grid; grid-template-columns: 3fr 2fr; column-gap: 6mm; margin-top: .6em; }
h2 { font-size: 1em; margin: .8em 0 .2em; text-transform: uppercase; letter-spacing: .06em; }
h2:first-child { margin-top: 0; }
ol, ul { margin: 0; padding-left: 1.4em; } li { margin-bottom: .25em; break-inside: avoid; }
.mark { float: right; color: #666; padding-left: .5em; }
.write { display: block; height: LINES; border-bottom: .5pt dotted #888; }
.answer { display: block; font-style: italic; }
.check { list-style: none; padding-left: 0; }
"""


def sheet(page: Sheet) -> str:
    """Return `page` as a whole HTML document; all text in it is escaped."""
    left = _questions(page)
    right = [
        _list("For", [goal.title for goal in page.goals]),
        _checklist(page),
        *(_list(title, list(texts)) for title, texts in page.texts),
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
        f"<style>\n{_style(page, left + body)}</style></head>\n<body>\n"
        f"<h1>{_text(contact.name)} <small>{_text(contact.place)}</small></h1>\n"
        f'<div class="facts"><p>{_text(facts)}</p>{via}</div>\n'
        f"<main><section>{left}</section><section>{body}</section></main>\n</body></html>\n"
    )


def _style(page: Sheet, body: str) -> str:
    """Return the style, with type as large as lets everything stand on one sheet."""
    size = next((size for most, size in _SIZES if len(body) <= most), _SMALLEST)
    lines = "3.2em" if page.has_room_to_write else "1.6em"
    return _STYLE.replace("SIZE", size).replace("LINES", lines)


def _questions(page: Sheet) -> str:
    head = f"<h2>Ask · {len(page.questions)} for {page.conversation.minutes} minutes</h2>"
    items = []
    for one in page.questions:
        tick = "✓ " if one.question.asked else ""
        answer = "".join(
            f'<span class="answer">{_text(line)}</span>'
            for line in one.question.answer.splitlines()
        )
        room = answer or '<span class="write"></span>'
        mark = f'<span class="mark">{say_span(one.mark)}</span>'
        items.append(f"<li>{mark}{tick}{_text(one.question.text)}{room}</li>")
    return f"{head}<ol>{''.join(items)}</ol>"


def _checklist(page: Sheet) -> str:
    items = "".join(
        f"<li>{'☑' if one.is_done else '☐'} {_text(joined(one.text, one.day))}</li>"
        for one in page.checklist
    )
    return f'<h2>Before</h2><ul class="check">{items}</ul>' if items else ""


def _list(title: str, texts: list[str]) -> str:
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    items = "".join(f"<li>{_text(line)}</li>" for line in lines)
    return f"<h2>{_text(title)}</h2><ul>{items}</ul>" if items else ""


def _text(text: str) -> str:
    return escape(clean(text))
