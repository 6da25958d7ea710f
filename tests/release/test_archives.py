"""Sdist and wheel: what is in them, that they are the same each time, and run by uvx and pipx."""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

import inroad
from tests.release.building import ROOT, Command, call, tool

pytestmark = pytest.mark.long

NAME = f"inroad-{inroad.__version__}"
NOT_SHIPPED = (".venv", ".git", "dist", "build", "__pycache__", ".*_cache", ".hypothesis")
AT_THE_TOP = {
    *("pyproject.toml", "src", "styles", "tests", "README.md", "LICENSE", "CHANGELOG.md"),
    *("CONTRIBUTING.md", "SECURITY.md", "KEYS.md", "Makefile", "constraints.txt", ".ci"),
    ".gitignore",
    "PKG-INFO",
}


def the_wheel(archives: Path) -> Path:
    return archives / f"{NAME}-py3-none-any.whl"


def the_sdist(archives: Path) -> Path:
    return archives / f"{NAME}.tar.gz"


def test_there_is_one_of_each(archives: Path) -> None:
    assert sorted(archives.iterdir()) == sorted((the_wheel(archives), the_sdist(archives)))


def test_the_sdist_has_all_that_is_needed_to_work_on_it_and_no_more(archives: Path) -> None:
    with tarfile.open(the_sdist(archives)) as archive:
        members = archive.getmembers()
    paths = [PurePosixPath(one.name).parts for one in members]
    assert {parts[0] for parts in paths} == {NAME}
    assert {parts[1] for parts in paths} == AT_THE_TOP
    assert not [parts for parts in paths if "__pycache__" in parts or parts[-1].endswith(".pyc")]
    assert {one.uname for one in members} | {one.gname for one in members} == {""}
    shipped = {"/".join(parts[1:]) for parts in paths}
    listed = subprocess.run(
        ["git", "ls-files", "src", "styles", "tests", ".ci"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0:
        assert set(listed.stdout.split("\n")) - {""} <= shipped


def test_both_are_the_same_when_they_are_built_again(archives: Path, tmp_path: Path) -> None:
    """From another copy of the checkout, at another time, by somebody with other habits."""
    copied = tmp_path / "elsewhere"
    left = shutil.ignore_patterns(*NOT_SHIPPED)
    shutil.copytree(ROOT, copied, ignore=left, copy_function=shutil.copy)
    again = tmp_path / "again"
    command: Command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", again, copied]
    environment = {**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    old = os.umask(0o077)
    try:
        subprocess.run(command, check=True, capture_output=True, env=environment)
    finally:
        os.umask(old)
    for one in (the_wheel(archives), the_sdist(archives)):
        assert (again / one.name).read_bytes() == one.read_bytes(), one.name


def test_nothing_in_them_says_where_they_were_built(archives: Path) -> None:
    place = str(ROOT).encode()
    with ZipFile(the_wheel(archives)) as archive:
        assert not [name for name in archive.namelist() if place in archive.read(name)]
    with tarfile.open(the_sdist(archives)) as archive:
        files = (archive.extractfile(one) for one in archive if one.isfile())
        assert not [file for file in files if file is not None and place in file.read()]


def test_an_index_would_take_them(archives: Path) -> None:
    said = call([tool("twine", "twine"), "check", "--strict", *archives.iterdir()])
    assert said.count("PASSED") == 2


@pytest.fixture(scope="session")
def packages(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and all that it needs, so that nothing else is asked for them."""
    folder = tmp_path_factory.mktemp("packages")
    pip: Command = [sys.executable, "-m", "pip", "download", "--quiet", "--dest", folder]
    call([*pip, "-c", ROOT / "constraints.txt", the_wheel(archives)])
    # What pipx installs with.
    call([*pip, "-c", ROOT / "tests" / "release" / "pipx.txt", "pip"])
    return folder


def test_uvx_runs_the_wheel(archives: Path, packages: Path, tmp_path: Path) -> None:
    uv = tool("uv", "uv")
    options: Command = ["--no-index", "--find-links", packages, "--offline"]
    python: Command = ["--python", sys.executable, "--from", the_wheel(archives)]
    begin = [uv, "tool", "run", *options, *python, "inroad"]
    assert f"{NAME.replace('-', ' ')}\n" in call([*begin, "--version"], home=tmp_path)
    assert "Maya Chen" in call([*begin, "--demo", "today"], home=tmp_path)


def test_pipx_runs_the_wheel(archives: Path, packages: Path, tmp_path: Path) -> None:
    pipx = tool("pipx", "pipx")
    pip = f"--no-index --find-links {packages}"
    begin: Command = [pipx, "run", "--pip-args", pip, "--spec", the_wheel(archives)]
    said = call([*begin, "inroad", "--demo", "today"], home=tmp_path)
    assert "Maya Chen" in said
