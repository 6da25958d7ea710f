"""Taking another copy into a campaign: what it has is merged, and its file is kept aside."""

from dataclasses import replace

from inroad.domain.errors import Unreadable
from inroad.domain.text import plural
from inroad.keymap.keymap import key_for
from inroad.store.format.clock_corrections import NONE
from inroad.store.format.raw import State, difference
from inroad.store.format.schema import check_version, migrated
from inroad.store.log.journal import MERGE
from inroad.store.log.storage import JournalStorage
from inroad.store.merging.clock_check import judge
from inroad.store.merging.merge import begun, merge
from inroad.store.repair.kept_aside import Aside

TOOK_IN = "Took in what another program or machine changed"
"""What the history calls a merge."""


class TakingIn:
    """Takes copies into one campaign. The lock is held."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage

    def take_in(self, base: State | None, theirs: State, ours: State | None = None) -> int:
        """Merge another copy into the campaign; return how many documents that changed.

        Args:
            base: what both come from, where that is known.
            theirs: the copy.
            ours: the campaign, where all of it is in memory already.

        Raises:
            Unreadable: it is from a newer Inroad, or of another campaign.
        """
        storage = self._storage
        check_version(theirs)
        theirs = migrated(theirs)
        if theirs.campaign != storage.state.campaign:
            raise Unreadable("It belongs to another campaign.")
        if base is None:
            theirs = begun(theirs)
        ours = ours or storage.state.read()
        merged, conflicts = merge(base, ours, self.corrected(theirs))
        edits = difference(ours.tables, merged.tables)
        news = {one: at for one, at in merged.seen.items() if storage.state.seen.get(one) != at}
        found = merged.corrections - storage.state.corrections
        storage.commit(TOOK_IN, edits, kind=MERGE, seen=news, corrections=found)
        if conflicts:
            storage.notices.append(
                f"{plural(len(conflicts), 'field')} had been changed in both copies; the later "
                f"value stands, and {key_for('conflicts', 'C')} on the screen lets you choose the "
                "others."
            )
        if edits:
            storage.incoming.append((TOOK_IN, edits))
        if merged.tables != theirs.tables or not contains(theirs, merged):
            storage.is_stale = True
        return len(edits)

    def corrected(self, theirs: State) -> State:
        """Return another copy with what is known here, or seen by it, of clocks that were ahead."""
        storage = self._storage
        known = replace(theirs, corrections=theirs.corrections | storage.state.corrections)
        verdict = judge(known, storage.now(), frozenset(storage.names()))
        if verdict.corrections != NONE:
            storage.say_once(verdict.sentence)
        return replace(known, corrections=known.corrections | verdict.corrections)

    def keep_aside(self, data: bytes, what: str) -> str:
        """Keep a file's bytes under a dated name (see `kept_aside`), and return that name."""
        storage = self._storage
        return Aside(storage.disk, storage.layout).keep(data, what, storage.now())


def contains(state: State, other: State) -> bool:
    """Whether `state` has seen all that `other` has."""
    return all(state.seen.get(device, "") >= stamp for device, stamp in other.seen.items())
