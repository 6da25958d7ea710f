"""A bad byte costs its row alone: it is named, with what it reads now."""

import io
from pathlib import Path

import pytest

from inroad.domain.errors import Unreadable
from inroad.exchange.reader import Input, Wishes
from inroad.exchange.registry import read
from inroad.exchange.text_file import is_spoilt, mended, text_file

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = "José{},Muñoz,,,Müller & Söhne,Geschäftsführer,12 Mar 2023\n"


def of(data: bytes) -> Input:
    return Input("x", len(data), lambda: io.BytesIO(data))


def test_a_bad_byte_stays_apart_until_it_is_read() -> None:
    told: list[int] = []
    file = text_file(of("Zoë\n".encode() + b"Andr\xe9\n"))
    with file.opened(told.append) as (stream, tell):
        good, bad = stream.readlines()
        tell(0)
    assert told == [11]
    assert (is_spoilt(good), is_spoilt(bad)) == (False, True)
    assert mended(bad) == "André\n"
    assert mended(good) == good


def test_what_windows_has_no_letter_for_is_none() -> None:
    assert mended(b"a\x81b".decode("utf-8", "surrogateescape")) == "a\ufffdb"


@pytest.mark.parametrize("cell", [b"Andr\xe9", b"Andr\xe9s Mu\xf1oz", b"M\xfcller \x96 Co"])
def test_the_row_is_named_and_no_other_is_touched(cell: bytes, tmp_path: Path) -> None:
    people = [ROW.format(at).encode() for at in range(40)]
    people[20] = people[20].replace("José20".encode(), cell)
    path = tmp_path / "x"
    path.write_bytes(HEADER.encode() + b"".join(people))
    found = read(path)
    said = cell.decode("cp1252")
    assert found.people[20].name == f"{said} Muñoz"
    assert [one.name for one in found.people if one.place != 22] == [
        f"José{at} Muñoz" for at in range(40) if at != 20
    ]
    (problem,) = found.problems
    assert (problem.place, problem.is_skipped) == (22, False)
    assert f"“{said}”" in problem.message
    assert found.reading is not None
    assert (found.reading.name, found.reading.rivals) == ("UTF-8", ())


def test_the_encoding_is_said_with_a_name(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes((HEADER + "John,Smith,,,,,\n" + ROW.format("")).encode("cp1252"))
    reading = read(path).reading
    assert reading is not None
    assert (reading.name, reading.example) == ("Windows-1252", "José Muñoz")


def test_a_wish_for_another_encoding_is_met(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes((HEADER + "Jan,Kamiński,,,,,\n").encode("cp1250"))
    assert read(path).reading != read(path, Wishes(encoding="cp1250")).reading
    assert read(path, Wishes(encoding="Windows-1250")).people[0].name == "Jan Kamiński"
    assert read(path, Wishes(encoding="cp1252")).people[0].name == "Jan Kamiñski"
    with pytest.raises(Unreadable, match="no encoding that is known"):
        read(path, Wishes(encoding="klingon"))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "Excel workbook"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_0037001F".encode("utf-16-le"),
            "a message of Outlook",
        ),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x1f\x8b\x08", "gzip"),
        (bytes(9000), "empty"),
        ("<html>".encode("utf-16"), "saved web page"),
        (bytes(range(256)) * 50, "holds nothing that can be read here"),
        (b'[{"name": "Ana"}]', "holds nothing that can be read here"),
    ],
)
def test_what_is_no_list_is_said_to_be_what_it_is(
    data: bytes, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "Connections.csv"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=sentence):
        read(path)
