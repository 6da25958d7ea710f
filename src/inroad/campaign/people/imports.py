"""People from files: who is new, who changed, and what could not be read.

The sum always fits: people read + rows skipped = added + updated + unchanged + asked + skipped.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inroad.campaign.core.garbage_collection import collector_at_rest
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.people.listing import listed
from inroad.domain.changes import Change, Edit
from inroad.domain.dates.formatting import say_full
from inroad.domain.errors import InroadError, Unreadable
from inroad.domain.text import joined, plural
from inroad.store.machine_state import MachineState

if TYPE_CHECKING:
    # What reads files is loaded where one is read.
    from inroad.campaign.people.import_merge import Changed, Unclear
    from inroad.domain.people.contact import Contact
    from inroad.exchange.reader import Stream, Wishes
    from inroad.exchange.records import Problem, Reading, Records, TableMapping

Progress = Callable[[int, int], None]
"""Called now and then with how much is done and how much there is."""

_STEP = 500
_MOST_LISTED = 3
_OF_NOBODY = (
    "These are messages or notes, and nobody in them is known: import the list of people from the "
    "same archive first, LinkedIn's Connections.csv."
)
_TABLES = "tables"
"""What is remembered of tables: what their columns hold, by their headings."""


class Report(NamedTuple):
    """What an import did. `problems` are about single rows, in the order of the file.

    `asked` rows may be people whom I know already, and wait for an answer: see `Prepared`.
    `touches` are messages and notes that were taken with people who are known; `strangers` are of
    nobody who is.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    asked: int = 0
    problems: "tuple[Problem, ...]" = ()
    touches: int = 0
    strangers: int = 0

    @property
    def sentence(self) -> str:
        """The report in one line."""
        hidden = sum(problem.is_hidden for problem in self.problems)
        other = self.skipped - hidden
        parts = [
            self._taken_in,
            plural(self.touches, "message or note", "messages and notes") if self.touches else "",
            f"{plural(self.strangers, 'message')} of nobody you know" if self.strangers else "",
            f"{plural(hidden, 'hidden profile')} (LinkedIn gives no name)" if hidden else "",
            f"{plural(other, 'row')} skipped" if other else "",
            f"{plural(self.asked, 'row')} may be somebody you know" if self.asked else "",
        ]
        return "; ".join(part for part in parts if part) + "."

    @property
    def _taken_in(self) -> str:
        updated = f"{self.updated:,} updated" if self.updated else ""
        unchanged = f"{self.unchanged:,} unchanged" if self.unchanged else ""
        return joined(f"{self.added:,} added", updated, unchanged)


class FoundList(NamedTuple):
    """A list of connections that was found in a folder.

    `people` is how many can be read of it, `newest` the day of the newest connection in it,
    and `saved` when the file was written, in seconds, as its disk says.
    """

    path: Path
    people: int
    newest: date | None
    saved: float

    @property
    def sentence(self) -> str:
        """What is to be known to choose it: "312 people, the newest of Wed 25 Nov 2026"."""
        day = f"the newest of {say_full(self.newest)}" if self.newest else "without dates"
        return f"{plural(self.people, 'person', 'people')}, {day}"


class Prepared(NamedTuple):
    """What an import would save, what it would report, and which rows it has to ask about.

    `origin` is where the list comes from, `new` and `changed` are whom it adds and updates, and
    `reading` says in which encoding the file was read.
    """

    edits: tuple[Edit, ...]
    report: Report
    origin: str
    unclear: "tuple[Unclear, ...]" = ()
    new: "tuple[Contact, ...]" = ()
    changed: "tuple[Changed, ...]" = ()
    reading: "Reading | None" = None

    @property
    def read_as(self) -> str:
        """In which encoding the file was read, in words; "" where it is the usual one."""
        reading = self.reading
        if reading is None or not reading.example or reading.encoding.startswith("utf-8"):
            return ""
        return f"Read as {reading.name}, for example {reading.example}."


class UnclearEncoding(Unreadable):
    """A file whose letters could be read in several ways: somebody has to say which is right."""

    def __init__(self, name: str, reading: "Reading") -> None:
        ways = "; ".join(f"{one.encoding}: {joined(*one.examples)}" for one in reading.rivals)
        super().__init__(
            f"{name} can be read in several ways ({ways}); say which is right with --encoding."
        )
        self.reading = reading


class HowToImport(NamedTuple):
    """What somebody said about a file: how its letters are written, and who is who in it.

    `answers` and `chosen` are as `Imports.prepare` takes them.
    """

    encoding: str = ""
    answers: Mapping[int, int] = {}
    chosen: Mapping[int, Mapping[str, bool]] = {}

    @property
    def wishes(self) -> "Wishes":
        """How it is to be read."""
        from inroad.exchange.reader import Wishes

        return Wishes(self.encoding)


class Cancelled(InroadError):
    """The import was cancelled; nothing was changed."""


class UnclearColumns(Unreadable):
    """A table whose headings do not say what its columns hold: somebody has to say it.

    Attributes:
        columns: what each may hold, as a guess.
        headings: what stands above each; "" where nothing does.
        samples: some rows of it.
        kinds: all that a column may hold.
    """

    def __init__(self, sentence: str, mapping: "TableMapping", kinds: Sequence[str]) -> None:
        super().__init__(sentence)
        self.mapping = mapping
        self.columns = tuple(one.value for one in mapping.columns)
        self.headings, self.samples = mapping.headings, mapping.samples
        self.kinds = tuple(kinds)

    @property
    def is_headed(self) -> bool:
        """Whether something stands above the columns."""
        return any(self.headings)


def _no_progress(done: int, total: int) -> None:
    """Show nothing."""


class Imports:
    """Commands that read files; each import is one change."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def read(
        self,
        path: Path,
        progress: Progress = _no_progress,
        wishes: "Wishes | None" = None,
    ) -> "Records":
        """Read a file of people without changing anything.

        Args:
            path: the file; or a folder with one, or with cards.
            progress: is told of bytes, and may raise `Cancelled` to stop.
            wishes: how it is to be read, where somebody said that.

        Raises:
            UnclearEncoding: nobody can know in which encoding it is.
            UnclearColumns: it is a table, and somebody has to say what its columns hold.
            Unreadable: it is something else; the message says what to pick.
        """
        from inroad.exchange.registry import read

        with collector_at_rest():
            return self._read(lambda how: read(path, how, progress), path.name, wishes)

    def read_stream(
        self,
        stream: "Stream",
        progress: Progress = _no_progress,
        wishes: "Wishes | None" = None,
    ) -> "Records":
        """Read what comes from standard input, which ends; as `read` does a file."""
        from inroad.exchange.registry import read_stream

        with collector_at_rest():
            return self._read(
                lambda how: read_stream(stream, how, progress), "Standard input", wishes
            )

    def _read(
        self, read: "Callable[[Wishes], Records]", name: str, wishes: "Wishes | None"
    ) -> "Records":
        from inroad.exchange.reader import UnclearTable, Wishes
        from inroad.exchange.records import ColumnKind

        wishes = wishes or Wishes()
        try:
            records = read(wishes)
        except UnclearTable as error:
            known = self._remembered(error.mapping)
            if known is None:
                kinds = [kind.value for kind in ColumnKind]
                raise UnclearColumns(str(error), error.mapping, kinds) from error
            columns, is_headed = known
            records = read(wishes._replace(columns=columns, is_headed=is_headed))
        if records.reading is not None and records.reading.rivals and not wishes.encoding:
            raise UnclearEncoding(name, records.reading)
        return records

    def _remembered(self, mapping: "TableMapping") -> tuple[tuple[str, ...], bool] | None:
        """Return what the columns of such a table held before, and whether it had headings."""
        try:
            columns, is_headed = self._columns.recall()[mapping.key]
            found = tuple(map(str, columns))
        except (KeyError, TypeError, ValueError):
            return None
        return (found, bool(is_headed)) if len(found) == len(mapping.columns) else None

    def remember_columns(
        self, mapping: "TableMapping", columns: Sequence[str], is_headed: bool
    ) -> None:
        """Remember what the columns of a table hold, for the next one with its headings."""
        known = {**self._columns.recall(), mapping.key: [list(columns), is_headed]}
        self._columns.keep(known)

    @property
    def _columns(self) -> "MachineState":
        return self._work.store.machine_state(_TABLES)

    def list_of(self, folder: Path) -> Path | None:
        """Return the list of a folder that is one unpacked archive; None where it is not clear."""
        from inroad.exchange.contacts.archive_places import the_list_of

        return the_list_of(folder)

    def found_in(self, folder: Path, progress: Progress = _no_progress) -> tuple[FoundList, ...]:
        """Return the lists of connections that a folder has, the newest first.

        They are read for that; what is none after all is left out. `progress` is told of each,
        and may raise `Cancelled` to stop.
        """
        from inroad.exchange.contacts.archive_places import places_in

        found = []
        places = tuple(places_in(folder))
        for done, path in enumerate(places):
            progress(done, len(places))
            with suppress(OSError, Unreadable):
                found.append(_looked_at(path))
        return tuple(sorted(found, key=_age, reverse=True))

    def prepare(
        self,
        connections: "Records",
        progress: Progress = _no_progress,
        answers: Mapping[int, int] | None = None,
        chosen: Mapping[int, Mapping[str, bool]] | None = None,
    ) -> Prepared:
        """Work out what an export adds and updates, without changing anything.

        Args:
            connections: what was read.
            progress: is told of people, and may raise `Cancelled` to stop.
            answers: for rows that are unclear, the id of whom they are, or `SOMEBODY_ELSE`;
                rows without one are left out, and named in the report.
            chosen: for rows with an answer, of fields whether what the file says counts.

        Raises:
            Unreadable: it has messages alone, and of nobody who is known.
        """
        from inroad.campaign.people.import_merge import Merge

        merge = Merge(self._work, answers, connections.origin, chosen)
        total = len(connections.people)
        with collector_at_rest():
            for done, person in enumerate(connections.people):
                if done % _STEP == 0:
                    progress(done, total)
                merge.take(person)
            merge.finish()
            merge.take_touches(connections.touches)
        progress(total, total)
        known = merge.touches + merge.unchanged_touches
        if merge.strangers and not (known or connections.people):
            raise Unreadable(_OF_NOBODY)
        report = Report(
            len(merge.new),
            len(merge.changed),
            merge.unchanged,
            sum(problem.is_skipped for problem in connections.problems),
            len(merge.unclear),
            _in_order(*connections.problems, *map(_problem, merge.unclear)),
            merge.touches,
            merge.strangers,
        )
        return Prepared(
            tuple(merge.edits),
            report,
            connections.origin,
            tuple(merge.unclear),
            tuple(merge.new),
            tuple(merge.changed),
            connections.reading,
        )

    def commit(self, prepared: Prepared) -> Report:
        """Save what was prepared as one change, and say what it did."""
        count = prepared.report.added + prepared.report.updated
        label = f"Imported {plural(count, 'person', 'people')} from {prepared.origin}"
        if not count and prepared.report.touches:
            label = f"Imported messages and notes from {prepared.origin}"
        if prepared.edits:
            with collector_at_rest():
                self._work.commit(Change(label, prepared.edits))
        return prepared.report

    def likely_file(self) -> str:
        """Return the newest export in the usual folders, or ""."""
        found = [export for folder in _usual_folders() for export in _exports_in(folder)]
        _, newest = max(found, default=(0.0, ""))
        return newest


def _problem(unclear: "Unclear") -> "Problem":
    """Return what is to be said about a row that is left out until it is clear who it is."""
    from inroad.exchange.records import Problem

    known = listed([candidate.contact for candidate in unclear.candidates], _MOST_LISTED)
    who = joined(unclear.person.name, unclear.person.role, unclear.person.organisation)
    return Problem(unclear.person.place, f"{who} may be somebody you know already: {known}")


def _in_order(*problems: "Problem") -> "tuple[Problem, ...]":
    return tuple(sorted(problems, key=lambda problem: problem.place))


def _looked_at(path: Path) -> FoundList:
    from inroad.exchange.registry import read

    with collector_at_rest():
        people = read(path).people
    days = [contact.connected_on for contact in people if contact.connected_on is not None]
    return FoundList(path, len(people), max(days, default=None), path.stat().st_mtime)


def _age(found_list: FoundList) -> tuple[date, float, str]:
    """Return what is larger for a newer list: to copy a file makes it no newer."""
    return found_list.newest or date.min, found_list.saved, found_list.path.name


def _usual_folders() -> list[Path]:
    """Return where downloads end up, and where we are: a folder that may be gone by now."""
    found = []
    with suppress(OSError):
        found.append(Path.cwd())
    with suppress(RuntimeError):
        found += [Path.home() / "Downloads", Path.home()]
    return found


def _exports_in(folder: Path) -> list[tuple[float, str]]:
    """Return the exports in a folder, each with the time at which it was written."""
    from inroad.exchange.registry import READERS

    patterns = [pattern for reader in READERS for pattern in reader.downloads]
    found = []
    with suppress(OSError):
        for file in [file for pattern in patterns for file in folder.glob(pattern)]:
            with suppress(OSError):
                if file.is_file():
                    found.append((file.stat().st_mtime, str(file)))
    return found
