"""How and where we meet, as it goes on in a sentence: "by phone", "on Zoom", "at Café Mozart"."""

import re

from inroad.domain.patterns import late
from inroad.domain.text import folded

_BY = {
    "phone": "by phone", "telephone": "by phone", "call": "by phone", "phone call": "by phone",
    "video": "by video", "video call": "by video", "online": "online", "coffee": "over coffee",
    "lunch": "over lunch", "breakfast": "over breakfast", "dinner": "over dinner",
    "tea": "over tea", "walk": "for a walk",
}  # fmt: skip
_PLACES = frozenset("zoom teams meet skype facetime whatsapp signal webex jitsi google".split())
_LEADING = late(r"(?:at|in|on|by|over|via|near|outside|opposite|through)\b", re.IGNORECASE)
_LINK = late(r"https?://|\d[\d +()/-]{5,}")


def how_phrase(how: str, where: str) -> str:
    """Return how we meet and where; "" where neither is known.

    Args:
        how: as it is noted: "video", "phone", "in person".
        where: a place, a link or a number.
    """
    by = _BY.get(folded(how), "")
    if not by and how:
        first = folded(how).split(" ")[0]
        by = f"on {how}" if first in _PLACES else how if _LEADING.match(how) else f"by {how}"
    if not where:
        return by
    there = (
        f"({where})" if _LINK.match(where) else where if _LEADING.match(where) else f"at {where}"
    )
    return (
        f"{by} {there}"
        if by and there.startswith("(")
        else there
        if by in ("", "in person")
        else (f"{by}, {there}")
    )
