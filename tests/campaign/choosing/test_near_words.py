"""Words that nobody has find whoever has the nearest ones, on every screen alike."""

import pytest

from inroad.campaign import Campaign
from inroad.campaign.choosing.people_texts import PeopleTexts
from inroad.clock import fixed_clock
from inroad.domain.people.list_order import ListOrder
from tests.conftest import MONDAY
from tests.somebody import somebody


@pytest.fixture
def people(campaign: Campaign) -> Campaign:
    for name, organisation in (
        ("Liam Müller", "Bayer"),
        ("David Williams", "Siemens"),
        ("Maya Chen", "Northwind"),
        ("Ana", "Globex"),
    ):
        campaign.people.add(somebody(name, organisation=organisation))
    return campaign


def found(campaign: Campaign, typed: str) -> list[str]:
    people = campaign.choosing.people
    listed = people.listed(ListOrder.NAME, people.read(typed))
    return [campaign.people.get(one).name for one in listed.ids]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("lian muler", ["Liam Müller"]),
        ("muelelr", ["Liam Müller"]),
        ("maya chenn", ["Maya Chen"]),
        ("nortwhind", ["Maya Chen"]),
        ("liam", ["Liam Müller", "David Williams"]),
        ("liam stage:identified", ["Liam Müller", "David Williams"]),
        ("xq", []),
        ("zebra", []),
        ("lian northwind", []),
    ],
)
def test_the_nearest_words_that_somebody_has_are_meant(
    people: Campaign, typed: str, names: list[str]
) -> None:
    assert found(people, typed) == names


def test_the_board_and_today_find_whom_people_finds(people: Campaign) -> None:
    board = people.board
    ids = [one for column in board.columns("lian muler") for one in column.ids]
    assert [people.people.get(one).name for one in ids] == ["Liam Müller"]
    assert board.matcher("lian muler")(ids[0])


def test_what_is_near_follows_what_changes(people: Campaign) -> None:
    assert found(people, "fabrikm") == []
    ana = next(one for one in people.people.all() if one.name == "Ana")
    people.people.edit(ana.id, somebody("Ana", organisation="Fabrikam"))
    assert found(people, "fabrikm") == ["Ana"]
    people.history.undo()
    assert found(people, "fabrikm") == []


@pytest.mark.parametrize("typed", ["lian mulers", "nortwhinds", "mayachen", "+49 30", "anaa b"])
def test_letter_by_letter_the_same_are_found_as_at_once(people: Campaign, typed: str) -> None:
    ends = [*range(1, len(typed) + 1), *range(len(typed), 0, -1)]
    for end in ends:
        anew = Campaign(people.path, fixed_clock(MONDAY))
        assert found(people, typed[:end]) == found(anew, typed[:end]), typed[:end]
        assert people.board.columns(typed[:end]) == anew.board.columns(typed[:end])


def test_where_nothing_is_looked_for_nothing_is_looked_in(
    people: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PeopleTexts, "all", lambda self: pytest.fail("it looked"))
    board = people.board
    assert not board.meant("")
    assert not people.choosing.people.meant(people.choosing.people.read("stage:identified"))


def test_somebody_who_is_removed_meanwhile_is_in_nobody_s_way(people: Campaign) -> None:
    columns = people.board.columns(",")
    listed = people.choosing.people.listed(ListOrder.NAME, people.choosing.people.read("a"))
    for one in people.people.all():
        people.people.remove(one.id)
    assert len(tuple(columns[0].ids)) == len(columns[0].ids) == 4
    assert len(tuple(listed.ids)) == len(listed.ids) == 4
