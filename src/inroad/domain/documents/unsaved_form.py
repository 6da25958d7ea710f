"""An unsaved form: what was half typed when the program had to end."""

from collections.abc import Mapping
from typing import NamedTuple

TEXT = "text"
"""The name of the only field that an unsaved form of a message has."""


class UnsavedForm(NamedTuple):
    """A form that was left unsaved, kept until it is gone on with or thrown away.

    `about` says which form it was and for whom (a name, then ids as text). `answers` is what
    was typed, by the names of the fields.
    """

    id: str
    about: tuple[str, ...]
    title: str
    answers: Mapping[str, str]
