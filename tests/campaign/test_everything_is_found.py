"""`F` finds every text that a person ever wrote, in whichever kind of document it stands."""

import pytest

from inroad.campaign import Campaign
from inroad.domain.tables import TABLES
from tests.everything_written import campaign_of_everything, every_word

WORDS = every_word()


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    return campaign_of_everything(tmp_path_factory.mktemp("everything") / "inroad.json")


@pytest.mark.parametrize("word", WORDS)
def test_every_field_is_found_by_its_word(everything: Campaign, word: str) -> None:
    (found,) = everything.search.find(word)
    assert isinstance(found.document, WORDS[word].kind)
    assert found.what
    assert word in f"{found.name} {found.words}"


def test_most_kinds_of_documents_have_words() -> None:
    without = {one.__name__ for one in TABLES} - {one.kind.__name__ for one in WORDS.values()}
    assert without == {
        *("Snooze", "CalendarMark", "Habits", "NextWeights", "Told", "RuleSetting"),
        *("TwoPeople", "Forgotten"),
    }
