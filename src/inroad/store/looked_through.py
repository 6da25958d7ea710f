"""Which snapshot this machine has looked through, and found that every entry can be read.

Such a file need not be read whole to be opened: its checksum says that it is still the same.
It holds for one version of Inroad, for another one may know other fields.
"""

from inroad import __version__
from inroad.store.machine_state import MachineState

_VERSION, _CHECKSUM = "version", "checksum"


class LookedThrough:
    """The checksum of the last snapshot of one data file that was looked through."""

    def __init__(self, known: MachineState) -> None:
        """Remember in the file `known`."""
        self._known = known
        self._kept: str | None = None

    def recall(self) -> str:
        """Return the checksum; "" where this version has looked through none."""
        found = self._known.recall()
        checksum = found.get(_CHECKSUM) if found.get(_VERSION) == __version__ else None
        self._kept = checksum if isinstance(checksum, str) else ""
        return self._kept

    def keep(self, checksum: str) -> None:
        """Remember that all is sound in the snapshot that bears `checksum`."""
        if checksum and checksum != self._kept:
            self._known.keep({_VERSION: __version__, _CHECKSUM: checksum})
            self._kept = checksum
