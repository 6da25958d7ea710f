"""Reference data (`domain.reference_data`) as it was looked up, kept for the next process.

It holds until something else is installed: the version of the program, a library, the zones of
the system.
"""

from pathlib import Path

from inroad.domain.reference_data import Json
from inroad.kept_file import KeptFile

REFERENCE = "reference"
"""The name of the file."""
_MOST = 500
"""Things that are kept, each of about a kilobyte: two years of every country that one writes to.
Where there are more, those of the present process stay."""


class KeptReference:
    """What is looked up in this process, and what was in others.

    Several threads may ask. What two processes look up at the same time, one of them keeps.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Read what was kept.

        Args:
            folder: where this machine keeps what is about itself; by default the user's folder.
        """
        self._file = KeptFile(REFERENCE, folder)
        kept = self._file.read()
        self._known: dict[str, Json] = {}
        if kept is not None and isinstance(kept.told, dict):
            self._known = kept.told
        self._asked: set[str] = set()
        self._has_new = False

    def recall(self, name: str) -> Json | None:
        """Return what is known by a name, or None."""
        self._asked.add(name)
        return self._known.get(name)

    def remember(self, name: str, found: Json) -> None:
        """Know something by a name."""
        self._asked.add(name)
        self._known[name] = found
        self._has_new = True

    def keep(self) -> None:
        """Keep all that is known, if some of it is new."""
        if not self._has_new:
            return
        self._has_new = False
        known = dict(self._known)
        if len(known) > _MOST:
            known = {name: known[name] for name in sorted(set(self._asked) & known.keys())[:_MOST]}
        self._file.write(known)
