"""A calendar file as its lines, none of them lost: what is not changed is written as it stood.

Other programs keep in a file what only they know (alarms, notes, properties of their own), and
write it in their own way. So a file is taken apart no further than into components and content
lines (RFC 5545 3.1), each with the bytes that it was read from; whoever changes one puts another
line in its place, and all others go out byte for byte.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from inroad.domain.errors import Unreadable

_DEEPEST = 8
"""Components in each other; an alarm in an event in a calendar is three."""
_MOST_LINES = 2_000_000
_OF_A_CALENDAR = ("VCALENDAR", "VEVENT", "VTODO")
"""What makes a file one: some programs leave the calendar out around a single event."""
_BOM = b"\xef\xbb\xbf"
_NEWLINE = b"\r\n"
_FOLDED_AT = 75
"""Bytes of a line, its end not counted."""


@dataclass(slots=True)
class ContentLine:
    """One line: `raw` as it stands in the file, folded, with its end; what it says unfolded.

    `name` and the names of parameters are in capitals; `name` is "" where it is no such line.
    """

    raw: bytes
    name: str
    params: dict[str, str]
    value: str


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END, in its order; `name` is in capitals."""

    name: str
    begin: bytes
    items: "list[ContentLine | Component]" = field(default_factory=list)
    end: bytes = b""

    def lines(self, name: str) -> Iterator[ContentLine]:
        """Yield the lines of a name, those of components within left out."""
        for item in self.items:
            if isinstance(item, ContentLine) and item.name == name:
                yield item

    def line(self, name: str) -> ContentLine | None:
        """Return the first line of a name, or None."""
        return next(self.lines(name), None)

    def value(self, name: str) -> str:
        """Return the value of the first line of a name as it is written; "" for none."""
        found = self.line(name)
        return found.value if found is not None else ""

    def components(self, *names: str) -> "Iterator[Component]":
        """Yield the components of these names that stand in it directly."""
        for item in self.items:
            if isinstance(item, Component) and item.name in names:
                yield item

    def walk(self, *names: str) -> "Iterator[Component]":
        """Yield the components of these names, however deep."""
        for item in self.items:
            if isinstance(item, Component):
                if item.name in names:
                    yield item
                yield from item.walk(*names)

    def put(self, *lines: ContentLine) -> None:
        """Put lines in the place of those that have their names, else before what is within."""
        for line in lines:
            places = [at for at, one in enumerate(self.items) if _is_called(one, line.name)]
            if places:
                self.items[places[0]] = line
                for at in reversed(places[1:]):
                    del self.items[at]
            else:
                inside = (at for at, one in enumerate(self.items) if isinstance(one, Component))
                self.items.insert(next(inside, len(self.items)), line)

    def drop(self, *names: str) -> None:
        """Take out the lines of these names."""
        self.items = [
            one for one in self.items if not (isinstance(one, ContentLine) and one.name in names)
        ]

    def write(self) -> Iterator[bytes]:
        """Yield it as it is written."""
        yield self.begin
        for item in self.items:
            if isinstance(item, Component):
                yield from item.write()
            else:
                yield item.raw
        yield self.end


@dataclass(slots=True)
class CalendarFile:
    """A whole file: what stands in it at the top, in `root`, and how its lines end."""

    root: Component
    newline: bytes = _NEWLINE

    def write(self) -> bytes:
        """Return the file."""
        return b"".join(self.root.write())

    def made(self, name: str, value: str) -> ContentLine:
        """Return a line of this file that says something; the value is escaped already."""
        return made_line(name, value, self.newline)


def made_line(name: str, value: str, newline: bytes = _NEWLINE) -> ContentLine:
    """Return a line without parameters, folded; the value is escaped already."""
    return ContentLine(_folded(f"{name}:{value}".encode(), newline), name, {}, value)


def parse(content: bytes) -> CalendarFile:
    """Take a calendar file apart.

    Raises:
        Unreadable: it is none, or only a part of one.
    """
    root = Component("", b"")
    if content.startswith(_BOM):
        root.begin, content = _BOM, content[len(_BOM) :]
    newline = _NEWLINE if b"\r\n" in content or b"\n" not in content else b"\n"
    stack = [root]
    has_calendar = False
    for count, (raw, text) in enumerate(_logical_lines(content)):
        if count >= _MOST_LINES:
            raise Unreadable("It has more lines than any calendar.")
        line = _content_line(raw, text)
        if line.name == "BEGIN" and not line.params:
            if len(stack) > _DEEPEST:
                raise Unreadable("It is nested more deeply than any calendar.")
            component = Component(line.value.strip().upper(), raw)
            has_calendar |= component.name in _OF_A_CALENDAR
            stack[-1].items.append(component)
            stack.append(component)
        elif line.name == "END" and not line.params:
            closed = stack.pop() if len(stack) > 1 else None
            if closed is None or closed.name != line.value.strip().upper():
                raise Unreadable("It is no whole calendar file: BEGIN and END do not match.")
            closed.end = raw
        else:
            stack[-1].items.append(line)
    if len(stack) > 1:
        raise Unreadable("It is no whole calendar file: its end is missing.")
    if not has_calendar:
        raise Unreadable("It is no calendar file.")
    return CalendarFile(root, newline)


def unescaped(value: str) -> str:
    """Return what a text says: an escaped n is a new line, any other escaped sign is that sign."""
    if "\\" not in value:
        return value
    found: list[str] = []
    at = 0
    while True:
        following = value.find("\\", at)
        if following < 0 or following + 1 >= len(value):
            return "".join((*found, value[at:]))
        sign = value[following + 1]
        found += [value[at:following], "\n" if sign in "nN" else sign]
        at = following + 2


def escaped(text: str) -> str:
    """Return a text as it is written in a line."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _is_called(item: ContentLine | Component, name: str) -> bool:
    return isinstance(item, ContentLine) and item.name == name


def _logical_lines(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield each line as it stands, and unfolded without its end."""
    raw: list[bytes] = []
    text: list[bytes] = []
    for physical in content.splitlines(keepends=True):
        if physical[:1] in (b" ", b"\t") and raw:
            raw.append(physical)
            text.append(physical[1:].rstrip(b"\r\n"))
            continue
        if raw:
            yield b"".join(raw), b"".join(text)
        raw, text = [physical], [physical.rstrip(b"\r\n")]
    if raw:
        yield b"".join(raw), b"".join(text)


def _content_line(raw: bytes, text: bytes) -> ContentLine:
    try:
        said = text.decode()
    except UnicodeDecodeError:
        said = text.decode("cp1252", "replace")  # as old programs of Windows write
    head, colon, value = said.partition(":")
    if '"' in head:
        at = _end_of_head(said)
        head, colon, value = said[:at], said[at : at + 1], said[at + 1 :]
    if not colon:
        return ContentLine(raw, "", {}, said)
    name, *params = _parts(head) if '"' in head else head.split(";")
    found = {}
    for param in params:
        key, _, one = param.partition("=")
        found[key.strip().upper()] = one.strip('"')
    return ContentLine(raw, name.strip().upper(), found, value)


def _end_of_head(said: str) -> int:
    """Return where the first colon stands that is not within quotes; the length for none."""
    is_quoted = False
    for at, sign in enumerate(said):
        if sign == '"':
            is_quoted = not is_quoted
        elif sign == ":" and not is_quoted:
            return at
    return len(said)


def _parts(head: str) -> list[str]:
    """Return what stands between semicolons that are not within quotes."""
    found, begin, is_quoted = [], 0, False
    for at, sign in enumerate(head):
        if sign == '"':
            is_quoted = not is_quoted
        elif sign == ";" and not is_quoted:
            found.append(head[begin:at])
            begin = at + 1
    return [*found, head[begin:]]


def _folded(line: bytes, newline: bytes) -> bytes:
    """Return a line folded before its 76th byte, and never within a character."""
    parts, begin, room = [], 0, _FOLDED_AT
    while len(line) - begin > room:
        at = begin + room
        while line[at] & 0xC0 == 0x80:
            at -= 1
        parts.append(line[begin:at])
        begin, room = at, _FOLDED_AT - 1
    return (newline + b" ").join((*parts, line[begin:])) + newline
