"""The story of one person, from the request to the check-in, with each letter at its moment."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import Learnt, NamedPerson
from inroad.campaign.me.about_me import AboutMe, ProfileText
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.dates.zones import in_zone
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import TYPED
from tests.conftest import MONDAY, MovableClock
from tests.somebody import somebody

KINDS = MessageKind
PEOPLE = Path(__file__).with_name("people.toml")
"""Who writes, and to whom."""

_DAY = date(2026, 12, 1)
"""When the conversation is, where I am: a Tuesday, a week after the request."""

_A_MINUTE = timedelta(minutes=1)
"""From one thing that is written down to the next, so that they have an order."""

_MOMENTS = {
    "asked": MONDAY,
    "silent": datetime(2026, 11, 30, 9, 0, tzinfo=UTC),
    "answered": datetime(2026, 11, 25, 9, 0, tzinfo=UTC),
    "the day before": datetime(2026, 11, 30, 14, 0, tzinfo=UTC),
    "missed": datetime(2026, 12, 2, 6, 0, tzinfo=UTC),
    "the day after": datetime(2026, 12, 2, 15, 0, tzinfo=UTC),
    "weeks later": datetime(2026, 12, 16, 9, 0, tzinfo=UTC),
    "months later": datetime(2027, 3, 3, 9, 0, tzinfo=UTC),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What stands in the table about one person.

    `contact` holds what was typed of them; the rest is who told me of them, and what came of the
    conversation.
    """

    writer: str
    contact: dict[str, Any]
    goals: tuple[str, ...]
    referrer: str = ""
    referrer_words: str = ""
    may_use_name: bool = True
    learnt: tuple[tuple[str, str], ...] = ()
    advice: str = ""
    offered: str = ""
    named: tuple[str, ...] = ()
    mine: str = ""
    theirs: str = ""

    @property
    def name(self) -> str:
        """What stands as their name."""
        return str(self.contact["name"])


def writers() -> dict[str, dict[str, str]]:
    """Return who writes: the texts of each by a short name."""
    found: dict[str, dict[str, str]] = tomllib.loads(PEOPLE.read_text("utf-8"))["writers"]
    return found


def people() -> tuple[Told, ...]:
    """Return everybody in the table, in its order."""
    fields = {one.name for one in TYPED} - {"may_use_name"}
    told = []
    for row in tomllib.loads(PEOPLE.read_text("utf-8"))["people"]:
        contact = {name: value for name, value in row.items() if name in fields}
        rest = {name: value for name, value in row.items() if name not in fields}
        rest["learnt"] = tuple((goal, text) for goal, text in rest.get("learnt", ()))
        told.append(Told(contact=contact, **{**rest, "goals": tuple(rest["goals"])}))
    return tuple(told)


class Story:
    """Plays what happens between one writer and one person."""

    def __init__(self, told: Told, data_file: Path) -> None:
        self._told = told
        self._clock = MovableClock(MONDAY)
        self._campaign = Campaign(data_file, self._clock)
        self._letters: list[str] = []
        self._contact = self._begun()

    def letters(self) -> str:
        """Play the story; return every letter, each under the name of its kind."""
        self._ask()
        self._agree()
        self._fall_through()
        if self._told.learnt or self._told.advice:
            self._meet()
        self._campaign.close()
        return "\n\n".join(self._letters) + "\n"

    def _begun(self) -> int:
        campaign, told, writer = self._campaign, self._told, writers()[self._told.writer]
        me = AboutMe(name=writer["name"], zone=writer["zone"], introduction=writer["introduction"])
        campaign.me.answer(me)
        campaign.me.write(ProfileText.OFFER, writer["offer"])
        if "pay" in told.goals:
            campaign.goals.add_own("Find out what the work pays")
        own = {"pay": campaign.goals.all()[-1].key}
        campaign.people.add(replace(somebody(told.name), **told.contact))
        (contact,) = campaign.people.all()
        if told.referrer:
            campaign.people.add(somebody(told.referrer))
            referrer = next(one for one in campaign.people.all() if one.name == told.referrer)
            words = told.referrer_words
            led = replace(contact, referred_by=referrer.id, referrer_words=words)
            campaign.seed([replace(led, may_use_name=told.may_use_name)])
        campaign.pipeline.choose_goals(contact.id, [own.get(goal, goal) for goal in told.goals])
        return contact.id

    def _ask(self) -> None:
        self._at("asked")
        self._write(KINDS.REQUEST)
        self._write(KINDS.LINKEDIN_NOTE)
        self._send(KINDS.REQUEST)
        self._at("silent")
        self._write(KINDS.SECOND_REQUEST)
        self._campaign.pipeline.declined(self._contact)
        self._write(KINDS.REPLY_TO_NO)
        self._campaign.history.undo()
        self._at("answered")
        self._campaign.pipeline.replied(self._contact)
        self._write(KINDS.ACCEPT_TIME)

    def _agree(self) -> None:
        how = "video" if self._told.contact.get("zone") else ""
        zone = writers()[self._told.writer]["zone"]
        offered = self._campaign.messages.choices(self._contact, KINDS.ACCEPT_TIME).times
        begins = datetime.combine(_DAY, in_zone(offered[0], zone).time())
        self._campaign.conversations.schedule(self._contact, Arrangement(begins, zone, 20, how))
        self._at("the day before")
        for kind in (KINDS.CONFIRM, KINDS.MOVE, KINDS.CALL_OFF):
            self._write(kind)

    def _fall_through(self) -> None:
        setbacks = self._campaign.setbacks
        self._fall(setbacks.put_off, KINDS.THEY_MOVE)
        self._fall(setbacks.called_off, KINDS.THEY_CALLED_OFF)
        self._at("missed")
        self._fall(setbacks.not_come, KINDS.AFTER_MISSED)

    def _fall(self, record: Callable[[int], object], kind: MessageKind) -> None:
        record(self._contact)
        self._write(kind)
        self._campaign.history.undo()

    def _meet(self) -> None:
        self._at("the day after")
        talk = self._campaign.conversations.planned(self._contact)
        assert talk is not None
        self._debrief(talk)
        self._write(KINDS.THANK_YOU)
        self._send(KINDS.THANK_YOU)
        for name in self._takeaways(TakeawayKind.NAMED):
            self._write(KINDS.THANK_REFERRAL, name)
        self._at("weeks later")
        self._write(KINDS.REFERRAL_REQUEST)
        for kind, about in (
            (KINDS.KEEP_PROMISE, TakeawayKind.MY_PROMISE),
            (KINDS.ASK_PROMISE, TakeawayKind.THEIR_PROMISE),
            (KINDS.REPORT_BACK, TakeawayKind.ADVICE),
            (KINDS.REPORT_BACK, TakeawayKind.NAMED),
        ):
            for takeaway in self._takeaways(about):
                self._write(kind, takeaway)
        self._at("months later")
        self._write(KINDS.CHECK_IN)
        self._write(KINDS.OFFER)

    def _debrief(self, talk: Conversation) -> None:
        told, debriefs = self._told, self._campaign.debriefs
        if told.mine:
            self._campaign.capture.promised(talk, told.mine, mine=True)
        if told.theirs:
            self._campaign.capture.promised(talk, told.theirs, mine=False)
        for count in range(len(told.learnt) + 1):
            self._clock.at += _A_MINUTE
            notes: dict[str, list[str]] = {}
            for goal, text in told.learnt[:count]:
                notes.setdefault(goal, []).append(text)
            learnt = [Learnt(goal, "\n".join(texts)) for goal, texts in notes.items()]
            debriefs.learn(self._contact, learnt, told.advice, told.offered)
        for name in told.named:
            self._clock.at += _A_MINUTE
            debriefs.name(self._contact, NamedPerson(name))
        for step in DebriefStep:
            debriefs.finish(self._contact, step)

    def _takeaways(self, kind: TakeawayKind) -> Iterator[int]:
        for takeaway in self._campaign.people.view(self._contact).takeaways:
            if takeaway.kind is kind:
                yield takeaway.id

    def _at(self, moment: str) -> None:
        self._clock.at = _MOMENTS[moment]

    def _send(self, kind: MessageKind) -> None:
        text = self._campaign.messages.fresh(self._contact, kind)
        self._campaign.messages.sent(self._contact, kind, text)

    def _write(self, kind: MessageKind, about: int = 0) -> None:
        """Draft a letter; what the check says of it stands under it."""
        messages = self._campaign.messages
        text = messages.fresh(self._contact, kind, about=about)
        found = messages.check(text, kind, self._contact, about)
        said = "".join(f"\n>> {one.level.value}: {one.rule.label}" for one in found)
        self._letters.append(f"== {kind.label} ==\n\n{text.strip()}{said}")
