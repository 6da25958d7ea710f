"""Patterns that are kept as Python compiled them are the same patterns, or are not used."""

import importlib
import json
import pkgutil
import re
import sys
import zlib
from collections.abc import Callable, Iterator
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


@pytest.mark.parametrize(
    "text", [b"", b"null\n", b"[]\n", b"[[], 3]\n", b"[[], {}]", b"\xff\n", b"{\n"]
)
def test_what_is_no_such_file_is_as_good_as_none(tmp_path: Path, text: bytes) -> None:
    kept(tmp_path, *HARD)
    next(tmp_path.iterdir()).write_bytes(f"{zlib.crc32(text):08x}".encode() + text)
    assert KeptPatterns(tmp_path).compile(*HARD[0]) == re.compile(*HARD[0])


def test_what_another_python_compiled_is_not_used(tmp_path: Path) -> None:
    """Of another version all of it means something else: here it would be another pattern."""
    kept(tmp_path, *HARD)

    def of_another(version: list[object], entries: list[bytes]) -> None:
        version[0] = "older"
        codes = [json.loads(entry)[1] for entry in entries]
        keys = [json.loads(entry)[0] for entry in entries]
        mixed = zip(keys, reversed(codes), strict=True)
        entries[:] = [json.dumps(pair).encode() for pair in mixed]

    rewrite(tmp_path, of_another)
    again = KeptPatterns(tmp_path)
    assert [again.compile(*one) for one in HARD] == [re.compile(*one) for one in HARD]
    assert again.is_new


def test_what_is_no_code_is_compiled(tmp_path: Path) -> None:
    kept(tmp_path, *HARD)

    def without_code(_: list[object], entries: list[bytes]) -> None:
        for at, entry in enumerate(entries):
            key, (flags, groups, numbers, names, _) = json.loads(entry)
            entries[at] = json.dumps([key, [flags, groups, numbers, names, "AAAA"]]).encode()

    rewrite(tmp_path, without_code)
    again = KeptPatterns(tmp_path)
    assert [again.compile(*one) for one in HARD] == [re.compile(*one) for one in HARD]
    assert again.is_new


def test_a_pattern_of_the_same_short_name_is_not_taken_for_it(tmp_path: Path) -> None:
    kept(tmp_path, *HARD)

    def mixed_up(_: list[object], entries: list[bytes]) -> None:
        entries.reverse()

    rewrite(tmp_path, mixed_up)
    again = KeptPatterns(tmp_path)
    assert [again.compile(*one) for one in HARD] == [re.compile(*one) for one in HARD]
    assert again.is_new


def rewrite(folder: Path, change: Callable[[list[object], list[bytes]], None]) -> None:
    """Change the version and the entries of the file in a folder, as somebody could."""
    path = next(folder.iterdir())
    head, _, rest = path.read_bytes()[8:].partition(b"\n")
    version, places = json.loads(head)
    entries = [rest[begin:end] for begin, end in places.values()]
    change(version, entries)
    at, found = 0, {}
    for name, entry in zip(places, entries, strict=True):
        found[name] = (at, at + len(entry))
        at += len(entry)
    text = json.dumps([version, found]).encode() + b"\n" + b"".join(entries)
    path.write_bytes(f"{zlib.crc32(text):08x}".encode() + text)


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
