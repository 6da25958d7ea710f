"""Text with the words in it that were looked for: they stand out in bold."""

from collections.abc import Iterator

from inroad.domain.matches import matches
from inroad.domain.search import Wanted
from inroad.domain.text import harmless
from inroad.widgets.style import Line, Span, Style

NOTHING = Wanted(())
"""What is looked for where nothing is."""


def with_found(text: str, wanted: Wanted, style: Style, is_bold: bool = False) -> Line:
    """Return a text in spans; what was looked for is bold, and as strong as a name.

    Args:
        text: what is shown.
        wanted: what was typed to find it.
        style: how the text is drawn.
        is_bold: whether all of it is bold.
    """
    if not wanted:
        return (Span(text, style, is_bold),)
    return tuple(_spans(harmless(text), wanted, style, is_bold))


def _spans(said: str, wanted: Wanted, style: Style, is_bold: bool) -> Iterator[Span]:
    at = 0
    for match in matches(said, wanted):
        if match.start > at:
            yield Span(said[at : match.start], style, is_bold)
        yield Span(said[match.start : match.end], Style.TEXT, True)
        at = match.end
    if at < len(said):
        yield Span(said[at:], style, is_bold)
