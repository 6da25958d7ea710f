"""A real sshd on this machine, and programs that are run by logging in to it with a real ssh.

Everything about it is its own and is gone with it: port, keys, configuration, what is known of
hosts. It runs as whoever runs the tests, who logs in as nobody else.
"""

import os
import pwd
import shlex
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.patience import PATIENCE
from tests.terminal.line import Line
from tests.terminal.program import Program, is_at_work
from tests.terminal.programs import needed

_LOOK = 0.05
_CONFIGURATION = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
PidFile {folder}/sshd.pid
AuthorizedKeysFile {folder}/user.pub
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
AcceptEnv LANG
UseDNS no
PrintMotd no
PrintLastLog no
LogLevel ERROR
"""
_OPTIONS = {
    "IdentitiesOnly": "yes",
    "IdentityAgent": "none",
    "BatchMode": "yes",
    "StrictHostKeyChecking": "no",
    "UserKnownHostsFile": "/dev/null",
    "EscapeChar": "none",
    "LogLevel": "ERROR",
    "SendEnv": "LANG",
    # It hides when keys are pressed by packets that bear none; an older ssh has no such option.
    "IgnoreUnknown": "ObscureKeystrokeTiming",
    "ObscureKeystrokeTiming": "no",
}


@dataclass(frozen=True, slots=True)
class Server:
    """An sshd that runs, and how one logs in to it."""

    port: int
    folder: Path

    def call(self, command: str, port: int | None = None) -> list[str]:
        """Return the call that logs in and runs a command there, by way of another port."""
        options = [part for one in _OPTIONS.items() for part in ("-o", "=".join(one))]
        user = pwd.getpwuid(os.geteuid()).pw_name
        key = ("-i", str(self.folder / "user"), "-p", str(port or self.port))
        ssh = (needed("ssh"), "-tt", "-F", "/dev/null", *key, *options, f"{user}@127.0.0.1")
        return [*ssh, command]


@contextmanager
def sshd_in(folder: Path) -> Iterator[Server]:
    """Start an sshd that keeps everything in `folder`, and stop it at the end."""
    sshd, keygen = needed("sshd"), needed("ssh-keygen")
    needed("ssh")
    folder.mkdir()
    for key in ("host", "user"):
        call = [keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)]
        subprocess.run(call, check=True)
    if os.geteuid() == 0:
        # Where it shuts away what it has not let in yet; a system that starts its own makes it.
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    process, port = _started(sshd, folder)
    try:
        yield Server(port, folder)
    finally:
        process.terminate()
        process.wait()


def _started(sshd: str, folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    """Start an sshd on a free port, and wait until it listens."""
    configuration, said = folder / "sshd_config", folder / "said"
    end = time.monotonic() + PATIENCE
    while True:
        port = _free_port()
        configuration.write_text(_CONFIGURATION.format(port=port, folder=folder))
        with said.open("wb") as log:
            call = [sshd, "-D", "-e", "-f", str(configuration)]
            process = subprocess.Popen(call, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        while process.poll() is None:
            if (folder / "sshd.pid").exists():
                return process, port
            time.sleep(_LOOK)
        # Somebody else may have taken the port in between.
        assert "in use" in said.read_text(), said.read_text()
        assert time.monotonic() < end, "no port is free"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as asked:
        return int(asked.getsockname()[1])


class Remote(Program):
    """A program that runs where one logged in to; its `pid` is that of ssh."""

    def __init__(
        self,
        server: Server,
        command: Sequence[str],
        folder: Path,
        *,
        line: Line | None = None,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        within: Sequence[str] = (),
        there: str = "{}",
    ) -> None:
        """Log in and run a program.

        Args:
            server: where to.
            command: the program there and its arguments.
            folder: where it is at home, and the number of its process is written down.
            line: the line that the connection goes over.
            size: columns and lines of the terminal.
            environment: what the program finds in its environment there, beside what a login
                leaves and a home in `folder`.
            within: a multiplexer here that ssh is run in, and what it is called with.
            there: the command line that runs what stands for {} there.
        """
        self._line = line
        self._number = folder / "number"
        self._number.unlink(missing_ok=True)
        state = os.environ.get("XDG_STATE_HOME", str(folder / "state"))
        config = os.environ.get("XDG_CONFIG_HOME", str(folder / "config"))
        home = {"HOME": str(folder), "XDG_STATE_HOME": state, "XDG_CONFIG_HOME": config}
        told = [f"{name}={value}" for name, value in {**home, **(environment or {})}.items()]
        begin = shlex.join(["exec", "env", *told, *command])
        run = f"echo $$ > {shlex.quote(str(self._number))}; {begin}"
        asked = there.replace("{}", shlex.join(["sh", "-c", run]))
        call = server.call(asked, line.port if line is not None else None)
        # As with plain ssh, the terminal's colours stay behind; and where one's letters are kept.
        present = {"COLORTERM": "", "LANG": "C.UTF-8", "LC_ALL": "", "LC_CTYPE": ""}
        super().__init__([*within, *call], size=size, environment=present)

    @property
    def number(self) -> int:
        """The process of the program there."""

        def is_written() -> bool:
            return self._number.exists() and self._number.read_text().endswith("\n")

        self.wait_until(is_written, "the beginning of the program")
        return int(self._number.read_text())

    def break_off(self) -> None:
        """Kill ssh, as a notebook does whose battery is empty."""
        self.send_signal(signal.SIGKILL)

    def wait_for_end_there(self) -> None:
        """Wait until the program there has ended, whatever has become of the connection."""
        wait_for_end_of(self.number)

    def _is_at_work(self) -> bool:
        if self._line is not None and self._line.is_moving:
            return True
        return super()._is_at_work() or any(map(is_at_work, self._there()))

    def _there(self) -> Iterator[int]:
        """Yield the processes there: the program, and those that it was started by."""
        number = int(self._number.read_text() or 0) if self._number.exists() else 0
        while number > 1 and number != os.getpid():
            yield number
            try:
                stat = Path(f"/proc/{number}/stat").read_text("utf-8")
            except OSError:
                return
            number = int(stat.rsplit(")", 1)[1].split()[1])


@contextmanager
def all_ended_in(folder: Path) -> Iterator[Path]:
    """Yield the folder that a program there is at home in, and wait at the end until that is over.

    It saves what it has to when its connection is gone, and another test may have the same folder.
    """
    yield folder
    number = folder / "number"
    if number.exists():
        wait_for_end_of(int(number.read_text()))


def wait_for_end_of(number: int) -> None:
    """Wait until a process has ended."""
    end = time.monotonic() + PATIENCE
    while is_running(number):
        assert time.monotonic() < end, f"process {number} did not end"
        time.sleep(_LOOK)


def is_running(number: int) -> bool:
    """Whether a process has not ended; one that has may stay in the list until that is noticed."""
    try:
        return Path(f"/proc/{number}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
