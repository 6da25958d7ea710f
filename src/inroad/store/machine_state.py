"""What this machine remembers about a campaign, outside of it: a small file each, by kind.

It is never about people's data alone: losing it costs a little work, and no change.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from inroad.disk import Disk
from inroad.files import make_folders, read_whole, replace
from inroad.paths import state_file


class MachineState:
    """One file of this machine about one data file."""

    def __init__(self, disk: Disk, folder: Path, data: Path, kind: str) -> None:
        """Remember in `folder`, for the data file `data`, what `kind` names."""
        self._disk = disk
        self._data = str(data)
        self.path = state_file(folder, data, kind)

    def recall(self) -> dict[str, Any]:
        """Return what was kept last; empty at the first time, or where it is damaged."""
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            known = json.loads(read_whole(self._disk, self.path))
            if known["data"] == self._data:
                return dict(known)
        return {}

    def keep(self, known: dict[str, Any]) -> None:
        """Keep `known`; a machine without room for that forgets."""
        text = json.dumps({**known, "data": self._data})
        with suppress(OSError):
            make_folders(self._disk, self.path.parent)
            # Not synced: what a power cut takes from here can be found out again.
            replace(self._disk, self.path, text.encode(), synced=False)
