"""Which device this is, for each data file: kept outside the data file.

A copied, moved or restored file gets a new device id, or two places would give the same
stamps to different changes. So the id is kept by where the file is, with the last stamp that
was given there: a file that does not know that stamp is an older one brought back.
"""

from os import urandom
from pathlib import Path
from typing import NamedTuple

from inroad.disk import Disk
from inroad.store.format.raw import State
from inroad.store.format.stamps import device_of, is_device, is_stamp
from inroad.store.machine_state import MachineState


class Device(NamedTuple):
    """What this place is called, for one campaign, and the last stamp given.

    That stamp may bear a later name: see `clock_corrections.successor`. `entries` is how many the
    campaign had then, 0 where that was not kept.
    """

    id: str
    campaign: str = ""
    last: str = ""
    entries: int = 0

    def fits(self, state: State) -> bool:
        """Whether `state` is what this device last left here, or comes after that."""
        same = "" in (self.campaign, state.campaign) or self.campaign == state.campaign
        return same and not self.is_ahead_of(state)

    def is_ahead_of(self, state: State) -> bool:
        """Whether something was saved here that `state` knows nothing of."""
        return state.seen.get(device_of(self.last), "") < self.last


def new_device() -> Device:
    """Return a device that nobody has heard of."""
    return Device(urandom(4).hex())


class Devices:
    """The file that remembers the device of one data file."""

    def __init__(self, disk: Disk, folder: Path, data: Path) -> None:
        """Remember in `folder`, which belongs to this machine, for the data file `data`."""
        self._known = MachineState(disk, folder, data, "")

    def recall(self) -> Device | None:
        """Return the device of this data file, or None at the first time."""
        known = self._known.recall()
        name, campaign, last = (known.get(field) for field in ("id", "campaign", "last"))
        if not is_device(name) or not isinstance(campaign, str):
            return None
        entries = known.get("entries")
        count = max(0, entries) if type(entries) is int else 0
        return Device(name, campaign, last if is_stamp(last) else "", count)

    def remember(self, device: Device) -> None:
        """Keep `device`; a machine without room for that takes a new one next time."""
        self._known.keep(device._asdict())
