"""Where a campaign's data file is."""

import os
from pathlib import Path

_NAME = "inroad.json"


def data_file(given: str | None) -> Path:
    """Return the data file: the one given, else `$INROAD_DATA`, else the user's data folder.

    The user's data folder is the platform's: `~/.local/share/inroad` on Linux.
    """
    chosen = given or os.environ.get("INROAD_DATA", "")
    if chosen:
        return Path(chosen).expanduser().absolute()
    import platformdirs

    return platformdirs.user_data_path("inroad", appauthor=False) / _NAME


def state_folder() -> Path:
    """Return where this machine keeps what is about itself: `~/.local/state/inroad` on Linux."""
    import platformdirs

    return platformdirs.user_state_path("inroad", appauthor=False) / "devices"
