"""The first screen of all: bring people from a file, look at the demo, or start empty."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum
from pathlib import Path

from textual import events
from textual.app import SuspendNotSupported
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError
from inroad.domain.text import joined, plural
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.dialogs.importing import without_copying
from inroad.system.desktop import is_over_ssh
from inroad.system.own_call import run_demo
from inroad.widgets.bars import Lines
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

_INTRO = (
    "Inroad runs your informational interviews: short conversations asked for to learn and to "
    "become known, never to ask for a job. It takes five minutes from here to the first request; "
    "esc leaves any step for later."
)
_OVER_SSH = "Is the file on your own machine? There, this brings it, and nothing need be copied:"


class Way(Enum):
    """How one begins."""

    IMPORT = "import"
    DEMO = "demo"
    EMPTY = "empty"
    GO_ON = "go on"


_DEMO = Option(Way.DEMO, "Look at the demo", "with invented people; q comes back")


class WaysInScreen(ChoiceScreen[Way]):
    """Asks how to begin; dismissed with the way, or None where that is for later."""

    def __init__(self, campaign: Campaign, greeting: str = "") -> None:
        """Ask; `greeting` is a sentence to begin with, "" for none."""
        super().__init__(campaign, "Welcome to Inroad", ())
        self._greeting = greeting
        self._file = campaign.imports.likely_file()
        self._stop_listening: Callable[[], None] = lambda: None

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the ways, and how a file comes over SSH."""
        *above, keys = super().layout_widgets()
        yield from (*above, Lines(id="form-echo"), keys)

    def on_mount(self) -> None:
        """Offer the ways (Textual calls the base's handler too)."""
        self._offer()
        # People may come in from elsewhere meanwhile, as the line below says.
        self._stop_listening = self.campaign.subscribe(lambda _: self._offer())

    def on_unmount(self) -> None:
        """Hear of changes no more."""
        self._stop_listening()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines for the new width (Textual calls the base's handler too)."""
        self._show_how_to_send()

    cancel = replace(ChoiceScreen.cancel, label="later", shown="esc")

    @ChoiceScreen.choose.over()
    async def choose(self) -> None:
        """Begin this way."""
        selected = self.selected
        if selected is Way.DEMO:
            await self._show_demo()
        else:
            self.dismiss(selected)

    async def _show_demo(self) -> None:
        """Lend the terminal to a second Inroad, on the demo; it comes back here."""
        try:
            with self.app.suspend():
                await asyncio.to_thread(run_demo)
        except InroadError as error:
            self.refuse(str(error))
        except SuspendNotSupported:
            self.notify("The demo opens in a shell: inroad --demo", markup=False)

    def title_lines(self, room: int) -> list[Line]:
        """Return the welcome, and what Inroad is."""
        said = joined(self._greeting, _INTRO, by=" ")
        welcome = super().title_lines(room)
        return [*welcome, *((Span(line, Style.SOFT),) for line in wrap(said, room)), ()]

    def _offer(self) -> None:
        count = self.campaign.people.count()
        which = f"{Path(self._file).name} is here" if self._file else "LinkedIn, Google, vCards …"
        ways = (
            Option(Way.IMPORT, "Bring people from a file", which),
            _DEMO,
            Option(Way.EMPTY, "Start empty", "and add people by hand"),
        )
        if count:
            came_in = plural(count, "person", "people")
            ways = (
                Option(Way.GO_ON, f"Go on with {came_in}", "came in"),
                _DEMO,
                Option(Way.IMPORT, "Bring more people from a file", which),
            )
        self.offer(ways)
        self._show_how_to_send()

    def _show_how_to_send(self) -> None:
        """Over SSH, show the line that is typed on one's own machine, whole: it is copied."""
        lines: list[Line] = []
        if is_over_ssh():
            room = room_for_prose(self.app.size.width)
            lines = [(Span("  "), Span(line, Style.SOFT)) for line in wrap(_OVER_SSH, room)]
            sent = without_copying(self.campaign, room)
            lines += [(Span("  "), Span(line, Style.TEXT)) for line in sent]
        echo = self.query_one("#form-echo", Lines)
        echo.styles.height = len(lines)
        echo.show(lines)
