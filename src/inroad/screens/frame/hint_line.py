"""The one line of help on a screen that is new to me: what it says, and how it looks.

It goes by being followed (any command that it names was done) or by its own key, for good. When
lines come at all is said in `campaign.me.hints`.
"""

import re
from functools import cache
from typing import Final

from inroad.keymap.keymap import naming_keys
from inroad.widgets.bars import Lines
from inroad.widgets.style import Line, Span, Style, room_for_prose, wrap

AWAY: Final = "x"
"""The key that takes the line away, whatever it does on the screen otherwise."""

_THIS_GOES = f"{AWAY} hides this line."

HINTS: Final = {
    "today": "{today.done:d} is done, {today.snooze:s} another day, {today.why:v} why this day.",
    "today_ask": "{today.goals:f} says what for, {today.write:w} writes, {today.later:l} is later.",
    "goals": "{goals.choose_goal:space} chooses a goal; three are plenty to begin with.",
    "board": "{board.forward:>} moves somebody on when something has happened.",
    "prep": "{prep.tick:space} ticks a question, {prep.bank:b} has many more of them.",
    "people": "{people.goals:f} says what for, {people.write:w} writes; {triage:Q} is one by one.",
    "person": "{person.write:w} writes to them, {person.in_touch:t} records a call or a mail.",
    "composer": "{composer.copy:y} copies the letter; {composer.send:s} once you have sent it.",
    "other_sheet": "{other_sheet.find:/} finds one by whom it is with.",
    "talk": "{talk.asked:space} is asked, {talk.answer:enter} takes the answer.",
    "debrief": "{debrief.change:enter} types an answer; a few words are enough.",
    "bank": "{bank.put:space} puts a question on the sheet, or takes it off.",
    "triage": "{triage.ask:y} is worth asking, {triage.later:l} later, {triage.skip:space} skips.",
    "dossiers": "{dossiers.open:enter} reads all of it; {dossiers.doors:O} is who opens a door.",
    "dossier": "{dossier.copy:y} copies all of it as Markdown.",
    "doors": "{doors.write:w} writes to whoever could open the door.",
    "referrals": "{referrals.only_unfollowed:n} shows only the names that nobody followed.",
    "matrix": "{matrix.open:enter} shows what stands in a cell.",
    "goal": "{goal.open:enter} opens whoever said it.",
    "me": "{me.change:enter} writes what the line is about; {me.skill:n} adds a skill.",
    "settings": "{settings.find:/} finds a setting by its words, {settings.change:enter} sets it.",
    "history": "{history.turn:space} takes a change back, or makes it again.",
    "copies": "{copies.look:enter} shows what going back to a copy would change.",
    "conflicts": "{conflicts.take:enter} takes the other value.",
    "duplicates": "{duplicates.compare:enter} puts the two side by side.",
    "handbook": "{handbook.open:enter} reads a page; begin with the first week.",
    "handbook_page": "{handbook_page.next_page:n} is the next page.",
}
"""What is said on each screen, by what `config.toml` calls the screen.

"today_ask" is for somebody under “Ask next” on Today, where other keys work than where all else is.
"""

_NAMES: Final = re.compile(r"\{(?:[a-z_]+\.)?([a-z_]+):")


@cache
def names_in(hint: str) -> frozenset[str]:
    """Return the commands that a line names: doing one of them is following it."""
    return frozenset(_NAMES.findall(HINTS.get(hint, "")))


class HintLine(Lines):
    """The line of one screen, on as many lines as a narrow window makes of it."""

    def __init__(self, hint: str) -> None:
        """Make the line; `hint` is one of `HINTS`."""
        super().__init__(id="hint")
        self._hint = hint

    @property
    def text(self) -> str:
        """What it says."""
        return f"{naming_keys(HINTS[self._hint])} {_THIS_GOES}"

    def tell(self, hint: str) -> None:
        """Say another one of `HINTS`: the cursor is at something else."""
        if hint != self._hint:
            self._hint = hint
            self._lay_out()

    def on_mount(self) -> None:
        """Say it."""
        self._lay_out()

    def on_resize(self) -> None:
        """Break it for the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        lines: list[Line] = [
            (Span("  "), Span(line, Style.ACCENT))
            for line in wrap(self.text, room_for_prose(self.app.size.width))
        ]
        self.styles.height = len(lines)
        self.show(lines)
