"""A Maildir is read like one file, each letter by itself."""

from pathlib import Path

import pytest

from inroad.domain.errors import Unreadable
from inroad.exchange.mail.maildir import is_maildir, maildir_input
from inroad.exchange.reader import Wishes
from inroad.exchange.received import MAIL
from tests.exchange.mail import HEAD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("cur", "new", "tmp"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_all_letters_are_read_in_their_order(folder: Path) -> None:
    (folder / "cur" / "2.a:2,S").write_text(f"{HEAD}\nThe second.\n")
    (folder / "new" / "1.a").write_text(f"{HEAD.replace('first@', 'other@')}\nThe first.\n")
    (folder / "new" / "3.a").write_text("no letter")
    (folder / "new" / ".hidden").write_text(f"{HEAD}\nhidden\n")
    (folder / "new" / "4.a").symlink_to(folder / "cur" / "2.a:2,S")
    assert is_maildir(folder)
    given = maildir_input(folder)
    assert MAIL.is_one(given)
    records = MAIL.read(given, Wishes(), lambda done: None)
    assert [one.text for one in records.touches] == ["The first.", "The second."]
    assert [one.place for one in records.problems] == [3, 4]
    assert "new/4.a: it cannot be read (it is a link)" in records.problems[1].message


@pytest.mark.parametrize("name", ["5.a:2,DS", "5.a:2,ST", "5.a!2,D", "5.a;2,T"])
def test_what_was_not_sent_or_thrown_away_is_no_letter(folder: Path, name: str) -> None:
    (folder / "cur" / name).write_text(f"{HEAD}\nNever sent.\n")
    (folder / "cur" / "DT.a:2,FRS").write_text(f"{HEAD}\nSent.\n")
    records = MAIL.read(maildir_input(folder), Wishes(), lambda done: None)
    assert [one.text for one in records.touches] == ["Sent."]


def test_an_empty_one_is_refused_and_another_folder_is_none(folder: Path) -> None:
    with pytest.raises(Unreadable, match="no letters"):
        maildir_input(folder)
    (folder / "new").rmdir()
    assert not is_maildir(folder)
