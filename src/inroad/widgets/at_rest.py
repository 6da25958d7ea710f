"""Whether a program waits for something to do, and finds nothing."""

from textual._queue import Queue
from textual.message import Message
from textual.message_pump import MessagePump


def is_waiting(pump: MessagePump) -> bool:
    """Whether it (an app, a screen, a widget) has done all it had to, and sleeps until more."""
    queue: Queue[Message | None] = pump._message_queue
    return queue.empty() and bool(queue.ready_event._waiters)
