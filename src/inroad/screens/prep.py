"""Prep: am I ready for the next conversation."""

from collections.abc import Callable, Hashable, Iterable

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.conversations import SheetText
from inroad.commands import FIND, Command
from inroad.domain.contact import Contact
from inroad.domain.conversation import Conversation
from inroad.domain.documents import Change
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.question import Question
from inroad.domain.questions import CLOSER
from inroad.domain.sheet import CheckLine, Sheet, SheetFormat
from inroad.screens import contact_actions as people
from inroad.screens.contact_actions import ContactActions
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.dialogs.conversations import (
    schedule_form,
    sheet_text_form,
)
from inroad.screens.dialogs.people import contact_form
from inroad.screens.dialogs.questions import answer_form, question_form, step_form
from inroad.screens.sheet_page import SheetPage, lay_out, nothing
from inroad.widgets.line_list import GUTTER, LineList

_SECTION_TEXT = {
    "say": SheetText.INTRODUCTION,
    "give": SheetText.OFFER,
    "bring up": SheetText.BRING_UP,
    "who": SheetText.ASK_ABOUT,
}

FOLDABLE = frozenset({"ask", "before", "know", "firm", "solve", "say", "give", "bring up", "who"})
"""The sections that can be folded away."""

_FORMS = (
    (SheetFormat.MARKDOWN, "Markdown", "to keep and to paste"),
    (SheetFormat.TEXT, "Plain text", "for a terminal or a mail"),
    (SheetFormat.HTML, "HTML", "prints on one sheet, with room to write"),
)

_ON_QUESTION = frozenset({"tick", "answer", "higher", "lower", "drop_question", "worked"})
_ON_SHEET = frozenset(
    {
        "edit_section",
        "question",
        "section",
        "copy",
        "save_file",
        "schedule",
        "debrief",
        "talk",
        "bank",
        "sort",
    }
)


class PrepScreen(ContactActions):
    """The sheet of the next conversation, or of the one that was chosen."""

    mode = "prep"
    commands = (
        Command(
            "tick", ("space",), "tick", "Tick the question as asked, or the step as done", True
        ),
        Command("answer", ("a", "enter"), "answer", "Type the answer", True),
        Command("talk", ("i",), "begin", "Go into the conversation: a quiet screen", True),
        Command("question", ("n",), "question", "Add a question here", True),
        Command("higher", ("K",), "order", "Move the question up", True, shown="K J"),
        Command("edit_section", ("e",), "edit", "Edit what is under the cursor", True),
        Command("section", ("tab",), "section", "Go to the next section", True),
        Command("copy", ("y",), "copy", "Copy the sheet as Markdown to your terminal", True),
        Command("bank", ("b",), "bank", "Choose from the question bank", True),
        Command("worked", ("m",), "it worked", "Mark the question as one that worked"),
        Command("sort", ("s",), "sort", "Sort by TIARA, or again by goal"),
        Command("lower", ("J",), "down", "Move the question down"),
        Command("drop_question", ("D",), "remove", "Take the question or the step off"),
        Command("fold", ("x",), "fold", "Fold the section away, or unfold it"),
        Command("save_file", ("Y",), "save", "Save the sheet as a file, to print or to keep"),
        Command("schedule", ("t",), "time", "Agree a time, or another one"),
        people.CALLED_OFF,
        people.NOT_COME,
        Command("debrief", ("d",), "debrief", "It took place: write down what it brought"),
        Command("other", ("o",), "other", "Choose another conversation's sheet"),
        FIND,
        people.GOALS,
        people.WHY,
        Command("open", ("O",), "person", "Open the person with the whole history"),
    )

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._chosen: int | None = None
        self._seen: int | None = None
        self._folded: frozenset[str] = frozenset()

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out one list."""
        yield SheetPage("sheet")

    def choose(self, conversation_id: int | None, line: Hashable = 0) -> None:
        """Show the sheet of this conversation (None for the next one), at one of its lines.

        A question's line is called by its id. Where it is folded away, it is unfolded.
        """
        self._chosen = conversation_id
        if line:
            self._folded = frozenset()
        self.campaign_changed()
        if line:
            self._list.select(line)

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
        if talk is None:
            self._list.show(nothing())
            return
        room = max(20, self.app.size.width - GUTTER - 1)
        pieces = list(lay_out(self.campaign.sheets.of(talk.id), room, self._folded))
        first = next((one.key for one in pieces if isinstance(one.about, Question)), None)
        self._list.show(pieces, select=first if talk.id != self._seen else None)
        self._seen = talk.id

    def why_not(self, action: str) -> str | None:
        """Say what is missing for an action."""
        if action in _ON_SHEET | _ON_QUESTION and self.conversation is None:
            return "There is no sheet yet: agree a time with someone on the board first."
        if action in ("tick", "drop_question") and self._step is not None:
            return None
        if action in _ON_QUESTION and self._question is None:
            return "Put the cursor on a question first."
        return super().why_not(action)

    def action_tick(self) -> None:
        """Tick the question under the cursor as asked, or the step as done."""
        step, talk = self._step, self.conversation
        if step is not None and talk is not None:
            self.attempt(lambda: self.campaign.checklist.tick(talk, step.key), say=False)
        else:
            self._with_question("tick", lambda one: self.campaign.questions.tick(one.id))

    def action_fold(self) -> None:
        """Fold the section under the cursor away, or unfold it."""
        selected = self._list.selected
        section = selected.section if selected is not None else ""
        if section in FOLDABLE:
            self._folded ^= {section}
            self.refresh_view()
            pieces = (one for one in self._list.items if one.section == section)
            first = next((one.key for one in pieces if one.key is not None), None)
            if first is not None:
                self._list.select(first)

    def action_answer(self) -> None:
        """Type the answer to the question under the cursor; elsewhere, edit the section."""
        question, selected = self._question, self._list.selected
        if selected is not None and selected.section in self._folded:
            self.action_fold()
        elif self._is_on():
            self.action_talk()
        elif self._step is not None:
            self.action_tick()
        elif question is None and self.conversation is not None:
            self.action_edit_section()
        elif self.may("answer") and question is not None:
            self.app.push_screen(answer_form(self.campaign, question))

    def action_talk(self) -> None:
        """Go into the conversation."""
        from inroad.screens.talk import TalkScreen

        talk = self.conversation
        if self.may("talk") and talk is not None:
            self.app.push_screen(TalkScreen(self.campaign, talk.id))

    def action_higher(self) -> None:
        """Move the question up."""
        self._with_question("higher", lambda one: self.campaign.questions.move(one.id, -1))

    def action_lower(self) -> None:
        """Move the question down."""
        self._with_question("lower", lambda one: self.campaign.questions.move(one.id, 1))

    def action_drop_question(self) -> None:
        """Take the question off the sheet, or a step off every checklist."""
        step = self._step
        if step is not None:
            self.attempt(lambda: self.campaign.checklist.drop(step.key))
            return
        self._with_question("drop_question", lambda one: self.campaign.questions.remove(one.id))

    def action_bank(self) -> None:
        """Choose from the question bank."""
        from inroad.screens.bank import BankScreen

        talk = self.conversation
        if self.may("bank") and talk is not None:
            self.app.push_screen(BankScreen(self.campaign, talk.id))

    def action_worked(self) -> None:
        """Mark the question as one that worked: the bank suggests it first from now on."""
        self._with_question("worked", lambda one: self.campaign.bank.mark(one.goal, one.text))

    def action_sort(self) -> None:
        """Sort by TIARA, or again by goal."""
        talk = self.conversation
        if self.may("sort") and talk is not None:
            self.attempt(lambda: self.campaign.questions.sort(talk.id))

    def action_question(self) -> None:
        """Add a question before the one under the cursor or the closing one; or a step."""
        talk = self.conversation
        if not self.may("question") or talk is None:
            return
        if self._step is not None:
            self.app.push_screen(step_form(self.campaign))
            return
        before = self._question or self._closer(talk)
        form = question_form(self.campaign, talk, None, before.id if before else None)
        self.app.push_screen(form)

    def action_edit_section(self) -> None:
        """Edit what is under the cursor: a question, a step, a text, the goals, the person."""
        talk, contact, piece = self.conversation, self.contact, self._list.selected
        if not self.may("edit_section") or talk is None or contact is None or piece is None:
            return
        if self._step is not None:
            self.app.push_screen(step_form(self.campaign, self._step.key))
        elif isinstance(piece.about, Question):
            self.app.push_screen(question_form(self.campaign, talk, piece.about, None))
        elif piece.section in _SECTION_TEXT:
            which = _SECTION_TEXT[piece.section]
            text = self._text_of(self.campaign.sheets.of(talk.id), which)
            self.app.push_screen(sheet_text_form(self.campaign, talk, which, text))
        elif piece.section == "for":
            self.action_goals()
        elif piece.section == "know":
            self.app.push_screen(contact_form(self.campaign, contact))
        else:
            self.action_schedule()

    def action_section(self) -> None:
        """Go to the first line of the next section."""
        pieces, selected = self._list.items, self._list.selected
        sections = list(dict.fromkeys(piece.section for piece in pieces if piece.key is not None))
        if selected is None or not sections:
            return
        following = sections[(sections.index(selected.section) + 1) % len(sections)]
        first = next(one for one in pieces if one.section == following and one.key is not None)
        if first.key is not None:
            self._list.select(first.key)

    def action_schedule(self) -> None:
        """Agree a time, or another one."""
        contact = self.contact
        if self.may("schedule") and contact is not None:
            self.app.push_screen(schedule_form(self.campaign, contact))

    def action_debrief(self) -> None:
        """Write down what the conversation brought."""
        contact = self.contact
        if self.may("debrief") and contact is not None:
            self.debrief(contact)

    def action_other(self) -> None:
        """Choose another conversation."""
        options = [
            Option(sheet.conversation.id, sheet.contact.name, f"{sheet.when}  {sheet.distance}")
            for sheet in self.campaign.sheets.planned()
        ]
        if not options:
            self.refuse("No other conversation is planned.")
            return
        screen = ChoiceScreen[int](self.campaign, "Which conversation?", options)
        self.app.push_screen(screen, lambda chosen: self.choose(chosen) if chosen else None)

    def action_copy(self) -> None:
        """Copy the sheet as Markdown through the terminal (OSC 52)."""
        talk = self.conversation
        if self.may("copy") and talk is not None:
            self.app.copy_to_clipboard(self.campaign.sheets.written(talk.id))
            self.notify(
                "The sheet went to your terminal's clipboard; if it does not paste, Y saves a "
                "file.",
                markup=False,
            )

    def action_save_file(self) -> None:
        """Ask in which form, and save the sheet beside the data file."""
        if self.may("save_file"):
            options = [Option(form, label, more) for form, label, more in _FORMS]
            title = "Save the sheet as"
            screen = ChoiceScreen[SheetFormat](self.campaign, title, options)
            self.app.push_screen(screen, self._save_as)

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

    @on(LineList.Chosen, "#sheet")
    def _on_chosen(self) -> None:
        self.action_answer()

    @property
    def _list(self) -> SheetPage:
        return self.query_one(SheetPage)

    @property
    def _question(self) -> Question | None:
        selected = self._list.selected if self.is_mounted else None
        return selected.about if selected and isinstance(selected.about, Question) else None

    def _is_on(self) -> bool:
        """Whether it is time: then enter begins the conversation, wherever the cursor is."""
        talk = self.conversation
        return talk is not None and self.campaign.talking.is_on(talk)

    @property
    def _step(self) -> CheckLine | None:
        selected = self._list.selected if self.is_mounted else None
        return selected.about if selected and isinstance(selected.about, CheckLine) else None

    def _closer(self, talk: Conversation) -> Question | None:
        questions = self.campaign.sheets.of(talk.id).questions
        return next((one.question for one in questions if one.question.text == CLOSER), None)

    def _with_question(self, action: str, command: Callable[[Question], Change]) -> None:
        question = self._question
        if self.may(action) and question is not None:
            self.attempt(lambda: command(question), say=False)

    def _text_of(self, sheet: Sheet, which: SheetText) -> str:
        return {
            SheetText.INTRODUCTION: sheet.introduction,
            SheetText.OFFER: sheet.offer,
            SheetText.BRING_UP: sheet.bring_up,
            SheetText.ASK_ABOUT: sheet.ask_about,
        }[which]
