"""What a newcomer brings and says at the first start, wherever that is played."""

from tests.terminal.program import Program

PEOPLE = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,,Initech,Data Engineer,12 Mar 2023\n"
    "Liam,Weber,https://www.linkedin.com/in/liam-weber,,Fabrikam,Head of Data,12 Mar 2021\n"
)
MOST_KEYS = 60
"""Keys besides texts of one's own, from the first screen to the first follow-up."""
LONGEST = 300
"""Seconds that somebody takes for it who reads every word."""

_A_KEY, _A_DECISION = 0.28, 1.35
"""Seconds: a key of somebody who types without training, and to make up one's mind what comes next
(Card, Moran and Newell, “The keystroke-level model for user performance time”, 1980)."""
_WORDS_A_MINUTE = 238
"""So fast is read in silence (Brysbaert, “How many words do we read per minute?”, 2019)."""


class Pace:
    """How long a newcomer takes: every word that comes on the screen is read, once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._read: set[str] = set()

    def read(self, shown: str) -> None:
        """Read a screen, but for the lines that were there before."""
        for line in map(str.strip, shown.splitlines()):
            if line not in self._read:
                self._read.add(line)
                self.seconds += 60 * len(line.split()) / _WORDS_A_MINUTE

    def decide(self, keys: int) -> None:
        """Make up one's mind once, and press keys."""
        self.seconds += _A_DECISION + keys * _A_KEY


def say_who_i_am(program: Program) -> None:
    """Fill in the form about me, and leave the steps after it for later."""
    program.wait_for("About you", "Europe/London")
    program.type("Robin Hale")
    program.press("tab", "tab", "tab", "tab")
    program.type("I build pipes.")
    program.press("tab", "enter")
    program.wait_for("What do you want from these conversations?")
    program.press("q")
