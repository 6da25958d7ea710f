"""Build `inroad.pyz`: one file with everything in it, that any Python from 3.11 on runs.

In it are `__main__.py`, `unpack.py` and one archive of all packages: those that Inroad stands on
as they are in the environment that runs this, in the versions of `constraints.txt`, and Inroad as
its wheel has it. Nothing that was compiled is taken along: each of them has the same in Python.
Built twice it is the same, byte for byte.
"""

import hashlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from hatchling.builders.utils import get_reproducible_timestamp
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_SYSTEMS = ("linux", "darwin")
_COMPILED = (".so", ".pyd", ".dylib", ".dll", ".pyc", ".a")
_NOT_RUN = (".pyi", ".pyx", ".pxd", ".c", ".cpp", ".h", ".hpp")
"""Ends of names: what was compiled, and what it was compiled from or is for checkers of types."""
_OF_THE_INSTALLER = {"RECORD", "WHEEL", "INSTALLER", "REQUESTED", "direct_url.json"}
"""What says how a package was installed, which is not how it is here."""
_SHEBANG = b"#!/usr/bin/env python3\n"


def main() -> None:
    """Build the file that the command line names."""
    target = Path(sys.argv[1]).absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    files = {**dict(_dependencies()), **dict(_own_files())}
    listed = "\n".join(f"{name} {_hash(files[name])}" for name in sorted(files))
    mark = _hash(listed.encode())[:16]
    begin = (HERE / "main.py").read_text("utf-8").replace('MARK = ""', f'MARK = "{mark}"')
    with tempfile.TemporaryDirectory() as folder:
        packed = Path(folder) / "packages.zip"
        with ZipFile(packed, "w") as archive:
            for name in sorted(files):
                archive.writestr(_entry(name, ZIP_DEFLATED), files[name], compresslevel=9)
        with target.open("wb") as file:
            file.write(_SHEBANG)
            with ZipFile(file, "w") as archive:
                archive.writestr(_entry("__main__.py", ZIP_DEFLATED), begin)
                unpack = (HERE / "unpack.py").read_bytes()
                archive.writestr(_entry("unpack.py", ZIP_DEFLATED), unpack)
                archive.writestr(_entry("packages.zip", ZIP_STORED), packed.read_bytes())
    target.chmod(0o755)


def _hash(written: bytes) -> str:
    return hashlib.sha256(written).hexdigest()


def _entry(name: str, how: int) -> ZipInfo:
    """Return an entry that says nothing of when, where or by whom it was written."""
    entry = ZipInfo(name, _moment())
    entry.compress_type = how
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry


def _moment() -> tuple[int, int, int, int, int, int]:
    """Return when all of it was written, so to speak: `SOURCE_DATE_EPOCH`, or as in the wheel."""
    at = time.gmtime(get_reproducible_timestamp())
    return at.tm_year, at.tm_mon, at.tm_mday, at.tm_hour, at.tm_min, at.tm_sec


def _own_files() -> Iterator[tuple[str, bytes]]:
    """Yield what the wheel has, but for what goes beside the program."""
    with tempfile.TemporaryDirectory() as folder:
        call = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder]
        subprocess.run([*call, ROOT], check=True, stdout=subprocess.DEVNULL)
        (wheel,) = Path(folder).glob("*.whl")
        with ZipFile(wheel) as archive:
            for name in archive.namelist():
                if ".data/" not in name and _is_taken(name):
                    yield name, archive.read(name)


def _dependencies() -> Iterator[tuple[str, bytes]]:
    """Yield the files of all packages that Inroad stands on.

    Raises:
        SystemExit: the environment is not the one that is pinned.
    """
    pinned = _pinned()
    for package in _needed("inroad", {}).values():
        name = canonicalize_name(package.metadata["Name"])
        if name == "inroad":
            continue
        if package.version != pinned.get(name):
            raise SystemExit(
                f"{name} is {package.version} here, and {pinned.get(name)} in constraints.txt."
            )
        for file in package.files or ():
            if _is_taken(str(file)):
                yield str(file), Path(str(file.locate())).read_bytes()


def _needed(name: str, found: dict[str, metadata.Distribution]) -> dict[str, metadata.Distribution]:
    """Return a package and all that it needs under any Python and on any system that is claimed."""
    if canonicalize_name(name) not in found:
        package = found[canonicalize_name(name)] = metadata.distribution(name)
        for line in package.requires or ():
            needed = Requirement(line)
            if _is_needed(needed):
                _needed(needed.name, found)
    return found


def _is_needed(needed: Requirement) -> bool:
    marker = needed.marker
    return marker is None or any(
        marker.evaluate({"python_version": python, "sys_platform": system, "extra": ""})
        for python in _PYTHONS
        for system in _SYSTEMS
    )


def _is_taken(name: str) -> bool:
    """Whether a file of a package is of use here; programs stand outside of the packages."""
    *folders, last = name.split("/")
    is_about = bool(folders) and folders[0].endswith(".dist-info")
    return not (
        name.startswith("..")
        or last.endswith((*_COMPILED, *_NOT_RUN))
        or {"tests", "__pycache__"} & set(folders)
        or (is_about and last in _OF_THE_INSTALLER)
    )


def _pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pairs = (line.split("==") for line in lines if "==" in line)
    return {canonicalize_name(name): version for name, version in pairs}


if __name__ == "__main__":
    main()
