"""The sheet of a conversation as one text: its questions and what I write beside them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from inroad.campaign.conversations.bank import Bank, is_from_bank, worded
from inroad.campaign.conversations.conversations import SheetText
from inroad.campaign.conversations.headed_text import HEADING, REMARK, lines_of, parts_of
from inroad.campaign.conversations.sheets import Sheets
from inroad.campaign.core.planned_conversation import say_beginning
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.patterns import late
from inroad.domain.search import comparable

ASK = "Ask"
_TICK = late(r"[-*]?\s*\[(?P<tick>[ xX]?)\]\s*(?P<text>.+)")
_ANSWER = ">"


class _Asked(NamedTuple):
    """A question as it stands in the text; `tick` is None where nothing says that it was asked."""

    text: str
    tick: bool | None
    answer: str


class PrepForm:
    """Writes a sheet as a text, and keeps what somebody made of it."""

    def __init__(self, work: UnitOfWork, sheets: Sheets, bank: Bank) -> None:
        self._work = work
        self._sheets = sheets
        self._bank = bank

    def written(self, contact_id: int) -> str:
        """Return the sheet of somebody's conversation as it stands; raises NotFound."""
        return "".join(f"{line}\n" for line in self._lines(self._sheets.latest(contact_id)))

    def keep(self, contact_id: int, text: str) -> Change:
        """Keep a sheet that was filled in, as one change; a part without a heading stays.

        Raises:
            InroadError: there is no sheet, or the text is none.
        """
        talk = self._sheets.latest(contact_id)
        headings = (ASK, *(one.value for one in SheetText))
        said = parts_of(text, {one: one for one in headings}, ", ".join(headings))
        # The names of the fields are our own, so a checker of types cannot follow them.
        texts: dict[str, Any] = {
            one.field: said[one.value] for one in SheetText if one.value in said
        }
        put: list[Document] = [replace(talk, **texts)]
        drop: list[Document] = []
        if ASK in said:
            kept = {one.id: one for one in self._kept(talk, tuple(_asked_in(said[ASK])))}
            before = {one.id: one for one in self._work.index.questions(talk.id)}
            new = (one for one in kept.values() if one.id not in before)
            own = (one for one in new if not is_from_bank(one.text))
            put += kept.values()
            put += [self._bank.own(one.goal, one.text) for one in own]
            drop += [one for one in before.values() if one.id not in kept]
        name = self._work.contact(contact_id).name
        return self._work.change(f"Wrote the sheet of {name}", put, drop)

    def _kept(self, talk: Conversation, asked: tuple[_Asked, ...]) -> list[Question]:
        """Return the questions of a sheet, in the order of the text."""
        known = {comparable(one.text): one for one in self._work.index.questions(talk.id)}
        goal = next(iter(talk.goals), "")
        found: dict[int, Question] = {}
        for said in asked:
            question = known.get(comparable(said.text)) or Question(
                self._work.new_id(), talk.id, worded(said.text), goal
            )
            tick = question.asked if said.tick is None else said.tick
            is_asked = tick or bool(said.answer)
            found[question.id] = replace(question, asked=is_asked, answer=said.answer)
            known[comparable(said.text)] = found[question.id]
        places = [one.position for one in found.values()]
        if 0 not in places and places == sorted(set(places)):
            return list(found.values())
        return [replace(one, position=at) for at, one in enumerate(found.values(), 1)]

    def _lines(self, talk: Conversation) -> Iterator[str]:
        contact = self._work.contact(talk.contact_id)
        when = f", {say_beginning(self._work, talk)}" if talk.starts is not None else ""
        yield f"{REMARK} Sheet: {contact.name}{when}"
        yield f"{REMARK} A line for each question, in their order; a new line is a new one, and one"
        yield f"{REMARK} that is not there goes. Those asked have an x in front, and an answer a >."
        yield from ("", f"{HEADING} {ASK}")
        for question in self._work.index.questions(talk.id):
            yield f"[{'x' if question.asked else ' '}] {' '.join(question.text.split())}"
            yield from (f"{_ANSWER} {line}" for line in question.answer.splitlines())
        for one in SheetText:
            yield from ("", f"{HEADING} {one.value}", *lines_of(getattr(talk, one.field)))


def _asked_in(text: str) -> Iterator[_Asked]:
    """Yield the questions of the part with them.

    Raises:
        InroadError: an answer stands above the first.
    """
    now: _Asked | None = None
    for line in text.splitlines():
        if line.startswith(_ANSWER):
            if now is None:
                raise InroadError(f"“{line}” answers nothing: put the question above it.")
            answer = line.removeprefix(_ANSWER).strip()
            now = now._replace(answer=f"{now.answer}\n{answer}" if now.answer else answer)
            continue
        if now is not None:
            yield now
        match = _TICK.fullmatch(line)
        text_of = match["text"] if match else line
        now = _Asked(text_of, match["tick"].lower() == "x" if match else None, "")
    if now is not None:
        yield now
