"""What each goal says in a letter: what I would like to understand, and who else might know.

`wish` completes "I would like to understand …" and "… to tell me …"; `who_else` asks for somebody
else, and `from_another` says what I would hear from them. Of the first two a reader should see that
it is their work that is meant.
"""

from typing import NamedTuple

from inroad.domain.goals.thirteen import GoalChoice, GoalKey
from inroad.domain.messages.their_role import stands_of

_ABOUT = "about your work{there}"


class Wish(NamedTuple):
    """The words of a goal.

    In `text`, "{work}" stands for the reader's work ("your work as Data Lead at Fabrikam") and
    "{there}" for where they do it (" at Fabrikam", or ""). `who_else` is a whole question,
    `from_another` completes "I would like to hear …" of somebody else, "{who}", and `about` says
    what "20 minutes" are for: an opinion is no question about their work. `of_a_recruiter` is
    the text where the reader helps others into such work.
    """

    text: str
    who_else: str
    from_another: str
    about: str = _ABOUT
    of_a_recruiter: str = ""


_OPINION = "for a frank opinion"
_WISHES: dict[str, Wish] = {
    GoalKey.INSIGHT: Wish(
        "what {work} has taught you that nobody outside would guess",
        "Who else do you know that has done this work for a long time?",
        "what the work has taught {who}",
    ),
    GoalKey.INDUSTRY: Wish(
        "where your field is heading, as you see it from {work}",
        "Who else would you ask where the field is heading?",
        "where {who} sees the field heading",
    ),
    GoalKey.ROLE: Wish(
        "what {work} is like from day to day",
        "Do you know somebody else who does this work and might tell me about their days?",
        "what {who}’s days are like",
    ),
    GoalKey.ENTRY: Wish(
        "what it takes to get into work like yours{there}",
        "Do you know somebody who came into this work not long ago?",
        "how {who} came into this work",
        of_a_recruiter="what helps people who come into your field from another one",
    ),
    GoalKey.PLAYERS: Wish(
        "who shapes your field, and what they care about, as you see it{there}",
        "Whose voice counts in your field, and might have time for a question?",
        "whom {who} listens to in the field",
    ),
    GoalKey.CHALLENGES: Wish(
        "what is hardest just now in {work}",
        "Do you know somebody else who would talk about what is hard in this work?",
        "what is hardest in {who}’s work at present",
    ),
    GoalKey.SKILLS: Wish(
        "which skills work like yours{there} really asks for",
        "Do you know somebody who came to this work from a background like mine?",
        "where {who} would put a background like mine to use",
        of_a_recruiter="which skills are asked for in your field, and which are hard to find",
    ),
    GoalKey.GIVE: Wish(
        "what you are working on just now{there}",
        "Do you know somebody else whom I could help in this way?",
        "what {who} is working on just now",
    ),
    GoalKey.RECEIVE: Wish(
        "what you would do first in my place",
        "Is there somebody who was where I am now, and might tell me about it?",
        "what {who} would do first in my place",
    ),
    GoalKey.SHARE: Wish(
        "how a move like mine looks to somebody who does work like yours",
        "Is there somebody else in your field who might tell me how a move like mine looks?",
        "how a move like mine looks to {who}",
        _OPINION,
    ),
    GoalKey.FEEDBACK: Wish(
        "what you think of the direction that I am taking",
        "Who else would tell me frankly what they think of it?",
        "what {who} thinks of the direction that I am taking",
        _OPINION,
    ),
    GoalKey.CONTACTS: Wish(
        "whom I should be listening to about work like yours{there}",
        "Whom would you ask next?",
        "how {who} sees the field",
    ),
    GoalKey.IMPRESSION: Wish(
        "what makes somebody new stand out in work like yours",
        "Is there somebody else whom I should meet?",
        "how {who} came to this work",
        of_a_recruiter="what you remember of people whom you have met once",
    ),
}
"""The words for the thirteen, by the keys of the goals."""
_WHO_ELSE = "Is there somebody else whom you would ask?"
_FROM_ANOTHER = "how {who} sees it"


class TheirWork(NamedTuple):
    """How a letter names the reader's work: with their role and organisation where it can."""

    role: str = ""
    organisation: str = ""
    is_recruiter: bool = False

    @property
    def work(self) -> str:
        """Return "your work as Data Lead at Fabrikam", as far as it is known."""
        there = f" of {self.organisation}" if self.organisation else ""
        where = there if stands_of(self.role) else self.there
        return f"your work{f' as {self.role}' if self.role else ''}{where}"

    @property
    def there(self) -> str:
        """Return " at Fabrikam", or ""."""
        return f" at {self.organisation}" if self.organisation else ""


_UNKNOWN = TheirWork()


def wish(choice: GoalChoice, theirs: TheirWork = _UNKNOWN) -> str:
    """Return what a goal says in a request: my own words, else ours, or "" for none."""
    known = _WISHES.get(choice.key)
    if choice.wish or known is None:
        return choice.wish
    text = known.of_a_recruiter if theirs.is_recruiter and known.of_a_recruiter else known.text
    return text.format(work=theirs.work, there=theirs.there)


def about(choice: GoalChoice | None, theirs: TheirWork) -> str:
    """Return what a request is for: "about your work at Fabrikam"."""
    known = _WISHES.get(choice.key) if choice is not None and not choice.wish else None
    text = known.about if known is not None else _ABOUT
    return text.format(there=theirs.there)


def usual_wish(key: str) -> str:
    """Return what a goal says in a request where nothing is known of its reader, or ""."""
    return wish(GoalChoice(0, key))


def who_else(choice: GoalChoice | None) -> str:
    """Return the question for somebody else whom I could talk to about a goal."""
    known = _WISHES.get(choice.key) if choice is not None else None
    return known.who_else if known is not None else _WHO_ELSE


def from_another(choice: GoalChoice | None, who: str) -> str:
    """Return what I would like to hear of a goal from somebody whom they named, `who`."""
    known = _WISHES.get(choice.key) if choice is not None else None
    text = known.from_another if known is not None else _FROM_ANOTHER
    return text.format(who=who)
