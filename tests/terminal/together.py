"""The same keys, typed one by one and in packets: what the screen shows then, and what is stored.

A lagging line delivers several keys in one read. Whatever the packets are, the end has to be
the same: the screen, and every document (but for the ids of new ones, which are random).
"""

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from inroad.domain.documents.document import Document
from inroad.domain.tables import TABLES
from inroad.store import Store
from tests.conftest import MONDAY
from tests.terminal.program import Program


@dataclass(frozen=True, slots=True)
class End:
    """Where keys led: the screen, and the documents."""

    screen: str
    documents: tuple[str, ...]


def copied(data: Path, folder: Path) -> Path:
    """Copy a data file into a folder, which is made where there is none; return the copy."""
    folder.mkdir(exist_ok=True)
    return Path(shutil.copy(data, folder / "inroad.json"))


@contextmanager
def opened(data: Path, folder: Path, wait: bool = True) -> Iterator[Program]:
    """Open the program on a copy of `data` in `folder`; it shows the first screen, or will."""
    environment = {
        "INROAD_DATA": str(copied(data, folder)),
        "INROAD_NOW": MONDAY.isoformat(),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "EDITOR": "true",
        "HOME": str(folder),
    }
    with Program([sys.executable, "-m", "inroad"], environment=environment) as program:
        if wait:
            program.wait_for("all keys")
        yield program


def one_by_one(data: Path, folder: Path, before: Sequence[str], keys: str) -> End:
    """Type `keys` one by one, and wait after each; toasts are gone at the end."""
    with opened(data, folder) as program:
        for part in (*before, *keys):
            program.type(part)
            program.settle()
        program.wait_until(lambda: not _has_toast(program), "the toast's end")
        end = _end(program, folder, data)
        # On a busy machine a program may sleep for a moment with something left to do.
        while (later := _a_moment_later(program, folder, data)) != end:
            end = later
        return end


def in_packets(
    data: Path, folder: Path, before: Sequence[str], packets: Sequence[str], expected: End
) -> None:
    """Type each packet in one write, and wait until the end is the expected one."""
    with opened(data, folder) as program:
        for part in before:
            program.type(part)
            program.settle()
        for packet in packets:
            program.type(packet)
        await_end(program, folder, data, expected)


def await_end(program: Program, folder: Path, data: Path, expected: End) -> None:
    """Wait until screen and documents are the expected ones."""

    def is_there() -> bool:
        return program.text == expected.screen and _documents(folder, data) == expected.documents

    try:
        program.wait_until(is_there, f"what one by one leads to:\n{expected.screen}\nand there")
    finally:
        assert b"Traceback" not in program.raw
    assert program.text == expected.screen
    assert _documents(folder, data) == expected.documents


def _end(program: Program, folder: Path, data: Path) -> End:
    return End(program.text, _documents(folder, data))


def _a_moment_later(program: Program, folder: Path, data: Path) -> End:
    program.let_pass(1)
    return _end(program, folder, data)


def _has_toast(program: Program) -> bool:
    """Whether something is said over the last lines; a cursor stands in the first column."""
    return any("▌" in line[1:] for line in program.text.split("\n")[-4:])


def _documents(folder: Path, data: Path) -> tuple[str, ...]:
    known = {one for kind in TABLES for one in Store(data).all(kind)}
    store = Store(folder / "inroad.json", state=folder / "reader")
    stored = (one for kind in TABLES for one in store.all(kind).values())
    return tuple(sorted(_said(document, known) for document in stored))


def _said(document: Document, known: set[int]) -> str:
    """Write a document down, with one word for every id that is new."""
    parts = []
    for field in fields(document):
        value = getattr(document, field.name)
        is_new = isinstance(value, int) and value > 1 << 32 and value not in known
        parts.append(f"{field.name}={'new' if is_new else value!r}")
    return f"{type(document).__name__}({', '.join(parts)})"
