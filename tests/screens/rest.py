"""Pressing keys on a program that a test runs, and knowing when it has come to rest.

Textual's pilot waits until the process has been idle for some time after each key. That costs
most of the time of a test, and says little where the machine is busy with something else. Here
the program itself is asked: it is at rest when every queue is empty, nothing waits to be painted
or called, and neither the screens nor the focus changed since that was last so.
"""

import unicodedata
from collections.abc import Iterator
from typing import Any

from textual.app import App
from textual.events import Key
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot

from inroad.widgets.in_steps import WorksInSteps
from tests.patience import PATIENCE


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, each once what the one before set off has come to rest."""
    for key in keys:
        send(pilot, key)
        await rest(pilot)


def send(pilot: Pilot[Any], key: str) -> None:
    """Press a key, and wait for nothing."""
    pilot.app.post_message(_event(key))


async def rest(pilot: Pilot[Any]) -> None:
    """Wait until everything that was set off in the program is done, and painted."""
    app = pilot.app
    before = None
    while app.is_running:
        await pilot._wait_for_screen(PATIENCE)
        if app._exception is not None or not app.screen_stack:
            return
        app.screen._on_timer_update()
        present = (tuple(app.screen_stack), app.focused)
        if present == before and not _has_work(app):
            return
        before = present


def _has_work(app: App[Any]) -> bool:
    """Whether something waits to be handled, called or painted, or is done step by step."""
    if isinstance(app.screen, WorksInSteps) and app.screen.is_at_work:
        return True
    return bool(app.screen._callbacks) or any(
        pump.message_queue_size or pump._next_callbacks for pump in _pumps(app)
    )


def _pumps(app: App[Any]) -> Iterator[MessagePump]:
    yield app
    for screen in app.screen_stack:
        yield from screen.walk_children(with_self=True)


def _event(key: str) -> Key:
    """Return what a terminal says of a key, which has a name of its own or is a character."""
    if len(key) == 1 and not key.isalnum():
        key = _character_to_key(key)
    try:
        name = _get_unicode_name_from_key(REPLACED_KEYS.get(key, key))
        return Key(key, unicodedata.lookup(name))
    except KeyError:
        return Key(key, key if len(key) == 1 else None)
