"""The composer, driven by keys: draft, edit, what would weaken it, options, out, sent."""

import base64
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from inroad.screens.forms.conversations import schedule_form
from inroad.screens.messages.composer import ComposerScreen
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody

REQUEST = MessageKind.REQUEST


@pytest.fixture
def ana(campaign: Campaign) -> Contact:
    """Somebody with goals, whose request is due; and who I am is written."""
    me = replace(campaign.me.profile, introduction="I draw maps for hikers.")
    campaign.settings.keep(me, "who I am")
    campaign.people.add(somebody("Ana Ruiz", "Initech", "Engineer", how_found="Her talk on maps."))
    (contact,) = campaign.people.all()
    campaign.pipeline.choose_goals(contact.id, ["entry"])
    campaign.pipeline.plan(contact.id, date(2026, 11, 23))
    return campaign.people.get(contact.id)


def text_of(hands: Hands) -> str:
    assert isinstance(hands.app.screen, ComposerScreen)
    return hands.app.screen.text


async def test_from_the_first_key_to_the_stored_request(campaign: Campaign, ana: Contact) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w")
        assert "First request to Ana Ruiz" in hands.text
        assert "I heard your talk on maps." in hands.text
        assert "what it takes to get into work like yours" in text_of(hands)
        await hands.press("e")
        await hands.type(" Thank you.")
        await hands.press("escape", "s", "j", "enter")
        assert "Today" in hands.text
        assert hands.toast == "Done for Ana Ruiz: send the request."
    view = campaign.people.view(ana.id)
    assert view.contact.stage is Stage.REQUESTED
    assert view.touches[0].kind is TouchKind.REQUEST
    assert "I heard your talk on maps." in view.touches[0].text
    assert "Thank you." in view.touches[0].text


async def test_the_count_and_what_would_weaken_it_follow_each_key(
    campaign: Campaign, ana: Contact
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w")
        assert "words · the best have 75 or fewer" in hands.text
        assert "Nothing that would weaken it." in hands.text
        await hands.press("e")
        await hands.type(" I need wor")
        assert "Asks for a job" not in hands.text
        await hands.type("k.")
        assert "! Asks for a job, or hints at one  “I need work”" in hands.text
        assert "The conversation is for learning" in hands.text
        await hands.press("backspace", "backspace")
        assert "Asks for a job" not in hands.text


async def test_enter_goes_to_the_words_and_typing_replaces_them(
    campaign: Campaign, ana: Contact
) -> None:
    campaign.messages.keep(
        ana.id, REQUEST, "Hi Ana,\n\nI heard your talk. I need work. Got 15 minutes to talk?"
    )
    async with open_app(campaign) as hands:
        await hands.press("w", "enter")
        await hands.type("I like maps")
        assert "I heard your talk. I like maps. Got" in text_of(hands)
        assert "Nothing that would weaken it." in hands.text


async def test_space_says_that_it_is_fine_as_it_is(campaign: Campaign, ana: Contact) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "e")
        await hands.type(" I need work.")
        await hands.press("escape", "space")
        assert hands.toast == "Fine as it is: asks for a job, or hints at one."
        assert "Nothing that would weaken it." in hands.text
        await hands.press("space")
        assert hands.toast == "There is nothing that would weaken it."
        await hands.press("u")
        assert "! Asks for a job, or hints at one  “I need work”" in hands.text
        await hands.press("U", "s", "j", "enter")
    assert "I need work." in campaign.people.view(ana.id).touches[0].text
    assert campaign.messages.kept(ana.id, REQUEST) is None


async def test_what_may_be_heard_is_one_soft_question_and_space_says_fine(
    campaign: Campaign, ana: Contact
) -> None:
    text = "Hi Ana,\n\nI heard your talk. Yours is my dream company. Got 15 minutes to talk?"
    campaign.messages.keep(ana.id, REQUEST, text)
    async with open_app(campaign) as hands:
        await hands.press("w")
        asked = "? A reader may hear an application in this. Meant?  “Yours is my dream"
        assert asked in hands.text
        assert "Meant? space: fine as it is." in hands.text
        assert "Asks for a job" not in hands.text
        await hands.press("enter")
        await hands.type("I like maps.")
        assert "I heard your talk. I like maps. Got" in text_of(hands)
        await hands.press("escape", "u")
        assert asked in hands.text
        await hands.press("space")
        assert "Nothing that would weaken it." in hands.text


async def test_editing_begins_at_the_first_gap(campaign: Campaign) -> None:
    campaign.people.add(somebody("Bea Lund"))
    (bea,) = campaign.people.all()
    async with open_app(campaign) as hands:
        await hands.press("3", "w")
        assert "! A placeholder is left  “[how you found them]”" in hands.text
        await hands.press("e")
        await hands.type("We met.")
        assert "\n\nWe met.\n\n" in text_of(hands)
        await hands.press("tab")
    assert "We met." in campaign.messages.draft(bea.id, REQUEST)


async def test_leaving_keeps_the_draft_and_coming_back_goes_on(
    campaign: Campaign, ana: Contact
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "e")
        await hands.type(" Mine.")
        await hands.press("tab", "h")
        assert "Today" in hands.text
        await hands.press("w")
        assert "Mine." in text_of(hands)
        await hands.press("u")
        assert "Mine." not in text_of(hands)
        await hands.press("U")
        assert "Mine." in text_of(hands)
        await hands.press("x")
        assert "Mine." not in text_of(hands)
    assert campaign.messages.kept(ana.id, REQUEST) is None


async def test_options_write_it_anew_and_undo_brings_the_old_words_back(
    campaign: Campaign, ana: Contact
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "e")
        await hands.type(" Mine.")
        await hands.press("escape", "o")
        assert "Times are yours (Europe/London)" in hands.text
        await hands.press("tab")
        await hands.type("15")
        await hands.press("tab", "ctrl+u")
        await hands.type("tue 4pm; thu 10:00")
        assert "Tue 24 Nov at 16:00 or Thu 26 Nov at 10:00" in hands.text
        await hands.press("ctrl+s")
        assert "Would you have 15 minutes" in text_of(hands)
        assert "Tue 24 Nov at 16:00 or Thu 26 Nov at 10:00 (London time)?" in text_of(hands)
        assert "Mine." not in text_of(hands)
        await hands.press("u")
        assert "Mine." in text_of(hands)


async def test_how_i_found_them_typed_for_a_letter_is_kept_on_the_person(
    campaign: Campaign, ana: Contact
) -> None:
    campaign.people.edit(ana.id, replace(ana, how_found=""))
    async with open_app(campaign) as hands:
        await hands.press("w", "o", "ctrl+u")
        await hands.type("her talk on lineage")
        await hands.press("ctrl+s")
        assert "I heard your talk on lineage." in text_of(hands)
        assert campaign.people.get(ana.id).how_found == "her talk on lineage"
        assert "how_found" in campaign.people.get(ana.id).edited
        # One key takes back both: they were one change.
        await hands.press("u")
        assert "lineage" not in text_of(hands)
        assert campaign.people.get(ana.id).how_found == ""
        await hands.press("U")
        assert campaign.people.get(ana.id).how_found == "her talk on lineage"


async def test_times_that_are_past_are_said_before_they_are_offered(
    campaign: Campaign, ana: Contact
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "o", "tab", "tab", "ctrl+u")
        await hands.type("today 07:00; thu 10:00")
        assert "Already past: Mon 23 Nov 07:00." in hands.text
        await hands.press("ctrl+u")
        await hands.type("thu 10-11am")
        assert "write when it begins" in hands.text


async def test_a_thank_you_has_no_times_to_offer(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("w")
        assert "Thank-you to Maya Chen" in hands.text
        assert "the ones that stay own the paved road" in hands.text
        await hands.press("o")
        assert hands.toast.startswith("This kind has no times to offer")


async def test_what_was_written_today_is_said_before_another_letter(
    campaign: Campaign, ana: Contact
) -> None:
    campaign.messages.sent(ana.id, REQUEST, "Hello, would you have 20 minutes?")
    async with open_app(campaign) as hands:
        await hands.press("3", "w")
        assert "You wrote to Ana today already: request sent." in hands.text
        await hands.press("enter")
        assert not isinstance(hands.app.screen, ComposerScreen)
        await hands.press("w", "j", "enter")
        assert "Second request to Ana Ruiz" in hands.text


async def test_the_letter_is_the_one_of_the_row(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("/")
        await hands.type("priya")
        await hands.press("enter", "w")
        assert "Confirm the time to Priya Nair" in hands.text
        assert "I am looking forward to our conversation on Wed 25 Nov" in text_of(hands)
        await hands.press("w")
        assert "to ask for a first conversation" in hands.text


async def test_another_kind_with_its_own_count(campaign: Campaign, ana: Contact) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "w")
        assert "What do you want to write?" in hands.text
        assert "due next" in hands.line_with("First request")
        await hands.press("j", "enter")
        assert "LinkedIn note to Ana Ruiz" in hands.text
        assert "of 300 characters" in hands.text


async def test_goals_chosen_here_write_it_anew(campaign: Campaign, ana: Contact) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "f", "space", "enter")
        assert "that nobody outside would guess" in text_of(hands)
    assert campaign.people.get(ana.id).goals == ("entry", "insight")


async def test_a_template_of_my_own(campaign: Campaign, ana: Contact) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "t", "j", "enter")
        assert "A template of your own: First request" in hands.text
        await hands.type("warm")
        await hands.press("tab", *["up"] * 20, "home")
        await hands.type("{")
        assert "Line 1 of the template" in hands.text or "Fields:" in hands.text
        await hands.press("backspace")
        await hands.type("Servus! ")
        await hands.press("ctrl+s", "t")
        assert "Use “warm”" in hands.text
        await hands.press("j", "enter")
        assert text_of(hands).startswith("Servus! Subject")
    assert campaign.templates.text(REQUEST).startswith("Servus! ")


async def test_copy_says_that_a_terminal_never_confirms(campaign: Campaign, ana: Contact) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "y")
        assert hands.app.clipboard == text_of(hands)
        assert hands.toast.startswith("Sent to your terminal; none says whether it took it.")


async def test_what_is_too_long_for_the_clipboard_becomes_a_file(
    campaign: Campaign, ana: Contact, data_file: Path
) -> None:
    campaign.messages.keep(ana.id, REQUEST, "word " * 16_000)
    async with open_app(campaign) as hands:
        await hands.press("w", "y")
        assert "too long for a terminal's clipboard; saved as" in hands.toast
    (saved,) = (data_file.parent / "messages").iterdir()
    assert len(base64.b64encode(saved.read_bytes())) > 100_000


async def test_save_and_mail_leave_files_where_there_is_no_desktop(
    campaign: Campaign, ana: Contact, data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    async with open_app(campaign) as hands:
        await hands.press("w", "Y")
        assert hands.toast.startswith("Saved as ")
        await hands.press("m")
        assert hands.toast.startswith(
            "No mail program opens from here; a draft for yours is saved as "
        )
        assert "No e-mail address of Ana is known, so it goes to nobody yet" in hands.toast
    names = sorted(one.name for one in (data_file.parent / "messages").iterdir())
    assert names == ["2026-11-23-request-Ana-Ruiz.eml", "2026-11-23-request-Ana-Ruiz.txt"]


async def test_what_is_typed_survives_a_lost_connection(campaign: Campaign, ana: Contact) -> None:
    async with open_app(campaign) as hands:
        await hands.press("w", "e")
        await hands.type(" Half a sen")
        hands.app.leave_and_keep(129)
    assert "Half a sen" in campaign.messages.draft(ana.id, REQUEST)


async def test_markup_in_a_message_is_text(campaign: Campaign, ana: Contact) -> None:
    campaign.messages.keep(ana.id, REQUEST, "[@click=app.quit]Hi[/] [your name] \x1b[31m")
    async with open_app(campaign) as hands:
        await hands.press("w")
        assert "[@click=app.quit]Hi[/] [your name]" in hands.text
        assert "“[your name]”" in hands.text


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_it_fits(demo: Campaign, size: tuple[int, int]) -> None:
    async with open_app(demo, size) as hands:
        await hands.press("w")
        assert "Hi Maya," in hands.text
        assert "words" in hands.text
        assert "sent" in hands.lines[-1]


async def test_a_letter_greets_as_it_says_on_the_form_of_a_person(
    campaign: Campaign, ana: Contact
) -> None:
    campaign.people.edit(ana.id, replace(ana, name="Dr. Ana Ruiz"))
    async with open_app(campaign) as hands:
        await hands.press("w")
        assert "Hi Ana," in text_of(hands)
        await hands.press("escape", "enter", "e")
        hands.app.screen.query_one("#field-formality").focus()
        await hands.type("form")
        assert "formal" in hands.text
        await hands.press("enter", "ctrl+s", "w")
        assert "Dear Dr. Ruiz," in text_of(hands)


async def test_times_that_suit_nobody_well_are_said_to_be_so(
    campaign: Campaign, ana: Contact
) -> None:
    campaign.people.edit(ana.id, replace(ana, zone="Pacific/Honolulu"))
    async with open_app(campaign) as hands:
        await hands.press("w")
        assert "in London is 09:00 in Honolulu. That is the least bad." in hands.toast
        assert "am Hawaii" in text_of(hands)
        await hands.press("o")
        assert "No hour is an office hour for both of you" in hands.text


async def test_what_was_offered_is_ready_where_a_time_is_agreed(
    campaign: Campaign, ana: Contact
) -> None:
    choices = Choices(times=(datetime(2026, 12, 1, 16, 0, tzinfo=UTC),))
    text = campaign.messages.fresh(ana.id, REQUEST, choices)
    campaign.messages.keep(ana.id, REQUEST, text, choices)
    campaign.messages.sent(ana.id, REQUEST, text)
    async with open_app(campaign) as hands:
        hands.app.push_screen(schedule_form(campaign, campaign.people.get(ana.id)))
        await hands.settle()
        assert "You offered tue 1 dec 2026 16:00" in " ".join(hands.text.split())
        await hands.type("tu")
        await hands.press("tab", "ctrl+s")
    talk = campaign.conversations.planned(ana.id)
    assert talk is not None
    assert talk.starts == datetime(2026, 12, 1, 16, 0)
