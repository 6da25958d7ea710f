"""Where a campaign's data file and this machine's settings are, and paths as people type them."""

import os
import sys
import zlib
from pathlib import Path

_NAME = "inroad.json"


def data_file(given: str | None) -> Path:
    """Return the data file: the one given, else `$INROAD_DATA`, else the user's data folder.

    The user's data folder is the platform's: `~/.local/share/inroad` on Linux.
    """
    chosen = given or os.environ.get("INROAD_DATA", "")
    if chosen:
        return typed_path(chosen).absolute()
    return _user_folder("data", ".local/share") / _NAME


def _user_folder(kind: str, usual: str) -> Path:
    """Return Inroad's folder for `kind` ("config", "data", "state"), where this platform has such.

    platformdirs says where. On Linux, where it is the XDG Base Directory Specification that says
    so, the same is found without loading it: a login and the first screen wait for this.
    """
    if sys.platform == "linux":
        named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        folder = Path(named) if named.startswith("/") else Path.home() / usual
        return folder / "inroad"
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")("inroad", appauthor=False))


def config_file() -> Path:
    """Return the file of what is set for this machine: `~/.config/inroad/config.toml` on Linux.

    `$INROAD_CONFIG` names another.
    """
    chosen = os.environ.get("INROAD_CONFIG", "")
    return typed_path(chosen) if chosen else _user_folder("config", ".config") / "config.toml"


def typed_path(text: str) -> Path:
    """Return the path that somebody typed; a `~` that is nobody's home is part of a name."""
    path = Path(text)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def state_folder() -> Path:
    """Return where this machine keeps what is about itself: `~/.local/state/inroad` on Linux."""
    return _user_folder("state", ".local/state") / "devices"


def state_file(folder: Path, data: Path, kind: str) -> Path:
    """Return the file in `folder` that keeps what this machine knows about the data file `data`.

    Args:
        folder: usually `state_folder()`.
        data: the resolved data file.
        kind: what the file keeps, a word; "" for the device.

    The name is short and quickly made; whoever reads the file compares the data file in it.
    """
    path = str(data).encode("utf-8", "surrogateescape")
    name = f"{zlib.crc32(path):08x}{zlib.adler32(path):08x}"
    return folder / (f"{name}.{kind}.json" if kind else f"{name}.json")


def styles_folder() -> Path:
    """Return where the TCSS is: beside the package in a wheel, at the top of a checkout."""
    here = Path(__file__).resolve().parent
    beside = here / "styles"
    return beside if beside.is_dir() else here.parents[1] / "styles"
