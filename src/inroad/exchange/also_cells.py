"""The cell of our own table for what has no column: a line each, so that it can be read back.

A value begins with what it is called, and goes on in lines that begin with a bar.
"""

from collections.abc import Iterator

from inroad.domain.patterns import late
from inroad.domain.people.detail import ValueKind
from inroad.domain.text import joined
from inroad.exchange.records import FurtherValue

HEADING = "Also"
_NOTE = "Note"
_ON = "| "
_GOES_ON = late(r"\n\| ?")
"""A space at the end of a line is nothing that a spreadsheet keeps."""


def also_lines(value: FurtherValue) -> str:
    """Return one value as its lines."""
    label = value.label or (_NOTE if value.kind is ValueKind.NOTE else "")
    return joined(label, value.text.replace("\n", f"\n{_ON}"), by=": ")


def values_in(cell: str) -> Iterator[FurtherValue]:
    """Yield the values of a cell."""
    for said in _GOES_ON.sub("\r", cell).split("\n"):
        label, is_labelled, text = said.replace("\r", "\n").partition(": ")
        if not is_labelled or "\n" in label:
            label, text = "", said.replace("\r", "\n")
        if label == _NOTE:
            yield FurtherValue(ValueKind.NOTE, text)
        elif text.strip():
            yield FurtherValue(ValueKind.OTHER, text, label)
