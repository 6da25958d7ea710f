"""Find as you type: the line that `/` opens, and the screens that have one.

What is typed is a filter: words, and terms like `stage:met` (see `inroad.domain.filters`).
"""

from collections.abc import Callable, Hashable

from textual import events, on
from textual.binding import Binding
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from inroad.commands import KeyHint, command, needed
from inroad.domain.text import quoted
from inroad.screens.frame.main_screen import MainScreen, OpenedScreen
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.line_list import GUTTER, Heading
from inroad.widgets.style import wrap
from inroad.widgets.text_fields import OneLine


class _Completing(Suggester):
    """Completes a filter with what may be typed next."""

    def __init__(self, completed: Callable[[str], str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._completed = completed

    async def get_suggestion(self, value: str) -> str | None:
        """Return all of what was typed with the likeliest of what may follow."""
        return self._completed(value) or None


class FindLine(OneLine):
    """One line at the bottom; what is typed narrows the list above at once."""

    BINDINGS = [
        Binding("escape", "clear", show=False),
        Binding("down,up", "leave", show=False),
        Binding("tab", "complete", show=False),
    ]
    hints = (
        KeyHint(("enter", "down", "up"), "keep these"),
        KeyHint(("escape",), "show all"),
    )

    def __init__(self, completed: Callable[[str], str] | None = None, hint: str = "") -> None:
        """Make the line.

        Args:
            completed: returns what was typed with what may follow it, or ""; None where what is
                typed is words and no filter of people.
            hint: what may be typed, where that is something else.
        """
        self._is_filter = completed is not None
        suggester = _Completing(completed) if completed is not None else None
        usual = _FILTER_HINT if self._is_filter else _HINT
        super().__init__(hint=hint or usual, id="find", suggester=suggester)
        self.display = False

    @property
    def working(self) -> tuple[KeyHint, ...]:
        """What keys do in it; in a filter also what completes and explains it."""
        return (*self.hints, *_FILTER_HINTS) if self._is_filter else self.hints

    def on_key(self, event: events.Key) -> None:
        """Explain what may be typed: nobody is called “?”."""
        if event.character == "?" and self._is_filter:
            event.stop()
            event.prevent_default()
            from inroad.screens.frame.filter_help import FilterHelpScreen

            if isinstance(self.screen, FindingScreen):
                self.app.push_screen(FilterHelpScreen(self.screen.campaign))

    def action_complete(self) -> None:
        """Take what completes it."""
        self.complete()

    def put(self, text: str) -> None:
        """Have something typed here, without going here."""
        self.value = text
        self._appear(bool(text))

    def open(self) -> None:
        """Be there, and take what is typed."""
        self._appear(True)
        self.focus()

    def action_clear(self) -> None:
        """Forget what was typed and go back to the list."""
        self.value = ""
        self._appear(False)
        self.screen.set_focus(self._list)

    def action_leave(self) -> None:
        """Go back to the list and keep it narrowed."""
        self._appear(bool(self.value))
        self.screen.set_focus(self._list)

    def _appear(self, is_there: bool) -> None:
        """Be there or not; where it is, nothing that is said lies over it (see the styles)."""
        self.display = is_there
        self.screen.set_class(is_there, "-finding")

    @property
    def _list(self) -> Widget | None:
        screen = self.screen
        return screen.found_in if isinstance(screen, FindingScreen) else None


_HINT = "find a name, role, organisation…"
_FILTER_HINT = "find a name, role, organisation, stage:met, asked:never"
_FILTER_HINTS = (KeyHint(("tab",), "complete"), KeyHint(("question_mark",), "all terms"))


class FindingScreen(MainScreen):
    """A screen whose list can be narrowed by typing."""

    _before_finding: Hashable | None = None
    """What the cursor was at before something was looked for: where nothing has that, it is there
    again."""
    _is_nothing_found: bool = False

    @property
    def found_in(self) -> Moving:
        """The widget that shows what was found."""
        raise LookupError("a finding screen names its list")

    @property
    def wanted(self) -> str:
        """What is looked for, or ""."""
        return self.query_one(FindLine).value

    def _narrowed(self) -> str:
        wanted = self.wanted if self.is_mounted else ""
        return needed(wanted or None, "All is shown already.")

    @command("slash", label="find", in_footer=True)
    def find(self) -> None:
        """Find a person as you type."""
        if not self.wanted:
            self._before_finding = self.found_in.here
        self.query_one(FindLine).open()

    @command("escape", label="show all", needs=_narrowed, asks=False, in_footer=True)
    def stop_finding(self) -> None:
        """Show everyone again."""
        self.query_one(FindLine).action_clear()

    def show_found(self) -> None:
        """Show what is found now that something else is looked for."""
        self.refresh_view()

    @on(Input.Changed, "#find")
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        was_nothing, before = self._is_nothing_found, self._before_finding
        self.show_found()
        self._is_nothing_found = bool(self.wanted) and self.found_in.here is None
        if was_nothing and not self.wanted and before is not None:
            self.found_in.select(before)
        self.refresh_keys()

    @on(Input.Submitted, "#find")
    def _keep(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(FindLine).action_leave()


class OpenedFindingScreen(FindingScreen, OpenedScreen):
    """One that is opened above another screen."""

    @property
    def nothing_found(self) -> list[Heading]:
        """What stands in a list where nothing has what is looked for; nothing while nothing is."""
        if not self.wanted:
            return []
        said = f"Nothing here has {quoted(self.wanted)}. Esc shows all."
        return [Heading(line) for line in wrap(said, max(10, self.app.size.width - GUTTER))]

    @OpenedScreen.back.over()
    def back(self) -> None:
        """Go back."""
        if self.wanted:
            self.stop_finding()
        else:
            super().back()

    commands = (FindingScreen.find, back)
