"""What can be set, as somebody finds it who has set nothing: the words, and how each is typed."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import Clock

FOUND = """
My time zone | Europe/London, or just london | not set
I work | mon-fri, sun-thu, or mon, wed, fri | mon-fri
Public holidays of | a country or a region: France; US, CA; Bavaria | not set
My days off | 24 dec to 1 jan Break; 5 and 6 mar; next week; august | not set
03/04 is read | day first or month first | day first
Follow-ups in my calendar | events, todos or none | events
Minutes kept free around it | 15 | 15
Questions in 20 minutes | 6 | 6
Goals in one conversation, at most | 4 | 4
A goal is confirmed by | 2 people | 2 people
I come from, or go into | from abroad, into a trade; or none | none
Pages of a printed sheet | 1 or 2 | 1
I ask for | 15, 20 or 30 minutes | 20 minutes
Times offered | 0, 2 or 3 | 2
At these hours of mine | 10:00, 15:00 | 10:00, 15:00
A LinkedIn note has room for | 300 characters | 300 characters
The best requests have up to | 75 words (Dalton) | 75 words
A request is long over | 100 words (SFU) | 100 words
Anything is far too long over | 150 words | 150 words
""".strip()


@pytest.fixture
def untouched(tmp_path: Path, clock: Clock) -> Campaign:
    """A campaign whose first questions were not answered yet."""
    return Campaign(tmp_path / "untouched" / "inroad.json", clock)


def test_what_is_found_where_nothing_was_set(untouched: Campaign) -> None:
    sections = ("My days", "Conversations", "Messages")
    settings = [one for one in untouched.settings.all() if one.section in sections and one.asked]
    said = [
        f"{one.label} | {one.asked.hint} | {one.value}" for one in settings if one.asked is not None
    ]
    assert "\n".join(said) == FOUND
