"""What OpenPGP writes around a text, within that text: a signature's frame goes, the text stays.

What is encrypted has no text that can be read here: what is left of it is nothing.
"""

from inroad.domain.patterns import late

_BEGIN = late(r"-----BEGIN PGP ([A-Z ]{1,30})-----")
_END = late(r"-----END PGP [A-Z ]{1,30}-----")
_SIGNED = "SIGNED MESSAGE"
_ESCAPE = "- "
"""Stands before each line of a signed text that begins with a dash."""


def without_armour(lines: list[str]) -> list[str]:
    """Return lines without what OpenPGP wrote around and between them."""
    kept: list[str] = []
    is_signed = is_inside = is_head = False
    for line in lines:
        begins = _BEGIN.fullmatch(line.strip())
        if begins is not None:
            is_signed = begins[1] == _SIGNED
            is_head, is_inside = is_signed, not is_signed
        elif is_inside:
            is_inside = not _END.fullmatch(line.strip())
        elif is_head:
            # Which hash was used, up to an empty line.
            is_head = bool(line.strip())
        else:
            kept.append(line.removeprefix(_ESCAPE) if is_signed else line)
    return kept


def is_encrypted(text: str) -> bool:
    """Whether a text is one that OpenPGP encrypted."""
    begins = _BEGIN.match(text.lstrip()[:100])
    return begins is not None and begins[1] == "MESSAGE"
