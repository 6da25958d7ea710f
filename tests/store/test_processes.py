"""Which processes run: one that has ended does not, though nobody has taken notice yet."""

import os
import subprocess
import sys

import pytest

from inroad.disk import Disk


def test_oneself_runs_and_so_does_what_one_started() -> None:
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as other:
        assert Disk().is_running(os.getpid())
        assert Disk().is_running(other.pid)
        assert other.stdin is not None
        other.stdin.close()
        other.wait()
    assert not Disk().is_running(other.pid)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells")
def test_what_has_ended_does_not_run_before_its_parent_knows() -> None:
    with subprocess.Popen(["true"]) as other:
        os.waitid(os.P_PID, other.pid, os.WEXITED | os.WNOWAIT)
        assert not Disk().is_running(other.pid)
