"""Whole sets of keys. What one does not name keeps its usual keys."""

from collections.abc import Mapping
from typing import Final

_Keys = Mapping[str, tuple[str, ...]]

USUAL: Final = "vim"
"""The name of the set that the commands have by themselves."""

_ARROWS: Final[_Keys] = {
    "cursor.down": ("down",),
    "cursor.up": ("up",),
    "cursor.first": ("home",),
    "cursor.last": ("end",),
    "cursor.page_down": ("pgdn",),
    "cursor.page_up": ("pgup",),
    "cursor.left": ("left",),
    "cursor.right": ("right",),
    "back": ("q", "esc", "backspace"),
    "why.back": ("q", "esc", "backspace", "v"),
    "matrix.back": ("q", "m", "esc", "backspace"),
    "matrix.left": ("left",),
    "matrix.right": ("right",),
    "side_by_side.all_left": ("left",),
    "side_by_side.all_right": ("right",),
    "talk.following": ("down",),
    "talk.previous": ("up",),
    "triage.skip": ("space", "down"),
    "triage.before": ("up",),
}
"""Letters name commands, and none moves."""

_EMACS: Final[_Keys] = {
    **_ARROWS,
    "cursor.down": ("ctrl+n", "down"),
    "cursor.up": ("ctrl+p", "up"),
    "cursor.page_down": ("ctrl+v", "pgdn"),
    "cursor.left": ("ctrl+b", "left"),
    "cursor.right": ("ctrl+f", "right"),
    "back": ("q", "esc", "backspace", "ctrl+g"),
    "why.back": ("q", "esc", "backspace", "v", "ctrl+g"),
    "matrix.back": ("q", "m", "esc", "backspace", "ctrl+g"),
    "matrix.left": ("ctrl+b", "left"),
    "matrix.right": ("ctrl+f", "right"),
    "side_by_side.all_left": ("ctrl+b", "left"),
    "side_by_side.all_right": ("ctrl+f", "right"),
    "talk.following": ("ctrl+n", "down"),
    "talk.previous": ("ctrl+p", "up"),
    "triage.skip": ("space", "ctrl+n", "down"),
    "triage.before": ("ctrl+p", "up"),
    "cancel": ("esc", "ctrl+g"),
    "later": ("l",),
    "unsaved_forms.later": ("esc", "q", "ctrl+g"),
    "help.close_help": ("esc", "ctrl+g"),
    "filter_help.close_help": ("q", "esc", "?", "ctrl+g"),
    "stop_finding": ("esc", "ctrl+g"),
    "find": ("/", "ctrl+s"),
}
"""Ctrl and a letter moves, looks for something and goes back, as far as terminals let it."""

PRESETS: Final[Mapping[str, _Keys]] = {USUAL: {}, "arrows": _ARROWS, "emacs": _EMACS}
"""The sets by their names: keys as people write them, by the names of commands."""
