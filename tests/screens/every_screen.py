"""Every screen there is, by the keys that lead to it; for tests that look at all of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.domain.changes import Change, Edit
from inroad.domain.people.contact import Contact
from inroad.store import Store
from tests.calling import EXPORT
from tests.conftest import MONDAY

LETTER = """From: Sam Ortiz <sam.ortiz@example.com>
To: Robin Hale <robin@example.com>
Subject: Re: 20 minutes on pricing data
Date: Sun, 22 Nov 2026 18:10:00 +0000

Hi Robin,

gladly. Would Thursday at 3pm suit you? You should also meet Ines Okoye, who runs our
platform team.

Sam
"""
TABLE = "Who;Where they work;Since\nAda Ng;Globex;2024\nBo Li;Initech;2025\n"
FILES = {"list.csv": EXPORT, "letter.eml": LETTER, "table.csv": TABLE}
"""What may stand in the folder that the program is started in."""


def _as_it_is(_: Campaign) -> None:
    """Leave the campaign as it is."""


class Way(NamedTuple):
    """How to get to a screen.

    `keys` lead there in the demo. `on_empty` do on an empty campaign; None where there is nothing
    that the screen could be about. `before` are keys of an earlier session, which was broken off.
    `is_new` says that it is the first start ever, and `file` which file there is to read. `prepare`
    makes what the demo has not.
    """

    keys: tuple[str, ...]
    on_empty: tuple[str, ...] | None = None
    before: tuple[str, ...] = ()
    is_new: bool = False
    file: str = ""
    prepare: Callable[[Campaign], None] = _as_it_is


def campaign_of(folder: Path, *, is_empty: bool, is_new: bool = False) -> Campaign:
    """Return a campaign to look at: the demo, an empty one, or one that was just made."""
    campaign = Campaign(folder / "inroad.json", fixed_clock(MONDAY))
    if is_empty:
        campaign.me.answer(AboutMe(name="Robin Hale", zone="Europe/London"))
    elif not is_new:
        fill(campaign)
    return campaign


def _disagree(campaign: Campaign) -> None:
    """Have two copies of the campaign say something else of the same people."""
    path = campaign.path
    there = path.with_name("there.json")
    campaign.close()
    there.write_bytes(path.read_bytes())
    # A moment later: of two at once, which of them stands goes by the ids of the machines.
    other = Store(there, fixed_clock(MONDAY + timedelta(seconds=1)))
    maya, omar = (
        next(one for one in other.all(Contact).values() if one.name == name)
        for name in ("Maya Chen", "Omar Haddad")
    )
    long = "Likes people who come with one concrete question, and answers on Fridays. " * 2
    edits = (
        Edit(maya, replace(maya, role="Principal Engineer")),
        Edit(omar, replace(omar, notes=long.strip())),
    )
    other.commit(Change("Edited", edits))
    other.close()
    there_bytes = there.read_bytes()
    for one, changed in ((maya, {"role": "Staff Engineer, Platform"}), (omar, {"notes": "Busy."})):
        campaign.people.edit(one.id, replace(campaign.people.get(one.id), **changed))
    path.write_bytes(there_bytes)
    campaign.look()


def _keep_copies(campaign: Campaign) -> None:
    """Have copies, and a campaign that is another by now."""
    older = campaign.safekeeping.backup()
    older.rename(older.with_name("2026-11-20.json"))
    (maya,) = (one for one in campaign.people.all() if one.name == "Maya Chen")
    campaign.people.note(maya.id, "Likes people who come with one concrete question.")
    campaign.safekeeping.backup()
    campaign.several.tag([maya.id], ("fair",))


def _same(*keys: str) -> Way:
    return Way(keys, keys)


def _typed(text: str) -> tuple[str, ...]:
    names = {" ": "space", ".": "full_stop", ":": "colon", ",": "comma"}
    return tuple(names.get(one, one) for one in text)


def _read(file: str) -> Way:
    keys = ("I", *_typed(file), "enter")
    return Way(keys, keys, file=file)


_TWIN = ("N", *_typed("Ines Vidal"), "ctrl+s", "down", "down", "enter")
_SHEET = ("4", "o", "j", "enter")
_TOOK_PLACE = ("3", "l", "l", "greater_than_sign", "j", "enter")

WAYS: dict[str, Way] = {
    # The main screens, and what is done on them.
    "today": _same(),
    "today-finding": _same("slash", *"maya"),
    "goals": _same("2"),
    "board": _same("3"),
    "board-finding": _same("3", "slash", *"contoso"),
    "board-marked": Way(("3", "l", "space", "space")),
    "prep": _same("4"),
    "prep-of-one": Way(_SHEET),
    "people": _same("5"),
    "people-by-name": Way(("5", "o")),
    "people-finding": _same("5", "slash", *"contoso"),
    "people-marked": Way(("5", "space", "space")),
    # What is opened above them.
    "contact": Way(("enter",)),
    "goal": _same("2", "o"),
    "matrix": _same("2", "m"),
    "dossiers": _same("A"),
    "dossier": Way(("A", "enter")),
    "doors": Way(("A", "g", "O")),
    "referrals": _same("L"),
    "find": _same("F"),
    "find-found": _same("F", *"data", "enter"),
    "triage": _same("Q"),
    "duplicates": Way((*_TWIN, "5", "equals_sign"), ("5", "equals_sign")),
    "views": _same("5", "V"),
    "why": Way(("j", "v")),
    "history": Way(("x", "2", "space", "u", "H", "j"), ("H",)),
    "copies": _same("H", "B"),
    "copies-full": Way(("H", "B", "G", "enter"), prepare=_keep_copies),
    "conflicts": _same("C"),
    "conflicts-full": Way(("C",), prepare=_disagree),
    "settings": _same("S"),
    "settings-of-one": Way(("enter", "R")),
    "me": _same("M"),
    "bank": Way((*_SHEET, "b")),
    "other-sheet": Way((*_SHEET, "o")),
    "talk": Way(("4", "i")),
    "talk-answering": Way(("4", "i", "enter", *_typed("By chance"))),
    "debrief": Way((*_TOOK_PLACE, *"SQL", "ctrl+s", "escape")),
    "composer": Way(("j", "w")),
    "composer-thank-you": Way(("w",)),
    "help": _same("question_mark"),
    "help-of-people": _same("5", "question_mark"),
    "filter-help": _same("5", "slash", "question_mark"),
    "palette": _same("colon"),
    "palette-found": _same("colon", *"theme"),
    # Dialogs.
    "welcome": Way((), is_new=True),
    "welcome-about-me": Way(("down", "down", "enter"), is_new=True),
    "welcome-goals": Way(("down", "down", "enter", "ctrl+s"), is_new=True),
    "handbook": _same("0"),
    "handbook-page": _same("0", "enter"),
    "unsaved-forms": Way((), (), before=("N", *_typed("Ada Ng"))),
    "goals-picker": Way(("3", *"jjj", "f")),
    "choice-of-template": Way(("j", "w", "t")),
    "choice-of-answer": Way(("j", "r")),
    "choice-of-what-was": Way(("3", "l", "l", "greater_than_sign")),
    "importing": _same("I"),
    "import-preview": _read("list.csv"),
    "table-columns": _read("table.csv"),
    "received": _read("letter.eml"),
    "same-person": Way(("N", *_typed("Ines Vidal"), "ctrl+s")),
    "side-by-side": Way((*_TWIN, "5", "equals_sign", "enter")),
    # Forms.
    "form-new-contact": _same("N"),
    "form-contact": Way(("enter", "e")),
    "form-time": Way(("3", "l", "greater_than_sign")),
    "form-time-typed": Way(("3", "l", "greater_than_sign", *_typed("wed 3pm"))),
    "form-snooze": Way(("s",)),
    "form-note": Way(("enter", "a")),
    "form-touch": Way(("enter", "t")),
    "form-promise": Way(("enter", "P")),
    "form-letter": Way(("enter", "V")),
    "form-debrief": Way(_TOOK_PLACE),
    "form-own-goal": _same("2", "n"),
    "form-goal-why": _same("2", "e"),
    "form-setting": _same("S", "j", "j", "j", "j", "enter"),
    "form-me": _same("M", "enter"),
    "form-skill": _same("M", "n"),
    "form-question": Way(("4", "n")),
    "form-letter-options": Way(("j", "w", "o")),
}
