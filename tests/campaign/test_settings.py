"""Every number of the policy can be set, for the campaign and for one contact; and what moves."""

from datetime import date, timedelta

import pytest

from inroad.campaign import Campaign
from inroad.campaign.search.found_places import FoundPlaces
from inroad.campaign.settings.setting import Moved
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.rules import EVERYONE, RULES, RuleSetting, rule_named
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.preferences import OwnReason
from inroad.domain.people.stages import Stage
from tests.campaign.test_follow_ups_and_history import due
from tests.somebody import somebody

SECOND = rule_named("second_request")


def person(campaign: Campaign, name: str) -> int:
    return next(one.id for one in campaign.people.all() if one.name == name)


def value(campaign: Campaign, key: str, contact_id: int = EVERYONE) -> tuple[str, str]:
    row = next(one for one in campaign.settings.rules.rows(contact_id) if one.rule.key == key)
    return row.value, row.usual


def test_every_rule_is_shown_and_those_for_everyone_only_are_not_a_contact_s(
    demo: Campaign,
) -> None:
    assert [row.rule for row in demo.settings.rules.rows()] == list(RULES)
    keys = {row.rule.key for row in demo.settings.rules.rows(person(demo, "Sam Ortiz"))}
    assert keys == {rule.key for rule in RULES} - {"requests_a_day"}


def test_a_number_is_set_shown_beside_the_usual_one_and_reset(demo: Campaign) -> None:
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 20)
    demo.settings.rules.set(SECOND, "10")
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 25)
    assert value(demo, "second_request") == (
        "10 business days of silence",
        "7 business days of silence",
    )
    demo.settings.rules.reset(SECOND)
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 20)
    assert value(demo, "second_request") == ("7 business days of silence", "")
    with pytest.raises(InroadError, match="usual value already"):
        demo.settings.rules.reset(SECOND)


def test_a_rule_for_one_contact_moves_nobody_else(demo: Campaign) -> None:
    sam, vera = person(demo, "Sam Ortiz"), due(demo, "Vera Lang").follow_up.due
    demo.settings.rules.set(SECOND, "12", sam)
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 27)
    assert due(demo, "Vera Lang").follow_up.due == vera
    demo.settings.rules.set(SECOND, "3")
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 27)
    assert value(demo, "second_request", sam)[1] == "3 business days of silence"
    demo.people.remove(sam)
    demo.history.undo()
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 27)


def test_a_cadence_for_one_contact_is_kept_as_a_rule(demo: Campaign) -> None:
    lee = person(demo, "Lee Park")
    demo.settings.rules.set(rule_named("check_in"), "every 2 weeks", lee)
    one = due(demo, "Lee Park", Action.CHECK_IN).follow_up
    assert "every 2 weeks, counted from your last contact" in one.reason
    assert "FREQ=WEEKLY;INTERVAL=2" in demo.path.with_name(
        next(one.name for one in demo.path.parent.glob("*.journal"))
    ).read_text(encoding="utf-8")


def test_a_call_last_week_moves_the_next_check_in(demo: Campaign) -> None:
    lee = person(demo, "Lee Park")
    before = due(demo, "Lee Park", Action.CHECK_IN).follow_up.due
    demo.people.in_touch(lee, date(2026, 11, 18), "They rang about the meetup")
    assert before <= date(2026, 11, 23)
    assert due(demo, "Lee Park", Action.CHECK_IN).follow_up.due > date(2026, 12, 1)
    with pytest.raises(InroadError, match="still to come"):
        demo.people.in_touch(lee, date(2026, 11, 24))


@pytest.mark.parametrize("rule", RULES, ids=[rule.key for rule in RULES])
def test_every_rule_is_switched_off_and_on_again(demo: Campaign, rule) -> None:
    was_off = value(demo, rule.key)[0] == "off"
    demo.settings.rules.toggle(rule)
    assert (value(demo, rule.key)[0] == "off") is not was_off
    demo.settings.rules.toggle(rule)
    assert (value(demo, rule.key)[0] == "off") is was_off
    sam = person(demo, "Sam Ortiz")
    if rule.is_personal:
        demo.settings.rules.set(rule, "off", sam)
        demo.settings.rules.toggle(rule, sam)
        assert value(demo, rule.key, sam)[0] != "off"


def test_what_a_change_moves_is_known_before_and_is_what_then_moves(demo: Campaign) -> None:
    foreseen = demo.settings.rules.if_set(SECOND, "10")
    assert Moved("Sam Ortiz", "Second request", date(2026, 11, 20), date(2026, 11, 25)) in foreseen
    before = demo.settings.moves.snapshot()
    demo.settings.rules.set(SECOND, "10")
    assert demo.settings.moves.since(before) == foreseen


def test_what_a_switch_brings_and_takes_is_told_too(demo: Campaign) -> None:
    gone = demo.settings.rules.if_set(rule_named("check_in"), "off")
    assert {(one.label, one.after) for one in gone} == {("Check in", None)}
    come = demo.settings.rules.if_set(rule_named("ask_elsewhere"), "3")
    assert {(one.label, one.before) for one in come} == {("Ask someone else there", None)}


def test_what_a_preset_or_my_days_move_is_known_before(demo: Campaign) -> None:
    settings = demo.settings
    presets = settings.rules.if_preset("gentle")
    before = settings.moves.snapshot()
    settings.rules.use_preset("gentle")
    assert settings.moves.since(before) == presets
    assert presets
    read = settings.named("week").read
    assert read is not None
    week = read("sun-thu")
    foreseen = week.moved()
    before = settings.moves.snapshot()
    week.keep()
    assert settings.moves.since(before) == foreseen
    assert foreseen


def test_own_numbers_survive_another_preset(demo: Campaign) -> None:
    demo.settings.rules.set(SECOND, "4")
    demo.settings.rules.use_preset("gentle")
    assert value(demo, "second_request") == (
        "4 business days of silence",
        "10 business days of silence",
    )
    assert value(demo, "report_back") == ("21 days after", "")


def test_a_setting_is_one_change_that_undo_takes_back(demo: Campaign) -> None:
    demo.settings.rules.set(SECOND, "10")
    demo.history.undo()
    assert due(demo, "Sam Ortiz").follow_up.due == date(2026, 11, 20)
    assert value(demo, "second_request") == ("7 business days of silence", "")


def test_public_holidays_are_set_by_country_and_region(demo: Campaign) -> None:
    settings = demo.settings
    settings.set("holidays", "US, CA")
    assert (demo.me.profile.country, demo.me.profile.region) == ("US", "CA")
    vera = due(demo, "Umar Sheikh").follow_up
    assert vera.due >= date(2026, 11, 24)
    settings.set("holidays", "")
    assert demo.me.profile.country == ""
    with pytest.raises(InroadError, match="no holidays for “Atlantis”"):
        settings.set("holidays", "Atlantis")


def test_days_off_are_typed_as_one_says_dates(demo: Campaign) -> None:
    demo.settings.set("days_off", "24 dec Christmas Eve; 27 dec to 29 dec; 2027-03-05 Trip")
    assert [(f"{off.day}", off.name) for off in demo.me.profile.days_off] == [
        ("2026-12-24", "Christmas Eve"),
        ("2026-12-27", ""),
        ("2026-12-28", ""),
        ("2026-12-29", ""),
        ("2027-03-05", "Trip"),
    ]
    for typed in ("dinner on 24 dec", "29 dec to 24 dec", "5"):
        with pytest.raises(InroadError):
            demo.settings.set("days_off", typed)


def test_the_order_of_day_and_month_is_mine(demo: Campaign) -> None:
    assert demo.read_date("03/04").day == date(2027, 4, 3)
    demo.settings.set("date_order", "month first")
    assert demo.read_date("03/04").day == date(2027, 3, 4)
    assert "the other way round it is Sat 3 Apr 2027" in demo.say_date(demo.read_date("03/04"))
    with pytest.raises(InroadError, match="month first"):
        demo.settings.set("date_order", "year first")


def test_a_week_without_a_working_day_is_refused_when_it_is_set(demo: Campaign) -> None:
    with pytest.raises(InroadError, match="at least one day"):
        demo.settings.set("week", "")


def test_at_most_so_many_requests_a_day_and_the_rest_says_so(demo: Campaign) -> None:
    people = [one for one in demo.people.all() if one.stage.value == "Identified"][:4]
    for one in people:
        demo.pipeline.choose_goals(one.id, ["entry"])
        demo.pipeline.plan(one.id, date(2026, 12, 7))
    demo.settings.rules.set(rule_named("requests_a_day"), "3")
    planned = [
        one.follow_up
        for one in demo.follow_ups.today()
        if one.contact.id in {contact.id for contact in people}
    ]
    days = sorted(one.due for one in planned)
    assert days == [date(2026, 12, 7)] * 3 + [date(2026, 12, 8)]
    moved = next(one for one in planned if one.due == date(2026, 12, 8))
    assert moved.reason.endswith("Moved on to Tue 8 Dec: at most 3 requests a day.")
    assert demo.follow_ups.of(moved.contact_id)[0] == moved
    demo.settings.rules.set(rule_named("requests_a_day"), "off")
    assert {
        one.follow_up.due for one in demo.follow_ups.today() if one.contact.id == moved.contact_id
    } == {date(2026, 12, 7)}


def test_what_was_sent_today_leaves_less_room(demo: Campaign) -> None:
    demo.settings.rules.set(rule_named("requests_a_day"), "1")
    late = due(demo, "Sam Ortiz")
    assert late.follow_up.due == date(2026, 11, 20)
    demo.handling.done(late.follow_up)
    assert due(demo, "Vera Lang").follow_up.due > date(2026, 11, 23)


def test_many_are_done_or_snoozed_in_one_change(demo: Campaign) -> None:
    both = [due(demo, "Maya Chen").follow_up, due(demo, "Sam Ortiz").follow_up]
    change = demo.handling.snooze(date(2026, 12, 1), *both)
    assert change.label == "Snoozed to Tue 1 Dec: 2 follow-ups"
    assert {due(demo, name).follow_up.due for name in ("Maya Chen", "Sam Ortiz")} == {
        date(2026, 12, 1)
    }
    demo.history.undo()
    demo.handling.done(*both)
    assert due(demo, "Sam Ortiz").follow_up.action is Action.LET_REST
    demo.history.undo()
    assert due(demo, "Sam Ortiz").follow_up == both[1]
    meeting = due(demo, "Wim de Boer", Action.CONVERSATION).follow_up
    with pytest.raises(InroadError, match="one at a time"):
        demo.handling.done(both[0], meeting)
    assert due(demo, "Maya Chen").follow_up == both[0]


def test_two_follow_ups_of_one_person_are_done_together(demo: Campaign) -> None:
    sam = person(demo, "Sam Ortiz")
    demo.people.promise(sam, "send the slides", None, mine=True)
    found = demo.follow_ups.of(sam)
    assert {one.action for one in found} == {Action.SECOND_REQUEST, Action.KEEP_PROMISE}
    demo.handling.done(*found)
    assert [one.action for one in demo.follow_ups.of(sam)] == [Action.LET_REST]


def test_someday_stays_on_the_list_without_a_day(demo: Campaign) -> None:
    one = due(demo, "Maya Chen")
    demo.handling.someday(one.follow_up)
    later = due(demo, "Maya Chen")
    assert later.group.value == "Someday"
    assert demo.follow_ups.today()[-1].contact.name == "Maya Chen"
    due_today = demo.follow_ups.agenda().due_by(demo.today)
    assert "Maya Chen" not in {one.contact.name for one in due_today}
    demo.handling.snooze(date(2026, 11, 24), later.follow_up)
    assert due(demo, "Maya Chen").group.value == "Tomorrow"


def test_3b7_looks_at_everybody_at_the_organisation(demo: Campaign) -> None:
    demo.settings.rules.use_preset("3B7")
    sam, emil = person(demo, "Sam Ortiz"), person(demo, "Emil Novak")
    assert due(demo, "Sam Ortiz", Action.ASK_ELSEWHERE)
    demo.pipeline.choose_goals(emil, ["entry"])
    demo.pipeline.move(emil, demo.people.get(sam).stage)
    assert Action.ASK_ELSEWHERE not in {one.action for one in demo.follow_ups.of(sam)}
    asked = next(one for one in demo.follow_ups.of(emil) if one.action is Action.ASK_ELSEWHERE)
    assert "Otis Grant" in asked.reason
    demo.pipeline.replied(sam)
    assert Action.ASK_ELSEWHERE not in {one.action for one in demo.follow_ups.of(emil)}


def by_anchor(campaign: Campaign) -> dict[tuple[int, str, str], FollowUp]:
    found = [one.follow_up for one in campaign.follow_ups.today()]
    return {(one.contact_id, one.action.value, one.anchor): one for one in found}


def test_nothing_drifts_when_i_travel(demo: Campaign) -> None:
    """A follow-up's day stays; a conversation keeps its wall time and zone, and its moment."""
    before = by_anchor(demo)
    talk = demo.conversations.next()
    assert talk is not None
    for zone in ("tokyo", "los angeles", "UTC"):
        demo.settings.set("zone", zone)
        after = by_anchor(demo)
        assert set(after) == set(before)
        for key, one in after.items():
            if one.at is None and "conversation" not in one.anchor:
                assert one.due == before[key].due, one
            elif one.at is not None:
                assert one.at == before[key].at
        assert demo.conversations.get(talk.id) == talk


def test_the_history_says_which_rule_was_set_and_which_days_are_off(demo: Campaign) -> None:
    demo.settings.rules.set(SECOND, "10")
    demo.settings.set("days_off", "24 dec Christmas Eve")
    newest, before = demo.history.events()[:2]
    assert demo.history.details(newest.n) == (
        "Your profile: days off nothing → Thu 24 Dec 2026 Christmas Eve",
    )
    assert demo.history.details(before.n) == (
        "The rule “second request” added: 10 business days of silence",
    )


def test_who_is_deleted_leaves_no_rule_behind(demo: Campaign) -> None:
    sam = person(demo, "Sam Ortiz")
    demo.settings.rules.set(SECOND, "12", sam)
    change = demo.people.remove(sam)
    assert any(isinstance(edit.document, RuleSetting) for edit in change.edits)


def test_check_ins_are_ranked_by_how_late_they_are_against_their_own_interval(
    campaign: Campaign,
) -> None:
    """Eight days late is more, where it is every week, than ten are where it is every month."""
    for name, days, cadence in (("Mona Monthly", 41, "monthly"), ("Wes Weekly", 15, "weekly")):
        campaign.people.add(somebody(name))
        one = person(campaign, name)
        campaign.pipeline.choose_goals(one, ["entry"])
        campaign.people.in_touch(one, campaign.today - timedelta(days=days))
        campaign.settings.rules.set(rule_named("check_in"), cadence, one)
    for one in campaign.people.all():
        campaign.pipeline.move(one.id, Stage.IN_TOUCH)
    late = [due for due in campaign.follow_ups.today() if due.follow_up.due < campaign.today]
    assert [due.contact.name for due in late] == ["Wes Weekly", "Mona Monthly"]
    assert late[0].follow_up.due > late[1].follow_up.due


def test_setting_the_usual_value_sets_nothing(demo: Campaign) -> None:
    demo.settings.rules.set(SECOND, "10")
    demo.settings.rules.set(SECOND, "7")
    assert value(demo, "second_request") == ("7 business days of silence", "")
    demo.settings.rules.use_preset("gentle")
    assert value(demo, "second_request")[0] == "10 business days of silence"


def test_a_promise_kept_leaves_the_day_of_the_request_as_planned(demo: Campaign) -> None:
    ana = person(demo, "Ana Ruiz")
    demo.pipeline.plan(ana, date(2026, 12, 1))
    demo.people.promise(ana, "send the slides", date(2026, 11, 24), mine=True)
    kept = next(one for one in demo.follow_ups.of(ana) if one.action is Action.KEEP_PROMISE)
    demo.handling.done(kept)
    assert demo.people.get(ana).planned_on == date(2026, 12, 1)


def test_what_stands_in_a_setting_can_be_typed_and_moves_nothing(demo: Campaign) -> None:
    """Every setting is asked for with its value, and saying that again changes nothing."""
    demo.settings.set("holidays", "US, CA")
    demo.settings.set("days_off", "24 dec Christmas Eve; 27 dec to 29 dec")
    settings = [*demo.settings.all(), *demo.settings.all(person(demo, "Sam Ortiz"))]
    for setting in settings:
        assert (setting.read is None) == (setting.asked is None) == (setting.run is not None)
        if setting.read is not None and setting.asked is not None:
            proposed = setting.read(setting.asked.typed)
            assert list(proposed.moved()) == [], setting.key
            if setting.section in ("My days", "Conversations", "Messages"):
                assert proposed.said == setting.value
    keys = [setting.key for setting in demo.settings.all()]
    assert len(set(keys)) == len(keys)
    typed = [setting for setting in settings if setting.run is None]
    assert len({setting.about for setting in typed}) == len(typed)


def test_a_setting_that_there_is_not_and_one_that_is_not_typed_are_refused(demo: Campaign) -> None:
    with pytest.raises(InroadError, match="no setting “colour”"):
        demo.settings.set("colour", "red")
    with pytest.raises(InroadError, match="not typed"):
        demo.settings.set("steps_away", "3")


def test_what_is_found_among_the_settings_is_one_of_their_lines(demo: Campaign) -> None:
    places = FoundPlaces(demo._work, demo.goals)
    demo.writing.say_reason(CheckRule.JOB, "Never that.")
    (reason,) = demo._work.store.all(OwnReason).values()
    found = [
        *(places.of(demo.me.profile, field) for field in ("zone", "country", "region", "days_off")),
        places.of(demo.writing.present, "hours"),
        places.of(reason, "text"),
    ]
    keys = {setting.key for setting in demo.settings.all()}
    assert all(
        place is not None and demo.settings.key_of(place.document, place.field) in keys
        for place in found
    )
