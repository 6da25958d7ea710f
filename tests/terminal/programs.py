"""The programs beside Python that some tests need: a multiplexer, ssh, shells, groff."""

import os
import shutil

import pytest

_PACKAGES = {
    "sshd": "openssh-server",
    "ssh": "openssh-client",
    "ssh-keygen": "openssh-client",
}
_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")
"""Where servers are; they are on root's PATH alone."""


def needed(program: str) -> str:
    """Return the path of a program that a test needs.

    Where the machine does not have it, the test is skipped and says what to install. In CI
    (`CI=true`) it fails: what is claimed there has to have been tried.
    """
    folders = os.pathsep.join((os.environ.get("PATH", os.defpath), *_FOLDERS))
    found = shutil.which(program, path=folders)
    if found is not None:
        return found
    sentence = f"{program} is not on this machine: install {_PACKAGES.get(program, program)}."
    if os.environ.get("CI") == "true":
        pytest.fail(sentence)
    pytest.skip(sentence)
