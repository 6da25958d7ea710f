"""The board: who stands where, in which order, and what the cards say."""

from inroad.campaign import Campaign
from inroad.campaign.board.board import Tone
from inroad.domain.people.stages import BOARD
from tests.somebody import somebody


def card_of(campaign: Campaign, name: str) -> tuple[str, Tone]:
    contact = next(one for one in campaign.people.all() if one.name == name)
    card = campaign.board.card(contact.id)
    return card.status[0], card.tone


def names(campaign: Campaign, column: int, find: str = "") -> list[str]:
    return [campaign.people.get(one).name for one in campaign.board.columns(find)[column].ids]


def test_columns_and_their_order(demo: Campaign) -> None:
    assert [column.stage for column in demo.board.columns()] == list(BOARD)
    assert names(demo, 0)[:4] == ["Ana Ruiz", "Chidi Obi", "Dana Fox", "Ines Vidal"]
    assert names(demo, 1) == [
        "Sam Ortiz",
        "Vera Lang",
        "Umar Sheikh",
        "Tess Moreau",
        "Jonas Weber",
        "Kofi Mensah",
    ]


def test_what_cards_say(demo: Campaign) -> None:
    assert card_of(demo, "Sam Ortiz") == ("today second request", Tone.DUE)
    assert card_of(demo, "Maya Chen") == ("! thank-you", Tone.LATE)
    assert card_of(demo, "Wim de Boer") == ("today 16:30", Tone.DUE)
    assert card_of(demo, "Priya Nair") == ("Wed 25 · 10:00", Tone.PLAIN)
    assert card_of(demo, "Lee Park") == ("today check in", Tone.DUE)
    assert card_of(demo, "Bea Lund") == ("no goals yet", Tone.NONE)
    assert card_of(demo, "Dana Fox") == ("2 goals, Tue", Tone.PLAIN)
    assert card_of(demo, "Kofi Mensah") == ("30 Nov second request", Tone.PLAIN)


def test_finding_by_words_in_any_order_without_accents(campaign: Campaign) -> None:
    campaign.people.add(somebody("José Muñoz", "Contoso", "Data Lead", tags=("meetup",)))
    campaign.people.add(somebody("Joanna Reed", "Acme"))
    for find in ("jose", "MUNOZ contoso", "lead jos", "meetup"):
        assert names(campaign, 0, find) == ["José Muñoz"]
    assert names(campaign, 0, "jo") == ["Joanna Reed", "José Muñoz"]
    assert names(campaign, 0, "nobody") == []


def test_who_is_called_so_comes_before_whose_work_is_called_so(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ahmed Khan", "NHS", "Analyst"))
    campaign.people.add(somebody("Ruth Ananda", "Acme"))
    campaign.people.add(somebody("Zoë Banana", "Acme"))
    assert names(campaign, 0, "ana") == ["Ruth Ananda", "Ahmed Khan", "Zoë Banana"]


def test_finding_follows_edits(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    assert names(campaign, 0, "northwind") == []
    campaign.people.edit(campaign.people.all()[0].id, somebody("Maya Chen", "Northwind"))
    assert names(campaign, 0, "northwind") == ["Maya Chen"]


def test_a_goal_that_was_removed_leaves_no_trace_on_cards(campaign: Campaign) -> None:
    campaign.goals.add_own("Meet people who teach")
    campaign.people.add(somebody("Maya Chen"))
    maya = campaign.people.all()[0]
    key = campaign.goals.chosen_keys()[0]
    campaign.pipeline.choose_goals(maya.id, (key, "entry"))
    assert card_of(campaign, "Maya Chen")[0] == "2 goals, Tue"
    campaign.goals.drop_own(key)
    assert card_of(campaign, "Maya Chen")[0] == "1 goal, Tue"
