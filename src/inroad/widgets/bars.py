"""The one line above the work, the one below it, and the thin line with a word in it."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from textual.geometry import Region
from textual.strip import Strip

from inroad.commands import KeyHint
from inroad.keymap.keymap import key_for
from inroad.widgets.style import Line, Span, Style, Styled, between, width_of


class Mode(StrEnum):
    """One of the five main screens, in their order: its key is its place, from 1."""

    TODAY = "today"
    GOALS = "goals"
    BOARD = "board"
    PREP = "prep"
    PEOPLE = "people"


class Lines(Styled):
    """A few fixed lines; only those that changed are repainted."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines from the top; the rest is empty."""
        old, self._lines = self._lines, tuple(lines)
        for y in range(max(len(old), len(self._lines))):
            before = old[y] if y < len(old) else ()
            after = self._lines[y] if y < len(self._lines) else ()
            if before != after:
                cells = max(width_of(before), width_of(after))
                self.refresh(Region(0, y, min(cells, self.size.width), 1))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        line = self._lines[y] if y < len(self._lines) else ()
        return self.strip(line or (Span(" "),), self.size.width)


class TopBar(Lines):
    """Where I am: the program, the five screens, how much is overdue, and the day."""

    def __init__(self, mode: Mode | None) -> None:
        super().__init__(id="top-bar")
        self._mode = mode
        self._overdue = 0
        self._day = ""

    def tell(self, overdue: int, day: str) -> None:
        """Show how many follow-ups are overdue, and today's date in full."""
        self._overdue, self._day = overdue, day
        self._show()

    def on_resize(self) -> None:
        """Lay the line out for the new width."""
        self._show()

    def _show(self) -> None:
        width = self.size.width
        name: Line = (Span("inroad  ", Style.SOFT),) if width >= 50 else ()
        left: list[Span] = [Span(" "), *name]
        for place, mode in enumerate(Mode, 1):
            left += self._tab(mode, key_for(f"show_{mode}", f"{place}"))
        day = self._day if width >= 70 else ""
        self.show([between(tuple(left), (Span(f"{day} ", Style.SOFT),), width)])

    def _tab(self, mode: Mode, key: str) -> list[Span]:
        here = mode == self._mode
        spans = [
            Span(f"{key} ", Style.ACCENT if here else Style.FAINT, here),
            Span(mode.capitalize(), Style.TEXT if here else Style.SOFT, here),
        ]
        if mode is Mode.TODAY and self._overdue:
            spans.append(Span(f" {self._overdue}", Style.LATE))
        return [*spans, Span("  ", Style.SOFT)]


class KeyBar(Lines):
    """The keys that do something right now."""

    def __init__(self) -> None:
        super().__init__(id="key-bar")
        self._hints: tuple[KeyHint, ...] = ()
        self._last: KeyHint | None = None
        self._covered: tuple[KeyHint, ...] | None = None

    def tell(self, hints: Sequence[KeyHint], last: KeyHint | None = None) -> None:
        """Show these hints from the left, as many as fit, and `last` at the right.

        The way out is told before all others, in a narrow window too: what `escape` is for.
        """
        if (tuple(hints), last) != (self._hints, self._last):
            self._hints, self._last = tuple(hints), last
            self._show()

    def cover(self, hints: Sequence[KeyHint] | None) -> None:
        """Show these hints instead, while something is open above; None ends that."""
        self._covered = None if hints is None else tuple(hints)
        self._show()

    def on_resize(self) -> None:
        """Lay the line out for the new width."""
        self._show()

    def _show(self) -> None:
        hints, last = self._hints, self._last
        if self._covered is not None:
            hints, last = self._covered, None
        right = (*(_word(last) if last else ()), Span(" "))
        left = _as_many_as_fit(hints, self.size.width - width_of(right) - 1)
        self.show([between(left, right, self.size.width)])


class Divider(Lines):
    """A thin line with a word in it."""

    def __init__(self, word: str = "", id: str | None = None) -> None:
        super().__init__(id=id)
        self._word = word

    def tell(self, word: str) -> None:
        """Show another word."""
        if word != self._word:
            self._word = word
            self._show()

    def on_resize(self) -> None:
        """Draw the line as long as the room is wide."""
        self._show()

    def _show(self) -> None:
        self.show([(Span(" "), *divider(self._word, self.size.width - 2))])


def divider(word: str, width: int) -> Line:
    """Return a thin line of `width` cells with a word near its left end."""
    if not word:
        return (Span("─" * width, Style.LINE),)
    room = max(0, width - 6)
    word = word if len(word) <= room else f"{word[: max(0, room - 1)]}…"
    head = (Span("─ ", Style.LINE), Span(f"{word} ", Style.SOFT))
    return (*head, Span("─" * max(0, width - width_of(head)), Style.LINE))


def _as_many_as_fit(hints: Sequence[KeyHint], room: int) -> Line:
    """Return the first hints, in so many cells, with what `escape` is for before all others."""
    way_out = [hint for hint in hints if "escape" in hint.keys]
    shorter = (dict.fromkeys((*hints[:count], *way_out)) for count in range(len(hints), -1, -1))
    lines = map(_words, (*shorter, way_out[:1]))
    return next((line for line in lines if width_of(line) <= room), ())


def _words(hints: Iterable[KeyHint]) -> Line:
    told: Line = ()
    for hint in hints:
        told = (*told, Span("  " if told else " ", Style.SOFT), *_word(hint))
    return told


def _word(hint: KeyHint) -> Line:
    return (Span(hint.key_text, Style.ACCENT, True), Span(f" {hint.label}", Style.SOFT))
