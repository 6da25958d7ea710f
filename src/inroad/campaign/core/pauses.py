"""Reading much of a campaign ahead while nobody types, with pauses in which keys come first."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from inroad.clock import awake

D = TypeVar("D")

_LOOKED_AT = 50
"""Documents between two looks at the clock."""
_PATIENCE = 0.03
"""Seconds that a key may wait for what is done ahead."""


def rest() -> None:
    """Do nothing: keys come first."""


def gathered(documents: Mapping[int, D], found: list[D]) -> Iterator[Callable[[], None]]:
    """Read documents one by one into `found`, and yield a pause now and then.

    What is gone by then is left out, and so is what came meanwhile.
    """
    begun = awake()
    for at, doc_id in enumerate(list(documents)):
        document = documents.get(doc_id)
        if document is not None:
            found.append(document)
        if not at % _LOOKED_AT and awake() - begun > _PATIENCE:
            yield rest
            begun = awake()
