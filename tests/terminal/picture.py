"""A picture of what a terminal shows, in the colours that it was really told."""

import io

import pyte
from rich.console import Console
from rich.style import Style
from rich.text import Text

SIXTEEN = {
    "black": "#000000",
    "red": "#cd0000",
    "green": "#00cd00",
    "brown": "#cdcd00",
    "blue": "#0000ee",
    "magenta": "#cd00cd",
    "cyan": "#00cdcd",
    "white": "#e5e5e5",
    "brightblack": "#7f7f7f",
    "brightred": "#ff0000",
    "brightgreen": "#00ff00",
    "brightbrown": "#ffff00",
    "brightblue": "#5c5cff",
    "bfightmagenta": "#ff00ff",  # so pyte spells it
    "brightcyan": "#00ffff",
    "brightwhite": "#ffffff",
}
"""The colours of xterm, by the names that pyte gives them."""

OWN_INK, OWN_GROUND = "#d0d0d0", "#101010"
"""What a terminal shows where it is told no colour."""


def svg(screen: pyte.Screen) -> str:
    """Return the picture; the same screen gives the same text."""
    console = Console(
        width=screen.columns,
        height=screen.lines,
        record=True,
        file=io.StringIO(),
        color_system="truecolor",
    )
    for row in range(screen.lines):
        line = Text()
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            # The ink of a blank is not seen; what it is depends on what was drawn there before.
            is_inkless = cell.data == " " and not (cell.reverse or cell.underscore)
            style = Style(
                color=OWN_INK if is_inkless else _colour(cell.fg, OWN_INK),
                bgcolor=_colour(cell.bg, OWN_GROUND),
                bold=cell.bold and not is_inkless,
                reverse=cell.reverse,
                underline=cell.underscore,
            )
            line.append(cell.data, style)
        console.print(line, no_wrap=True, overflow="crop")
    # Rich links a font from the web into its pictures.
    drawn = console.export_svg(title="", unique_id="inroad")
    begin, end = drawn.index("@font-face"), drawn.rindex("@font-face")
    return drawn[:begin] + drawn[drawn.index("}", end) + 1 :]


def _colour(name: str, own: str) -> str:
    if name == "default":
        return own
    return SIXTEEN.get(name) or f"#{name}"
