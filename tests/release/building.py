"""Building what is released, as `make release` does, and the Pythons that it is tried with."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENVIRONMENTS = Path(sys.prefix)
Command = list[str | Path]
"""A program and its arguments."""
PLAIN = {key: os.environ[key] for key in ("PATH", "LANG", "TERM") if key in os.environ}
"""What a process finds in its environment that knows nothing of this checkout."""


def built(target: Path, root: Path = ROOT) -> Path:
    """Build the one file from a checkout, and return where it is."""
    call([sys.executable, root / ".ci" / "one_file" / "build.py", target])
    return target


def call(command: Command, *, home: Path | None = None, stdin: bytes = b"", code: int = 0) -> str:
    """Run a program, which has to end with `code`, and return all that it said.

    Args:
        command: the program and its arguments.
        home: a home that it has, in which it knows nothing of this checkout.
        stdin: what is piped into it.
        code: the exit code that is right.
    """
    environment = None if home is None else {**PLAIN, "HOME": str(home)}
    done = subprocess.run(
        command,
        check=False,
        input=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        cwd=home,
    )
    said = done.stdout.decode()
    assert done.returncode == code, said
    return said


def bare_python() -> Path:
    """Return this Python outside of any environment."""
    return Path(sys.executable).resolve()


def python_of(version: str) -> Path:
    """Return a Python of this version, on the PATH or among pyenv's; without it a test is skipped.

    Also in CI: `.ci/pythons` says there which ones are not on the machine.
    """
    folders = [Path(one) for one in os.environ.get("PATH", os.defpath).split(os.pathsep)]
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    candidates = [folder / f"python{version}" for folder in folders]
    candidates += sorted(root.glob(f"versions/{version}.*/bin/python"))
    found = next((one for one in candidates if _is_python(one, version)), None)
    if found is None:
        pytest.skip(f"Python {version} is not on this machine")
    return found


def _is_python(path: Path, version: str) -> bool:
    if not path.exists():
        return False
    asked: Command = [path, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    said: str = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return said.strip() == version


def tool(environment: str, name: str) -> Path:
    """Return a program of an environment of its own; without it a test is skipped, in CI fails."""
    path = ENVIRONMENTS / environment / "bin" / name
    if not path.exists():
        sentence = f"{path} is missing: make release makes it"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)
    return path
