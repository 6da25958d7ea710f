"""Messages: drafted from what is known, kept, checked, and recorded once they are sent."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import Learnt, NamedPerson
from inroad.campaign.people.lookup import who
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import DayOff
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.conftest import MovableClock
from tests.debriefed import debrief
from tests.limits import full_disk
from tests.somebody import added, somebody

REQUEST = MessageKind.REQUEST


def meet(campaign: Campaign, clock: MovableClock, contact: Contact, **brought: Any) -> None:
    """Have a conversation with somebody at noon today, and debrief it at one."""
    campaign.pipeline.choose_goals(contact.id, ["entry"])
    noon = datetime(2026, 11, 23, 12, 0)
    campaign.conversations.schedule(contact.id, Arrangement(noon, "Europe/London"))
    clock.at = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
    debrief(campaign, contact.id, **brought)


def test_the_goals_write_the_request(campaign: Campaign) -> None:
    me = replace(campaign.me.profile, introduction="Nurse, 12 years, moving to informatics")
    campaign.settings.keep(me, "who I am")
    priya = added(campaign, how_found="Her talk on lineage.", zone="Asia/Kolkata")
    campaign.pipeline.choose_goals(priya.id, ["entry", "challenges"])
    text = campaign.messages.draft(priya.id, REQUEST)
    assert "I heard your talk on lineage." in text
    assert "what it takes to get into work like yours, and what is hardest just now" in text
    # Some business days from Monday, and two more; 15:00 in London would be evening there.
    times = campaign.messages.choices(priya.id, REQUEST).times
    assert len(times) == 2
    assert re.search(r"\d+ (Nov|Dec) at 15:30 or .* at 15:30 \(Kolkata time\)", text)
    assert text.endswith("Robin Hale")
    assert campaign.messages.check(text, REQUEST, priya.id) == ()


def test_what_is_not_known_is_a_gap_that_the_check_names(campaign: Campaign) -> None:
    priya = added(campaign)
    text = campaign.messages.draft(priya.id, REQUEST)
    assert "[how you found them]" in text
    found = [one.rule for one in campaign.messages.check(text, REQUEST, priya.id)]
    assert set(found) == {CheckRule.PLACEHOLDER, CheckRule.NO_GOAL}


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("His talk on pricing data products.", "I heard your talk on pricing data products."),
        ("her article about bees", "I read your article about bees."),
        ("a post on hiring; must read again", "I read your post on hiring."),
        ("Wrote the post that I keep quoting. Nice!", "I saw that you wrote the post that I keep"),
        ("Met at the fair in Leeds", "You may remember me: we met at the fair in Leeds."),
        ("same choir", "We are in the same choir."),
        ("both at the hackathon", "We are both at the hackathon."),
        ("LinkedIn", "I found you on LinkedIn."),
        ("alumni directory", "I found you in our alumni directory."),
        ("We sing together.", "We sing together."),
        ("neighbour of Tom?", "[how you found them]"),
        ("", "[how you found them]"),
    ],
)
def test_a_note_on_how_i_found_them_becomes_a_sentence_to_them(
    campaign: Campaign, note: str, said: str
) -> None:
    priya = added(campaign, how_found=note)
    assert said in campaign.messages.draft(priya.id, REQUEST)


def test_who_referred_me_is_named_only_where_one_may(campaign: Campaign) -> None:
    maya, priya = added(campaign, "Maya Chen"), added(campaign)
    campaign.seed([replace(priya, referred_by=maya.id)])
    assert "Maya Chen suggested that I write to you." in campaign.messages.draft(priya.id, REQUEST)
    campaign.seed([replace(priya, referred_by=maya.id, may_use_name=False)])
    assert "Maya" not in campaign.messages.draft(priya.id, REQUEST)


@pytest.mark.parametrize("field", ["how_found", "notes"])
def test_a_referrer_whom_i_may_not_name_is_named_by_no_note(campaign: Campaign, field: str) -> None:
    maya, priya, ada = (added(campaign, name) for name in ("Maya Chen", "Priya Nair", "Ada Foster"))
    told = {"how_found": "friend of Maya", "notes": "Wrote the guide on lineage with Maya."}
    noted = {field: told[field]}
    hidden = replace(priya, referred_by=maya.id, may_use_name=False, **noted)
    campaign.seed([hidden, replace(ada, referred_by=maya.id, **noted)])
    assert "Maya" not in campaign.messages.draft(priya.id, REQUEST)
    assert "Maya" in campaign.messages.draft(ada.id, REQUEST)


def test_the_thank_you_quotes_what_they_said(campaign: Campaign, clock: MovableClock) -> None:
    priya = added(campaign)
    meet(
        campaign,
        clock,
        priya,
        learnt=[Learnt("entry", "SQL and patience. More on that later.\n“Ask.”")],
        advice="read Kleppmann",
        offered="an introduction to Ines",
        promise="send the slides",
    )
    assert campaign.messages.kind_for(priya.id) is MessageKind.THANK_YOU
    text = campaign.messages.draft(priya.id, MessageKind.THANK_YOU)
    assert "Thank you for today. You said: “Ask.” That has stayed with me." in text
    assert "I will follow your advice to read Kleppmann" in text
    assert "Thank you also for offering an introduction to Ines." in text
    assert "I have not forgotten that I promised to send the slides." in text
    clock.at += timedelta(days=1)
    assert "Thank you for yesterday." in campaign.messages.fresh(priya.id, MessageKind.THANK_YOU)
    clock.at += timedelta(days=1)
    assert "Thank you for Monday." in campaign.messages.fresh(priya.id, MessageKind.THANK_YOU)
    clock.at += timedelta(days=6)
    late = campaign.messages.fresh(priya.id, MessageKind.THANK_YOU)
    assert "Thank you for our conversation on Mon 23 Nov." in late


def test_times_are_offered_on_free_hours_of_business_days(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.settings.keep(
        replace(campaign.me.profile, days_off=(DayOff(date(2026, 11, 26), "Away"),)), "a day"
    )
    sam = added(campaign, "Sam Ortiz")
    busy = datetime(2026, 11, 27, 10, 0)
    campaign.conversations.schedule(sam.id, Arrangement(busy, "Europe/London"))
    for at in range(9):
        name = f"Priya {at}"
        times = campaign.messages.choices(added(campaign, name).id, REQUEST).times
        assert len(times) == 2
        assert not any(f"{one:%d %H:%M}" == "27 10:00" or one.day == 26 for one in times)


def test_what_is_chosen_for_a_message_holds(campaign: Campaign) -> None:
    priya = added(campaign)
    campaign.pipeline.choose_goals(priya.id, ["entry"])
    at = datetime(2026, 12, 1, 16, 0, tzinfo=UTC)
    choices = Choices(found="Jo says hello.", minutes=15, times=(at,))
    text = campaign.messages.fresh(priya.id, REQUEST, choices)
    campaign.messages.keep(priya.id, REQUEST, text, choices)
    assert "Jo says hello." in text
    assert "Would you have 15 minutes for a call, perhaps Tue 1 Dec at 16:00 (London time)?" in text
    assert campaign.messages.choices(priya.id, REQUEST) == choices


def test_a_draft_is_kept_per_kind_and_can_be_thrown_away_and_taken_back(
    campaign: Campaign,
) -> None:
    priya = added(campaign)
    campaign.messages.keep(priya.id, REQUEST, "Mine.")
    campaign.messages.keep(priya.id, MessageKind.LINKEDIN_NOTE, "Short.")
    campaign.messages.keep(priya.id, REQUEST, "Mine, again.")
    assert campaign.messages.draft(priya.id, REQUEST) == "Mine, again."
    assert campaign.messages.draft(priya.id, MessageKind.LINKEDIN_NOTE) == "Short."
    campaign.messages.discard(priya.id, REQUEST)
    assert "minutes" in campaign.messages.draft(priya.id, REQUEST)
    with pytest.raises(NotFound):
        campaign.messages.discard(priya.id, REQUEST)
    campaign.history.undo()
    assert campaign.messages.draft(priya.id, REQUEST) == "Mine, again."


@pytest.mark.parametrize(
    ("kind", "touch", "stage"),
    [
        (REQUEST, TouchKind.REQUEST, Stage.REQUESTED),
        (MessageKind.LINKEDIN_NOTE, TouchKind.REQUEST, Stage.REQUESTED),
        (MessageKind.REFERRAL_REQUEST, TouchKind.ASKED_INTRODUCTION, Stage.IDENTIFIED),
        (MessageKind.OFFER, TouchKind.IN_TOUCH, Stage.IDENTIFIED),
        (MessageKind.CHECK_IN, TouchKind.CHECK_IN, Stage.IN_TOUCH),
        (MessageKind.REPLY_TO_NO, TouchKind.THANK_YOU, Stage.CLOSED),
    ],
)
def test_sent_records_the_touch_with_the_text_and_what_follows(
    campaign: Campaign, kind: MessageKind, touch: TouchKind, stage: Stage
) -> None:
    priya = added(campaign)
    campaign.messages.keep(priya.id, kind, "Hi Priya,\n\nhello.")
    campaign.messages.sent(priya.id, kind, "Hi Priya,\n\nhello.")
    view = campaign.people.view(priya.id)
    assert (view.touches[0].kind, view.touches[0].text) == (touch, "Hi Priya,\n\nhello.")
    assert view.contact.stage is stage
    assert campaign.messages.kept(priya.id, kind) is None
    campaign.history.undo()
    assert campaign.people.view(priya.id).touches == ()
    assert campaign.messages.draft(priya.id, kind) == "Hi Priya,\n\nhello."


def test_sent_does_what_is_due(campaign: Campaign, clock: MovableClock) -> None:
    priya = added(campaign)
    meet(campaign, clock, priya, advice="read Kleppmann")
    campaign.messages.sent(priya.id, MessageKind.THANK_YOU, "Thanks!")
    assert campaign.people.get(priya.id).stage is Stage.THANKED
    assert campaign.messages.kind_for(priya.id) is MessageKind.REPORT_BACK
    assert "read Kleppmann" in campaign.messages.draft(priya.id, MessageKind.REPORT_BACK)
    campaign.messages.sent(priya.id, MessageKind.REPORT_BACK, "I read it.")
    (advice,) = campaign.people.view(priya.id).takeaways
    assert advice.closed_on == date(2026, 11, 23)


def test_an_empty_message_is_not_recorded(campaign: Campaign) -> None:
    priya = added(campaign)
    with pytest.raises(InroadError, match="nothing in it yet"):
        campaign.messages.sent(priya.id, REQUEST, " \n ")
    assert campaign.people.view(priya.id).touches == ()


def test_a_message_on_a_day_off_is_told_so(campaign: Campaign, clock: MovableClock) -> None:
    priya = added(campaign)
    campaign.pipeline.choose_goals(priya.id, ["entry"])
    text = "Hi Priya, I heard your talk. Could we talk for 15 minutes?"
    assert campaign.messages.check(text, REQUEST, priya.id) == ()
    clock.at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    (finding,) = campaign.messages.check(text, REQUEST, priya.id)
    assert finding.rule is CheckRule.DAY_OFF
    assert "Sun 22 Nov is a free day" in finding.message
    campaign.pipeline.plan(priya.id, date(2026, 11, 24))
    assert campaign.messages.check(text, REQUEST, priya.id) == ()


def test_rules_can_be_switched_off_and_limits_changed(campaign: Campaign) -> None:
    text = "Hi Ana, I heard your talk. My resume is attached. Could we talk for 15 minutes?"
    assert [one.rule for one in campaign.messages.check(text, REQUEST)] == [CheckRule.RESUME]
    campaign.writing.set(lambda one: replace(one, rules_off=("resume",)), "a rule")
    assert campaign.messages.check(text, REQUEST) == ()
    campaign.writing.set(lambda one: replace(one, long_words=10), "the length")
    assert [one.rule for one in campaign.messages.check(text, REQUEST)] == [CheckRule.LONG]


def test_hours_that_are_none_in_an_edited_file_are_passed_over(campaign: Campaign) -> None:
    priya = added(campaign)
    hours = ("25:99", "nine", "11:30")
    campaign.writing.set(lambda one: replace(one, hours=hours), "my hours")
    assert "at 11:30" in campaign.messages.draft(priya.id, REQUEST)


def test_a_reason_is_said_in_my_own_words_until_they_are_taken_away(campaign: Campaign) -> None:
    text = "Hi Ana, I heard your talk. My resume is attached. Could we talk for 15 minutes?"
    (usual,) = campaign.messages.check(text, REQUEST)
    campaign.writing.say_reason(CheckRule.RESUME, "Not yet, Robin.")
    assert campaign.writing.own_reasons() == {CheckRule.RESUME: "Not yet, Robin."}
    (own,) = campaign.messages.check(text, REQUEST)
    assert own == usual._replace(message="Not yet, Robin.")
    campaign.writing.say_reason(CheckRule.RESUME, " ")
    assert campaign.messages.check(text, REQUEST) == (usual,)
    assert campaign.writing.own_reasons() == {}


def test_the_room_in_a_linkedin_note_is_mine_to_set(campaign: Campaign) -> None:
    note = MessageKind.LINKEDIN_NOTE
    text = "Hi Ana, " + "your talk on maps made my week. " * 6
    assert CheckRule.LONG not in {one.rule for one in campaign.messages.check(text, note)}
    campaign.writing.set(lambda one: replace(one, note_characters=150), "the note")
    (long,) = [one for one in campaign.messages.check(text, note) if one.rule is CheckRule.LONG]
    assert long.message == f"{len(text.strip())} characters; LinkedIn takes 150."
    assert (long.start, long.end) == (150, len(text.strip()))


def test_what_is_fine_as_it_is_is_said_no_more_in_that_message(campaign: Campaign) -> None:
    priya, bea = added(campaign), added(campaign, "Bea Lund")
    for one in (priya, bea):
        campaign.pipeline.choose_goals(one.id, ["entry"])
    text = "I heard your talk. I need work. I need a job. Could we talk for 15 minutes?"
    first, second = campaign.messages.check(text, REQUEST, priya.id)
    assert (first.rule, second.rule) == (CheckRule.JOB, CheckRule.JOB)
    campaign.messages.accept(priya.id, REQUEST, text, first)
    assert campaign.messages.draft(priya.id, REQUEST) == text
    assert campaign.messages.check(text, REQUEST, priya.id) == (second,)
    moved = "Thank you. " + text.replace("I need work", "I\nNEED work")
    (left,) = campaign.messages.check(moved, REQUEST, priya.id)
    assert moved[left.start : left.end] == "I need a job"
    campaign.messages.keep(priya.id, REQUEST, moved)
    assert campaign.messages.check(moved, REQUEST, priya.id) == (left,)
    assert len(campaign.messages.check(text, REQUEST, bea.id)) == 2
    campaign.history.undo()
    campaign.history.undo()
    assert campaign.messages.check(text, REQUEST, priya.id) == (first, second)


def test_what_is_missing_can_be_fine_too(campaign: Campaign) -> None:
    priya = added(campaign)
    campaign.pipeline.choose_goals(priya.id, ["entry"])
    text = "I heard your talk. Could we talk?"
    (finding,) = campaign.messages.check(text, REQUEST, priya.id)
    assert finding.rule is CheckRule.NO_TIME
    campaign.messages.accept(priya.id, REQUEST, text, finding)
    long = f"{text} {'Maps are what I read at night. ' * 15}"
    (finding,) = campaign.messages.check(long, REQUEST, priya.id)
    assert finding.rule is CheckRule.LONG
    campaign.messages.accept(priya.id, REQUEST, long, finding)
    assert campaign.messages.check(f"{long} Please.", REQUEST, priya.id) == ()


def test_saved_messages_are_for_my_eyes_only(campaign: Campaign) -> None:
    priya = added(campaign, email="priya@example.com")
    text = campaign.messages.save(priya.id, REQUEST, "Hi Priya")
    mail = campaign.messages.save(priya.id, REQUEST, "Hi Priya", as_mail=True)
    assert text.name == "2026-11-23-request-Priya-Nair.txt"
    assert text.read_text() == "Hi Priya\n"
    assert b'To: "Priya Nair" <priya@example.com>' in mail.read_bytes()
    assert {text.stat().st_mode & 0o777, mail.stat().st_mode & 0o777} == {0o600}


@pytest.mark.parametrize(
    "name", ["𝓙" * 200, "王" * 200, "../../etc/passwd", "\x00", "🚀", "-", "."]
)
def test_a_message_can_be_saved_for_whatever_somebody_is_called(
    campaign: Campaign, name: str
) -> None:
    campaign.people.add(somebody(f"A {name}"))
    (known,) = campaign.people.all()
    path = campaign.messages.save(known.id, REQUEST, "Hi", as_mail=True)
    assert path.parent == campaign.path.parent / "messages"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_full_disk_leaves_the_message_that_was_saved_before(campaign: Campaign) -> None:
    priya = added(campaign)
    path = campaign.messages.save(priya.id, REQUEST, "Hi Priya")
    with full_disk(), pytest.raises(InroadError, match=f"{path.name} was not saved"):
        campaign.messages.save(priya.id, REQUEST, "Hi again, Priya. " * 10)
    assert path.read_text() == "Hi Priya\n"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("maya@example.com", "Maya Chen"),
        ("MAYA", "Maya Chen"),
        ("chen ma", "Maya Chen"),
        ("José", "Jose Perez"),
        ("Ana", "Ana Ruiz"),
    ],
)
def test_enough_of_a_name_is_one_person(campaign: Campaign, said: str, name: str) -> None:
    added(campaign, "Maya Chen", email="maya@example.com")
    added(campaign, "Jose Perez")
    added(campaign, "Ana Ruiz")
    added(campaign, "Mariana Lima")
    assert who(campaign.people.all(), said).name == name
    found = who(campaign.people.all(), name)
    assert who(campaign.people.all(), str(found.id)) == found


def test_more_than_one_are_listed_and_nobody_is_said(campaign: Campaign) -> None:
    added(campaign, "Ana Ruiz", organisation="Initech")
    added(campaign, "Ana Silva")
    with pytest.raises(InroadError, match=r"more than one: Ana Ruiz, Initech \(\d+\); Ana Silva"):
        who(campaign.people.all(), "ana")
    for nobody in ("Zoe", ""):
        with pytest.raises(NotFound):
            who(campaign.people.all(), nobody)


def test_deleting_a_person_deletes_what_was_begun_to_write(campaign: Campaign) -> None:
    priya = added(campaign)
    campaign.messages.keep(priya.id, REQUEST, "Mine.")
    campaign.people.remove(priya.id)
    assert campaign.messages.kept(priya.id, REQUEST) is None
    campaign.history.undo()
    assert campaign.messages.draft(priya.id, REQUEST) == "Mine."


def test_what_came_of_a_name_is_of_the_person_who_was_named(
    campaign: Campaign, clock: MovableClock
) -> None:
    priya, namesake = added(campaign), added(campaign, "Ines Vidal", organisation="Bayer")
    meet(campaign, clock, namesake)
    meet(campaign, clock, priya)
    person = NamedPerson("Ines Vidal", "Northwind")
    campaign.debriefs.name(priya.id, person, meant=SOMEBODY_ELSE)
    campaign.messages.sent(priya.id, MessageKind.THANK_YOU, "Thanks!")
    text = campaign.messages.draft(priya.id, MessageKind.REPORT_BACK)
    assert "Ines Vidal" in text
    assert "We spoke" not in text


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Pat Lowe", "..", "Why?", "Dr."], "the name of Pat Lowe. "),
        (["Pat Lowe, private", "that guy from the fair"], "the name of Pat Lowe. "),
        (["Dr."], ""),
    ],
)
def test_only_who_has_a_name_is_named(
    campaign: Campaign, clock: MovableClock, names: list[str], said: str
) -> None:
    priya = added(campaign)
    meet(campaign, clock, priya, named=names)
    text = campaign.messages.draft(priya.id, MessageKind.THANK_YOU)
    assert said in text
    assert "Dr." not in text
    assert ("the name" in text) is bool(said)


@pytest.mark.parametrize(
    ("name", "called", "greeting"),
    [
        ("Priya Nair", "Pixie", "Hi Pixie,"),
        ("Xiaoming (Mike) Wang", "", "Hi Mike,"),
        ("Dr.Foster", "", "Hi Dr. Foster,"),
    ],
)
def test_the_greeting_of_a_fresh_draft_is_no_wrong_name(
    campaign: Campaign, name: str, called: str, greeting: str
) -> None:
    campaign.seed([Contact(1 << 30, name, called=called)])
    text = campaign.messages.draft(1 << 30, MessageKind.REPLY_TO_NO)
    assert text.startswith(greeting)
    assert campaign.messages.check(text, MessageKind.REPLY_TO_NO, 1 << 30) == ()


def test_who_is_known_by_a_title_and_a_last_name_is_greeted_so(campaign: Campaign) -> None:
    foster = added(campaign, "Dr. Foster")
    text = campaign.messages.draft(foster.id, MessageKind.REPLY_TO_NO)
    assert text.startswith("Hi Dr. Foster,")
    assert campaign.messages.check(text, MessageKind.REPLY_TO_NO, foster.id) == ()
