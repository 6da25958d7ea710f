"""On the screens: who is marked is saved as a file, and somebody is forgotten for good."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from tests.screens.driver import open_app


async def test_who_is_marked_is_saved_as_cards(demo: Campaign, tmp_path: Path) -> None:
    path = tmp_path / "two.vcf"
    async with open_app(demo) as hands:
        await hands.press("5", "space", "space", "Y")
        assert "Save 2 people for another program" in hands.text
        await hands.press("tab")
        await hands.type(str(path))
        await hands.press("enter", "enter")
        await hands.wait_for("Wrote 2 people to")
        assert "2 marked" not in hands.text
    assert path.read_bytes().count(b"BEGIN:VCARD") == 2
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("typed", "begins"), [("c", b'\xef\xbb\xbf"Full Name"'), ("g", b'"First Name"')]
)
async def test_who_has_the_cursor_is_saved_as_a_table(
    demo: Campaign, tmp_path: Path, typed: str, begins: bytes
) -> None:
    path = tmp_path / "one.csv"
    async with open_app(demo) as hands:
        await hands.press("3", "l", "Y", typed, "tab")
        await hands.type(str(path))
        await hands.press("enter", "enter")
        await hands.wait_for("Wrote Sam Ortiz to")
    assert path.read_bytes().startswith(begins)
    assert len(path.read_bytes().splitlines()) == 2


async def test_a_file_that_cannot_be_written_leaves_the_form(
    demo: Campaign, tmp_path: Path
) -> None:
    async with open_app(demo) as hands:
        await hands.press("5", "Y", "tab")
        await hands.type(str(tmp_path))
        await hands.press("enter", "enter")
        assert "name a file in it" in hands.text
        assert "for another program" in hands.text


async def test_forgetting_asks_for_the_name_and_has_no_undo(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "enter", "colon")
        await hands.type("forget")
        await hands.press("enter")
        assert "Forget Sam Ortiz for good" in hands.text
        assert "Nothing brings that back" in hands.text
        await hands.type("sam")
        await hands.press("ctrl+s")
        assert "Write the whole name, Sam Ortiz" in hands.text
        assert any(one.name == "Sam Ortiz" for one in demo.people.all())
        await hands.type(" ortiz")
        await hands.press("ctrl+s")
        await hands.wait_for("Forgot Sam Ortiz for good.")
        assert not any(one.name == "Sam Ortiz" for one in demo.people.all())
        await hands.press("u")
        assert not any(one.name == "Sam Ortiz" for one in demo.people.all())
    assert demo.unsaved_forms.all() == ()
