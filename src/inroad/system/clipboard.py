"""Copying to the clipboard of the terminal that I sit at, however far away it is (OSC 52).

A terminal never says whether it took what was sent. tmux and screen keep such a sequence for
themselves unless it is wrapped for them, so within one of them both forms are sent: the plain
one for a tmux that fills the clipboard itself (`set-clipboard on`), the wrapped one for the
terminal around it (`allow-passthrough on`).
"""

import base64
from collections.abc import Mapping

LONGEST = 74_000
"""Bytes: what makes 100,000 characters in base64, the most that common terminals take."""

_PIECE = 250
"""Characters of one wrapped sequence: screen cuts longer ones (it allows 256)."""


def fits(text: str) -> bool:
    """Whether a text is short enough for terminals to take."""
    return len(text.encode("utf-8", "replace")) <= LONGEST


def sequences(text: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return what to send to the terminal so that it puts `text` on its clipboard.

    Args:
        text: what to copy.
        environment: the environment variables, which tell tmux and screen.
    """
    encoded = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    plain = f"\x1b]52;c;{encoded}\x07"
    term = environment.get("TERM", "")
    if environment.get("TMUX") or term.startswith("tmux"):
        return plain, _for_tmux(plain)
    if environment.get("STY"):
        return (_for_screen(plain),)
    if term.startswith("screen"):
        # A screen or a tmux that is not on this machine: nobody can know which.
        return plain, _for_tmux(plain)
    return (plain,)


def _for_tmux(sequence: str) -> str:
    doubled = sequence.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"


def _for_screen(sequence: str) -> str:
    pieces = (sequence[at : at + _PIECE] for at in range(0, len(sequence), _PIECE))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
