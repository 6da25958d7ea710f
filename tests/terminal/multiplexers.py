"""tmux and GNU screen around a program: the calls that begin one, come back to it, and end it."""

import shlex
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.terminal.programs import needed


@dataclass(frozen=True, slots=True)
class Session:
    """A session of a multiplexer that is yet to begin; each is a call and its arguments."""

    begin: tuple[str, ...]
    """What begins it; the program that it runs comes after it."""
    come_back: tuple[str, ...]
    """What comes back to it after the connection was lost."""

    @property
    def there(self) -> str:
        """The command line that begins it with the program that stands for {}."""
        return f"{shlex.join(self.begin)} {{}}"


@contextmanager
def tmux(folder: Path) -> Iterator[Session]:
    """Have a tmux of our own, without its status line, until it is ended here."""
    settings = folder / "tmux.conf"
    settings.write_text('set -g status off\nset -g default-terminal "tmux-256color"\n')
    call = (needed("tmux"), "-S", str(folder / "tmux"), "-f", str(settings))
    try:
        yield Session((*call, "new-session"), (*call, "attach"))
    finally:
        # Where its one program has ended, so has tmux.
        subprocess.run([*call, "kill-server"], check=False, capture_output=True)


@contextmanager
def screen(folder: Path) -> Iterator[Session]:
    """Have a GNU screen of our own until it is ended here."""
    settings = folder / "screenrc"
    settings.write_text("altscreen on\nstartup_message off\nterm screen-256color\n")
    name = f"inroad-{folder.name}-{folder.parent.name}"
    call = (needed("screen"), "-c", str(settings))
    try:
        yield Session((*call, "-S", name), (*call, "-d", "-r", name))
    finally:
        quit_ = [*call, "-S", name, "-X", "quit"]
        subprocess.run(quit_, check=False, capture_output=True)


Multiplexer = Callable[[Path], AbstractContextManager[Session]]
