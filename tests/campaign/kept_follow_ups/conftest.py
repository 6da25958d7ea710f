"""A campaign whose follow-ups are kept, and what is worked out of it again."""

from datetime import date
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.follow_ups import calculator, ordered_dues
from inroad.campaign.follow_ups.agenda import Heading, Order
from inroad.campaign.follow_ups.means import Means
from inroad.demo import fill
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.worked_out import WorkedOut
from inroad.domain.people.contact import Contact, SortName
from tests.conftest import MONDAY, MovableClock


@pytest.fixture
def time() -> MovableClock:
    return MovableClock(MONDAY)


@pytest.fixture
def data(tmp_path: Path, time: MovableClock) -> Path:
    """The demo, with a talk at noon, whose follow-ups were asked for, and which was closed."""
    campaign = Campaign(tmp_path / "inroad.json", time)
    fill(campaign)
    someone = campaign.people.all()[0]
    noon = MONDAY.replace(hour=12, tzinfo=None)
    campaign.conversations.schedule(someone.id, Arrangement(noon, "Europe/London"))
    campaign.follow_ups.today()
    campaign.close()
    return campaign.path


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The contacts whose follow-ups are worked out."""
    found: list[int] = []
    compute = calculator.Calculator.of

    def counting(self: calculator.Calculator, contact: Contact, means: Means) -> WorkedOut:
        found.append(contact.id)
        return compute(self, contact, means)

    monkeypatch.setattr(calculator.Calculator, "of", counting)
    return found


@pytest.fixture
def ordered(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The contacts of whom something was put in the order of what is due."""
    found: list[int] = []
    order_of = ordered_dues.order_of

    def noting(one: FollowUp, heading: Heading, today: date, name: SortName) -> Order:
        found.append(one.contact_id)
        return order_of(one, heading, today, name)

    monkeypatch.setattr(ordered_dues, "order_of", noting)
    return found
