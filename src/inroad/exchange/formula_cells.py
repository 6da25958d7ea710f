"""Cells of tables that a spreadsheet would take for formulas: written as text, and read again.

`=1+1` in a cell is worked out by whoever opens the file, and a formula may ask the network. So a
text that begins with such a sign is written with an apostrophe before it, which spreadsheets know
as the sign of a text. `unguarded` takes it away again where the same file is read.
"""

_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a formula begins with; some programs take the wide forms of Asian keyboards, too."""
_MARK = "'"


def guarded(text: str) -> str:
    """Return a text as it stands in a cell, so that no spreadsheet works it out."""
    return f"{_MARK}{text}" if _could_be_guarded(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made a cell of; any other cell stays as it is."""
    bare = cell[:1] == _MARK and _could_be_guarded(cell[1:])
    return cell[1:] if bare else cell


def _could_be_guarded(text: str) -> bool:
    # A text that begins with an apostrophe and such a sign gets one more: so each comes back.
    return text.lstrip(_MARK).startswith(_SIGNS)
