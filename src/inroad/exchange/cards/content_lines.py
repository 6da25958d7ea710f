"""One line of a card taken apart: its group, its name, what is said about it, and its value.

A value stays as it is written, with its escapes, until it is known what it is: only then is it
clear at which signs it may be parted.
"""

import quopri
import re
from functools import lru_cache
from typing import NamedTuple

from inroad.domain.patterns import late

UNRANKED = 101
"""How much a value is preferred that nobody preferred: PREF counts from 1, the most, to 100."""

_NAME = late(r"(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9_-]+)")
_QUOTED_HEAD = late(r'(?:[^":]++|"[^"]*+")*+:')
_PARAMETER = late(r';((?:[^";]++|"[^"]*+"?)*+)')
_LISTED = late(r'(?:[^",]++|"[^"]*+"?)++')
_CARET = late(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_CUSTOM = late(r"X-CUSTOM\((?:CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,)?([^()]*)\)", re.IGNORECASE)
"""A label that somebody made, as Samsung's phones write it into an old card."""
_ESCAPE = late(r"\\([nN,;:\\\"])")
_MARKS = {";": late(r"\\.|;", re.DOTALL), ",": late(r"\\.|,", re.DOTALL)}
_LINE_END = late("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_QUOTED = "QUOTED-PRINTABLE"
_BINARY = frozenset({"B", "BASE64"})
_PLAIN = frozenset({"7BIT", "8BIT"})
MOST_REMEMBERED = 200
"""Letters of a head that is remembered: longer ones are no two alike."""


class Head(NamedTuple):
    """What stands before the value.

    `group` and `types` are in lower case, `name` in upper case. `rank` says how much the value is
    preferred (1 the most, UNRANKED). `text` is all of it as it is kept and written: without what
    is only true of the file it came in (CHARSET, quoted-printable).
    """

    group: str
    name: str
    parameters: tuple[tuple[str, str], ...]
    types: tuple[str, ...]
    rank: int
    charset: str
    is_quoted: bool
    is_binary: bool
    text: str

    def says(self, name: str) -> str:
        """Return what a parameter says, "" where it is not there."""
        return next((value for known, value in self.parameters if known == name), "")


class Line(NamedTuple):
    """One line; `value` is text with its escapes."""

    head: Head
    value: str

    @property
    def kept(self) -> str:
        """The line as it is kept."""
        return f"{self.head.text}:{self.value}"


def head_and_value(line: str) -> tuple[str, str] | None:
    """Part a line at the colon that no quotes are around; None where there is none."""
    head, colon, value = line.partition(":")
    if not colon:
        return None
    if '"' in head:
        whole = _QUOTED_HEAD.match(line)
        if whole:
            return line[: whole.end() - 1], line[whole.end() :]
    return head, value


def head_of(text: str) -> Head | None:
    """Return what stands before a value, taken apart; None where it is no name of anything."""
    return _remembered(text) if len(text) <= MOST_REMEMBERED else _parsed(text)


def line_of(text: str) -> Line | None:
    """Return a line that is kept, taken apart; None where it is none."""
    parted = head_and_value(text)
    head = head_of(parted[0]) if parted else None
    return Line(head, parted[1]) if parted and head else None


def unescaped(value: str) -> str:
    """Return a value without its escapes."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def parts_of(value: str, separator: str = ";") -> list[str]:
    """Return the parts of a value, each still with its escapes.

    Args:
        value: as it is written.
        separator: a semicolon or a comma.
    """
    if "\\" not in value:
        return value.split(separator)
    parts, begin = [], 0
    for mark in _MARKS[separator].finditer(value):
        if mark[0] == separator:
            parts.append(value[begin : mark.start()])
            begin = mark.end()
    return [*parts, value[begin:]]


def escaped(text: str) -> str:
    """Return a text as a value that is one line, and one part of a list."""
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return one_line(text)


def one_line(text: str) -> str:
    """Return a value whose line breaks are escaped."""
    return text if text.isprintable() else _LINE_END.sub(r"\\n", text)


@lru_cache(maxsize=1024)
def _remembered(text: str) -> Head | None:
    return _parsed(text)


def _parsed(text: str) -> Head | None:
    named, _, said = text.partition(";")
    found = _NAME.fullmatch(named.strip())
    if found is None:
        return None
    parameters: list[tuple[str, str]] = []
    kept = [named.strip()]
    encoding = charset = ""
    for written in _PARAMETER.findall(f";{said}") if said else ():
        name, value = _named(written.strip())
        if name == "CHARSET":
            charset = value
        elif name == "ENCODING":
            encoding = value.upper()
            if encoding in _BINARY:
                kept.append("ENCODING=b")
            elif encoding != _QUOTED and encoding not in _PLAIN:
                kept.append(written)
        elif value:
            parameters += [(name, one) for one in _values(name, value)]
            kept.append(written.strip() if "=" in written else f"TYPE={written.strip()}")
    types = tuple(
        dict.fromkeys(value.lower() for name, value in parameters if name == "TYPE" and value)
    )
    return Head(
        (found[1] or "").lower(),
        found[2].upper(),
        tuple(parameters),
        types,
        _rank(types, parameters),
        charset,
        encoding == _QUOTED,
        encoding in _BINARY,
        ";".join(kept),
    )


def _named(written: str) -> tuple[str, str]:
    """Return name and value of a parameter; before 3.0 most of them were values alone."""
    custom = _CUSTOM.fullmatch(written)
    if custom:
        label = quopri.decodestring(custom[1].encode("utf-8", "replace"))
        return "TYPE", label.decode("utf-8", "replace")
    name, equals, value = written.partition("=")
    if equals:
        return name.strip().upper(), value.strip()
    alone = name.strip()
    if alone.upper() in {_QUOTED, "BASE64", *_PLAIN}:
        return "ENCODING", alone
    return "TYPE", alone


def _values(name: str, value: str) -> list[str]:
    """Return the values of a parameter, without quotes and without what RFC 6868 escapes."""
    if not any(sign in value for sign in '",^'):
        return [value]
    listed = [value] if name == "LABEL" else _LISTED.findall(value)
    found = [one.replace('"', "").strip() for one in listed]
    return [_CARET.sub(lambda caret: _CARETS[caret[1]], one) for one in found]


def _rank(types: tuple[str, ...], parameters: list[tuple[str, str]]) -> int:
    if "pref" in types:
        return 1
    said = next((value for name, value in parameters if name == "PREF"), "")
    is_rank = said.isascii() and said.isdigit() and len(said) <= len(str(UNRANKED))
    return min(int(said), UNRANKED) if is_rank else UNRANKED
