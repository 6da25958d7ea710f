"""What was done and undone, read from the journal: which line `undo` and `redo` turn next."""

from collections.abc import Container, Iterable
from typing import NamedTuple

from inroad.store.log.journal import DO, MERGE, REDO, UNDO, Line


class UndoEntry(NamedTuple):
    """One transaction that can be taken back.

    `n` is the number of its line. `line` is the line to turn next: its own, or the one that
    undid it, or made it again.
    """

    n: int
    at: str
    label: str
    kind: str
    line: int
    is_undone: bool = False

    @property
    def key(self) -> str:
        """What names the transaction as it stands: made again, it has another one."""
        return f"{self.at}/{self.line}"


def newest_standing(lines: Iterable[Line], passed: Container[str] = ()) -> UndoEntry | None:
    """Return what `UndoHistory.to_undo` does of lines that come the newest first.

    No more of them are asked for than it takes to know.
    """
    turned: dict[int, tuple[int, bool]] = {}
    for line in lines:
        latest, is_undone = turned.pop(line.n, (line.n, line.kind == UNDO))
        if line.kind in (UNDO, REDO):
            turned[line.of] = (latest, is_undone)
        elif line.kind == DO and not is_undone:
            entry = UndoEntry(line.n, line.at, line.label, line.kind, latest)
            if entry.key not in passed:
                return entry
    return None


class UndoHistory:
    """The transactions of a journal in order."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._entries: dict[int, UndoEntry] = {}
        self._redoable: list[int] = []
        self._of_line: dict[int, int] = {}
        for line in lines:
            self.take(line)

    def take(self, line: Line) -> None:
        """Follow one more line."""
        if line.kind in (DO, MERGE):
            self._entries[line.n] = UndoEntry(line.n, line.at, line.label, line.kind, line.n)
            self._of_line[line.n] = line.n
            if line.kind == DO:
                self._redoable.clear()
            return
        number = self._of_line.get(line.of)
        if line.kind not in (UNDO, REDO) or number is None:
            return
        self._of_line[line.n] = number
        entry, is_undone = self._entries[number], line.kind == UNDO
        self._entries[number] = UndoEntry(
            entry.n, entry.at, entry.label, entry.kind, line.n, is_undone
        )
        if is_undone:
            self._redoable.append(number)
        elif number in self._redoable:
            self._redoable.remove(number)

    def newest_first(self) -> tuple[UndoEntry, ...]:
        """Return every transaction, the newest first."""
        return tuple(reversed(self._entries.values()))

    def to_undo(self, passed: Container[str] = ()) -> UndoEntry | None:
        """Return what `undo` takes back: my newest change that stands.

        Args:
            passed: the keys of those that are left as they are.
        """
        standing = (one for one in self.newest_first() if not one.is_undone and one.kind == DO)
        return next((one for one in standing if one.key not in passed), None)

    def to_redo(self) -> UndoEntry | None:
        """Return what `redo` makes again: what was undone last, with nothing new since."""
        return self._entries[self._redoable[-1]] if self._redoable else None

    def entry(self, n: int) -> UndoEntry | None:
        """Return one transaction by its number."""
        return self._entries.get(n)
