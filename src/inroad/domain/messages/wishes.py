"""What each goal says in a letter: what I would like to understand, and who else might know.

`wish` completes "I would like to understand …" and "… to tell me …"; `who_else` asks for somebody
else. Of both a reader should see that it is their work that is meant.
"""

from dataclasses import dataclass

from inroad.domain.goals.thirteen import GoalChoice, GoalKey


@dataclass(frozen=True, slots=True)
class Wish:
    """The words of a goal.

    In `text`, "{work}" stands for the reader's work ("your work as Data Lead at Fabrikam") and
    "{there}" for where they do it (" at Fabrikam", or ""). `who_else` is a whole question.
    """

    text: str
    who_else: str


_WISHES: dict[str, Wish] = {
    GoalKey.INSIGHT: Wish(
        "what {work} has taught you that nobody outside would guess",
        "Who else do you know that has done this work for a long time?",
    ),
    GoalKey.INDUSTRY: Wish(
        "where your field is heading, as you see it from {work}",
        "Who else would you ask where the field is heading?",
    ),
    GoalKey.ROLE: Wish(
        "what {work} is like from day to day",
        "Do you know somebody else who does this work and might tell me about their days?",
    ),
    GoalKey.ENTRY: Wish(
        "what it takes to get into work like yours{there}",
        "Do you know somebody who came into this work not long ago?",
    ),
    GoalKey.PLAYERS: Wish(
        "who shapes your field, and what they care about, as you see it{there}",
        "Whose voice counts in your field, and might have time for a question?",
    ),
    GoalKey.CHALLENGES: Wish(
        "what is hardest in {work} at present",
        "Who else do you know that struggles with the same things, and might talk about them?",
    ),
    GoalKey.SKILLS: Wish(
        "what people from a background like mine bring to work like yours{there}",
        "Do you know somebody who came to this work from a background like mine?",
    ),
    GoalKey.GIVE: Wish(
        "what you are working on just now{there}",
        "Is there somebody whom you know who could do with what I can offer?",
    ),
    GoalKey.RECEIVE: Wish(
        "what you would do first in my place",
        "Is there somebody who was where I am now, and whom you would have me ask?",
    ),
    GoalKey.SHARE: Wish(
        "how my story sounds to somebody who does work like yours",
        "Is there somebody else in your field to whom I might tell my story, and hear how it "
        "sounds?",
    ),
    GoalKey.FEEDBACK: Wish(
        "how my direction looks from where you are{there}",
        "Who else would tell me frankly how my direction looks?",
    ),
    GoalKey.CONTACTS: Wish(
        "who else is worth listening to about work like yours{there}",
        "Who else would you listen to about it?",
    ),
    GoalKey.IMPRESSION: Wish(
        "what people in work like yours remember of somebody new",
        "Is there somebody else whom you would have me meet?",
    ),
}
"""The words for the thirteen, by the keys of the goals."""
_WHO_ELSE = "Is there somebody else whom you would ask about it?"


@dataclass(frozen=True, slots=True)
class TheirWork:
    """How a letter names the reader's work: with their role and organisation where it can."""

    role: str = ""
    organisation: str = ""

    @property
    def work(self) -> str:
        """Return "your work as Data Lead at Fabrikam", as far as it is known."""
        return f"your work{f' as {self.role}' if self.role else ''}{self.there}"

    @property
    def there(self) -> str:
        """Return " at Fabrikam", or ""."""
        return f" at {self.organisation}" if self.organisation else ""


def wish(choice: GoalChoice, theirs: TheirWork = TheirWork()) -> str:
    """Return what a goal says in a request: my own words, else ours, or "" for none."""
    known = _WISHES.get(choice.key)
    if choice.wish or known is None:
        return choice.wish
    return known.text.format(work=theirs.work, there=theirs.there)


def usual_wish(key: str) -> str:
    """Return what a goal says in a request where nothing is known of its reader, or ""."""
    return wish(GoalChoice(0, key))


def who_else(choice: GoalChoice | None) -> str:
    """Return the question for somebody else whom I could talk to about a goal."""
    known = _WISHES.get(choice.key) if choice is not None else None
    return known.who_else if known is not None else _WHO_ELSE
