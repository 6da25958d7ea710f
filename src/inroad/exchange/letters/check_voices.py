"""What the check of a message knows by heart, read from the files that come with the program.

The domain reads no file: its turns and weights lie beside the rules that use them, and are read
here, once, when the first draft is checked.
"""

from functools import cache
from pathlib import Path

from inroad.domain.messages import check
from inroad.domain.messages.check.hearing import read_weights
from inroad.domain.messages.check.turns import Turns, read_turns
from inroad.domain.messages.check.voices import Voices

_BESIDE = Path(check.__file__).parent


@cache
def voices() -> Voices:
    """Return the two voices of the check."""
    return Voices(turns(), read_weights(_text("weights.txt")))


@cache
def turns() -> Turns:
    """Return the turns of phrase alone: the weights are made without weights."""
    return read_turns(_text("turns.toml"))


def _text(name: str) -> str:
    return (_BESIDE / name).read_text(encoding="utf-8")
