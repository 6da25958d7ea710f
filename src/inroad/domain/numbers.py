"""Whole numbers as people type them."""

_DIGITS = 18
"""What has more digits is no number that anybody means; Python refuses to read 5,000 of them."""


def whole(text: str, least: int = 0, most: int = 10**_DIGITS) -> int | None:
    """Return the number that `text` is; None where it is none from `least` to `most`."""
    if not text.isdecimal() or len(text.lstrip("0")) > _DIGITS:
        return None
    number = int(text.lstrip("0") or "0")
    return number if least <= number <= most else None
