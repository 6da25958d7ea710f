"""Which editor I am used to."""

import shlex
import shutil
from collections.abc import Mapping

from inroad.domain.errors import InroadError

_NAMES = ("VISUAL", "EDITOR")
_USUAL = ("nano", "vi")


def editor(environment: Mapping[str, str], command: str = "") -> list[str]:
    """Return how to call the editor: what is set, $VISUAL, $EDITOR, or one that is usually there.

    Args:
        environment: the environment of the process.
        command: what is set for this machine, "" for nothing.

    Raises:
        InroadError: there is none, or it cannot be read; the key in it is to be named yet.
    """
    set_ = (("editor_command", command), *((f"${one}", environment.get(one, "")) for one in _NAMES))
    for name, value in set_:
        try:
            said = shlex.split(value)
        except ValueError as error:
            raise InroadError(f"{name} has a quotation mark that is not closed.") from error
        if said:
            return said
    found = next(filter(None, map(shutil.which, _USUAL)), None)
    if found is None:
        raise InroadError(
            "No editor is here; set one with EDITOR=nano, or edit in place with {composer.edit:e}."
        )
    return [found]
