"""The thirteen goals that informational interviews are held for, and goals of one's own.

"Get a job" is none of them, and asking for one spoils the conversation: `not_a_goal` says so.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, NamedTuple

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Day, Flag, Key, Line, Prose, Rank
from inroad.domain.documents.fields import Label


class GoalKey(StrEnum):
    """What each of the thirteen is called in documents."""

    INSIGHT = "insight"
    INDUSTRY = "industry"
    ROLE = "role"
    ENTRY = "entry"
    PLAYERS = "players"
    CHALLENGES = "challenges"
    SKILLS = "skills"
    GIVE = "give"
    RECEIVE = "receive"
    SHARE = "share"
    FEEDBACK = "feedback"
    CONTACTS = "contacts"
    IMPRESSION = "impression"


class Goal(NamedTuple):
    """One thing to get from conversations.

    `key` is what is stored elsewhere; `title` stands in lists, `short` on cards and in
    sentences after "for"; `meaning` says in one sentence what it is to have reached it.
    """

    key: str
    title: str
    short: str
    meaning: str


THIRTEEN: tuple[Goal, ...] = (
    Goal(
        GoalKey.INSIGHT,
        "Gain insight and expertise",
        "Insight and expertise",
        "I know something about the work that only people who do it can tell.",
    ),
    Goal(
        GoalKey.INDUSTRY,
        "Know the state of the industry",
        "State of the industry",
        "I can say where the industry or company stands, and where it is going.",
    ),
    Goal(
        GoalKey.ROLE,
        "Know what the role really does",
        "What the role does",
        "I know what a job title does all day, and how a skill of mine is used in it.",
    ),
    Goal(
        GoalKey.ENTRY,
        "What it takes to get in",
        "What it takes to get in",
        "I know what people who got in had, did and learnt first.",
    ),
    Goal(
        GoalKey.PLAYERS,
        "Become acquainted with key players",
        "Key players",
        "People who matter in the field know my name, and I know what they care about.",
    ),
    Goal(
        GoalKey.CHALLENGES,
        "Understand issues and challenges",
        "Issues and challenges",
        "I know what is hard for them at present, in their own words.",
    ),
    Goal(
        GoalKey.SKILLS,
        "How my skills could help",
        "How my skills could help",
        "I can name a problem of theirs and the skill of mine that would solve it.",
    ),
    Goal(
        GoalKey.GIVE,
        "Ways I can help them",
        "Ways I can help them",
        "I have found something that I can do for this person.",
    ),
    Goal(
        GoalKey.RECEIVE,
        "Ways they can help me",
        "Ways they can help me",
        "I know what this person is glad to help with.",
    ),
    Goal(
        GoalKey.SHARE,
        "Share who I am and what I offer",
        "Who I am",
        "They could say in a sentence who I am and what I am good at.",
    ),
    Goal(
        GoalKey.FEEDBACK,
        "Feedback on my direction",
        "Feedback on my direction",
        "I know what they think of my search, my resume, my field or my target.",
    ),
    Goal(
        GoalKey.CONTACTS,
        "Gain further contacts",
        "Further contacts",
        "They named people whom I should speak with next.",
    ),
    Goal(
        GoalKey.IMPRESSION,
        "Leave an impression that lasts",
        "A lasting impression",
        "They would remember me in three months, and gladly.",
    ),
)

_BY_KEY = {goal.key: goal for goal in THIRTEEN}


@dataclass(frozen=True, slots=True)
class GoalChoice(Document):
    """What I decided about one goal, as stored.

    `key` is that of one of the thirteen, or of a goal of my own, which then has its wording
    in `wording`. `position` orders the chosen ones; gaps in it mean nothing. `why` is why it
    matters to me, `met_when` how I know that it is met, and `wish` what a request says for it
    (it completes "I would like to understand …"); "" for the usual words. `met_on` is the day
    I found it met.
    """

    key: Key
    chosen: Annotated[Flag, Label("chosen", is_typed=False)] = False
    position: Annotated[Rank, Label("position", is_typed=False)] = 0
    why: Annotated[Prose, Label("why it matters")] = ""
    wording: Annotated[Line, Label("goal")] = ""
    met_when: Annotated[Prose, Label("met when")] = ""
    wish: Annotated[Line, Label("what a request says")] = ""
    met_on: Annotated[Day | None, Label("met on", is_typed=False)] = None

    @property
    def is_own(self) -> bool:
        """Whether it is a goal of my own."""
        return bool(self.wording)


def goal_named(key: str) -> Goal | None:
    """Return the one of the thirteen with this key, or None."""
    return _BY_KEY.get(key)


def own_goal(choice: GoalChoice) -> Goal:
    """Return a goal of one's own in the same form as the thirteen."""
    return Goal(choice.key, choice.wording, choice.wording, "A goal of my own.")
