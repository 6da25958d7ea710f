"""The prep sheet, whole: checklist, firm, challenges and skills, help; and its copies."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import Learnt
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.sheet import SheetFormat
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.dates.business_days import DayOff
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.people.contact import Contact
from tests.conftest import MovableClock
from tests.somebody import somebody


def named(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


def plan(campaign: Campaign, name: str, how: str = "video") -> Conversation:
    """Add somebody at Initech, and agree a time on Friday."""
    campaign.people.add(somebody(name, "Initech", "Engineer"))
    contact = named(campaign, name)
    campaign.pipeline.choose_goals(contact.id, ["challenges", "skills"])
    starts = datetime(2026, 11, 27, 10)
    arrangement = Arrangement(starts, "Europe/London", 30, how)
    campaign.conversations.schedule(contact.id, arrangement)
    return campaign.sheets.latest(contact.id)


@pytest.mark.parametrize(
    ("how", "step"),
    [("video", "Test the call"), ("phone", "quiet place"), ("in person", "Plan the way")],
)
def test_the_checklist_is_for_how_we_meet(campaign: Campaign, how: str, step: str) -> None:
    lines = [one.text for one in campaign.sheets.of(plan(campaign, "Ana", how).id).checklist]
    assert sum(step in line for line in lines) == 1
    assert lines[0] == "Read what they wrote and did lately"
    assert len(lines) == 4


def test_its_days_come_from_the_policy_and_pass_days_off(campaign: Campaign) -> None:
    talk = plan(campaign, "Ana")
    days = [one.day for one in campaign.sheets.of(talk.id).checklist]
    assert days == ["Wed 25 Nov", "Thu 26 Nov", "Thu 26 Nov", "Thu 26 Nov"]
    off = replace(campaign.me.profile, days_off=(DayOff(date(2026, 11, 26)),))
    campaign.settings.keep(off, "a day off")
    assert campaign.sheets.of(talk.id).checklist[0].day == "Tue 24 Nov"


def test_steps_are_ticked_those_of_today_stand_out_and_own_ones_join(
    campaign: Campaign, clock: MovableClock
) -> None:
    talk = plan(campaign, "Ana")
    campaign.checklist.add("Charge the phone")
    *_, own = campaign.sheets.of(talk.id).checklist
    assert own.text == "Charge the phone"
    campaign.checklist.tick(talk, "read")
    assert not any(one.is_due for one in campaign.sheets.of(talk.id).checklist)
    clock.at = datetime(2026, 11, 27, 9, tzinfo=UTC)
    states = {one.key: (one.is_done, one.is_due) for one in campaign.sheets.of(talk.id).checklist}
    assert states["read"] == (True, False)
    assert states["one"] == (False, True)
    campaign.history.undo()
    assert not campaign.sheets.of(talk.id).checklist[0].is_done
    campaign.checklist.drop(own.key)
    assert len(campaign.sheets.of(talk.id).checklist) == 4
    with pytest.raises(InroadError, match="a few words are enough"):
        campaign.checklist.add(" ")
    with pytest.raises(NotFound):
        campaign.checklist.drop(own.key)


def test_a_talk_agreed_for_today_leaves_no_step_late_and_one_that_is_over_none_to_do(
    campaign: Campaign, clock: MovableClock
) -> None:
    clock.at = datetime(2026, 11, 27, 9, tzinfo=UTC)
    talk = plan(campaign, "Ana")
    assert all(one.is_due for one in campaign.sheets.of(talk.id).checklist)
    clock.at = datetime(2026, 11, 27, 11, tzinfo=UTC)
    assert not any(one.is_due for one in campaign.sheets.of(talk.id).checklist)


def test_a_usual_step_is_reworded_moved_put_away_and_brought_back(campaign: Campaign) -> None:
    talk = plan(campaign, "Ana")
    campaign.checklist.tick(talk, "read")
    campaign.checklist.change("read", "Read their last three posts", 2)
    read = campaign.sheets.of(talk.id).checklist[0]
    assert (read.text, read.day, read.is_done) == (
        "Read their last three posts",
        "Tue 24 Nov",
        True,
    )
    campaign.checklist.drop("read")
    campaign.checklist.drop("say")
    assert [one.key for one in campaign.sheets.of(talk.id).checklist] == ["one", "call"]
    assert campaign.checklist.away() == 2
    campaign.checklist.restore()
    assert campaign.checklist.away() == 0
    assert campaign.sheets.of(talk.id).checklist[0] == read
    with pytest.raises(InroadError, match="All the usual steps"):
        campaign.checklist.restore()


def test_the_profile_is_on_the_sheet(campaign: Campaign) -> None:
    me = replace(
        campaign.me.profile,
        introduction="In short, pipes.",
        introduction_minute="Pipes, and how I came to them.",
        learning="How teams own a pipe.",
        target_organisations=("initech",),
    )
    campaign.settings.keep(me, "me")
    campaign.people.add(somebody("Bea Lund", "Initech"))
    bea = next(one for one in campaign.people.all() if one.name == "Bea Lund")
    starts = datetime(2026, 11, 27, 10)
    campaign.conversations.schedule(bea.id, Arrangement(starts, "Europe/London", 15))
    talk = campaign.sheets.latest(bea.id)
    short = campaign.sheets.of(talk.id)
    assert short.say == ("In short, pipes.", "I want to learn: How teams own a pipe.")
    assert "You aim at: initech" in short.known
    campaign.conversations.schedule(bea.id, Arrangement(starts, "Europe/London", 30))
    assert campaign.sheets.of(talk.id).introduction == "Pipes, and how I came to them."
    assert "I want to learn: How teams own a pipe." in campaign.sheets.written(talk.id)


def test_the_firm_is_what_others_there_said(demo: Campaign) -> None:
    wim = demo.sheets.of(demo.sheets.latest(named(demo, "Wim de Boer").id).id)
    assert wim.firm[0] == "Tom Okoro, 3 Nov: His first six months were SQL and patience."
    assert set(wim.firm[1:]) == {
        "Lee Park, 21 Oct: Two of their three competitors stopped hiring in September.",
        "Lee Park, 21 Oct: named Chidi Obi",
    }
    assert "Lee Park" in wim.colleagues


def test_challenges_name_the_skill_that_answers_them(demo: Campaign) -> None:
    for skill in demo.skills.all():
        demo.skills.remove(skill.id)
    demo.skills.add("Data lineage", "We lost a number and found it in a pipeline.")
    demo.skills.add("Patience", "")
    sheet = demo.sheets.of(demo.sheets.latest(named(demo, "Priya Nair").id).id)
    assert sheet.challenges == (
        "Nobody owns lineage; everyone misses it. (Rita Sol) → Data lineage",
        "On-call for pipelines is what burns people out. (Nina Roth) → Data lineage",
    )
    assert sheet.skills == (
        "Data lineage: We lost a number and found it in a pipeline.",
        "Patience",
    )


def test_the_print_has_nothing_that_every_sheet_has(demo: Campaign) -> None:
    prints = [
        demo.sheets.written(sheet.conversation.id, SheetFormat.HTML)
        for sheet in demo.sheets.planned()
    ]
    assert len(prints) > 1
    assert all(demo.me.profile.introduction not in page for page in prints)
    assert all(demo.me.profile.offer not in page for page in prints)
    for skill in demo.skills.all():
        assert not all(skill.name in page for page in prints)


def test_the_print_has_the_clock_and_the_number_to_call(campaign: Campaign) -> None:
    talk = plan(campaign, "Ana")
    ana = campaign.people.get(talk.contact_id)
    campaign.seed([replace(ana, phone="+49 30 1234567")])
    page = campaign.sheets.written(talk.id, SheetFormat.HTML)
    assert "If the line fails: +49 30 1234567" in page
    assert re.search(r"10:00</span> <b>Hello", page)
    assert re.search(r"10:25</span> <b>The last minutes", page)
    assert page.index("Hello") < page.index("10:03") < page.index("The last minutes")
    there = campaign.sheets.written(plan(campaign, "Bo", "in person").id, SheetFormat.HTML)
    assert "If the line fails" not in there


def test_a_second_page_is_taken_where_it_is_wanted(campaign: Campaign) -> None:
    talk = plan(campaign, "Ana")
    ana = campaign.people.get(talk.contact_id)
    notes = "\n".join(f"Line {number} of what I know." for number in range(70))
    campaign.seed([replace(ana, notes=notes)])
    page = campaign.sheets.written(talk.id, SheetFormat.HTML)
    assert 'class="again"' not in page
    assert "more</li>" in page
    assert "Line 69" not in page
    campaign.settings.set("second_page", "2")
    assert 'class="again"' in campaign.sheets.written(talk.id, SheetFormat.HTML)


def test_what_was_promised_and_said_before_is_there(
    campaign: Campaign, clock: MovableClock
) -> None:
    talk = plan(campaign, "Ana")
    clock.at = datetime(2026, 11, 27, 11, tzinfo=UTC)
    learnt = [Learnt("challenges", "Old pipes."), Learnt("give", "A reader of drafts.")]
    campaign.debriefs.learn(talk.contact_id, learnt, "go slow", "an introduction")
    campaign.debriefs.promise(talk.contact_id, "send the slides", None, mine=True)
    again = datetime(2026, 12, 4, 10)
    campaign.conversations.schedule(talk.contact_id, Arrangement(again, "Europe/London"))
    sheet = campaign.sheets.of(campaign.sheets.latest(talk.contact_id).id)
    assert "I promised: send the slides" in sheet.reminders
    assert set(sheet.help) == {
        "They could use: A reader of drafts.",
        "Advice: go slow",
        "They offered: an introduction",
    }


class Reader(HTMLParser):
    """Reads which tags are opened and closed, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_html_is_whole_and_text_in_it_stays_text(campaign: Campaign) -> None:
    talk = plan(campaign, "Eve <script>alert(1)</script>", "in person")
    page = campaign.sheets.written(talk.id, SheetFormat.HTML)
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    assert "<script" not in page
    assert "Eve <script>alert(1)</script>" in reader.text
    assert page.count('class="rule"') == 2 * len(campaign.sheets.of(talk.id).questions)
    assert "@page" in page


def test_every_copy_says_the_same(demo: Campaign) -> None:
    talk = demo.sheets.latest(named(demo, "Priya Nair").id)
    sheet = demo.sheets.of(talk.id)
    reader = Reader()
    reader.feed(demo.sheets.written(talk.id, SheetFormat.HTML))
    copies = (
        demo.sheets.written(talk.id).replace("\\", ""),
        demo.sheets.written(talk.id, SheetFormat.TEXT),
        reader.text,
    )
    wanted = [one.question.text for one in sheet.questions]
    wanted += [one.text for one in sheet.checklist]
    wanted += ["Moved from analytics to data platform in 2023.", "Referred by", "15:30 for Priya"]
    for copy in copies:
        plain = re.sub(r"\s+", " ", copy)
        assert [one for one in wanted if one not in plain] == []


def test_the_text_is_one_page(demo: Campaign) -> None:
    for sheet in demo.sheets.planned():
        lines = demo.sheets.written(sheet.conversation.id, SheetFormat.TEXT).splitlines()
        assert len(lines) <= 66
        assert max(map(len, lines)) <= 90


def test_in_person_the_text_has_lines_to_write_on(campaign: Campaign) -> None:
    there = campaign.sheets.written(plan(campaign, "Ana", "in person").id, SheetFormat.TEXT)
    assert there.count("________") >= 6
    call = campaign.sheets.written(plan(campaign, "Bo", "video").id, SheetFormat.TEXT)
    assert "____" not in call


@pytest.mark.parametrize(
    ("form", "ending"), [("markdown", "md"), ("text", "txt"), ("html", "html")]
)
def test_saved_copies_are_for_my_eyes_only(
    campaign: Campaign, data_file: Path, form: str, ending: str
) -> None:
    path = campaign.sheets.save(plan(campaign, "Ana").id, SheetFormat(form))
    assert path == data_file.parent / "sheets" / f"2026-11-27-Ana.{ending}"
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_was_asked_is_ticked_on_the_printed_page(campaign: Campaign) -> None:
    talk = plan(campaign, "Ana")
    first = campaign.sheets.of(talk.id).questions[0].question
    campaign.questions.tick(first.id)
    page = unescape(campaign.sheets.written(talk.id, SheetFormat.HTML))
    assert f"✓ {first.text[:20]}" in page
    assert page.count("✓ ") == 1


def test_what_changed_for_them_is_brought_up_and_a_note_is_not(campaign: Campaign) -> None:
    talk = plan(campaign, "Ana")
    at = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    campaign.seed(
        [
            Touch(701, talk.contact_id, TouchKind.CHANGED, at, "role Engineer → Lead"),
            Touch(702, talk.contact_id, TouchKind.NOTE, at, "rather shy"),
        ]
    )
    sections = dict(campaign.sheets.of(talk.id).texts)
    assert "role Engineer → Lead" in sections["Bring up"]
    assert "rather shy" not in sections["Bring up"]


def test_without_a_conversation_there_is_no_sheet(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana"))
    with pytest.raises(NotFound, match="There is no sheet for Ana yet"):
        campaign.sheets.latest(named(campaign, "Ana").id)
