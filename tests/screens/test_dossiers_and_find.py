"""Dossiers and finding anything, driven by keys."""

from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.search.find import Search
from inroad.domain.documents.conflict import Conflict
from inroad.domain.messages.kinds import MessageKind
from inroad.widgets.line_list import LineList
from tests.everything_written import CONTACT, FIRST, campaign_of_everything, every_word
from tests.screens.driver import Hands, open_app
from tests.screens.held import Held
from tests.somebody import somebody

IN_OPTIONS = {"zqmessagetemplatez", "zqmessagefoundz"}
"""What was chosen for a message stands behind a key of the composer, which is what is opened."""
IN_HEAD = {
    *(f"zqcontact{field}z" for field in ("name", "organisation", "role")),
    "zqgoalchoicewordingz",
}
"""What stands in the head of a page, where no cursor goes."""
TYPED_INTO = {
    *("zqmessagetextz", "zqtemplatenamez", "zqtemplatetextz", "zqownsteptextz"),
}
"""What is opened in a field, to be typed on."""
SHOWN_BELOW = {
    "zqbankentryfollowupz": "zqbankentrytextz",
    "zqownreasontextz": "Long",
    "zqtargetnotez": "zqprofiletargetorganisationsz",
}
"""What is shown below a list, of the line under the cursor: by what stands in that line."""

WITHOUT_A_SCREEN = {"zqsavedviewnamez", "zqsavedviewfilterz"}
"""Views are kept and found, and there is no screen yet that lists them."""


async def test_a_dossier_from_the_person_selected(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("j", "A")
        assert "Contoso" in hands.line_with("▌")
        await hands.go_to("Northwind")
        await hands.press("enter")
        assert "4 things learnt" in hands.text
        assert "ones that stay own the paved road" in hands.text
        await hands.press("y")
        assert hands.app.clipboard.startswith("# Northwind")
        await hands.press("j", "enter")
        assert "Runs the platform guild." in hands.text


async def test_subjects_are_told_apart_by_what_they_are(demo: Campaign) -> None:
    async with open_app(demo, (80, 60)) as hands:
        await hands.press("A")
        assert "By organisation" in hands.text
        below = hands.lines[hands.lines.index("  By organisation") :]
        adatum = next(line for line in below if "Adatum" in line)
        assert "learnt" in adatum
        assert adatum.endswith("4 people")
        await hands.press("G")
        assert hands.line_with("By role").split() == ["By", "role"]


async def test_narrowing_the_subjects(demo: Campaign) -> None:
    async with open_app(demo, (60, 20)) as hands:
        await hands.press("A", "slash")
        await hands.type("adat")
        await hands.press("enter")
        assert "Adatum" in hands.line_with("▌")
        assert "Northwind" not in hands.text
        await hands.press("h")
        assert "Northwind" in hands.text


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
@pytest.mark.parametrize("keys", [("A",), ("S",), ("4", "b")])
async def test_where_nothing_is_found_that_is_said(
    demo: Campaign, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        await hands.press(*keys, "slash")
        await hands.type("zzqz")
        assert "Nothing here has “zzqz”. Esc shows all." in hands.text
        await hands.press("enter")
        assert "enter" not in hands.lines[-1]
        await hands.press("escape")
        assert "Nothing here has" not in hands.text


async def test_as_much_is_counted_as_is_read_when_it_is_opened(demo: Campaign) -> None:
    talk = demo.conversations.next()
    assert talk is not None
    question = demo.sheets.of(talk.id).questions[2].question
    demo.questions.answer(question, "All about periwinkles.")
    async with open_app(demo, (80, 60)) as hands:
        await hands.press("A", "slash")
        await hands.type("adatum")
        await hands.press("enter")
        learnt = hands.line_with("▌").split(" learnt")[0].split()[-2:]
        await hands.press("enter")
        assert f"{' '.join(learnt)} learnt" in hands.text
        assert "All about periwinkles." in hands.text


async def test_finding_a_takeaway_opens_its_place(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("F")
        await hands.type("patience")
        assert "1 place" in hands.text
        await hands.press("enter", "enter")
        assert "SQL and patience" in hands.line_with("▌")
        assert "Tom Okoro" in hands.text


async def test_finding_an_answer_opens_its_question_on_the_sheet(demo: Campaign) -> None:
    talk = demo.conversations.next()
    assert talk is not None
    question = demo.sheets.of(talk.id).questions[2].question
    demo.questions.answer(question, "All about periwinkles.")
    async with open_app(demo) as hands:
        await hands.press("2", "slash")
        await hands.type("periwinkle")
        await hands.press("enter", "enter")
        assert question.text[:40] in hands.line_with("▌")


async def test_what_was_found_so_far_is_shown_while_more_is_looked_through(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    (found,) = demo.search.find("patience")
    held = Held(Search.find_in_steps, lambda: (found,))
    monkeypatch.setattr(Search, "find_in_steps", held)
    async with open_app(demo) as hands:
        await hands.start("F", "Find anything")
        await hands.start("d", "1 place so far; looking on…")
        assert "SQL and patience" in hands.text
        await hands.start("a", "   da")
        assert "1 place so far; looking on…" in hands.text
        held.let_go()
        await hands.settle()
        assert "so far" not in hands.text
        assert f"{len(demo.search.find('da'))} places" in hands.text


async def test_with_another_letter_the_search_before_it_ends(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(Search.find_in_steps, tuple)
    monkeypatch.setattr(Search, "find_in_steps", held)
    async with open_app(demo) as hands:
        await hands.start("F", "Find anything")
        await hands.start("p", "   p")
        await hands.start("a", "   pa")
        assert held.running == 1


async def test_a_search_that_nobody_waits_for_any_more_ends(
    demo: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Search, "find_in_steps", Held(Search.find_in_steps, tuple))
    async with open_app(demo) as hands:
        await hands.start("F", "Find anything")
        await hands.start("d", "looking…")
        await hands.start("escape", "1 Today")
        await hands.press("3")
        assert "Identified" in hands.text


@pytest.mark.parametrize("keys", [("2",), ("4",), ("3", "enter"), ("M",), ("L",)])
async def test_the_slash_finds_on_every_screen(demo: Campaign, keys: tuple[str, ...]) -> None:
    async with open_app(demo) as hands:
        await hands.press(*keys)
        await hands.press("slash")
        assert "Find anything" in hands.text
        await hands.press("escape")
        assert "Find anything" not in hands.text


@pytest.mark.parametrize("part", range(4))
async def test_enter_opens_the_screen_where_it_stands(tmp_path: Path, part: int) -> None:
    campaign = campaign_of_everything(tmp_path / "inroad.json")
    words = sorted(set(every_word()) - IN_OPTIONS - WITHOUT_A_SCREEN)[part::4]
    async with open_app(campaign, (120, 60)) as hands:
        for word in words:
            await hands.press("F")
            await hands.type(word)
            assert "1 place" in hands.text, word
            await hands.press("enter", "enter")
            assert "Find anything" not in hands.text, word
            assert word in hands.text, word
            while len(hands.app.screen_stack) > 1:
                await hands.press("escape")
            await hands.press("1")


@pytest.mark.parametrize("part", range(4))
async def test_the_cursor_is_at_the_line_that_holds_the_words(tmp_path: Path, part: int) -> None:
    """Every field of every kind of document that can be found has its line, and that is shown."""
    campaign = campaign_of_everything(tmp_path / "inroad.json")
    words = sorted(set(every_word()) - IN_OPTIONS - IN_HEAD - TYPED_INTO - WITHOUT_A_SCREEN)[
        part::4
    ]
    async with open_app(campaign, (120, 60)) as hands:
        for word in words:
            await hands.press("F")
            await hands.type(word)
            await hands.press("enter", "enter")
            assert SHOWN_BELOW.get(word, word) in under_the_cursor(hands), word
            while len(hands.app.screen_stack) > 1:
                await hands.press("escape")
            await hands.press("1")


async def test_of_two_conflicts_the_cursor_is_at_the_one_that_was_found(tmp_path: Path) -> None:
    campaign = campaign_of_everything(tmp_path / "inroad.json")
    other = Conflict(FIRST, "contacts", CONTACT, "role", '"periwinkle"')
    campaign._work.change("Met another copy", [other])
    async with open_app(campaign) as hands:
        for word in ("periwinkle", "zqconflictvaluez"):
            await hands.press("F")
            await hands.type(word)
            await hands.press("enter", "enter")
            assert word in under_the_cursor(hands)
            await hands.press("escape")


def under_the_cursor(hands: Hands) -> str:
    """Return the line under the cursor, and those below that go on with it."""
    shown = hands.app.screen.query_one(LineList)
    first = next(at for at, line in enumerate(hands.lines) if "▌" in line)
    count = 1 + shown._last_of_selected() - shown._cursor
    return "\n".join(hands.lines[first : first + count])


async def test_the_cursor_goes_to_the_line_of_a_long_note_that_has_the_words(
    campaign: Campaign,
) -> None:
    notes = "\n".join([f"Line {number}." for number in range(60)] + ["Knows about Œuvres."])
    campaign.people.add(somebody("Ana Ruiz", notes=notes))
    async with open_app(campaign) as hands:
        await hands.press("F")
        await hands.type("oeuvre")
        await hands.press("enter", "enter")
        assert "Knows about Œuvres." in hands.line_with("▌")


async def test_what_is_found_says_what_it_is(demo: Campaign) -> None:
    maya = next(one for one in demo.people.all() if one.name == "Maya Chen")
    demo.messages.keep(maya.id, MessageKind.THANK_YOU, "Thank you for the periwinkles.")
    demo.skills.add("Gardening", "I grew periwinkles.")
    demo.people.edit(maya.id, somebody("Maya Chen", phone="+49 170 1234567"), seen=maya)
    async with open_app(demo) as hands:
        await hands.press("F")
        await hands.type("periwinkle")
        assert "2 places" in hands.text
        assert hands.line_with("draft to").split()[:4] == ["draft", "to", "Maya", "Chen"]
        assert "Gardening" in hands.line_with("skill")
        await hands.press("escape", "F")
        await hands.type("0170 123-45")
        assert hands.line_with("phone").split()[:3] == ["phone", "Maya", "Chen"]


async def test_where_nothing_is_found_that_is_said_and_no_key_leads_there(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("F")
        await hands.type("zzyzx")
        assert "Nothing that you wrote has “zzyzx”." in hands.text
        assert "to what was found" not in hands.lines[-1]
        await hands.press("enter", "backspace")
        assert "“zzyz”" in hands.text, "one goes on typing"


async def dossier_of(hands: Hands, name: str) -> None:
    """Open the dossier of an organisation, a tag or a role."""
    await hands.press("A", "slash")
    await hands.type(name)
    await hands.press("enter", "enter")


async def test_two_names_are_said_to_be_one_organisation(demo: Campaign) -> None:
    demo.people.add(somebody("Bo Lund", "Northwind Traders"))
    async with open_app(demo) as hands:
        await dossier_of(hands, "northwind")
        assert "Bo Lund" not in hands.text
        assert "= other name" in hands.text
        await hands.press("equals_sign")
        assert "These are one organisation" in hands.text
        assert "Perhaps Northwind Traders?" in hands.text
        await hands.type("northwind t")
        await hands.press("right")
        assert "1 person is at Northwind Traders." in hands.text
        await hands.press("ctrl+s")
        assert "Northwind and Northwind Traders are one organisation." in hands.text
        assert "Bo Lund" in hands.text
        await hands.press("u")
        assert "Bo Lund" not in hands.text
        assert demo.organisations.said() == ()


async def test_two_that_were_taken_for_one_are_said_to_be_two(demo: Campaign) -> None:
    demo.people.add(somebody("Bo Lund", "Northwind GmbH"))
    async with open_app(demo) as hands:
        await dossier_of(hands, "northwind")
        assert "Bo Lund" in hands.text
        await hands.press("equals_sign")
        await hands.type("Northwind GmbH")
        await hands.press("enter")
        await hands.type("tw")
        await hands.press("ctrl+s")
        assert "Northwind and Northwind GmbH are two organisations." in hands.text
        assert "Bo Lund" not in hands.text


async def test_what_cannot_be_said_of_two_names_is_said_in_the_form(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await dossier_of(hands, "northwind")
        await hands.press("equals_sign")
        await hands.type("NORTHWIND")
        assert "2 people are at NORTHWIND." in hands.text
        await hands.press("ctrl+s")
        assert "Northwind and NORTHWIND are one organisation already." in hands.text
        assert "These are one organisation" in hands.text


async def test_only_an_organisation_has_another_name(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await dossier_of(hands, "data lead")
        assert "role" in hands.text
        assert "= other name" not in hands.text
        await hands.press("equals_sign")
        assert "open the dossier of one" in hands.text
        assert "These are one organisation" not in hands.text
