"""Prep: the sheet, its questions, its texts, and the copy."""

import stat

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.running_order import CLOSER
from tests.conftest import MONDAY
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody


def talk_with(campaign: Campaign, name: str) -> Conversation:
    contact = next(one for one in campaign.people.all() if one.name == name)
    talk = campaign.conversations.planned(contact.id)
    assert talk is not None
    return talk


def texts(campaign: Campaign, talk: Conversation) -> list[str]:
    return [one.question.text for one in campaign.sheets.of(talk.id).questions]


async def open_priya(hands: Hands) -> None:
    await hands.press("4", "o", "j", "enter")


async def test_another_sheet_is_found_by_typing_whom_it_is_with(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("4", "o", "slash")
        await hands.type("priya fabr")
        assert [line for line in hands.lines[3:-3] if line.strip(" ─")] == [
            hands.line_with("Priya Nair")
        ]
        await hands.press("enter", "enter")
        assert "Data Lead, Fabrikam" in hands.line_with("Priya Nair")


async def test_what_was_added_has_the_cursor(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("4", "G", "n")
        await hands.type("Which maps")
        await hands.press("ctrl+s")
        assert "Which maps" in hands.line_with("▌")
        await hands.press("b", "n")
        await hands.type("Whose maps")
        await hands.press("ctrl+s")
        assert "Whose maps" in hands.line_with("▌")


async def test_where_no_sheet_has_what_is_typed_that_is_said(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("4")
        before = hands.text
        await hands.press("o", "slash")
        await hands.type("nobody of that name")
        assert "Nothing here has “nobody of that name”. Esc shows all." in hands.text
        await hands.press("enter")
        assert "enter choose" not in hands.text
        await hands.press("escape", "escape")
        assert hands.text == before


async def test_without_a_conversation_it_says_what_to_do(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("4")
        assert "No conversation is planned yet." in hands.text
        await hands.press("n")
        assert "There is no sheet yet" in hands.toast


async def test_a_long_answer_is_read_whole_below_its_question(demo: Campaign) -> None:
    talk = demo.sheets.planned()[0].conversation
    question = demo.sheets.of(talk.id).questions[0].question
    answer = " ".join(f"word{number}" for number in range(40))
    demo.questions.answer(question, answer)
    for size in ((60, 60), (80, 60)):
        async with open_app(demo, size) as hands:
            await hands.press("4")
            shown = [line.strip(" >▌") for line in hands.lines if "word" in line]
            assert " ".join(shown) == answer


async def test_the_whole_sheet(demo: Campaign) -> None:
    async with open_app(demo, (110, 40)) as hands:
        await open_priya(hands)
        head = hands.line_with("Priya Nair")
        assert "Data Lead, Fabrikam" in head
        assert head.endswith("in 2 days")
        when = hands.line_with("Wed 25 Nov 10:00")
        assert "15:30 for Priya · 30 min · video" in when
        assert "https://meet.example.com/priya" in hands.text
        assert when.endswith("via Maya Chen")
        assert "What it takes to get in · How my skills could help" in hands.text
        assert "ask · 6 for 30 minutes" in hands.text
        assert hands.line_with("How did you come to this work?").endswith("0:03")
        assert hands.line_with(CLOSER).endswith("0:25")
        assert "Spoke at a meetup on lineage." in hands.text
        assert "You aim at: Fabrikam" in hands.text
        assert "I built reporting for a hospital group" in hands.text
        assert "I want to learn: How data platform teams work" in hands.text
        await hands.press("G")
        assert "The hospital lineage write-up" in hands.text
        assert "Also there: Greta Holm" in hands.text


async def test_ticking_answering_and_ordering_questions(demo: Campaign) -> None:
    talk = talk_with(demo, "Wim de Boer")
    before = texts(demo, talk)
    async with open_app(demo) as hands:
        await hands.press("4", "space")
        assert "✓" in hands.line_with(before[0])
        assert "1 asked" in hands.text
        await hands.press("a")
        await hands.type("Meetings")
        await hands.press("tab", "enter")
        assert "> Meetings" in hands.text
        assert demo.sheets.of(talk.id).questions[0].question.answer == "Meetings"
        await hands.press("J")
        assert texts(demo, talk)[:2] == [before[1], before[0]]
        assert before[0] in hands.line_with("▌")
        await hands.press("K", "K")
        assert texts(demo, talk)[:2] == before[:2]


async def test_adding_wording_and_removing_a_question(demo: Campaign) -> None:
    talk = talk_with(demo, "Wim de Boer")
    before = texts(demo, talk)
    async with open_app(demo) as hands:
        await hands.press("4", "j", "n")
        await hands.type("What do you read")
        await hands.press("question_mark", "enter", "enter")
        assert texts(demo, talk)[1] == "What do you read?"
        await hands.press("e", "right")
        await hands.type(" now")
        await hands.press("ctrl+s")
        assert texts(demo, talk)[1] == "What do you read? now"
        await hands.press("D")
        assert texts(demo, talk) == before


async def test_tab_goes_from_section_to_section_and_e_edits_it(demo: Campaign) -> None:
    talk = talk_with(demo, "Wim de Boer")
    async with open_app(demo, (80, 40)) as hands:
        await hands.press("4")
        while "I built reporting" not in hands.line_with("▌"):
            await hands.press("tab")
        await hands.press("e")
        assert "Say: for this conversation" in hands.text
        await hands.press(*["up"] * 20, "home")
        await hands.type("Hello Wim")
        await hands.press("ctrl+s")
        assert demo.sheets.of(talk.id).introduction.startswith("Hello Wim")
        await hands.press("tab", "tab", "e")
        assert "Bring up: for this conversation" in hands.text
        await hands.type("his talk")
        await hands.press("ctrl+s")
        assert "his talk" in hands.text
        assert demo.sheets.of(talk.id).bring_up == "his talk"


async def test_other_goals_bring_other_questions(demo: Campaign) -> None:
    talk = talk_with(demo, "Wim de Boer")
    async with open_app(demo) as hands:
        await hands.press("4", "f")
        await hands.press(*["space", "j"] * 2, "enter")
        goals = demo.conversations.get(talk.id).goals
        assert goals == ("role", "industry")
        assert any("doing something that the others" in text for text in texts(demo, talk))


async def test_another_time_from_the_sheet(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("4", "t")
        assert "mon 23 nov 2026 16:30" in hands.text
        await hands.press("ctrl+u")
        await hands.type("tomorrow 9:15")
        await hands.press("ctrl+s")
        assert "Tue 24 Nov 09:15" in hands.text
        assert "10:15 for Wim" in hands.text


async def test_a_markdown_copy_with_one_key(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(demo) as hands:
        copied: list[str] = []
        monkeypatch.setattr(hands.app, "copy_to_clipboard", copied.append)
        await hands.press("4", "y")
        assert "went to your terminal's clipboard" in hands.toast
        assert copied == [demo.sheets.written(talk_with(demo, "Wim de Boer").id)]
        assert copied[0].startswith("# Wim de Boer\n\nData Engineer, Adatum\n")
        await hands.press("Y")
        await hands.press("enter")
        assert hands.toast.startswith("Saved as ")
        saved = demo.path.parent / "sheets" / "2026-11-23-Wim-de-Boer.md"
        assert saved.read_text("utf-8") == copied[0]
        assert stat.S_IMODE(saved.stat().st_mode) == 0o600


async def test_a_sheet_before_a_time_is_agreed(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    async with open_app(campaign) as hands:
        await hands.press("3", "p")
        assert "Choose what it is for first" in hands.toast
        await hands.press("f", "space", "enter", "p")
        assert "no time set yet" in hands.text
        assert "ask · 6 for 20 minutes" in hands.text


async def test_the_debrief_starts_from_the_answers(demo: Campaign) -> None:
    talk = talk_with(demo, "Wim de Boer")
    question = demo.sheets.of(talk.id).questions[0].question
    demo.questions.answer(question, "Meetings all day")
    async with open_app(demo) as hands:
        await hands.press("4", "d", "j", "enter")
        assert "Meetings all day" in hands.line_with("What the role does")


async def test_every_section_of_the_sheet_can_be_reached_in_a_low_window(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await open_priya(hands)
        assert "who to ask about" not in hands.text
        for section in (
            "before · 0 of 4 done",
            "know",
            "challenges and your skills",
            "say",
            "give and take",
            "bring up",
            "who to ask about",
        ):
            await hands.press("tab")
            assert f"─ {section} ─" in hands.text
        assert "Also there: Greta Holm" in hands.line_with("▌")


async def test_what_is_to_be_done_before_a_talk_of_today_is_for_today_and_not_late(
    campaign: Campaign,
) -> None:
    campaign.people.add(somebody("Ana Ruiz"))
    (ana,) = campaign.people.all()
    today = Arrangement(MONDAY.replace(hour=15, tzinfo=None), "Europe/London", 20)
    campaign.conversations.schedule(ana.id, today)
    async with open_app(campaign) as hands:
        await hands.press("4")
        assert hands.line_with("Read what they wrote").split()[-2:] == ["lately", "today"]


async def test_the_checklist_is_ticked_added_to_and_taken_from(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await open_priya(hands)
        await hands.press("tab", "space")
        assert "before · 1 of 4 done" in hands.text
        assert "✓ Read what they wrote" in hands.line_with("▌")
        await hands.press("n")
        await hands.type("Charge the phone")
        await hands.press("ctrl+s")
        assert "before · 1 of 5 done" in hands.text
        await hands.go_to("Charge the phone")
        await hands.press("D")
        assert "before · 1 of 4 done" in hands.text
        await hands.press("u", "u", "u")
        assert "before · 0 of 4 done" in hands.text


async def test_a_usual_step_is_made_mine_put_away_and_brought_back(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await open_priya(hands)
        await hands.go_to("Read what they wrote")
        await hands.press("e", "ctrl+a", "ctrl+k")
        await hands.type("Read her three newest posts")
        await hands.press("tab", "2")
        assert "2 business days before the day of preparing" in hands.text
        await hands.press("ctrl+s")
        assert "Read her three newest posts" in hands.line_with("▌")
        await hands.press("D")
        assert "before · 0 of 3 done" in hands.text
        await hands.press("S")
        await hands.go_to("The checklist")
        assert "1 step put away" in hands.line_with("▌")
        await hands.press("enter")
        assert "all the usual steps" in hands.line_with("▌")
        await hands.press("h")
        assert "before · 0 of 4 done" in hands.text
        assert "Read her three newest posts" in hands.text


async def test_sections_fold_and_unfold(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await open_priya(hands)
        await hands.press("x")
        assert "▸ ─ ask · 6" in hands.line_with("▌")
        assert "What did you have to learn" not in hands.text
        await hands.press("tab", "x", "tab", "x")
        assert "▸ ─ before · 0 of 4 done" in hands.text
        assert "▸ ─ know · 5" in hands.text
        assert "challenges and your skills" in hands.text
        await hands.press("enter")
        assert "Moved from analytics" in hands.line_with("▌")
        await hands.go_to("▸ ─ ask")
        await hands.press("enter")
        assert "How did you come to this work?" in hands.line_with("▌")


async def on_maya_who_is_met(hands: Hands) -> None:
    await hands.press("3", "slash")
    await hands.type("maya")
    await hands.press("enter", "p")
    assert "You have spoken with Maya Chen already (Thu 19 Nov 15:00). Which sheet?" in hands.text


async def test_p_on_somebody_met_opens_the_sheet_of_that_conversation(demo: Campaign) -> None:
    maya = next(one for one in demo.people.all() if one.name == "Maya Chen")
    before = demo.revision
    async with open_app(demo, (100, 30)) as hands:
        await on_maya_who_is_met(hands)
        await hands.press("enter")
        assert "Thu 19 Nov 15:00" in hands.text
        assert "─ ask ·" in hands.text
    assert demo.conversations.planned(maya.id) is None
    assert demo.revision == before


async def test_p_on_somebody_met_begins_another_sheet_where_that_is_meant(demo: Campaign) -> None:
    maya = next(one for one in demo.people.all() if one.name == "Maya Chen")
    held = demo.conversations.last_held(maya.id)
    async with open_app(demo, (100, 30)) as hands:
        await on_maya_who_is_met(hands)
        await hands.press("j", "enter")
        assert "no time set yet" in hands.text
        planned = demo.conversations.planned(maya.id)
        assert planned is not None
        assert planned != held
        await hands.press("u")
        assert demo.conversations.planned(maya.id) is None


async def test_p_on_somebody_met_may_be_left_as_it_was(demo: Campaign) -> None:
    before = demo.revision
    async with open_app(demo, (100, 30)) as hands:
        await on_maya_who_is_met(hands)
        await hands.press("escape")
        assert "Identified" in hands.text
    assert demo.revision == before
