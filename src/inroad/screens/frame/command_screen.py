"""What every screen has: commands that become keys, a campaign, and a smallest size."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar, TypeVar

from textual import events, messages, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets._toast import ToastRack

from inroad.campaign import Campaign
from inroad.commands import Command, KeyHint, while_typing, with_a_key, with_keys
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.keymap.keymap import EVERYWHERE, Keymap, naming_keys, present
from inroad.screens.frame.painted_once import PaintedOnce
from inroad.screens.frame.palette_entry import PaletteEntry
from inroad.widgets.bars import KeyBar
from inroad.widgets.compositor import ThriftyCompositor
from inroad.widgets.cursor_keys import MOVES, Move
from inroad.widgets.line_list import LineList
from inroad.widgets.style import TOKENS
from inroad.widgets.text_fields import hints_of, is_field

R = TypeVar("R")

_TOO_SMALL = "-too-small"

_WITHIN = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Between two words of a class's name."""

_OF_THE_BEGINNING = (events.Compose, events.Mount, events.ScreenResume, events.Resize)
"""What a screen has to hear to show itself."""

_OF_THE_END = (events.Unmount, messages.CloseMessages, messages.Prune)
"""What a screen that is gone still has to hear, so that it ends."""

_SHORT, _LONG = 3, 8
"""Seconds that there are to read what was done, in a few words or in two sentences."""
_NARROW = "-narrow"
_ROOMY = 72
"""Columns of a window from which on a sentence seldom takes more than two lines."""
_LINES_BELOW = {False: 2, True: 3}
"""Lines for what is said below a list: in a narrow window more (the styles have it so)."""

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
"""Cells and lines below which a screen only says how much room it needs."""

_IN_PALETTE = (
    KeyHint(("enter",), "choose"),
    KeyHint(("down",), "next", "↓ ↑"),
    KeyHint(("escape",), "back"),
)
"""What keys do in the palette, which is Textual's own."""


def is_too_small(size: Size) -> bool:
    """Whether a window of this size only has room to say so."""
    return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT


_SAID_BELOW = "#find, #form-echo, #hint, KeyBar"
"""What says at the bottom how it is with what is typed or chosen, and which keys there are."""


class CommandScreen(PaintedOnce[R]):
    """A screen whose keys come from its commands, which are methods of it."""

    COMPONENT_CLASSES = set(TOKENS)

    toasts_on_rule: ClassVar[bool] = True
    """Whether the thin line above what is said below may be covered for a moment."""

    first: ClassVar[tuple[Command, ...]] = ()
    """Which of its commands a screen puts before the others."""

    commands: tuple[Command, ...] = ()
    """What the screen offers, in the order of footer and help.

    Those it puts `first`, then those that it defines, in their order, then what it inherits.
    A class that names its `commands` itself offers these and no others.
    """

    signs: ClassVar[tuple[tuple[str, str], ...]] = ()
    """What stands on the screen and does not say by itself what it means, for `?`."""

    everywhere: tuple[Command, ...] = ()
    """What works here as it does on other screens."""

    moves: ClassVar[tuple[Move, ...]] = MOVES
    """What moves the cursor; a screen without a list or a board has none."""

    called: ClassVar[str] = ""
    """What `config.toml` calls the screen; by itself as the class is called."""

    is_typed_in: ClassVar[bool] = False
    """Whether a field has the focus whatever one does: there no letter is a key."""

    def __init_subclass__(cls, **options: bool) -> None:
        """Put the class's commands into their order, and make Textual's bindings from them."""
        if "commands" not in cls.__dict__:
            cls.commands = tuple(dict.fromkeys((*cls.__dict__.get("first", ()), *_found_in(cls))))
        if "called" not in cls.__dict__:
            cls.called = _WITHIN.sub("_", cls.__name__.removesuffix("Screen")).lower()
        bound = (*cls.__dict__.get("everywhere", ()), *cls.commands)
        cls.BINDINGS = [binding for command in bound for binding in command.bindings()]
        super().__init_subclass__(**options)

    def __init__(self, campaign: Campaign) -> None:
        super().__init__()
        self._compositor = ThriftyCompositor()
        self.campaign = campaign
        self._is_gone = False
        self._take_keys(present())

    def _take_keys(self, keymap: Keymap) -> None:
        """Have the commands, and what is bound, have the keys that were chosen for them.

        Args:
            keymap: the keys that are not the usual ones: mostly there are none.
        """
        own, others = keymap.of(self.called), keymap.of(EVERYWHERE)
        if not own and not others:
            return
        usual = (*self.everywhere, *self.commands)
        self.commands = with_keys(self.commands, own)
        self.everywhere = with_keys(self.everywhere, others)
        bound = self._bindings.key_to_bindings
        for key in {key for one in usual for key in one.keys}:
            bound.pop(key, None)
        for one in (*self.everywhere, *self.commands):
            for binding in one.bindings():
                bound[binding.key] = [binding]

    def bound(self, command: Command) -> Command:
        """Return a command with the keys that it has on this screen."""
        offered = (*self.commands, *self.everywhere)
        return next((one for one in offered if one.name == command.name), command)

    async def action_run_command(self, name: str) -> None:
        """Do what a key is for; a key of a command that is not offered here is none."""
        offered = (one for one in (*self.commands, *self.everywhere) if one.name == name)
        command = next(offered, None)
        if command is None:
            raise SkipAction
        running = command.run_on(self)
        if running is not None:
            await running

    @on(LineList.Chosen)
    async def _on_chosen_in_list(self) -> None:
        """Do what enter is for: it was pressed in a list, or what the cursor is at was clicked."""
        for command in self.commands:
            if "enter" in command.keys:
                await self.action_run_command(command.name)

    @property
    def subject(self) -> object:
        """What the screen is about; of two of a kind that are about the same, one is enough.

        By default it is the screen itself, which is like no other: a form, a choice.
        """
        return self

    @property
    def is_too_small(self) -> bool:
        """Whether the window only has room to say so."""
        return self.has_class(_TOO_SMALL)

    def leave_stack(self) -> None:
        """Take note that the screen was left; the app calls this."""
        self._is_gone = True

    async def _dispatch_message(self, message: Message) -> None:
        """Let nothing run on a screen that is gone, whose widgets may not be there any more.

        Nor does one begin once the program is to end, or show what it would have begun with.
        """
        is_late = self.app._exit and isinstance(message, _OF_THE_BEGINNING)
        is_gone = self._is_gone and not isinstance(message, _OF_THE_END)
        if not (is_gone or is_late):
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
        self.set_class(is_too_small(event.size), _TOO_SMALL)
        self.set_class(event.size.width < _ROOMY, _NARROW)

    @property
    def lines_below(self) -> int:
        """How many lines there are for what is said below a list."""
        return _LINES_BELOW[self.app.size.width < _ROOMY]

    def lift_toast(self) -> None:
        """Have a toast lie on the thin line above what is said below, else above all that is."""
        rules = self.query("#why-rule") if self.toasts_on_rule else ()
        rule = next((one for one in rules if one.region), None)
        if rule is not None:
            below = self.size.height - 1 - rule.region.y
        else:
            below = sum(one.region.height for one in self.query(_SAID_BELOW))
        for rack in self.query(ToastRack):
            rack.styles.margin = (0, 0, below, 0)

    def lift_toast_later(self) -> None:
        """Do so with a toast that is there already, once what is said below is laid out."""
        if len(self.app._notifications):
            self.call_after_refresh(self.lift_toast)

    def keep_unsaved(self) -> None:
        """Keep what is half typed, because the program has to end; raises OSError, InroadError."""

    def come_anew(self) -> None:
        """Begin where one begins: another of the four screens was looked at meanwhile."""

    def expect_back(self, is_next: bool) -> None:
        """Have the cursor go to what an undo or a redo, which is next, brings into a list; or not.

        Args:
            is_next: whether there is one to come.
        """
        for one in self.query(LineList):
            one.expect_back(is_next)

    def show_taken_back(self, change: Change) -> None:
        """Take the cursor to what came back with an undo; screens of many people do.

        Args:
            change: the undo, as it was committed.
        """

    def follow(self, contact_id: int) -> None:
        """Keep the cursor on a contact that has moved; screens that list people do."""

    def is_about_person(self, command: Command) -> bool:
        """Whether a command does something with the person selected; `?` has these together."""
        return False

    @property
    def organisation(self) -> str:
        """Whose dossier is of interest here: that of the person selected, or ""."""
        return ""

    def refuse(self, reason: str) -> None:
        """Say in one sentence why something was not done."""
        self.notify(reason, severity="warning", markup=False)

    def available(self) -> tuple[Command, ...]:
        """Return the commands that do something right now."""
        return tuple(command for command in self.commands if command.why_not(self) is None)

    def found_in_palette(self) -> Iterable[PaletteEntry]:
        """Return what the palette finds here, when one types, beside the commands and people."""
        return ()

    def tell_keys(self, hints: Iterable[KeyHint], last: KeyHint | None = None) -> None:
        """Show in the footer what keys do right now.

        Args:
            hints: what they do while nothing is typed.
            last: what stands at the right end.
        """
        if is_field(self.focused):
            hints, last = while_typing(hints, hints_of(self.focused)), None
        last = last if last is not None and last.key_text else None
        self.query_one(KeyBar).tell(with_a_key(hints), last)

    def on_screen_suspend(self) -> None:
        """Tell of the palette's keys, where that is what covers the screen."""
        if isinstance(self.app.screen, CommandPalette):
            self._cover_keys(_IN_PALETTE)

    def on_screen_resume(self) -> None:
        """Tell of the screen's own keys again; a toast of another screen covers nothing here."""
        self._cover_keys(None)
        self.lift_toast_later()

    def _cover_keys(self, hints: tuple[KeyHint, ...] | None) -> None:
        for bar in self.query(KeyBar):
            bar.cover(hints)

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
            self.tell_done(change)
        return change

    def attempt_removal(self, command: Callable[[], Change | None]) -> Change | None:
        """Run a command that removes something, as `attempt` does, and say what brings it back."""
        change = self.attempt(command, say=False)
        if change is not None and change.edits:
            said = f"{change.label}. {naming_keys('{undo:u} takes it back.')}"
            self.notify(said, markup=False, timeout=_SHORT)
        return change

    def tell_done(self, change: Change, more: str = "") -> None:
        """Say what was done; `more` is a sentence that takes longer to read, or none."""
        said = f"{change.label}. {more}".rstrip()
        self.notify(said, markup=False, timeout=_LONG if more else _SHORT)


AnyScreen = CommandScreen[Any]


def _found_in(cls: type[AnyScreen]) -> Iterator[Command]:
    """Yield the commands that a class defines, then those that it inherits, as it has them."""
    inherited = [one for base in cls.__bases__ for one in getattr(base, "commands", ())]
    known = {one.name for one in inherited}
    for one in cls.__dict__.values():
        if isinstance(one, Command) and one.name not in known:
            yield one
    for one in inherited:
        yield getattr(cls, one.name, one)
