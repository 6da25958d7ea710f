"""The words of names that letters know by their capitals follow every change."""

from dataclasses import replace

from inroad.campaign import Campaign
from inroad.campaign.messages.known_names import KnownNames
from inroad.campaign.people.lookup import meant, who
from tests.somebody import added


def names(campaign: Campaign) -> KnownNames:
    """Return what the letters of a session know."""
    return campaign.messages._known_names


def test_names_are_known_as_long_as_somebody_is_called_so(campaign: Campaign) -> None:
    known = names(campaign)
    ana = added(campaign, "Ana Müller", organisation="Südwind")
    assert "muller" in known
    assert "sudwind" in known
    assert "priya" not in known
    priya = added(campaign, "Priya Nair-Müller", organisation="Südwind")
    other = added(campaign, "Ana Ana Bauer")
    assert "nair-muller" in known
    campaign.people.edit(ana.id, replace(ana, name="Anna Bauer"))
    assert "muller" not in known
    assert "ana" in known
    campaign.people.remove(other.id)
    assert "ana" not in known
    assert "bauer" in known
    campaign.history.undo()
    assert "ana" in known
    campaign.people.remove(priya.id)
    assert "sudwind" in known
    assert "" not in known
    assert 7 not in known


def test_what_is_known_is_that_of_a_session_that_begins(demo: Campaign) -> None:
    known = names(demo)
    for step in known.get_ready():
        step()
    for contact in demo.people.all()[:5]:
        demo.people.edit(contact.id, replace(contact, organisation="Newly Founded"))
    demo.people.remove(demo.people.all()[9].id)
    fresh = KnownNames(demo._work)
    words = {word for one in demo.people.all() for word in f"{one.name} newly".lower().split()}
    assert {word for word in words if word in known} == {word for word in words if word in fresh}
    assert "newly" in known


def test_an_id_means_one_person_and_a_name_that_was_typed_many(demo: Campaign) -> None:
    for contact in demo.people.all():
        assert meant(demo.people, f" {contact.id} ") == contact
    for said in ("maya", "maya.chen@example.com", "Sam Ortiz"):
        assert meant(demo.people, said) == who(demo.people.all(), said)


def test_who_comes_while_they_are_gathered_is_known(demo: Campaign) -> None:
    known = KnownNames(demo._work)
    steps = known.get_ready()
    step = next(steps)
    added(demo, "Xanthippe Quill")
    step()
    leaving = next(one for one in demo.people.all() if one.name == "Wim de Boer")
    demo.people.remove(leaving.id)
    assert next(steps, None) is None
    assert "xanthippe" in known
    assert "boer" not in known


def test_where_a_thread_could_not_gather_them_they_are_gathered_when_they_are_asked_for(
    demo: Campaign,
) -> None:
    known = KnownNames(demo._work)
    assert len(list(known.get_ready())) == 1
    added(demo, "Xanthippe Quill")
    assert "xanthippe" in known
    assert "boer" in known
