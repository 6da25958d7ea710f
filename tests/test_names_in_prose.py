"""What docstrings and CONTRIBUTING call by name is there: a rename leaves no old name behind."""

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "inroad").rglob("*.py"))
NAMED = re.compile(r"`([A-Za-z_][\w.]*?)(?:\(\))?`")
FOREIGN = frozenset(
    "NO_COLOR busday_offset esc gettz icalendar if jq numpy pyproject q toml tz dateutil".split()
)
"""What is named so and is not ours: keys, programs, files, other packages."""


def names_in(tree: ast.AST) -> Iterator[str]:
    """Yield every name that a piece of source defines or uses; no text is one."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name):
                yield name
            case ast.keyword(arg=str(name)):
                yield name
            case ast.alias(name=name):
                yield from name.split(".")


def docstrings(tree: ast.AST) -> Iterator[str]:
    """Yield the texts that stand by themselves: docstrings, and what is said below a name."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str(text))):
                yield text


TREES = {path: ast.parse(path.read_text()) for path in SOURCES}
KNOWN = {name for tree in TREES.values() for name in names_in(tree)}
KNOWN |= {part for path in SOURCES for part in path.with_suffix("").parts}
KNOWN |= set(dir(builtins))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_docstring_names_what_there_is(path: Path) -> None:
    named = {name for text in docstrings(TREES[path]) for name in NAMED.findall(text)}
    assert not {name for name in named if not set(name.split(".")) <= KNOWN | FOREIGN}


def test_contributing_names_what_there_is() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text()
    here = {path.name for path in ROOT.rglob("*.py") if ".venv" not in path.parts}
    files = set(re.findall(r"`(?:[\w/]+/)?(\w+\.py)`", text))
    assert files <= here, files - here
