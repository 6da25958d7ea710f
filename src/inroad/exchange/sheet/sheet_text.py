"""A prep sheet as plain text, for a terminal, a mail, a printer: one page, 76 columns wide."""

import textwrap

from inroad.domain.conversations.sheet import Sheet
from inroad.domain.dates.formatting import say_span
from inroad.domain.text import clean, joined
from inroad.exchange.sheet.one_page import fitted, sections_of

_WIDTH = 76
_LINES = 64
"""Lines of a printed page, less a line at its top and its bottom."""


def sheet(page: Sheet) -> str:
    """Return `page` as plain text; where we meet in person, with lines to write on."""
    contact = page.contact
    there = f"{page.when_there} for {contact.first_name}" if page.when_there else ""
    lines = [
        joined(clean(contact.name), clean(contact.place), by=" · "),
        joined(page.when, there, page.how, by=" · "),
    ]
    if page.referrer:
        lines.append(f"Referred by {page.referrer}")
    lines += _section("For", [goal.title for goal in page.goals])
    lines += _questions(page)
    lines += _section("Before", [_check(one.text, one.day, one.is_done) for one in page.checklist])
    room = _LINES - len(lines)
    for one in fitted(sections_of(page.texts), room, _WIDTH - 10):
        lines += _section(one.title, list(one.lines))
    return "\n".join(lines) + "\n"


def _questions(page: Sheet) -> list[str]:
    lines = ["", f"ASK ({len(page.questions)} for {page.conversation.minutes} minutes)"]
    for number, one in enumerate(page.questions, 1):
        tick = "x" if one.question.asked else " "
        head = f"{number:>2} [{tick}] {say_span(one.mark)} "
        lines += _wrapped(one.question.text, head)
        for answer in one.question.answer.splitlines():
            lines += _wrapped(answer, "        > ")
        if page.has_room_to_write and not one.question.answer:
            lines.append(" " * 12 + "_" * (_WIDTH - 12))
    return lines


def _check(text: str, day: str, is_done: bool) -> str:
    return joined(f"[{'x' if is_done else ' '}] {text}", day, by=", ")


def _section(title: str, texts: list[str]) -> list[str]:
    kept = [clean(line) for text in texts for line in text.splitlines() if line.strip()]
    if not kept:
        return []
    return ["", title.upper(), *(line for text in kept for line in _wrapped(text, "  "))]


def _wrapped(text: str, head: str) -> list[str]:
    found = textwrap.wrap(
        clean(text), _WIDTH, initial_indent=head, subsequent_indent=" " * len(head)
    )
    return found or [head.rstrip()]
