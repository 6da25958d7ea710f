"""Follow-ups of everyone, done, snoozed and skipped; undo and redo of every change."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement, SheetText
from inroad.campaign.conversations.debriefs import Learnt, NamedPerson
from inroad.campaign.follow_ups.agenda import Due, Group, Heading
from inroad.campaign.me.about_me import AboutMe
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import parse_week
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import word_for
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.computed import worked_out
from inroad.domain.follow_ups.facts import Facts
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.worked_out import WorkedOut
from inroad.domain.people.stages import Stage
from inroad.domain.tables import TABLES
from inroad.store import Store
from tests.conftest import MovableClock
from tests.somebody import somebody


def due(campaign: Campaign, name: str, action: Action | None = None) -> Due:
    found = [one for one in campaign.follow_ups.today() if one.contact.name == name]
    return next(one for one in found if action is None or one.follow_up.action is action)


def test_today_is_grouped_and_in_order(demo: Campaign) -> None:
    dues = demo.follow_ups.today()
    assert [one.contact.name for one in dues if one.group is Group.OVERDUE] == ["Maya Chen"]
    assert dues[0].contact.name == "Wim de Boer", "what has a time today comes first"
    untimed = [one for one in dues if one.heading is not Heading.TIMED]
    groups = [one.group for one in untimed]
    assert groups == sorted(groups, key=list(Group).index)
    for group in Group:
        days = [
            one.follow_up.due
            for one in dues
            if one.group is group and one.heading is not Heading.TIMED
        ]
        assert days == sorted(days)
    this_week = [one.follow_up.due for one in dues if one.group is Group.THIS_WEEK]
    assert min(this_week) > date(2026, 11, 23)
    assert max(this_week) <= date(2026, 11, 29)


@pytest.mark.parametrize(
    ("name", "kind", "stage", "following"),
    [
        ("Sam Ortiz", TouchKind.SECOND_REQUEST, Stage.REQUESTED, Action.LET_REST),
        ("Jonas Weber", TouchKind.CLOSED, Stage.CLOSED, None),
        ("Ana Ruiz", TouchKind.REQUEST, Stage.REQUESTED, Action.SECOND_REQUEST),
        ("Maya Chen", TouchKind.THANK_YOU, Stage.THANKED, Action.CHECK_IN),
        ("Omar Haddad", TouchKind.REPORT_BACK, Stage.IN_TOUCH, Action.CHECK_IN),
        ("Lee Park", TouchKind.CHECK_IN, Stage.IN_TOUCH, Action.CHECK_IN),
    ],
)
def test_done_records_moves_and_brings_the_next(
    demo: Campaign, name: str, kind: TouchKind, stage: Stage, following: Action | None
) -> None:
    one = due(demo, name)
    demo.handling.done(one.follow_up)
    view = demo.people.view(one.contact.id)
    assert view.touches[0].kind is kind
    assert view.contact.stage is stage
    after = demo.follow_ups.of(one.contact.id)
    assert (after[0].action if after else None) is following


def test_a_promise_kept_is_closed(demo: Campaign) -> None:
    one = due(demo, "Rita Sol", Action.KEEP_PROMISE)
    demo.handling.done(one.follow_up)
    view = demo.people.view(one.contact.id)
    assert any(takeaway.closed_on == date(2026, 11, 23) for takeaway in view.takeaways)
    assert Action.KEEP_PROMISE not in [a.action for a in demo.follow_ups.of(one.contact.id)]


def test_what_needs_a_form_is_not_done_by_a_key(demo: Campaign) -> None:
    one = due(demo, "Wim de Boer", Action.CONVERSATION)
    with pytest.raises(InroadError, match="writing it down"):
        demo.handling.done(one.follow_up)
    with pytest.raises(InroadError, match="agree another time"):
        demo.handling.snooze(date(2026, 12, 1), one.follow_up)
    with pytest.raises(InroadError, match="move the card back"):
        demo.handling.skip(one.follow_up)


def test_snoozing_and_skipping(demo: Campaign) -> None:
    one = due(demo, "Sam Ortiz")
    with pytest.raises(InroadError, match="over"):
        demo.handling.snooze(date(2026, 11, 22), one.follow_up)
    demo.handling.snooze(date(2026, 12, 1), one.follow_up)
    later = due(demo, "Sam Ortiz")
    assert (later.follow_up.due, later.group) == (date(2026, 12, 1), Group.NEXT_WEEK)
    demo.handling.snooze(date(2026, 12, 2), later.follow_up)
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 12, 2)
    demo.handling.skip(later.follow_up)
    assert "Sam Ortiz" not in [one.contact.name for one in demo.follow_ups.today()]


def test_3b7_names_the_next_person_at_the_organisation(demo: Campaign) -> None:
    demo.settings.rules.use_preset("3b7")
    one = due(demo, "Sam Ortiz", Action.ASK_ELSEWHERE)
    assert "Next there: Emil Novak." in one.follow_up.reason
    emil = next(one for one in demo.people.all() if one.name == "Emil Novak")
    demo.people.set_do_not_contact(emil.id, True)
    assert "Otis Grant" in due(demo, "Sam Ortiz", Action.ASK_ELSEWHERE).follow_up.reason


def test_another_zone_or_week_moves_the_days_at_once(demo: Campaign) -> None:
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 20)
    demo.me.answer(AboutMe(zone="Europe/London", week=parse_week("sun-thu")))
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 22)


def _id_of(campaign: Campaign, name: str) -> int:
    return next(one.id for one in campaign.people.all() if one.name == name)


def _first_question(campaign: Campaign) -> Question:
    return campaign.sheets.of(_next_talk(campaign).id).questions[0].question


def _next_talk(campaign: Campaign) -> Conversation:
    talk = campaign.conversations.next()
    assert talk is not None
    return talk


EVERY_COMMAND: dict[str, Callable[[Campaign], Change]] = {
    "choose a goal": lambda c: c.goals.toggle("share"),
    "let go of a goal": lambda c: c.goals.toggle("entry"),
    "move a goal": lambda c: c.goals.move("entry", -1),
    "say why": lambda c: c.goals.say_why("entry", "because"),
    "own goal": lambda c: c.goals.add_own("Meet people who teach"),
    "add a person": lambda c: c.people.add(somebody("New Person")),
    "edit a person": lambda c: c.people.edit(_id_of(c, "Lee Park"), somebody("Lee J. Park")),
    "goals of a person": lambda c: c.pipeline.choose_goals(_id_of(c, "Wim de Boer"), ("share",)),
    "plan": lambda c: c.pipeline.plan(_id_of(c, "Bea Lund"), date(2026, 12, 1)),
    "move": lambda c: c.pipeline.move(_id_of(c, "Dana Fox"), Stage.REQUESTED),
    "move back": lambda c: c.pipeline.move(_id_of(c, "Priya Nair"), Stage.REQUESTED),
    "close": lambda c: c.pipeline.close(_id_of(c, "Dana Fox"), "no"),
    "mute": lambda c: c.people.set_do_not_contact(_id_of(c, "Dana Fox"), True),
    "note": lambda c: c.people.note(_id_of(c, "Dana Fox"), "hello"),
    "decline": lambda c: c.pipeline.declined(_id_of(c, "Sam Ortiz")),
    "reply": lambda c: c.pipeline.replied(_id_of(c, "Sam Ortiz")),
    "remove": lambda c: c.people.remove(_id_of(c, "Maya Chen")),
    "schedule": lambda c: c.conversations.schedule(
        _id_of(c, "Sam Ortiz"), Arrangement(datetime(2026, 12, 1, 10), "UTC")
    ),
    "sheet": lambda c: c.conversations.start_sheet(_id_of(c, "Dana Fox")),
    "write": lambda c: c.conversations.write(_next_talk(c), SheetText.OFFER, "tea"),
    "learn": lambda c: c.debriefs.learn(_id_of(c, "Wim de Boer"), [Learnt("role", "x")]),
    "name": lambda c: c.debriefs.name(_id_of(c, "Wim de Boer"), NamedPerson("Somebody New")),
    "called off": lambda c: c.setbacks.called_off(_id_of(c, "Wim de Boer")),
    "put off": lambda c: c.setbacks.put_off(_id_of(c, "Wim de Boer")),
    "ask": lambda c: c.questions.add(_next_talk(c).id, "Why?", "role"),
    "tick": lambda c: c.questions.tick(_first_question(c).id),
    "answer": lambda c: c.questions.answer(_first_question(c), "yes"),
    "move a question": lambda c: c.questions.move(_first_question(c).id, 1),
    "word a question": lambda c: c.questions.reword(_first_question(c), "Why not?"),
    "remove a question": lambda c: c.questions.remove(_first_question(c).id),
    "done": lambda c: c.handling.done(due(c, "Sam Ortiz").follow_up),
    "snooze": lambda c: c.handling.snooze(date(2026, 12, 1), due(c, "Sam Ortiz").follow_up),
    "skip": lambda c: c.handling.skip(due(c, "Sam Ortiz").follow_up),
    "me": lambda c: c.me.answer(AboutMe(name="Another")),
    "theme": lambda c: c.me.use_theme("light"),
}


def everything(path: Path) -> dict[type[Document], dict[int, Document]]:
    store = Store(path)
    return {kind: dict(store.all(kind)) for kind in TABLES}


@pytest.mark.parametrize("name", EVERY_COMMAND)
def test_every_command_is_one_change_that_undo_takes_back_on_the_disk(
    demo: Campaign, name: str
) -> None:
    events: list[Change] = []
    demo.subscribe(events.append)
    before = everything(demo.path)
    change = EVERY_COMMAND[name](demo)
    assert events == [change]
    assert change.edits
    assert change.label
    after = everything(demo.path)
    assert after != before
    undone = demo.history.undo()
    assert undone is not None
    assert undone.label == change.label
    assert {(one.after, one.before) for one in undone.edits} == {
        (one.before, one.after) for one in change.edits
    }
    assert everything(demo.path) == before
    redone = demo.history.redo()
    assert redone is not None
    assert set(redone.edits) == set(change.edits)
    assert everything(demo.path) == after


def test_what_was_put_off_and_then_skipped_is_so_again_after_undo_and_redo(demo: Campaign) -> None:
    def of_sam() -> tuple[FollowUp, ...]:
        return demo.follow_ups.of(sam.contact.id)

    sam = due(demo, "Sam Ortiz")
    before = of_sam()
    demo.handling.someday(sam.follow_up)
    demo.handling.snooze(date(2026, 12, 1), sam.follow_up)
    demo.handling.skip(sam.follow_up)
    skipped = of_sam()
    assert sam.follow_up.anchor not in [one.anchor for one in skipped]
    demo.history.undo()
    demo.history.redo()
    assert of_sam() == skipped
    for _ in range(3):
        demo.history.undo()
    assert of_sam() == before


def test_undo_and_redo_one_by_one(campaign: Campaign) -> None:
    for name in ("One", "Two", "Three"):
        campaign.people.add(somebody(name))
    for left in (["One", "Two"], ["One"], []):
        campaign.history.undo()
        assert [one.name for one in campaign.people.all()] == left
    for count in (1, 2, 3):
        campaign.history.redo()
        assert campaign.people.count() == count
    assert campaign.history.redo() is None


def test_the_history_tells_the_texts_of_a_conversation_apart() -> None:
    words = [word_for(Conversation, name) for name in ("better", "warmth", "introduction", "offer")]
    assert words == ["better", "warmth", "introduction", "offer"]


def test_a_new_change_ends_what_could_be_made_again(campaign: Campaign) -> None:
    campaign.people.add(somebody("One"))
    campaign.history.undo()
    assert campaign.history.redo() is not None
    campaign.history.undo()
    campaign.people.add(somebody("Two"))
    assert campaign.history.redo() is None
    assert [contact.name for contact in campaign.people.all()] == ["Two"]


def test_a_change_of_nothing_is_not_kept(campaign: Campaign) -> None:
    campaign.people.add(somebody("One", role="CTO"))
    one = campaign.people.all()[0]
    change = campaign.people.edit(one.id, somebody("One", role="CTO"))
    assert change.edits == ()
    campaign.history.undo()
    assert campaign.people.count() == 0


def test_the_demo_is_the_same_on_the_same_day_and_alive_on_every_day(tmp_path: Path) -> None:
    for number, day in enumerate(range(1, 29)):
        campaign = Campaign(
            tmp_path / str(number) / "inroad.json",
            fixed_clock(datetime(2026, 2, day, 9, tzinfo=UTC)),
        )
        fill(campaign)
        dues = campaign.follow_ups.today()
        assert any(one.is_overdue for one in dues)
        in_two_days = [one for one in dues if one.follow_up.action is Action.CONVERSATION]
        assert date(2026, 2, day).toordinal() + 2 in [
            one.follow_up.due.toordinal() for one in in_two_days
        ]
        assert len(campaign.people.all()) >= 40
        assert all(column.ids for column in campaign.board.columns())


def test_after_one_change_only_that_contact_is_computed_again(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    computed: list[str] = []

    def counting(facts: Facts, *means: Any) -> WorkedOut:
        computed.append(facts.contact.name)
        return worked_out(facts, *means)

    monkeypatch.setattr("inroad.campaign.follow_ups.calculator.worked_out", counting)
    demo.follow_ups.today()
    assert len(computed) == demo.people.count()
    computed.clear()
    demo.handling.done(due(demo, "Sam Ortiz").follow_up)
    demo.follow_ups.today()
    demo.follow_ups.all()
    demo.follow_ups.of(_id_of(demo, "Maya Chen"))
    assert computed == ["Sam Ortiz"]


def test_a_conversation_that_has_begun_needs_no_preparing_any_more(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    (ana,) = campaign.people.all()
    noon = datetime(2026, 11, 23, 12)
    campaign.conversations.schedule(ana.id, Arrangement(noon, "Europe/London"))

    def asked() -> set[Action]:
        return {one.action for one in campaign.follow_ups.of(ana.id)}

    clock.at = datetime(2026, 11, 23, 11, 59, tzinfo=UTC)
    assert asked() == {Action.PREPARE, Action.CONVERSATION}
    clock.at = datetime(2026, 11, 23, 12, 1, tzinfo=UTC)
    assert asked() == {Action.CONVERSATION}
    assert not any(due.is_overdue for due in campaign.follow_ups.today())


def test_a_conversation_that_has_ended_waits_for_its_debrief(
    tmp_path: Path, clock: MovableClock
) -> None:
    campaign = Campaign(tmp_path / "moving" / "inroad.json", clock)
    fill(campaign)
    wim = _id_of(campaign, "Wim de Boer")

    def asked() -> set[Action]:
        campaign.follow_ups.today()
        return {one.action for one in campaign.follow_ups.of(wim)}

    assert Action.CONVERSATION in asked()
    clock.at = datetime(2026, 11, 23, 16, 59, tzinfo=UTC)
    assert Action.CONVERSATION in asked()
    clock.at = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
    assert asked() == {Action.DEBRIEF}
