"""Who the invented people are, and where each stands."""

import random
from datetime import date, datetime, timedelta

from inroad.domain.goals.thirteen import GoalKey
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.store.format.ids import derived_id
from tests.bench.generate import words

KEY = "a realistic campaign of any size"
"""What ids are made from, and the seed of all that is drawn by lot."""

GOALS = (GoalKey.INDUSTRY, GoalKey.ENTRY, GoalKey.CONTACTS, GoalKey.SKILLS, GoalKey.FEEDBACK)
"""The goals of the campaign."""

HELD = (Stage.MET, Stage.THANKED, Stage.IN_TOUCH)
"""Where people stand with whom a conversation was held."""

_FIRST = tuple(Stage)
"""The first people stand in every stage once, so that the smallest campaign has all of them."""
_EIGHTH = (Stage.SCHEDULED, Stage.MET, Stage.THANKED, Stage.IN_TOUCH)
"""Every eighth one has a conversation, and stands in one of these."""
_OTHERS = (
    *(Stage.IDENTIFIED, Stage.REQUESTED, Stage.IDENTIFIED, Stage.IN_TOUCH),
    *(Stage.IDENTIFIED, Stage.CLOSED, Stage.IDENTIFIED),
)


def lots(kind: str, number: int) -> random.Random:
    """Return what draws by lot what is to be known of a person: the same each time."""
    return random.Random(f"{KEY} {kind} {number}")


def document_id(kind: str, *parts: object) -> int:
    """Return the id of a document of the campaign."""
    return derived_id(KEY, kind, *map(str, parts))


def has_conversation(number: int) -> bool:
    """Whether a conversation was held with a person, or is agreed."""
    if number < len(_FIRST):
        return stage_of(number) in _EIGHTH
    return number % 8 == 0


def stage_of(number: int) -> Stage:
    """Return where a person stands."""
    if number < len(_FIRST):
        return _FIRST[number]
    eighth, rest = divmod(number, 8)
    return _EIGHTH[eighth % len(_EIGHTH)] if rest == 0 else _OTHERS[rest - 1]


def name_of(number: int) -> str:
    """Return what a person is called; one in twenty is written in another script."""
    lot = lots("name", number)
    if lot.random() < 0.05:
        return " ".join(lot.choice(words.OTHER_SCRIPTS))
    middle = f" {lot.choice('ABCDEFGHJKLMNPRSTVWZ')}." if lot.random() < 0.3 else ""
    return f"{lot.choice(words.FIRST_NAMES)}{middle} {lot.choice(words.LAST_NAMES)}"


def person(number: int, now: datetime) -> Contact:
    """Return one person, as known at `now`."""
    lot, stage = lots("person", number), stage_of(number)
    has_goals = stage is not Stage.IDENTIFIED or number % 12 == 0
    return Contact(
        document_id("contact", number),
        name_of(number),
        stage,
        _organisation(lot),
        lot.choice(words.ROLES),
        _goals(lot) if has_goals else (),
        f"person.{number}@example.com",
        f"+44 20 7946 {number % 10_000:04}" if number % 6 == 0 else "",
        f"https://www.linkedin.com/in/person-{number}-example",
        lot.choice(words.ZONES),
        tags=tuple(lot.sample(words.TAGS, lot.choice((0, 0, 1, 2)))),
        referred_by=document_id("contact", number // 2) if number % 8 == 5 else None,
        how_found=lot.choice(words.HOW_FOUND) if number % 3 == 0 else "",
        notes=lot.choice(words.KNOWN) if number % 4 == 0 else "",
        connected_on=_day_before(now, lot.randrange(300, 3000)),
        goals_chosen_on=_day_before(now, lot.randrange(1, 60)) if has_goals else None,
    )


def _organisation(lot: random.Random) -> str:
    """Return where somebody works: at a few places many do."""
    at = int(lot.random() ** 2 * len(words.ORGANISATIONS))
    return words.ORGANISATIONS[at] + lot.choice(words.BRANCHES)


def _goals(lot: random.Random) -> tuple[str, ...]:
    first = lot.randrange(len(GOALS))
    chosen = (*GOALS[first:], *GOALS[:first])[: lot.choice((2, 3))]
    return tuple(goal.value for goal in chosen)


def _day_before(now: datetime, days: int) -> date:
    return (now - timedelta(days=days)).date()
