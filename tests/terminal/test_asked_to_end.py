"""That the system asks for the end is noted wherever it comes, and lost nowhere."""

import os
import signal
import weakref
from collections.abc import Iterator

import pytest

from inroad.terminal.asked_to_end import SIGNALS, AskedToEnd


@pytest.fixture
def asked() -> Iterator[AskedToEnd]:
    before = {number: signal.getsignal(number) for number in SIGNALS}
    asked = AskedToEnd()
    asked.begin()
    yield asked
    for number, handler in before.items():
        signal.signal(number, handler)


def come(number: signal.Signals) -> None:
    os.kill(os.getpid(), number)


def test_the_first_signal_counts_and_is_told_once(asked: AskedToEnd) -> None:
    told: list[int] = []
    asked.tell(told.append)
    come(signal.SIGTERM)
    come(signal.SIGHUP)
    assert asked.code == 143
    assert told == [143]


def test_one_that_came_before_anybody_listens_is_told_then(asked: AskedToEnd) -> None:
    come(signal.SIGHUP)
    told: list[int] = []
    asked.tell(told.append)
    assert told == [129]


def test_nobody_is_told_who_does_not_listen_any_more(asked: AskedToEnd) -> None:
    told: list[int] = []
    asked.tell(told.append)
    asked.tell(None)
    come(signal.SIGINT)
    assert (asked.code, told) == (130, [])


def test_one_that_comes_where_errors_are_lost_is_noted(asked: AskedToEnd) -> None:
    class Thing:
        pass

    thing = Thing()
    # Python drops what is raised in here, as it does in the middle of every import.
    gone = weakref.ref(thing, lambda _: come(signal.SIGTERM))
    del thing
    assert gone() is None
    assert asked.code == 143
