"""The sheet of a conversation laid out as a page: head, goals, questions, and texts."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import chain

from inroad.campaign.conversations.conversations import SheetText
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.sheet import Sheet, SheetQuestion
from inroad.domain.dates.formatting import say_span
from inroad.domain.documents.document import Document
from inroad.domain.people.role_kinds.role_kind import kind_of
from inroad.domain.text import joined
from inroad.keymap.keymap import naming_keys
from inroad.widgets.bars import divider
from inroad.widgets.line_list import LineList
from inroad.widgets.page import Piece, sentence
from inroad.widgets.style import Line, Span, Style, between, fit, width_of, wrap

_NO_GOALS = "{prep.goals:f} chooses the goals; they bring the questions"
_NOTHING = "No conversation is planned yet."
_TO_BEGIN = (
    "On the board ({show_board:3}), move someone to Scheduled with {board.forward:>}, or press "
    "{board.prep:p} on a person to begin their sheet before a time is agreed. The sheet of "
    "the next one is then here."
)

CLOCK = ("0:03", "When to ask a question: hours and minutes after the hello")
"""What the clock beside a question is."""
_FROM = "after hello"
"""Stands over the clocks, where there is room."""
_BESIDE = 6
"""Cells that a title in a line needs beside its own."""

SECTION_OF = {
    SheetText.INTRODUCTION: "say",
    SheetText.OFFER: "give",
    SheetText.BRING_UP: "bring up",
    SheetText.ASK_ABOUT: "who",
}
"""The section in which each text stands."""


class SheetPage(LineList[Piece]):
    """The page in a list; the question under the cursor is written large, as far as can be."""

    def __init__(self, id: str) -> None:
        super().__init__(self._draw_piece, lambda piece: piece.key, id=id)

    def _draw_piece(self, piece: Piece, width: int) -> Line:
        if not isinstance(piece.about, Question) or self.selected is not piece:
            return piece.line
        return tuple(Span(span.text, span.style, span.style is Style.TEXT) for span in piece.line)


def nothing(room: int) -> list[Piece]:
    """Say in so many cells what to do where no conversation is planned."""
    said = (sentence(text, room, Style.SOFT) for text in (_NOTHING, "", naming_keys(_TO_BEGIN)))
    return [Piece(()), *chain.from_iterable(said)]


def line_of(document: Document, field: str) -> Hashable | None:
    """Return the line of the sheet that shows a field of its conversation, or a question."""
    match document:
        case Question():
            return document.id
        case Conversation():
            sections = (section for text, section in SECTION_OF.items() if text.field == field)
            return next((_text_line(section, 0) for section in sections), "when")
    return None


def _text_line(section: str, at: int) -> str:
    """Return what a text of a section is called, by its place there."""
    return f"{section}-{at}"


def lay_out(sheet: Sheet, room: int, folded: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """Yield the lines of `sheet`, each at most `room` cells wide.

    Args:
        sheet: the sheet.
        room: how many cells wide.
        folded: names of sections of which only the title is shown.
    """
    yield from _head(sheet, room)
    yield from _goals(sheet, room)
    if "ask" in folded:
        yield _folded("ask", f"ask · {len(sheet.questions)}", room)
    else:
        yield from _questions(sheet, room)
    if "before" in folded:
        yield _folded("before", _before(sheet), room)
    else:
        yield from _checklist(sheet, room)
    for section, title, texts, hint in _sections(sheet):
        shown = [text for text in texts if text.strip()]
        if section in folded:
            yield _folded(section, f"{title} · {len(shown)}" if shown else title, room)
        else:
            yield from _texts(section, title, shown, hint, room)


def _folded(section: str, title: str, room: int) -> Piece:
    """Return the one line that a folded section is."""
    return Piece(
        (Span("▸ ", Style.FAINT), *divider(title, room - 2)), f"folded {section}", None, section
    )


def _before(sheet: Sheet) -> str:
    done = sum(one.is_done for one in sheet.checklist)
    return f"before · {done} of {len(sheet.checklist)} done"


def _checklist(sheet: Sheet, room: int) -> Iterator[Piece]:
    yield Piece(divider(_before(sheet), room))
    for one in sheet.checklist:
        tick = Span("✓ ", Style.GOOD) if one.is_done else Span("○ ", Style.SOFT)
        style = Style.FAINT if one.is_done else Style.TEXT
        day = Span("today", Style.DUE) if one.is_due else Span(one.day, Style.FAINT)
        yield Piece(
            between((tick, Span(one.text, style)), (day,), room), f"check {one.key}", one, "before"
        )


def _sections(sheet: Sheet) -> Iterator[tuple[str, str, Iterable[str], str]]:
    """Yield the sections of text: the name, the title, the texts, and what to do with none."""
    also = (f"Also there: {', '.join(sheet.colleagues)}",) if sheet.colleagues else ()
    bring_up = (*sheet.bring_up.splitlines(), *sheet.reminders)
    who = (*sheet.ask_about.splitlines(), *also)
    skills = (*sheet.challenges, *sheet.skills)
    give = (*sheet.offer.splitlines(), *sheet.help)
    edit = naming_keys("{prep.edit_section:e}")
    yield "know", "know", sheet.known, f"{edit} notes what you know about them"
    # Nothing can be written into these two here: where they are empty they only take room.
    if sheet.firm:
        yield "firm", "their organisation", sheet.firm, ""
    if skills:
        yield "solve", "challenges and your skills", skills, ""
    yield SECTION_OF[SheetText.INTRODUCTION], "say", sheet.say, f"{edit} writes how you begin"
    yield SECTION_OF[SheetText.OFFER], "give and take", give, f"{edit} notes what you can offer"
    to_come = f"{edit} notes what to come back to"
    yield SECTION_OF[SheetText.BRING_UP], "bring up", bring_up, to_come
    whom = f"{edit} notes whom to ask about"
    yield SECTION_OF[SheetText.ASK_ABOUT], "who to ask about", who, whom


def _head(sheet: Sheet, room: int) -> Iterator[Piece]:
    contact, talk = sheet.contact, sheet.conversation
    yield Piece(())
    name = (Span(contact.name, Style.TEXT, True), Span(f" {contact.place}", Style.SOFT))
    distance = Span(sheet.distance, Style.DUE)
    yield Piece(between(name, (distance,), room), line_of(talk, "starts"), section="when")
    there = f"{sheet.when_there} for {contact.first_name}" if sheet.when_there else ""
    facts = joined(there, f"{talk.minutes} min", talk.how, by=" · ")
    when = (Span(sheet.when), Span(f" · {facts}", Style.SOFT))
    via = (Span(f"via {sheet.referrer}", Style.SOFT),) if sheet.referrer else ()
    if width_of(when) + 1 + width_of(via) <= room:
        yield Piece(between(when, via, room))
    else:
        yield from sentence(f"{sheet.when} · {facts}", room, Style.TEXT)
        yield Piece(via or (Span(" "),))
    # A link or an address is there to be copied or read out: it gets the whole line.
    for line in wrap(talk.where, room) if talk.where else ():
        yield Piece((Span(line, Style.SOFT),))


def _goals(sheet: Sheet, room: int) -> Iterator[Piece]:
    yield Piece(divider("for", room))
    goals = " · ".join(goal.title for goal in sheet.goals)
    lines = wrap(
        goals or naming_keys("{prep.goals:f} chooses the goals; they bring the questions"), room
    )
    for at, line in enumerate(lines):
        run = Span(line, Style.TEXT if goals else Style.FAINT)
        yield Piece((run,), "for" if at == 0 else None, section="for")


def _questions(sheet: Sheet, room: int) -> Iterator[Piece]:
    count, minutes = len(sheet.questions), sheet.conversation.minutes
    asked = f" · {sheet.asked} asked" if sheet.asked else ""
    contact = sheet.contact
    is_known = contact.role or contact.asked_as
    whom = f", as of {kind_of(contact).in_words}" if is_known else ""
    title = f"ask · {count} for {minutes} minutes{whom}{asked}"
    if width_of((Span(title),)) + _BESIDE > room:
        title = f"ask · {count} for {minutes} minutes{asked}"
    over = (Span(f" {_FROM} ", Style.FAINT), Span("─", Style.LINE)) if sheet.questions else ()
    left = room - width_of(over)
    if left < width_of((Span(title),)) + _BESIDE:
        over, left = (), room
    yield Piece((*divider(title, left), *over))
    for number, one in enumerate(sheet.questions, 1):
        yield from _question(number, one, room)
    if not sheet.questions:
        yield Piece(
            (Span(naming_keys("{prep.question:n} adds a question"), Style.FAINT),),
            "ask",
            section="ask",
        )


def _question(number: int, sheet_question: SheetQuestion, room: int) -> Iterator[Piece]:
    question, mark = sheet_question.question, say_span(sheet_question.mark)
    tick = Span("✓ ", Style.GOOD) if question.asked else Span("○ ", Style.SOFT)
    head = (Span(f"{number:>2} ", Style.FAINT), tick)
    width = room - 5 - len(mark) - 1
    style = Style.FAINT if question.asked else Style.TEXT
    first, *others = wrap(question.text, width)
    line = (*head, Span(fit(first, width), style), Span(f" {mark}", Style.FAINT))
    yield Piece(line, line_of(question, "text"), question, "ask")
    for other in others:
        yield Piece((Span(" " * 5), Span(other, style)))
    for answer in wrap(question.answer, width - 2) if question.answer else ():
        yield Piece((Span(" " * 5), Span(f"> {answer}", Style.SOFT)))


def _texts(section: str, title: str, shown: list[str], hint: str, room: int) -> Iterator[Piece]:
    yield Piece(divider(title, room))
    for at, text in enumerate(shown):
        for part, line in enumerate(wrap(text, room)):
            key = _text_line(section, at) if part == 0 else None
            yield Piece((Span(line, Style.SOFT),), key, section=section)
    if not shown:
        yield Piece((Span(hint, Style.FAINT),), section, section=section)
