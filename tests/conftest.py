"""What the tests share: a clock that stands still, an empty campaign, and the demo."""

import itertools
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe
from inroad.clock import Clock, fixed_clock
from inroad.demo import fill
from tests.calling import EXPORT
from tests.extent import EXTENT, tries

WAITING = 2
"""Workers beside those that keep each core busy: many tests wait for a program in a terminal."""

MONDAY = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
"""The present in most tests: a Monday morning, with Thanksgiving in the same week."""


_machines = itertools.count()


@pytest.fixture(autouse=True)
def own_machine(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Let each test be a machine of its own: device ids are remembered outside the data."""
    # Thousands of tests need no folder, and to make one for each is what would take longest.
    if "tmp_path" in request.fixturenames:
        machine: Path = request.getfixturevalue("tmp_path")
    else:
        machine = tmp_path_factory.getbasetemp() / f"machine-{next(_machines)}"
    monkeypatch.setenv("XDG_STATE_HOME", str(machine / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(machine / "config"))
    monkeypatch.delenv("INROAD_CONFIG", raising=False)


def pytest_xdist_auto_num_workers() -> int | None:
    """Return how many workers `-n auto` means."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (cores or 1) + WAITING


class MovableClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(MONDAY)


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "inroad.json"


@pytest.fixture
def campaign(data_file: Path, clock: Clock) -> Campaign:
    """An empty campaign of somebody in London who has answered the first questions."""
    campaign = Campaign(data_file, clock)
    campaign.me.answer(AboutMe(name="Robin Hale", zone="Europe/London"))
    return campaign


@pytest.fixture
def demo(tmp_path: Path) -> Campaign:
    """The demo campaign as on that Monday."""
    campaign = Campaign(tmp_path / "demo" / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    return campaign


settings.register_profile(
    EXTENT,
    deadline=None,
    max_examples=tries(60, 500, 10_000),
    # Whether an example was made fast enough says only how busy the machine is.
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(EXTENT)


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a call of the program finds: the present, and a data file of the test's own."""
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "data" / "inroad.json"))


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(EXPORT)
    return path
