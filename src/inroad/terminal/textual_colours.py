"""Has Textual paint in 24 bits whatever the terminal can show: the driver knows that.

Left alone, Textual would turn the themes' colours into the nearest of those that the terminal
has, or into greys, and nobody could tell any more which token was meant.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console


@contextmanager
def meaning_colours() -> Iterator[None]:
    """Have Textual paint in colours whatever `NO_COLOR` says: the driver knows it, and which
    colour means what; of Textual's greys nobody could tell.
    """
    wish = os.environ.pop("NO_COLOR", None)
    try:
        yield
    finally:
        if wish is not None:
            os.environ["NO_COLOR"] = wish


def true_colours(console: Console) -> Console:
    """Return a console like Textual's own that renders every colour as it is meant.

    What the terminal can show of them is for the driver to say.
    """
    return Console(
        color_system="truecolor",
        file=console.file,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        force_terminal=True,
        safe_box=False,
        soft_wrap=False,
    )
