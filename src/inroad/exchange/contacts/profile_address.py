"""What names a profile in its address, by which people are known again."""

import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from inroad.domain.patterns import late

_MOST = 1 << 16
_PROFILE = late(r"/(?:in|pub)/([^/?#]+)")
_QUERY = late(r"[?#]")


@lru_cache(maxsize=_MOST)
def slug(url: str) -> str:
    """Return what names a profile in its address: percent-decoded, NFC, lower case; or ""."""
    match = _PROFILE.search(url)
    if match is None:
        return ""
    asked = _QUERY.search(url)
    if asked is not None and asked.start() < match.start():
        return ""  # It stands in what is asked of another page.
    return unicodedata.normalize("NFC", unquote(match[1].strip())).lower()
