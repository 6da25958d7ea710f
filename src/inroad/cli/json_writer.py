"""JSON as people read it too, a field a line: what `json.dumps` writes with an indent of two.

It is written for ten thousand people at once, in less than half of the time: with an indent, the
standard library goes through Python word by word.
"""

import json
from collections.abc import Iterable, Sequence
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any

_STEP = "  "
_WORDS = {None: "null", True: "true", False: "false"}


class JsonWriter:
    """Writes values as JSON, indented by two: what the json module takes; names are text."""

    def __init__(self, ascii_only: bool = False) -> None:
        """Write; `ascii_only` escapes the letters that ASCII has not."""
        self._quoted = encode_basestring_ascii if ascii_only else encode_basestring

    def of(self, value: Any, line: str = "\n") -> str:
        """Return a value whose lines begin with `line`, a break and their margin."""
        if isinstance(value, str):
            return self._quoted(value)
        if value is None or type(value) is bool:
            return _WORDS[value]
        if type(value) is int:
            return repr(value)
        inner = line + _STEP
        if isinstance(value, dict):
            parts = [f"{self._quoted(name)}: {self.of(one, inner)}" for name, one in value.items()]
            return _enclosed("{", parts, line, "}")
        if isinstance(value, list | tuple):
            return _enclosed("[", [self.of(one, inner) for one in value], line, "]")
        return json.dumps(value)

    def of_records(self, names: Sequence[str], records: Iterable[Sequence[Any]]) -> str:
        """Return a list of objects that all have the same names, from the values of each."""
        heads, quoted, of = [f"{self._quoted(name)}: " for name in names], self._quoted, self.of
        line = f"\n{_STEP}"
        inner = line + _STEP
        objects = []
        for record in records:
            parts = [
                head
                + (
                    quoted(value)
                    if type(value) is str
                    else ("null" if value is None else of(value, inner))
                )
                for head, value in zip(heads, record, strict=True)
            ]
            objects.append(_enclosed("{", parts, line, "}"))
        return _enclosed("[", objects, "\n", "]")


def _enclosed(begin: str, parts: list[str], line: str, end: str) -> str:
    between = f"{line}{_STEP}"
    return f"{begin}{between}{f',{between}'.join(parts)}{line}{end}" if parts else begin + end
