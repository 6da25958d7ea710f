"""The lines of a calendar file as components: events and time zones, each with its properties.

Whatever is wrong with one line leaves the others as they are. An event without its END is cut off:
it may lack what matters, and is told as such.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.exchange.encodings.declared import USUAL, as_declared

_LONGEST = 100_000
"""Characters of one value."""
_MOST_LINES = 2_000
"""Lines of one component: more are of no invitation."""
_DEEPEST = 12
_KEPT = frozenset({"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"})
_PARAMETER = late(r';([\w-]{1,60})=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
_NAME = late(r"[A-Za-z0-9-]{1,80}")
_ESCAPED = late(r"\\([\\;,nN])")


class Property(NamedTuple):
    """One line: its parameters by their names in capitals, and its value as it stands."""

    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as text."""
        return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], self.value)


@dataclass
class Component:
    """An event, a zone, or a calendar with all of them."""

    name: str
    properties: dict[str, list[Property]] = field(default_factory=dict)
    parts: list["Component"] = field(default_factory=list)
    is_whole: bool = False
    lines: int = 0

    def first(self, name: str) -> Property | None:
        """Return the first property of a name, or None."""
        found = self.properties.get(name)
        return found[0] if found else None

    def said(self, name: str) -> str:
        """Return the value of a property as text, "" where there is none."""
        found = self.first(name)
        return found.text if found is not None else ""


def calendars_in(data: bytes) -> list[Component]:
    """Return the calendars of a file; one that is cut off too, as far as it goes."""
    top = Component("")
    stack = [top]
    # A line of text may have other breaks in it: Unicode has some, and they end no line here.
    text = _text_of(data).replace("\r\n", "\n").replace("\r", "\n")
    for line in _unfolded(text.split("\n")):
        parted = _taken_apart(line)
        if parted is None:
            continue
        name, said = parted
        if name == "BEGIN":
            if len(stack) < _DEEPEST:
                _begin(stack, said.value.strip().upper())
        elif name == "END":
            _end(stack, said.value.strip().upper())
        elif stack[-1].lines < _MOST_LINES:
            stack[-1].lines += 1
            stack[-1].properties.setdefault(name, []).append(said)
    # Some programs write an event with no calendar around it.
    bare = [top] if any(one.name == "VEVENT" for one in top.parts) else []
    return [*(one for one in top.parts if one.name == "VCALENDAR"), *bare]


def _begin(stack: list[Component], name: str) -> None:
    # What begins within an event that did not end is another event, and that one is cut off.
    if name in ("VEVENT", "VTIMEZONE", "VCALENDAR"):
        while len(stack) > 1 and stack[-1].name in ("VEVENT", "VTIMEZONE"):
            stack.pop()
    if name == "VCALENDAR":
        del stack[1:]
    begun = Component(name)
    if name in _KEPT:
        stack[-1].parts.append(begun)
    stack.append(begun)


def _end(stack: list[Component], name: str) -> None:
    for at in range(len(stack) - 1, 0, -1):
        if stack[at].name == name:
            stack[at].is_whole = True
            del stack[at:]
            return


def _text_of(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    found = as_declared(data, "")
    text = found[0] if found is not None else data.decode(USUAL, "replace")
    return text.removeprefix("\ufeff")


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Yield whole lines; a value that is too long for one is cut."""
    parts: list[str] = []
    size = 0
    for line in lines:
        if line[:1] in (" ", "\t") and parts:
            if size < _LONGEST:
                parts.append(line[1:])
                size += len(line)
            continue
        if parts:
            yield "".join(parts)
        parts, size = [line[:_LONGEST]], len(line)
    if parts:
        yield "".join(parts)


def _taken_apart(line: str) -> tuple[str, Property] | None:
    """Return the name of a line in capitals and what it says; None where it is none."""
    match = _NAME.match(line)
    if match is None:
        return None
    at = match.end()
    parameters: dict[str, str] = {}
    while (found := _PARAMETER.match(line, at)) is not None:
        parameters.setdefault(found[1].upper(), found[2].replace('"', ""))
        at = found.end()
    if line[at : at + 1] != ":":
        # A parameter that nobody can read: what stands behind the colon may still be.
        at = line.find(":", at)
        if at < 0:
            return None
    return match[0].upper(), Property(parameters, line[at + 1 :])
