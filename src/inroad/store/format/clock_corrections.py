"""What stamps count as that a clock gave while it was ahead. Pure.

A clock that stood in 2036 for one command leaves stamps of 2036. Nothing later on this device
could be told from what others do meanwhile, and everything that was written then would win
against all that others write for ten years. So such stamps are corrected: not changed, for
other copies have them too, but read as something else. A correction says of some devices up to
which stamp theirs count as given directly after an earlier one.

Three rules keep the order of cause and effect: what was done by somebody who knew of something
else is still the later of both, whatever corrections a copy knows.

- A correction counts stamps after the latest that its maker knew and believed, and counts all
  that they knew and did not believe, in the order that these have.
- Corrections are only ever added, and copies that meet know those of both. Of several for a
  stamp the one holds that counts it as the earliest.
- A device whose stamps were corrected goes on under another name (see `successor`): by its
  name alone it is known which of its stamps are meant.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from inroad.domain.patterns import late
from inroad.store.format.stamps import device_of, is_stamp

_KEY = late(r"(?:[0-9a-f]{23}){1,40}")


class Correction(NamedTuple):
    """One finding that clocks had been ahead.

    `until` has the last stamp of each device that is not believed: its stamps behind `after` and
    up to that one count as given directly after `after`, which is a stamp or what one counts as.
    """

    after: str
    until: tuple[tuple[str, str], ...]


class Corrections:
    """All corrections that a copy of a campaign knows; they do not change."""

    def __init__(self, known: frozenset[Correction] = frozenset()) -> None:
        """Know these, and sort them by device."""
        self.known = known
        self._by_device: dict[str, tuple[tuple[str, str], ...]] = {}
        for one in known:
            for device, last in one.until:
                before = self._by_device.get(device, ())
                self._by_device[device] = (*before, (one.after, last))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Corrections) and self.known == other.known

    def __hash__(self) -> int:
        return hash(self.known)

    def key(self, stamp: str) -> str:
        """Return what orders a stamp among others: itself, or what it counts as.

        What a corrected stamp counts as begins with the stamp that it counts after.
        """
        found = self._by_device.get(device_of(stamp), ())
        counted = [after + stamp for after, last in found if after < stamp <= last]
        return min(counted, default=stamp)

    def latest(self, among: Iterable[str]) -> str:
        """Return the latest of some stamps, or "" of none."""
        return max(among, key=self.key, default="")

    def ends(self) -> Iterator[str]:
        """Yield for each correction what no stamp counts after that it corrects."""
        for one in self.known:
            yield one.after + max(last for _, last in one.until)

    def __or__(self, other: "Corrections") -> "Corrections":
        """Return the corrections of both."""
        return self if other.known <= self.known else Corrections(self.known | other.known)

    def __sub__(self, other: "Corrections") -> "Corrections":
        """Return those that `other` does not know."""
        return Corrections(self.known - other.known)

    def to_json(self) -> list[Any]:
        """Return them as JSON has them, the same for the same corrections."""
        return [[one.after, dict(one.until)] for one in sorted(self.known)]


NONE = Corrections()


def from_json(value: object) -> Corrections:
    """Return of what stands in a file those that are corrections."""
    found = set()
    for one in value if isinstance(value, list) else ():
        match one:
            case [str(after), dict(until)] if _KEY.fullmatch(after):
                if until and all(map(_is_of, until.values(), until)):
                    found.add(Correction(after, tuple(sorted(until.items()))))
    return Corrections(frozenset(found)) if found else NONE


def successor(device: str) -> str:
    """Return what a device is called after stamps of it were corrected."""
    return hashlib.sha256(device.encode()).hexdigest()[: len(device)]


def _is_of(stamp: object, device: object) -> bool:
    return is_stamp(stamp) and device_of(stamp) == device
