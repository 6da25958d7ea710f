"""Ids of documents: 52 random bits, or 52 bits that every machine derives alike.

52 bits are carried exactly by every JSON reader. Ids are never small numbers, so that two
copies of a campaign never give the same id to two different documents.
"""

import hashlib
from os import urandom

_BITS = 52
_LOWEST = 1 << 20


def new_id() -> int:
    """Return a random id."""
    import secrets

    return secrets.randbelow((1 << _BITS) - _LOWEST - 1) + _LOWEST


def derived_id(key: str, kind: str, *parts: str) -> int:
    """Return the id of what `parts` name, the same on every machine with the campaign `key`."""
    text = "\x1f".join((kind, *parts)).encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(text, digest_size=8, key=key.encode()).digest()
    return int.from_bytes(digest) % ((1 << _BITS) - _LOWEST - 1) + _LOWEST


def new_key() -> str:
    """Return a random key for a new campaign."""
    return urandom(16).hex()


def new_campaign() -> str:
    """Return a random id for a new campaign."""
    return urandom(8).hex()
