"""Files that are written for other programs: whole, private, and where they were asked for."""

import os
import stat
import subprocess
import sys
import tempfile
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from inroad.domain.errors import InroadError
from inroad.exchange.output_file import save
from tests.limits import FULL, full_disk

CONTENT = b"BEGIN:VCALENDAR\r\n" * 20


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def refusal(path: Path) -> str:
    with pytest.raises(InroadError) as raised:
        save(path, CONTENT)
    return str(raised.value)


@pytest.fixture(params=[0, 0o022, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize("before", [None, 0o644, 0o666, 0o600, 0o755])
def test_a_file_is_mine_alone_whatever_was_there(tmp_path: Path, before: int | None) -> None:
    path = tmp_path / "inroad.ics"
    if before is not None:
        path.write_bytes(b"before")
        path.chmod(before)
    save(path, CONTENT)
    assert (path.read_bytes(), mode(path)) == (CONTENT, 0o600)
    assert names(tmp_path) == ["inroad.ics"]


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    folder, other = tmp_path / "here", tmp_path / "there"
    folder.mkdir()
    other.mkdir()
    target = other / "target.ics"
    target.write_bytes(b"before")
    (other / "second.ics").symlink_to("target.ics")
    link = folder / "first.ics"
    link.symlink_to("../there/second.ics")
    save(link, CONTENT)
    assert link.is_symlink()
    assert (target.read_bytes(), mode(target)) == (CONTENT, 0o600)
    assert names(other) == ["second.ics", "target.ics"]


def test_a_link_that_leads_nowhere_yet_leads_to_the_new_file(tmp_path: Path) -> None:
    link = tmp_path / "link.ics"
    link.symlink_to("new/target.ics")
    save(link, CONTENT)
    assert (tmp_path / "new" / "target.ics").read_bytes() == CONTENT
    assert link.is_symlink()


def test_links_in_a_circle_are_one_sentence(tmp_path: Path) -> None:
    one = tmp_path / "one.ics"
    one.symlink_to("two.ics")
    (tmp_path / "two.ics").symlink_to("one.ics")
    assert refusal(one) == f"{one} was not saved (Too many levels of symbolic links)."


def test_a_link_that_somebody_else_put_into_a_common_folder_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the kernel does it too, where a file is opened by the name of the link."""
    mine = tmp_path / "mine.txt"
    mine.write_bytes(b"before")
    link = Path("/", "tmp") / f"inroad-{uuid.uuid4().hex}"
    link.symlink_to(mine)
    try:
        if os.geteuid() == 0:
            os.chown(link, 12345, 12345, follow_symlinks=False)
        else:
            monkeypatch.setattr(os, "geteuid", lambda: 12345)
        assert refusal(link) == f"{link} was not saved (it is a link that somebody else made)."
    finally:
        link.unlink()
    assert mine.read_bytes() == b"before"


def test_a_folder_is_no_place_for_a_file_without_a_name(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder; name a file in it."
    inside = tmp_path / "file" / "x.ics"
    (tmp_path / "file").write_bytes(b"")
    assert refusal(inside) == f"{inside} was not saved (Not a directory)."


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    save(pipe, CONTENT)
    reader.join()
    assert read == [CONTENT]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_device_is_written_into() -> None:
    save(Path("/dev/null"), CONTENT)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    assert refusal(Path("/dev/full")) == "/dev/full was not saved (No space left on device)."


def test_a_file_without_a_name_is_written_into() -> None:
    with tempfile.TemporaryFile() as file:
        save(Path(f"/proc/self/fd/{file.fileno()}"), CONTENT)
        assert os.pread(file.fileno(), 1000, 0) == CONTENT


def test_a_full_disk_leaves_what_was_there_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "digest.md"
    for there in ([], ["digest.md"]):
        with full_disk():
            assert refusal(path) == f"{path} was not saved ({FULL})."
        assert names(tmp_path) == there
        path.write_bytes(b"before")
        path.chmod(0o640)
    assert (path.read_bytes(), mode(path)) == (b"before", 0o640)


@pytest.mark.parametrize(
    ("name", "to"),
    [("-", "> out"), ("/dev/stdout", "> out"), ("/dev/stdout", "| cat > out"), ("out", "> out")],
)
def test_standard_output_by_any_name_goes_on_where_it_was(
    tmp_path: Path, name: str, to: str
) -> None:
    call = f'{{ echo first; "$0" -m inroad --demo export digest {name}; }} {to}'
    subprocess.run(["sh", "-c", call, sys.executable], cwd=tmp_path, check=True)
    lines = (tmp_path / "out").read_text("utf-8").splitlines()
    assert lines[:2] == ["first", "# What I learnt"]
    assert not any(line.startswith("Wrote") for line in lines)
