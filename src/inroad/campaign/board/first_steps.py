"""What to do first, while nothing has been asked of anybody."""

from inroad.campaign.goals.goals import Goals
from inroad.campaign.people.people import People
from inroad.domain.people.stages import Stage


def first_steps(people: People, goals: Goals) -> tuple[str, ...]:
    """Return what to do first, each with its key; () once anything is asked or planned."""
    count = people.count()
    if any(one.goals or one.stage is not Stage.IDENTIFIED for one in people.all()):
        return ()
    steps = (
        (not count, "I   import your people (or N adds one person by hand)"),
        (not goals.chosen_keys(), "2   choose the goals that you have, three to begin with"),
        (True, "5   choose whom to ask, and what for (f), then write to them (w)"),
    )
    return tuple(words for is_open, words in steps if is_open)
