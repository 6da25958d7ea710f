"""Data files as another program leaves them, or an Inroad that has no wall."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from inroad.store.format.raw import State
from inroad.store.log import snapshot

Tables = dict[str, Any]


def edited(path: Path, change: Callable[[Tables], object]) -> None:
    """Change a data file as another program would: as plain JSON."""
    tables = json.loads(path.read_text("utf-8"))
    change(tables)
    path.write_text(json.dumps(tables), "utf-8")


def sealed(path: Path, change: Callable[[Tables], object]) -> bytes:
    """Return the data file with a change, sealed as if an Inroad had written it so."""
    state = snapshot.parse(path.read_bytes())
    assert state is not None
    tables = json.loads(json.dumps(state.tables))
    change(tables)
    return snapshot.to_bytes(State(tables, state.seen, state.head))
