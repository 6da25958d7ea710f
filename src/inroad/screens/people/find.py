"""Search anything that was ever written; enter opens the place where it stands."""

from collections.abc import Hashable, Iterable

from textual import on
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input

from inroad.campaign.search.find import MOST, Found
from inroad.commands import GOING_BACK, KeyHint, command, needed
from inroad.domain.text import plural
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.people.found_places import open_place
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.in_steps import InSteps, WorksInSteps
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, fit, wrap
from inroad.widgets.text_fields import OneLine

_MOST_SAID = 2
_WHAT = 21
_NAME = 18


_TO_FOUND = ("enter", "tab", "down")


class _Typed(OneLine):
    """The line that is typed into; down and enter go to what was found."""

    BINDINGS = [Binding(",".join(_TO_FOUND), "leave", show=False)]
    hints = (KeyHint(_TO_FOUND, "to what was found"),)

    @property
    def working(self) -> tuple[KeyHint, ...]:
        """The way to what was found, where something was."""
        return self.hints if self._has_found else ()

    def action_leave(self) -> None:
        """Go to the list, where something is in it."""
        if self._has_found:
            self.screen.focus_next()

    @property
    def _has_found(self) -> bool:
        return self.screen.query_one("#found", LineList).selected is not None


class FindScreen(WorksInSteps, CommandScreen[None]):
    """Everything that was ever written, narrowed as one types.

    Of a large campaign it takes a second until all is looked through for the first time. That
    begins when the screen opens; what a letter finds among what is known by then is shown at once.
    """

    _ahead: InSteps[None, None] | None = None

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the line to type into, and what is found."""
        yield Lines(id="form-title")
        yield _Typed(hint="a name, a note, an answer, anything", id="typed")
        yield LineList[Found](self._draw, _key, id="found")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin to type."""
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        title.show([(Span("  "), Span("Find anything", Style.TEXT, True))])
        self.query_one("#typed", Input).focus()
        self.call_after_refresh(self._look_ahead)

    def on_descendant_focus(self) -> None:
        """Show the keys of where we are: in the line, or in what was found."""
        self._tell_keys()

    def _found(self) -> Found:
        return needed(self._list.selected, "Nothing was found to open.")

    @command("enter", "o", label="open", needs=_found, in_footer=True)
    def open(self) -> None:
        """Open the place."""
        one = self._found()
        typed = self.query_one("#typed", Input).value
        self.dismiss(None)
        self.app.call_later(open_place, self.app, self.campaign, one.place, typed)

    @command("slash", label="type", in_footer=True)
    def type(self) -> None:
        """Type something else."""
        self.query_one("#typed", Input).focus()

    @command(*GOING_BACK, label="back", in_footer=True)
    def back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def needs_all(self, key: str | None) -> bool:
        """Whether a key goes to what is found: any other is a letter more, or leaves."""
        is_typed = key is not None and key not in _TO_FOUND
        return not (is_typed and self.query_one("#typed", Input).has_focus)

    @on(Input.Changed, "#typed")
    def _on_typed(self, event: Input.Changed) -> None:
        event.stop()
        self._look_for(event.value)

    def _look_for(self, typed: str) -> None:
        if self._ahead is not None:
            self._ahead.stop()
        self.do_in_steps(
            self.campaign.search.find_in_steps(typed),
            lambda found: self._show(typed, found),
            lambda so_far: self._show(typed, so_far(), is_all=False),
        )

    def _look_ahead(self) -> None:
        """Look through all that can be found, while nothing in particular is looked for."""
        if self.is_at_work:
            return
        if self._ahead is not None:
            self._ahead.stop()
        self._ahead = InSteps(self, self.campaign.search.look_through(), lambda done: None)

    def _tell_keys(self) -> None:
        self.tell_keys([one for one in self.commands if one.why_not(self) is None])

    def _show(self, typed: str, found: tuple[Found, ...], is_all: bool = True) -> None:
        self._list.show(found, select=_key(found[0]) if found else None)
        room = max(10, self.size.width - 4)
        lines = wrap(_said(typed.strip(), len(found), is_all), room)[:_MOST_SAID]
        self.query_one("#form-echo", Lines).show(
            [(Span("  "), Span(line, Style.SOFT)) for line in lines]
        )
        self._tell_keys()
        if is_all:
            self.call_after_refresh(self._look_ahead)

    @property
    def _list(self) -> LineList[Found]:
        return self.query_one("#found", LineList)

    def _draw(self, found: Found, width: int) -> Line:
        what = min(_WHAT, width // 4)
        kind = Span(fit(found.what, what - 1) + " ", Style.FAINT)
        name = Span(fit(found.name, _NAME - 1) + " ")
        room = max(0, width - what - _NAME)
        return (kind, name, Span(fit(found.words, room), Style.SOFT))


def _said(typed: str, found: int, is_all: bool) -> str:
    """Say how much was found for what is typed; `is_all` unless more is looked through."""
    if not typed:
        return ""
    if not is_all:
        return f"{plural(found, 'place')} so far; looking on…" if found else "looking…"
    if not found:
        return f"Nothing that you wrote has “{typed}”. Fewer letters find more."
    more = " or more; another word narrows it" if found == MOST else ""
    return f"{plural(found, 'place')}{more}"


def _key(found: Found) -> Hashable:
    return (type(found.document), found.document.id)
