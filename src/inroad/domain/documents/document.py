"""The base of everything that is stored."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One stored thing. `id` has 52 bits and is never used again."""

    id: int
