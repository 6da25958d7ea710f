"""What every screen has: commands that become keys, a campaign, and a smallest size."""

from collections.abc import Callable, Hashable, Iterable
from typing import ClassVar, TypeVar

from textual import events, messages
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from inroad.campaign import Campaign
from inroad.commands import EVERYWHERE, ON_OPENED, Command, while_typing
from inroad.domain.documents import Change
from inroad.domain.errors import InroadError
from inroad.domain.saying import say_full
from inroad.widgets.bars import KeyBar, TopBar
from inroad.widgets.fields import commands_in, is_field

R = TypeVar("R")

_TOO_SMALL = "-too-small"

_OF_THE_END = (events.Unmount, messages.CloseMessages, messages.Prune)
"""What a screen that is gone still has to hear, so that it ends."""

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
"""Cells and lines below which a screen only says how much room it needs."""

_IN_PALETTE = (
    Command("", ("enter",), "choose", ""),
    Command("", ("down",), "next", "", shown="↓ ↑"),
    Command("", ("escape",), "back", ""),
)
"""What keys do in the palette, which is Textual's own."""

KEYS = next(command for command in EVERYWHERE if command.action == "app.keys")


def _is_too_small(size: Size) -> bool:
    return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT


class CommandScreen(Screen[R]):
    """A screen whose keys come from `commands`."""

    commands: ClassVar[tuple[Command, ...]] = ()
    """What this screen offers, in the order of footer and help."""

    everywhere: ClassVar[tuple[Command, ...]] = EVERYWHERE
    """What works here as it does on other screens."""

    def __init_subclass__(cls, **options: bool) -> None:
        """Turn the class's commands into Textual's bindings."""
        own = cls.__dict__.get("commands", ())
        cls.BINDINGS = [binding for command in own for binding in command.bindings()]
        super().__init_subclass__(**options)

    def __init__(self, campaign: Campaign) -> None:
        super().__init__()
        self.campaign = campaign
        self._is_gone = False

    @property
    def subject(self) -> object:
        """What the screen is about; of two of a kind that are about the same, one is enough.

        By default it is the screen itself, which is like no other: a form, a choice.
        """
        return self

    def come_back(self, wanted: "CommandScreen[R]") -> None:
        """Show what `wanted`, which is about the same, would have shown first."""

    @property
    def is_too_small(self) -> bool:
        """Whether the window only has room to say so."""
        return self.has_class(_TOO_SMALL)

    def leave_stack(self) -> None:
        """Take note that the screen was left; the app calls this."""
        self._is_gone = True

    async def _dispatch_message(self, message: Message) -> None:
        """Let nothing run on a screen that is gone, whose widgets may not be there any more."""
        if not self._is_gone or isinstance(message, _OF_THE_END):
            await super()._dispatch_message(message)

    def dismiss(self, result: R | None = None) -> AwaitComplete:
        """Leave with `result`, once; one that is left already, or covered, stays as it is."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def compose(self) -> ComposeResult:
        """Lay out the screen's own widgets, and the line for a terminal that is too small.

        That line covers the others instead of hiding them: what had the focus keeps it.
        """
        yield from self.layout_widgets()
        yield Static(
            f"Inroad needs {LEAST_WIDTH} columns and {LEAST_HEIGHT} lines; "
            "please make this window larger.",
            id="too-small",
            markup=False,
        )

    def layout_widgets(self) -> Iterable[Widget]:
        """Return the screen's widgets from top to bottom."""
        return ()

    def on_resize(self, event: events.Resize) -> None:
        """Say how much room is needed where there is too little."""
        self.set_class(_is_too_small(event.size), _TOO_SMALL)

    def keep_draft(self) -> None:
        """Keep what is half typed, because the program has to end; raises OSError, InroadError."""

    def ask_app(self, action: str) -> None:
        """Have the app run one of its actions, once this message is done with."""
        self.app.call_later(self.app.run_action, f"app.{action}")

    def why_not(self, action: str) -> str | None:
        """Return why an action can do nothing at present, or None where it can."""
        return None

    def refuse(self, reason: str) -> None:
        """Say in one sentence why something was not done."""
        self.notify(reason, severity="warning", markup=False)

    def may(self, action: str) -> bool:
        """Return whether an action can do something at present; where it cannot, say why."""
        reason = self.why_not(action)
        if reason is not None:
            self.refuse(reason)
        return reason is None

    def available(self) -> tuple[Command, ...]:
        """Return the commands that do something right now."""
        return tuple(one for one in self.commands if self.why_not(one.action) is None)

    def tell_keys(self, commands: Iterable[Command], last: Command | None = None) -> None:
        """Show in the footer what keys do right now.

        Args:
            commands: what they do while nothing is typed.
            last: what stands at the right end.
        """
        if is_field(self.focused):
            commands, last = while_typing(commands, commands_in(self.focused)), None
        self.query_one(KeyBar).tell(tuple(commands), last)

    def on_screen_suspend(self) -> None:
        """Tell of the palette's keys, where that is what covers the screen."""
        if isinstance(self.app.screen, CommandPalette):
            self._cover_keys(_IN_PALETTE)

    def on_screen_resume(self) -> None:
        """Tell of the screen's own keys again."""
        self._cover_keys(None)

    def _cover_keys(self, commands: tuple[Command, ...] | None) -> None:
        for bar in self.query(KeyBar):
            bar.cover(commands)

    def attempt(self, command: Callable[[], Change | None], say: bool = True) -> Change | None:
        """Run one command of the campaign; an error becomes one sentence on the screen.

        Args:
            command: what to run.
            say: whether to say what was done.
        """
        try:
            change = command()
        except InroadError as error:
            self.refuse(str(error))
            return None
        if change is not None and change.edits and say:
            self.notify(f"{change.label}.", markup=False, timeout=3)
        return change


class MainScreen(CommandScreen[None]):
    """One of the screens with the top bar; it repaints when the campaign changes."""

    mode: ClassVar[str] = ""
    """The name of the tab that is lit."""

    commands = EVERYWHERE

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._is_stale = True
        self._stop_listening: Callable[[], None] = lambda: None

    def compose(self) -> ComposeResult:
        """Put the top bar above and the key bar below the screen's own widgets."""
        yield TopBar(self.mode)
        yield from super().compose()
        yield KeyBar()

    def refresh_view(self) -> None:
        """Ask the campaign anew and show what it answers."""

    def refresh_bars(self) -> None:
        """Show the date, what is overdue, and the keys that work."""
        overdue = self.campaign.follow_ups.overdue_count()
        self.query_one(TopBar).tell(overdue, say_full(self.campaign.today))
        self.refresh_keys()

    def refresh_keys(self) -> None:
        """Show the keys that do something right now."""
        shared = [one for one in EVERYWHERE if one.in_footer and self._works_everywhere(one)]
        own = [one for one in self.available() if one.in_footer]
        self.tell_keys([*own, *shared], KEYS)

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
            self.refresh_view()
            self.refresh_bars()

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
        if not self._is_stale and not _is_too_small(event.size):
            self.refresh_view()

    def _works_everywhere(self, command: Command) -> bool:
        return command.action != "app.undo" or self.campaign.history.can_undo


class OpenedScreen(MainScreen):
    """A screen that is opened above another one, and goes back to it."""

    everywhere = ON_OPENED

    def __init__(self, campaign: Campaign, *subject: Hashable) -> None:
        """Make a screen about `subject`: ids, names; about nothing in particular without any."""
        super().__init__(campaign)
        self._subject = subject

    @property
    def subject(self) -> object:
        """What the screen is about."""
        return self._subject

    def action_back(self) -> None:
        """Go back to where it was opened."""
        if self.is_current:
            self.app.pop_screen()
