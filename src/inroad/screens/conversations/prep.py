"""Prep: am I ready for the next conversation.

Forms and dialogs are imported when they are first opened.
"""

from collections.abc import Hashable, Iterable
from dataclasses import replace

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import Command, command, needed
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.running_order import CLOSER
from inroad.domain.conversations.sheet import CheckLine, SheetFormat
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.people.contact import Contact
from inroad.keymap.keymap import naming_keys
from inroad.screens.conversations.sheet_page import (
    CLOCK,
    SECTION_OF,
    SheetPage,
    lay_out,
    line_of,
    nothing,
)
from inroad.screens.frame.everywhere import FIND, show_board
from inroad.screens.people.contact_actions import PeopleScreen
from inroad.widgets.bars import Mode
from inroad.widgets.line_list import GUTTER, LineList

_SECTION_TEXT = {section: text for text, section in SECTION_OF.items()}

FOLDABLE = frozenset({"ask", "before", "know", "firm", "solve", "say", "give", "bring up", "who"})
"""The sections that can be folded away."""

_FORMS = (
    (SheetFormat.MARKDOWN, "Markdown", "to keep and to paste"),
    (SheetFormat.TEXT, "Plain text", "for a terminal or a mail"),
    (SheetFormat.HTML, "HTML", "prints on one sheet, with room to write"),
)


class PrepScreen(PeopleScreen):
    """The sheet of the next conversation, or of the one that was chosen."""

    mode = Mode.PREP
    signs = (CLOCK,)

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._chosen: int | None = None
        self._seen: int | None = None
        self._folded: frozenset[str] = frozenset()

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out one list."""
        yield SheetPage("sheet")

    def choose(self, conversation_id: int | None, unfolds: bool = False) -> None:
        """Show a sheet (None for that of the next conversation); with `unfolds`, all of it."""
        self._chosen = conversation_id
        if unfolds:
            self._folded = frozenset()
        self.campaign_changed()

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line of the sheet that shows it."""
        return line_of(document, field)

    @property
    def conversation(self) -> Conversation | None:
        """The conversation that is being prepared."""
        if self._chosen is not None:
            try:
                return self.campaign.conversations.get(self._chosen)
            except NotFound:
                self._chosen = None
        return self.campaign.conversations.next()

    @property
    def contact(self) -> Contact | None:
        """The person it is with."""
        talk = self.conversation
        return self.campaign.people.get(talk.contact_id) if talk else None

    def refresh_view(self) -> None:
        """Show the sheet as it stands."""
        talk = self.conversation
        room = max(20, self.app.size.width - GUTTER - 1)
        if talk is None:
            self._list.show(nothing(room))
            return
        pieces = list(lay_out(self.campaign.sheets.of(talk.id), room, self._folded))
        first = next((piece.key for piece in pieces if isinstance(piece.about, Question)), None)
        self._list.show(pieces, select=first if talk.id != self._seen else None)
        self._seen = talk.id

    @property
    def named_here(self) -> tuple[Command, ...]:
        """Where a conversation begins, while none is planned."""
        return () if self.conversation is not None else (show_board,)

    def _talk(self) -> Conversation:
        why_not = "There is no sheet yet: agree a time with someone on the board first."
        return needed(self.conversation, why_not)

    def _question(self) -> Question:
        self._talk()
        about = self._about
        question = about if isinstance(about, Question) else None
        return needed(question, "Put the cursor on a question first.")

    def _question_or_step(self) -> Question | CheckLine:
        return self._step or self._question()

    @command("space", label="tick", needs=_question_or_step, in_footer=True)
    def tick(self) -> None:
        """Tick the question as asked, or the step as done."""
        talk, about = self._talk(), self._question_or_step()
        if isinstance(about, CheckLine):
            self.attempt(lambda: self.campaign.checklist.tick(talk, about.key), say=False)
        else:
            self.attempt(lambda: self.campaign.questions.tick(about.id), say=False)

    @command("enter", label="open")
    def open_line(self) -> None:
        """Go into the conversation at its time; else type the answer."""
        if self._is_on() and not self._is_on_folded:
            self.talk()
        else:
            self.answer()

    @command("a", label="answer", needs=_question, asks=False, in_footer=True)
    def answer(self) -> None:
        """Type the answer."""
        # On another line, its keys do what that line is for.
        if self._is_on_folded:
            self.fold()
        elif self._step is not None:
            self.tick()
        elif self.conversation is not None and not isinstance(self._about, Question):
            self.edit_section()
        else:
            from inroad.screens.forms.questions import answer_form

            self.app.push_screen(answer_form(self.campaign, self._question()))

    @command("i", label="begin", needs=_talk, in_footer=True)
    def talk(self) -> None:
        """Go into the conversation: a quiet screen."""
        from inroad.screens.conversations.talk import TalkScreen

        self.app.push_screen(TalkScreen(self.campaign, self._talk().id))

    @command("n", label="question", needs=_talk, in_footer=True)
    def question(self) -> None:
        """Add a question here."""
        from inroad.screens.forms.questions import question_form, step_form

        # Before the one under the cursor or the closing one; among the steps, it is a step.
        if self._step is not None:
            self.open_to_add(step_form(self.campaign))
            return
        talk, about = self._talk(), self._about
        before = about if isinstance(about, Question) else self._closer(talk)
        self.open_to_add(question_form(self.campaign, talk, before.id if before else None))

    @command("K", label="order", needs=_question, in_footer=True, shown="K J")
    def higher(self) -> None:
        """Move the question up."""
        question = self._question()
        self.attempt(lambda: self.campaign.questions.move(question.id, -1), say=False)

    @command("e", label="edit", needs=_talk, in_footer=True)
    def edit_section(self) -> None:
        """Edit what is under the cursor."""
        from inroad.screens.forms.conversations import sheet_text_form
        from inroad.screens.forms.people import contact_form
        from inroad.screens.forms.questions import reword_form, step_form

        talk, contact, piece = self._talk(), self.person(), self._list.selected
        if piece is None:
            return
        if self._step is not None:
            self.app.push_screen(step_form(self.campaign, self._step.key))
        elif isinstance(piece.about, Question):
            self.app.push_screen(reword_form(self.campaign, piece.about))
        elif piece.section in _SECTION_TEXT:
            which = _SECTION_TEXT[piece.section]
            text = getattr(self.campaign.sheets.of(talk.id), which.field)
            self.app.push_screen(sheet_text_form(self.campaign, talk, which, text))
        elif piece.section == "for":
            self.goals()
        elif piece.section == "know":
            self.app.push_screen(contact_form(self.campaign, contact))
        else:
            self.schedule()

    @command("tab", label="section", needs=_talk, in_footer=True)
    def section(self) -> None:
        """Go to the next section."""
        pieces, selected = self._list.items, self._list.selected
        sections = list(dict.fromkeys(piece.section for piece in pieces if piece.key is not None))
        if selected is None or not sections:
            return
        following = sections[(sections.index(selected.section) + 1) % len(sections)]
        first = next(one for one in pieces if one.section == following and one.key is not None)
        if first.key is not None:
            self._list.select(first.key)

    @command("y", label="copy", needs=_talk, in_footer=True)
    def copy(self) -> None:
        """Copy the sheet as Markdown to your terminal."""
        self.app.copy_to_clipboard(self.campaign.sheets.written(self._talk().id))
        self.notify(
            naming_keys(
                "The sheet went to your terminal's clipboard; if it does not paste, "
                "{prep.save_file:Y} saves a file."
            ),
            markup=False,
        )

    @command("b", label="bank", needs=_talk, in_footer=True)
    def bank(self) -> None:
        """Choose from the question bank."""
        from inroad.screens.conversations.bank import BankScreen

        self.app.push_screen(BankScreen(self.campaign, self._talk().id))

    @command("m", label="it worked", needs=_question)
    def worked(self) -> None:
        """Mark the question as one that worked."""
        question = self._question()
        self.attempt(lambda: self.campaign.bank.mark(question.goal, question.text), say=False)

    @command("s", label="sort", needs=_talk)
    def sort(self) -> None:
        """Sort by TIARA, or again as a talk runs."""
        talk = self._talk()
        self.attempt(lambda: self.campaign.questions.sort(talk.id))

    @command("J", label="down", needs=_question)
    def lower(self) -> None:
        """Move the question down."""
        question = self._question()
        self.attempt(lambda: self.campaign.questions.move(question.id, 1), say=False)

    @command("D", label="remove", needs=_question_or_step)
    def drop(self) -> None:
        """Take the question or the step off."""
        about = self._question_or_step()
        if isinstance(about, CheckLine):
            self.attempt_removal(lambda: self.campaign.checklist.drop(about.key))
        else:
            self.attempt_removal(lambda: self.campaign.questions.remove(about.id))

    @command("x", label="fold")
    def fold(self) -> None:
        """Fold the section away, or unfold it."""
        selected = self._list.selected
        section = selected.section if selected is not None else ""
        if section in FOLDABLE:
            self._folded ^= {section}
            self.refresh_view()
            pieces = (item for item in self._list.items if item.section == section)
            first = next((piece.key for piece in pieces if piece.key is not None), None)
            if first is not None:
                self._list.select(first)

    @command("Y", label="save", needs=_talk, also="export print")
    def save_file(self) -> None:
        """Save the sheet as a file, to print or to keep."""
        from inroad.screens.dialogs.choice import ChoiceScreen, Option

        options = [Option(form, label, more) for form, label, more in _FORMS]
        screen = ChoiceScreen[SheetFormat](self.campaign, "Save the sheet as", options)
        self.app.push_screen(screen, self._save_as)

    @command("t", label="time", needs=_talk)
    def schedule(self) -> None:
        """Agree a time, or another one."""
        from inroad.screens.forms.conversations import schedule_form

        self.app.push_screen(schedule_form(self.campaign, self.person()))

    @command("d", label="debrief", needs=_talk)
    def debrief(self) -> None:
        """It took place: write down what it brought."""
        self.open_debrief(self.person())

    def _something_planned(self) -> None:
        if not self.campaign.sheets.are_any_planned:
            raise InroadError("No other conversation is planned.")

    @command("o", label="other", needs=_something_planned)
    def other(self) -> None:
        """Choose another conversation's sheet."""
        from inroad.screens.conversations.other_sheet import OtherSheetScreen

        present = self.conversation
        shown = present.id if present is not None else 0
        self.app.push_screen(OtherSheetScreen(self.campaign, shown, self.choose))

    open_person = replace(PeopleScreen.open_person, keys=("O",), label="person", in_footer=False)

    commands = (
        *(tick, answer, open_line, talk, question, higher, edit_section, section, copy, save_file),
        *(
            bank,
            worked,
            sort,
            lower,
            drop,
            fold,
            schedule,
            PeopleScreen.called_off,
            PeopleScreen.not_come,
        ),
        *(debrief, other, FIND, PeopleScreen.goals, PeopleScreen.why, open_person),
    )

    def _save_as(self, form: SheetFormat | None) -> None:
        talk = self.conversation
        if form is None or talk is None:
            return
        try:
            path = self.campaign.sheets.save(talk.id, form)
        except InroadError as error:
            self.refuse(str(error))
            return
        self.notify(f"Saved as {path}.", markup=False, timeout=8)

    @on(LineList.Moved, "#sheet")
    def _on_moved(self) -> None:
        self.refresh_keys()

    @property
    def _list(self) -> SheetPage:
        return self.query_one(SheetPage)

    @property
    def _about(self) -> object:
        """What the line under the cursor shows."""
        selected = self._list.selected if self.is_mounted else None
        return selected.about if selected is not None else None

    def _is_on(self) -> bool:
        """Whether it is time: then enter begins the conversation, wherever the cursor is."""
        talk = self.conversation
        return talk is not None and self.campaign.capture.is_on(talk)

    @property
    def _is_on_folded(self) -> bool:
        """Whether the cursor is on a section that is folded away."""
        selected = self._list.selected
        return selected is not None and selected.section in self._folded

    @property
    def _step(self) -> CheckLine | None:
        about = self._about
        return about if isinstance(about, CheckLine) else None

    def _closer(self, talk: Conversation) -> Question | None:
        questions = self.campaign.sheets.of(talk.id).questions
        return next(
            (question.question for question in questions if question.question.text == CLOSER), None
        )
