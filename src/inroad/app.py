"""Wiring: screens, themes, signals, and what comes by itself. No rule and no query is in here.

Today is imported with the program; what is seen after it is imported when it is first opened, so
that the first screen is there sooner.
"""

import asyncio
import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from typing import Any, ClassVar, cast

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver

from inroad.campaign import Campaign
from inroad.clock import awake
from inroad.config.config import Config
from inroad.domain.errors import InroadError
from inroad.first_view import KIND as VIEW
from inroad.first_view import as_json
from inroad.keymap.complaints import first_of, said_of_change
from inroad.keymap.keymap import chosen_keys, holding, key_for
from inroad.known_ground import Ground
from inroad.paths import styles_folder
from inroad.quiet_work import QuietWork
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.frame.main_screen import MainScreen
from inroad.screens.frame.navigation import close_above
from inroad.screens.frame.one_toast import OneToastApp
from inroad.screens.frame.palette import InroadProvider
from inroad.screens.main_screens import OTHERS
from inroad.screens.today import TodayScreen
from inroad.screens.today_view import first_view
from inroad.system import clipboard
from inroad.terminal.asked_to_end import HUNG_UP
from inroad.terminal.driver import DiffDriver
from inroad.terminal.input_parser import GroundSaid
from inroad.terminal.mouse import is_mouse_wanted
from inroad.terminal.signals import (
    interrupts_for_another,
    is_terminal_gone,
    leave_on_signals,
)
from inroad.terminal.textual_colours import meaning_colours, true_colours
from inroad.theme_in_use import ThemeInUse
from inroad.themes.built_in import DARK
from inroad.themes.for_textual import variables
from inroad.widgets.bars import Mode
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.kept_stylesheet import KeptStylesheet
from inroad.widgets.text_fields import is_field, pasted

_SEEN_OR_NOT = ("q", "ctrl+z", "ctrl+q")
"""Keys that work in a window that is too small to show anything."""

_REST_AT_ONCE = 5
"""People: more are let rest once the first screen stands."""

_LOOK = 0.5
_SOON = 0.01
_AWAY = 5.0
_AT_WORK = 3.0
"""Seconds: how often the clock is looked at, and other sessions; how soon it is asked again whether
the program may be left; after how long without a look it was away; and how long after a change
somebody may be about to make another."""


class InroadApp(OneToastApp):
    """The full-screen program on one campaign."""

    TITLE = "Inroad"
    COMMANDS = {InroadProvider}
    DEFAULT_MODE = Mode.TODAY
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", "Suspend", show=False, priority=True)
    ]

    def __init__(
        self,
        campaign: Campaign,
        driver: Callable[..., Driver] | None = None,
        config: Config | None = None,
    ) -> None:
        """Make the program.

        Args:
            campaign: what it is about, open already.
            driver: makes what paints it.
            config: what is set for this machine, where that was read already.
        """
        with meaning_colours():
            super().__init__(
                # Textual only calls it.
                driver_class=cast("type[Driver] | None", driver),
                css_path=sorted(styles_folder().glob("*.tcss")),
            )
        self.console = true_colours(self.console)
        self._has_terminal = driver is not None
        self._is_ready = False
        self._leaves_with: int | None = None
        """The exit code with which to leave, once there is something to leave."""
        self.campaign = campaign
        if config is not None:
            campaign.machine.use(config)
        self.config = campaign.machine.config
        self.keys = chosen_keys(self.config.keys, campaign.machine.path.name)
        self._unsaid = first_of((*self.config.problems, *self.keys.problems))
        """What is to be said once, as soon as it can be seen."""
        if self.keys.keymap.binds(self.COMMAND_PALETTE_BINDING):
            # Textual would open the palette before a screen hears of its key.
            self._bindings.key_to_bindings.pop(self.COMMAND_PALETTE_BINDING)
        self.greeting = ""  # A sentence to begin the first questions with.
        self.animation_level = "none"
        self._revision = campaign.revision
        self._quiet = 0.0
        self._looked = awake()
        self._minute = campaign.now.replace(second=0, microsecond=0)
        self._day: date | None = None
        """The day that was begun (see `_begin_day`)."""
        self._begun_at = campaign.revision
        """The transaction after which nothing was changed here yet."""
        self._quiet_work = QuietWork(self, campaign, lambda: self._quiet, self._tick)
        self._theme_in_use = ThemeInUse(self, campaign, self.config)
        self.stylesheet = KeptStylesheet(variables=self.get_css_variables())
        self._moved = 0
        self._add_mode(Mode.TODAY, lambda: TodayScreen(campaign, self._moved))
        for mode, screen in OTHERS.items():
            self._add_mode(mode, partial(screen, campaign))

    @contextmanager
    def _context(self) -> Iterator[None]:
        """Let everything that runs in this program have its keys (Textual calls it)."""
        with holding(self.keys.keymap), super()._context():
            yield

    def _add_mode(self, mode: Mode, make: Callable[[], MainScreen]) -> None:
        """Have `make` make one of the four screens; the styles that hold were read already."""

        def made() -> MainScreen:
            screen = make()
            screen._css_update_count = self._css_update_count
            return screen

        self.add_mode(mode, made)

    def begin(self, moved: int, ground: Ground | None = None) -> None:
        """Begin where the opening was left.

        Args:
            moved: how many places further down (up, if negative) the cursor is than it would be.
            ground: the one that the terminal says it has, where it has said so.
        """
        self._moved = moved
        if ground is not None:
            self._theme_in_use.found(ground)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the tokens a value for themes that do not name them."""
        return variables(DARK.palette)

    def delay_update(self, delay: float = 0.05) -> None:
        """Do not wait: switching a screen paints at once."""

    def push_screen(self, screen: Any, *arguments: Any, **options: Any) -> Any:
        """Open a screen; where one of its kind about the same is open, go back to that one."""
        for above, one in enumerate(reversed(self.screen_stack)):
            if type(one) is type(screen) and one.subject == screen.subject:
                close_above(self, above)
                return AwaitComplete()
        return super().push_screen(screen, *arguments, **options)

    def pop_screen(self) -> AwaitComplete:
        """Leave the screen that is seen."""
        screen = self.screen
        left = super().pop_screen()
        if isinstance(screen, CommandScreen):
            screen.leave_stack()
        return left

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Lend the terminal to another program, and take it back whatever happens meanwhile."""
        try:
            with interrupts_for_another(), super().suspend():
                yield
        finally:
            # Textual does, where all went well.
            driver = self._driver
            if isinstance(driver, DiffDriver) and driver.is_lent:
                driver.resume_application_mode()
                self._come_back()

    def action_help_quit(self) -> None:
        """Say how to leave (ctrl+c, where it is no signal)."""
        self.notify("q leaves; in a form or a text, esc first.")

    async def run_action(self, action: Any, *arguments: Any, **options: Any) -> bool:
        """Run an action, unless the program is ending and its widgets are gone."""
        return self.is_running and await super().run_action(action, *arguments, **options)

    async def on_event(self, event: events.Event) -> None:
        """Let a paste and a key through where they have somewhere to go."""
        if isinstance(event, (events.InputEvent, events.Paste)) and not self.screen_stack:
            return
        if not event.is_forwarded:
            if isinstance(event, events.Paste):
                pasted = self._fitted(event)
                if pasted is None:
                    return
                event = pasted
            elif isinstance(event, events.Key):
                if self._is_unseen(event.key):
                    return
                focused = self.focused
                if isinstance(focused, Moving) and self.app_focus and focused.takes(event.key):
                    # Textual would look through all bindings for one that comes before these.
                    focused._forward_event(event)
                    return
        await super().on_event(event)

    def on_load(self) -> None:
        """Let tasks begin in their turn, under every Python; from here on signals are waited for.

        From 3.12 on Textual has them begin at once: then a screen's field asks for that screen
        before it is there, and the program ends before it has shown anything.
        """
        asyncio.get_running_loop().set_task_factory(None)
        if self._has_terminal:
            leave_on_signals(self.leave_and_keep)

    def on_mount(self) -> None:
        """Ask the first questions at the first start, and keep the day up to date."""
        self.set_interval(_LOOK, self.look)
        self.app_resume_signal.subscribe(self, lambda _: self._come_back())
        self._report_mouse()
        self._theme_in_use.begin()
        self.campaign.subscribe(lambda _: self._follow_profile())
        self.campaign.machine.subscribe(self._use_config)
        # To let many rest takes as long as half a start: that is done once the first screen stands.
        is_soon_done = self.campaign.resting.waiting() <= _REST_AT_ONCE
        self._say_news(self._begin_day() if is_soon_done else "")
        if self.campaign.unsaved_forms.all():
            from inroad.screens.dialogs.unsaved_forms import UnsavedFormsScreen

            self.push_screen(UnsavedFormsScreen(self.campaign))
        elif not self.campaign.me.profile.welcomed:
            from inroad.screens.first_start.guide import first_start

            first_start(self, self.campaign, self.greeting)

    def _use_config(self, config: Config) -> None:
        """Be as `config.toml` says from now on."""
        before, self.config = self.config, config
        self._theme_in_use.use(config)
        self._report_mouse()
        said, is_wrong = said_of_change(before, config, self.campaign.machine.path.name)
        if said:
            self.say_news(said, "warning" if is_wrong else "information")

    def on_ground_said(self, said: GroundSaid) -> None:
        """Show the theme that suits the ground of the terminal, where that is what is set."""
        self._theme_in_use.found(said.ground)

    def _follow_profile(self) -> None:
        self._report_mouse()
        self._theme_in_use.follow_campaign()

    def _report_mouse(self) -> None:
        """Have the terminal report its mouse as it is set."""
        if isinstance(self._driver, DiffDriver):
            self._driver.report_mouse(is_mouse_wanted(os.environ, self.campaign.machine.mouse))

    def on_ready(self) -> None:
        """Let the garbage collector begin: what is there by now stays, and is not looked at."""
        gc.freeze()
        gc.enable()
        self._is_ready = True
        self._quiet_work.begin()

    def copy_to_clipboard(self, text: str) -> None:
        """Send text to the clipboard of the terminal, through tmux and screen too."""
        super().copy_to_clipboard(text)
        if isinstance(self._driver, DiffDriver):
            for sequence in clipboard.sequences(text, os.environ):
                self._driver.write_through(sequence)

    async def action_quit(self) -> None:
        """Quit from anywhere (ctrl+q); what is half typed is kept for the next start."""
        self.leave_and_keep(0)

    def leave_and_keep(self, code: int) -> None:
        """End because the system asks for it; what is half typed is kept for the next start.

        Where it asks more than once, the first time counts. A first screen that is just being
        made is made before that: Textual cannot stop half way.
        """
        if self._leaves_with is None:
            self._leaves_with = code
            self._leave_once_begun(code)

    def _leave_once_begun(self, code: int) -> None:
        if not (self._is_ready and self._is_begun):
            # A timer of Textual's may not be running yet.
            asyncio.get_running_loop().call_later(_SOON, self._leave_once_begun, code)
            return
        for screen in self.screen_stack:
            # In a form that is just being made nothing is typed yet.
            if isinstance(screen, CommandScreen):
                with suppress(OSError, InroadError, NoMatches):
                    screen.keep_unsaved()
        self.exit(return_code=code)

    @property
    def _is_begun(self) -> bool:
        """Whether the first of our own screens is there, with its widgets."""
        own = (one for one in self.screen_stack if isinstance(one, CommandScreen))
        return any(one.is_mounted for one in own)

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: Any = None,
    ) -> None:
        """End, and keep what the next start will show at once."""
        driver = self._driver
        if isinstance(driver, DiffDriver) and not self._exit:
            self._keep_first_view(driver)
        super().exit(result, return_code, message)

    def _keep_first_view(self, driver: DiffDriver) -> None:
        today = None
        with suppress(KeyError):  # Nothing was shown yet.
            today = next(iter(self.get_screen_stack(Mode.TODAY)), None)
        if not isinstance(today, TodayScreen) or not self.campaign.me.profile.welcomed:
            return
        if self._theme_in_use.is_by_hand:
            return
        view = None
        with suppress(NoMatches):  # A screen that is just being made has nothing to keep.
            colours = self._theme_in_use.colours
            view = first_view(today, self.console, driver.told_from_nothing, colours)
        if view is not None:
            self.campaign.keep_shown(VIEW, as_json(view, (self.size.width, self.size.height)))

    def _is_unseen(self, key: str) -> bool:
        """Whether a key would do something that cannot be seen, as the window is too small.

        What is being typed goes on (the keyboard of a phone takes the room), and so does `q`.
        """
        screen = self.screen
        is_small = isinstance(screen, CommandScreen) and screen.is_too_small
        return is_small and not self._is_typing and key not in _SEEN_OR_NOT

    @property
    def _is_typing(self) -> bool:
        """Whether keys are letters just now."""
        return is_field(self.focused)

    def _fitted(self, event: events.Paste) -> events.Paste | None:
        """Return a paste as it fits into the field that has the focus; None where none has it."""
        found = pasted(event.text, self.focused)
        if found is None:
            return None
        if found.lines > 1:
            self.notify(f"The {found.lines} lines that you pasted stand here as one.")
        return events.Paste(found.text)

    @property
    def is_terminal_stuck(self) -> bool:
        """Whether the terminal did not take all that it was sent, although the program is over."""
        return isinstance(self._driver, DiffDriver) and self._driver.is_stuck

    def look(self) -> None:
        """Take in what other sessions changed; write the data file anew when all is quiet."""
        if not self.is_headless and is_terminal_gone():
            self.leave_and_keep(HUNG_UP)
            return
        before, self._looked = self._looked, awake()
        if self._looked - before > _AWAY:
            self._come_back()
        self.campaign.look()
        self.campaign.machine.look()
        is_new_day = self._day != self.campaign.today and not self._is_at_work
        self._say_news(self._begin_day() if is_new_day else "")
        minute = self.campaign.now.replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            self._tick()
        if self.campaign.revision != self._revision:
            self._revision, self._quiet = self.campaign.revision, 0.0
            return
        self._quiet += _LOOK
        self._quiet_work.go_on()

    def _come_back(self) -> None:
        """Draw everything anew: the machine slept, or another program has had the terminal."""
        if isinstance(self._driver, DiffDriver):
            self._driver.forget()
        self.refresh(layout=True)
        self._tick()

    @property
    def _is_at_work(self) -> bool:
        """Whether somebody changes one thing after another: undo is to take back what they did."""
        is_changed_just_now = self.campaign.revision != self._revision
        was_changed = self._revision != self._begun_at
        return is_changed_just_now or (was_changed and self._quiet < _AT_WORK)

    def _begin_day(self) -> str:
        """Let rest whoever does not answer any more, and return what to say of it, once."""
        self._day = self.campaign.today
        try:
            rested = self.campaign.resting.settle()
        except InroadError:
            # It is tried again on the next day; what is wrong with the disk is said elsewhere.
            return ""
        return f"{rested} {key_for('undo', 'u')} takes it back." if rested else ""

    def _say_news(self, of_the_day: str) -> None:
        """Show, as one toast, what the store has to say, and what is to be said `of_the_day`."""
        notices = (*self._unsaid, *self.campaign.notices())
        self._unsaid = ()
        news = tuple(filter(None, (*notices, of_the_day)))
        if news:
            self.say_news("\n".join(news), "warning" if notices else "information")

    def _tick(self) -> None:
        """Bring what depends on the time up to date; where nothing changed, nothing is sent."""
        screen = self.screen
        if isinstance(screen, MainScreen):
            screen.campaign_changed()

    def _fatal_error(self) -> None:
        """Say that something broke without printing people's data.

        Textual's own crash screen prints local variables.
        """
        from rich.traceback import Traceback

        self._exit_renderables.append(Traceback(show_locals=False, width=100, suppress=["textual"]))
        self._close_messages_no_wait()
