"""What a person sees and can do while the program opens: the first screen is there at once.

Textual, the screens and the campaign are loaded in a thread of their own. Meanwhile the terminal
shows Today as the last session left it (`first_view`), and the cursor goes up and down in it; `q`
leaves. What else is typed waits, in order, for the program. What the terminal answers when it is
asked for its ground is taken out of that, wherever it stands.
"""

import os
import re
import select
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from inroad.clock import awake
from inroad.first_view import DOWN, FirstView, Keys, painted
from inroad.known_ground import Ground
from inroad.terminal.asked_to_end import ASKED
from inroad.terminal.ground import ANSWER, QUESTION, ground_in, may_be_asked
from inroad.terminal.speech import Speech
from inroad.terminal.taken import LeftEarly, TakenTerminal

T = TypeVar("T")

_LOOK = 0.1
"""Seconds after which is looked whether the terminal has another size."""

_LEAVE = "leave"
"""What `q` does, whatever keys were chosen."""


class _Loading(threading.Thread, Generic[T]):
    """Work that is done beside the keys. What it returns or raises is had once it is over."""

    def __init__(self, work: Callable[[], T], tell: Callable[[], None]) -> None:
        # Whoever leaves early does not wait for it: it is as if the program had been killed.
        super().__init__(name="opening", daemon=True)
        self._work = work
        self._found: list[T] = []
        self._error: BaseException | None = None
        self._tell = tell
        self.is_over = False
        """Whether all is done; then `tell` was called, or is about to be."""

    def run(self) -> None:
        """Do it."""
        try:
            self._found.append(self._work())
        except BaseException as error:  # noqa: BLE001  (whoever waits raises it)
            self._error = error
        finally:
            self.is_over = True
            self._tell()

    def result(self) -> T:
        """Wait for the end; return what came of it, or raise what went wrong."""
        self.join()
        if self._error is not None:
            raise self._error
        return self._found[0]


class Opening:
    """The first screen, until the program is there."""

    def __init__(
        self, terminal: TakenTerminal, size: tuple[int, int], view: FirstView | None
    ) -> None:
        """Go on from what a terminal shows that was taken.

        Args:
            terminal: the terminal.
            size: its columns and lines when that was shown.
            view: what it shows; None where that is only that Inroad is opening.
        """
        self.speech = Speech(os.environ)
        """What knows the cells that the terminal shows, and sends only others."""
        self.terminal = terminal
        self.ground: Ground | None = None
        """The ground that the terminal says it has, once it has said so."""
        self._view = view
        self._at = view.at if view is not None else 0
        self._keys = _pattern(view.keys if view is not None else {})
        self._size = size
        if view is not None:
            self.speech.use(view.colours.depth, view.colours.theme)
            # So it knows what is there, and nothing of that is sent again.
            self.speech.painting(painted(view.shown(view.at)))

    def ask_for_ground(self) -> None:
        """Ask the terminal for its ground, where that matters; the answer comes among the keys."""
        colours = self._view.colours if self._view is not None else None
        if colours is not None and not colours.follows_ground:
            return
        if may_be_asked(os.environ, colours.depth if colours is not None else ""):
            self.terminal.send(QUESTION)
            self.terminal.asked_at = awake()

    @property
    def moved(self) -> int:
        """How far the cursor was moved from where it began: downwards, if positive."""
        return self._at - self._view.at if self._view is not None else 0

    def until_loaded(self, work: Callable[[], T]) -> T:
        """Do `work` in a thread, answer keys meanwhile, and return what came of it.

        Raises:
            LeftEarly: somebody left, or a signal came.
        """
        woken, wake = os.pipe()

        def tell() -> None:
            os.write(wake, b".")

        loading = _Loading(work, tell)
        loading.start()
        ASKED.tell(lambda _: tell())
        while not loading.is_over:
            ready = select.select([self.terminal.input, woken], [], [], _LOOK)[0]
            if ASKED.code is not None:
                raise LeftEarly(ASKED.code)
            self._follow_size()
            if self.terminal.input in ready:
                self._take(self.terminal.read())
        ASKED.tell(None)
        found = loading.result()
        os.close(woken)
        os.close(wake)
        return found

    def _take(self, data: bytes) -> None:
        """Do what the first keys ask for, as far as that can be done; the rest waits."""
        terminal = self.terminal
        # Looked through anew: what waits may be the beginning of an answer.
        data, terminal.typed = self._without_answer(terminal.typed + data), b""
        while data:
            key = self._keys.match(data)
            if key is None or not self._does(str(key.lastgroup)):
                break
            data = data[key.end() :]
        terminal.typed = data

    def _without_answer(self, data: bytes) -> bytes:
        """Take in what the terminal says of its ground, and return the rest."""
        is_awaited = self.terminal.asked_at is not None
        answer = re.search(ANSWER.encode(), data) if is_awaited else None
        if answer is None:
            return data
        self.terminal.asked_at = None
        self.ground = ground_in(answer["colour"].decode("ascii", "replace"))
        return data[: answer.start()] + data[answer.end() :]

    def _does(self, name: str) -> bool:
        """Do what a key is for; return False where that has to wait."""
        if name == _LEAVE:
            raise LeftEarly(0)
        at = self._at + (1 if name == DOWN else -1)
        if self._view is None or not 0 <= at < len(self._view.places):
            return False
        rows = painted(self._view.moved(self._at, at))
        self.terminal.send(self.speech.painting(rows))
        self._at = at
        return True

    def _follow_size(self) -> None:
        """Show no picture any more that was made for another size."""
        if self.terminal.size != self._size:
            self._size = self.terminal.size
            self._view = None
            self.speech.forget()
            self.terminal.say_opening()


def _pattern(keys: Keys) -> re.Pattern[bytes]:
    """Return what finds the first key in what was typed; the group is what it does."""
    sent = {name: "|".join(map(re.escape, one)) for name, one in keys.items() if one}
    groups = (f"(?P<{name}>{one})" for name, one in {**sent, _LEAVE: "q"}.items())
    return re.compile("|".join(groups).encode("latin-1"))
