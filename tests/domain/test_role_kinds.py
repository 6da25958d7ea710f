"""What kind of role a title names, by a table of titles."""

from pathlib import Path

import pytest

from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.people.role_kinds.kinds import RoleKind, read_role_kind
from inroad.domain.people.role_kinds.role_kind import kind_of, role_kind

_TABLE = Path(__file__).with_name("role_kinds.txt").read_text(encoding="utf-8")
_LINES = [line for line in _TABLE.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", _LINES)
def test_a_title_is_of_a_kind(line: str) -> None:
    kind, _, said = line.partition(" ")
    role, _, organisation = said.partition("@@")
    assert role_kind(role.strip(), organisation.strip()) == kind


def test_a_title_reads_alike_however_it_is_written() -> None:
    for line in _LINES:
        kind, _, said = line.partition(" ")
        role, _, organisation = said.partition("@@")
        assert role_kind(role.strip().upper(), organisation.strip()) == kind, role


def test_a_kind_is_typed_by_its_name_or_not_at_all() -> None:
    assert read_role_kind(" Manager ") == RoleKind.MANAGER
    assert read_role_kind("") == ""
    with pytest.raises(InroadError, match=r"peer, manager, recruiter, founder, academic"):
        read_role_kind("boss")


def test_what_i_said_of_somebody_goes_before_their_title() -> None:
    assert kind_of(Contact(1, "Ana", role="Head of Data")) is RoleKind.MANAGER
    assert kind_of(Contact(1, "Ana", role="Head of Data", asked_as="peer")) is RoleKind.PEER
    assert kind_of(Contact(1, "Ana", role="Head of Data", asked_as="no kind")) is RoleKind.MANAGER
