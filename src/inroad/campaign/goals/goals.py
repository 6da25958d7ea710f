"""My goals: choosing, ordering and wording them, and how far each has come."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from inroad.campaign.core.index import by_time
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.habits import Habits
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.errors import InroadError, NotAGoal, NotFound
from inroad.domain.goals.thirteen import THIRTEEN, Goal, GoalChoice, goal_named, own_goal
from inroad.domain.numbers import whole
from inroad.domain.people.contact import Contact
from inroad.domain.progress.coverage import Coverage, cover
from inroad.domain.progress.goal_matrix import GoalMatrix
from inroad.domain.search import comparable
from inroad.domain.text import clean, clean_lines
from inroad.keymap.keymap import naming_keys

NO_ORDER = "Choose the goal with {goals.choose_goal:space} first; only chosen goals have an order."


class GoalRow(NamedTuple):
    """One goal as the checklist shows it. `rank` is its priority from 1, or 0."""

    goal: Goal
    choice: GoalChoice
    rank: int
    coverage: Coverage


class Evidence(NamedTuple):
    """One takeaway with the name of the person it came from."""

    takeaway: Takeaway
    name: str


class Goals:
    """Commands and queries about goals."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._rows: tuple[GoalRow, ...] | None = None
        work.follow(self._forget)

    def rows(self) -> tuple[GoalRow, ...]:
        """Return every goal: the chosen ones by priority, then the rest in their order."""
        if self._rows is None:
            self._rows = self._computed()
        return self._rows

    def _forget(self, change: Change) -> None:
        if change.concerns_any(GoalChoice, Conversation, Takeaway, Contact, Habits):
            self._rows = None

    def _computed(self) -> tuple[GoalRow, ...]:
        choices = self._choices()
        goals = self.all()
        store = self._work.store
        coverage = cover(
            [goal.key for goal in goals],
            store.all(Conversation).values(),
            self._work.takeaways(),
            self._work.habits.people,
        )
        chosen = self.chosen_keys()
        ordered = sorted(goals, key=lambda goal: _rank(chosen, goal.key) or len(goals) + 1)
        return tuple(
            GoalRow(goal, choices[goal.key], _rank(chosen, goal.key), coverage[goal.key])
            for goal in ordered
        )

    def all(self) -> tuple[Goal, ...]:
        """Return the thirteen and my own, in their fixed order."""
        own = (choice for choice in self._stored() if choice.is_own)
        return (*THIRTEEN, *(own_goal(choice) for choice in sorted(own, key=lambda one: one.id)))

    def chosen_keys(self) -> tuple[str, ...]:
        """Return the keys of the chosen goals, by priority."""
        chosen = [choice for choice in self._stored() if choice.chosen]
        return tuple(one.key for one in sorted(chosen, key=lambda one: (one.position, one.id)))

    def named(self, keys: Sequence[str]) -> tuple[Goal, ...]:
        """Return the goals with these keys, in this order; unknown keys are left out."""
        by_key = {goal.key: goal for goal in self.all()}
        return tuple(by_key[key] for key in keys if key in by_key)

    def read(self, typed: str) -> tuple[str, ...]:
        """Return the keys of the goals that were typed, each once: numbers of `all`, or keys.

        Raises:
            NotFound: one of them is none.
            InroadError: none was typed; “none” says that none is meant.
        """
        words = clean(typed).lower().replace(",", " ").split()
        if not words:
            raise InroadError("Name goals by their numbers, like 3,1,5, or write none.")
        if words == ["none"]:
            return ()
        return tuple(dict.fromkeys(map(self._read_one, words)))

    def _read_one(self, word: str) -> str:
        keys = [goal.key for goal in self.all()]
        at = whole(word, 1, len(keys))
        if at is None and word not in keys:
            raise NotFound(f"“{word[:40]}” is no goal; their numbers are 1 to {len(keys)}.")
        return keys[at - 1] if at is not None else word

    def evidence(self, key: str, most: int | None = None) -> tuple[Evidence, ...]:
        """Return what was filed under a goal, newest first, with who said it; at most `most`."""
        row = next((row for row in self.rows() if row.goal.key == key), None)
        takeaways = row.coverage.takeaways[:most] if row else ()
        return tuple(
            Evidence(takeaway, self._work.contact(takeaway.contact_id).name)
            for takeaway in takeaways
        )

    def toggle(self, key: str) -> Change:
        """Choose a goal (as the last one) or let go of it."""
        choice, goal = self._choice(key), self._goal(key)
        last = max((one.position for one in self._stored() if one.chosen), default=0)
        done = "Let go of" if choice.chosen else "Chose"
        changed = replace(choice, chosen=not choice.chosen, position=last + 1)
        return self._work.change(f"{done} the goal “{goal.title}”", [changed])

    def choose(self, keys: Sequence[str]) -> Change:
        """Choose these goals and no others, the one that matters most first.

        Raises:
            NotFound: one of them is not on the list.
        """
        wanted = tuple(dict.fromkeys(keys))
        ranks = {key: rank for rank, key in enumerate(wanted, 1)}
        let_go = [key for key in self.chosen_keys() if key not in ranks]
        changed = [
            replace(self._choice(key), chosen=True, position=rank) for key, rank in ranks.items()
        ]
        changed += [replace(self._choice(key), chosen=False) for key in let_go]
        return self._work.change(self._chosen(wanted), changed)

    def _chosen(self, keys: Sequence[str]) -> str:
        if not keys:
            return "Let go of all goals"
        first = f"“{self._goal(keys[0]).title}”"
        return f"Chose {len(keys)} goals, {first} first" if keys[1:] else f"Chose the goal {first}"

    def move(self, key: str, by: int) -> Change:
        """Move a chosen goal up (-1) or down (1) in priority; at the edge nothing happens."""
        keys = list(self.chosen_keys())
        if key not in keys:
            raise InroadError(naming_keys(NO_ORDER))
        at = keys.index(key)
        to = min(max(at + by, 0), len(keys) - 1)
        keys.insert(to, keys.pop(at))
        moved = [replace(self._choice(one), position=rank) for rank, one in enumerate(keys, 1)]
        way = "up" if by < 0 else "down"
        return self._work.change(f"Moved “{self._goal(key).title}” {way}", moved)

    def say_why(self, key: str, why: str, met_when: str = "", wish: str = "") -> Change:
        """Note why a goal matters to me, how I know it is met, and what a request says for it."""
        choice = self._choice(key)
        changed = replace(
            choice,
            why=clean_lines(why),
            met_when=clean_lines(met_when),
            wish=clean(wish).rstrip(".?"),
        )
        label = f"Wrote down why “{self._goal(key).title}” matters to me"
        return self._work.change(label, [changed], seen=[choice])

    def usual_wish(self, key: str) -> str:
        """Return what a request says for a goal where I have no words of my own, or ""."""
        from inroad.domain.messages.wishes import usual_wish

        return usual_wish(key)

    def meet(self, key: str) -> Change:
        """Find a goal met, or not any more.

        Raises:
            InroadError: nothing is written under it: to have held a conversation is not enough.
        """
        choice, title = self._choice(key), self._goal(key).title
        if choice.met_on is not None:
            return self._work.change(f"“{title}” is open again", [replace(choice, met_on=None)])
        if next(self._work.takeaways_for(key), None) is None:
            raise InroadError("A goal is met by an answer, and none is written under it yet.")
        met = replace(choice, met_on=self._work.today)
        return self._work.change(f"Met the goal “{title}”", [met])

    def contradict(self, takeaway_id: int) -> Change:
        """Mark a takeaway as at odds with what others said, or not any more."""
        takeaway = self._work.find(Takeaway, takeaway_id)
        flag = not takeaway.is_conflicting
        label = "Marked as at odds with the others" if flag else "Not at odds any more"
        return self._work.change(label, [replace(takeaway, is_conflicting=flag)])

    def matrix(self) -> GoalMatrix:
        """Return how far each goal has come in each conversation."""
        store = self._work.store
        enough = self._work.habits.people
        return GoalMatrix(store.all(Question).values(), self._work.takeaways(), enough)

    def talks(self) -> tuple[Conversation, ...]:
        """Return all conversations, the newest first; those without a time come before."""
        talks = [talk for talk in self._work.conversations() if _counts(talk)]
        talks.sort(key=by_time, reverse=True)
        return tuple(talks)

    def add_own(self, wording: str) -> Change:
        """Add a goal of my own, chosen as the last one.

        Raises:
            NotAGoal: it asks for a job; the message says why and offers a better one.
            InroadError: it is empty or there already.
        """
        wording = self._fit(wording)
        key = f"own-{self._work.new_id():x}"
        choice = GoalChoice(self._work.derived_id("goal", key), key, True, 0, "", wording)
        last = max((one.position for one in self._stored() if one.chosen), default=0)
        return self._work.change(
            f"Added the goal “{wording}”", [replace(choice, position=last + 1)]
        )

    def reword_own(self, key: str, wording: str) -> Change:
        """Word a goal of my own anew; raises like `add_own`."""
        choice = self._choice(key)
        if not choice.is_own:
            raise InroadError("Only goals of your own can be worded anew.")
        wording = self._fit(wording, besides=key)
        return self._work.change(
            f"Reworded a goal to “{wording}”", [replace(choice, wording=wording)]
        )

    def drop_own(self, key: str) -> Change:
        """Remove a goal of my own; what was filed under it stays with its conversation."""
        choice = self._choice(key)
        if not choice.is_own:
            raise InroadError(
                naming_keys(
                    "The thirteen stay on the list; let go of one with {goals.choose_goal:space}."
                )
            )
        return self._work.change(f"Removed the goal “{choice.wording}”", drop=[choice])

    def _fit(self, wording: str, besides: str = "") -> str:
        wording = clean(wording)
        if not wording:
            raise InroadError("Write the goal in a few words, like “Meet people who teach”.")
        from inroad.domain.goals.not_a_goal import why_not_a_goal

        answer = why_not_a_goal(wording)
        if answer:
            raise NotAGoal(f"{answer.line} Try “{answer.better.title}”.")
        taken = (goal for goal in self.all() if goal.key != besides)
        if any(comparable(goal.title) == comparable(wording) for goal in taken):
            raise InroadError(f"“{wording}” is on the list already.")
        return wording

    def _stored(self) -> list[GoalChoice]:
        return list(self._work.store.all(GoalChoice).values())

    def _choices(self) -> dict[str, GoalChoice]:
        found = {goal.key: self._fresh(goal.key) for goal in THIRTEEN}
        found.update({choice.key: choice for choice in self._stored()})
        return found

    def _choice(self, key: str) -> GoalChoice:
        found = self._choices().get(key)
        if found is None:
            raise NotFound("This goal is not on the list any more.")
        return found

    def _fresh(self, key: str) -> GoalChoice:
        return GoalChoice(self._work.derived_id("goal", key), key)

    def _goal(self, key: str) -> Goal:
        return goal_named(key) or own_goal(self._choice(key))


def _counts(talk: Conversation) -> bool:
    return talk.is_planned or talk.is_held


def _rank(chosen: Sequence[str], key: str) -> int:
    return chosen.index(key) + 1 if key in chosen else 0
