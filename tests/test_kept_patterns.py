"""Patterns that are kept compiled are the ones that Python makes, and in doubt it makes them."""

import json
import os
import random
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inroad import kept_file, kept_patterns
from inroad.exchange.letters.check_voices import turns
from inroad.kept_patterns import KeptPatterns
from inroad.paths import state_folder

Patch = pytest.MonkeyPatch

SOME = [(r"(?P<day>\d+)-(?i:may|june)\b", 0), ("[äö](x)?", int(re.IGNORECASE))]


ALL = """
import importlib, json, pkgutil
import inroad
from inroad.domain import patterns
for module in pkgutil.walk_packages(inroad.__path__, "inroad."):
    if module.name != "inroad.__main__":
        importlib.import_module(module.name)
print(json.dumps([[one.pattern, one._flags] for one in patterns._WAITING]))
"""


def of_the_program() -> list[tuple[str, int]]:
    """Return all patterns that are `late`, and those of the turns, with their flags."""
    told = subprocess.run([sys.executable, "-c", ALL], capture_output=True, check=True).stdout
    texts = (text for turn in turns().all for text in (turn.pattern, turn.unless) if text)
    return sorted({(text, flags) for text, flags in json.loads(told)} | {(one, 0) for one in texts})


def kept(folder: Path, which: list[tuple[str, int]]) -> Path:
    """Compile patterns in one process, as it were, and keep them; return the file."""
    first = KeptPatterns(folder)
    for pattern, flags in which:
        first.compiled(pattern, flags)
    first.keep()
    (file,) = folder.iterdir()
    return file


def test_a_demo_leaves_nothing(tmp_path: Path) -> None:
    given = {**os.environ, "HOME": str(tmp_path)}
    for name in ("STATE", "CONFIG", "CACHE", "DATA"):
        given[f"XDG_{name}_HOME"] = str(tmp_path / name)
    command = [sys.executable, "-m", "inroad", "draft", "request", "maya", "--demo"]
    done = subprocess.run(command, env=given, capture_output=True, check=True)
    assert done.stdout.startswith(b"Subject:")
    assert not list(tmp_path.iterdir())


def is_right(folder: Path, which: list[tuple[str, int]]) -> bool:
    """Whether the next process has the patterns that Python makes: the same to the last number."""
    found = KeptPatterns(folder)
    made = [(found.compiled(*one), re.compile(*one)) for one in which]
    return all(
        ours == theirs and ours.groupindex == theirs.groupindex and ours.groups == theirs.groups
        for ours, theirs in made
    )


def never(*_: object) -> None:
    raise AssertionError("a pattern was compiled")


def test_each_pattern_of_the_program_is_the_one_that_python_makes(
    tmp_path: Path, monkeypatch: Patch
) -> None:
    which = of_the_program()
    assert len(which) > 500
    kept(tmp_path, which)
    right = {one: re.compile(*one) for one in which}
    found = KeptPatterns(tmp_path)
    monkeypatch.setattr(kept_patterns, "_made", never)
    monkeypatch.setattr(re, "compile", never)
    for one, made in right.items():
        ours = found.compiled(*one)
        assert ours == made, one
        assert (ours.groups, ours.groupindex) == (made.groups, made.groupindex)


def test_a_pattern_with_names_finds_by_them(tmp_path: Path) -> None:
    kept(tmp_path, SOME)
    found = KeptPatterns(tmp_path).compiled(*SOME[0]).search("on 12-MAY")
    assert found is not None
    assert (found["day"], found.lastgroup, found.span("day")) == ("12", "day", (3, 5))


def test_a_wrong_pattern_is_said_as_python_says_it(tmp_path: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        KeptPatterns(tmp_path).compiled("(", 0)


def spoilt(whole: bytes) -> Iterator[bytes]:
    """Yield a file that was damaged in every way that a disk, a power cut and a hand have."""
    yield from (b"", b"\n", whole[:-4], whole + b"0", whole.swapcase(), b"\0" * len(whole))
    yield from (b"0" * 9, b"\xff" + whole)
    head, _, body = whole.partition(b"\n")[2].partition(b"\n")
    told = json.loads(head)
    heads = [b"", b"[]", b"7", b"[" * 100_000, b"{}", json.dumps({**told, "told": 7}).encode()]
    wrongs = ([[]], [["0 x", 0, -9, 0, {}]], [["0 x", 0, "9", 0, {}]], [[7] * 5], {"a": 1})
    heads += [json.dumps({**told, "told": wrong}).encode() for wrong in wrongs]
    for one in heads:
        content = one + b"\n" + body
        yield b"%08x\n%b" % (zlib.crc32(content), content)
    chance = random.Random(5)
    for _ in range(200):
        at = chance.randrange(len(whole))
        yield whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :]


def test_a_file_that_is_damaged_is_none(tmp_path: Path) -> None:
    file = kept(tmp_path, SOME)
    for content in spoilt(file.read_bytes()):
        file.write_bytes(content)
        assert is_right(tmp_path, SOME)


def test_what_is_kept_wrongly_is_compiled(tmp_path: Path, monkeypatch: Patch) -> None:
    """Numbers that are no pattern are found out by Python, whatever the checksum says."""
    ours = kept_patterns._made
    spoils: list[dict[str, Any]] = [
        {"numbers": b"\xff\xff\xff\xff" * 8},
        {"numbers": b"odd"},
        {"groups": "many"},
        {"names": {"day": 7}},
    ]
    for spoil in spoils:
        with monkeypatch.context() as patch:
            patch.setattr(
                kept_patterns, "_made", lambda *one, spoil=spoil: ours(*one)._replace(**spoil)
            )
            patch.setattr(kept_patterns, "_put_together", lambda text, _: re.compile(text))
            kept(tmp_path, SOME)
        assert is_right(tmp_path, SOME), spoil


@pytest.mark.parametrize(
    ("where", "name", "other"),
    [
        (kept_file, "this_version", lambda: "another"),
        (sys, "version", "4.0"),
        (sys, "byteorder", "big"),
        (sys, "maxsize", 2**31 - 1),
    ],
)
def test_another_python_or_version_compiles_anew(
    tmp_path: Path, monkeypatch: Patch, where: object, name: str, other: object
) -> None:
    kept(tmp_path, SOME)
    made = []
    ours = kept_patterns._made

    def counted(*one: Any) -> kept_patterns._Made:
        made.append(one)
        return ours(*one)

    monkeypatch.setattr(kept_patterns, "_made", counted)
    with monkeypatch.context() as patch:
        patch.setattr(where, name, other)
        found = KeptPatterns(tmp_path)
        assert [found.compiled(*one) for one in SOME] == [re.compile(*one) for one in SOME]
    assert made == SOME


def test_without_the_private_parts_of_python_all_is_compiled(
    tmp_path: Path, monkeypatch: Patch
) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(kept_patterns, "import_module", missing)
    assert is_right(tmp_path, SOME)


def test_a_fifo_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    file = kept(tmp_path, SOME)
    file.unlink()
    os.mkfifo(file)
    assert is_right(tmp_path, SOME)


def test_a_fifo_that_somebody_holds_open_is_not_waited_for(tmp_path: Path) -> None:
    file = kept(tmp_path, SOME)
    file.unlink()
    os.mkfifo(file)
    handle = os.open(file, os.O_RDWR)
    assert is_right(tmp_path, SOME)
    os.close(handle)


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("")
    first = KeptPatterns(in_the_way / "devices")
    assert first.compiled(*SOME[0]) == re.compile(*SOME[0])
    first.keep()


def test_who_has_no_home_keeps_nothing(monkeypatch: Patch) -> None:
    def none() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(kept_file, "state_folder", none)
    first = KeptPatterns()
    assert first.compiled(*SOME[0]) == re.compile(*SOME[0])
    first.keep()


def test_what_is_new_is_kept_with_what_was_there(tmp_path: Path, monkeypatch: Patch) -> None:
    kept(tmp_path, SOME[:1])
    kept(tmp_path, SOME[1:])
    monkeypatch.setattr(kept_patterns, "_made", never)
    found = KeptPatterns(tmp_path)
    monkeypatch.setattr(re, "compile", never)
    assert [found.compiled(*one).pattern for one in SOME] == [text for text, _ in SOME]


@pytest.mark.usefixtures("called")
def test_the_next_call_finds_them_and_no_word_of_anybody(tmp_path: Path) -> None:
    """The same patterns are asked for in every process, whatever order its sets have."""

    def call(seed: int, *words: str) -> str:
        given = {**os.environ, "PYTHONHASHSEED": str(seed)}
        command = [sys.executable, "-m", "inroad", *words]
        return subprocess.run(command, env=given, capture_output=True, check=True).stdout.decode()

    call(1, "config", "name", "Zebedee Quux")
    call(1, "config", "introduction", "Zebedee Quux is a nurse who builds reports")
    call(1, "add", "Xanthippe Vole", "--organisation", "Brillig Works", "--how-found", "we met")
    first = call(1, "draft", "request", "xanthippe")
    was = (state_folder() / "patterns").read_bytes()
    assert len(was) > 10_000
    for word in (b"quux", b"xanthippe", b"brillig"):
        assert word not in was.lower()
    assert call(2, "draft", "request", "xanthippe") == first
    assert (state_folder() / "patterns").read_bytes() == was
