"""What `undo` leaves as it is: kept on this machine, so that what was done before is in reach.

Something else changed it since it was done; whoever asks once more means what was done before.
"""

from functools import cached_property

from inroad.store.machine_state import MachineState

_KEYS, _AT = "keys", "at"
_MOST = 200
"""As many as are remembered: behind so many refusals nobody asks on."""


class PassedOver:
    """The keys of transactions that could not be taken back, whichever process was asked."""

    def __init__(self, known: MachineState) -> None:
        """Remember in the file `known`."""
        self._known = known

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def add(self, key: str) -> None:
        """Pass over one more."""
        self._keys.append(key)
        self._known.keep({_KEYS: self._keys[-_MOST:]})

    @cached_property
    def _keys(self) -> list[str]:
        kept = self._known.recall().get(_KEYS)
        return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []


class LastForgetting:
    """When somebody was forgotten last, whichever process did it: `undo` says once that it stays.

    It is read anew each time, for another process may have forgotten somebody meanwhile.
    """

    def __init__(self, known: MachineState) -> None:
        """Remember in the file `known`."""
        self._known = known

    def note(self, stamp: str) -> None:
        """Know that somebody was forgotten by a transaction with this stamp."""
        self._known.keep({_AT: stamp})

    def is_after(self, stamp: str) -> bool:
        """Whether it was after a stamp, and was not passed over yet."""
        at = self._known.recall().get(_AT)
        return isinstance(at, str) and at > stamp

    def pass_over(self) -> None:
        """Have `undo` go on to what was done before."""
        self.note("")
