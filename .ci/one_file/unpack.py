"""Where the one file unpacks itself, and that it is there: `~/.cache/inroad/MARK-PYTHON`.

A folder is named by what is in it, and comes into its place whole. Whoever runs from one holds its
file `in-use`, so that a later version, which clears earlier ones away, leaves it alone. One
process unpacks at a time; where files cannot be locked, each does it for itself, and the first
one's stays. Every start waits for this: what only the first one needs is imported there.
"""

import fcntl
import os
import sys
from pathlib import Path

IN_USE = "in-use"
PACKED = "packages.zip"
PACKAGES = "site-packages"
"""It is called as elsewhere: Inroad asks such folders when their libraries came to be there."""
_PART = ".part-"
_COMPILED = ("inroad", "textual", "rich", "tinydb", "dateutil", "markdown_it", "platformdirs")
"""What nearly every call needs. Of the rest Python keeps the byte code when it is first used."""


def packages(one_file: str, mark: str) -> str:
    """Return the folder with all packages; unpack them where they are not there yet.

    Args:
        one_file: the path of the file that runs.
        mark: what tells its packages from those of any other version.
    """
    cache = _cache()
    folder = cache / f"{mark}-{sys.implementation.cache_tag}"
    try:
        if not (_is_ours(cache) and _is_held(folder)):
            _unpack(Path(one_file), folder)
    except OSError as error:
        sys.stderr.write(
            f"Inroad cannot unpack itself into {cache}: {error.strerror or error}. Mend that, or "
            "name another folder by XDG_CACHE_HOME.\n"
        )
        raise SystemExit(1) from None
    return str(folder / PACKAGES)


def _cache() -> Path:
    named = os.environ.get("XDG_CACHE_HOME", "")
    usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return (Path(named) if named.startswith("/") else Path.home() / usual) / "inroad"


def _is_ours(cache: Path) -> bool:
    """Whether the folder is there; nobody else may write in it, for what is there is run.

    Raises:
        OSError: somebody else may.
    """
    try:
        status = cache.lstat()
    except FileNotFoundError:
        return False
    if status.st_uid != os.geteuid() or status.st_mode & 0o022:
        raise PermissionError(0, "It is somebody else's, or others may write in it")
    return True


def _is_held(folder: Path) -> bool:
    """Hold a folder until this process ends; return False where it is not there."""
    mine = folder / IN_USE
    try:
        handle = os.open(mine, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    _lock(handle, fcntl.LOCK_SH)
    # Somebody may have cleared it away before it was held.
    return mine.exists()


def _lock(handle: int, how: int) -> bool:
    """Lock an open file; return False where another has it, or files cannot be locked."""
    try:
        fcntl.flock(handle, how)
    except OSError:
        return False
    return True


def _unpack(one_file: Path, folder: Path) -> None:
    """Have the packages in their folder, and hold it; clear away what nobody needs any more."""
    cache = folder.parent
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.mkdir(mode=0o700, exist_ok=True)
    _is_ours(cache)
    turn = os.open(cache / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        is_alone = _lock(turn, fcntl.LOCK_EX)
        # Another may have unpacked them meanwhile.
        if not _is_held(folder):
            if sys.stderr.isatty():
                sys.stderr.write(f"Inroad unpacks itself into {cache}, this once.\n")
            _fill(one_file, folder)
            _is_held(folder)
        if is_alone:
            _clear(folder)
    finally:
        os.close(turn)


def _fill(one_file: Path, folder: Path) -> None:
    """Unpack and compile aside, and move it into its place."""
    import shutil
    import tempfile
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    part = Path(tempfile.mkdtemp(prefix=_PART, dir=folder.parent))
    try:
        with ZipFile(one_file) as outer, ZipFile(BytesIO(outer.read(PACKED))) as inner:
            inner.extractall(part / PACKAGES)
        _compile(part / PACKAGES, folder / PACKAGES)
        (part / IN_USE).touch()
        # All of it is on the disk before its name is: a power cut leaves no half of it.
        os.sync()
        part.rename(folder)
    except BadZipFile:
        shutil.rmtree(part, ignore_errors=True)
        raise OSError(0, f"{one_file.name} is damaged; copy it again") from None
    except OSError:
        shutil.rmtree(part, ignore_errors=True)
        # Where another was first, theirs is the same.
        if not _is_held(folder):
            raise


def _compile(there: Path, final: Path) -> None:
    """Write the byte code of what nearly every call needs, as for the place that it will have."""
    import compileall

    sys.pycache_prefix = None
    for name in _COMPILED:
        compileall.compile_dir(there / name, quiet=2, ddir=str(final / name))
    # So that no folder comes to be later, which Inroad would take for a library that is new.
    compileall.compile_dir(there, maxlevels=0, quiet=2, ddir=str(final))


def _clear(present: Path) -> None:
    """Remove what other versions left that nobody runs, and what was begun and never finished.

    The same version for another Python stays.
    """
    import shutil

    mark = present.name.partition("-")[0]
    for folder in present.parent.iterdir():
        if not folder.is_dir() or folder.name.partition("-")[0] == mark:
            continue
        if folder.name.startswith(_PART) or _is_given_up(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_given_up(folder: Path) -> bool:
    """Take its mark from a folder that nobody runs from, so that nobody begins to."""
    mine = folder / IN_USE
    try:
        handle = os.open(mine, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        # Clearing it away was begun before.
        return True
    try:
        is_free = _lock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if is_free:
            mine.unlink()
    finally:
        os.close(handle)
    return is_free
