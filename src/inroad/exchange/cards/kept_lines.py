"""Lines of a card that nothing else holds: as they are kept, and as each version writes them.

They are kept as 4.0 would write them, so that a card says the same whichever version it came in:
a picture in Base64 is a link with its bytes in it (RFC 2397).
"""

from inroad.domain.patterns import late
from inroad.domain.text import harmless
from inroad.exchange.cards.content_lines import Head, Line, head_of, line_of

MOST_KEPT = 100_000
"""Letters of the lines that are kept of one card: enough for a picture as phones send it."""

OWN = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV"})
"""What only says something about the file that a card came in; a writer says its own."""

_MEDIA = {
    "JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp",
    "BMP": "image/bmp", "X509": "application/pkix-cert", "PGP": "application/pgp-keys",
    "WAVE": "audio/wav", "BASIC": "audio/basic", "MP3": "audio/mpeg",
}  # fmt: skip
_TYPES = {medium: name for name, medium in _MEDIA.items()}
_OTHER_NAMES = {"JPG": "JPEG", "WAV": "WAVE"}
_BEGINS = {"/9j/": "JPEG", "iVBORw0": "PNG", "R0lGOD": "GIF", "UklGR": "WEBP"}
"""How the bytes of pictures begin in Base64, where a card does not say what they are."""
_BASE64 = late(r"[A-Za-z0-9+/]*={0,2}")
_DATA = late(r"data:([\w.+-]+/[\w.+-]+);base64,(.*)")
_BINARY = "ENCODING=b"


def kept_line(line: Line) -> str:
    """Return a line as it is kept, "" where its bytes are none."""
    head = line.head
    if not head.is_binary:
        return harmless(line.kept).strip()
    data = _whole_base64("".join(line.value.split()))
    if not data:
        return ""
    begin = next((name for start, name in _BEGINS.items() if data.startswith(start)), "")
    types = [one.upper().removeprefix("IMAGE/") for one in head.types] or [begin]
    name = next((_OTHER_NAMES.get(one, one) for one in types if one), "")
    if name not in _MEDIA or len(types) > 1:
        return harmless(f"{head.text}:{data}")
    said = [one for one in head.text.split(";") if not _is_of_data(one)]
    return harmless(f"{';'.join(said)}:data:{_MEDIA[name]};base64,{data}")


def written_line(kept: str, has_data_links: bool) -> str:
    """Return a kept line as a card has it, "" where it is none that a card may have.

    Args:
        kept: the line.
        has_data_links: whether the card's version writes pictures as links with their bytes.
    """
    line = line_of(harmless(kept))
    if line is None or line.head.name in OWN:
        return ""
    data = _DATA.fullmatch(line.value)
    if has_data_links or data is None or data[1] not in _TYPES or _says_more(line.head):
        return line.kept
    return f"{line.head.text};{_BINARY};TYPE={_TYPES[data[1]]}:{data[2]}"


def _whole_base64(data: str) -> str:
    """Return Base64 as all programs take it, as far as it goes; "" where it is none."""
    if not _BASE64.fullmatch(data):
        return ""
    data = data.rstrip("=")
    if len(data) % 4 == 1:
        data = data[:-1]
    return data + "=" * (-len(data) % 4)


def _is_of_data(parameter: str) -> bool:
    return parameter == _BINARY or parameter[:5].upper() == "TYPE="


def _says_more(head: Head) -> bool:
    """Whether a head says a type of its own, which could not be told from that of the data."""
    return bool(head.types) or head.is_binary or head_of(head.text) is None
