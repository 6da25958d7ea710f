"""Whether a program waits for something to do, and finds nothing."""

from typing import Any

from textual._queue import Queue
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget


def is_waiting(pump: MessagePump) -> bool:
    """Whether it (an app, a screen, a widget) has done all it had to, and sleeps until more."""
    queue: Queue[Message | None] = pump._message_queue
    return queue.empty() and bool(queue.ready_event._waiters)


def are_waiting_around(screen: Screen[Any]) -> bool:
    """Whether the app of a screen and all that is on it wait; the screen itself may be at work."""
    return all(map(is_waiting, (screen.app, *screen.walk_children(Widget, with_self=False))))
