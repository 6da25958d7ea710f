"""Drafts on the disk: one private file each, in a folder beside the data file.

They are this machine's own: they are in no transaction, and no copy brings them along.
"""

import json
from contextlib import suppress
from typing import Any

from inroad.disk import Disk
from inroad.domain.draft import Draft
from inroad.domain.text import clean, clean_lines
from inroad.files import discard, make_folders, read_whole, replace
from inroad.store.layout import Layout


class Drafts:
    """The drafts of one campaign."""

    def __init__(self, disk: Disk, layout: Layout) -> None:
        self._disk = disk
        self._folder = layout.drafts

    def keep(self, draft: Draft) -> None:
        """Keep a draft; raises OSError."""
        make_folders(self._disk, self._folder)
        text = json.dumps(
            {"about": draft.about, "title": draft.title, "answers": dict(draft.answers)}
        )
        replace(self._disk, self._folder / f"{draft.id}.json", text.encode())

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts that are there, and legible."""
        try:
            names = sorted(self._disk.names(self._folder))
        except OSError:
            return ()
        found = [self._read(name) for name in names if name.endswith(".json")]
        return tuple(draft for draft in found if draft is not None)

    def drop(self, draft_id: str) -> None:
        """Throw a draft away, if it is there."""
        discard(self._disk, self._folder / f"{draft_id}.json")

    def _read(self, name: str) -> Draft | None:
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            found: dict[str, Any] = json.loads(read_whole(self._disk, self._folder / name))
            answers = {clean(key): clean_lines(value) for key, value in found["answers"].items()}
            about = tuple(clean(part) for part in found["about"])
            return Draft(name.removesuffix(".json"), about, clean(found["title"]), answers)
        return None
