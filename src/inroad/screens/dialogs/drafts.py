"""What was half typed when the program had to end, offered at the next start."""

from collections.abc import Iterable

from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command
from inroad.domain.documents.draft import Draft
from inroad.screens.base import CommandScreen
from inroad.screens.dialogs.reopening import reopen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.ink import Ink, Line, Run, fit
from inroad.widgets.line_list import LineList

_TITLE = 34


class DraftsScreen(CommandScreen[None]):
    """A list of drafts; enter goes on with one."""

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self._drafts = campaign.drafts.all()

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out title, list and keys."""
        yield Lines(id="form-title")
        yield LineList[Draft](_draw, lambda draft: draft.id, id="choices")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the drafts."""
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        said = "The connection or the program ended while you were typing. It is kept:"
        title.show([(Run("  "), Run(said, Ink.TEXT, True))])
        self.query_one(KeyBar).tell(self.commands)
        self._list.show(self._drafts)
        self._list.focus()

    @command("enter", "space", label="go on with it", in_footer=True)
    def go_on(self) -> None:
        """Go on with it."""
        draft = self._list.selected
        if draft is None:
            return
        form = reopen(self.campaign, draft)
        self.app.pop_screen()
        self.app.push_screen(form)

    @command("x", label="throw away", in_footer=True)
    def discard(self) -> None:
        """Throw it away."""
        draft = self._list.selected
        if draft is not None:
            self.campaign.drafts.drop(draft.id, with_all=True)
            self._drafts = self.campaign.drafts.all()
            self._list.show(self._drafts)
        if not self._drafts:
            self.dismiss(None)

    @command("escape", "q", label="later", in_footer=True, shown="q")
    def later(self) -> None:
        """Keep them for later."""
        self.dismiss(None)

    @property
    def _list(self) -> LineList[Draft]:
        return self.query_one("#choices", LineList)


def _draw(draft: Draft, width: int) -> Line:
    left = min(_TITLE, width // 2)
    typed = "  ".join(" ".join(value.split()) for value in draft.answers.values() if value.strip())
    return (Run(fit(draft.title, left)), Run(f" {typed}", Ink.SOFT))
