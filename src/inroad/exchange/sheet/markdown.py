"""Prep sheets and dossiers as Markdown, to print, paste or keep."""

import re
from collections.abc import Iterable

from inroad.domain.conversations.dossier import Dossier, Learning
from inroad.domain.conversations.sheet import CheckLine, Sheet
from inroad.domain.dates.formatting import say_full, say_span
from inroad.domain.text import clean, joined

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
_LIST_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def sheet(page: Sheet) -> str:
    """Return `page` as Markdown; text from outside is escaped, so that it stays text."""
    parts = [
        f"# {_line(page.contact.name)}",
        _line(page.contact.place),
        _facts(page),
        _section("For", [f"- {_line(goal.title)}" for goal in page.goals]),
        _section("Ask", _questions(page)),
        _section("Before", [_check(one) for one in page.checklist]),
        *(_section(title, _bullets(texts)) for title, texts in page.texts),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(page: Sheet) -> str:
    there = f"{page.when_there} for {page.contact.first_name}" if page.when_there else ""
    when = ", ".join(part for part in (page.when, there, page.distance) if part)
    facts = [f"**When** {_line(when)}", f"**How** {_line(page.how)}"]
    if page.referrer:
        facts.append(f"**Referred by** {_line(page.referrer)}")
    return "  \n".join(facts)


def _questions(page: Sheet) -> list[str]:
    lines = []
    for number, one in enumerate(page.questions, 1):
        tick = "x" if one.question.asked else " "
        lines.append(f"{number}. [{tick}] {say_span(one.mark)} {_line(one.question.text)}")
        lines += [f"   > {_line(line)}" for line in one.question.answer.splitlines()]
    return lines


def _check(check_line: CheckLine) -> str:
    tick = "x" if check_line.is_done else " "
    return f"- [{tick}] {_line(joined(check_line.text, check_line.day))}"


def _bullets(texts: Iterable[str]) -> list[str]:
    lines = (line for text in texts for line in text.splitlines())
    return [f"- {_line(line)}" for line in lines if line.strip()]


def _section(title: str, lines: list[str]) -> str:
    return f"## {title}\n\n" + "\n".join(lines) if lines else ""


def _line(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", clean(text))
    return _LIST_START.sub(r"\1\\\2", escaped)


def dossier(page: Dossier) -> str:
    """Return a dossier or digest as Markdown."""
    since = f" since {say_full(page.since)}" if page.since else ""
    people = ", ".join(contact.name for contact in page.people)
    parts = [
        f"# {_line(page.title)}{since}",
        f"From {_line(people)}." if people else "Nothing was learnt yet.",
    ]
    for part in page.goals:
        lines = [f"- {_learning(learning)}" for learning in part.learnings]
        parts.append(_section(_line(part.title), lines))
    at_odds = [
        f"- {_line(part.title)}: {_learning(learning)}"
        for part in page.at_odds
        for learning in part.learnings
        if learning.is_conflicting
    ]
    parts += [
        _section("At odds with what others said", at_odds),
        _section("Promises and offers", [f"- {_promise(one)}" for one in page.promises]),
        _section("Nothing written yet", [f"- {_line(title)}" for title in page.silent]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _learning(learning: Learning) -> str:
    text = f"{learning.kind}: {learning.text}" if learning.kind else learning.text
    asked = f"; asked: {_line(learning.answers)}" if learning.answers else ""
    return f"{_line(text)} ({_line(learning.name)}, {say_full(learning.day)}{asked})"


def _promise(learning: Learning) -> str:
    said = f"{learning.kind}: {learning.text}"
    return f"{_line(said)} ({_line(learning.name)}, {say_full(learning.day)}) — {learning.state}"
