"""The people of another campaign, as the records that come from any other source.

Their goals, stages and plans are those of that campaign. What happened with them, and what was
learnt, is kept as dated notes: nothing is due for it here.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from inroad.campaign.out.person_records import record_of
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import Detail
from inroad.domain.text import joined
from inroad.exchange.records import Correspondent, Records, TouchRecord
from inroad.store.maintenance import AnotherCampaign

D = TypeVar("D", bound=Document)

_ORIGIN = "Inroad"
_OF_THERE = (TouchKind.MOVED, TouchKind.CHANGED, TouchKind.CLOSED)
"""What says where somebody stood in that campaign."""


def records_of_another(campaign: AnotherCampaign) -> Records:
    """Return all people of a campaign, and what happened with them."""
    contacts = sorted(_of(campaign.documents, Contact), key=lambda one: (one.name, one.id))
    details: dict[int, list[Detail]] = {}
    for detail in _of(campaign.documents, Detail):
        details.setdefault(detail.contact_id, []).append(detail)
    people = tuple(
        record_of(one, details.get(one.id, ()), place, campaign.key)
        for place, one in enumerate(contacts, 1)
    )
    known = {
        contact.id: Correspondent(contact.name, contact.email, contact.url, person.uid)
        for contact, person in zip(contacts, people, strict=True)
    }
    touches = sorted(_touches(campaign, known), key=lambda one: (one.at is None, one.at))
    numbered = (one._replace(place=place) for place, one in enumerate(touches, 1))
    return Records(people, tuple(numbered), origin=_ORIGIN)


def _touches(campaign: AnotherCampaign, known: dict[int, Correspondent]) -> Iterator[TouchRecord]:
    for touch in _of(campaign.documents, Touch):
        if touch.contact_id in known and touch.kind not in _OF_THERE:
            is_plain = touch.kind is TouchKind.NOTE
            kind = TouchKind.IN_TOUCH if touch.kind.is_real else TouchKind.NOTE
            text = touch.text if is_plain else joined(touch.kind.label, touch.text, by=": ")
            yield _record(campaign, touch, kind, known[touch.contact_id], text)
    for takeaway in _of(campaign.documents, Takeaway):
        if takeaway.contact_id in known:
            text = f"{takeaway.kind.label[:1].upper()}{takeaway.kind.label[1:]}: {takeaway.text}"
            who = known[takeaway.contact_id]
            yield _record(campaign, takeaway, TouchKind.NOTE, who, text)


def _record(
    campaign: AnotherCampaign,
    found: Touch | Takeaway,
    kind: TouchKind,
    who: Correspondent,
    text: str,
) -> TouchRecord:
    message_id = f"{_ORIGIN}/{campaign.key}/{found.id}"
    return TouchRecord(0, kind, (who,), text, found.at, found.on, message_id=message_id)


def _of(documents: Iterable[Document], kind: type[D]) -> Iterator[D]:
    return (one for one in documents if isinstance(one, kind))
