"""Asks who is meant by a name that was typed: somebody I know already, or somebody else."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from textual import events, on
from textual.binding import Binding
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.people.namesakes import SOMEBODY_ELSE, WhoIsMeant
from inroad.commands import KeyHint, command, with_a_key
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.people.same_person import Candidate, TypedPerson
from inroad.domain.text import joined
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.line_list import GUTTER, WIDEST, LineList, Rest
from inroad.widgets.style import Line, Span, Style, fit, room_for_prose, wrap

R = TypeVar("R")

_LONGEST_ANSWER = 38

_MEANS = (
    "If it is the same person, only what is empty is filled in: nothing that you know of them is "
    "overwritten."
)


class _Answer(NamedTuple):
    """One line: the id that it stands for (None is no answer), its words, and a few more."""

    meant: int | None
    label: str
    more: str


class _Answers(LineList[_Answer | Rest], inherit_bindings=False):
    """The answers. Letters do nothing here: they may have been typed ahead, for what follows."""

    moves = ()
    BINDINGS = [
        Binding("down,tab", "cursor(1)", show=False),
        Binding("up,shift+tab", "cursor(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]


class SamePersonScreen(CommandScreen[int | None]):
    """Dismissed with the id of who is meant, `SOMEBODY_ELSE`, or None to go back to the words."""

    moves = ()

    def __init__(
        self,
        campaign: Campaign,
        typed: TypedPerson,
        candidates: Sequence[Candidate],
        source: str = "You typed",
    ) -> None:
        """Ask who is meant.

        Args:
            campaign: the campaign.
            typed: the person as they were typed.
            candidates: who could be meant.
            source: what the name comes from, to begin a sentence.
        """
        super().__init__(campaign)
        self._typed = typed
        self._candidates = candidates
        self._source = source

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out what was typed, who could be meant, and what each answer does."""
        yield Lines(id="form-title")
        yield _Answers(self._draw, _key, id="choices")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Ask. The cursor begins at a line that is no answer."""
        typed = self._typed
        room = room_for_prose(self.app.size.width)
        said = joined(typed.name, typed.place)
        intro = wrap(f"{self._source} “{said}”. The same person, or somebody else?", room)
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2 + len(intro)
        title.show(
            [
                (Span("  "), Span("Is this somebody you know already?", Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in intro),
            ]
        )
        self._lay_out()
        self._list.focus()
        echo = self.query_one("#form-echo", Lines)
        echo.show([(Span("  "), Span(line, Style.FAINT)) for line in wrap(_MEANS, room)[:2]])
        moving = KeyHint(("down",), "who is meant", "↓ ↑")
        choosing = KeyHint(("enter",), "choose")
        self.query_one(KeyBar).tell(with_a_key([moving, choosing, *self.commands]))

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines for the new width (Textual calls the base's handler too)."""
        self._lay_out()

    def _lay_out(self) -> None:
        left, room = self._columns
        items: list[_Answer | Rest] = []
        for answer in self._answers():
            items.append(answer)
            more = wrap(answer.more, room)[1:]
            items += (Rest((Span(" " * (left + 1)), Span(one, Style.SOFT))) for one in more)
        self._list.show(items)

    @property
    def _columns(self) -> tuple[int, int]:
        """Cells of an answer, and of what more is said of it."""
        width = min(WIDEST, self.app.size.width - GUTTER)
        left = min(_LONGEST_ANSWER, width // 2)
        return left, max(10, width - left - 1)

    @command("escape", label="what you typed", in_footer=True)
    def cancel(self) -> None:
        """Go back."""
        self.dismiss(None)

    @on(LineList.Chosen)
    def _on_chosen(self) -> None:
        selected = self._list.selected
        if not isinstance(selected, _Answer) or selected.meant is None:
            self.refuse("Go to who is meant with ↓ first; esc goes back to what you typed.")
        else:
            self.dismiss(selected.meant)

    @property
    def _list(self) -> _Answers:
        return self.query_one("#choices", _Answers)

    def _answers(self) -> Iterable[_Answer]:
        typed = self._typed
        yield _Answer(None, "Not said yet", "↓ goes to who is meant")
        for candidate in self._candidates:
            known = candidate.contact
            place = known.place or "no role or organisation yet"
            more = joined(place, known.stage.value, by=" · ")
            yield _Answer(known.id, f"The same: {known.name}", more)
        place = typed.place or "nothing else is known yet"
        yield _Answer(SOMEBODY_ELSE, f"Somebody else: {typed.name}", place)

    def _draw(self, item: _Answer | Rest, width: int) -> Line:
        if isinstance(item, Rest):
            return item.line
        left, room = self._columns
        style = Style.FAINT if item.meant is None else Style.TEXT
        more = wrap(item.more, room)[0]
        return (Span(fit(item.label, left), style), Span(f" {more}", Style.SOFT))


def ask_who_is_meant(
    screen: CommandScreen[R],
    question: WhoIsMeant,
    save: Callable[[Callable[[], Change]], Change],
    done: Callable[[Change], None],
) -> None:
    """Ask who is meant, and make the change with the answer.

    Args:
        screen: where the name was typed; without an answer it stays as it is.
        question: what the command asked.
        save: runs the command that saves; an `InroadError` it raises is said.
        done: is told what was changed.
    """

    def answered(meant: int | None) -> None:
        if meant is None:
            return
        try:
            change = save(lambda: question.again(meant))
        except InroadError as error:
            screen.refuse(str(error))
        else:
            done(change)

    screen.app.push_screen(
        SamePersonScreen(screen.campaign, question.typed, question.candidates), answered
    )


def _key(item: _Answer | Rest) -> Hashable | None:
    return (item.meant, item.label) if isinstance(item, _Answer) else None
