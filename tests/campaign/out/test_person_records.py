"""A contact as a record for other programs: what they came in with goes out again."""

from datetime import date

from inroad.campaign import Campaign
from inroad.campaign.out.person_records import record_of, records_of
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import Detail, ValueKind
from inroad.exchange.cards.writing import Version, card
from inroad.exchange.records import FurtherValue
from tests.somebody import added

ADA = Contact(
    4_000_000_001,
    "Ada Foster",
    organisation="Fabrikam",
    email="ada@example.com",
    zone="Europe/London",
    tags=("data",),
    connected_on=date(2024, 3, 12),
    called="Addie",
    notes="Likes tea.",
)
DETAILS = tuple(
    Detail(4_000_000_010 + at, ADA.id, kind, text, name)
    for at, (kind, text, name) in enumerate(
        (
            (ValueKind.UID, "urn:uuid:1234", "vCards"),
            (ValueKind.NAME, "Ada Byron", ""),
            (ValueKind.PROPERTY, "X-TEAM:blue", ""),
            (ValueKind.EMAIL, "a.foster@example.org", "home"),
        )
    )
)


def test_what_they_came_in_with_goes_out() -> None:
    record = record_of(ADA, DETAILS, 1, "key")
    assert (record.uid, record.properties) == ("urn:uuid:1234", ("X-TEAM:blue",))
    assert record.further == (
        FurtherValue(ValueKind.NICKNAME, "Ada Byron"),
        FurtherValue(ValueKind.EMAIL, "a.foster@example.org", "home"),
    )
    assert (record.called, record.zone, record.tags) == ("Addie", "Europe/London", ("data",))
    text = card(record, Version.FOUR).decode()
    for line in ("UID:urn:uuid:1234", "NICKNAME:Ada Byron", "X-TEAM:blue", "CATEGORIES:data"):
        assert f"{line}\r\n" in text


def test_who_came_from_nowhere_has_an_id_that_is_always_the_same(campaign: Campaign) -> None:
    maya, bo = added(campaign, "Maya Chen"), added(campaign, "Bo Li")
    first, second = records_of(campaign._work, (maya, bo))
    assert first.uid.startswith("urn:uuid:")
    assert first.uid != second.uid
    assert [one.uid for one in records_of(campaign._work, (maya,))] == [first.uid]
    assert (first.place, second.place) == (1, 2)
