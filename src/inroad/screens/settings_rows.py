"""The lines of the settings: under their headings, each with what it is and how it stands."""

from collections.abc import Hashable, Iterator
from itertools import groupby

from inroad.campaign import Campaign
from inroad.campaign.settings.setting import Setting
from inroad.domain.errors import NotFound
from inroad.domain.follow_ups.rules import EVERYONE
from inroad.widgets.line_list import Heading
from inroad.widgets.style import Line, Span, Style, fit

_LABEL = 44

Item = Heading | Setting


def rows(campaign: Campaign, contact_id: int) -> Iterator[Item]:
    """Yield the lines for everyone, or those of one contact; none where they are gone."""
    try:
        settings = list(campaign.settings.all(contact_id))
    except NotFound:
        return
    if contact_id != EVERYONE:
        yield from settings
        return
    for n, (section, group) in enumerate(groupby(settings, lambda setting: setting.section)):
        if n:
            yield Heading()
        yield Heading(section)
        yield from group


def draw(item: Item, width: int) -> Line:
    """Draw a line: what it is, and what it is set to."""
    left = min(_LABEL, max(24, width // 2))
    if isinstance(item, Heading):
        return item.line
    label = Span(fit(item.label, left - 1), Style.TEXT if item.is_on else Style.FAINT)
    value = Span(f" {item.value}", Style.SOFT if item.is_on else Style.FAINT)
    remark = Span(f"  ({item.remark})" if item.remark else "", Style.DUE)
    return (label, value, remark)


def key(item: Item | None) -> Hashable | None:
    """Return what a line is told apart by, or None for a heading."""
    return item.key if isinstance(item, Setting) else None
