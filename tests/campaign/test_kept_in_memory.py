"""Of a large campaign little is held decoded: what was looked at once for everybody is let go."""

from pathlib import Path

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.touch import Touch
from inroad.domain.people.contact import Contact
from inroad.domain.tables import TABLES
from tests.conftest import MONDAY


def _held(campaign: Campaign) -> dict[type, int]:
    """Return how many people, touches and questions are decoded just now."""
    documents = campaign._work.store._identity_map._in_table
    kinds = (Contact, Touch, Question)
    return {kind: len(documents[TABLES[kind]]._decoded) for kind in kinds}


def test_nobody_stays_decoded_for_the_list_of_what_is_due(data_file: Path) -> None:
    first = Campaign(data_file, fixed_clock(MONDAY))
    fill(first)
    wanted = first.follow_ups.today()
    first.close()
    for looked_through in (data_file.parent / "a machine that never saw it", None):
        campaign = Campaign(data_file, fixed_clock(MONDAY), looked_through)
        assert [due.follow_up for due in campaign.follow_ups.today()] == [
            due.follow_up for due in wanted
        ]
        assert campaign.board.columns("a") != campaign.board.columns("zz")
        assert _held(campaign) == {Contact: 0, Touch: 0, Question: 0}
        assert campaign.search.find("a")
        assert _held(campaign)[Touch] < len(campaign._work.store.all(Touch))
