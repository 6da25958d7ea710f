"""What `undo` leaves as it is: kept on this machine, so that what was done before is in reach.

Something else changed it since it was done, or it is that somebody was forgotten; whoever asks once
more means what was done before.
"""

from functools import cached_property

from inroad.store.machine_state import MachineState

_KEYS, _FORGOT = "keys", "forgot"
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
        self._keep()

    @property
    def forgot(self) -> str:
        """When somebody was forgotten, where that is still to be passed over (a stamp); else ""."""
        return self._forgot[-1] if self._forgot else ""

    @forgot.setter
    def forgot(self, stamp: str) -> None:
        self._forgot[:] = [stamp] if stamp else []
        self._keep()

    def _keep(self) -> None:
        self._known.keep({_KEYS: self._keys[-_MOST:], _FORGOT: self._forgot})

    @cached_property
    def _keys(self) -> list[str]:
        return self._recalled(_KEYS)

    @cached_property
    def _forgot(self) -> list[str]:
        return self._recalled(_FORGOT)

    def _recalled(self, name: str) -> list[str]:
        kept = self._known.recall().get(name)
        return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []
