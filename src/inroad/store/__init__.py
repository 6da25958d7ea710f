"""Documents to disk and back, safely, through TinyDB."""

from inroad.store.log.undo_history import UndoEntry
from inroad.store.store import Store

__all__ = ["Store", "UndoEntry"]
