"""What is installed, and which data file is used: said at once, without opening a campaign."""

import sys

from inroad import __version__
from inroad.cli.calling import Call
from inroad.domain.text import harmless
from inroad.paths import data_file


def version(call: Call) -> int:
    """Say the version."""
    print(f"{call.command.called} {installed()}")
    return 0


def installed() -> str:
    """Return the version of the package that is installed; in a mere folder, what its code says."""
    from importlib import metadata

    try:
        return metadata.version("inroad")
    except metadata.PackageNotFoundError:
        return __version__


def where(call: Call) -> int:
    """Say which data file is used."""
    path = str(data_file(call.data))
    # For a script it is the path itself, byte for byte.
    print(harmless(path) if sys.stdout.isatty() else path)
    return 0
