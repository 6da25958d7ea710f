"""How a command says its lines: whole into a pipe or a file, at words into a terminal.

A terminal breaks a line at its last cell, whatever stands there. So a line that does not fit is
broken at a space, and what follows stands under its last column or its text: the name in
"well      inroad.json is whole", the words behind "- ". What another program reads is said as it
is, and what is to be copied is `unbroken`.
"""

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TextIO

from inroad.domain.patterns import late

if TYPE_CHECKING:
    from inroad.cli.json_writer import JsonWriter

_USUAL_WIDTH = 80
"""Cells of a terminal that does not say how many it has."""
_TIE = "\x00"
"""Stands for a space that no line is broken at: text has none, for it could steer a terminal."""
_HEAD = late(r"( *)(?:\S+(?: \S+)* {2,}(?=\S)|- (?:\[.\] )?)?")
"""What stands before the text of a line: an indent, and a first column or the sign of a list."""
_ONE_CELL_EACH = late(r"[\x20-\u02ff\u2010-\u2027\u2190-\u21ff\x00]*")
"""Letters of Europe, dashes, quotation marks and arrows: all that most lines are made of."""


Said = tuple[str, int | None]
"""A line, with the cells before what does not fit into it, as in `say`."""


def say(text: str = "", hang: int | None = None) -> None:
    """Say lines on standard output.

    Args:
        text: one line or several, harmless to a terminal.
        hang: cells before what does not fit into a line; by default those before its text.
    """
    _say(text, sys.stdout, hang)


def say_all(lines: Sequence[Said]) -> None:
    """Say many lines on standard output; into a pipe all at once."""
    if lines and width_of(sys.stdout) is None:
        say("\n".join(text for text, _ in lines))
        return
    for text, hang in lines:
        say(text, hang)


def say_aside(text: str, hang: int | None = None, end: str = "\n") -> None:
    """Say lines on standard error; `hang` as in `say`, and `end` is what follows them."""
    _say(text, sys.stderr, hang, end)


def say_as_it_is(text: str) -> None:
    """Write a text for another program on standard output, with nothing added."""
    print(text, end="")


def complain(sentence: str) -> None:
    """Say on standard error what went wrong, or what the store has to say."""
    from inroad.domain.text import harmless

    name = "inroad: "
    say_aside(f"{name}{harmless(sentence)}", len(name))


def print_json(value: object) -> None:
    """Print JSON for another program; what the encoding of its pipe has not is escaped."""
    say_as_it_is(_in_letters_of_the_pipe(lambda json: json.of(value)))


def json_records(names: Sequence[str], records: Sequence[Sequence[object]]) -> str:
    """Return a list of objects that all have the same names, from the values of each, as JSON.

    It ends with a line break. What the encoding of standard output has not is escaped.
    """
    return _in_letters_of_the_pipe(lambda json: json.of_records(names, records))


def output_encoding() -> str:
    """Return the encoding of standard output."""
    return sys.stdout.encoding or "utf-8"


def _in_letters_of_the_pipe(written: "Callable[[JsonWriter], str]") -> str:
    from inroad.cli.json_writer import JsonWriter

    text = written(JsonWriter())
    try:
        text.encode(output_encoding())
    except UnicodeEncodeError:
        text = written(JsonWriter(ascii_only=True))
    return f"{text}\n"


def unbroken(text: str) -> str:
    """Return a text that `say` leaves in one line, to be copied: a call, a path."""
    return text.replace(" ", _TIE)


def width_of(stream: TextIO) -> int | None:
    """Return how many cells a line of a terminal has; None where the stream is none."""
    if not stream.isatty():
        return None
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _USUAL_WIDTH
    except OSError:
        return _USUAL_WIDTH


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes: letters of China take two, marks none."""
    if (text.isascii() and text.isprintable()) or _ONE_CELL_EACH.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(line: str, width: int, hang: int | None = None) -> list[str]:
    """Return a line as lines of at most `width` cells, broken at spaces.

    A word that is longer than that stays whole. `hang` is as in `say`.
    """
    if cells(line) <= width:
        return [line]
    head = _head_of(line, width // 2)
    hang = cells(head) if hang is None else hang
    lines: list[str] = []
    drawn, joint = head, ""
    taken = cells(head)
    for word in line[len(head) :].split(" "):
        size = cells(word)
        if drawn.strip(" -") and taken + len(joint) + size > width:
            lines.append(drawn.rstrip())
            indent = max(0, min(hang, width - size))
            drawn, taken = " " * indent + word, indent + size
        else:
            drawn, taken = f"{drawn}{joint}{word}", taken + len(joint) + size
        joint = " "
    return [*lines, drawn]


def _head_of(line: str, most: int) -> str:
    """Return what stands before the text of a line, of at most so many cells."""
    found = _HEAD.match(line)
    if found is None:
        return ""
    return found.group() if cells(found.group()) <= most else found.group(1)[:most]


def _say(text: str, stream: TextIO, hang: int | None, end: str = "\n") -> None:
    width = width_of(stream)
    if width is not None:
        text = "\n".join(part for line in text.split("\n") for part in wrapped(line, width, hang))
    print(text.replace(_TIE, " "), end=end, file=stream, flush=not end)
