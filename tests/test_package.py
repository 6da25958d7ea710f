"""The package itself: the wheel in a clean environment, and `styles/` in all three ways."""

import os
import subprocess
import sys
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

import inroad
from inroad.paths import styles_folder
from tests.terminal.program import Program

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the build backend that is installed already."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_styles_and_nothing_of_the_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    sheets = {path.name for path in (ROOT / "styles").glob("*.tcss")}
    assert {name.rsplit("/", 1)[1] for name in names if name.endswith(".tcss")} == sheets
    check = "inroad/domain/messages/check/"
    assert {f"{check}turns.toml", f"{check}weights.txt"} <= set(names)
    about = f"inroad-{inroad.__version__}"
    assert {name.split("/", 1)[0] for name in names} == {
        *("inroad", f"{about}.dist-info", f"{about}.data")
    }
    # What stands in the data of a wheel is put beside the program: man finds the page there.
    beside = [name for name in names if name.startswith(f"{about}.data/")]
    assert beside == [f"{about}.data/data/share/man/man1/inroad.1"]
    page = zipfile.ZipFile(wheel).read(beside[0]).decode()
    assert page == (ROOT / "src" / "inroad" / "cli" / "inroad.1").read_text("utf-8")


def version_of(packages: Path) -> str:
    """Return what the program says of itself that is in a folder of packages."""
    call = [sys.executable, "-m", "inroad", "--version"]
    env = {**os.environ, "PYTHONPATH": str(packages)}
    return subprocess.run(call, env=env, capture_output=True, text=True, check=True).stdout


def test_the_version_is_that_of_what_is_installed(wheel: Path, tmp_path: Path) -> None:
    """In the checkout, as it was installed to be edited; and in a wheel, of whatever version."""
    assert version_of(tmp_path) == f"inroad {metadata.version('inroad')}\n"
    packages = tmp_path / "packages"
    zipfile.ZipFile(wheel).extractall(packages)
    assert version_of(packages) == f"inroad {wheel.name.split('-')[1]}\n"
    (said,) = packages.glob("*.dist-info/METADATA")
    said.write_text(said.read_text("utf-8").replace("\nVersion: ", "\nVersion: 7"), "utf-8")
    assert version_of(packages) == f"inroad 7{wheel.name.split('-')[1]}\n"


def test_from_a_checkout_the_styles_are_those_at_the_top() -> None:
    assert styles_folder() == ROOT / "styles"


def it_starts(command: list[str], folder: Path, packages: str) -> None:
    """Start the program away from the checkout, where its modules are found in `packages` too."""
    folder.mkdir()
    with Program(command, folder=folder, environment={"PYTHONPATH": packages}) as program:
        program.wait_for("Overdue", "Maya Chen", "all keys")
        program.press("3")
        program.wait_for("Identified 18")
        program.type("q")
        assert program.wait_for_end() == 0
    # The row of the selected card has its own ground only where the style sheets were found.
    assert b"48;2;37;43;53" in program.raw


def test_the_program_starts_from_what_the_wheel_holds(wheel: Path, tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    zipfile.ZipFile(wheel).extractall(packages)
    where = [sys.executable, "-c", "import inroad; print(inroad.__file__)"]
    env = {**os.environ, "PYTHONPATH": str(packages)}
    said = subprocess.run(where, cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert Path(said.stdout).is_relative_to(packages)
    it_starts([sys.executable, "-m", "inroad", "--demo"], tmp_path / "elsewhere", str(packages))


@pytest.mark.long
def test_the_installed_program_starts_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    pip = [
        home / "bin" / "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]
    subprocess.run([*pip, "-c", ROOT / "constraints.txt", wheel], check=True, capture_output=True)
    it_starts([str(home / "bin" / "inroad"), "--demo"], tmp_path / "elsewhere", "")
