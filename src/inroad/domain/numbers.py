"""Whole numbers as people type them."""

from inroad.domain.errors import InroadError

_DIGITS = 18
"""What has more digits is no number that anybody means; Python refuses to read 5,000 of them."""


def whole(text: str, least: int = 0, most: int = 10**_DIGITS) -> int | None:
    """Return the number that `text` is; None where it is none from `least` to `most`."""
    if not text.isdecimal() or len(text.lstrip("0")) > _DIGITS:
        return None
    number = int(text.lstrip("0") or "0")
    return number if least <= number <= most else None


def number(typed: str, least: int, most: int) -> int:
    """Return the number that was typed, a unit behind it or not.

    Raises:
        InroadError: it is none from `least` to `most`.
    """
    found = whole(typed.strip().split(" ")[0], least, most)
    if found is None:
        raise InroadError(f"Write a number from {least} to {most}.")
    return found
