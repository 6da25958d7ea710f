"""`inroad --version`: what is installed, by its own metadata."""

from inroad import __version__
from inroad.cli.calling import Call


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
