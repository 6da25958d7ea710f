"""What each goal says in a request: it completes "I would like to understand …"."""

from inroad.domain.goals.thirteen import GoalChoice

WISHES: dict[str, str] = {
    "insight": "what only people who do the work can tell of it",
    "industry": "where your field is heading",
    "role": "what your work is like from day to day",
    "entry": "what it takes to get into this work",
    "players": "who shapes your field and what they care about",
    "challenges": "what is hard in your work at present",
    "skills": "where a background like mine is of use",
    "give": "what you are working on just now",
    "receive": "what you would do first in my place",
    "share": "how my story sounds to somebody who does this work",
    "feedback": "how my direction looks from where you are",
    "contacts": "whom else one should listen to about it",
    "impression": "what you would want to know in my place",
}
"""The words for the thirteen, by the keys of the goals."""


def wish(choice: GoalChoice) -> str:
    """Return what a goal says in a request: my own words, else ours, or "" for none."""
    return choice.wish or WISHES.get(choice.key, "")
