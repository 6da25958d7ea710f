"""Words as shells take them literally."""

from inroad.domain.patterns import late

_PLAIN = late(r"[\w@%+:,./-]+")


def quoted(text: str) -> str:
    """Return a text as bash and zsh take it for one word."""
    if text.isascii() and _PLAIN.fullmatch(text):
        return text
    return "'" + text.replace("'", "'\\''") + "'"


def quoted_for_fish(text: str) -> str:
    """Return a text as fish takes it for one word."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
