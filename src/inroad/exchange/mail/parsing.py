"""Bytes of a letter taken apart by `email` of the standard library, which some would keep busy."""

import re
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from inroad.domain.patterns import late

_MOST = 32 * 1024 * 1024
"""Bytes of a letter that are taken apart: as much as servers let through."""
_MOST_PARTED = 1024 * 1024
_MOST_BOUNDARIES = 8
_MOST_RULES = 10_000
_LONGEST_HEADER = 4_000
_PARAMETERS = late(r"^Content-(?:Type|Disposition)[ \t]*:", re.IGNORECASE | re.MULTILINE)
_END_OF_HEADER = late(r"\r?\n(?![ \t])")
_BOUNDARY = late(r"boundary\s*=", re.IGNORECASE)


class NotTakenApart(ValueError):
    """Bytes that are no letter."""


def parsed(data: bytes) -> Message:
    """Return a letter taken apart.

    Raises:
        NotTakenApart: it cannot be.
    """
    data = data[:_MOST]
    said = data.decode("latin-1")
    # Parts in parts are looked through once for each: nobody sends so many.
    if len(_BOUNDARY.findall(said)) > _MOST_BOUNDARIES or said.count("\n--") > _MOST_RULES:
        said = said[:_MOST_PARTED]
    try:
        return BytesParser(policy=compat32).parsebytes(_shortened(said).encode("latin-1"))
    except (MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        raise NotTakenApart("it cannot be taken apart") from error


def _shortened(said: str) -> str:
    """Return a letter without most of what a head has that the parser would look at for ever.

    It goes through all parameters of a header again for each of them.
    """
    kept: list[str] = []
    at = 0
    for match in _PARAMETERS.finditer(said):
        if match.start() < at:
            continue
        ends = _END_OF_HEADER.search(said, match.end())
        end = ends.start() if ends is not None else len(said)
        if end - match.start() > _LONGEST_HEADER:
            kept.append(said[at : match.start() + _LONGEST_HEADER])
            at = end
    return "".join((*kept, said[at:])) if kept else said
