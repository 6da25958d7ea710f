"""Archives of other programs than LinkedIn: what is in them is read."""

import io
import zipfile
from pathlib import Path

import pytest

from inroad.domain.errors import Unreadable
from inroad.exchange.registry import read

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{0}\r\nN:;{0};;;\r\nEND:VCARD\r\n"
CONNECTIONS = "First Name,Last Name,Connected On\nAna,Ruiz,12 Mar 2023\n"


def packed(**members: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def people(path: Path, **members: str | bytes) -> list[str]:
    path.write_bytes(packed(**members))
    return [one.name for one in read(path).people]


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"Takeout/Contacts/All Contacts/All Contacts.vcf": CARD.format("Ana")}, ["Ana"]),
        ({"a.vcf": CARD.format("Ana"), "b/c.VCF": CARD.format("Bo")}, ["Ana", "Bo"]),
        ({"contacts.csv": "Name,Company\nAna,Acme\n", "readme.txt": "x"}, ["Ana"]),
        ({"Complete_LinkedInDataExport.zip": packed(**{"Connections.csv": CONNECTIONS})},
         ["Ana Ruiz"]),
        ({"../../../etc/all.vcf": CARD.format("Ana"), "__MACOSX/._all.vcf": "x"}, ["Ana"]),
    ],
)  # fmt: skip
def test_what_is_in_it_is_read(
    tmp_path: Path, members: dict[str, str | bytes], expected: list[str]
) -> None:
    assert people(tmp_path / "x.zip", **members) == expected
    assert [one.name for one in tmp_path.iterdir()] == ["x.zip"]


@pytest.mark.parametrize("name", [b"\0q", b"..", b"./", b"//", b".\\"])
def test_a_member_without_a_name_is_left(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(packed(qq="x", **{"a.vcf": CARD.format("Ana")}).replace(b"qq", name))
    assert [one.name for one in read(path).people] == ["Ana"]


def test_which_of_several_is_meant_is_asked(tmp_path: Path) -> None:
    members = {"a.csv": "Name\nAna\n", "b.csv": "Name\nBo\n"}
    with pytest.raises(Unreadable, match=r"has several files \(a\.csv.*b\.csv.*name one"):
        people(tmp_path / "x.zip", **members)


def test_an_archive_in_an_archive_in_an_archive_is_left(tmp_path: Path) -> None:
    inner = packed(**{"a.vcf": CARD.format("Ana")})
    for _ in range(3):
        inner = packed(**{"x.zip": inner})
    with pytest.raises(Unreadable, match=r"x\.zip holds nothing that can be read here"):
        people(tmp_path / "x.zip", **{"x.zip": inner})


@pytest.mark.parametrize(
    ("members", "named"),
    [
        (
            {"a/1.jpg": "x", "a/2.jpg": "x", "a/3.jpg": "x", "a/4.jpg": "x"},
            "1.jpg, 2.jpg, 3.jpg and",
        ),
        ({".hidden.csv": "Name\nAna\n"}, "it is empty"),
        ({}, "it is empty"),
    ],
)
def test_an_archive_of_something_else_says_what_is_in_it(
    tmp_path: Path, members: dict[str, str], named: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        people(tmp_path / "x.zip", **members)
    assert named in str(refused.value)
    assert "LinkedIn" not in str(refused.value)


def test_linkedins_first_archive_is_told_from_any_other(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="LinkedIn's first, quick archive"):
        people(tmp_path / "x.zip", **{"Profile.csv": "First Name\nAna\n"})
