"""Whether the terminal is asked to report its mouse: by default everywhere but over SSH.

A terminal goes on reporting when the connection to whoever asked for it is gone: then each move
of the mouse leaves some signs in the shell.
"""

from collections.abc import Mapping

_OVER_SSH = ("SSH_TTY", "SSH_CONNECTION")
"""What is set in a session over SSH; the second one by tmux too, where somebody comes back by SSH
to a session that was begun at the machine itself."""


def is_mouse_wanted(environment: Mapping[str, str], setting: str) -> bool:
    """Whether to have the mouse reported; `setting` is "on", "off", or else it depends."""
    if setting in ("on", "off"):
        return setting == "on"
    return not any(environment.get(name) for name in _OVER_SSH)
