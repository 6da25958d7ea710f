"""Which device this is, for each data file: kept outside the data file.

A copied, moved or restored file gets a new device id, or two places would give the same
stamps to different changes. So the id is kept by where the file is, with the last stamp that
was given there: a file that does not know that stamp is an older one brought back.
"""

import hashlib
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from inroad.store.disk import Disk
from inroad.store.files import discard, make_folders, read_whole, write_aside
from inroad.store.raw import State


@dataclass(frozen=True, slots=True)
class Device:
    """What this place is called in stamps, for one campaign, and the last stamp given."""

    id: str
    campaign: str = ""
    last: str = ""

    def fits(self, state: State) -> bool:
        """Whether `state` is what this device last left here, or comes after that."""
        same = "" in (self.campaign, state.campaign) or self.campaign == state.campaign
        return same and state.seen.get(self.id, "") >= self.last


def new_device() -> Device:
    """Return a device that nobody has heard of."""
    return Device(secrets.token_hex(4))


class Devices:
    """The file that remembers the device of one data file."""

    def __init__(self, disk: Disk, folder: Path, data: Path) -> None:
        """Remember in `folder`, which belongs to this machine, for the data file `data`."""
        name = hashlib.sha256(str(data).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._disk = disk
        self._data = str(data)
        self._path = folder / f"{name}.json"

    def recall(self) -> Device | None:
        """Return the device of this data file, or None at the first time."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            known = json.loads(read_whole(self._disk, self._path))
            if known["data"] == self._data:
                return Device(str(known["id"]), str(known["campaign"]), str(known["last"]))
        return None

    def remember(self, device: Device) -> None:
        """Keep `device`; a machine without room for that takes a new one next time."""
        known = {"data": self._data, "id": device.id, "campaign": device.campaign}
        text = json.dumps({**known, "last": device.last})
        with suppress(OSError):
            make_folders(self._disk, self._path.parent)
            # Not synced: what a power cut takes from here costs a new id, and no change.
            aside = write_aside(self._disk, self._path, text.encode(), synced=False)
            try:
                self._disk.rename(aside, self._path)
            except OSError:
                discard(self._disk, aside)
