"""Conflicts: where two copies, or a calendar, had changed the same, one key chooses."""

from collections.abc import Hashable, Iterable

from textual.widget import Widget

from inroad.campaign.calendar.taking_in import Question
from inroad.campaign.core.conflicts import Choice
from inroad.commands import command, needed
from inroad.domain.documents.conflict import Conflict
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.calendar_answer import Answer
from inroad.domain.text import plural
from inroad.keymap.keymap import naming_keys
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.frame.page_screen import PageScreen
from inroad.widgets.bars import Lines
from inroad.widgets.line_list import GUTTER
from inroad.widgets.page import Piece, sentence
from inroad.widgets.style import Line, Span, Style, wrap

_ANSWERS = {
    Answer.CALLED_OFF: ("It is called off", "a new time, or a word, comes next"),
    Answer.OFF_CALENDAR: ("Only off the calendar", "it takes place, and is not put there again"),
    Answer.PUT_BACK: ("Put it back", "that was a mistake"),
    Answer.CALENDAR: ("The time of the calendar", "the conversation is moved here as well"),
    Answer.INROAD: ("The time of Inroad", "the calendar follows"),
}

_ASKED = "There is no value to keep: {conflicts.answer:a} answers what your calendar asks."


class ConflictsScreen(PageScreen):
    """Each conflict with both values: the one that stands, and the other; then what is asked."""

    page_id = "conflicts"

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out title and list."""
        yield Lines(id="form-title")
        yield from super().layout_widgets()

    def refresh_view(self) -> None:
        """Show the conflicts as they stand."""
        choices = self.campaign.conflicts.all()
        questions = self.campaign.calendars.questions()
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        said = f"  {plural(len(choices), 'field')} changed in two copies at once" * bool(choices)
        if questions:
            asked = f"  {plural(len(questions), 'question')} of your calendar"
            said = f"{said} ·{asked}" if said else asked
        line: Line = (Span("  "), Span("Conflicts", Style.TEXT, True), Span(said, Style.FAINT))
        title.show([line])
        self.page.show([*self._asked(questions), *self._pieces(choices, not questions)])

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line that a conflict begins with: it is called by its id."""
        return document.id if isinstance(document, Conflict) else None

    def _choice(self) -> Choice:
        asks = self.about(Question) is not None
        return needed(
            self.about(Choice), naming_keys(_ASKED) if asks else "There are no conflicts."
        )

    def _question(self) -> Question:
        return needed(self.about(Question), "Your calendar asks nothing of this.")

    @command("space", "enter", label="take the other", needs=_choice, asks=False, in_footer=True)
    def take(self) -> None:
        """Take the other value, or answer what your calendar asks."""
        if self.about(Question) is not None:
            self.answer()
            return
        choice = self._choice()
        self.attempt(lambda: self.campaign.conflicts.take(choice.id))

    @command("a", label="answer", needs=_question, in_footer=True)
    def answer(self) -> None:
        """Answer what your calendar asks."""
        self._ask(self._question())

    @command("x", label="keep", needs=_choice, in_footer=True)
    def keep(self) -> None:
        """Keep the value that stands."""
        choice = self._choice()
        self.attempt(lambda: self.campaign.conflicts.keep(choice.id))

    def _ask(self, question: Question) -> None:
        """Ask what holds of a conversation that somebody changed in a calendar."""
        options = [Option(one, *_ANSWERS[one]) for one in question.answers]
        title = f"{question.sentence} {question.help}"

        def answered(answer: Answer | None) -> None:
            if answer is not None:
                self.attempt(lambda: self.campaign.calendars.answer(question, answer))
                self.refresh_view()

        self.app.push_screen(ChoiceScreen[Answer](self.campaign, title, options), answered)

    def _asked(self, questions: tuple[Question, ...]) -> list[Piece]:
        room = max(20, self.app.size.width - GUTTER - 4)
        pieces: list[Piece] = []
        for question in questions:
            head = (Span(question.name, Style.TEXT, True), Span("  your calendar", Style.FAINT))
            pieces.append(Piece(head, question.uid, question))
            pieces += [
                Piece((Span(f"  {line}", Style.DUE),)) for line in wrap(question.sentence, room)
            ]
            pieces.append(Piece(()))
        return pieces

    def _pieces(self, choices: tuple[Choice, ...], is_all: bool) -> list[Piece]:
        pieces: list[Piece] = []
        for choice in choices:
            head = (Span(choice.name, Style.TEXT, True), Span(f"  {choice.field}", Style.FAINT))
            pieces.append(Piece(head, choice.id, choice))
            pieces += self._value("stands", choice.stands, Style.TEXT)
            pieces += [*self._value("other", choice.other, Style.DUE), Piece(())]
        if not choices and is_all:
            room = self.app.size.width - GUTTER - 1
            pieces += sentence("Nothing to choose: no two copies disagree.", room)
        return pieces

    def _value(self, word: str, value: str, style: Style) -> list[Piece]:
        room = max(20, self.app.size.width - GUTTER - 14)
        return [
            Piece((Span(f"  {'' if at else word:<8}", Style.FAINT), Span(line, style)))
            for at, line in enumerate(wrap(value, room))
        ]
