"""Texts with headings that a person fills in, in whatever editor there is.

A heading begins with two #, a line with one is a remark that nobody keeps; a line
that begins with # itself has a backslash before it.
"""

from collections.abc import Iterator, Mapping

from inroad.domain.errors import InroadError
from inroad.domain.search import comparable
from inroad.domain.text import clean

HEADING, REMARK = "##", "#"
_ESCAPE = "\\"
"""Stands before a # that begins what is kept."""


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of what is kept, as they stand under a heading."""
    for line in text.splitlines():
        yield f"{_ESCAPE}{line}" if line.startswith((REMARK, _ESCAPE)) else line


def parts_of(text: str, headings: Mapping[str, str], what_there_is: str) -> dict[str, str]:
    """Return what stands under each heading of a text.

    Args:
        text: what somebody filled in.
        headings: by what may be written, what each is called in the answer.
        what_there_is: completes the sentence on a heading that is none of these.

    Raises:
        InroadError: there is no heading, or one is none, or something stands above the first.
    """
    known = {comparable(written): key for written, key in headings.items()}
    found: dict[str, list[str]] = {}
    now: list[str] | None = None
    for line in map(clean, text.splitlines()):
        if line.startswith(HEADING):
            heading = line.lstrip(REMARK).strip()
            key = known.get(comparable(heading))
            if key is None:
                raise InroadError(f"“{heading}” is no heading; there are {what_there_is}.")
            now = found.setdefault(key, [])
        elif line and not line.startswith(REMARK):
            if now is None:
                raise InroadError(f"“{line}” stands above the first heading (## …).")
            now.append(line.removeprefix(_ESCAPE))
    if not found:
        raise InroadError("There is no heading in it: print it first, without a file.")
    return {key: "\n".join(lines) for key, lines in found.items()}
