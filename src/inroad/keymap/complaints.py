"""What is wrong in `config.toml`, of the keys as of the rest, as sentences that can be shown."""

from typing import Final, NamedTuple

from inroad.config.config import Config
from inroad.keymap.keymap import chosen_keys

_MOST: Final = 4
"""So many sentences are read at once."""


class Said(NamedTuple):
    """What is said of a file that is another now, "" for nothing; and whether that is a fault."""

    text: str
    is_wrong: bool = False


def wrong_in(config: Config, file: str = "config.toml") -> tuple[str, ...]:
    """Return all that is wrong; `file` is what the sentences call the file."""
    return (*config.problems, *chosen_keys(config.keys, file).problems)


def first_of(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """Return as many sentences as a toast has room for, and where the others stand."""
    more = len(sentences) - _MOST
    if more <= 1:
        return sentences
    return (*sentences[:_MOST], f"And {more:,} more: inroad doctor lists all of them.")


def said_of_change(before: Config, config: Config, file: str) -> Said:
    """Return what is said once a file says `config` that said `before`, while a program runs."""
    if (config.problems, config.keys) == (before.problems, before.keys):
        return Said("")
    wrong = wrong_in(config, file)
    if wrong:
        return Said("\n".join(first_of(wrong)), is_wrong=True)
    if config.keys != before.keys:
        return Said("The keys that are set hold from the next start on.")
    return Said(f"Nothing is wrong in {file} any more.")
