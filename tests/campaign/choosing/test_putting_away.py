"""Who is not for me is off all lists until I say something else; who is for later comes again."""

from datetime import UTC, date, datetime

import pytest

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.list_order import ListOrder
from inroad.exchange.registry import parse
from tests.conftest import MovableClock
from tests.somebody import added

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,,Initech,Engineer,12 Mar 2023\n"
BO = "Bo,Li,https://www.linkedin.com/in/bo-li,bo@example.com,Acme,CTO,13 Mar 2023\n"


def take(campaign: Campaign, rows: str) -> None:
    campaign.imports.commit(campaign.imports.prepare(parse(HEADER + rows)))


def called(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


def listed(campaign: Campaign, typed: str = "", order: ListOrder = ListOrder.NAME) -> list[str]:
    people = campaign.choosing.people
    return [campaign.people.get(one).name for one in people.listed(order, people.read(typed)).ids]


def on_board(campaign: Campaign, find: str = "") -> list[str]:
    columns = campaign.board.columns(find)
    return [campaign.people.get(one).name for column in columns for one in column.ids]


def test_somebody_who_is_not_for_me_is_nowhere_but_a_filter_finds_them(campaign: Campaign) -> None:
    take(campaign, ANA + BO)
    ana = called(campaign, "Ana Kovac")
    campaign.people.promise(ana.id, "the list", date(2026, 11, 23), mine=True)
    assert [due.contact.name for due in campaign.follow_ups.today()] == ["Ana Kovac"]

    campaign.choosing.putting_away.not_for_me([ana.id])
    for order in ListOrder:
        assert listed(campaign, order=order) == ["Bo Li"]
    assert on_board(campaign) == ["Bo Li"]
    assert on_board(campaign, "ana") == []
    assert campaign.follow_ups.today() == ()
    assert [one.name for one in campaign.choosing.asks.of_today().people] == ["Bo Li"]
    assert listed(campaign, "is:away") == ["Ana Kovac"]

    campaign.history.undo()
    assert listed(campaign) == ["Ana Kovac", "Bo Li"]
    assert sorted(on_board(campaign)) == ["Ana Kovac", "Bo Li"]
    assert [due.contact.name for due in campaign.follow_ups.today()] == ["Ana Kovac"]


@pytest.mark.parametrize("rows", [ANA, ANA.replace("Initech,Engineer", "Globex,Lead")])
def test_a_list_that_is_imported_again_leaves_them_away(campaign: Campaign, rows: str) -> None:
    take(campaign, ANA + BO)
    campaign.choosing.putting_away.not_for_me([called(campaign, "Ana Kovac").id])
    take(campaign, rows + BO)
    assert listed(campaign) == ["Bo Li"]
    assert on_board(campaign) == ["Bo Li"]
    assert listed(campaign, "is:away") == ["Ana Kovac"]


def test_they_are_away_after_the_next_start_and_back_where_i_say_so(
    campaign: Campaign, clock: MovableClock
) -> None:
    ana = added(campaign, "Ana Kovac")
    campaign.choosing.putting_away.not_for_me([ana.id])
    campaign.close()
    campaign = Campaign(campaign.path, clock)
    assert listed(campaign) == []
    change = campaign.choosing.putting_away.not_for_me([ana.id], flag=False)
    assert change.label == "Back on the lists: Ana Kovac"
    assert listed(campaign) == ["Ana Kovac"]


def test_several_are_put_away_at_once(campaign: Campaign) -> None:
    take(campaign, ANA + BO)
    ids = [one.id for one in campaign.people.all()]
    assert campaign.choosing.putting_away.not_for_me(ids).label == "Not for me: 2 people"
    assert listed(campaign) == []
    campaign.history.undo()
    assert len(listed(campaign)) == 2


def test_who_is_for_later_is_listed_and_not_suggested_before_that_day(
    campaign: Campaign, clock: MovableClock
) -> None:
    ana = added(campaign, "Ana Kovac")
    change = campaign.choosing.putting_away.later([ana.id], date(2026, 12, 7))
    assert change.label == "Not before Mon 7 Dec: Ana Kovac"
    assert listed(campaign) == ["Ana Kovac"]
    assert campaign.choosing.who_next.next(3).shown == ()
    clock.at = datetime(2026, 12, 7, 9, tzinfo=UTC)
    assert [one.candidate.facts.called for one in campaign.choosing.who_next.next(3).shown] == [
        "Ana Kovac"
    ]


def test_later_is_a_day_still_to_come(campaign: Campaign) -> None:
    ana = added(campaign, "Ana Kovac")
    with pytest.raises(InroadError, match="from tomorrow on"):
        campaign.choosing.putting_away.later([ana.id], date(2026, 11, 23))
    assert campaign.people.get(ana.id).not_before is None
