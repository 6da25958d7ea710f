"""Whole names that a table has with the last name first: “Doe, Jane”."""

from collections.abc import Sequence
from typing import NamedTuple

from inroad.domain.people.names.casing import is_particle
from inroad.domain.people.names.titles import is_degree

_MOST = 0.6
"""Of the names of a table have to stand so: in another table a comma parts something else."""


class Turned(NamedTuple):
    """A name as it is spoken, and its parts."""

    name: str
    given: str
    family: str


def are_turned(names: Sequence[str]) -> bool:
    """Whether the names of a table have the last name first."""
    return bool(names) and sum(map(_is_turned, names)) >= _MOST * len(names)


def turned(name: str) -> Turned | None:
    """Return one of them as it is spoken: “Doe, Dr. Jane, PhD” is “Dr. Jane Doe, PhD”."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) < 2 or not all(parts) or is_degree(parts[1].split()[0]):
        return None
    family, given, *behind = parts
    return Turned(", ".join((f"{given} {family}", *behind)), given, family)


def _is_turned(name: str) -> bool:
    family = name.partition(",")[0].split()
    return bool(family) and (len(family) == 1 or is_particle(family[0])) and bool(turned(name))
