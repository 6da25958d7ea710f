"""Somebody at an editor, with a data file open: what they make of it, at random."""

import json
import random
from collections.abc import Iterator

_ODD = (5, None, ["x"], {"a": [1]}, 1.5, True, "\ud800", float("nan"), "", "typed")
_IDS = ("99", "x", "0", "12345678901234567890", "1_0", " 7")


class Hand:
    """Edits a data file again and again, each time as it was."""

    def __init__(self, data: bytes, chance: random.Random, *known: int) -> None:
        """Edit `data`; ids of documents that are `known` are put into fields, and before lines."""
        self._text = data.decode()
        self._chance = chance
        self._known = known

    def files(self) -> Iterator[bytes]:
        """Yield, without end, files with a few edits each; some are no JSON any more."""
        while True:
            lines = self._text.split("\n")
            for _ in range(self._chance.choice([1, 1, 1, 2, 3])):
                self._edit(lines)
            found = "\n".join(lines).encode("utf-8", "surrogatepass")
            yield self._damaged(found) if self._chance.random() < 0.1 else found

    def _edit(self, lines: list[str]) -> None:
        at = self._chance.choice([n for n, line in enumerate(lines) if _document(line)])
        other = self._chance.randrange(len(lines))
        match self._chance.randrange(13):
            case 0:
                del lines[at]
            case 1:
                lines.insert(other, lines[at])
            case 2:
                lines.insert(at, self._with_id(lines[at]))
            case 3:
                lines[at] = self._with_id(lines[at])
            case 4:
                lines[at], lines[other] = lines[other], lines[at]
            case 5:
                lines[at] = lines[at].replace(":", " : ", 1)
            case 6:
                lines[at] = lines[at].rstrip(",")
            case 7:
                lines[at] += lines.pop(other) if other > at else "\r"
            case 8:
                lines[at] = lines[at].replace("{", "{\n", 1)
            case _:
                lines[at] = self._with_field(lines[at], lines)

    def _damaged(self, data: bytes) -> bytes:
        at, size = self._chance.randrange(len(data)), self._chance.choice([1, 1, 2, 40])
        return data[:at] + self._chance.randbytes(size) + data[at + size :]

    def _with_field(self, line: str, lines: list[str]) -> str:
        """Return a line with one field changed: to what another one has, or to anything."""
        documents = list(filter(None, map(_document, lines)))
        document = dict(_document(line) or {})
        name = self._chance.choice([*document, "new"])
        values = [one[name] for one in documents if name in one] or [""]
        document[name] = self._chance.choice(
            [self._chance.choice(values), *self._known, self._chance.choice(_ODD)]
        )
        if self._chance.random() < 0.2:
            document.pop(self._chance.choice([*document]))
        begin, end = line.index("{"), line.rindex("}") + 1
        written = json.dumps(document, ensure_ascii=self._chance.random() < 0.5)
        return f"{line[:begin]}{written}{line[end:]}"

    def _with_id(self, line: str) -> str:
        other = self._chance.choice([*map(str, self._known), *_IDS])
        return f'"{other}"{line[line.index(":") :]}'


def _document(line: str) -> dict[str, object] | None:
    """Return the document on a line; None where there is none, or more than one."""
    if not line.startswith('"') or "{" not in line:
        return None
    try:
        found = json.loads(line[line.index("{") :].rstrip(",\r"))
    except ValueError:
        return None
    return found if isinstance(found, dict) and found else None
