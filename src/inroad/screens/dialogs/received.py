"""What letters and invitations would become, each in a sentence: which of them are taken."""

from collections.abc import Iterable, Sequence

from textual import events, on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.people.namesakes import WhoIsMeant
from inroad.campaign.receiving.proposals import Proposal
from inroad.commands import command, needed
from inroad.domain.changes import Change
from inroad.domain.text import plural
from inroad.keymap.keymap import naming_keys
from inroad.screens.dialogs.same_person import ask_who_is_meant
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.line_list import GUTTER, WIDEST, LineList, Rest
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

_TICK = "✓ "
_NOTHING = "There is nothing in it that concerns anybody you know."


class ReceivedScreen(CommandScreen[bool]):
    """Shows what was received; dismissed with whether something was taken."""

    def __init__(self, campaign: Campaign, proposals: Sequence[Proposal]) -> None:
        super().__init__(campaign)
        self._proposals = tuple(one for one in proposals if one.is_something)
        self._others = tuple(one.sentence for one in proposals if not one.is_something)
        self._taken = {at for at, one in enumerate(self._proposals) if one.is_clear}

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the question, the sentences and the keys."""
        yield Lines(id="form-title")
        yield LineList[int | Rest](self._draw, _key, id="choices")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what each would become."""
        room = room_for_prose(self.app.size.width)
        head = "What came: each becomes this" if self._proposals else "What came"
        others = self._others or (() if self._proposals else (_NOTHING,))
        said = [line for sentence in others for line in wrap(sentence, room)]
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2 + len(said)
        title.show(
            [
                (Span("  "), Span(head, Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in said),
            ]
        )
        self._lay_out()
        self._list.focus()
        self._tell()

    def on_resize(self, event: events.Resize) -> None:
        """Break the sentences for the new width (Textual calls the base's handler too)."""
        self._lay_out()

    def _lay_out(self) -> None:
        items: list[int | Rest] = []
        for at in range(len(self._proposals)):
            items.append(at)
            items += (Rest((Span("  "), Span(more))) for more in self._said(at)[1:])
        self._list.show(items)

    def _said(self, at: int) -> list[str]:
        """Return the sentence, line by line."""
        room = min(WIDEST, self.app.size.width - GUTTER) - len(_TICK)
        return wrap(self._proposals[at].sentence, max(10, room))

    def _here(self) -> int:
        selected = self._list.selected if self.is_mounted else None
        return needed(selected if isinstance(selected, int) else None, _NOTHING)

    @command("space", label="take or leave", needs=_here, in_footer=True)
    def toggle(self) -> None:
        """Take this one, or leave it."""
        self._taken ^= {self._here()}
        self._list.refresh()
        self._tell()
        self._list.action_cursor(1)

    def _any(self) -> list[Proposal]:
        chosen = [one for at, one in enumerate(self._proposals) if at in self._taken]
        return needed(
            chosen or None,
            naming_keys("Nothing is ticked; {received.toggle:space} ticks what is to be taken."),
        )

    @command("i", "ctrl+s", label="take what is ticked", needs=_any, shown="i", in_footer=True)
    def take(self) -> None:
        """Take what is ticked, as one change."""
        chosen = self._any()
        try:
            change = self.campaign.received.take(chosen)
        except WhoIsMeant as question:
            ask_who_is_meant(self, question, lambda work: work(), self._done)
        else:
            self._done(change)

    def _done(self, change: Change) -> None:
        self.tell_done(change)
        self.dismiss(True)

    @command("escape", "q", label="leave all", shown="esc", in_footer=True)
    def cancel(self) -> None:
        """Go back; nothing is changed."""
        self.dismiss(False)

    @on(LineList.Chosen, "#choices")
    def _on_chosen(self) -> None:
        self.take()

    def _tell(self) -> None:
        count = plural(len(self._taken), "is taken", "are taken") if self._proposals else ""
        echo = self.query_one("#form-echo", Lines)
        echo.show([(Span("  "), Span(count, Style.SOFT))])
        self.call_later(self._tell_keys)

    def _tell_keys(self) -> None:
        self.tell_keys([one for one in self.commands if one.why_not(self) is None])

    @property
    def _list(self) -> LineList[int | Rest]:
        return self.query_one("#choices", LineList)

    def _draw(self, item: int | Rest, width: int) -> Line:
        if isinstance(item, Rest):
            return item.line
        mark = _TICK if item in self._taken else "· "
        return (Span(mark, Style.ACCENT), Span(self._said(item)[0]))


def _key(item: int | Rest) -> int | None:
    return None if isinstance(item, Rest) else item
