"""Folders of cards, as khard and vdirsyncer keep them."""

import os
from pathlib import Path

import pytest

from inroad.domain.errors import Unreadable
from inroad.exchange.cards.card_folder import folder_input, is_card_folder
from inroad.exchange.cards.reading import VCARD
from inroad.exchange.reader import Wishes
from inroad.exchange.records import Records


def a_card(name: str) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD".encode()


def read(folder: Path) -> Records:
    return VCARD.read(folder_input(folder), Wishes(), lambda done: None)


def test_a_folder_is_read_like_one_file(tmp_path: Path) -> None:
    (tmp_path / "b.vcf").write_bytes(a_card("Bo"))
    (tmp_path / "a.VCF").write_bytes(a_card("Ana") + b"\n" + a_card("Amy"))
    (tmp_path / "c.vcf").write_bytes("\ufeff".encode() + a_card("Cleo"))
    (tmp_path / "d.vcf").write_bytes(a_card("Dora").decode().encode("utf-16"))
    (tmp_path / ".hidden.vcf").write_bytes(a_card("Nobody"))
    (tmp_path / "notes.txt").write_bytes(a_card("Nobody"))
    assert is_card_folder(tmp_path)
    found = read(tmp_path)
    assert [(person.place, person.name) for person in found.people] == [
        (1, "Ana"),
        (2, "Amy"),
        (3, "Bo"),
        (4, "Cleo"),
        (5, "Dora"),
    ]
    assert not found.problems


def test_its_bytes_are_those_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(a_card("Ana"))
    (tmp_path / "b.vcf").write_bytes(a_card("Bo"))
    made = folder_input(tmp_path)
    assert b"".join(made.pieces()) == a_card("Ana") + b"\n" + a_card("Bo") + b"\n"
    assert made.size == len(a_card("Ana") + a_card("Bo"))
    assert VCARD.is_one(made)


def test_what_is_wrong_is_said_by_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(a_card("Ana"))
    (tmp_path / "b.vcf").write_bytes(b"nothing")
    (tmp_path / "c.vcf").write_bytes(b"BEGIN:VCARD\nNOTE:x\nEND:VCARD\n")
    (tmp_path / "d.vcf").write_bytes(b"BEGIN:VCARD\nFN:Dora\nTEL:1")
    (tmp_path / "e.vcf").symlink_to(tmp_path / "a.vcf")
    os.mkfifo(tmp_path / "f.vcf")
    (tmp_path / "g.vcf").write_bytes(a_card("Gus"))
    found = read(tmp_path)
    assert [person.name for person in found.people] == ["Ana", "Dora", "Gus"]
    assert [(one.place, one.is_skipped) for one in found.problems] == [
        (2, True),
        (3, True),
        (4, False),
        (5, True),
        (6, True),
    ]
    for problem, name in zip(found.problems, "bcdef", strict=True):
        assert problem.message.startswith(f"{name}.vcf: ")


def test_address_books_in_a_folder(tmp_path: Path) -> None:
    for book in ("work", "home", ".trash"):
        (tmp_path / book).mkdir()
        (tmp_path / book / "1.vcf").write_bytes(a_card(book))
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [person.name for person in read(tmp_path).people] == ["home", "work"]
    (tmp_path / "1.vcf").write_bytes(a_card("top"))
    assert [person.name for person in read(tmp_path).people] == ["top"]


def test_a_folder_without_cards(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    assert not is_card_folder(tmp_path)
    assert not is_card_folder(tmp_path / "missing")
    with pytest.raises(Unreadable, match="no cards"):
        folder_input(tmp_path)
