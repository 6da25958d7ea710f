"""My days off as I type them: "24 dec - 1 jan Break; 5 mar; august".

What is no date is a name, but nothing that could be a part of the date is taken for one:
an entry that is not understood whole is refused.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from inroad.domain.dates.business_days import MOST_DAYS_OFF, Calendar, DayOff
from inroad.domain.dates.days_off.spans import Span, Spans
from inroad.domain.dates.phrases.feasts import FEASTS
from inroad.domain.dates.phrases.vocabulary import MONTH, MONTH_OF, WEEKDAY_OF
from inroad.domain.errors import InroadError
from inroad.domain.patterns import alternation, late
from inroad.domain.text import clean, folded

_ENTRIES = late(r"[;\n]+")
_PIECES = late(r"\s*([,&+]|\band\b)\s*", re.IGNORECASE)
_SPACED_DASH = late("([–—−])")
_NUMBERS = late(
    r"(?P<days>[0-9]{1,2}(?:st|nd|rd|th)?(?:\s*[-–]\s*[0-9]{1,2}(?:st|nd|rd|th)?)?)"
    r"(?P<name>\s+\D.*)?",
    re.ASCII | re.DOTALL,
)
_MONTH_SAID = late(rf"\b({MONTH})\b", re.IGNORECASE)
_MONTH_FIRST = late(rf"\b({MONTH}) [0-9]", re.IGNORECASE)
_NUMBER = late(r"[0-9]{1,2}(?:st|nd|rd|th)?", re.ASCII)
_ORDINAL = late(r"[0-9]{1,2}(?:st|nd|rd|th)", re.ASCII)
_ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_AS_SHOWN = late(rf"{_ISO}(?: to {_ISO})?", re.ASCII)
_LONGEST_ITEM = 200
"""Characters of days with their name: each way to part them is tried."""
_LONGEST_DATE = 7
"""Words that a date in a name may have."""
_NO_NAME_BEGINS = frozenset(
    "- – — to until till til through thru and or plus of next this last coming week weeks month "
    "months year years days morning afternoon evening am pm noon half onwards onward inclusive "
    "except not excluding without every each ago hence later between before after from since by "
    "about around only".split()
)
_NO_NAME_ENDS = _NO_NAME_BEGINS | frozenset(
    "the in on at for mid early late end start first".split()
)
"""Words that belong to a date beside them, and not to a name."""
_NO_NAME_BEHIND = _NO_NAME_BEGINS | {"day", "weekend", "weekends"}
"""What makes another day of the one before it: “easter weekend”, “may day”."""
_WORD_BREAK = late(r"(?<=[A-Za-z])[-/](?=[A-Za-z])")
_DAY_IN_NUMBERS = late(r"[0-9]{1,2}[.][0-9]{1,2}(?:[.][0-9]*)?", re.ASCII)
_FEAST = late(alternation(map(re.escape, FEASTS)))


class _Item(NamedTuple):
    """Some days, and what they are called."""

    span: Span
    name: str


def read_days_off(
    typed: str, today: date, calendar: Calendar, month_first: bool = False
) -> tuple[DayOff, ...]:
    """Read days off: entries by “;”, in each a list of days and spans, and a name.

    Args:
        typed: what was typed.
        today: the present day in my zone.
        calendar: my business days and weeks.
        month_first: whether 03/04 is in March.

    Raises:
        InroadError: an entry is not understood whole, or there are too many days.
    """
    reader = _Reader(Spans(today, calendar, month_first))
    found: dict[date, DayOff] = {}
    for entry in _ENTRIES.split(typed):
        for item in reader.entry(entry.strip()):
            found.update({day: DayOff(day, item.name) for day in item.span.days()})
    if len(found) > MOST_DAYS_OFF:
        raise InroadError(
            f"That is {len(found)} days off; {MOST_DAYS_OFF} is the most there can be."
        )
    return tuple(sorted(found.values(), key=lambda off: off.day))


class _Reader:
    """Reads entries; a list may say month and name once for all."""

    def __init__(self, spans: Spans) -> None:
        self._spans = spans

    def entry(self, text: str) -> list[_Item]:
        """Return what one entry says; nothing for an empty one."""
        whole = self._item(text) if text else None
        if not text or whole is not None:
            return [whole] if whole is not None else []
        items: list[_Item] = []
        before = ""
        pieces = _PIECES.split(text)
        is_list = pieces[1:2] == [","]
        for at in range(0, len(pieces), 2):
            piece, joint = pieces[at], pieces[at - 1] if at else ""
            if not piece:
                continue
            item = self._item(piece) or self._item(self._with_month(piece, pieces, at))
            if item is not None:
                items.append(item)
            elif items and items[-1].name and self._is_name(piece.split()):
                items[-1] = _Item(items[-1].span, f"{items[-1].name}{_by(joint)}{clean(piece)}")
            elif self._is_name(piece.split()) and not before and (items or not is_list):
                before = clean(piece)
            else:
                raise _refused(text)
        if not items:
            raise _refused(text)
        names = {item.name for item in items if item.name} | ({before} if before else set())
        shared = names.pop() if len(names) == 1 else ""
        return [_Item(item.span, item.name or shared) for item in items]

    def _item(self, text: str) -> _Item | None:
        """Read days with a name behind or before them; the longest date holds."""
        if len(text) > _LONGEST_ITEM:
            return None
        words = _SPACED_DASH.sub(r" \1 ", text).split()
        wrong: InroadError | None = None
        for size in range(len(words), 0, -1):
            for at in dict.fromkeys((0, len(words) - size)):
                name = words[size:] if at == 0 else words[:at]
                if at and (words[at].lower() == "on" or "," in " ".join(name)):
                    continue
                said = " ".join(words[at : at + size]).removesuffix(":")
                try:
                    span = self._spans.read(said)
                except InroadError as error:
                    wrong = wrong or error
                    continue
                is_exact = not at and _AS_SHOWN.fullmatch(said) is not None
                is_alone = not _PIECES.search(text) and (not at or any(map(str.isdigit, said)))
                if span is not None and not is_alone and self._has_other_days(name, span):
                    continue
                if not at and name and _NUMBER.fullmatch(words[size - 1]) and _is_month(name[0]):
                    continue  # “july, 5 sep” is no 5 July
                if span is not None and self._is_name(name, at > 0, is_exact):
                    return _Item(span, clean(" ".join(name)).rstrip(":"))
        if wrong is not None and not _PIECES.search(text):
            raise wrong
        return None

    def _has_other_days(self, name: list[str], span: Span) -> bool:
        """Whether what would be a name is days itself: “xmas eve, nye”, “easter weekend”."""
        parts = _PIECES.split(" ".join(name))[::2]
        return any(self._means_other_days(part, span) for part in parts if part)

    def _means_other_days(self, text: str, span: Span) -> bool:
        try:
            found = self._spans.read(text)
        except InroadError:
            return True
        return found is not None and not span.start <= found.start <= found.stop <= span.stop

    def _with_month(self, piece: str, pieces: list[str], at: int) -> str:
        """Return “24” with the month that another piece says: “24, 25 dec”, “dec 24, 25”."""
        numbers = _NUMBERS.fullmatch(piece)
        if numbers is None:
            return ""
        behind = next(filter(None, map(_MONTH_SAID.search, pieces[at + 2 :: 2])), None)
        before = next(filter(None, map(_MONTH_FIRST.search, reversed(pieces[:at:2]))), None)
        month = behind or before
        return f"{numbers['days']} {month[1]}{numbers['name'] or ''}" if month else ""

    def _is_name(self, words: list[str], is_before: bool = False, is_exact: bool = False) -> bool:
        """Whether words are a name: nothing in them may be a part of a date beside them.

        Args:
            words: the words.
            is_before: whether they stand before the date.
            is_exact: whether the date is written as it is shown, so that it needs no more words.
        """
        parted = _WORD_BREAK.sub(" ", " ".join(words)).split()
        plain = [word for part in parted if (word := folded(part).strip(".,:!()"))]
        if not words:
            return True
        if not any(letter.isalpha() for word in words for letter in word):
            return False
        if any(map(_DAY_IN_NUMBERS.fullmatch, plain)) and not is_exact:
            return False
        begins = _NO_NAME_BEGINS if is_before or is_exact else _NO_NAME_BEHIND
        if plain[0][:1].isdigit() or plain[0] in begins:
            return False
        if plain[-1] in (_NO_NAME_ENDS if is_before else _NO_NAME_BEGINS):
            return False
        if is_before and plain[-1][-1:].isdigit():
            return False
        if is_exact:
            return True
        rest = _FEAST.sub("", " ".join(plain).replace("'", "")).split()
        return not any(self._spans.is_day(sub) for sub in _dates_in(rest))


def _dates_in(words: list[str]) -> Iterator[str]:
    """Yield what may be a date among words: where a number or a weekday is in it."""
    for start in range(len(words)):
        for stop in range(start + 1, min(len(words), start + _LONGEST_DATE) + 1):
            some = words[start:stop]
            is_lone_ordinal = len(some) == 1 and _ORDINAL.fullmatch(some[0]) and stop < len(words)
            dated = any(word in WEEKDAY_OF or word[:1].isdigit() for word in some)
            if dated and not is_lone_ordinal:
                yield " ".join(some)


def _is_month(word: str) -> bool:
    return folded(word).strip(".,:") in MONTH_OF


def _by(joint: str) -> str:
    return f"{joint} " if joint == "," else f" {joint} "


def _refused(text: str) -> InroadError:
    return InroadError(
        f"“{clean(text)}” is not understood whole; write it like 24 dec to 1 jan Break; 5 mar."
    )
