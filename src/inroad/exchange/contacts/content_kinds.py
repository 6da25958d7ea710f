"""What the columns of a table hold by what stands in them, where their headings do not say it."""

from collections.abc import Sequence

from inroad.domain.patterns import late
from inroad.domain.people.names.titles import is_title
from inroad.exchange.contacts.dates import read_date
from inroad.exchange.records import ColumnKind

_EMAIL = late(r"\s*<?[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+>?\s*")
_LINK = late(r"\s*(?:https?://|www\.)\S+\s*|\s*(?:\w+\.)?linkedin\.com/\S+\s*", 2)
_PHONE = late(r"\s*(?:tel:)?\+?[\d (][\d ()./-]{5,24}\s*")
_DIGITS = 6
_NAME = late(r"(?:[^\W\d_][\w.'’-]*,? ){1,4}[^\W\d_][\w.'’-]*|[\u3040-\u9fff\uac00-\ud7a3]{2,5}")
_LONGEST = 200
_MOST = 0.6
"""Of the cells of a column have to be of a kind."""


def looks_like(cell: str) -> ColumnKind | None:
    """Return what a cell shows by itself that it is: an address, a link, a number, a day."""
    cell = cell.strip()
    if not cell or len(cell) > _LONGEST:
        return None
    if _EMAIL.fullmatch(cell):
        return ColumnKind.EMAIL
    if _LINK.fullmatch(cell):
        return ColumnKind.LINK
    if read_date(cell, day_first=True) or read_date(cell, day_first=False):
        return ColumnKind.BIRTHDAY
    if _PHONE.fullmatch(cell) and sum(map(str.isdigit, cell)) >= _DIGITS:
        return ColumnKind.PHONE
    return None


def is_value(cell: str) -> bool:
    """Whether a cell is what stands under headings, and none itself."""
    return looks_like(cell) is not None or cell.strip().isdecimal()


def are_titles(cells: Sequence[str]) -> bool:
    """Whether cells say how people are addressed, and not what they do: “Dr.”, “Mrs”."""
    filled = [cell for cell in cells if cell.strip()]
    titles = [cell for cell in filled if all(map(is_title, cell.split()))]
    return bool(filled) and len(titles) >= _MOST * len(filled)


def guessed_kinds(
    kinds: Sequence[ColumnKind], is_unknown: Sequence[bool], rows: Sequence[Sequence[str]]
) -> tuple[ColumnKind, ...]:
    """Return what columns hold, those that nothing is known of by what stands in them.

    Args:
        kinds: what the headings say.
        is_unknown: for each column whether its heading says nothing.
        rows: some of the rows under them.
    """
    found = list(kinds)
    for at in (at for at, unknown in enumerate(is_unknown) if unknown):
        cells = [row[at] for row in rows if at < len(row) and row[at].strip()]
        kind = _of_most(cells)
        if kind is not None:
            found[at] = ColumnKind.FURTHER if kind == ColumnKind.BIRTHDAY else kind
        elif not _NAMES.intersection(found) and cells and _are_names(cells):
            found[at] = ColumnKind.NAME
    if not any(is_unknown) or ColumnKind.ORGANISATION in found:
        return tuple(found)
    left = [at for at, kind in enumerate(found) if is_unknown[at] and kind == ColumnKind.FURTHER]
    if left and all(is_unknown) and _NAMES.intersection(found):
        # A name, an address, and one thing more: where somebody works.
        found[left[0]] = ColumnKind.ORGANISATION
    return tuple(found)


_NAMES = frozenset({ColumnKind.NAME, ColumnKind.FIRST, ColumnKind.LAST})


def _of_most(cells: Sequence[str]) -> ColumnKind | None:
    kinds = [looks_like(cell) for cell in cells]
    for kind in (ColumnKind.EMAIL, ColumnKind.LINK, ColumnKind.PHONE, ColumnKind.BIRTHDAY):
        if kinds and kinds.count(kind) >= _MOST * len(kinds):
            return kind
    return None


def _is_name(cell: str) -> bool:
    cell = cell.strip()
    return len(cell) < _LONGEST and _NAME.fullmatch(cell) is not None


def _are_names(cells: Sequence[str]) -> bool:
    return sum(map(_is_name, cells)) >= _MOST * len(cells)
