"""The screens with the top bar: the four main ones, and those that are opened above others."""

from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.geometry import Size

from inroad.campaign import Campaign
from inroad.commands import GOING_BACK, Command, command
from inroad.domain.dates.formatting import say_full
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.screens.frame.command_screen import CommandScreen, is_too_small
from inroad.screens.frame.everywhere import EVERYWHERE, ON_OPENED, keys
from inroad.screens.frame.hint_line import AWAY, HINTS, HintLine, names_in
from inroad.widgets.bars import KeyBar, Mode, TopBar
from inroad.widgets.in_steps import WorksInSteps
from inroad.widgets.line_list import LineList

_PUT_AWAY: Final = "put_hint_away"


class MainScreen(CommandScreen[None]):
    """One of the screens with the top bar; it repaints when the campaign changes."""

    mode: ClassVar[Mode | None] = None
    """The name of the tab that is lit."""

    everywhere: tuple[Command, ...] = EVERYWHERE

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._is_stale = True
        self._laid_out_for: Size | None = None
        self._hint_line: HintLine | None = None
        self._stop_listening: Callable[[], None] = lambda: None

    def compose(self) -> ComposeResult:
        """Put the top bar above and the key bar below the screen's own widgets."""
        yield TopBar(self.mode)
        yield from super().compose()
        yield KeyBar()

    @property
    def hinted(self) -> str:
        """The line of help, of `HINTS`, that suits what the cursor is at."""
        return self.called

    @property
    def _is_new_to_me(self) -> bool:
        """Whether the line of help is wanted, and something that it names can be done here."""
        if self.called not in HINTS or not self.campaign.me.hints.is_wanted(self.called):
            return False
        named = self._named_in_hint
        # What needs nothing tells nothing: on an empty screen `/` can be pressed too.
        telling = [one for one in named if one.needs is not None] or named
        return any(one.why_not(self) is None for one in telling)

    @property
    def _named_in_hint(self) -> list[Command]:
        """What the line of help names."""
        named = names_in(self.hinted)
        return [one for one in (*self.commands, *self.everywhere) if one.name in named]

    def _hint(self) -> HintLine:
        """Return the line of help; while it is there, its key is for nothing else."""
        bound = self._bindings.key_to_bindings
        bound[AWAY] = [Binding(AWAY, _PUT_AWAY, show=False), *bound.get(AWAY, ())]
        return HintLine(self.hinted)

    def action_put_hint_away(self) -> None:
        """Take the line of help away, for good."""
        self._drop_hint()
        with suppress(InroadError):  # It comes again then, and all else is said elsewhere.
            self.campaign.me.hints.put_away(self.called)
        self.refresh_keys()

    def _drop_hint(self) -> None:
        """Take the line away, and with it what its key was for."""
        bound = self._bindings.key_to_bindings
        bound[AWAY] = [one for one in bound.get(AWAY, ()) if one.action != _PUT_AWAY]
        if self._hint_line is not None:
            self._hint_line.remove()
            self._hint_line = None

    async def action_run_command(self, name: str) -> None:
        """Do what a key is for; whoever follows the line of help needs it no more."""
        is_followed = name in names_in(self.hinted) and self._hint_line is not None
        offered = (one for one in (*self.commands, *self.everywhere) if one.name == name)
        command = next(offered, None) if is_followed else None
        does_it = command is not None and command.why_not(self) is None
        await super().action_run_command(name)
        if does_it:
            self.action_put_hint_away()

    def _follow_hints(self) -> None:
        """Show the line of help once it helps, and none where it is not wanted any more."""
        if self._hint_line is None and self._is_new_to_me:
            self._hint_line = self._hint()
            self.mount(self._hint_line, before=self.query_one(KeyBar))
        elif self._hint_line is not None and not self.campaign.me.hints.is_wanted(self.called):
            self._drop_hint()

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return what the line is called that shows a field of a document; None where none does.

        A screen that has such lines calls them so when it lays them out.
        """
        return None

    def refresh_view(self) -> None:
        """Ask the campaign anew and show what it answers."""

    def refresh_bars(self) -> None:
        """Show the date, what is overdue, and the keys that work."""
        overdue = self.campaign.follow_ups.overdue_count()
        self.query_one(TopBar).tell(overdue, say_full(self.campaign.today))
        self._follow_hints()
        self.refresh_keys()

    @property
    def named_here(self) -> tuple[Command, ...]:
        """What works everywhere and is named on this screen just now: the footer tells it first."""
        return ()

    def refresh_keys(self) -> None:
        """Show the keys that do something right now, first those that words above name."""
        named = list(map(self.bound, self.named_here))
        if self._hint_line is not None:
            self._hint_line.tell(self.hinted)
            named += self._named_in_hint
        told = [one for one in (*self.commands, *self.everywhere) if one.in_footer]
        works = [one for one in (*named, *told) if one.why_not(self) is None]
        self.tell_keys(list(dict.fromkeys(works)), self.bound(keys))

    def on_descendant_focus(self) -> None:
        """Show the keys of what has the focus now."""
        if not self._is_stale:
            self.refresh_keys()

    def campaign_changed(self) -> None:
        """Repaint now where the screen is seen, else when it is seen again."""
        self._is_stale = True
        if self.is_current:
            self.bring_up_to_date()

    def bring_up_to_date(self) -> None:
        """Repaint what a change made stale."""
        if self._is_stale and self.is_mounted:
            self._is_stale = False
            self._laid_out_for = self.size
            self.refresh_view()
            self.refresh_bars()

    def open_to_add(self, form: CommandScreen[bool]) -> None:
        """Open a form that adds something to a list; once it is saved, the cursor is there."""
        before = [(lines, lines.keys) for lines in self.query(LineList)]

        def closed(is_saved: bool | None) -> None:
            if is_saved:
                self.bring_up_to_date()
                for lines, keys in before:
                    lines.select_new(keys)

        self.app.push_screen(form, closed)

    def on_mount(self) -> None:
        """Show the screen for the first time, and hear of changes from now on."""
        self._stop_listening = self.campaign.subscribe(lambda change: self.campaign_changed())
        self.bring_up_to_date()

    def on_unmount(self) -> None:
        """Hear of changes no more."""
        self._stop_listening()

    def on_screen_resume(self) -> None:
        """Show what changed while another screen was seen."""
        self.bring_up_to_date()

    def on_resize(self, event: events.Resize) -> None:
        """Lay the lines out for the new width (Textual calls the base class's handler too)."""
        is_new = event.size != self._laid_out_for
        if is_new and not self._is_stale and not is_too_small(event.size):
            self._laid_out_for = event.size
            self.refresh_view()


class OpenedScreen(MainScreen):
    """A screen that is opened above another one, and goes back to it."""

    everywhere: tuple[Command, ...] = ON_OPENED

    def __init__(self, campaign: Campaign, *subject: Hashable) -> None:
        """Make a screen about `subject`: ids, names; about nothing in particular without any."""
        super().__init__(campaign)
        self._subject = subject

    @property
    def subject(self) -> object:
        """What the screen is about."""
        return self._subject

    @command(*GOING_BACK, label="back", in_footer=True)
    def back(self) -> None:
        """Go back."""
        if self.is_current:
            self.app.pop_screen()


class OpenedWorkingScreen(WorksInSteps, OpenedScreen):
    """One that may be at work on what it shows: one can go back without it."""

    def needs_all(self, key: str | None) -> bool:
        """Whether a key does anything else than go back."""
        return key not in self.bound(OpenedScreen.back).keys
