"""Find as you type: the line that `/` opens, and the screens that have one."""

from textual import on
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input

from inroad.commands import Command
from inroad.screens.base import MainScreen, OpenedScreen
from inroad.widgets.fields import OneLine


class FindLine(OneLine):
    """One line at the bottom; what is typed narrows the list above at once."""

    BINDINGS = [
        Binding("escape", "clear", show=False),
        Binding("down,up", "leave", show=False),
    ]
    commands = (
        Command("leave", ("enter", "down", "up"), "keep these", ""),
        Command("clear", ("escape",), "show all", ""),
    )

    def __init__(self) -> None:
        super().__init__(hint="find a name, role, organisation…", id="find")
        self.display = False

    def action_clear(self) -> None:
        """Forget what was typed and go back to the list."""
        self.value = ""
        self.display = False
        self.screen.set_focus(self._list)

    def action_leave(self) -> None:
        """Go back to the list and keep it narrowed."""
        self.display = bool(self.value)
        self.screen.set_focus(self._list)

    @property
    def _list(self) -> Widget | None:
        screen = self.screen
        return screen.found_in if isinstance(screen, FindingScreen) else None


class FindingScreen(MainScreen):
    """A screen whose list can be narrowed by typing."""

    @property
    def found_in(self) -> Widget:
        """The widget that shows what was found."""
        raise LookupError("a finding screen names its list")

    @property
    def find(self) -> str:
        """What is looked for, or ""."""
        return self.query_one(FindLine).value

    def action_find(self) -> None:
        """Open the line to type into."""
        line = self.query_one(FindLine)
        line.display = True
        line.focus()

    def action_stop_finding(self) -> None:
        """Show everything again."""
        self.query_one(FindLine).action_clear()

    def show_found(self) -> None:
        """Show what is found now that something else is looked for."""
        self.refresh_view()

    @on(Input.Changed, "#find")
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self.show_found()
        self.refresh_keys()

    @on(Input.Submitted, "#find")
    def _keep(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(FindLine).action_leave()


class OpenedFindingScreen(OpenedScreen, FindingScreen):
    """One that is opened above another screen."""

    def action_back(self) -> None:
        """Go back; where something is looked for, show everything first."""
        if self.find:
            self.action_stop_finding()
        else:
            super().action_back()
