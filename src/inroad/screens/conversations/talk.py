"""In the conversation: the question large, room to type, and one key for what must not be lost.

Quiet: nothing moves but the minutes, once each. Beside the text keys are commands. `enter`
types into the answer; there it keeps the answer and goes to the next question, so that what is
typed then is a command again. `tab` breaks a line, `esc` only leaves. What is typed is on the
disk within a second.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input, TextArea

from inroad.campaign import Campaign
from inroad.campaign.people.namesakes import WhoIsMeant
from inroad.commands import GOING_BACK, KeyHint, command, needed
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.sheet import Sheet, SheetQuestion
from inroad.domain.dates.formatting import say_span
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.people.typed_person import read_person
from inroad.domain.text import joined
from inroad.keymap.keymap import naming_keys
from inroad.screens.conversations.sheet_page import CLOCK
from inroad.screens.dialogs.same_person import ask_who_is_meant
from inroad.screens.forms.people import note_form, say_typed_promise
from inroad.screens.forms.questions import answer_form
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.frame.main_screen import OpenedScreen
from inroad.screens.frame.typing_keeper import About, TypingKeeper
from inroad.widgets.bars import Divider, KeyBar, Lines, Mode
from inroad.widgets.several_lines import SeveralLines
from inroad.widgets.style import Line, Span, Style, between, wrap, wrap_to
from inroad.widgets.text_fields import OneLine

_TICK = 5.0
_NEXT = 3
_QUESTION_LINES = 4
_THEN = "then: "


class CapturePrompt(NamedTuple):
    """One thing that is written down in a line: what the line asks for."""

    asks: str


TAKEAWAY = CapturePrompt("What did you learn? Enter keeps it.")
MINE = CapturePrompt("I promised to … by fri")
THEIRS = CapturePrompt("They promised to … by next week")
NAMED = CapturePrompt("A person to meet: Ines Vidal, data lead at Northwind")
_IN_ANSWER = (
    KeyHint(("enter",), "keep it, go on"),
    KeyHint(("tab",), "new line"),
    KeyHint(("escape",), "leave the answer"),
)
_IN_LINE = (KeyHint(("enter",), "keep it"), KeyHint(("escape",), "not"))
"""What keys do while the answer is typed, and while something else is."""


class TalkScreen(OpenedScreen):
    """One conversation while it runs."""

    mode = Mode.PREP
    moves = ()
    signs = (CLOCK,)
    AUTO_FOCUS = ""

    def __init__(self, campaign: Campaign, conversation_id: int) -> None:
        super().__init__(campaign, conversation_id)
        self._talk_id = conversation_id
        self._opened = campaign.now
        self._at = 0
        self._answering: Question | None = None
        self._capture: CapturePrompt | None = None
        self._keeper = TypingKeeper(campaign, self._typed)
        self._said = ""

    def compose(self) -> ComposeResult:
        """Lay out without the bar above: this screen is quiet."""
        yield from CommandScreen.compose(self)
        yield KeyBar()

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out where we are, the question, its answer, and what comes next."""
        yield Lines(id="talk-head")
        yield Lines(id="talk-question")
        yield Answer(id="answer")
        yield Divider("next", id="why-rule")
        yield Lines(id="talk-next")
        yield CaptureLine(id="capture")
        yield Lines(id="talk-echo")

    def on_mount(self) -> None:
        """Begin at the first question that was not asked."""
        asked = [question.question.asked for question in self._questions]
        self._at = asked.index(False) if False in asked else 0
        self.query_one("#capture", Input).display = False
        self._keeper.begin(self)
        self.set_interval(_TICK, self._show_head)
        self.set_focus(None)
        self.refresh_view()

    def refresh_bars(self) -> None:
        """There is no bar above; show the keys that work."""
        self.refresh_keys()

    def refresh_keys(self) -> None:
        """Show the keys of the state that I am in."""
        if not self.is_mounted:
            return
        bar = self.query_one(KeyBar)
        if self._answering is not None:
            bar.tell(_IN_ANSWER)
        elif self._capture is not None:
            bar.tell(_IN_LINE)
        else:
            super().refresh_keys()

    def refresh_view(self) -> None:
        """Show the conversation as it stands; what is being typed stays."""
        if self._sheet is None:
            self.app.call_later(self.back)
            return
        self._show_head()
        self._show_question()

    def _question(self) -> Question:
        why_not = naming_keys(
            "There is no question on the sheet; {prep.question:n} on the sheet adds one."
        )
        return needed(self._shown_question, why_not)

    @command("space", label="asked", needs=_question, in_footer=True)
    def asked(self) -> None:
        """Tick the question as asked."""
        question = self._question()
        self.attempt(lambda: self.campaign.questions.tick(question.id), say=False)

    @command("enter", "a", label="answer", needs=_question, in_footer=True)
    def answer(self) -> None:
        """Type into its answer."""
        self._answering = self._question()
        area = self.query_one("#answer", SeveralLines)
        area.focus()
        area.go_to_end()
        self.refresh_keys()

    @command("e", label="it is over", in_footer=True)
    def end(self) -> None:
        """It is over: go on with the debrief."""
        from inroad.screens.conversations.debrief import DebriefScreen

        sheet = self._sheet
        if sheet is not None:
            self.app.pop_screen()
            self.app.push_screen(DebriefScreen(self.campaign, sheet.contact.id))

    @command("t", label="takeaway", in_footer=True)
    def takeaway(self) -> None:
        """Keep something you learnt."""
        self._begin(TAKEAWAY)

    @command("p", label="promise", in_footer=True, shown="p P")
    def promise(self) -> None:
        """Write down a promise of yours."""
        self._begin(MINE)

    @command("P", label="their promise")
    def their_promise(self) -> None:
        """Write down a promise of theirs."""
        self._begin(THEIRS)

    @command("n", label="name", in_footer=True)
    def person(self) -> None:
        """Keep a person to meet."""
        self._begin(NAMED)

    @command("j", "down", "l", label="next", needs=_question, in_footer=True, shown="j k")
    def following(self) -> None:
        """Go to the next question."""
        self._go(1)

    @command("k", "up", label="previous", needs=_question)
    def previous(self) -> None:
        """Go to the question before."""
        self._go(-1)

    @command(*GOING_BACK, label="back", in_footer=True)
    def back(self) -> None:
        """Go back to the sheet."""
        if self._capture is not None:
            self._close_capture()
        elif self._answering is not None:
            self.leave_answer()
        elif self.is_current:
            self.app.pop_screen()

    def leave_answer(self) -> None:
        """Leave the answer, and keep it; where the disk refuses, stay with what was typed."""
        if self._keep_answer():
            self.set_focus(None)
            self.refresh_keys()

    def keep_answer(self) -> None:
        """Keep the answer, and go to the next question."""
        before = self._at
        self.leave_answer()
        if self._answering is None:
            self._at = before
            self._go(1)

    def keep_unsaved(self) -> None:
        """Keep what is half typed, because the program has to end."""
        self._keeper.look()

    @on(Input.Changed, "#capture")
    def _on_captured_typed(self, event: Input.Changed) -> None:
        event.stop()
        self._echo(event.value)

    @on(Input.Submitted, "#capture")
    def _on_captured(self, event: Input.Submitted) -> None:
        event.stop()
        capture, sheet = self._capture, self._sheet
        if capture is None or sheet is None:
            return
        if not event.value.strip() or self._take(capture, sheet, event.value):
            self._close_capture()

    @property
    def _sheet(self) -> Sheet | None:
        try:
            return self.campaign.sheets.of(self._talk_id)
        except NotFound:
            return None

    @property
    def _questions(self) -> tuple[SheetQuestion, ...]:
        sheet = self._sheet
        return sheet.questions if sheet is not None else ()

    @property
    def _shown_question(self) -> Question | None:
        questions = self._questions
        return questions[min(self._at, len(questions) - 1)].question if questions else None

    def _begin(self, capture: CapturePrompt) -> None:
        """Open the line for something that must not be lost."""
        self._capture = capture
        line = self.query_one("#capture", OneLine)
        line.say(capture.asks)
        line.value = ""
        line.display = True
        line.focus()
        self.refresh_keys()

    def _go(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), max(0, len(self._questions) - 1))
        self._show_question()

    def _take(self, capture: CapturePrompt, sheet: Sheet, typed: str) -> bool:
        """Keep what was captured; return whether it is kept."""
        capturing, talk = self.campaign.capture, sheet.conversation
        question = self._shown_question
        goal = question.goal if question is not None else ""
        if capture is TAKEAWAY:
            done = self._save(lambda: capturing.learnt(talk, goal, typed))
        elif capture is NAMED:
            done = self._keep_name(talk, typed)
        else:
            done = self._save(lambda: capturing.promised(talk, typed, capture is MINE))
        if done is not None:
            self._said = done.label
        return done is not None

    def _keep_name(self, talk: Conversation, typed: str) -> Change | None:
        """Keep a person to meet; where somebody is known who could be meant, ask first."""

        def done(change: Change) -> None:
            self._said = change.label
            self._close_capture()

        try:
            return self._keeper.save(lambda: self.campaign.capture.named(talk, typed))
        except WhoIsMeant as question:
            ask_who_is_meant(self, question, self._keeper.save, done)
        except InroadError as error:
            self.refuse(str(error))
        return None

    def _save(self, command: Callable[[], Change]) -> Change | None:
        """Save what was typed; what it did shows on the screen, so that no toast need say it."""
        return self.attempt(lambda: self._keeper.save(command), say=False)

    def _close_capture(self) -> None:
        self._capture = None
        line = self.query_one("#capture", Input)
        line.display = False
        line.value = ""
        self.set_focus(None)
        kept = [(Span("  "), Span(self._said, Style.GOOD))] if self._said else []
        self._said = ""
        self.query_one("#talk-echo", Lines).show(kept)
        self._keeper.look()
        self.refresh_keys()

    def _echo(self, typed: str) -> None:
        """Say which day a promise is for, and who somebody is, as it is typed."""
        if self._capture is None:
            return
        said = ""
        if self._capture in (MINE, THEIRS) and typed.strip():
            try:
                said = say_typed_promise(self.campaign.capture.read_promise(typed))
            except InroadError:
                return
        elif self._capture is NAMED:
            person = read_person(typed)
            said = joined(person.name, person.place, person.email, by=" · ")
        self.query_one("#talk-echo", Lines).show([(Span("  "), Span(said, Style.GOOD))])

    def _keep_answer(self) -> bool:
        """Save the answer that was typed, as one change; return whether it is safe."""
        question, self._answering = self._answering, None
        text = self.query_one("#answer", TextArea).text
        answer = self.campaign.questions.answer
        if (
            question is not None
            and text != question.answer
            and self._save(lambda: answer(question, text)) is None
        ):
            self._answering = question
        self._keeper.look()
        self._show_question()
        return self._answering is None

    def _typed(self) -> About | None:
        """Return what is being typed, for the keeper."""
        if self._capture is not None:
            value = self.query_one("#capture", Input).value
            sheet = self._sheet
            if not value.strip() or sheet is None:
                return None
            about = note_form.about(self.campaign, sheet.contact)
            return about, f"A note on {sheet.contact.name}", {"note": value}
        question = self._answering
        if question is None:
            return None
        text = self.query_one("#answer", TextArea).text
        if text == question.answer:
            return None
        return answer_form.about(self.campaign, question), question.text, {"answer": text}

    def _show_head(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        progress = self.campaign.capture.progress(sheet.conversation, self._opened)
        width = max(10, self.app.size.width - 2)
        contact = sheet.contact
        name = (Span(f"  {contact.name}", Style.TEXT, True), Span(f"  {contact.place}", Style.SOFT))
        time = (Span(progress.words, Style.DUE if progress.is_over else Style.SOFT),)
        soft = "A good moment to thank them, or to ask for five minutes more."
        over: Line = (Span(f"  {soft}", Style.FAINT),) if progress.is_over else ()
        self.query_one("#talk-head", Lines).show([(), between(name, time, width), over])

    def _show_question(self) -> None:
        questions = self._questions
        area = self.query_one("#answer", TextArea)
        if not questions:
            self.query_one("#talk-question", Lines).show(
                [(Span("  No questions yet.", Style.FAINT),)]
            )
            return
        self._at = min(self._at, len(questions) - 1)
        one = questions[self._at]
        room = max(20, self.app.size.width - 4)
        tick = Span(" ✓ asked", Style.GOOD) if one.question.asked else Span("")
        count = Span(f"  {self._at + 1} of {len(questions)} · at {say_span(one.mark)}", Style.FAINT)
        lines: list[Line] = [(count, tick)]
        lines += [
            (Span("  "), Span(line, Style.TEXT, True)) for line in wrap(one.question.text, room)
        ]
        follow_up = self.campaign.bank.follow_up(one.question.text)
        if follow_up:
            left = _QUESTION_LINES + 1 - len(lines)
            first, *more = wrap_to(follow_up, room - len(_THEN), max(1, left))
            lines.append((Span(f"  {_THEN}", Style.FAINT), Span(first, Style.SOFT)))
            lines += [(Span(" " * (2 + len(_THEN))), Span(line, Style.SOFT)) for line in more]
        self.query_one("#talk-question", Lines).show(lines[: _QUESTION_LINES + 1])
        if self._answering is None and area.text != one.question.answer:
            area.load_text(one.question.answer)
        following = questions[self._at + 1 : self._at + 1 + _NEXT]
        self.query_one("#talk-next", Lines).show(list(self._following(following, room)))

    @staticmethod
    def _following(questions: Iterable[SheetQuestion], room: int) -> Iterator[Line]:
        """Yield what comes next, as far as there is room for it."""
        left = _NEXT
        for one in questions:
            if not left:
                return
            mark = Span("✓ " if one.question.asked else "  ", Style.GOOD)
            at = f"{say_span(one.mark)} "
            first, *more = wrap_to(one.question.text, room - 2 - len(at), left)
            yield (Span("  "), mark, Span(at, Style.FAINT), Span(first, Style.SOFT))
            yield from ((Span(" " * (4 + len(at))), Span(line, Style.SOFT)) for line in more)
            left -= 1 + len(more)


class Answer(SeveralLines):
    """Where the answer is typed; it is read from beside too.

    A line break has a key of its own: tab, and those that some terminals tell apart from enter.
    """

    BINDINGS = [
        Binding("enter", "keep", show=False, priority=True),
        Binding("tab,shift+enter", "break_line", show=False, priority=True),
        Binding("escape", "leave", show=False, priority=True),
    ]

    def action_keep(self) -> None:
        """Keep what is typed, and go to the next question."""
        if isinstance(self.screen, TalkScreen):
            self.screen.keep_answer()

    def action_break_line(self) -> None:
        """Go on in a new line."""
        self.replace("\n", *self.selection)

    def action_leave(self) -> None:
        """Leave it."""
        if isinstance(self.screen, TalkScreen):
            self.screen.leave_answer()


class CaptureLine(OneLine):
    """The line for a takeaway, a promise, a name."""

    BINDINGS = [Binding("escape,tab", "screen.run_command('back')", show=False)]
