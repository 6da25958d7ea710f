"""Documents to disk and back, safely, through TinyDB."""

from inroad.store.ledger import Entry
from inroad.store.store import Store

__all__ = ["Entry", "Store"]
