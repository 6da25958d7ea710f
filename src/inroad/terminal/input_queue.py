"""Hands input to the program one piece at a time, each when the one before has come to rest.

A slow line, a paste or fast fingers bring several keys in one read. Textual hands each to
whatever has the focus when *it* is handled; the screen that the key before it opens is not there
yet, and an action that the key before it set off may not have run. So the next key waits until
everything that the one before set off is done: messages handled, a screen opened, shown or gone,
the focus moved, what is looked up for the field found. A key that comes alone waits for nothing,
unless it needs what the screen is still at work on (see `widgets.in_steps`).
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import App, ScreenStackError
from textual.message import Message
from textual.screen import Screen

from inroad.clock import awake
from inroad.widgets.at_rest import are_waiting_around, is_waiting
from inroad.widgets.in_steps import WorksInSteps

_LONG_ENOUGH = 30.0
"""Seconds after which something that never comes to rest holds up the next key no longer."""

_LOOK = 0.005
"""Seconds between two looks at what has to be waited for."""

_FEW_TURNS = 50
"""So many looks follow each other at once."""

_QUIET_TURNS = 2
"""So many looks in a row have to find nothing going on: what is about to begin has begun then."""


class InputQueue:
    """What was typed and is not handed over yet. To be used on the event loop alone."""

    def __init__(self, app: App[Any], at_rest: Callable[[], None]) -> None:
        """Hand over to `app`, from when its first screen is shown.

        Args:
            app: who is typed to.
            at_rest: called each time that nothing is going on any more that input set off.
        """
        self._app = app
        self._come_to_rest = at_rest
        self._waiting: deque[Message] = deque()
        self._task: asyncio.Task[None] | None = None
        self._is_ready = False
        self.dealt_with, self.rested_at = 0, 0.0
        """How many keys and pastes are over and done with, and when (`awake`) the last one was;
        any thread may read them."""

    def put(self, message: Message) -> None:
        """Take a piece of input, and hand it over in its turn."""
        self._waiting.append(message)
        if self._task is None:
            self._task = asyncio.create_task(self._hand_over(), name="input queue")

    @property
    def is_busy(self) -> bool:
        """Whether something is going on that input set off."""
        return self._task is not None

    def forget(self) -> None:
        """Drop what waits: it was typed for another program, which has the terminal now."""
        self._note_dealt_with(*self._waiting)
        self._waiting.clear()

    def _note_dealt_with(self, *messages: Message) -> None:
        self.rested_at = awake()
        self.dealt_with += sum(map(is_answered, messages))

    async def _hand_over(self) -> None:
        try:
            if not self._is_ready:
                await _at_rest(self._app)
                self._is_ready = True
            while self._waiting:
                await self._until_it_may_come()
                if not self._waiting:
                    break
                message = self._waiting.popleft()
                before = _place(self._app)
                self._app.post_message(message)
                if is_answered(message):
                    await _at_rest(self._app)
                    if _place(self._app) != before:
                        await _shown(self._app)
                    self._come_to_rest()
                    self._note_dealt_with(message)
        finally:
            self._task = None

    async def _until_it_may_come(self) -> None:
        """Wait until the screen is done with what the next piece of input needs."""
        loop = asyncio.get_running_loop()
        end = loop.time() + _LONG_ENOUGH
        while self._waiting and _needs_work(self._app, self._waiting[0]) and loop.time() < end:
            await asyncio.sleep(_LOOK)


def is_answered(message: Message) -> bool:
    """Whether a piece of input is waited for: a mouse that moves on is not."""
    return not isinstance(message, events.MouseMove)


def _needs_work(app: App[Any], message: Message) -> bool:
    """Whether a piece of input needs what the screen is still at work on."""
    screen = _screen(app)
    if not (isinstance(screen, WorksInSteps) and screen.is_at_work and is_answered(message)):
        return False
    match message:
        case events.Key(key=key):
            return screen.needs_all(key)
        case events.Paste():
            return screen.needs_all("")
    return screen.needs_all(None)


async def _at_rest(app: App[Any]) -> None:
    """Wait until nothing is going on that input set off."""
    loop = asyncio.get_running_loop()
    end = loop.time() + _LONG_ENOUGH
    turns = quiet = 0
    while quiet < _QUIET_TURNS and loop.time() < end:
        # What is handled at once is done within a few turns of the loop.
        await asyncio.sleep(0 if turns < _FEW_TURNS else _LOOK)
        turns += 1
        quiet = quiet + 1 if _is_at_rest(app) else 0


def _is_at_rest(app: App[Any]) -> bool:
    """Whether the app, its screen and all in it wait for something to do, and find nothing."""
    screen = _screen(app)
    if screen is None or not screen.is_mounted or _is_looking_up(app):
        return False
    return is_waiting(screen) and are_waiting_around(screen)


async def _shown(app: App[Any]) -> None:
    """Wait until a screen that was opened, or a focus that moved, has been drawn."""
    screen = _screen(app)
    drawn = asyncio.Event()
    if screen is not None and screen.call_after_refresh(drawn.set):
        end = asyncio.get_running_loop().time() + _LONG_ENOUGH
        while not drawn.is_set() and _screen(app) is screen:
            if asyncio.get_running_loop().time() > end:
                return
            await asyncio.sleep(_LOOK)
    await _at_rest(app)


def _screen(app: App[Any]) -> Screen[Any] | None:
    try:
        return app.screen if app.is_running else None
    except ScreenStackError:
        return None


def _place(app: App[Any]) -> object:
    """Return what tells one place from another: which screens there are, and the focus."""
    screen = _screen(app)
    if screen is None:
        return None
    return app.current_mode, tuple(map(id, app.screen_stack)), id(screen.focused)


def _is_looking_up(app: App[Any]) -> bool:
    """Whether a completion or the palette is still looking; work in a thread goes on by itself."""
    return any(not worker.is_finished and not worker._thread_worker for worker in app.workers)
