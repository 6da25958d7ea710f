"""Textual's driver for a terminal: keys come in one by one, and only what changed goes out.

Between Textual and the terminal stand `InputParser` and `InputQueue` on the way in, `ScreenDiff`
and `Writer` on the way out.
"""

import asyncio
import os
import selectors
import signal
import sys
import threading
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from typing import Any

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from inroad.clock import awake
from inroad.terminal.delay import Delay
from inroad.terminal.ground import PATIENCE, QUESTION, may_be_asked
from inroad.terminal.input_parser import InputParser
from inroad.terminal.input_queue import InputQueue, is_answered
from inroad.terminal.speech import Speech
from inroad.terminal.taken import ENTER_SCREEN, TakenTerminal
from inroad.terminal.writer import Writer
from inroad.themes.theme import Theme

_PATIENCE = 1.0
"""Seconds that a terminal has, when the program leaves, to take what is on its way."""

_LOOK = 0.1
"""Seconds after which the reading thread looks what became of a sequence that has begun."""

_LONGEST = 0.5
"""Seconds: so long what one key has painted waits for the rest that it paints."""

_A_MOMENT = "   one moment…   "
"""What stands in the corner while a key is not dealt with."""

_AT_ONCE = 4096
"""Bytes that are read at once."""

_IN_ORDER = (
    "\x1b[0m\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l"
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[<u\x1b[?1049l\x1b[?25h"
)
"""What leaves a terminal in order whatever it has been told so far."""


class DiffDriver(LinuxDriver):
    """Takes keys one by one, sends only what changed, and never waits for the terminal."""

    def __init__(
        self, *arguments: Any, taken: TakenTerminal, speech: Speech, **options: Any
    ) -> None:
        """Make the driver of a terminal that was taken already.

        Args:
            arguments: as for Textual's own.
            taken: the terminal.
            speech: how it is spoken to; it knows what it shows.
            options: as for Textual's own.
        """
        self._taken = taken
        self._speech = speech
        self._wake, self._waken = os.pipe()
        """Can be read once the reading thread should look whether it should end."""
        self._known_size = _terminal_size()
        self._speaking = threading.RLock()
        """Held by whoever asks what to send: what the terminal shows is known to all or none."""
        self._sending: asyncio.TimerHandle | None = None
        self._out: Writer | None = None
        self._ground_is_said = threading.Event()
        self.is_lent = False
        """Whether another program has the terminal just now."""
        super().__init__(*arguments, **{**options, "mouse": False})
        self._input = InputQueue(self._app, self._send_painted)
        self._delay = Delay(lambda: (self._input.dealt_with, self._input.rested_at))

    @property
    def is_stuck(self) -> bool:
        """Whether the terminal still has something to take although the program has left it."""
        return self._out is not None and self._out.is_alive()

    def send_message(self, message: Message) -> None:
        """Hand input over in its turn; anything else at once. Called in the reading thread."""
        if isinstance(message, (events.InputEvent, events.Paste)):
            if is_answered(message):
                self._delay.give()
            self._loop.call_soon_threadsafe(self._input.put, message)
        else:
            super().send_message(message)

    def run_input_thread(self) -> None:
        """Read what the terminal sends until the program leaves it, or it is gone."""
        decode = getincrementaldecoder("utf-8")("ignore").decode
        parser = InputParser()
        typed, self._taken.typed = self._taken.typed, b""
        if typed:
            self._hand_over(parser, parser.feed(decode(typed)))
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._wake, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                wait = _LOOK if parser.is_waiting else self._delay.left()
                if any(key.fd == self.fileno for key, _ in selector.select(wait)):
                    try:
                        data = os.read(self.fileno, _AT_ONCE)
                    except OSError:
                        data = b""
                    if not data:
                        return
                    self._hand_over(parser, parser.feed(decode(data)))
                self._hand_over(parser, parser.tick())
                if self._delay.is_long():
                    self._say_a_moment()

    def _say_a_moment(self) -> None:
        """Say that a key was taken and is being dealt with; the next picture takes it away."""
        if self._out is not None and self._speaking.acquire(blocking=False):
            try:
                self._send(self._speech.over(_A_MOMENT))
            finally:
                self._speaking.release()

    def _hand_over(self, parser: InputParser, messages: Iterable[Message]) -> None:
        """Hand over what was read, as it is read; the parser is told for how long to be patient."""
        parser.awaits_ground = self._left_for_ground() > 0
        for message in messages:
            self.process_message(message)
        if not parser.awaits_ground:
            self._taken.asked_at = None
            self._ground_is_said.set()

    def _left_for_ground(self) -> float:
        """Return for how many seconds the terminal may still answer which ground it has."""
        asked_at = self._taken.asked_at
        return 0.0 if asked_at is None else asked_at + PATIENCE - awake()

    def ask_for_ground(self) -> None:
        """Ask the terminal for its ground, where it can be asked; `GroundSaid` is its answer."""
        if may_be_asked(os.environ, self._speech.colours):
            self._ground_is_said.clear()
            self._taken.asked_at = awake()
            self.write_through(QUESTION)

    def use(self, colours: str, theme: Theme) -> None:
        """Take what is painted from now on to be in another theme, or in so many colours."""
        with self._speaking:
            self._send_painted()
            self._speech.use(colours, theme)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        loop = asyncio.get_running_loop()

        def caught_up() -> None:
            loop.call_soon_threadsafe(self._paint_anew)

        self._out = Writer(_terminal(), caught_up)
        self._out.start()
        begin: Callable[[], None] = super().start_application_mode
        begin()
        self._watch_size()
        self._send_painted()
        self._taken.is_ours = True
        self.attrs_before = self._taken.attributes

    def _watch_size(self) -> None:
        """Look at the size of the window each time that it may be another one.

        On the event loop: where a second signal comes while the first is handled, the handler
        within has the later size, and would tell it first.
        """
        tell = signal.getsignal(signal.SIGWINCH)

        def look() -> None:
            if _terminal_size() == self._known_size:
                # It was another one for a moment: text may be cut. Else Textual paints anew.
                self._paint_anew()
            if callable(tell):
                tell(signal.SIGWINCH, None)

        signal.signal(signal.SIGWINCH, lambda *_: self._loop.call_soon_threadsafe(look))

    def disable_input(self) -> None:
        """Read no more; before that only an answer is waited for that is on its way.

        Else whoever has the terminal next would read it.
        """
        left = self._left_for_ground()
        if left > 0 and self._key_thread is not None and self._key_thread.is_alive():
            self._ground_is_said.wait(left)
        os.write(self._waken, b".")
        end: Callable[[], None] = super().disable_input
        end()
        os.read(self._wake, 1)

    def stop_application_mode(self) -> None:
        """Let go of the terminal, with its colours as they are without us.

        Where it has no other screen to go back to (GNU screen by default), the shell goes on
        below the picture: in the last line, which is emptied for it.
        """
        lines = self._known_size.lines if self._known_size is not None else 1
        self.write_through(f"\x1b[0m\x1b[{lines};1H\x1b[K")
        end: Callable[[], None] = super().stop_application_mode
        end()
        self._send_painted()
        self._taken.is_ours = False

    def write(self, data: str) -> None:
        """Take a piece of a picture; what is new in it is sent once the picture is whole.

        What a key sets off may be painted in several steps. They are sent as one when all has
        come to rest, so that a slow link carries only what is seen in the end.

        Where the terminal's size changed, it may have moved or cut its text: then nothing is
        known of it, and everything is sent.
        """
        if data == ENTER_SCREEN and self._taken.is_ours:
            return
        size = _terminal_size()
        with self._speaking:
            if size != self._known_size:
                self._known_size = size
                self._speech.forget()
            if size is not None:
                self._speech.fit_into(*size)
            self._speech.take(data)
        if not self._input.is_busy:
            self._send_painted()
        elif self._sending is None:
            self._sending = self._loop.call_later(_LONGEST, self._send_painted)

    def told_from_nothing(self, data: str) -> str:
        """Return what to send to a terminal that shows nothing so that it shows `data`."""
        return self._speech.anew().painting(data)

    def write_through(self, data: str) -> None:
        """Send a sequence that paints nothing, where the terminal can read it, after the rest."""
        with self._speaking:
            self._send_painted()
            self._send(self._speech.through(data))

    def _send_painted(self) -> None:
        """Send what was painted since the last time."""
        if self._sending is not None:
            self._sending.cancel()
            self._sending = None
        with self._speaking:
            self._send(self._speech.sent())

    def _send(self, data: str) -> None:
        if data and self._out is not None and not self._out.write(data):
            self._speech.forget()

    def report_mouse(self, is_wanted: bool) -> None:
        """Have the terminal report its mouse, or no more; until it is wanted, it does not."""
        if is_wanted != self._mouse:
            self._disable_mouse_support()
            self._mouse = is_wanted
            self._enable_mouse_support()

    def suspend_application_mode(self) -> None:
        """Let go of the terminal for another program; what waits was typed for that one."""
        self._input.forget()
        self.is_lent = True
        super().suspend_application_mode()

    def resume_application_mode(self) -> None:
        """Take the terminal back from another program, which has written all over it.

        A program that is about to end leaves it as it is.
        """
        self.forget()
        self.is_lent = False
        if not self._app._exit:
            super().resume_application_mode()

    def _sigcont_application(self, *arguments: Any) -> None:
        """Take the terminal back, where it was let go of.

        After a plain SIGSTOP it was not: to begin again would leave two threads reading keys,
        and none that ends.
        """
        if self._must_signal_resume:
            super()._sigcont_application(*arguments)

    def forget(self) -> None:
        """Know nothing of what the terminal shows: the next picture is sent whole."""
        with self._speaking:
            self._speech.forget()

    def close(self) -> None:
        """Wait a little until the terminal has taken everything; one that does not read, never."""
        super().close()
        if self._out is not None:
            order = self._speech.through(_IN_ORDER) if self._out.is_behind else ""
            self._out.end(order, _PATIENCE)

    def _paint_anew(self) -> None:
        """Send the whole picture: the terminal reads again, and has missed something."""
        self.forget()
        self._app.refresh(layout=True)


def _terminal() -> int:
    """Return where pictures go: Textual's choice, so that standard output can be redirected."""
    return sys.__stderr__.fileno() if sys.__stderr__ else 2


def _terminal_size() -> os.terminal_size | None:
    try:
        return os.get_terminal_size(_terminal())
    except OSError:
        return None
