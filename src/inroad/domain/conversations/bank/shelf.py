"""The bank read from its texts, and what of it stands on the shelf for one person.

What I marked as having worked comes first, then my own, then the rest in its order, with what
is meant for their role in the second place.
"""

from collections.abc import Iterable
from functools import cache

from inroad.domain.conversations.bank.bank_question import BankQuestion, Tiara
from inroad.domain.conversations.bank.earlier_wordings import as_now, has_no_successor
from inroad.domain.conversations.bank.texts_chapters import CHAPTERS_TEXT
from inroad.domain.conversations.bank.texts_field import FIELD
from inroad.domain.conversations.bank.texts_people import PEOPLE
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.patterns import late
from inroad.domain.people.role_kinds.kinds import RoleKind

OPENERS = "openers"
AGAIN = "again"
CLOSERS = "closers"
OWN_GOAL = "own goal"
"""Names of shelves that belong to no goal of the thirteen; `AGAIN` opens a second talk."""

ANY_OPENER = (OPENERS, AGAIN)
"""Shelves whose questions open a talk."""

_LINE = late(rf"(?P<tiara>{'|'.join(Tiara)}) (?:(?P<role>{'|'.join(RoleKind)}) )?(?P<text>\S.*)")


@cache
def bank() -> dict[str, tuple[BankQuestion, ...]]:
    """Return the questions that Inroad brings along, by the key of their goal."""
    shelves: dict[str, list[BankQuestion]] = {}
    goal = ""
    lines = [line for line in (FIELD + PEOPLE + CHAPTERS_TEXT).splitlines() if line.strip()]
    for at, line in enumerate(lines):
        if line.endswith(":"):
            goal = line[:-1]
            shelves[goal] = []
        elif match := _LINE.fullmatch(line):
            follow_up = lines[at + 1].strip().removeprefix("> ")
            role = RoleKind(match["role"]) if match["role"] else None
            tiara = Tiara(match["tiara"])
            shelves[goal].append(BankQuestion(match["text"], goal, follow_up, tiara, role))
    return {name: tuple(questions) for name, questions in shelves.items()}


def shelf(
    goal: str, role: RoleKind | None = None, entries: Iterable[BankEntry] = ()
) -> tuple[BankQuestion, ...]:
    """Return the questions for a goal, the best first.

    Args:
        goal: the key of a goal, or one of the names above.
        role: for whom; questions for other roles are left out. None leaves out none.
        entries: what I decided about questions, and my own.
    """
    of_goal = [entry for entry in entries if entry.goal == goal]
    decided = {as_now(one.text): one for one in sorted(of_goal, key=_was_worded_so)}
    brought = bank().get(goal) or _for_own_goal(goal)
    general = [one for one in brought if one.role is None]
    special = [one for one in brought if one.role is not None and role in (None, one.role)]
    # What is for their role comes second: the best question for anybody goes before it.
    ordered = [*general[:1], *special, *general[1:]] if role else [*general, *special]
    found = [_with(question, decided.get(question.text)) for question in ordered]
    own = [
        BankQuestion(one.text, goal, one.follow_up, None, None, True, one.worked)
        for one in of_goal
        if one.is_own or (one.worked and has_no_successor(one.text))
    ]
    hidden = {text for text, one in decided.items() if one.is_hidden}
    present = [one for one in (*own, *found) if one.text not in hidden]
    return tuple(sorted(present, key=_rank))


def _for_own_goal(goal: str) -> tuple[BankQuestion, ...]:
    return tuple(BankQuestion(one.text, goal, one.follow_up, one.tiara) for one in bank()[OWN_GOAL])


def _with(question: BankQuestion, entry: BankEntry | None) -> BankQuestion:
    if entry is None or not entry.worked:
        return question
    return BankQuestion(
        question.text, question.goal, question.follow_up, question.tiara, question.role, False, True
    )


def _was_worded_so(entry: BankEntry) -> bool:
    """Sort what I decided about the words of today behind, where it counts."""
    return as_now(entry.text) == entry.text


def _rank(question: BankQuestion) -> tuple[bool, bool]:
    """Sort: what worked, then mine, then the rest."""
    return (not question.worked, not question.is_own)
