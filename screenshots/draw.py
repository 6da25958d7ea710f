"""Redraw the pictures of every screen from the demo campaign, with the clock fixed.

Run it with `make screenshots`. The same code draws the same bytes, so that a change of a
picture is a change of the program.
"""

import asyncio
import re
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from inroad.app import InroadApp
from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.demo import fill

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
SMALL, LARGE = (80, 24), (120, 36)

_FONT_FACE = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_INDENTED = re.compile(
    r'(<text [^>]*?)x="([\d.]+)"([^>]*?)textLength="([\d.]+)"([^>]*)>((?:&#160;)+)'
)
_CELL = 12.2


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the window's size, and the keys that lead there."""

    name: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = SMALL
    theme: str = "dark"


PICTURES = (
    Picture("today"),
    Picture("today-light", theme="light"),
    Picture("board-high-contrast", ("3", "l"), theme="high-contrast"),
    Picture("goals", ("2",)),
    Picture("board", ("3", "l")),
    Picture("board-wide", ("3", "l"), LARGE),
    Picture("prep", ("4", "o", "j", "enter")),
    Picture("contact", ("enter",)),
    Picture("schedule", ("3", "l", "greater_than_sign", *"wed", "space", *"3pm")),
    Picture("why", ("j", "v")),
    Picture("settings", ("S", "j", "j", "j", "j", "enter", *"10", "ctrl+s")),
    Picture("history", ("x", "2", "space", "u", "H", "j")),
    Picture("goals-for-one", ("3", *"jjj", "f", "s", "j")),
    Picture(
        "write",
        ("j", "w", "e", *" I'd", "space", *"slot", "space", *"straight", "space", *"in.", "tab"),
    ),
    Picture("thank-you", ("w",)),
    Picture("bank", ("4", "o", "j", "enter", "b", *"jjjj")),
    Picture(
        "talk",
        ("4", "i", "space", "j", "p", *"send", "space", *"it", "space", *"by", "space", *"fri"),
    ),
    Picture("debrief", ("3", "l", "l", "greater_than_sign", *"SQL", "ctrl+s")),
    Picture("matrix", ("2", "m", "l", "l", "l")),
    Picture("me", ("M",)),
    Picture("dossier", ("A", "enter", "j")),
    Picture("people", ("5", "j")),
    Picture("people-wide", ("5", "j"), LARGE),
    Picture("referrals", ("L", "j", "j")),
    Picture("find", ("F", *"lineage", "enter")),
)


async def draw(picture: Picture, folder: Path) -> str:
    """Return one picture as SVG."""
    data = folder / picture.name / "inroad.json"
    campaign = Campaign(data, fixed_clock(NOW), folder / "state")
    fill(campaign)
    campaign.me.use_theme(picture.theme)
    app = InroadApp(campaign)
    async with app.run_test(size=picture.size) as pilot:
        await pilot.press(*picture.keys)
        await pilot.pause()
        return tidy(app.export_screenshot(title=f"Inroad: {picture.name}"))


def tidy(svg: str) -> str:
    """Take out the link to a web font; step over leading blanks, which some viewers drop."""
    svg = _FONT_FACE.sub("", svg).replace(
        "Fira Code", "JetBrains Mono, Fira Code, DejaVu Sans Mono"
    )
    return _INDENTED.sub(_stepped, svg)


def _stepped(match: re.Match[str]) -> str:
    start, x, middle, length, end, blanks = match.groups()
    step = blanks.count("&#160;") * _CELL
    return f'{start}x="{float(x) + step:g}"{middle}textLength="{float(length) - step:g}"{end}>'


async def main() -> None:
    """Draw all pictures."""
    with tempfile.TemporaryDirectory() as folder:
        for picture in PICTURES:
            path = HERE / f"{picture.name}.svg"
            path.write_text(await draw(picture, Path(folder)), "utf-8")
            print(path.name)


if __name__ == "__main__":
    asyncio.run(main())
