"""What each goal says in a request: it completes "I would like to understand …"."""

from inroad.domain.goals.thirteen import GoalChoice, GoalKey

WISHES: dict[str, str] = {
    GoalKey.INSIGHT: "what only people who do the work can tell of it",
    GoalKey.INDUSTRY: "where your field is heading",
    GoalKey.ROLE: "what your work is like from day to day",
    GoalKey.ENTRY: "what it takes to get into this work",
    GoalKey.PLAYERS: "who shapes your field and what they care about",
    GoalKey.CHALLENGES: "what is hard in your work at present",
    GoalKey.SKILLS: "where a background like mine is of use",
    GoalKey.GIVE: "what you are working on just now",
    GoalKey.RECEIVE: "what you would do first in my place",
    GoalKey.SHARE: "how my story sounds to somebody who does this work",
    GoalKey.FEEDBACK: "how my direction looks from where you are",
    GoalKey.CONTACTS: "whom else one should listen to about it",
    GoalKey.IMPRESSION: "what you would want to know in my place",
}
"""The words for the thirteen, by the keys of the goals."""


def wish(choice: GoalChoice) -> str:
    """Return what a goal says in a request: my own words, else ours, or "" for none."""
    return choice.wish or WISHES.get(choice.key, "")
