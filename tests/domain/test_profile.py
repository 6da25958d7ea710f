"""What of my profile goes into a conversation: an introduction that fits, and my targets."""

import pytest

from inroad.domain.people.profile import Profile


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(15, "half"), (19, "half"), (20, "one"), (30, "one"), (39, "one"), (40, "two"), (60, "two")],
)
def test_the_introduction_takes_a_twentieth_of_the_conversation(minutes: int, said: str) -> None:
    me = Profile(introduction="half", introduction_minute="one", introduction_long="two")
    assert me.introduction_for(minutes) == said


@pytest.mark.parametrize(
    ("half", "one", "two", "minutes", "said"),
    [
        ("half", "", "two", 30, "half"),
        ("", "", "two", 15, "two"),
        ("", "one", "two", 15, "one"),
        ("half", "one", "", 60, "one"),
        ("", "", "", 30, ""),
    ],
)
def test_where_one_is_not_written_the_next_is_taken(
    half: str, one: str, two: str, minutes: int, said: str
) -> None:
    me = Profile(introduction=half, introduction_minute=one, introduction_long=two)
    assert me.introduction_for(minutes) == said


@pytest.mark.parametrize(
    ("organisation", "role", "aims"),
    [
        ("northwind", "Baker", ("Northwind",)),
        ("Northwind", "Senior Data Engineer", ("Northwind", "data engineer")),
        ("Adatum", "Data Lead", ()),
        ("", "", ()),
    ],
)
def test_somebody_stands_for_what_i_aim_at(
    organisation: str, role: str, aims: tuple[str, ...]
) -> None:
    me = Profile(target_organisations=("Northwind",), target_roles=("data engineer", "designer"))
    assert me.aims_at(organisation, role) == aims
