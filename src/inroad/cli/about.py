"""What Inroad runs on, for a report: its version and those of packages, the system, the terminal.

Whatever anybody may have named is not in it. A value of the environment is said where it is one of
those that everybody has, and else only that it is another: not even a terminal's name is trusted.
"""

import locale
import os
import platform
import shutil
import struct
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import inroad
from inroad.domain.patterns import late

_PACKAGES = ("textual", "rich", "tinydb", "python-dateutil", "platformdirs", "chardet")
_MORE_PACKAGES = ("jinja2", "holidays", "tzdata", "icalendar", "rapidfuzz")
_TERMINALS = frozenset(
    (
        *("xterm", "screen", "tmux", "linux", "rxvt", "rxvt-unicode", "vt100", "vt220", "ansi"),
        *("dumb", "alacritty", "kitty", "xterm-kitty", "foot", "wezterm", "konsole", "gnome"),
        *("st", "iterm", "iterm2", "putty", "xterm-ghostty", "ghostty", "eterm", "cygwin"),
    )
)
_KINDS = ("-256color", "-direct", "-16color", "-88color", "-color", "-mono")
"""What may follow the name of a terminal."""
_COLOURS = ("truecolor", "24bit", "yes", "1")
_LOCALE = late(r"(?:C|POSIX|[a-z]{2,3}(?:_[A-Z]{2})?)(?:\.[A-Za-z]{2,5}[0-9-]{0,8})?")
_RELEASE = late(r"[0-9]+(?:\.[0-9]+)*")
_WORD = late(r"[a-z0-9_]{1,16}")
_SYSTEMS = ("Linux", "Darwin", "FreeBSD", "OpenBSD", "NetBSD")
_DISTRIBUTIONS = frozenset(
    (
        *("debian", "ubuntu", "fedora", "rhel", "centos", "rocky", "almalinux", "arch", "alpine"),
        *("opensuse-leap", "opensuse-tumbleweed", "sles", "gentoo", "nixos", "void", "linuxmint"),
        *("raspbian", "manjaro", "pop", "kali", "amzn", "ol", "endeavouros", "slackware"),
    )
)
_ANOTHER = "another"
_UNSET = "not set"


def installed() -> str:
    """Return the version of the package that is installed; in a mere folder, what its code says."""
    return _version_of("inroad") or inroad.__version__


def about() -> Iterator[str]:
    """Yield what Inroad runs on, a line for each subject."""
    yield f"inroad {installed()}, {_came_as()}"
    yield f"Python {platform.python_version()} ({platform.python_implementation()})"
    yield f"System {_system()}"
    yield f"Packages {', '.join(_packages())}"


def surroundings() -> Iterator[str]:
    """Yield what there is of a terminal and of a locale, a line for each subject."""
    environment = os.environ
    size = shutil.get_terminal_size((0, 0))
    streams = (sys.stdin, sys.stdout, sys.stderr)
    terminals = sum(stream is not None and stream.isatty() for stream in streams)
    yield f"Terminal {_terminal(environment.get('TERM', ''))}, {size.columns} by {size.lines}"
    colours = environment.get("COLORTERM", "")
    said = colours if colours in _COLOURS else (_ANOTHER if colours else _UNSET)
    yield f"Colours: COLORTERM {said}, NO_COLOR {'set' if environment.get('NO_COLOR') else _UNSET}"
    within = [
        name
        for name, variable in (("SSH", "SSH_CONNECTION"), ("tmux", "TMUX"), ("screen", "STY"))
        if environment.get(variable)
    ]
    yield f"Within {', '.join(within) or 'nothing'}; {terminals} of 3 streams are a terminal"
    wanted = next(filter(None, map(environment.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "")
    known = wanted if _LOCALE.fullmatch(wanted) else (_ANOTHER if wanted else _UNSET)
    yield f"Locale {known}, letters as {locale.getpreferredencoding(False)}"


def _came_as() -> str:
    """Say how this Inroad came to be here."""
    folder = Path(inroad.__file__).parents[1]
    if (folder.parent / "in-use").exists():
        return "the one file"
    if (folder.parent / "styles").is_dir():
        return "a checkout"
    return "a package"


def _packages() -> Iterator[str]:
    for name in (*_PACKAGES, *_MORE_PACKAGES):
        yield f"{name} {_version_of(name) or 'missing'}"


def _version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _system() -> str:
    """Return system, release and machine; what somebody called their own kernel is left out."""
    system, machine = platform.system(), platform.machine()
    release = _RELEASE.match(platform.release())
    parts = [
        system if system in _SYSTEMS else _ANOTHER,
        release[0] if release else "",
        machine if _WORD.fullmatch(machine) else "",
        f"{struct.calcsize('P') * 8} bits",
        _distribution(),
    ]
    return " ".join(filter(None, parts))


def _distribution() -> str:
    try:
        found = platform.freedesktop_os_release()
    except OSError:
        return ""
    name, version = found.get("ID", ""), found.get("VERSION_ID", "")
    if name not in _DISTRIBUTIONS:
        return f"({_ANOTHER} distribution)"
    return f"({name} {version})" if _RELEASE.fullmatch(version) else f"({name})"


def _terminal(name: str) -> str:
    if not name:
        return _UNSET
    kind = next((kind for kind in _KINDS if name.endswith(kind)), "")
    return name if name.removesuffix(kind) in _TERMINALS else f"{_ANOTHER}{kind}"
