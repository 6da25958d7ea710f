"""Programs beside Inroad that write into the same calendars: a phone, and what brings it there."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.patience import PATIENCE

ENVIRONMENTS = Path(sys.prefix)

_SYNCED = """
[general]
status_path = "{home}/status"
[pair here]
a = "local"
b = "server"
collections = ["talks"]
conflict_resolution = null
[storage local]
type = "filesystem"
path = "{folders}"
fileext = ".ics"
[storage server]
type = "caldav"
url = "{url}/me/"
username = "me"
password = "me"
"""
_SERVED = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[storage]
filesystem_folder = {home}/collections
"""


def program(environment: str, name: str) -> Path:
    """Return a program of an environment of its own, which `make long` makes.

    Where it is missing, the test is skipped; in CI it fails.
    """
    path = ENVIRONMENTS / environment / "bin" / name
    if not path.exists():
        sentence = f"{path} is missing: make long makes it"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)
    return path


def run(path: Path, *arguments: object, home: Path) -> str:
    """Run a program in a home of its own, and return what it says; it has to go well."""
    done = subprocess.run(
        [path, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(home), "TZ": "UTC"},
        input="y\n" * 20,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


class Synced:
    """A folder that vdirsyncer keeps like the calendar on a server."""

    def __init__(self, home: Path, url: str) -> None:
        home.mkdir()
        self.home = home
        self.folder = home / "folders" / "talks"
        self.folder.mkdir(parents=True)
        self.config = home / "vdirsyncer"
        self.config.write_text(_SYNCED.format(home=home, folders=self.folder.parent, url=url))
        self._program = program("vdirsyncer", "vdirsyncer")
        self._run("discover")

    def sync(self) -> str:
        """Bring folder and server together."""
        return self._run("sync")

    def _run(self, what: str) -> str:
        return run(self._program, "-c", self.config, what, home=self.home)

    def file(self, words: str) -> Path:
        """Return the one file that says something."""
        found = [one for one in self.folder.iterdir() if words in one.read_text("utf-8")]
        assert len(found) == 1, [one.name for one in self.folder.iterdir()]
        return found[0]


@contextmanager
def served(home: Path) -> Iterator[str]:
    """Run Radicale for the time of a block, and return where it is."""
    home.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = home / "radicale"
    config.write_text(_SERVED.format(port=port, home=home))
    server = subprocess.Popen(
        [program("vdirsyncer", "radicale"), "--config", config],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_open(server, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait_until_open(server: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert server.poll() is None, "radicale has ended"
        assert time.monotonic() < deadline, "radicale does not answer"
