"""What the check of a message knows by heart, read from the files that come with the program.

The domain reads no file: its turns and weights lie beside the rules that use them, and are read
here, once, when the first draft is checked. What the file of the turns says is remembered, by its
checksum.
"""

import zlib
from functools import cache, partial
from pathlib import Path

from inroad.domain.messages import check
from inroad.domain.messages.check.hearing import read_weights
from inroad.domain.messages.check.turns import Turns, parsed_turns, read_turns
from inroad.domain.messages.check.voices import Voices
from inroad.domain.reference_data import looked_up

_BESIDE = Path(check.__file__).parent


@cache
def voices() -> Voices:
    """Return the two voices of the check."""
    return Voices(turns(), read_weights(_text("weights.txt")))


@cache
def turns() -> Turns:
    """Return the turns of phrase alone: the weights are made without weights."""
    text = _text("turns.toml")
    return looked_up(f"turns {zlib.crc32(text.encode())}", partial(parsed_turns, text), read_turns)


def _text(name: str) -> str:
    return (_BESIDE / name).read_text(encoding="utf-8")
