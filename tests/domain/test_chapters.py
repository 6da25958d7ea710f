"""The chapters of the bank, as they are typed and said."""

import pytest

from inroad.domain.conversations.bank.chapters import (
    CHAPTERS,
    chapter_names,
    read_chapters,
    say_chapters,
)
from inroad.domain.conversations.bank.shelf import bank
from inroad.domain.errors import InroadError


def test_every_chapter_has_questions_of_its_own() -> None:
    assert all(len(bank()[chapter.key]) >= 6 for chapter in CHAPTERS)


def test_what_is_said_can_be_typed_again() -> None:
    keys = tuple(chapter.key for chapter in CHAPTERS)
    assert read_chapters(say_chapters(keys)) == keys
    assert read_chapters(say_chapters(())) == ()
    assert read_chapters("Into a Trade , trades, abroad") == ("trades", "abroad")
    assert "from abroad" in chapter_names()


@pytest.mark.parametrize("typed", ["", "the moon", "from abroad, the moon"])
def test_what_is_no_chapter_is_refused(typed: str) -> None:
    with pytest.raises(InroadError, match="Write some of these, or none: changing careers"):
        read_chapters(typed)
