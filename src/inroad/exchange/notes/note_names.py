"""Names of notes: each once, and such as every file system and every link takes."""

import unicodedata
from collections.abc import Iterator
from itertools import chain, count

from inroad.domain.patterns import late
from inroad.domain.text import clean, folded

_LONGEST = 80
_MOST_BYTES = 180
"""Of a name without its ending: file systems take 255, and a number may follow."""
_NOT_IN_FILES = late(r'[<>:"/\\|?*#^\[\]%]+')
"""What a file system, or a link of Obsidian's, does not take."""
_RESERVED = late(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


class NoteNames:
    """Gives names, each only once, whatever its case and however its accents are written."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, *ways: str) -> str:
        """Return the first of some ways to call a note that is free; else the last, numbered."""
        found = [file_part(way) for way in ways] or [file_part("")]
        for name in chain(found, _numbered(found[-1])):
            key = folded(name) or name
            if key not in self._taken:
                self._taken.add(key)
                return name
        raise AssertionError("there is always one more number")


def file_part(text: str) -> str:
    """Return a text as it may stand in the name of a file everywhere; never ""."""
    plain = " ".join(_NOT_IN_FILES.sub(" ", unicodedata.normalize("NFC", clean(text))).split())
    short = plain[:_LONGEST].encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore")
    name = short.strip(" .") or "Unnamed"
    return f"{name} (note)" if _RESERVED.fullmatch(name.lower()) else name


def _numbered(name: str) -> Iterator[str]:
    return (f"{name} {number}" for number in count(2))
