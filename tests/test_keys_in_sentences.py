"""What the program says of a key is said of the key that a command has at present.

A sentence names a command, with its usual key: "{undo:u} takes it back". These are the commands
that there are, with the keys that they have; and no sentence of the screens names a key by hand.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import inroad
from inroad.keymap.key_names import key_text
from inroad.keymap.keymap import _SPOKEN_OF
from inroad.keymap.known_commands import Sort, known_commands

SOURCES = sorted(Path(inroad.__file__).parent.rglob("*.py"))
SHOWN = [
    path
    for path in SOURCES
    if path.parts[-2] != "keymap" and {"screens", "campaign", "widgets", "system"} & set(path.parts)
]

# `esc`, `enter` and `q` stay what they are, and tab is for fields.
_DOES = (
    "adds? again brings? changes? chooses? does edits? explains finds? goes has imports? keeps? "
    "leaves lets looks makes? moves? notes? opens? puts? records? removes? saves? shows? starts "
    "switches takes? then throws ticks types? undoes writes?"
).replace(" ", "|")
_NAMED = re.compile(
    rf"(?:^|[.;:,·(] ?|(?<= and )|(?<= or ))(?:[b-pr-zB-Z/<>]|[1-5]|space|ctrl\+\w) (?:{_DOES})\b"
    r"|(?:^|\. )[b-zB-Z], if\b"
    r"|(?<= )\((?:[b-pr-zB-Z]|[1-5])\)|\b(?:press|with) (?:[b-zB-Z<>/]|space)(?=[ ,.;:)]|$)"
)
_NO_KEYS = {"I keep", "I then", "I looks", "I write"}


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Yield what is no docstring, but the first line of one that is the help of a command."""
    tree = ast.parse(path.read_text("utf-8"))
    texts = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in texts:
            yield node.lineno, str(node.value)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.decorator_list:
            yield node.lineno, (ast.get_docstring(node) or "").partition("\n")[0]


def spoken_of(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield the names and usual keys of commands, as sentences in a file have them."""
    for line, text in strings(path):
        for name, key in _SPOKEN_OF.findall(text):
            yield line, name, key
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "key_for":
            said = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if len(said) == len(node.args):
                yield node.lineno, str(said[0]), str(said[1])


def usual() -> dict[str, str]:
    """Return what sentences call the usual keys of commands: one that takes one, where several."""
    found = {}
    for one in known_commands():
        keys = " ".join(map(key_text, one.keys))
        if one.sort is Sort.EVERYWHERE:
            found[one.name] = keys
        elif one.sort is Sort.CURSOR:
            found[f"cursor.{one.name}"] = keys
        else:
            found |= {f"{screen}.{one.name}": keys for screen in one.screens}
    return found


def test_sentences_speak_of_commands_by_names_that_there_are_and_keys_that_they_have() -> None:
    known = usual()
    files = [path for path in SOURCES if not {"keymap", "shells"} & set(path.parts)]
    found = [(path, *spoken) for path in files for spoken in spoken_of(path)]
    assert len(found) > 60
    for path, line, name, key in found:
        assert name in known, f"{path}:{line}"
        assert key in known[name].split(), f"{path}:{line}: {name} has {known[name]}"


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_sentence_names_a_key_by_hand(path: Path) -> None:
    for line, text in strings(path):
        bare = _SPOKEN_OF.sub("", text)
        for found in _NAMED.finditer(bare):
            assert found[0].strip(" .;:,·(") in _NO_KEYS, f"{path}:{line}: {text!r}"
