"""Unsaved forms on the disk: one private file each, in a folder beside the data file.

They are this machine's own: no copy brings them along. A transaction that saves what an unsaved
form holds names the unsaved form in the journal, in the same line: so an unsaved form whose file is
still there because the program was killed just then is known to be saved, and is not offered once
more.

A text that is open in an editor lies in a folder beside its unsaved form, where the editor may put
what it needs; it is read from there whatever became of the editor and of this program.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from inroad.disk import Disk
from inroad.domain.documents.unsaved_form import TEXT, UnsavedForm
from inroad.domain.text import clean, clean_lines
from inroad.files import discard, make_folders, read_whole, replace
from inroad.store.log.journal import saves_draft
from inroad.store.log.layout import Layout

_LARGEST = 1 << 20
"""Bytes: nobody has typed more than that."""

_EDITED = "message.txt"
_IN_NEED = (_EDITED, f"{_EDITED}.save", f"#{_EDITED}#")
"""What an editor saves to, and to what nano and Emacs save when their terminal is gone."""


class UnsavedFormFiles:
    """The unsaved forms of one campaign."""

    def __init__(self, disk: Disk, layout: Layout) -> None:
        self._disk = disk
        self._layout = layout
        self._folder = layout.unsaved_forms

    def keep(self, unsaved: UnsavedForm) -> None:
        """Keep an unsaved form; raises OSError."""
        make_folders(self._disk, self._folder)
        text = json.dumps(
            {
                "about": unsaved.about,
                "title": unsaved.title,
                "answers": dict(unsaved.answers),
                "process": os.getpid(),
            }
        )
        replace(self._disk, self._folder / f"{unsaved.id}.json", text.encode())

    def all(self) -> tuple[UnsavedForm, ...]:
        """Return those that were left: legible, not saved, and typed in no other session."""
        found = [self._read(name) for name in self._names(self._folder) if name.endswith(".json")]
        unsaved_forms = [unsaved for unsaved in found if unsaved is not None]
        saved = self._saved(unsaved.id for unsaved in unsaved_forms)
        for unsaved_id in saved:
            self.drop(unsaved_id)
        return tuple(unsaved for unsaved in unsaved_forms if unsaved.id not in saved)

    def drop(self, unsaved_id: str, with_all: bool = False) -> None:
        """Throw one away, if it is there; with all that an editor left beside it, or not."""
        discard(self._disk, self._folder / f"{unsaved_id}.json")
        self.end_editing(unsaved_id, cleanly=with_all)

    def begin_editing(self, unsaved: UnsavedForm) -> Path:
        """Keep one whose text is to be edited elsewhere, and return where it is; OSError."""
        self.keep(unsaved)
        folder = self._editing(unsaved.id)
        make_folders(self._disk, folder)
        path = folder / _EDITED
        replace(self._disk, path, f"{unsaved.answers[TEXT]}\n".encode())
        return path

    def edited(self, unsaved_id: str) -> str | None:
        """Return the text as it was saved last, or None where it is not being edited."""
        folder = self._editing(unsaved_id)
        saved = (self._saved_at(folder / name) for name in _IN_NEED)
        newest = max(filter(None, saved), default=None)
        if newest is None:
            return None
        with suppress(OSError):
            data = read_whole(self._disk, newest[1], _LARGEST)
            return data.decode("utf-8", "replace").removesuffix("\n")
        return None

    def end_editing(self, unsaved_id: str, cleanly: bool) -> None:
        """Take away what was edited.

        Args:
            unsaved_id: which unsaved form.
            cleanly: whether the editor ended as it should. Otherwise what else it left there
                stays: it finds it when it is opened on the same text again.
        """
        folder = self._editing(unsaved_id)
        for name in self._names(folder) if cleanly else _IN_NEED:
            discard(self._disk, folder / name)
        with suppress(OSError):
            folder.rmdir()

    def _editing(self, unsaved_id: str) -> Path:
        return self._folder / f"{unsaved_id}.editing"

    def _names(self, folder: Path) -> list[str]:
        try:
            return sorted(self._disk.names(folder))
        except OSError:
            return []

    def _saved_at(self, path: Path) -> tuple[int, Path] | None:
        with suppress(OSError):
            return self._disk.stat(path).st_mtime_ns, path
        return None

    def _saved(self, unsaved_ids: Iterable[str]) -> set[str]:
        """Return which of the unsaved forms a journal names: what they held is saved."""
        left = set(unsaved_ids)
        saved: set[str] = set()
        parent = self._layout.data.parent
        for name in self._names(parent) if left else ():
            if self._layout.device_of(name):
                with suppress(OSError):
                    data = read_whole(self._disk, parent / name)
                    saved |= {one for one in left if saves_draft(data, one)}
        return saved

    def _read(self, name: str) -> UnsavedForm | None:
        unsaved_id = name.removesuffix(".json")
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            found: dict[str, Any] = json.loads(
                read_whole(self._disk, self._folder / name, _LARGEST)
            )
            if self._is_typed_elsewhere(found.get("process")):
                return None
            answers = {clean(key): clean_lines(value) for key, value in found["answers"].items()}
            about = tuple(clean(part) for part in found["about"])
            unsaved = UnsavedForm(unsaved_id, about, clean(found["title"]), answers)
            edited = self.edited(unsaved_id)
            if edited is None:
                return unsaved
            return unsaved._replace(answers={**answers, TEXT: clean_lines(edited)})
        return None

    def _is_typed_elsewhere(self, process: object) -> bool:
        """Whether another session is alive that keeps this unsaved form."""
        is_another = isinstance(process, int) and 0 < process != os.getpid()
        return is_another and self._disk.is_running(int(str(process)))
