"""The first screen of all: bring people from a file, look at the demo, or start empty."""

import asyncio
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from socket import gethostname

from textual import events
from textual.app import SuspendNotSupported
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command
from inroad.domain.errors import InroadError
from inroad.domain.text import joined, plural
from inroad.screens.dialogs.choice import Option, draw_option
from inroad.screens.dialogs.importing import WITHOUT_COPYING
from inroad.screens.frame.command_screen import CommandScreen
from inroad.system.desktop import is_over_ssh
from inroad.system.own_call import run_demo
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.line_list import LineList
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


class WaysInScreen(CommandScreen[Way]):
    """Asks how to begin; dismissed with the way, or None where that is for later."""

    def __init__(self, campaign: Campaign, greeting: str = "") -> None:
        """Ask; `greeting` is a sentence to begin with, "" for none."""
        super().__init__(campaign)
        self._greeting = greeting
        self._file = campaign.imports.likely_file()
        self._stop_listening: Callable[[], None] = lambda: None

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out what this is, the ways, and how a file comes over SSH."""
        yield Lines(id="form-title")
        yield LineList[Option[Way]](draw_option, lambda option: option.value, id="choices")
        yield Lines(id="form-echo")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the ways."""
        self._show()
        self.query_one("#choices", LineList).focus()
        self.query_one(KeyBar).tell(self.commands)
        # People may come in from elsewhere meanwhile, as the line below says.
        self._stop_listening = self.campaign.subscribe(lambda _: self._show())

    def on_unmount(self) -> None:
        """Hear of changes no more."""
        self._stop_listening()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines for the new width (Textual calls the base's handler too)."""
        self._show()

    @command("enter", label="choose", in_footer=True)
    async def choose(self) -> None:
        """Begin this way."""
        selected = self.query_one("#choices", LineList).selected
        way = selected.value if selected is not None else None
        if way is Way.DEMO:
            await self._show_demo()
        else:
            self.dismiss(way)

    @command("escape", "q", label="later", in_footer=True, shown="esc")
    def cancel(self) -> None:
        """Leave all of it for later."""
        self.dismiss(None)

    async def _show_demo(self) -> None:
        """Lend the terminal to a second Inroad, on the demo; it comes back here."""
        try:
            with self.app.suspend():
                await asyncio.to_thread(run_demo)
        except InroadError as error:
            self.refuse(str(error))
        except SuspendNotSupported:
            self.notify("The demo opens in a shell: inroad --demo", markup=False)

    def _options(self) -> list[Option[Way]]:
        count = self.campaign.people.count()
        which = f"{Path(self._file).name} is here" if self._file else "LinkedIn, Google, vCards …"
        bring = Option(Way.IMPORT, "Bring people from a file", which)
        if count:
            bring = Option(Way.GO_ON, f"Go on with {plural(count, 'person', 'people')}", "came in")
        return [
            bring,
            Option(Way.DEMO, "Look at the demo", "with invented people"),
            Option(Way.EMPTY, "Start empty", "and add people by hand"),
        ]

    def _show(self) -> None:
        room = room_for_prose(self.app.size.width)
        intro = wrap(joined(self._greeting, _INTRO, by=" "), room)
        title = self.query_one("#form-title", Lines)
        title.styles.height = 3 + len(intro)
        title.show(
            [
                (Span("  "), Span("Welcome to Inroad", Style.TEXT, True)),
                *((Span("  "), Span(line, Style.SOFT)) for line in intro),
            ]
        )
        self.query_one("#choices", LineList).show(self._options())
        self._show_how_to_send(room)

    def _show_how_to_send(self, room: int) -> None:
        """Over SSH, show the line that is typed on one's own machine, whole: it is copied."""
        lines: list[Line] = []
        if is_over_ssh():
            lines = [(Span("  "), Span(line, Style.SOFT)) for line in wrap(_OVER_SSH, room)]
            lines.append((Span("  "), Span(WITHOUT_COPYING.format(gethostname()), Style.TEXT)))
        echo = self.query_one("#form-echo", Lines)
        echo.styles.height = len(lines)
        echo.show(lines)
