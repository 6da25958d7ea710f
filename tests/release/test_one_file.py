"""The one file: what is in it, that it runs anywhere, and what it leaves in one's cache."""

import io
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.release.building import PLAIN, Command, bare_python, built, call, python_of
from tests.terminal.program import Program

pytestmark = pytest.mark.long

NOTHING_ELSE = ("-I", "-S")
"""Have Python know nothing but its own library: neither packages, nor an environment's words."""
COMPILED = (".so", ".pyd", ".dylib", ".dll", ".pyc", ".a", ".o")
MAGIC = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"MZ")
"""How programs and libraries begin that were compiled: for Linux, macOS and Windows."""


def packed(one_file: Path) -> ZipFile:
    return ZipFile(io.BytesIO(ZipFile(one_file).read("packages.zip")))


def run(one_file: Path, home: Path, *arguments: str, code: int = 0) -> str:
    command: Command = [bare_python(), *NOTHING_ELSE, one_file, *arguments]
    return call(command, home=home, code=code)


def unpacked(home: Path) -> list[Path]:
    """Return the folders that packages were unpacked into, whole or not."""
    return sorted(one for one in (home / ".cache" / "inroad").iterdir() if one.is_dir())


def test_it_is_the_same_when_it_is_built_again(one_file: Path, tmp_path: Path) -> None:
    """From another copy of the checkout, at another time, by somebody with other habits."""
    root = Path(__file__).parents[2]
    copied = tmp_path / "elsewhere"
    left = shutil.ignore_patterns(".venv", ".git", ".*_cache", "__pycache__", "dist", ".hypothesis")
    shutil.copytree(root, copied, ignore=left, copy_function=shutil.copy)
    old = os.umask(0o077)
    try:
        again = built(tmp_path / "again.pyz", copied)
    finally:
        os.umask(old)
    assert again.read_bytes() == one_file.read_bytes()
    assert os.access(one_file, os.X_OK)


def test_nothing_in_it_was_compiled_and_no_path_is_told(one_file: Path) -> None:
    with packed(one_file) as archive:
        names = archive.namelist()
        assert names == sorted(set(names))
        assert not [name for name in names if name.endswith(COMPILED)]
        for name in names:
            written = archive.read(name)
            assert not written.startswith(MAGIC), name
            assert str(Path(sys.prefix).parent).encode() not in written, name


def test_all_that_it_needs_is_in_it(one_file: Path) -> None:
    root = Path(__file__).parents[2]
    with packed(one_file) as archive:
        names = set(archive.namelist())
    for path in (root / "src" / "inroad").rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            assert str(path.relative_to(root / "src")) in names
    for path in (root / "styles").glob("*.tcss"):
        assert f"inroad/styles/{path.name}" in names
    assert {"tzdata/zoneinfo/Europe/Berlin", "tzdata/zoneinfo/zone.tab"} <= names
    licences = {name.split("-", 1)[0].lower() for name in names if "LICEN" in name.upper()}
    assert {"inroad", "textual", "rich", "tinydb", "holidays", "rapidfuzz"} <= licences


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_it_runs_with_each_python_that_is_here(
    one_file: Path, tmp_path: Path, version: str
) -> None:
    """It says when, which needs zones and holidays, and finds a word that was mistyped."""
    alone = shutil.copy(one_file, tmp_path / "it.pyz")
    begin: Command = [python_of(version), *NOTHING_ELSE, alone]
    assert "inroad" in call([*begin, "--version"], home=tmp_path)
    assert "Maya Chen" in call([*begin, "--demo", "today"], home=tmp_path)
    assert "Maya Chen" in call(
        [*begin, "--demo", "contacts", "--filter", "maya chem"], home=tmp_path
    )


@pytest.mark.parametrize("version", ["3.6", "3.8", "3.10"])
def test_an_older_python_is_told_so(one_file: Path, tmp_path: Path, version: str) -> None:
    said = call([python_of(version), one_file, "--version"], home=tmp_path, code=1)
    assert said.startswith("Inroad needs Python 3.11 or newer, and this is 3.")
    assert said.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_its_cache_is_ones_own_and_is_used_again(one_file: Path, tmp_path: Path) -> None:
    run(one_file, tmp_path, "--version")
    (folder,) = unpacked(tmp_path)
    for path in (folder.parent, folder):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    before = folder.stat().st_mtime_ns, (folder / "site-packages").stat().st_mtime_ns
    run(one_file, tmp_path, "--demo", "today")
    (folder,) = unpacked(tmp_path)
    assert before == (folder.stat().st_mtime_ns, (folder / "site-packages").stat().st_mtime_ns)
    assert [one.name for one in tmp_path.iterdir()] == [".cache"]


def test_two_that_begin_at_once_unpack_one_folder(one_file: Path, tmp_path: Path) -> None:
    command: Command = [bare_python(), *NOTHING_ELSE, one_file, "--version"]
    environment = {**PLAIN, "HOME": str(tmp_path)}
    together = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(3)
    ]
    said = [one.communicate()[0] for one in together]
    assert {one.returncode for one in together} == {0}, said
    assert len(set(said)) == 1
    assert len(unpacked(tmp_path)) == 1


def test_earlier_ones_are_cleared_away_unless_somebody_runs_them(
    one_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.pyz"
    with ZipFile(one_file) as archive, ZipFile(other, "w") as changed:
        begin = archive.read("__main__.py").decode()
        mark = begin.split('MARK = "', 1)[1].split('"', 1)[0]
        changed.writestr("__main__.py", begin.replace(mark, "0" * len(mark)))
        for name in ("unpack.py", "packages.zip"):
            changed.writestr(name, archive.read(name))
    home = tmp_path / "home"
    home.mkdir()
    environment = {**{key: "" for key in os.environ if key.startswith("XDG_")}, "HOME": str(home)}
    with Program([str(bare_python()), str(other), "--demo"], environment=environment) as program:
        program.wait_for("all keys")
        (earlier,) = unpacked(home)
        half = earlier.parent / ".part-of-one-that-was-killed"
        half.mkdir()
        run(one_file, home, "--version")
        assert earlier in unpacked(home)
        assert not half.exists()
        # What it has not loaded yet is still there.
        program.press("S")
        program.wait_for("Settings")
        program.press("escape", "q")
        assert program.wait_for_end() == 0
    shutil.rmtree(next(one for one in unpacked(home) if one != earlier))
    run(one_file, home, "--version")
    assert earlier not in unpacked(home)
    assert len(unpacked(home)) == 1


def test_where_it_cannot_unpack_it_says_so(one_file: Path, tmp_path: Path) -> None:
    cache = tmp_path / ".cache"
    cache.write_text("a file, and no folder")
    said = run(one_file, tmp_path, "--version", code=1)
    assert said == (
        f"Inroad cannot unpack itself into {cache}/inroad: Not a directory. Mend that, or name "
        "another folder by XDG_CACHE_HOME.\n"
    )
    cache.unlink()
    (cache / "inroad").mkdir(parents=True)
    (cache / "inroad").chmod(0o777)
    said = run(one_file, tmp_path, "--version", code=1)
    assert "others may write in it" in said


def test_a_file_that_was_damaged_on_its_way_says_so(one_file: Path, tmp_path: Path) -> None:
    damaged = bytearray(one_file.read_bytes())
    middle = len(damaged) // 2
    damaged[middle : middle + 100] = bytes(100)
    path = tmp_path / "inroad.pyz"
    path.write_bytes(damaged)
    said = run(path, tmp_path, "--version", code=1)
    assert "inroad.pyz is damaged; copy it again" in said
    assert said.count("\n") == 1
    assert unpacked(tmp_path) == []
