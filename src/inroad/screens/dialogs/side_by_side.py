"""Two records side by side: are they one person, and whose value counts, field by field."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command, needed
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.row_list import RowList, TableCell, in_lines
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

_LABEL = 13


class SideRow(NamedTuple):
    """A field of both: `key` is what it is known by, `is_right` whose value counts at first.

    `is_told` says that there is nothing to choose, whatever both say.
    """

    key: str
    label: str
    left: str
    right: str
    is_right: bool = False
    is_told: bool = False

    @property
    def is_choice(self) -> bool:
        """Whether there is something to choose."""
        return bool(self.left and self.right and self.left != self.right and not self.is_told)


class Sides(NamedTuple):
    """What two records are called, why they may be one person, and their fields."""

    left: str
    right: str
    why: str
    rows: Sequence[SideRow]


class Answer(NamedTuple):
    """Whether they are one person; and of the fields that differ, whether the right one counts."""

    is_one: bool
    takes_right: Mapping[str, bool]


class SideBySideScreen(CommandScreen[Answer | None]):
    """Asks about two records; dismissed with the answer, or with None where there is none."""

    def __init__(self, campaign: Campaign, sides: Sides) -> None:
        super().__init__(campaign)
        self._sides = sides
        self._takes_right = {row.key: row.is_right for row in sides.rows if row.is_choice}

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the question, the fields and the keys."""
        yield Lines(id="form-title")
        yield RowList[SideRow](self._lines, lambda row: row.key or None, id="choices")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show both."""
        room = room_for_prose(self.app.size.width)
        sides = self._sides
        why = f"They have {sides.why}." if sides.why else ""
        intro = wrap(f"{why} What does not count is kept beside it: nothing is lost.".strip(), room)
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2 + len(intro)
        title.show(
            [
                (Span("  "), Span("One person, or two?", Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in intro),
            ]
        )
        # Their names stand above both, where the cursor does not go.
        heads = SideRow("", "", sides.left, sides.right, is_told=True)
        self._list.show_rows((heads, *sides.rows))
        self._list.focus()
        self.tell_keys(self.commands)

    @command("enter", label="one person", in_footer=True)
    def one(self) -> None:
        """They are one person: take what is marked of each."""
        self.dismiss(Answer(True, dict(self._takes_right)))

    @command("t", label="two people", in_footer=True)
    def two(self) -> None:
        """They are two people, and this is not asked again."""
        self.dismiss(Answer(False, {}))

    def _differing(self) -> SideRow:
        row = self._list.row if self.is_mounted else None
        row = row if row is not None and row.is_choice else None
        return needed(row, "Both say the same here, or one of them nothing.")

    @command("space", label="the other one", needs=_differing, in_footer=True, asks=False)
    def other(self) -> None:
        """Take the other value of this field."""
        row = self._differing()
        self._takes_right[row.key] ^= True
        self._list.show_anew()

    @command("h", "left", label="all of the left", shown="h l", in_footer=True)
    def all_left(self) -> None:
        """Take all values that differ from the left one."""
        self._take_all(False)

    @command("l", "right", label="all of the right")
    def all_right(self) -> None:
        """Take all values that differ from the right one."""
        self._take_all(True)

    @command("escape", "q", label="not now", in_footer=True, shown="esc")
    def cancel(self) -> None:
        """Leave it open."""
        self.dismiss(None)

    def _take_all(self, right: bool) -> None:
        self._takes_right = dict.fromkeys(self._takes_right, right)
        self._list.show_anew()

    @property
    def _list(self) -> RowList[SideRow]:
        return self.query_one("#choices", RowList)

    def _lines(self, row: SideRow, width: int) -> list[Line]:
        room = max(8, (width - _LABEL - 1) // 2)
        takes_right = self._takes_right.get(row.key, not row.left)
        counts, other = (Style.TEXT, Style.FAINT) if row.key else (Style.SOFT, Style.SOFT)
        marks = ("✓" if not takes_right and row.is_choice else " ", "✓" if takes_right else " ")
        if not row.is_choice:
            marks = (" ", " ")
        return in_lines(
            (
                TableCell(row.label, _LABEL, Style.SOFT),
                TableCell(marks[0], 1, Style.ACCENT),
                TableCell(row.left, room - 2, other if takes_right else counts),
                TableCell("", 1),
                TableCell(marks[1], 1, Style.ACCENT),
                TableCell(row.right, room - 1, counts if takes_right else other),
            )
        )
