"""What this machine remembers of the calendar folders that it keeps, and of what it exported."""

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from inroad.exchange.calendar.calendar_entry import CalendarEntry
from inroad.exchange.calendar.said import FIELDS, said_by
from inroad.exchange.calendar.three_way import Written
from inroad.exchange.calendar.vdir import digest
from inroad.store.machine_state import MachineState


class KeptFolders:
    """The folders, each with what was written there last; whatever is damaged is forgotten."""

    def __init__(self, state: MachineState) -> None:
        self._state = state

    def all(self) -> tuple[Path, ...]:
        """Return the folders that are kept because they were named, in that order."""
        known = self._state.recall()
        by_file = _texts(known.get(_BY_FILE))
        folders = [one for one in _dict(known.get("folders")) if one not in by_file]
        before = known.get("folder")
        if isinstance(before, str) and before not in folders:
            folders.insert(0, before)
        return tuple(map(Path, folders))

    def written(
        self, folder: Path, entries: Iterable[CalendarEntry], zone: str
    ) -> dict[str, Written]:
        """Return what was written in a folder last, by UID.

        Args:
            folder: the folder.
            entries: what belongs there now, by which is understood what an earlier version kept.
            zone: my zone.
        """
        known = self._state.recall()
        folders = _dict(known.get("folders"))
        if str(folder) in folders:
            found = _dict(folders[str(folder)]).items()
            return {uid: one for uid, value in found if (one := _written(value)) is not None}
        if known.get("folder") != str(folder):
            return {}
        digests = _dict(known.get("files"))
        written = dict.fromkeys(digests, Written(sequence=0))
        for entry in entries:
            if digests.get(entry.uid) == digest(entry):
                said, by_day = said_by(entry, zone), entry.starts is None
                fields = {name: said.field(name, by_day) for name in FIELDS}
                written[entry.uid] = Written(fields, 0)
        return written

    def remember(self, folder: Path, written: Mapping[str, Written], is_by_file: bool) -> None:
        """Remember what stands in a folder.

        Args:
            folder: the folder, which is kept from now on.
            written: what stands in it.
            is_by_file: whether it is kept only as long as the file of this machine names it.
        """
        known = self._state.recall()
        by_file = _texts(known.get(_BY_FILE)) - {str(folder)}
        known[_BY_FILE] = sorted(by_file | {str(folder)} if is_by_file else by_file)
        folders = _dict(known.get("folders"))
        folders[str(folder)] = {uid: _as_json(one) for uid, one in written.items()}
        if known.get("folder") == str(folder):
            known = {name: value for name, value in known.items() if name not in _BEFORE}
        self._state.keep({**known, "folders": folders})

    def change(self, folder: Path, uid: str, written: Written) -> None:
        """Remember something else of one entry in a folder."""
        known = self._state.recall()
        folders = _dict(known.get("folders"))
        folders[str(folder)] = {**_dict(folders.get(str(folder))), uid: _as_json(written)}
        self._state.keep({**known, "folders": folders})

    def one(self, folder: Path, uid: str) -> Written:
        """Return what was written of one entry in a folder."""
        folders = _dict(self._state.recall().get("folders"))
        return _written(_dict(folders.get(str(folder))).get(uid)) or Written()

    def forget(self, ended: Iterable[Path], in_file: Iterable[Path]) -> None:
        """Keep some folders no more.

        Args:
            ended: which; what was written there is forgotten.
            in_file: those of them that the file of this machine names: they are kept as long as
                it does, and what was written there is known.
        """
        known = self._state.recall()
        named = set(map(str, in_file))
        names = set(map(str, ended))
        folders = _dict(known.get("folders"))
        left = {name: folders[name] for name in folders if name not in names - named}
        by_file = (_texts(known.get(_BY_FILE)) | (names & named)) & left.keys()
        ended_before = _BEFORE if known.get("folder") in names else ()
        changed = {"folders": left, _BY_FILE: sorted(by_file)} if left else {}
        kept = {"folders", _BY_FILE, *ended_before}
        self._state.keep({one: known[one] for one in known if one not in kept} | changed)

    def leave_out(self, uids: Collection[str], is_named: Callable[[str, str], bool]) -> None:
        """Remember no word of some entries, and none that names somebody.

        That they may stand in a folder is known still: they are taken out of one that is away
        once it is back.

        Args:
            uids: the entries.
            is_named: whether the text of an entry, which has that UID, names whom nothing is to be
                remembered of.
        """
        known = self._state.recall()
        folders = {
            folder: {uid: _silent(uid, one, uids, is_named) for uid, one in _dict(written).items()}
            for folder, written in _dict(known.get("folders")).items()
        }
        exported = {
            uid: value
            for uid, value in self.exported.items()
            if uid not in uids
            and not any(isinstance(one, str) and is_named(uid, one) for one in value)
        }
        changed: dict[str, Any] = {"folders": folders, "exported": exported}
        after = {**known, **{name: changed[name] for name in changed if name in known}}
        if after != known:
            self._state.keep(after)

    @property
    def exported(self) -> dict[str, list[Any]]:
        """What was exported last, by UID: the number of changes, a mark, and what it was."""
        found = _dict(self._state.recall().get("exported"))
        return {uid: value for uid, value in found.items() if isinstance(value, list)}

    def keep_exported(self, exported: Mapping[str, list[Any]]) -> None:
        """Remember what was exported."""
        self._state.keep({**self._state.recall(), "exported": dict(exported)})


_BY_FILE = "by_file"
"""The folders that nobody named but the file of this machine."""
_BEFORE = ("folder", "files")
"""What an earlier version kept, of the one folder that it knew."""


def _dict(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}


def _texts(value: object) -> set[str]:
    return {one for one in value if isinstance(one, str)} if isinstance(value, list) else set()


def _silent(
    uid: str, value: object, uids: Collection[str], is_named: Callable[[str, str], bool]
) -> object:
    """Return what is kept of one entry without a word of it, where none is to be known."""
    written = _written(value)
    if written is None:
        return value
    if uid in uids:
        return _as_json(Written(sequence=written.sequence, is_there=False))
    if any(is_named(uid, text) for text in written.fields.values()):
        return _as_json(written._replace(fields={}))
    return value


def _as_json(written: Written) -> list[Any]:
    return [dict(written.fields), written.sequence, written.is_there, dict(written.marks)]


def _written(value: object) -> Written | None:
    match value:
        case [dict(fields), int(sequence), bool(is_there), *marks]:
            # Before there were marks in it, a version wrote three.
            seen = _text_by_name(marks[0]) if marks else {}
            return Written(_text_by_name(fields), sequence, is_there, seen)
        case _:
            return None


def _text_by_name(value: object) -> dict[str, str]:
    return {name: one for name, one in _dict(value).items() if isinstance(one, str)}
