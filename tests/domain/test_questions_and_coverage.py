"""Questions for the goals and the time there is; goals against what was learnt."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.conversations.bank.chapters import CHAPTERS
from inroad.domain.conversations.bank.shelf import bank, shelf
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.question_choice import Known, how_many, minute_marks, suggest
from inroad.domain.conversations.running_order import CLOSER, as_a_talk_runs
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.goals.thirteen import THIRTEEN
from inroad.domain.people.role_kinds.kinds import RoleKind
from inroad.domain.progress.coverage import cover

KEYS = [goal.key for goal in THIRTEEN]


def test_every_goal_has_six_good_questions_and_one_more_for_each_role() -> None:
    assert set(bank()) == {
        *(*KEYS, "own goal", "openers", "again", "closers"),
        *(chapter.key for chapter in CHAPTERS),
    }
    for key in KEYS:
        general = [one for one in bank()[key] if one.role is None]
        special = [one.role for one in bank()[key] if one.role is not None]
        assert len(general) >= 6, key
        assert sorted(special) == sorted(RoleKind), key


def test_every_question_is_one_and_has_a_follow_up() -> None:
    everything = [one for questions in bank().values() for one in questions]
    texts = [one.text for one in everything]
    assert len(texts) == len(set(texts))
    assert all(text.endswith("?") and len(text) < 85 for text in texts)
    assert all(one.follow_up.endswith("?") and one.tiara for one in everything)


def test_what_worked_comes_first_then_my_own_and_what_is_hidden_goes() -> None:
    first, second, *_ = bank()["entry"]
    entries = [
        BankEntry(1, second.text, "entry", worked=True),
        BankEntry(2, "Mine?", "entry", "And then?", is_own=True),
        BankEntry(3, first.text, "entry", is_hidden=True),
        BankEntry(4, "Elsewhere?", "skills", is_own=True),
    ]
    found = shelf("entry", RoleKind.FOUNDER, entries)
    assert [one.text for one in found[:2]] == [second.text, "Mine?"]
    assert first.text not in [one.text for one in found]
    assert {one.role for one in found} == {None, RoleKind.FOUNDER}


def test_a_goal_of_my_own_has_questions_too() -> None:
    assert len(shelf("own-1f")) == 6
    assert {one.goal for one in shelf("own-1f")} == {"own-1f"}


@given(st.lists(st.sampled_from(KEYS), min_size=1, max_size=5, unique=True), st.integers(10, 120))
def test_the_closing_question_is_always_last_and_the_time_is_kept(
    goals: list[str], minutes: int
) -> None:
    found = suggest(goals, minutes)
    assert found[-1].text == CLOSER
    assert len(found) <= how_many(minutes)
    assert len({one.text for one in found}) == len(found)
    assert found[0].goal == "openers"
    assert sum(one.goal == goals[0] for one in found) >= 1


def test_the_main_goal_gets_the_most_questions() -> None:
    found = suggest(["skills", "entry", "role"], 30)
    assert [one.goal for one in found] == [
        "openers",
        "role",
        "entry",
        "skills",
        "skills",
        "contacts",
    ]


def test_a_sheet_runs_as_a_talk_runs() -> None:
    known = Known("You spoke on lineage: what did people disagree with?", ("abroad",))
    found = suggest(["contacts", "impression", "receive"], 60, known=known)
    assert [one.goal for one in found] == [
        *("openers", "openers", "role", "abroad", "particular", "impression"),
        *("receive", "contacts", "contacts", "contacts"),
    ]
    assert found[1].text == "How did you come to this work?"
    assert [one.goal for one in as_a_talk_runs(reversed(found))] == [one.goal for one in found]


def test_where_there_is_room_for_few_the_goals_go_first() -> None:
    found = suggest(["entry"], 15, in_twenty=4, known=Known("What of that?", ("abroad",)))
    assert [one.goal for one in found] == ["entry", "entry", "contacts"]


def test_what_is_on_the_sheet_already_is_not_suggested_again() -> None:
    first = suggest(["entry"], 30)
    again = suggest(["entry"], 30, [one.text for one in first])
    assert {one.text for one in again} & {one.text for one in first} == set()


@pytest.mark.parametrize(("minutes", "count"), [(15, 4), (20, 6), (30, 6), (45, 8), (60, 10)])
def test_how_many_questions_fit(minutes: int, count: int) -> None:
    assert how_many(minutes) == count


@pytest.mark.parametrize(
    ("minutes", "in_twenty", "count"), [(20, 4, 4), (15, 3, 2), (60, 3, 5), (20, 12, 12), (5, 1, 1)]
)
def test_whoever_asks_fewer_or_more_has_their_share(
    minutes: int, in_twenty: int, count: int
) -> None:
    assert how_many(minutes, in_twenty) == count
    assert len(suggest(["entry", "industry", "role"], minutes, in_twenty=in_twenty)) == count


@given(st.integers(1, 12), st.integers(5, 120))
def test_minute_marks_rise_and_leave_time_to_say_goodbye(count: int, minutes: int) -> None:
    marks = minute_marks(count, minutes)
    assert len(marks) == count
    assert list(marks) == sorted(marks)
    assert marks[0] == timedelta(minutes=3)
    assert marks[-1] <= timedelta(minutes=max(3, minutes - 5))


def _takeaway(number: int, contact: int, goal: str) -> Takeaway:
    at = datetime(2026, 11, number, tzinfo=UTC)
    return Takeaway(number, contact, 1, TakeawayKind.LEARNT, "something", at, goal)


def test_a_held_conversation_alone_covers_nothing() -> None:
    talks = [
        Conversation(1, 1, goals=("entry",), outcome=Outcome.HELD),
        Conversation(2, 2, goals=("entry", "role")),
        Conversation(3, 3, goals=("role",), outcome=Outcome.CANCELLED),
    ]
    covered = cover(KEYS, talks, [])
    assert (covered["entry"].held, covered["entry"].planned) == (1, 1)
    assert (covered["role"].held, covered["role"].planned) == (0, 1)
    assert not covered["entry"].is_well_covered


def test_two_people_cover_a_goal_and_one_who_says_it_twice_does_not() -> None:
    twice = cover(KEYS, [], [_takeaway(1, 7, "entry"), _takeaway(2, 7, "entry")])
    both = cover(KEYS, [], [_takeaway(1, 7, "entry"), _takeaway(2, 8, "entry")])
    assert not twice["entry"].is_well_covered
    assert both["entry"].is_well_covered
    assert [one.id for one in both["entry"].takeaways] == [2, 1]
