"""What happened with somebody stands in order, and each thing once."""

from collections import Counter

from inroad.campaign import Campaign
from inroad.campaign.people.chronicle import chronicle
from inroad.domain.conversations.touch_kinds import TouchKind
from tests.somebody import added


def test_everything_that_is_recorded_of_everybody_stands_there_once(demo: Campaign) -> None:
    some = 0
    for contact in demo.people.all():
        view = demo.people.view(contact.id)
        found = chronicle(view, demo.now)
        assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)
        there = Counter(one.touch.id for one in found if one.touch is not None)
        there += Counter(takeaway.id for one in found for takeaway in one.takeaways)
        there += Counter(one.talk.id for one in found if one.talk is not None)
        recorded = (*view.touches, *view.takeaways, *view.conversations)
        assert there == Counter(one.id for one in recorded)
        some += len(recorded)
    assert some > 100


def test_what_came_of_a_conversation_stands_with_it(demo: Campaign) -> None:
    maya = next(one for one in demo.people.all() if one.name == "Maya Chen")
    found = chronicle(demo.people.view(maya.id), demo.now)
    (held,) = (one for one in found if one.touch and one.touch.kind is TouchKind.MET)
    assert held.talk is not None
    assert [one.conversation_id for one in held.takeaways] == [held.talk.id] * len(held.takeaways)
    assert held.takeaways


def test_a_promise_beside_conversations_and_a_time_agreed_stand_alone(campaign: Campaign) -> None:
    contact = added(campaign)
    campaign.people.promise(contact.id, "send it", None, mine=True)
    campaign.conversations.start_sheet(contact.id)
    found = chronicle(campaign.people.view(contact.id), campaign.now)
    (talk,) = (one for one in found if one.talk is not None)
    (promise,) = (one for one in found if one.takeaways)
    assert (len(found), talk.touch, talk.takeaways) == (2, None, ())
    assert (promise.touch, promise.takeaways[0].text) == (None, "send it")
