"""The stages a contact passes through, in the order of the board.

Identified → Requested → Scheduled → Met → Thanked → In touch; Closed is off the board.
"""

from enum import StrEnum


class Stage(StrEnum):
    """Where a contact stands. The value is what is stored and what is shown."""

    IDENTIFIED = "Identified"
    REQUESTED = "Requested"
    SCHEDULED = "Scheduled"
    MET = "Met"
    THANKED = "Thanked"
    IN_TOUCH = "In touch"
    CLOSED = "Closed"


BOARD: tuple[Stage, ...] = tuple(stage for stage in Stage if stage is not Stage.CLOSED)
"""The stages that are columns, from left to right."""


def after(stage: Stage) -> Stage | None:
    """Return the stage to the right on the board, or None at its edge."""
    return _step(stage, 1)


def before(stage: Stage) -> Stage | None:
    """Return the stage to the left on the board, or None at its edge."""
    return _step(stage, -1)


def is_ahead(stage: Stage, of: Stage) -> bool:
    """Whether a stage is to the right of another one on the board."""
    return stage in BOARD and of in BOARD and BOARD.index(stage) > BOARD.index(of)


def _step(stage: Stage, by: int) -> Stage | None:
    if stage not in BOARD:
        return None
    at = BOARD.index(stage) + by
    return BOARD[at] if 0 <= at < len(BOARD) else None
