"""Hands input to the program one piece at a time, each when the one before has come to rest.

A slow line, a paste or fast fingers bring several keys in one read. Textual hands each to
whatever has the focus when *it* is handled; the screen that the key before it opens is not there
yet, and an action that the key before it set off may not have run. So the next key waits until
everything that the one before set off is done: messages handled, a screen opened, shown or gone,
the focus moved, what is looked up for the field found. A key that comes alone waits for nothing.
"""

import asyncio
from collections import deque
from collections.abc import Iterator
from typing import Any

from textual import events
from textual.app import App, ScreenStackError
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

_LONG_ENOUGH = 30.0
"""Seconds after which something that never comes to rest holds up the next key no longer."""

_LOOK = 0.005
"""Seconds between two looks at what has to be waited for."""

_AT_MOST = 0.1
"""Seconds that one look takes."""

_QUIET_LOOKS = 2
"""So many looks in a row have to find nothing going on."""


class InputQueue:
    """What was typed and is not handed over yet. To be used on the event loop alone."""

    def __init__(self, app: App[Any]) -> None:
        """Hand over to `app`, from when its first screen is shown."""
        self._app = app
        self._waiting: deque[Message] = deque()
        self._task: asyncio.Task[None] | None = None
        self._is_ready = False

    def put(self, message: Message) -> None:
        """Take a piece of input, and hand it over in its turn."""
        self._waiting.append(message)
        if self._task is None:
            self._task = asyncio.create_task(self._hand_over(), name="input queue")

    def forget(self) -> None:
        """Drop what waits: it was typed for another program, which has the terminal now."""
        self._waiting.clear()

    async def _hand_over(self) -> None:
        try:
            if not self._is_ready:
                await _at_rest(self._app)
                self._is_ready = True
            while self._waiting:
                message = self._waiting.popleft()
                before = _place(self._app)
                self._app.post_message(message)
                if not isinstance(message, events.MouseMove):
                    await _at_rest(self._app)
                    if _place(self._app) != before:
                        await _shown(self._app)
        finally:
            self._task = None


async def _at_rest(app: App[Any]) -> None:
    """Wait until nothing is going on that input set off."""
    end = asyncio.get_running_loop().time() + _LONG_ENOUGH
    before: object = None
    quiet = 0
    while quiet < _QUIET_LOOKS and asyncio.get_running_loop().time() < end:
        screen = _screen(app)
        if screen is None or not screen.is_mounted or _is_looking_up(app):
            await asyncio.sleep(_LOOK)
            quiet = 0
            continue
        await _handled(app, screen)
        present = _place(app)
        is_quiet = present == before and not any(_pending(app))
        quiet = quiet + 1 if is_quiet else 0
        before = present


async def _handled(app: App[Any], screen: Screen[Any]) -> None:
    """Wait until the app, the screen, and what has the focus did what they had to do."""
    done = asyncio.get_running_loop().create_future()
    left = 0

    def one_less() -> None:
        nonlocal left
        left -= 1
        if not left and not done.done():
            done.set_result(None)

    focused = screen.focused
    inside = focused.ancestors_with_self if focused is not None else [screen, app]
    for pump in inside:
        left += pump.call_later(one_less)
    if left:
        # One of them may go meanwhile, and its messages with it: the next look tells.
        await asyncio.wait({done}, timeout=_AT_MOST)
    else:
        # They are all ending: that takes turns of the loop, and none is to be kept from them.
        await asyncio.sleep(_LOOK)


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


def _pending(app: App[Any]) -> Iterator[int]:
    """Yield how many messages wait, for each that may have some."""
    yield app.message_queue_size
    screen = _screen(app)
    if screen is not None:
        for widget in screen.walk_children(Widget, with_self=True):
            yield widget.message_queue_size


def _is_looking_up(app: App[Any]) -> bool:
    """Whether a completion or the palette is still looking; work in a thread goes on by itself."""
    return any(not worker.is_finished and not worker._thread_worker for worker in app.workers)
