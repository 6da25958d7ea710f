"""Driving the screens by keys: what is seen, as text."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from inroad.app import InroadApp
from inroad.campaign import Campaign
from inroad.config.config import Config
from tests.patience import PATIENCE
from tests.screens.rest import press, rest, send

SIZE = (80, 24)
_LOOK = 0.01
"""Seconds between two looks at what comes by itself."""


class PatientApp(InroadApp):
    """The program, whose toasts stay for as long as a test may take to look at them."""

    def notify(self, message: str, *, timeout: float | None = None, **options: Any) -> None:
        super().notify(message, timeout=PATIENCE, **options)


class Hands:
    """A pilot with eyes: it presses keys and reads the screen."""

    def __init__(self, app: InroadApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until everything they set off is done."""
        await press(self.pilot, *keys)

    async def start(self, key: str, shows: str) -> None:
        """Press a key that sets off what is not over soon, and wait for what is shown of it."""
        send(self.pilot, key)
        async with asyncio.timeout(PATIENCE):
            while shows not in self.text:
                await asyncio.sleep(_LOOK)

    async def settle(self) -> None:
        """Wait until everything that was set off is done."""
        await rest(self.pilot)

    async def wait_until(self, holds: Callable[[], Any], what: str) -> None:
        """Wait for what comes by itself: from a thread, a timer, another session."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not holds():
                    await asyncio.sleep(_LOOK)
                    await rest(self.pilot)
        except TimeoutError:
            raise AssertionError(f"waited for {what}; the screen shows:\n{self.text}") from None

    async def wait_for(self, *texts: str) -> None:
        """Wait until the screen shows all of these."""
        await self.wait_until(lambda: all(text in self.text for text in texts), " and ".join(texts))

    async def type(self, text: str) -> None:
        """Type text, character by character."""
        names = {" ": "space", "/": "slash", ":": "colon", "-": "minus", ",": "comma"}
        await self.press(*(names.get(char, char) for char in text))

    async def go_to(self, text: str) -> None:
        """Move the cursor down, from the top, to the first line with this text."""
        await self.press("g")
        before = ""
        while text not in (here := self.line_with("▌")):
            assert here != before, f"no line with {text!r} below:\n{self.text}"
            before = here
            await self.press("j")

    @property
    def lines(self) -> list[str]:
        """What is seen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What is seen, as one text."""
        return "\n".join(self.lines)

    @property
    def toast(self) -> str:
        """The newest toast, or ""."""
        shown = list(self.app._notifications)
        return shown[-1].message if shown else ""

    def line_with(self, text: str) -> str:
        """Return the first line with this text."""
        found = [line for line in self.lines if text in line]
        assert found, f"no line with {text!r} in:\n{self.text}"
        return found[0]


@asynccontextmanager
async def open_app(
    campaign: Campaign, size: tuple[int, int] = SIZE, config: Config | None = None
) -> AsyncIterator[Hands]:
    """Open the program on `campaign`, with what is set for the machine."""
    app = PatientApp(campaign, config=config)
    async with app.run_test(size=size, notifications=True) as pilot:
        await rest(pilot)
        try:
            yield Hands(app, pilot)
        finally:
            # As the program is left: from then on its timers look at nothing any more.
            if app.return_code is None:
                app.exit()
