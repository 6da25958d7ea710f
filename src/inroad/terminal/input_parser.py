"""What the terminal sends, cut into keys, pastes, mouse events and reports.

Textual's own parser waits for more after an escape, and takes escape and a letter for alt and
that letter (or for another letter: escape and 3 for "£"). No action of Inroad needs alt, and on
a slow line the two keys arrive together; so here they are what was typed: escape, then the
letter. What does begin a control sequence is read by its grammar (ECMA-48, section 5.4), to
its end and no further, known or not: a sequence that nobody knows swallows no key after it.

What the terminal says of its ground may come late and in pieces. While it is awaited, what may be
the beginning of it is waited for longer than an escape is.
"""

import re
from collections import deque
from collections.abc import Callable, Generator, Iterable
from typing import Final

from textual import constants, events, messages
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._parser import ParseEOF, ParseTimeout, Peek1, Read1
from textual._time import get_time
from textual._xterm_parser import IS_ITERM, XTermParser
from textual.keys import Keys
from textual.message import Message

from inroad.known_ground import Ground
from inroad.terminal.ground import ANSWER, BEGINNING, PATIENCE, ground_in

_ESC: Final = "\x1b"
_PASTE_BEGINS: Final = "\x1b[200~"
_PASTE_ENDS: Final = "\x1b[201~"
_FOCUS_IN: Final = "\x1b[I"
_FOCUS_OUT: Final = "\x1b[O"

_SIZE = re.compile(r"\x1b\[48;(\d+)(?::\d+)*;(\d+)(?::\d+)*;(\d+)(?::\d+)*;(\d+)(?::\d+)*t")
_CURSOR = re.compile(r"\x1b\[(\d+);(\d+)R")
_MODE = re.compile(r"\x1b\[\?(\d+);(\d)\$y")
_MOUSE = re.compile(r"\x1b\[<\d+;-?\d+;-?\d+[Mm]")

_SYNCHRONIZED_OUTPUT: Final = "2026"
_IN_BAND_RESIZE: Final = "2048"

_STRINGS: Final = frozenset("P]X^_")
"""What follows an escape to begin a string of the terminal's own (DCS, OSC, SOS, PM, APC)."""
_BELL, _STRING_ENDS = "\x07", "\x1b\\"

_LONGEST: Final = 64
"""Characters: no control sequence that a terminal sends is longer."""
_LONGEST_STRING: Final = 4096
"""Characters: no string that a terminal sends unasked is longer."""

Tell = Callable[[Message], None]
Reading = Generator[Read1 | Peek1, str, str]
"""Asks for characters, and returns some."""


class GroundSaid(Message):
    """The terminal has said which ground it has."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self.ground = ground


class InputParser(XTermParser):
    """Reads what the terminal sends; feed it text, and take messages from it."""

    def __init__(self, debug: bool = False) -> None:
        self._again: deque[str] = deque()
        self.awaits_ground = False
        """Whether the terminal was asked for its ground just now, and has not answered. What was
        asked later is answered later: then no answer comes."""
        super().__init__(debug)

    def tick(self) -> Iterable[Message]:
        """Give up waiting for what does not come; what was read anew may wait in its turn."""
        yield from super().tick()
        if self._timeout_time is None and self._awaiting.timeout is not None:
            self._timeout_time = get_time() + self._awaiting.timeout

    @property
    def is_waiting(self) -> bool:
        """Whether something has begun of which nobody knows yet what it is."""
        return self._timeout_time is not None

    def parse(self, token_callback: Tell) -> Generator[Read1 | Peek1, str, None]:
        """Turn characters into messages, one after the other."""
        try:
            while True:
                character = yield from self._next()
                if character != _ESC:
                    # What is typed before the terminal is ours has its enter turned into "\n".
                    self._tell_keys("\r" if character == "\n" else character, token_callback)
                    continue
                sequence = yield from self._sequence()
                if sequence == _PASTE_BEGINS:
                    yield from self._paste(token_callback)
                elif sequence:
                    self._tell(sequence, token_callback)
                else:
                    token_callback(events.Key("escape", _ESC))
        except ParseEOF:
            return

    def _next(self, timeout: float | None = None) -> Reading:
        """Return the next character; raises ParseTimeout where none comes in time."""
        if self._again:
            return self._again.popleft()
        return (yield self.read1(timeout))

    def _sequence(self) -> Reading:
        """Return the sequence that an escape begins, or "" where it begins none.

        Then it was the key, and what came after it is read anew.
        """
        sequence = _ESC
        while not _is_whole(sequence):
            try:
                sequence += yield from self._next(self._patience(sequence))
            except ParseTimeout:
                break
            if not _may_go_on(sequence):
                break
        else:
            return sequence
        self._again.extendleft(reversed(sequence[1:]))
        return ""

    def _patience(self, sequence: str) -> float:
        """Return how many seconds to wait for what comes after the beginning of a sequence."""
        may_be_answer = self.awaits_ground and BEGINNING.startswith(sequence)
        is_answer = sequence.startswith(BEGINNING)
        return PATIENCE if may_be_answer or is_answer else constants.ESCAPE_DELAY

    def _paste(self, tell: Tell) -> Generator[Read1 | Peek1, str, None]:
        pasted: list[str] = []
        end = ""
        while end != _PASTE_ENDS:
            character = yield from self._next()
            pasted.append(character)
            end = (end + character)[-len(_PASTE_ENDS) :]
        text = "".join(pasted[: -len(_PASTE_ENDS)])
        tell(events.Paste(text.replace("\x00", "")))

    def _tell_keys(self, sequence: str, tell: Tell) -> bool:
        """Tell of the keys that `sequence` stands for; return whether it stands for any."""
        keys = list(self._sequence_to_key_events(sequence))
        for key in keys:
            if key.key != Keys.Ignore:
                tell(key)
        return bool(keys)

    def _tell(self, sequence: str, tell: Tell) -> None:
        """Tell what a whole sequence means, where it means anything."""
        if sequence == _FOCUS_IN:
            tell(events.AppFocus())
        elif sequence == _FOCUS_OUT:
            tell(events.AppBlur())
        elif size := _SIZE.fullmatch(sequence):
            self._tell_size(tuple(map(int, size.groups())), tell)
        elif at := _CURSOR.fullmatch(sequence):
            tell(events.CursorPosition(int(at[2]) - 1, int(at[1]) - 1))
        elif _MOUSE.fullmatch(sequence):
            event = self.parse_mouse_code(sequence)
            if event is not None:
                tell(event)
        elif answer := re.fullmatch(ANSWER, sequence):
            self.awaits_ground = False
            ground = ground_in(answer["colour"])
            if ground is not None:
                tell(GroundSaid(ground))
        elif mode := _MODE.fullmatch(sequence):
            self.awaits_ground = False
            self._tell_mode(mode[1], int(mode[2]), tell)
        else:
            self._tell_keys(sequence, tell)

    def _tell_size(self, size: tuple[int, ...], tell: Tell) -> None:
        height, width, pixel_height, pixel_width = size
        event = events.Resize.from_dimensions((width, height), (pixel_width, pixel_height))
        self.terminal_size, self.terminal_pixel_size = event.size, event.pixel_size
        self.mouse_pixels = True
        tell(event)

    def _tell_mode(self, mode: str, setting: int, tell: Tell) -> None:
        """Tell what the terminal answers about a mode."""
        if mode == _SYNCHRONIZED_OUTPUT and setting > 0:
            tell(messages.TerminalSupportsSynchronizedOutput())
        elif mode == _IN_BAND_RESIZE and constants.SMOOTH_SCROLL and not IS_ITERM:
            tell(messages.InBandWindowResize.from_setting_parameter(setting))


_CONTROL = re.compile(
    r"\x1b\[(?:"
    r"\[[A-E]"  # F1 to F5 of the Linux console
    r"|M.{3}"  # a mouse of old
    r"|[0-?]*[ -/]*(?!(?<=\x1b\[)[\[M])[@-~]"
    r")",
    re.DOTALL,
)
_CONTROL_BEGUN = re.compile(r"\x1b(?:\[(?:\[|M.{0,2}|[0-?]*[ -/]*)?)?", re.DOTALL)


def _is_whole(sequence: str) -> bool:
    """Whether this is a sequence to its end."""
    if sequence[1:2] == "[":
        return _CONTROL.fullmatch(sequence) is not None
    if sequence[1:2] == "O":
        return sequence in ANSI_SEQUENCES_KEYS
    return len(sequence) > 2 and sequence.endswith((_BELL, _STRING_ENDS))


def _may_go_on(sequence: str) -> bool:
    """Whether more characters could make this a sequence (it may be one already)."""
    introducer = sequence[1:2]
    if introducer in _STRINGS:
        ends_well = sequence.endswith(_STRING_ENDS) or _ESC not in sequence[1:-1]
        return len(sequence) < _LONGEST_STRING and ends_well
    if introducer == "O":
        return len(sequence) == 2 or _is_whole(sequence)
    whole_or_begun = _is_whole(sequence) or _CONTROL_BEGUN.fullmatch(sequence) is not None
    return len(sequence) < _LONGEST and whole_or_begun
