"""A form: a few fields, checked as one types, and nothing lost when something is wrong."""

from collections.abc import Callable, Iterable
from typing import Any

from textual import events, on
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.strip import Strip
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from inroad.campaign import Campaign
from inroad.campaign.people.namesakes import WhoIsMeant
from inroad.commands import KeyHint, command, with_a_key
from inroad.domain.changes import Change
from inroad.domain.documents.unsaved_form import UnsavedForm
from inroad.domain.errors import InroadError
from inroad.screens.dialogs.same_person import ask_who_is_meant
from inroad.screens.forms.form_fields import Answers, Field, T
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.frame.typing_keeper import About, TypingKeeper
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.several_lines import SeveralLines
from inroad.widgets.style import Span, Style, Styled, room_for_prose, wrap
from inroad.widgets.text_fields import OneLine

_ON = KeyHint(("tab",), "next")
_NEXT = KeyHint(("enter",), "next")
_BREAK = KeyHint(("enter",), "new line")
_SAVE = KeyHint(("enter",), "save")
_CHANGE = KeyHint(("right",), "change it")
"""What keys do in the fields of a form, whichever it is."""

_ECHOED, _MOST_ECHOED = 2, 4
"""Lines kept free for the echo, and lines that it may take where there is much to say."""


class SaveLine(Styled, can_focus=True):
    """The last line of a form: enter saves, and nothing that is typed does.

    Who goes on typing here is a tab too far: a space is a letter like the others.
    """

    BINDINGS = [
        Binding("enter", "save", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    class Pressed(Message):
        """Save was chosen."""

    def __init__(self, word: str) -> None:
        super().__init__(id="save")
        self._word = word

    def render_line(self, y: int) -> Strip:
        """Draw the word, lit where enter would save."""
        here = self.has_focus
        bar = Span("▌" if here else " ", Style.ACCENT)
        word = Span(f" {self._word} ", Style.TEXT if here else Style.SOFT, here)
        return self.strip((bar, word), self.size.width, on_row=here)

    def action_save(self) -> None:
        """Say that save was chosen."""
        self.post_message(self.Pressed())

    def on_click(self) -> None:
        """Save."""
        self.action_save()

    def on_focus(self) -> None:
        """Light the line."""
        self.refresh()

    def on_blur(self) -> None:
        """Dim the line."""
        self.refresh()


class Prose(SeveralLines):
    """A field of several lines."""

    def __init__(self, text: str, id: str, lines: int) -> None:
        super().__init__(text, id=id)
        self.styles.height = lines
        self._is_visited = False

    def on_focus(self) -> None:
        """Go on at the end of what stands here, the first time one comes here."""
        if not self._is_visited:
            self._is_visited = True
            self.call_after_refresh(self.go_to_end)


class LineInput(OneLine):
    """A field of one line; tab and enter take a completion, ↓ and ↑ go on and back."""

    BINDINGS = [
        Binding("tab", "complete_and_next", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, field: Field[Any]) -> None:
        offers = SuggestFromList(field.offers, case_sensitive=False) if field.offers else None
        super().__init__(field.value, field.hint, f"field-{field.name}", offers)

    def action_complete_and_next(self) -> None:
        """Take what is offered, and go to the next field."""
        self.complete()
        self.screen.focus_next()

    async def action_submit(self) -> None:
        """Take what is offered, and say that the field is done."""
        self.complete()
        await super().action_submit()


class FormScreen(CommandScreen[bool]):
    """Asks for a few things; dismissed with True once `submit` has taken them."""

    moves = ()
    is_typed_in = True

    def __init__(
        self,
        campaign: Campaign,
        title: str,
        fields: Iterable[Field[Any]],
        submit: Callable[[Answers], None],
        intro: str = "",
        save: str = "Save",
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Make a form.

        Args:
            campaign: the campaign.
            title: says what the form is for.
            fields: what to ask, from top to bottom.
            submit: takes the answers; an `InroadError` it raises is shown, and the form stays.
            intro: a sentence or two under the title.
            save: the word on the last line.
            cancelled: called when the form is left without saving.
        """
        super().__init__(campaign)
        self._title = title
        self._fields = tuple(fields)
        self._submit = submit
        self._intro = intro
        self._save_word = save
        self._cancelled = cancelled
        self.about: tuple[str, ...] = ()
        """What an unsaved form of it keeps; see `kept_forms`, which says it."""
        self._unsaved: UnsavedForm | None = None
        self._keeper = TypingKeeper(campaign, self._typed)
        self._warned = False
        self._filled: dict[Field[Any], str] = {}
        self._values: dict[Field[Any], tuple[str, Any]] = {}

    def go_on_with(self, unsaved: UnsavedForm) -> None:
        """Begin with what an unsaved form holds; it is thrown away when the form is left."""
        self._unsaved = unsaved

    def keep_unsaved(self) -> None:
        """Keep what is half typed, for the next start."""
        self._keeper.look()

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out title, fields, the line that echoes, and the keys."""
        yield Lines(id="form-title")
        with VerticalScroll(id="form-fields", can_focus=False):
            for field in self._fields:
                with Horizontal(classes="form-row -prose" if field.lines else "form-row") as row:
                    if field.lines:
                        row.styles.height = field.lines
                    yield Static(field.label, classes="form-label", markup=False)
                    yield self._widget(field)
            yield SaveLine(self._save_word)
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Focus the first field, or that in which somebody was typing."""
        self._show_title()
        self._fill_in()
        self._fill_others()
        typed = self._changed()
        self._widget_of(typed[-1] if typed else self._fields[0]).focus()
        if self.about:
            self._keeper.begin(self, self._unsaved.id if self._unsaved is not None else "")

    def on_resize(self, event: events.Resize) -> None:
        """Break the intro anew for the new width (Textual calls the base's handler too)."""
        self._show_title()

    @command("ctrl+s", label="save", in_footer=True)
    def save(self) -> None:
        """Save the form.

        Every field is read and the answers are handed over, once; it stays where something
        is wrong.
        """
        if not self.is_current:
            return
        values: dict[Field[Any], Any] = {}
        for field in self._fields:
            try:
                values[field] = self._value(field)
            except InroadError as error:
                self._complain(str(error))
                self._widget_of(field).focus()
                return
        try:
            self._keeper.save(lambda: self._submit(Answers(values)))
        except WhoIsMeant as question:
            ask_who_is_meant(self, question, self._keeper.save, self._saved)
            return
        except InroadError as error:
            self._complain(str(error))
            return
        self._keeper.end()
        self.dismiss(True)

    def _saved(self, change: Change) -> None:
        """Say what was done with an answer, and leave."""
        self.notify(f"{change.label}.", markup=False)
        self._keeper.end()
        self.dismiss(True)

    @command("escape", label="leave", in_footer=True)
    def cancel(self) -> None:
        """Leave without saving.

        Where something was typed, it takes a second time.
        """
        if self._changed() and not self._warned:
            self._warned = True
            self._complain("Not saved. Press esc again to leave all the same.")
            return
        self._keeper.end()
        if self._cancelled is not None:
            try:
                self._cancelled()
            except InroadError as error:
                self.refuse(str(error))
        self.dismiss(False)

    @on(SaveLine.Pressed)
    def _on_save_line(self) -> None:
        self.save()

    @on(Input.Submitted)
    def _on_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus_next()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _on_changed(self) -> None:
        self._fill_others()
        self._echo()
        self._tell_keys()

    def on_descendant_focus(self) -> None:
        """Echo what the field under the cursor means, and say what its keys do."""
        self._echo()
        self._tell_keys()

    def _fill_others(self) -> None:
        """Put what one field says of others into those that hold what stood there anyway."""
        for field in self._fields:
            if field.fills is None:
                continue
            try:
                said = field.fills(self._value(field))
            except InroadError:
                said = {}
            for other in self._fields:
                known = self._filled.get(other, other.value)
                wanted = said.get(other, other.value)
                widget = self._widget_of(other)
                if other is field or known == wanted or not isinstance(widget, Input):
                    continue
                if widget.value == known:
                    widget.value = wanted
                self._filled[other] = wanted

    def _tell_keys(self) -> None:
        enter = _NEXT
        if isinstance(self.focused, Prose):
            enter = _BREAK
        elif isinstance(self.focused, SaveLine):
            enter = _SAVE
        keys = [_ON, enter]
        if isinstance(self.focused, OneLine) and self.focused.is_marked:
            keys.append(_CHANGE)
        self.query_one(KeyBar).tell(with_a_key([*keys, *self.commands]))

    def _echo(self) -> None:
        self._warned = False
        field = next((one for one in self._fields if self._widget_of(one).has_focus), None)
        if field is None or field.echo is None or not self._text(field).strip():
            self.query_one("#form-echo", Lines).show(())
            return
        try:
            said, style = field.echo(self._value(field)), Style.GOOD
        except InroadError as error:
            said, style = str(error), Style.DUE
        self._say(said, style)

    def _complain(self, sentence: str) -> None:
        self._say(sentence, Style.LATE)

    def _say(self, sentence: str, style: Style) -> None:
        lines = wrap(sentence, room_for_prose(self.size.width))[:_MOST_ECHOED] if sentence else []
        echo = self.query_one("#form-echo", Lines)
        echo.styles.height = max(_ECHOED, len(lines))
        echo.show([(Span("  "), Span(line, style)) for line in lines])
        self.lift_toast_later()

    def _show_title(self) -> None:
        intro = wrap(self._intro, room_for_prose(self.size.width)) if self._intro else []
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2 + len(intro) + bool(intro)
        title.show(
            [
                (Span("  "), Span(self._title, Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in intro),
            ]
        )

    def _widget(self, field: Field[Any]) -> Widget:
        if field.lines:
            return Prose(field.value, id=f"field-{field.name}", lines=field.lines)
        return LineInput(field)

    def _widget_of(self, field: Field[Any]) -> Widget:
        return self.query_one(f"#field-{field.name}")

    def _value(self, field: Field[T]) -> T:
        """Return what a field reads, which is read once; raises InroadError."""
        text = self._text(field)
        if field not in self._values or self._values[field][0] != text:
            self._values[field] = text, field.read(text)
        value: T = self._values[field][1]
        return value

    def _text(self, field: Field[Any]) -> str:
        widget = self._widget_of(field)
        if isinstance(widget, TextArea):
            return widget.text
        return widget.value if isinstance(widget, Input) else ""

    def _fill_in(self) -> None:
        """Put what an unsaved form holds into the fields."""
        for field in self._fields if self._unsaved is not None else ():
            typed = self._unsaved.answers.get(field.name) if self._unsaved is not None else None
            widget = self._widget_of(field)
            if typed is not None and isinstance(widget, TextArea):
                widget.load_text(typed)
                widget.move_cursor(widget.document.end)
            elif typed is not None and isinstance(widget, Input):
                # It was typed, not filled in: one goes on at its end.
                widget.value = typed
                widget.select_on_focus = False

    def _typed(self) -> About | None:
        """Return what is typed, for the keeper; an unsaved form that is gone on with is kept."""
        if not self.is_mounted or not (self._changed() or self._unsaved is not None):
            return None
        typed = {field.name: self._text(field) for field in self._fields}
        return self.about, self._title, typed

    def _changed(self) -> list[Field[Any]]:
        """Return the fields in which somebody typed something else than was filled in."""
        return [
            field
            for field in self._fields
            if self._text(field) != self._filled.get(field, field.value)
        ]
