"""The lines of the settings: under their headings, each with what it is and how it stands."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from rich.cells import cell_len

from inroad.campaign import Campaign
from inroad.campaign.settings.setting import Setting
from inroad.domain.errors import NotFound
from inroad.domain.follow_ups.rules import EVERYONE
from inroad.domain.search import Wanted, search_key
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.line_list import Heading
from inroad.widgets.row_list import TableCell, in_lines
from inroad.widgets.style import Line, Span, Style, between, width_of

_LABEL = 44


class Elsewhere(NamedTuple):
    """What is set on a screen of its own: its key there, what it is, and the screen."""

    key: str
    label: str
    value: str
    meaning: str
    opened: Callable[[Campaign], CommandScreen[Any]]

    @property
    def section(self) -> str:
        """The heading that it stands under."""
        return "On screens of their own"


Item = Heading | Setting | Elsewhere


def _me(campaign: Campaign) -> CommandScreen[Any]:
    from inroad.screens.me import MeScreen

    return MeScreen(campaign)


def _targets(campaign: Campaign) -> CommandScreen[Any]:
    from inroad.screens.people.dossiers import DossiersScreen

    return DossiersScreen(campaign)


_ELSEWHERE = (
    Elsewhere(
        "me",
        "About me",
        "{me:M} on any screen",
        "My name, introductions, skills, and what I aim at.",
        _me,
    ),
    Elsewhere(
        "organisations",
        "Targets and organisations",
        "{dossiers:A} on any screen",
        "What I aim at and how much, and which names are of one organisation.",
        _targets,
    ),
)


def rows(campaign: Campaign, contact_id: int, typed: str = "") -> Iterator[Item]:
    """Yield the lines for everyone, or those of one contact; none where they are gone.

    Args:
        campaign: where they are set.
        contact_id: one contact, or everyone.
        typed: what they are looked for by; only those that have all of its words come.
    """
    wanted = Wanted.read(typed)
    try:
        settings = [one for one in campaign.settings.all(contact_id) if _is_wanted(one, wanted)]
    except NotFound:
        return
    if contact_id != EVERYONE:
        yield from settings
        return
    elsewhere = [one for one in _ELSEWHERE if _is_wanted(one, wanted)]
    items: Iterable[Setting | Elsewhere] = [*settings, *elsewhere]
    for n, (section, group) in enumerate(groupby(items, lambda item: item.section)):
        if n:
            yield Heading()
        yield Heading(section)
        yield from group


def best(items: Iterable[Item], typed: str) -> Hashable | None:
    """Return the key of the line that is called as typed, or more like it than others; else None.

    What is found may have the words anywhere, in what it means too.
    """
    wanted = Wanted.read(typed)
    named = [one for one in items if not isinstance(one, Heading)]
    by_name = wanted.best_first(named, lambda one: search_key(one.label))
    return next(map(key, by_name), None) if typed.strip() else None


def _is_wanted(item: Setting | Elsewhere, wanted: Wanted) -> bool:
    said = (item.section, item.label, item.value, item.meaning, item.key)
    return wanted.is_in(search_key(" ".join(said)))


def lines_of(item: Item, width: int) -> list[Line]:
    """Return what it is, what it is set to, and where that comes from, where there is room."""
    left = min(_LABEL, max(24, width // 2))
    if isinstance(item, Heading):
        return [item.line]
    if isinstance(item, Elsewhere):
        return in_lines(
            (
                TableCell(item.label, left),
                TableCell(naming_keys(item.value), width - left, Style.SOFT),
            )
        )
    # In a narrow window a long label takes the room that a short value leaves.
    left = max(left, min(cell_len(item.label) + 1, width - cell_len(item.value)))
    remark = f"  ({item.remark})" if item.remark else ""
    room = max(1, width - left - cell_len(remark))
    (first, *more) = in_lines(
        (
            TableCell(item.label, left - 1, Style.TEXT if item.is_on else Style.FAINT),
            TableCell("", 1),
            TableCell(
                item.value,
                min(room, max(1, cell_len(item.value))),
                Style.SOFT if item.is_on else Style.FAINT,
            ),
        )
    )
    first, origin = (*first, Span(remark, Style.DUE)), (Span(f"  {item.origin}", Style.FAINT),)
    if width_of((*first, *origin)) < width:
        first = between(first, origin, width)
    return [first, *more]


def key(item: Item | None) -> Hashable | None:
    """Return what a line is told apart by, or None for a heading."""
    return None if item is None or isinstance(item, Heading) else item.key
