"""What happened in the demo: goals, touches, conversations, questions and takeaways.

Days are counted back from the present, so that something is overdue, something is due today,
and a conversation is two days off, whenever the demo is opened.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from inroad.demo.people import PEOPLE, Person
from inroad.domain.conversations.bank_entry import BankEntry
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.question_choice import Known, suggest
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.documents.document import Document
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.messages.how_found.particular_question import particular_question
from inroad.domain.people.contact import Contact
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill
from inroad.domain.people.stages import Stage
from inroad.domain.people.target import Target, told_by
from inroad.store.format.ids import derived_id

_ZONE = "Europe/London"

_ME = Profile(
    name="Robin Hale",
    zone=_ZONE,
    introduction=(
        "I built reporting for a hospital group for six years and now want to work on the "
        "pipes underneath. I would like to learn how you made that step."
    ),
    introduction_minute=(
        "I built reporting for a hospital group for six years and now want to work on the pipes "
        "underneath. It began when a number that the ministry wanted could not be found again: "
        "I asked three people the same question in turn, and drew what they said. That drawing "
        "became our lineage map. I would like to learn how you made that step."
    ),
    learning="How data platform teams work, and what they wish newcomers knew.",
    target_organisations=("Northwind", "Fabrikam", "Adatum"),
    target_roles=("data engineer", "platform engineer"),
    belonged_to=("University of Leeds",),
    offer="The hospital lineage write-up, and introductions to people in health care data.",
    welcomed=True,
)

_TARGETS: tuple[tuple[str, bool, int, str], ...] = (
    # name, whether it is a role, how much it is wanted, a note
    ("Northwind", False, 5, "Their paved road is what I would like to work on."),
    ("data engineer", True, 4, "Ask what the first half year is like."),
)

_SKILLS: tuple[tuple[str, str], ...] = (
    (
        "Data lineage",
        "A number was lost between two databases. I asked three people the same question, drew "
        "what they said, and found it in a pipeline that nobody owned.",
    ),
    (
        "Calming a room",
        "When the ward round and the report disagreed, I read both aloud, slowly. The doctors "
        "laughed, and we mended it together.",
    ),
)

_GOALS: tuple[tuple[str, str], ...] = (
    ("industry", "I have only ever seen one company from the inside."),
    ("entry", "I do not know which of my gaps matter."),
    ("contacts", "Everyone I know works in health care."),
    ("skills", "I want to be of use from the first month."),
    ("feedback", ""),
)

_REQUESTS: dict[str, tuple[int, int | None]] = {
    # name: business days since the request, and since the second one where there was one
    "Sam Ortiz": (8, None),
    "Jonas Weber": (10, 3),
    "Kofi Mensah": (2, None),
    "Tess Moreau": (4, None),
    "Umar Sheikh": (6, None),
    "Vera Lang": (7, None),
}

_PLANNED: dict[str, tuple[int, time, int, str, str]] = {
    # name: days from now, at, minutes, how, where
    "Priya Nair": (2, time(10), 30, "video", "https://meet.example.com/priya"),
    "Yuki Mori": (3, time(17), 20, "phone", "+44 20 7946 0991"),
    "Wim de Boer": (0, time(16, 30), 30, "video", "https://meet.example.com/wim"),
}

_HELD: dict[str, int] = {
    # name: days since the conversation
    "Maya Chen": 4,
    "Omar Haddad": 12,
    "Rita Sol": 17,
    "Tom Okoro": 20,
    "Lee Park": 33,
    "Nina Roth": 50,
    "Ivo Katz": 60,
    "Zoe Amari": 41,
    "Ada Brandt": 75,
    "Cem Aydin": 66,
    "Eve Laurent": 45,
    "Finn Daly": 38,
}

_LEARNT: tuple[tuple[str, str, TakeawayKind, str], ...] = (
    (
        "Maya Chen",
        "industry",
        TakeawayKind.LEARNT,
        "“Platform teams are being folded into product; the ones that stay own the paved road.”",
    ),
    ("Maya Chen", "receive", TakeawayKind.OFFERED, "an introduction to Ines in platform"),
    ("Maya Chen", "contacts", TakeawayKind.NAMED, "Priya Nair"),
    ("Maya Chen", "contacts", TakeawayKind.NAMED, "Farah Aziz"),
    (
        "Lee Park",
        "industry",
        TakeawayKind.LEARNT,
        "Two of their three competitors stopped hiring in September.",
    ),
    ("Lee Park", "contacts", TakeawayKind.NAMED, "Chidi Obi"),
    (
        "Rita Sol",
        "industry",
        TakeawayKind.LEARNT,
        "Says the same of retail banks: fewer, larger teams.",
    ),
    ("Rita Sol", "challenges", TakeawayKind.LEARNT, "Nobody owns lineage; everyone misses it."),
    ("Tom Okoro", "entry", TakeawayKind.LEARNT, "His first six months were SQL and patience."),
    ("Cem Aydin", "entry", TakeawayKind.LEARNT, "They hire for how people debug, not for tools."),
    ("Omar Haddad", "feedback", TakeawayKind.ADVICE, "lead with the hospital lineage story"),
    (
        "Nina Roth",
        "challenges",
        TakeawayKind.LEARNT,
        "On-call for pipelines is what burns people out.",
    ),
    ("Nina Roth", "contacts", TakeawayKind.NAMED, "Maya Chen"),
    ("Ivo Katz", "industry", TakeawayKind.LEARNT, "Streaming is talked about more than it is run."),
    ("Eve Laurent", "contacts", TakeawayKind.NAMED, "Cem Aydin"),
)

_ADVICE_TAKEN_DAYS = 12

_WORKED = "Which companies are doing something that the others will copy?"
"""A question that worked, so that the bank suggests it first."""

_VIEWS = (
    ("Data people not asked yet", 'role:data,"analytics" asked:never', "1"),
    ("Named to me", "via:maya,nina", "2"),
    ("Due this week", "due:week", "3"),
)
"""Filters that were kept: name, terms, and the key among the views."""

_MET_WHEN = {"industry": "three people agree on where it is going"}


def documents(now: datetime) -> Iterator[Document]:
    """Yield every document of the demo, as seen from `now` (aware)."""
    yield _ME
    yield from _goals()
    for position, (name, story) in enumerate(_SKILLS, 1):
        yield Skill(_id("skill", name), name, story, position)
    for name, is_role, want, note in _TARGETS:
        yield Target(_id("target", *told_by(name, is_role)), name, is_role, want, note)
    worked = BankEntry(_id("bank", "industry", _WORKED), _WORKED, "industry", worked=True)
    yield worked
    for name, terms, key in _VIEWS:
        yield SavedView(_id("view", name), name, terms, key=key)
    for person in PEOPLE:
        yield _contact(person, now.date())
        yield from _requests(person, now)
        yield from _planned(person, now)
        yield from _held(person, now)
    yield from _takeaways(now)
    yield _thanks_put_off(now)


def _goals() -> Iterator[GoalChoice]:
    for position, (key, why) in enumerate(_GOALS, 1):
        met_when = _MET_WHEN.get(key, "")
        yield GoalChoice(_id("goal", key), key, True, position, why, met_when=met_when)


def _contact(person: Person, today: date) -> Contact:
    chosen = _days_before(today, 30)
    if person.stage is Stage.IDENTIFIED and person.name != "Ana Ruiz":
        chosen = today
    slug = person.name.lower().replace(" ", "-").replace("'", "")
    return Contact(
        _id("contact", person.name),
        person.name,
        person.stage,
        person.organisation,
        person.role,
        email=f"{slug.replace('-', '.')}@example.com",
        url=f"https://www.linkedin.com/in/{slug}-example",
        zone=person.zone,
        tags=person.tags,
        how_found=person.how_found,
        notes=person.notes,
        referred_by=_id("contact", person.by) if person.by else None,
        goals=person.goals,
        goals_chosen_on=chosen if person.goals else None,
        planned_on=_after(today, 1) if person.name == "Ana Ruiz" else None,
        connected_on=date(2019 + len(person.name) % 6, 1 + len(person.role) % 12, 12),
    )


def _requests(person: Person, now: datetime) -> Iterator[Touch]:
    if person.name in _REQUESTS:
        first, second = _REQUESTS[person.name]
        yield _touch(person, TouchKind.REQUEST, _business_days_ago(now, first))
        if second is not None:
            yield _touch(person, TouchKind.SECOND_REQUEST, _business_days_ago(now, second))
    if person.stage is Stage.CLOSED:
        yield _touch(person, TouchKind.REQUEST, now - timedelta(days=40))
        yield _touch(person, TouchKind.SECOND_REQUEST, now - timedelta(days=28))
        yield _touch(person, TouchKind.CLOSED, now - timedelta(days=15))


def _planned(person: Person, now: datetime) -> Iterator[Document]:
    if person.name not in _PLANNED:
        return
    days, at, minutes, how, where = _PLANNED[person.name]
    talk = Conversation(
        _id("conversation", person.name),
        _id("contact", person.name),
        datetime.combine(now.date() + timedelta(days=days), at),
        _ZONE,
        minutes,
        how,
        where,
        person.goals,
    )
    yield talk
    yield _touch(person, TouchKind.REQUEST, now - timedelta(days=12))
    yield _touch(
        person, TouchKind.REPLY, now - timedelta(days=6), "Happy to talk, mornings are best."
    )
    yield _touch(person, TouchKind.SCHEDULED, now - timedelta(days=5), how, talk.id)
    if days == 0:
        yield _touch(person, TouchKind.PREPARED, now - timedelta(days=1), "", talk.id)
    yield from _questions(talk, _contact(person, now.date()))


def _questions(talk: Conversation, contact: Contact) -> Iterator[Question]:
    known = Known(particular_question(contact))
    for position, one in enumerate(suggest(talk.goals, talk.minutes, known=known), 1):
        new_id = _id("question", str(talk.id), one.text)
        yield Question(new_id, talk.id, one.text, one.goal, position)


def _held(person: Person, now: datetime) -> Iterator[Document]:
    if person.name not in _HELD:
        return
    starts = datetime.combine(now.date() - timedelta(days=_HELD[person.name]), time(15))
    talk = Conversation(
        _id("conversation", person.name),
        _id("contact", person.name),
        starts,
        _ZONE,
        30,
        "video",
        "",
        person.goals,
        Outcome.HELD,
    )
    over = localised(starts, _ZONE) + timedelta(minutes=30)
    yield talk
    yield _touch(person, TouchKind.REQUEST, over - timedelta(days=9))
    yield _touch(person, TouchKind.REPLY, over - timedelta(days=7), "Gladly. What about next week?")
    yield _touch(person, TouchKind.SCHEDULED, over - timedelta(days=6), "video", talk.id)
    yield _touch(person, TouchKind.MET, over, "", talk.id)
    if person.stage in (Stage.THANKED, Stage.IN_TOUCH):
        yield _touch(person, TouchKind.THANK_YOU, over + timedelta(hours=20))
    if person.stage is Stage.IN_TOUCH:
        last = now - timedelta(days=31 if person.name == "Lee Park" else 3 * len(person.name) % 25)
        yield _touch(person, TouchKind.CHECK_IN, max(last, over + timedelta(days=2)))


def _takeaways(now: datetime) -> Iterator[Takeaway]:
    for name, goal, kind, text in _LEARNT:
        days = _ADVICE_TAKEN_DAYS if kind is TakeawayKind.ADVICE else _HELD[name]
        at = now - timedelta(days=days)
        closed = at.date() if kind is TakeawayKind.NAMED else None
        contact, talk = _id("contact", name), _id("conversation", name)
        yield Takeaway(
            _id("takeaway", name, text),
            contact,
            talk,
            kind,
            text,
            at,
            goal,
            closed_on=closed,
            on=at.date(),
        )
    yield Takeaway(
        _id("takeaway", "promise"),
        _id("contact", "Rita Sol"),
        _id("conversation", "Rita Sol"),
        TakeawayKind.MY_PROMISE,
        "send the lineage write-up",
        now - timedelta(days=_HELD["Rita Sol"]),
        "give",
        now.date() + timedelta(days=3),
        on=now.date() - timedelta(days=_HELD["Rita Sol"]),
    )


def _thanks_put_off(now: datetime) -> Snooze:
    """Nina named Maya; telling her how it went was put off to the day after tomorrow."""
    met, talk = _id("contact", "Maya Chen"), _id("conversation", "Maya Chen")
    return Snooze(
        _id("snooze", "Nina Roth"),
        _id("contact", "Nina Roth"),
        Action.TELL_REFERRER.value,
        f"referral {met} {talk}",
        now.date() + timedelta(days=2),
    )


def _touch(
    person: Person, kind: TouchKind, at: datetime, text: str = "", talk: int | None = None
) -> Touch:
    new_id = _id("touch", person.name, kind.value)
    day = in_zone(at, _ZONE).date()
    return Touch(new_id, _id("contact", person.name), kind, at, text, talk, day)


def _business_days_ago(now: datetime, days: int) -> datetime:
    day = Calendar().count(now.date(), -days).day
    return datetime.combine(day, time(11), now.tzinfo)


def _days_before(today: date, days: int) -> date:
    return today - timedelta(days=days)


def _after(today: date, days: int) -> date:
    return Calendar().count(today, days).day


def _id(kind: str, *parts: str) -> int:
    return derived_id("demo", kind, *parts)
