"""The question bank, by goal, and the set of questions that fits into a conversation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import zip_longest

BANK: dict[str, tuple[str, ...]] = {
    "insight": (
        "What do people outside the field usually get wrong about this work?",
        "Which skill turned out to matter more than you expected?",
        "What do you know now that took you years to find out?",
        "Whose work do you learn from, and what should I read first?",
    ),
    "industry": (
        "What has changed most in your field in the last two years?",
        "Where do you see it going next, and who will feel it first?",
        "Which companies are doing something that the others will copy?",
        "What is everyone talking about that matters less than they think?",
    ),
    "role": (
        "What did you do yesterday, from the first hour to the last?",
        "Which part of the role is not in the job description?",
        "What makes a week in this role a good one?",
        "How do people in your role spend their time differently elsewhere?",
    ),
    "entry": (
        "What did you need to learn in your first six months there?",
        "What do the people who get in have in common?",
        "If you were starting today from where I am, what would you do first?",
        "Which gap would worry you most in someone with my background?",
    ),
    "players": (
        "Whose opinion counts when decisions are made in this field?",
        "Which groups or meetings are worth an evening of my time?",
        "Who explains this field best to people who are new to it?",
        "Whom did you learn the most from, and how did you meet?",
    ),
    "challenges": (
        "Which of the team's problems has nobody had time for?",
        "What makes the work harder than it should be at present?",
        "What have you tried that did not work, and why not?",
        "If you could change one thing this year, what would it be?",
    ),
    "skills": (
        "Where would someone with my background be of use soonest?",
        "Which of my projects would you show, and why that one?",
        "What would I have to prove before people here trusted me with it?",
        "Which of my skills sounds less useful from the inside?",
    ),
    "give": (
        "What are you working on that an outsider's view could help with?",
        "Is there someone in my circle whom you would like to meet?",
        "What do you wish you had time to read up on?",
        "What is a small thing that would make your month easier?",
    ),
    "receive": (
        "Which of my questions are you the best person to answer?",
        "May I come back to you when I have tried what you suggest?",
        "What would you be glad to look over, and what rather not?",
        "What has someone done for you at a moment like mine?",
    ),
    "share": (
        "From what I told you, how would you describe what I do?",
        "Which part of my story would you want to hear more about?",
        "What surprised you about the way I came here?",
        "Which example of mine says the most to someone in your team?",
    ),
    "feedback": (
        "What would you change about the direction I am taking?",
        "Which of my assumptions about this field would you question?",
        "How does my background read to someone who does this work?",
        "What would you leave out, if you told my story?",
    ),
    "contacts": (
        "Who else would have a different view on what we spoke about?",
        "Whom do you know that went a similar way to mine?",
        "May I say that you suggested it, when I write to them?",
        "Which team should I understand better, and who is in it?",
    ),
    "impression": (
        "What would you like to hear back about, in a few months?",
        "What should I tell you first, when we speak again?",
        "How do you like people to keep in touch?",
        "What is the one thing you would want me to take from today?",
    ),
}
"""Questions of our own wording for each of the thirteen goals, the best one first."""

OWN_GOAL: tuple[str, ...] = (
    "What would you want to know about this, in my place?",
    "How did you come to your own view of it?",
)
"""What can be asked about a goal of one's own, whatever it is."""

CLOSER = "Who else would you speak with, in my place?"
"""Always the last one on a sheet: every conversation can lead to the next."""

CLOSER_GOAL = "contacts"

_OPENING = 3
_CLOSING = 2


@dataclass(frozen=True, slots=True)
class Suggested:
    """One question to ask, under a goal."""

    text: str
    goal: str


def how_many(minutes: int) -> int:
    """Return how many questions fit into `minutes`, the closing one included.

    About five minutes for each is what a conversation takes when people warm to it; nobody
    gets through more than ten.
    """
    for most, count in ((15, 4), (35, 6), (50, 8)):
        if minutes <= most:
            return count
    return 10


def suggest(goals: Sequence[str], minutes: int, taken: Sequence[str] = ()) -> tuple[Suggested, ...]:
    """Return the questions for a conversation with these goals, in the order to ask them.

    Args:
        goals: keys of goals, the main one first; it gets the first and the most questions.
        minutes: how long the conversation is.
        taken: texts that are on the sheet already, which are left out and counted.
    """
    wanted = how_many(minutes) - len(taken)
    if CLOSER not in taken:
        wanted -= 1
    fresh = [one for one in _in_turn(goals) if one.text not in taken]
    chosen = fresh[: max(0, wanted)]
    order = {goal: at for at, goal in enumerate(goals)}
    chosen.sort(key=lambda one: order.get(one.goal, len(order)))
    closing = [] if CLOSER in taken else [Suggested(CLOSER, CLOSER_GOAL)]
    return (*chosen, *closing)


def minute_marks(count: int, minutes: int) -> tuple[timedelta, ...]:
    """Return when to be at each of `count` questions: after the hellos, before the goodbyes."""
    room = max(0, minutes - _OPENING - _CLOSING)
    return tuple(timedelta(minutes=_OPENING + at * room // count) for at in range(count))


def _in_turn(goals: Sequence[str]) -> Iterator[Suggested]:
    """Deal the questions out goal by goal, the first goal's first."""
    shelves = [[Suggested(text, goal) for text in BANK.get(goal, OWN_GOAL)] for goal in goals]
    for turn in zip_longest(*shelves):
        yield from (one for one in turn if one is not None)
