"""Standard streams that a command can rely on, made once at the entrance of the command line.

A stream may be closed, full, or in an encoding that has no letter for somebody's name. A command
need not think of it: each stream is there; what its encoding cannot write is replaced; where the
output is lost, that is one sentence and an exit code; and what cannot be said on standard error
is not said at all.
"""

import codecs
import io
import os
import sys
from typing import Any, TextIO

from inroad.domain.errors import InroadError
from inroad.terminal.locales import is_utf8

_REPLACING = "inroad.replacing"
"""The name under which `_replaced` is known to Python's encodings."""


class OutputLost(InroadError):
    """What a command says cannot be written where it should go."""


class _Output(io.FileIO):
    """Standard output: a failure is raised once, and then everything is let go."""

    is_lost = False

    def write(self, data: Any, /) -> int:
        """Write some of `data`; raises OutputLost, or BrokenPipeError if its reader has gone."""
        if self.is_lost:
            return memoryview(data).nbytes
        try:
            return super().write(data)
        except BrokenPipeError:
            self.is_lost = True
            raise
        except OSError as error:
            self.is_lost = True
            raise OutputLost(
                f"Standard output could not be written ({error.strerror or error})."
            ) from error


class _Complaints(io.FileIO):
    """Standard error: there is nobody to tell that it cannot be written."""

    def write(self, data: Any, /) -> int:
        """Write some of `data`, or nothing."""
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


def stand_ready() -> None:
    """Put reliable streams in the place of the ones that this process was given.

    Streams that somebody else has put there already, as tests do, stay.
    """
    codecs.register_error(_REPLACING, _replaced)
    given = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    inward, outward, aside = [_handle(number, one) for number, one in enumerate(given)]
    if sys.__stdin__ is None:
        sys.stdin = os.fdopen(inward, encoding="utf-8")
    if sys.stdout is sys.__stdout__:
        output = _Output(outward, "wb", closefd=False)
        sys.stdout = _text(output, sys.__stdout__, line_buffering=output.isatty())
    if sys.stderr is sys.__stderr__:
        if isinstance(sys.__stderr__, io.TextIOWrapper):
            # This one is what the screen is written to.
            sys.__stderr__.reconfigure(errors=_REPLACING)
        complaints = _Complaints(aside, "wb", closefd=False)
        sys.stderr = _text(complaints, sys.__stderr__, line_buffering=True)


def _handle(number: int, stream: TextIO | None) -> int:
    """Return the handle of a stream; a closed one gets one that refuses what it is for.

    Left closed, its number would go to the next file that is opened, and what is said to the
    stream would end up in there.
    """
    if stream is not None:
        return number
    return os.open(os.devnull, os.O_WRONLY if number == 0 else os.O_RDONLY)


def _text(raw: io.FileIO, given: TextIO | None, line_buffering: bool) -> TextIO:
    """Return a stream of text in the encoding of the given one, that takes any text.

    Where the locale is C, Python takes its encoding for UTF-8; a terminal need not.
    """
    encoding = given.encoding if given is not None else "utf-8"
    if encoding == "utf-8" and raw.isatty() and not is_utf8(os.environ):
        encoding = "ascii"
    return io.TextIOWrapper(
        io.BufferedWriter(raw), encoding, errors=_REPLACING, line_buffering=line_buffering
    )


def _replaced(error: UnicodeError) -> tuple[str | bytes, int]:
    """Return what is written instead of what an encoding has not, and where to go on."""
    import unicodedata

    from inroad.domain.lookalikes import lookalike

    if not isinstance(error, UnicodeEncodeError):
        raise error
    char, following = error.object[error.start], error.start + 1
    if "\udc80" <= char <= "\udcff":
        # A byte of a file's name that is no text to Python: it goes out as it came in.
        return bytes([ord(char) - 0xDC00]), following
    if unicodedata.combining(char):
        return "", following
    return lookalike(char), following
