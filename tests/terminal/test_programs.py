"""A program that a test needs and that is missing is said; in CI, nothing is passed over."""

import pytest

from tests.terminal.programs import needed


def test_what_is_there_is_found() -> None:
    assert needed("sh").endswith("/sh")


def test_what_is_missing_is_said_and_in_ci_it_is_a_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-sshd is not on this machine: install"):
        needed("no-such-sshd")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no-such-sshd is not on this machine"):
        needed("no-such-sshd")
