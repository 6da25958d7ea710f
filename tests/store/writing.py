"""A process that does nothing but change a campaign, for the tests that kill it.

It is forked from a server that has imported everything already: what is to be killed is the
writing, many times, and not Python's start.
"""

import multiprocessing
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from inroad.domain.changes import Change, Edit
from inroad.domain.people.contact import Contact
from inroad.store import Store
from tests.patience import PATIENCE

_forking = multiprocessing.get_context("forkserver")
_forking.set_forkserver_preload([__name__])


class Writer:
    """A process that adds contacts, one a change, and says of each when it was acknowledged."""

    def __init__(self, data_file: Path, first: int) -> None:
        """Start one that counts the ids of its contacts up from `first`."""
        self._said, saying = _forking.Pipe(duplex=False)
        self._process = _forking.Process(target=_write, args=(data_file, first, saying))
        self._process.start()
        # What it said is at an end when the process is: nobody else may hold the other end.
        saying.close()

    def kill_after(self, changes: int) -> set[str]:
        """Kill it once it has acknowledged so many; return the names of all it acknowledged.

        A pipe keeps what was said, whatever becomes of who said it.
        """
        heard = self._heard()
        acknowledged = {next(heard) for _ in range(changes)}
        self._process.kill()
        self._process.join()
        return acknowledged | set(heard)

    def _heard(self) -> Iterator[str]:
        try:
            while self._said.poll(PATIENCE):
                yield self._said.recv_bytes().decode()
        except EOFError:
            return
        raise AssertionError("the writer neither wrote nor ended")


def _write(data_file: Path, number: int, saying: Connection) -> None:
    store = Store(data_file, patience=PATIENCE)
    while True:
        contact = Contact(number, f"P{number}", notes="x" * (number % 997))
        store.commit(Change("Added", (Edit(None, contact),)))
        saying.send_bytes(contact.name.encode())
        number += 1
        if number % 7 == 0:
            store.tidy(store.to_tidy())
