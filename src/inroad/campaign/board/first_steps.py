"""What to do first, while nothing has been asked of anybody."""

from inroad.campaign.goals.goals import Goals
from inroad.campaign.people.people import People
from inroad.domain.people.profile import Profile
from inroad.domain.people.stages import Stage
from inroad.keymap.keymap import naming_keys


def first_steps(people: People, goals: Goals, me: Profile) -> tuple[str, ...]:
    """Return what to do first, each with its key; () once anything is asked or planned."""
    count = people.count()
    if any(one.goals or one.stage is not Stage.IDENTIFIED for one in people.all()):
        return ()
    steps = (
        (
            not me.name,
            "{me:M}   say who you are and where: letters are signed with it, and times are yours",
        ),
        (
            not count,
            "{import_file:I}   import your people (or {new_contact:N} adds one person by hand)",
        ),
        (
            not goals.chosen_keys(),
            "{show_goals:2}   choose the goals that you have, three to begin with",
        ),
        (
            True,
            "{show_people:5}   choose whom to ask, and what for ({people.goals:f}), then write to "
            "them ({people.write:w})",
        ),
    )
    return tuple(naming_keys(words) for is_open, words in steps if is_open)
