"""What is built once for all tests of a release."""

import sys
from pathlib import Path

import pytest

from tests.release.building import ROOT, built, call


@pytest.fixture(scope="session")
def one_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one file, as `make pyz` builds it."""
    return built(tmp_path_factory.mktemp("one file") / "inroad.pyz")


@pytest.fixture(scope="session")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with sdist and wheel, which is built from the sdist."""
    folder = tmp_path_factory.mktemp("archives")
    call([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT])
    return folder
