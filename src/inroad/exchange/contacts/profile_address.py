"""What names a profile in its address."""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

_PROFILE = re.compile(r"/(?:in|pub)/([^/]+)")


def slug(url: str) -> str:
    """Return what names a profile in its address: percent-decoded, NFC, lower case; or ""."""
    try:
        path = urlsplit(url.strip()).path
    except ValueError:
        return ""
    match = _PROFILE.search(path)
    return unicodedata.normalize("NFC", unquote(match[1])).lower() if match else ""
