"""Patterns that are kept as Python compiled them are the same patterns, or are not used."""

import importlib
import json
import pkgutil
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

import inroad.campaign
import inroad.domain
from inroad.domain import patterns
from inroad.domain.patterns import Late, compile_with, compiled, late
from inroad.kept_patterns import KeptPatterns
from tests.domain.messages.table import drafts

HARD = (
    (r"(?P<first>\w+) (?P<second>\w+)?|(\d)", re.IGNORECASE),
    (r"(?<!\bDr\.)(?<=[.!?])\s+(?=\S)|\n+", 0),
    (r"(?i:straße|ÄRGER)(?-i:[A-Z])?", re.ASCII | re.MULTILINE),
    (r"(?:a|b){2,}?c*+(?>d|e)$", re.DOTALL),
    (r"[^\W\d_]+(?:['’-][^\W\d_]+)*", 0),
)
"""Patterns with everything in them that a pattern may have."""


@pytest.fixture(autouse=True)
def as_ever() -> Iterator[None]:
    """Patterns are compiled as before when a test is over."""
    yield
    compile_with(re.compile)


def kept(folder: Path, *wanted: tuple[str, int]) -> KeptPatterns:
    """Return patterns of which these were kept by another run."""
    first = KeptPatterns(folder)
    for text, flags in wanted:
        first.compile(text, flags)
    first.keep(even_few=True)
    return KeptPatterns(folder)


def all_late() -> list[Late]:
    """Return every late pattern of the program."""
    for package in (inroad.domain, inroad.campaign):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    found = [value for module in list(sys.modules.values()) for value in _values(module)]
    return [one for one in found if isinstance(one, Late)]


def _values(module: object) -> list[object]:
    name = getattr(module, "__name__", "")
    return list(vars(module).values()) if name.startswith("inroad.") else []


def test_every_pattern_of_the_program_is_kept_as_it_is(tmp_path: Path) -> None:
    late_ones = all_late()
    assert len(late_ones) > 200
    wanted = {(one.pattern, one.flags & ~re.UNICODE) for one in late_ones} | set(HARD)
    again = kept(tmp_path, *wanted)
    texts = [draft.text for draft in drafts("good.txt")[:40]]
    for text, flags in wanted:
        plain, found = re.compile(text, flags), again.compile(text, flags)
        assert found == plain
        assert (found.pattern, found.flags, found.groups) == (text, plain.flags, plain.groups)
        assert found.groupindex == plain.groupindex
        for letter in texts:
            assert _spans(found, letter) == _spans(plain, letter)
    assert not again.is_new


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[object, ...]]:
    return [(match.regs, match.groupdict(), match.lastgroup) for match in pattern.finditer(text)]


@pytest.mark.parametrize("place", [0, 9, 200, -1])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, place: int) -> None:
    kept(tmp_path, *HARD)
    path = next(tmp_path.iterdir())
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    again = KeptPatterns(tmp_path)
    assert [again.compile(*one) for one in HARD] == [re.compile(*one) for one in HARD]
    assert again.is_new


@pytest.mark.parametrize("text", [b"", b"null", b"[]", b"[[], 3]", b"[[], []]", b"\xff", b"{"])
def test_what_is_no_such_file_is_as_good_as_none(tmp_path: Path, text: bytes) -> None:
    kept(tmp_path, *HARD)
    next(tmp_path.iterdir()).write_bytes(f"{zlib.crc32(text):08x}".encode() + text)
    assert KeptPatterns(tmp_path).compile(*HARD[0]) == re.compile(*HARD[0])


def test_what_another_python_compiled_is_not_used(tmp_path: Path) -> None:
    kept(tmp_path, *HARD)
    path = next(tmp_path.iterdir())
    version, found = json.loads(path.read_bytes()[8:])
    # Of another version all of it means something else: here it would be another pattern.
    first, second = list(found)[:2]
    found[first] = found[second]
    text = json.dumps([["older", *version[1:]], found]).encode()
    path.write_bytes(f"{zlib.crc32(text):08x}".encode() + text)
    again = KeptPatterns(tmp_path)
    assert [again.compile(*one) for one in HARD] == [re.compile(*one) for one in HARD]


def test_what_is_no_code_is_compiled(tmp_path: Path) -> None:
    kept(tmp_path, *HARD)
    path = next(tmp_path.iterdir())
    version, found = json.loads(path.read_bytes()[8:])
    for key, (flags, groups, numbers, names, _) in found.items():
        found[key] = (flags, groups, numbers, names, "AAAA")
    text = json.dumps([version, found]).encode()
    path.write_bytes(f"{zlib.crc32(text):08x}".encode() + text)
    again = KeptPatterns(tmp_path)
    assert [again.compile(*one) for one in HARD] == [re.compile(*one) for one in HARD]


def test_a_machine_without_room_compiles_again(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    again = kept(in_the_way, *HARD)
    assert again.compile(*HARD[0]) == re.compile(*HARD[0])


def test_another_run_adds_to_what_is_kept(tmp_path: Path) -> None:
    kept(tmp_path, *HARD[:2])
    again = kept(tmp_path, *HARD[2:])
    for one in HARD:
        again.compile(*one)
    assert not again.is_new


def test_python_itself_is_asked_where_its_inner_parts_are_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("inroad.kept_patterns.importlib.import_module", gone)
    again = kept(tmp_path, *HARD)
    assert again.compile(*HARD[0]) == re.compile(*HARD[0])
    assert not list(tmp_path.iterdir())


def test_a_pattern_is_compiled_when_it_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[str]()

    def make(text: str, flags: int) -> re.Pattern[str]:
        made.append(text)
        return re.compile(text, flags)

    compile_with(make)
    one, other = late("never (?P<asked>.)"), late("never asked either", re.I)
    assert one.pattern == "never (?P<asked>.)"
    assert made == []
    match = one.search("it was never so")
    assert match is not None
    assert match["asked"] == "s"
    assert one.groupindex == {"asked": 1}
    assert made == [one.pattern]
    patterns.compile_late()
    assert other.pattern in made
    assert other.fullmatch("NEVER asked EITHER")
    assert compiled(other.pattern, re.I) == re.compile(other.pattern, re.I)
