"""Which of my goals are thin: too few people have answered them yet."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from inroad.domain.progress.coverage import Coverage

_NOTHING = Coverage()


class ThinGoal(NamedTuple):
    """A goal that too few people have answered: its key, and its title as it is shown."""

    key: str
    name: str


def thin_goals(
    chosen: Iterable[str], coverage: Mapping[str, Coverage], names: Mapping[str, str]
) -> tuple[ThinGoal, ...]:
    """Return the goals that are thin, in the order in which they were chosen.

    Args:
        chosen: the keys of my goals that are not met yet, by priority.
        coverage: how far each has come, and how many people are enough; nobody has said
            anything to a goal that is not in it.
        names: what each goal is called; one without a name is called by its key.
    """
    return tuple(
        ThinGoal(key, names.get(key, key))
        for key in chosen
        if not coverage.get(key, _NOTHING).is_well_covered
    )
