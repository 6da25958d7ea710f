"""One ASCII sign for one character, and one that can be told, for all that the program draws."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import inroad
from inroad.domain.lookalikes import UNKNOWN, lookalike


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("José Müller Łukasz Øster", "Jose Muller Lukasz Oster"),
        ("Åsa Þór Đorđe İpek ĸ ß æ Æ", "Asa Tor Dorde Ipek k s a A"),
        ("“it’s” – „so“ … · → ✓", '"it\'s" - "so" . - > +'),
        ("├─ │ └─ ▌", "+- | +- |"),
        ("½ ² ４", "? 2 4"),
        ("Ω 山 ש 🎉 \x9b", "? ? ? ? ?"),
        ("as it is ~", "as it is ~"),
    ],
)
def test_what_stands_for_it(text: str, shown: str) -> None:
    assert "".join(map(lookalike, text)) == shown


def test_all_that_there_is_has_one_sign_that_is_printed() -> None:
    signs = {lookalike(chr(code)) for code in range(0x110000)}
    assert all(len(sign) == 1 and sign.isascii() and sign.isprintable() for sign in signs)


def shown_by(room: str) -> Iterator[str]:
    """Yield the characters in the texts of a room, which are what it shows."""
    for path in (Path(inroad.__file__).parent / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from node.value


@pytest.mark.parametrize("room", ["screens", "widgets", "campaign"])
def test_whatever_the_screens_draw_with_looks_like_something(room: str) -> None:
    drawn = {char for char in shown_by(room) if not char.isascii() and char.isprintable()}
    assert drawn
    assert not [char for char in sorted(drawn) if lookalike(char) == UNKNOWN]
