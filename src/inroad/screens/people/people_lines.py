"""What a line of People says: the columns that there is room for, and what stands in each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from operator import attrgetter

from inroad.domain.dates.formatting import MONTHS, say_short, say_when
from inroad.domain.people.list_order import ListOrder
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.search import Wanted
from inroad.domain.text import joined, mid_sentence
from inroad.widgets.columns import GAP, Column, allot, fit_words, has_room_beside, needed
from inroad.widgets.found_words import NOTHING, with_found
from inroad.widgets.line_list import WIDEST
from inroad.widgets.style import Line, Span, Style

_APART = 96
"""From so many cells on, role and organisation have a column each."""
_REASONS = 48
_MARK = "*"
_MANY, _FEW = 20, 10
"""Of so many people a column says little where not one in so many has something in it."""
_SAYING_LITTLE = 5
"""How much less such a column matters."""


class Kind(Enum):
    """The columns, from left to right.

    Of each: a word for it, its least cells and a good many of them, and how much it matters.
    """

    NAME = "name", 12, 26, 9
    PLACE = "place", 14, 27, 8
    ROLE = "role", 10, 20, 8
    ORGANISATION = "organisation", 10, 14, 8
    REASONS = "reasons", 20, 34, 7
    NEXT = "next", 12, 22, 6
    STAGE = "stage", 9, 10, 5
    LAST = "last", 6, 8, 4
    KNOWN = "known", 8, 12, 3
    TAGS = "tags", 8, 12, 2

    def __init__(self, word: str, least: int, good: int, weight: int) -> None:
        self.word = word
        self.least = least
        self.good = good
        self.weight = weight


_IN_EVERY = (Kind.STAGE, Kind.NEXT, Kind.LAST, Kind.KNOWN, Kind.TAGS)
_TOGETHER, _IN_TWO = (Kind.NAME, Kind.PLACE), (Kind.NAME, Kind.ROLE, Kind.ORGANISATION)


class PeopleColumns:
    """The columns for some people, as they are on a day; what is in the list does not move them."""

    def __init__(self, people: Iterable[PersonFacts], order: ListOrder, today: date) -> None:
        """Measure what people have; `today` is what days are told from."""
        self._today = today
        self._is_by_reasons = order is ListOrder.WHO_NEXT
        self._texts: Mapping[Kind, Callable[[PersonFacts], str]] = {
            Kind.NAME: attrgetter("called"),
            Kind.PLACE: lambda one: joined(one.role, one.organisation),
            Kind.ROLE: attrgetter("role"),
            Kind.ORGANISATION: attrgetter("organisation"),
            Kind.NEXT: self._next,
            Kind.STAGE: stage_of,
            Kind.LAST: self._last,
            Kind.KNOWN: known_by,
            Kind.TAGS: lambda one: ", ".join(one.tags),
        }
        self._people = tuple(people)
        self._wishes: dict[Kind, Column] = {}
        self._widths: dict[int, tuple[tuple[Kind, int], ...]] = {}

    def row(
        self,
        facts: PersonFacts,
        reasons: Sequence[str],
        width: int,
        *,
        is_here: bool = False,
        is_marked: bool = False,
        wanted: Wanted = NOTHING,
    ) -> Line:
        """Draw one person.

        Args:
            facts: who.
            reasons: why they are worth asking next, the best first.
            width: cells of the line.
            is_here: whether the cursor is on them.
            is_marked: whether they are marked.
            wanted: what was typed to find them, which is marked where it stands.
        """
        spans = [Span(_MARK if is_marked else " ", Style.TEXT, is_marked)]
        columns = self._in(width)
        has_next = any(kind is Kind.NEXT for kind, _ in columns)
        for at, (kind, cells) in enumerate(columns):
            text = self._texts[kind](facts) if kind in self._texts else "; ".join(reasons)
            if not text and kind is Kind.REASONS and not has_next:
                text = self._next(facts)
            style, is_bold = self._style(kind, facts), is_here and kind is Kind.NAME
            shown = fit_words(text, cells)
            spans += with_found(shown, wanted, style, is_bold)
            if at < len(columns) - 1:
                spans.append(Span(" " * GAP, Style.SOFT))
        return tuple(spans)

    def _in(self, width: int) -> tuple[tuple[Kind, int], ...]:
        """Return the columns that there are in a width, each with its cells."""
        found = self._widths.get(width)
        if found is None:
            places = _IN_TWO if width >= _APART else _TOGETHER
            why = (Kind.REASONS,) if self._is_by_reasons else ()
            kinds, room = (*places, *why), min(width, WIDEST) - 1
            wishes = list(map(self._wish, kinds))
            if has_room_beside(wishes, room):
                kinds = (*kinds, *_IN_EVERY)
                wishes += map(self._wish, _IN_EVERY)
            cells = allot(wishes, room)
            if Kind.NEXT in kinds and self._is_by_reasons and not cells[kinds.index(Kind.REASONS)]:
                # Who is to be asked has nothing next: who they are takes the room instead.
                wishes[kinds.index(Kind.NEXT)] = Column(0, 0, 0, 0)
                cells = allot(wishes, room)
            found = tuple((kind, one) for kind, one in zip(kinds, cells, strict=True) if one)
            self._widths[width] = found
        return found

    def _wish(self, kind: Kind) -> Column:
        """Return what a column would be: what everybody has in it is looked at once."""
        found = self._wishes.get(kind)
        if found is None:
            found = self._wishes[kind] = self._measured(kind)
        return found

    def _measured(self, kind: Kind) -> Column:
        if kind is Kind.REASONS:
            return Column(kind.least, kind.good, _REASONS, kind.weight)
        texts = list(map(self._texts[kind], self._people))
        less = _SAYING_LITTLE if kind in _IN_EVERY and _says_little(texts) else 0
        return Column(kind.least, kind.good, needed(texts), kind.weight - less)

    def _style(self, kind: Kind, facts: PersonFacts) -> Style:
        if kind is Kind.NAME:
            return Style.TEXT
        if kind is Kind.NEXT and facts.is_late:
            return Style.LATE
        if kind is Kind.NEXT and facts.due == self._today:
            return Style.DUE
        return Style.FAINT if kind in {Kind.LAST, Kind.TAGS, Kind.KNOWN} else Style.SOFT

    def _next(self, facts: PersonFacts) -> str:
        """Return what is next and when: "Thu second request", "! thank-you"."""
        if not facts.action:
            return ""
        action = mid_sentence(facts.action)
        if facts.is_late:
            return f"! {action}"
        return f"{say_when(facts.due, self._today) if facts.due else 'someday'} {action}"

    def _last(self, facts: PersonFacts) -> str:
        """Return the day of the last touch: "12 Nov", or "Nov 2025" in another year."""
        day = facts.touched
        if day is None:
            return ""
        is_this_year = day.year == self._today.year
        return say_short(day) if is_this_year else f"{MONTHS[day.month - 1]} {day.year}"


def _says_little(texts: Sequence[str]) -> bool:
    """Whether a column tells hardly anybody from others: most have nothing in it, or all the same.

    Where few people are listed it may still be what one looks for.
    """
    if len(texts) < _MANY:
        return False
    filled = sum(map(bool, texts))
    return filled * _FEW < len(texts) or len(set(texts)) == 1


def stage_of(facts: PersonFacts) -> str:
    """Return where somebody stands, or why they are not asked."""
    if facts.is_away:
        return "not for me"
    return "do not contact" if facts.is_barred else facts.stage.value


def known_by(facts: PersonFacts) -> str:
    """Return how I know somebody: by whom, or that they came with a list."""
    if facts.named is not None:
        return facts.named.name
    return "imported" if facts.is_imported else ""
