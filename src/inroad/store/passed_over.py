"""What `undo` leaves as it is: kept on this machine, so that what was done before is in reach.

Something else changed it since it was done; whoever asks once more means what was done before.
"""

from functools import cached_property

from inroad.store.machine_state import MachineState

_KEYS = "keys"
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
