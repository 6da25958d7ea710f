"""Going back to an earlier copy: a new transaction like any other, so that it can be undone."""

from pathlib import Path

from inroad.disk import Disk
from inroad.domain.errors import InroadError, Unreadable
from inroad.files import read_whole
from inroad.store.format.field_stamps import fields_of, revived, stamped
from inroad.store.format.raw import HEADER, RawEdit, State
from inroad.store.format.schema import check_version, migrated
from inroad.store.log import snapshot
from inroad.store.merging.forgotten import FORGOTTEN, forgotten_in, without
from inroad.store.repair import json_copy
from inroad.store.repair.salvage import salvage


def read_copy(disk: Disk, path: Path) -> State:
    """Return the campaign in a backup, in an export of all, or in any other copy of a data file.

    Raises:
        InroadError: the file cannot be read.
        Unreadable: it is no campaign, damaged, or from a newer Inroad.
    """
    try:
        data = read_whole(disk, path)
    except OSError as error:
        raise InroadError(f"{path} cannot be read ({error.strerror or error}).") from error
    if json_copy.is_copy(data):
        return json_copy.read(data, str(path))[0]
    state = snapshot.parse(data)
    if state is None:
        found = salvage(data)
        if found is None or not found.is_json:
            raise Unreadable(f"{path} is no whole copy of an Inroad campaign; choose another one.")
        state = found.states[0]
    check_version(state)
    return migrated(state)


def restoring(present: State, wanted: State, stamp: str) -> list[RawEdit]:
    """Return the edits that make the documents of `present` those of `wanted`.

    Raises:
        InroadError: the copy is of another campaign.
    """
    if present.header and present.campaign != wanted.campaign:
        raise InroadError("That is a copy of another campaign; open it with --data FILE instead.")
    # Nobody who was forgotten comes back.
    wanted = without(wanted, forgotten_in(present, wanted))
    edits = []
    for name in sorted({*present.tables, *wanted.tables}):
        if name == HEADER and present.header:
            continue
        now, then = present.tables.get(name, {}), wanted.tables.get(name, {})
        for doc_id in sorted({*now, *then}):
            before, after = now.get(doc_id), then.get(doc_id)
            if before is None and after is not None:
                put = after if not present.header else revived(after, stamp)
                edits.append(RawEdit(name, doc_id, None, put))
            elif after is None and name != FORGOTTEN:
                edits.append(RawEdit(name, doc_id, before, None))
            elif before is not None and after is not None and fields_of(before) != fields_of(after):
                put = stamped(before, fields_of(after), stamp)
                edits.append(RawEdit(name, doc_id, before, put))
    return edits
