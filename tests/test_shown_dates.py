"""What the handbook says can be typed as a date is understood, and what it says is asked is."""

import re
from datetime import UTC, date, datetime

import pytest

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.days_off.days_off_parser import read_days_off
from inroad.domain.dates.days_off.holiday_places import find_place
from inroad.domain.dates.phrases.phrase_parser import parse
from inroad.domain.errors import NotADate
from tests.calling import run
from tests.texts import HANDBOOK

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BERLIN = Calendar("Europe/Berlin")


def shown(begin: str, end: str) -> list[str]:
    """What stands in backquotes between two places of the page on dates."""
    part = HANDBOOK["dates"].partition(begin)[2].partition(end)[0]
    return [" ".join(one.split()) for one in re.findall("`([^`]+)`", part)]


PHRASES = shown("## Say it as you say it", "In a shell,")
ASKED = "fri 3:30"


def test_there_are_as_many_as_there_should_be() -> None:
    assert len(PHRASES) > 30
    assert ASKED in PHRASES


@pytest.mark.parametrize("phrase", [one for one in PHRASES if one != ASKED])
def test_a_phrase_of_readme_is_a_date(phrase: str) -> None:
    assert parse(phrase, NOW, BERLIN).day >= date(2026, 11, 23)


def test_the_one_that_could_be_night_is_asked() -> None:
    with pytest.raises(NotADate, match="am or 3:30pm"):
        parse(ASKED, NOW, BERLIN)


def test_places_and_days_off_of_readme_are_understood() -> None:
    typed = shown("## Business days that are yours", "## Say it as you say it")
    places, rest = typed[: typed.index("S")], typed[typed.index("S") + 1 :]
    assert [find_place(one).country for one in places] == ["US", "US", "DE", "NL"]
    assert all(read_days_off(one, NOW.date(), BERLIN) for one in rest if one != ";")


def test_the_help_of_when_shows_phrases_that_are_dates(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "when", "--help")
    assert code == 0
    said = " ".join(out.split()).partition("say them: ")[2].partition("Example")[0].strip()
    for sentence in said.replace("(17:00)", "").split(". "):
        for phrase in sentence.rpartition(": ")[2].strip(". ").split(", "):
            is_zone = sentence.startswith("A zone")
            assert parse(f"3pm {phrase}" if is_zone else phrase, NOW, BERLIN).day
